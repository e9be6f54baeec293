"""Small tables for tests, and a reader who tries every whole table there is."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from app.tallies.counts import CountRow, Place, RawCounts
from app.tallies.descriptions import Descriptions, TableDescription
from app.tallies.release import Figure, Release

Grid = Sequence[Sequence[int]]
TOTAL = "total"


def counts(grids: Mapping[str, Grid], periods: Sequence[str] | None = None) -> RawCounts:
    """Raw counts of tables; a row of a grid is a period, a column a category c0, c1 …"""
    rows: list[CountRow] = []
    for table, grid in grids.items():
        labels = periods or [f"p{number}" for number in range(len(grid))]
        for label, line in zip(labels, grid, strict=True):
            for column, count in enumerate(line):
                rows.append(CountRow(Place(label, table, f"c{column}"), count, "", len(rows) + 2))
    return RawCounts(tuple(rows))


def margins(grid: Grid) -> dict[tuple[str, str], int]:
    """Every figure of a grid by period and category."""
    figures: dict[tuple[str, str], int] = {}
    for r, line in enumerate(grid):
        for c, count in enumerate(line):
            for key in itertools.product((f"p{r}", TOTAL), (f"c{c}", TOTAL)):
                figures[key] = figures.get(key, 0) + count
    return figures


def release(table: str, rows: Mapping[tuple[str, str], int | None]) -> Release:
    """A release of one table; None hides a figure."""
    return Release(tuple(Figure(Place(p, table, c), count) for (p, c), count in rows.items()))


def shown_grid(grid: Grid, hidden: Iterable[tuple[str, str]], table: str = "t") -> Release:
    """A release of a grid with those figures hidden."""
    gone = set(hidden)
    return release(table, {key: None if key in gone else count for key, count in margins(grid).items()})


def hidden_places(one: Release) -> set[tuple[str, str]]:
    """Period and category of the hidden figures of a release of one table."""
    return {(figure.place.period, figure.place.category) for figure in one.figures if figure.count is None}


def linked(*tables: str, several: Sequence[str] = ()) -> Descriptions:
    """Tables that count conversations, each once or several times."""
    once = {table: TableDescription("conversations") for table in tables}
    return Descriptions(once | {table: TableDescription("conversations", several=True) for table in several})


@lru_cache(maxsize=8)
def every_table(rows: int, columns: int, highest: int) -> tuple[tuple[int, ...], ...]:
    """The figures, in the order of :func:`margins`, of every table of whole numbers up to ``highest``."""
    return tuple(
        tuple(margins([cells[r * columns : (r + 1) * columns] for r in range(rows)]).values())
        for cells in itertools.product(range(highest + 1), repeat=rows * columns)
    )


def lost_values(
    one: Release, grid: Grid, threshold: int, highest: int, lowest: int = 1
) -> dict[tuple[str, str], set[int]]:
    """For each small figure of a grid, the small values that no fitting table gives it."""
    truth = margins(grid)
    keys = list(truth)
    shown = {(f.place.period, f.place.category): f.count for f in one.figures if f.count is not None}
    fixed = [(number, shown[key]) for number, key in enumerate(keys) if key in shown]
    wanted = set(range(lowest, threshold))
    open_values = {number: set(wanted) for number, key in enumerate(keys) if truth[key] in wanted}
    for figures in every_table(len(grid), len(grid[0]), highest):
        if all(figures[number] == count for number, count in fixed):
            for number, values in open_values.items():
                values.discard(figures[number])
    return {keys[number]: values for number, values in open_values.items() if values}
