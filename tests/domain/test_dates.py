from datetime import date

import pytest

from app.domain.dates import last_day_to_appeal


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
