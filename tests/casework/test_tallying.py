from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from app.casework.tallying import (
    Bounds,
    Descriptions,
    Ledger,
    PeriodKind,
    Policy,
    check_finished,
    proposals,
    recommended,
)
from app.tallies.definitions import load_definitions
from app.tallies.errors import CountsError
from tests.tallies.tables import counts

DEFINITIONS = load_definitions(Path(__file__).parents[2] / "resources" / "tallies")
MONTHS = [f"2026-{month:02d}" for month in range(1, 7)]
SMALL = counts({"t": [[4, 1, 20], [3, 2, 0], [1, 1, 9], [4, 0, 8], [2, 2, 7], [3, 1, 6]]}, MONTHS)


def test_half_years_in_blocks_with_bounds_are_recommended_unless_the_office_decided_on_years() -> None:
    policy = recommended(DEFINITIONS, 5)
    assert (policy.periods, policy.bounds, policy.blocks) == (PeriodKind.HALF_YEAR, Bounds.CLASSES, True)
    assert recommended(DEFINITIONS, 5, PeriodKind.YEAR).periods is PeriodKind.YEAR


@pytest.mark.parametrize(("on", "is_over"), [(date(2026, 6, 30), False), (date(2026, 7, 1), True)])
def test_a_half_year_is_over_the_day_after_its_last(on: date, is_over: bool) -> None:
    policy = recommended(DEFINITIONS, 5)
    if is_over:
        check_finished(SMALL, policy, on)
        return
    with pytest.raises(CountsError) as error:
        check_finished(SMALL, policy, on)
    assert [dict(fault.facts) for fault in error.value.faults] == [{"period": "2026-H1"}]


def test_a_label_has_no_end_that_could_be_waited_for() -> None:
    check_finished(counts({"t": [[9]]}, ["autumn"]), recommended(DEFINITIONS, 5), date(2026, 1, 1))


def test_proposals_are_longer_periods_and_merged_categories_the_most_saving_first() -> None:
    found = proposals(SMALL, Descriptions(), DEFINITIONS, Ledger(), Policy())
    assert {one.policy.periods for one in found} <= {*PeriodKind}
    assert [one.share for one in found] == sorted(one.share for one in found)
    assert all(one.share < one.share_now for one in found)
    assert found[0].share_now > Fraction(1, 3)


def test_a_merged_category_is_proposed_where_its_parts_are_counted() -> None:
    names = ["debt_csn", "debt_kfm", "destination"]
    raw = counts({"obstacle": [[2, 4, 9], [3, 3, 12]]}, ["2026-H1", "2026-H2"])
    rows = tuple(
        type(row)(row.place._replace(category=names[int(row.place.category[1:])]), row.count)
        for row in raw.rows
    )
    found = proposals(type(raw)(rows), Descriptions(), DEFINITIONS, Ledger(), Policy())
    assert (("obstacle", "debts"),) in {one.policy.merged for one in found}
