"""Days and ages as the law counts them. Nothing here reads the clock."""

from datetime import date, timedelta

_WEEKS_TO_APPEAL = 3
_MONTHS_TO_LEAVE = 12
_MONTHS_TO_LAST_PAYMENT = 15


def add_months(day: date, months: int) -> date:
    """The day ``months`` months after ``day``; the first of the next month where that day does not exist.

    >>> add_months(date(2026, 1, 31), 1)
    datetime.date(2026, 3, 1)
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    try:
        return date(year, month + 1, day.day)
    except ValueError:
        following = index + 1
        return date(following // 12, following % 12 + 1, 1)


def add_years(day: date, years: int) -> date:
    """The day ``years`` years after ``day``; 29 February becomes 1 March in a common year.

    >>> add_years(date(2008, 2, 29), 18)
    datetime.date(2026, 3, 1)
    """
    return add_months(day, 12 * years)


def has_reached_age(born_on: date, years: int, on: date) -> bool:
    """True from the birthday itself."""
    return add_years(born_on, years) <= on


def age_on(born_on: date, on: date) -> int:
    """Whole years; never below 0.

    >>> age_on(date(2008, 2, 29), date(2026, 2, 28))
    17
    """
    years = on.year - born_on.year
    return max(years if has_reached_age(born_on, years, on) else years - 1, 0)


def last_day_to_appeal(served_on: date) -> date:
    """The last of three weeks after the day the decision was received (44 § förvaltningslagen).

    >>> last_day_to_appeal(date(2026, 3, 2))
    datetime.date(2026, 3, 23)
    """
    return served_on + timedelta(weeks=_WEEKS_TO_APPEAL)


def last_day_to_leave(decided_on: date) -> date:
    """The last day to have left Sweden, or what was paid is to be repaid (15 § 1 förordning (2025:970)).

    >>> last_day_to_leave(date(2028, 2, 29))
    datetime.date(2029, 3, 1)
    """
    return add_months(decided_on, _MONTHS_TO_LEAVE)


def first_day_of_last_payment(left_on: date, permit_ended_on: date | None) -> date | None:
    """From when the last part can be asked for (12 § förordning (2025:970)).

    Args:
        left_on: the day of leaving Sweden.
        permit_ended_on: the day the permit was revoked or ran out; None: not yet.

    Returns:
        The later of fifteen months after leaving and the end of the permit; None while that is not known.

    >>> first_day_of_last_payment(date(2026, 11, 30), date(2027, 1, 1))
    datetime.date(2028, 3, 1)
    """
    if permit_ended_on is None:
        return None
    return max(add_months(left_on, _MONTHS_TO_LAST_PAYMENT), permit_ended_on)
