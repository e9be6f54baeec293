"""Invented offices that release in every way there is: longer periods, merged categories, late changes."""

import random
from collections.abc import Iterator
from datetime import date

from app.tallies.counts import CountRow, Place, RawCounts
from app.tallies.descriptions import Descriptions, TableDescription
from app.tallies.ledger import ToldFigure
from app.tallies.periods import PeriodKind, parse_period
from app.tallies.policy import Bounds, Policy

COUNTS = {"a": "n", "b": "n", "o": "n", "x": None}
Request = tuple[RawCounts, Policy, ToldFigure | None]


class Office:
    """One invented office.

    Args:
        seed: which one; the same seed is the same office.
    """

    def __init__(self, seed: int) -> None:
        self._draw = random.Random(seed)
        self._size = 100_000 if self._draw.random() < 0.1 else 1
        tables = list(COUNTS)[: self._draw.randint(1, 4)]
        self._categories = {table: [f"c{n}" for n in range(self._draw.randint(1, 4))] for table in tables}
        self.descriptions = Descriptions({table: self._description(table) for table in tables})
        self._truth: dict[Place, int] = {}
        self._threshold = self._draw.choice([2, 3, 5, 5, 5, 11])

    def _description(self, table: str) -> TableDescription:
        can_merge = len(self._categories[table]) >= 3 and self._draw.random() < 0.5
        sums = {"s": ("c0", "c1")} if can_merge else {}
        return TableDescription(COUNTS[table], table == "o", sums, self._draw.random() < 0.2)

    def requests(self) -> Iterator[Request]:
        """What it asks for, release after release."""
        months = 0
        for step in range(self._draw.randint(1, 4)):
            new = self._draw.randint(0 if step else 1, 3)
            for month in range(months + 1, months + new + 1):
                self._count(f"2026-{month:02d}")
            months += new
            if step and self._draw.random() < 0.3:
                self._count(f"2026-{self._draw.randint(1, months):02d}")
            yield self._request(step, months, new)

    def _count(self, month: str) -> None:
        number = self._draw.choice([0, 1, 2, 3, 5, 9, 20]) * self._size
        for table, names in self._categories.items():
            described = self.descriptions.of(table)
            left = number if described.counts else self._draw.randint(0, 10)
            for name in names:
                is_rest = name == names[-1] and not described.several
                count = left if is_rest else self._draw.randint(0, left)
                self._truth[Place(month, table, name)] = count
                left -= 0 if described.several else count

    def _request(self, step: int, months: int, new: int) -> Request:
        way = self._draw.choice(["all", "all", "new", "quarters", "half-years"])
        shown = [f"2026-{month:02d}" for month in range(1, months + 1)]
        shown = shown[-new:] if way == "new" and new else shown
        rows: dict[Place, int] = {}
        for place, count in self._truth.items():
            if place.period in shown:
                label = parse_period(place.period).within(PeriodKind.QUARTER).label
                key = place._replace(period=label) if way == "quarters" else place
                rows[key] = rows.get(key, 0) + count
        told = None
        if step and self._draw.random() < 0.15:
            table = self._draw.choice(list(self._categories))
            name = self._draw.choice([*self._categories[table], "total"])
            told = ToldFigure(Place(self._draw.choice(shown), table, name), 1, "press", date(2026, 11, 22))
        raw = RawCounts(tuple(CountRow(place, count) for place, count in rows.items()))
        return raw, self._policy(way), told

    def _policy(self, way: str) -> Policy:
        if self._draw.random() < 0.1:
            self._threshold = self._draw.choice([2, 3, 5, 11])
        merged = [(name, "s") for name, one in self.descriptions.tables.items() if one.sums]
        return Policy(
            self._threshold,
            PeriodKind.HALF_YEAR if way == "half-years" else None,
            Bounds.CLASSES if self._draw.random() < 0.2 else Bounds.NONE,
            tuple(pair for pair in merged if self._draw.random() < 0.4),
        )
