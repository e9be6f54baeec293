from datetime import date

import pytest

from app.domain.dates import age_on, first_day_of_last_payment, last_day_to_appeal, last_day_to_leave


@pytest.mark.parametrize(
    ("served_on", "last_day"),
    [
        (date(2026, 3, 2), date(2026, 3, 23)),
        (date(2026, 3, 3), date(2026, 3, 24)),
        (date(2026, 12, 20), date(2027, 1, 10)),
        (date(2028, 2, 10), date(2028, 3, 2)),
        (date(2026, 3, 7), date(2026, 3, 28)),  # a Saturday stays one: what moves it is not ours to say
    ],
)
def test_the_last_day_to_appeal_is_the_same_day_of_the_week_three_weeks_on(
    served_on: date, last_day: date
) -> None:
    assert last_day_to_appeal(served_on) == last_day
    assert last_day.weekday() == served_on.weekday()


@pytest.mark.parametrize(
    ("decided_on", "last_day"),
    [
        (date(2026, 3, 2), date(2027, 3, 2)),
        (date(2028, 2, 29), date(2029, 3, 1)),
        (date(2027, 2, 28), date(2028, 2, 28)),
        (date(2026, 12, 31), date(2027, 12, 31)),
    ],
)
def test_twelve_months_to_leave_include_the_day_itself(decided_on: date, last_day: date) -> None:
    assert last_day_to_leave(decided_on) == last_day


@pytest.mark.parametrize(
    ("left_on", "permit_ended_on", "first_day"),
    [
        (date(2026, 3, 2), date(2026, 5, 1), date(2027, 6, 2)),
        (date(2026, 3, 2), date(2027, 6, 1), date(2027, 6, 2)),
        (date(2026, 3, 2), date(2027, 6, 3), date(2027, 6, 3)),
        (date(2026, 11, 30), date(2026, 12, 1), date(2028, 3, 1)),  # February 2028 has no 30th
        (date(2026, 11, 29), date(2026, 12, 1), date(2028, 2, 29)),
        (date(2026, 3, 31), date(2026, 4, 1), date(2027, 7, 1)),  # June has no 31st
    ],
)
def test_the_last_part_waits_for_fifteen_months_and_for_the_permit_to_end(
    left_on: date, permit_ended_on: date, first_day: date
) -> None:
    assert first_day_of_last_payment(left_on, permit_ended_on) == first_day


def test_while_the_permit_has_not_ended_nobody_knows_the_day_of_the_last_part() -> None:
    assert first_day_of_last_payment(date(2026, 3, 2), None) is None


@pytest.mark.parametrize(
    ("on", "years"), [(date(2026, 2, 28), 17), (date(2026, 3, 1), 18), (date(2007, 1, 1), 0)]
)
def test_an_age_is_whole_years_and_never_below_nought(on: date, years: int) -> None:
    assert age_on(date(2008, 2, 29), on) == years
