"""When the three payments can come at the earliest, and by when the journey must be made."""

from dataclasses import dataclass
from datetime import date

from app.domain.dates import add_months

MONTHS_TO_LEAVE = 12
"""From the decision; later the first part is to be paid back (15 § 1 förordning 2025:970)."""

MONTHS_TO_LAST_PART = 15
"""From the journey; the permit must also be revoked or have expired (13 § förordning 2025:970)."""


@dataclass(frozen=True)
class PaymentTimes:
    """Days for an imagined decision.

    Attributes:
        decided_on: the day of the decision.
        leave_by: the last day to leave.
        last_part_from: the first day on which the third part can be asked for, by somebody who left on the
            day of the decision.
    """

    decided_on: date
    leave_by: date
    last_part_from: date


def payment_times(decided_on: date) -> PaymentTimes:
    """The days that follow from a decision on that day.

    >>> payment_times(date(2026, 3, 2)).last_part_from
    datetime.date(2027, 6, 2)
    """
    return PaymentTimes(
        decided_on=decided_on,
        leave_by=add_months(decided_on, MONTHS_TO_LEAVE),
        last_part_from=add_months(decided_on, MONTHS_TO_LAST_PART),
    )
