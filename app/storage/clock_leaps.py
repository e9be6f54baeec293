"""Whether the clock can be believed before something is done that can't be undone: expiring, closing a month.

Nobody here knows the time but the computer. What speaks against its clock is a leap: a store whose log knows
of nothing for months, and then of today.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

LONGEST_PAUSE = timedelta(days=92)
"""A summer without a sign-in is usual; a longer pause may be a clock that was set wrong."""
DAYS_UNTIL_BELIEVED = 5
"""So many different days after a leap show that work goes on there. Until then somebody can put it right."""


def day_before_leap(days: Sequence[date]) -> date | None:
    """The last day before a leap that is not believed yet; None: there is no such leap.

    Args:
        days: the newest days that the log knows of, each once, newest first; ``DAYS_UNTIL_BELIEVED`` of them
            are enough.

    >>> day_before_leap([date(2031, 1, 2), date(2026, 11, 22), date(2026, 11, 20)])
    datetime.date(2026, 11, 22)
    """
    newest = days[:DAYS_UNTIL_BELIEVED]
    before = [earlier for later, earlier in pairwise(newest) if later - earlier > LONGEST_PAUSE]
    return before[-1] if before else None
