"""On which line of a file a fault of a table is named."""

import pytest

from app.tallies.counts import CountRow, Place, RawCounts

ROWS = RawCounts(
    (
        CountRow(Place("2026-01", "u", "a"), 1, line=2),
        CountRow(Place("2026-02", "t", "a"), 1, line=3),
        CountRow(Place("2026-01", "t", "a"), 1, line=4),
        CountRow(Place("2026-01", "t", "b"), 1, line=5),
    )
)


@pytest.mark.parametrize(
    ("table", "months", "line"),
    [
        ("t", {"2026-01"}, 4),
        ("t", {"2026-01", "2026-02"}, 3),
        ("u", {"2026-01"}, 2),
        ("t", {"2026-07"}, 3),
        ("v", {"2026-01"}, 0),
    ],
)
def test_the_first_line_inside_the_period_else_the_tables_first(
    table: str, months: set[str], line: int
) -> None:
    assert ROWS.first_line(table, frozenset(months)) == line
