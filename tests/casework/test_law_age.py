from datetime import date, timedelta

import pytest

from app.casework.law_age import LawAge, law_age, refuse_old_law
from app.domain.errors import RefusedError
from app.domain.source import RuleStatus

CHECKED = date(2026, 1, 2)
STATUS = RuleStatus(checked_on=CHECKED)


@pytest.mark.parametrize(
    ("days", "age"),
    [
        (0, LawAge.FRESH),
        (90, LawAge.FRESH),
        (91, LawAge.STALE),
        (365, LawAge.STALE),
        (366, LawAge.TOO_OLD),
    ],
)
def test_the_banner_comes_after_90_days_and_the_stop_after_365(days: int, age: LawAge) -> None:
    assert law_age(STATUS, CHECKED + timedelta(days=days), by_clock=True) is age


def test_a_clock_set_back_proves_nothing_and_counts_as_old() -> None:
    before = CHECKED - timedelta(days=1)
    assert law_age(STATUS, before, by_clock=True) is LawAge.TOO_OLD
    assert law_age(STATUS, before, by_clock=False) is LawAge.FRESH


def test_old_rules_carry_no_letter() -> None:
    with pytest.raises(RefusedError) as refused:
        refuse_old_law(STATUS, CHECKED + timedelta(days=366), by_clock=False)
    assert refused.value.facts == {"checked_on": "2026-01-02"}
