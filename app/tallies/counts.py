"""Raw counts: internal and secret. They leave this package only as a protected release."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from app.domain.errors import Fault
from app.tallies.errors import CountsError
from app.tallies.periods import TOTAL, in_order, parse_period

NAME = re.compile(r"[A-Za-z0-9_.-]{1,64}")
"""What tables and categories may be called, but for ``total``."""
LABEL = re.compile(r"[^\W_](?:[\w .:/–-]{0,62}\w)?")
"""What a period may be called, but for ``total``; nothing that a spreadsheet takes for a formula."""
MOST = 10_000_000
"""The highest count one row may hold."""


def is_name(text: str) -> bool:
    """True if a table or category may be called so."""
    return NAME.fullmatch(text) is not None and text != TOTAL


def is_count(number: int) -> bool:
    """True if one row may hold that number."""
    return 0 <= number <= MOST


class Place(NamedTuple):
    """Where a figure stands; ``total`` as period or category is the margin."""

    period: str
    table: str
    category: str


@dataclass(frozen=True)
class CountRow:
    """One row of raw counts.

    Attributes:
        place: period, table and category, none of them ``total``.
        count: how many.
        source: the random id of the store that counted, or "".
        line: the line of the file it stood on; 0 if it came from no file.
    """

    place: Place
    count: int
    source: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class RawCounts:
    """Rows of raw counts, each source apart. A combination without a row is 0."""

    rows: tuple[CountRow, ...]

    def summed(self) -> dict[Place, int]:
        """All sources together."""
        sums: dict[Place, int] = defaultdict(int)
        for row in self.rows:
            sums[row.place] += row.count
        return dict(sums)

    def first_line(self, table: str, units: frozenset[str]) -> int:
        """The first line with a row of that table inside those units; 0 if there is none."""
        own = [row for row in self.rows if row.place.table == table]
        inside = [row.line for row in own if parse_period(row.place.period).units <= units]
        return min(inside or [row.line for row in own], default=0)


@dataclass(frozen=True)
class Table:
    """One table with every combination filled in.

    Attributes:
        periods: by time.
        categories: by name.
        cells: the count of each period and category.
    """

    name: str
    periods: tuple[str, ...]
    categories: tuple[str, ...]
    cells: Mapping[tuple[str, str], int]

    def total(self, period: str) -> int:
        """The total of one period."""
        return sum(self.cells[period, category] for category in self.categories)

    def total_of(self, units: frozenset[str]) -> int | None:
        """The total of the periods that together are those units; None if there are none such."""
        inside = [period for period in self.periods if parse_period(period).units <= units]
        if frozenset().union(*(parse_period(period).units for period in inside)) != units:
            return None
        return sum(self.total(period) for period in inside)


def fill_tables(cells: Mapping[Place, int]) -> dict[str, Table]:
    """Tables by name; a period that another table of the same kind of period has is filled with zeros."""
    by_kind: dict[object, set[str]] = defaultdict(set)
    categories: dict[str, set[str]] = defaultdict(set)
    kinds: dict[str, set[object]] = defaultdict(set)
    for place in cells:
        kind = parse_period(place.period).kind
        by_kind[kind].add(place.period)
        kinds[place.table].add(kind)
        categories[place.table].add(place.category)
    tables = {}
    for name in sorted(categories):
        periods = in_order(period for kind in kinds[name] for period in by_kind[kind])
        names = tuple(sorted(categories[name]))
        filled = {(p, c): cells.get(Place(p, name, c), 0) for p in periods for c in names}
        tables[name] = Table(name, periods, names, filled)
    return tables


def duplicate_faults(rows: Iterable[CountRow]) -> list[Fault]:
    """A fault for each row whose place and source stood there before."""
    seen: set[tuple[Place, str]] = set()
    faults = []
    for row in rows:
        key = (row.place, row.source)
        if key in seen:
            faults.append(Fault(f"line {row.line}", "count_given_once"))
        seen.add(key)
    return faults


def merge(parts: Sequence[RawCounts]) -> RawCounts:
    """Puts the raw counts of several laptops together; nothing is summed, each source stays apart.

    The same source and period may stand in several parts with the same figures; it is then taken once.

    Raises:
        CountsError: a source and period has other figures in another part, or rows without source
            stand in two parts for the same period, so that nobody can tell whether they count double.
    """
    kept: dict[tuple[str, str], tuple[int, dict[Place, int]]] = {}
    faults: list[Fault] = []
    rows: list[CountRow] = []
    for number, part in enumerate(parts, start=1):
        faults.extend(duplicate_faults(part.rows))
        blocks: dict[tuple[str, str], list[CountRow]] = defaultdict(list)
        for row in part.rows:
            blocks[row.source, row.place.period].append(row)
        for key, block in blocks.items():
            figures = {row.place: row.count for row in block if row.count}
            if key not in kept:
                kept[key] = (number, figures)
                rows.extend(block)
            elif key[0] == "" or kept[key][1] != figures:
                expected = "source_named" if key[0] == "" else "source_and_period_once"
                facts = {"file": number, "other_file": kept[key][0]}
                faults.append(Fault(f"line {block[0].line}", expected, facts))
    faults.extend(_double_counted(rows, {key: number for key, (number, _) in kept.items()}))
    if faults:
        raise CountsError(tuple(faults))
    return RawCounts(tuple(sorted(rows, key=lambda row: (row.source, _row_order(row.place)))))


def _double_counted(rows: Sequence[CountRow], parts: Mapping[tuple[str, str], int]) -> list[Fault]:
    """One source must not count a month both by itself and in a longer period.

    Args:
        parts: the number of the part that each source and period stands in.
    """
    first: dict[tuple[str, str, str], int] = {}
    for row in rows:
        first.setdefault((row.source, row.place.table, row.place.period), row.line)
    by_table: dict[tuple[str, str], list[str]] = defaultdict(list)
    for source, table, period in first:
        by_table[source, table].append(period)
    return [
        Fault(f"[{parts[source, period]}] line {first[source, table, period]}", "periods_apart")
        for (source, table), periods in by_table.items()
        for period in periods
        if any(parse_period(period).is_inside(parse_period(other)) for other in periods)
    ]


def _row_order(place: Place) -> tuple[object, ...]:
    return (place.table, parse_period(place.period).order, place.category)
