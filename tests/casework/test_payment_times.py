from datetime import date

import pytest

from app.casework.payment_times import payment_times


@pytest.mark.parametrize(
    ("decided_on", "leave_by", "last_part_from"),
    [
        (date(2026, 3, 2), date(2027, 3, 2), date(2027, 6, 2)),
        (date(2028, 2, 29), date(2029, 3, 1), date(2029, 5, 29)),
        (date(2026, 11, 30), date(2027, 11, 30), date(2028, 3, 1)),
    ],
)
def test_the_last_part_comes_fifteen_months_after_a_journey_within_twelve(
    decided_on: date, leave_by: date, last_part_from: date
) -> None:
    times = payment_times(decided_on)
    assert (times.leave_by, times.last_part_from) == (leave_by, last_part_from)
