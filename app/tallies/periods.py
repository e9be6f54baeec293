"""Periods of counts: months, the quarters, half-years and years they make up, and labels that stand alone."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

TOTAL = "total"
"""Stands for all periods, or all categories, in the place of one."""


class PeriodKind(Enum):
    """How long a period is; the value is its number of months, 0 for a label."""

    MONTH = 1
    QUARTER = 3
    HALF_YEAR = 6
    YEAR = 12
    LABEL = 0


_CALENDAR = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<part>0[1-9]|1[0-2]|Q[1-4]|H[12]))?")
_KIND_BY_LETTER = {"Q": PeriodKind.QUARTER, "H": PeriodKind.HALF_YEAR}
_LETTER_BY_KIND = {kind: letter for letter, kind in _KIND_BY_LETTER.items()}


@dataclass(frozen=True)
class Period:
    """A period as counts name it.

    Attributes:
        label: as written, ``2026-03``, ``2026-Q1``, ``2026-H1``, ``2026`` or any other label.
        kind: month, quarter, half-year, year or label.
        units: the months it is made of, or the label itself.
    """

    label: str
    kind: PeriodKind
    units: frozenset[str]

    def is_inside(self, other: "Period") -> bool:
        """True if the other period is longer and holds all of this one."""
        return self.units < other.units

    @property
    def order(self) -> tuple[int, str, int]:
        """Sorts by time, the shorter of two that start together first, labels last by name."""
        if self.kind is PeriodKind.LABEL:
            return (1, self.label, 0)
        return (0, min(self.units), len(self.units))

    def within(self, kind: PeriodKind) -> "Period":
        """The period of that kind it lies in; itself for a label or a kind no longer than its own."""
        if self.kind is PeriodKind.LABEL or kind.value <= self.kind.value:
            return self
        first = min(self.units)
        year, month = first[:4], int(first[5:])
        if kind is PeriodKind.YEAR:
            return parse_period(year)
        return parse_period(f"{year}-{_LETTER_BY_KIND[kind]}{(month - 1) // kind.value + 1}")


@lru_cache(maxsize=4096)
def parse_period(label: str) -> Period:
    """The period that a label names.

    >>> sorted(parse_period("2026-Q1").units)
    ['2026-01', '2026-02', '2026-03']
    >>> parse_period("2026-13").kind
    <PeriodKind.LABEL: 0>
    """
    match = _CALENDAR.fullmatch(label)
    if match is None:
        return Period(label, PeriodKind.LABEL, frozenset({label}))
    year, part = match["year"], match["part"]
    if part is None:
        kind, first = PeriodKind.YEAR, 1
    elif part[0] in _KIND_BY_LETTER:
        kind = _KIND_BY_LETTER[part[0]]
        first = (int(part[1]) - 1) * kind.value + 1
    else:
        kind, first = PeriodKind.MONTH, int(part)
    months = range(first, first + kind.value)
    return Period(label, kind, frozenset(f"{year}-{month:02d}" for month in months))


def months_between(first: str, last: str) -> tuple[str, ...]:
    """The months from one to another, both included; empty if the last is before the first."""
    start, end = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (first, last))
    return tuple(f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(start, end + 1))


def in_order(labels: Iterable[str]) -> tuple[str, ...]:
    """Labels by time, each once."""
    return tuple(sorted(set(labels), key=lambda label: parse_period(label).order))


@dataclass(frozen=True)
class Pieces:
    """Overlapping periods cut into pieces that do not overlap, so that each period is a sum of pieces.

    Two calendar periods are either apart or one holds the other. So each period owns one piece: itself less
    the longest periods inside it; the piece has the period's label, and does not exist where nothing is left.

    Attributes:
        units: the months (or the label) of each piece, by its label.
        inner: for each period, the longest of the others that lie inside it.
    """

    units: dict[str, frozenset[str]]
    inner: dict[str, tuple[str, ...]]

    def of(self, units: frozenset[str]) -> tuple[str, ...]:
        """The pieces that lie inside those units."""
        return tuple(label for label, own in self.units.items() if own <= units)

    def covers(self, units: frozenset[str]) -> bool:
        """True if some of the pieces together are exactly those units."""
        return frozenset().union(*(self.units[label] for label in self.of(units))) == units


def cut(labels: Iterable[str]) -> Pieces:
    """Cuts periods into pieces."""
    periods = sorted((parse_period(label) for label in set(labels)), key=lambda period: period.order)
    units: dict[str, frozenset[str]] = {}
    inner: dict[str, tuple[str, ...]] = {}
    for period in periods:
        inside = [other for other in periods if other.is_inside(period)]
        longest = [one for one in inside if not any(one.is_inside(other) for other in inside)]
        inner[period.label] = tuple(one.label for one in longest)
        own = period.units - frozenset().union(*(one.units for one in longest))
        if own:
            units[period.label] = own
    return Pieces(units, inner)
