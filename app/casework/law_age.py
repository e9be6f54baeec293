"""How old the law in the program is, and what follows from it (practice 4.11)."""

from datetime import date
from enum import Enum

from app.domain.errors import RefusedError
from app.domain.source import RuleStatus

BANNER_AFTER_DAYS = 90
NO_LETTER_AFTER_DAYS = 365


class LawAge(Enum):
    """Whether the rules may be relied on, by the day somebody last checked them."""

    FRESH = "fresh"
    STALE = "stale"
    TOO_OLD = "too_old"


def law_age(status: RuleStatus, on: date, *, by_clock: bool) -> LawAge:
    """How old the rules are on that day.

    Args:
        status: when the rules were last checked.
        on: the day asked about.
        by_clock: the day is the computer's own; a clock before the check was set back and proves nothing.
    """
    days = (on - status.checked_on).days
    if days > NO_LETTER_AFTER_DAYS or (by_clock and days < 0):
        return LawAge.TOO_OLD
    return LawAge.STALE if days > BANNER_AFTER_DAYS else LawAge.FRESH


def refuse_old_law(status: RuleStatus, on: date, *, by_clock: bool) -> None:
    """Does nothing while the rules may carry a letter.

    Raises:
        RefusedError: when they are too old.
    """
    if law_age(status, on, by_clock=by_clock) is LawAge.TOO_OLD:
        raise RefusedError("rules_too_old", checked_on=status.checked_on.isoformat())
