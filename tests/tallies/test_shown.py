"""What a table shows when its periods are longer, or its categories fewer, than they were counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tallies.counts import Table, fill_tables
from app.tallies.descriptions import Descriptions, TableDescription
from app.tallies.periods import PeriodKind
from app.tallies.policy import Policy
from app.tallies.shown import shown_tables
from tests.tallies.tables import Grid, counts

DESCRIBED = Descriptions({"t": TableDescription(sums={"s": ("c0", "c2")})})
GRIDS = st.lists(st.lists(st.integers(0, 9), min_size=3, max_size=3), min_size=1, max_size=9)


def shown(grid: Grid, policy: Policy) -> Table:
    months = [f"2026-{month:02d}" for month in range(1, len(grid) + 1)]
    return shown_tables(fill_tables(counts({"t": grid}, months).summed()), policy, DESCRIBED)["t"]


def test_as_they_were_counted_all_counts_stay() -> None:
    assert shown([[3, 0, 5]], Policy()).cells == {
        ("2026-01", "c0"): 3,
        ("2026-01", "c1"): 0,
        ("2026-01", "c2"): 5,
    }


def test_a_merged_category_counts_what_its_parts_counted() -> None:
    merged = shown([[3, 1, 5], [4, 2, 6]], Policy(merged=(("t", "s"),)))
    assert [merged.cells[period, "s"] for period in merged.periods] == [8, 10]
    assert [merged.cells[period, "c1"] for period in merged.periods] == [1, 2]


@pytest.mark.parametrize("merged", [(), (("t", "s"),)])
@given(grid=GRIDS, kind=st.sampled_from([None, PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR]))
def test_no_count_is_lost_or_counted_twice(
    merged: tuple[tuple[str, str], ...], grid: list[list[int]], kind: PeriodKind | None
) -> None:
    table = shown(grid, Policy(periods=kind, merged=merged))
    assert sum(table.cells.values()) == sum(map(sum, grid))
    assert min(table.cells.values()) >= 0
