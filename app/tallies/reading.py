"""What a reader of releases knows, for the auditor: whole numbers, none negative, and sums of them.

Built from the published figures alone and shared with nothing that chooses what to hide.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.tallies.counts import Place
from app.tallies.descriptions import Descriptions
from app.tallies.periods import TOTAL, parse_period
from app.tallies.release import Figure, Release

Unknown = tuple[str, str, int]
"""Table, smallest category and stretch of time."""


@dataclass(frozen=True)
class Limit:
    """A sum of unknowns lies between two numbers; None: no upper limit."""

    terms: tuple[tuple[int, int], ...]
    lowest: int
    highest: int | None


@dataclass
class Knowledge:
    """Everything a reader knows.

    Attributes:
        unknowns: how many whole numbers there are.
        limits: what is known of sums of them; each unknown itself is at least 0.
        sums: the unknowns that make up each figure, by release and place.
    """

    unknowns: int = 0
    limits: list[Limit] = field(default_factory=list)
    sums: dict[tuple[int, Place], tuple[int, ...]] = field(default_factory=dict)


def read(
    releases: Sequence[Release], descriptions: Descriptions, told: Iterable[tuple[Place, int]] = ()
) -> Knowledge:
    """What a reader of these releases, oldest first, knows who was also told some figures."""
    return _Reading(releases, descriptions).know(told)


class _Reading:
    def __init__(self, releases: Sequence[Release], descriptions: Descriptions) -> None:
        self._releases = releases
        self._descriptions = descriptions
        self._shapes = [release.shapes() for release in releases]
        self._months: dict[str, set[str]] = defaultdict(set)
        self._leaves: dict[str, set[str]] = defaultdict(set)
        labels: dict[str, set[str]] = defaultdict(set)
        for shapes in self._shapes:
            for table, shape in shapes.items():
                labels[self._group(table)].update(shape.periods)
                for category in shape.categories:
                    self._leaves[table].update(descriptions.of(table).parts(category))
        self._stretches = {group: _stretches(found) for group, found in labels.items()}
        for shapes in self._shapes:
            for table, shape in shapes.items():
                self._months[table].update(*(parse_period(label).units for label in shape.periods))
        self._numbers: dict[Unknown, int] = {}
        for table in sorted(self._leaves):
            for stretch in self._stretches_of(table, self._months[table]):
                for leaf in sorted(self._leaves[table]):
                    self._numbers[table, leaf, stretch] = len(self._numbers)
        self._knowledge = Knowledge(unknowns=len(self._numbers))

    def _group(self, table: str) -> str:
        counts = self._descriptions.of(table).counts
        return f"table {table}" if counts is None else f"counts {counts}"

    def _stretches_of(self, table: str, months: Iterable[str]) -> list[int]:
        stretches = self._stretches[self._group(table)]
        return sorted({stretches[month] for month in months})

    def know(self, told: Iterable[tuple[Place, int]]) -> Knowledge:
        for number, release in enumerate(self._releases):
            for figure in release.figures:
                self._add_figure(number, figure)
            self._add_absent(number)
        for place, count in told:
            self._add_told(place, count)
        self._add_shared_totals()
        self._add_answers()
        return self._knowledge

    def _add_figure(self, release: int, figure: Figure) -> None:
        place = figure.place
        shape = self._shapes[release][place.table]
        labels = shape.periods if place.period == TOTAL else (place.period,)
        months = {unit for label in labels for unit in parse_period(label).units}
        terms = self._terms(place.table, place.category, months)
        self._knowledge.sums[release, place] = terms
        if figure.count is not None:
            self._limit(terms, figure.count, figure.count)
        elif figure.at_least is not None or figure.at_most is not None:
            self._limit(terms, figure.at_least or 0, figure.at_most)

    def _terms(self, table: str, category: str, months: Iterable[str]) -> tuple[int, ...]:
        leaves = self._leaves[table]
        if category != TOTAL:
            leaves = set(self._descriptions.of(table).parts(category)) & leaves
        stretches = self._stretches_of(table, months)
        return tuple(self._numbers[table, leaf, stretch] for leaf in sorted(leaves) for stretch in stretches)

    def _limit(self, terms: Sequence[int], lowest: int, highest: int | None) -> None:
        self._knowledge.limits.append(Limit(tuple((term, 1) for term in terms), lowest, highest))

    def _add_absent(self, release: int) -> None:
        """A category that a release does not have was 0 in its periods."""
        for table, shape in self._shapes[release].items():
            parts = self._descriptions.of(table).parts
            present = {leaf for category in shape.categories for leaf in parts(category)}
            months = {unit for label in shape.periods for unit in parse_period(label).units}
            for leaf in sorted(self._leaves[table] - present):
                self._limit(self._terms(table, leaf, months), 0, 0)

    def _add_told(self, place: Place, count: int) -> None:
        months = parse_period(place.period).units
        if self._add_exactly(place, months, count):
            return
        for table, category, least in self._at_least(place, count):
            if table in self._leaves and months <= self._months[table]:
                self._limit(self._terms(table, category, months), least, None)

    def _add_exactly(self, place: Place, months: frozenset[str], count: int) -> bool:
        """Adds a told figure that some table has as it was told; False where none does."""
        tables = [place.table]
        if place.category == TOTAL and (family := self._descriptions.of(place.table).family):
            tables += self._once(family)
        for table in tables:
            if table in self._leaves and self._is_cut_at(table, months):
                terms = self._terms(table, place.category, months)
                if terms:
                    self._limit(terms, count, count)
                return True
        return False

    def _at_least(self, place: Place, count: int) -> Iterator[tuple[str, str, int]]:
        """What is at least so much, also over longer periods: the figure itself, and the total behind it."""
        description = self._descriptions.of(place.table)
        yield place.table, place.category, count
        if description.counts is None or (description.several and place.category == TOTAL):
            return
        times = len(description.parts(place.category)) if description.several else 1
        for table in self._once(description.counts):
            yield table, TOTAL, -(-count // times)

    def _once(self, counts: str) -> list[str]:
        return [name for name in sorted(self._leaves) if self._descriptions.of(name).family == counts]

    def _is_cut_at(self, table: str, months: frozenset[str]) -> bool:
        """True if those months are whole stretches that the table has."""
        if not months <= self._months[table]:
            return False
        stretches = self._stretches[self._group(table)]
        inside = {stretches[month] for month in months}
        return {month for month in self._months[table] if stretches[month] in inside} == months

    def _add_shared_totals(self) -> None:
        """Tables that count the same thing each once have the same totals."""
        by_family: dict[str, list[str]] = defaultdict(list)
        for table in sorted(self._leaves):
            family = self._descriptions.of(table).family
            if family is not None:
                by_family[family].append(table)
        for tables in by_family.values():
            owners: dict[int, str] = {}
            for table in tables:
                for stretch in self._stretches_of(table, self._months[table]):
                    owner = owners.setdefault(stretch, table)
                    if owner != table:
                        own = tuple((term, 1) for term in self._at(table, stretch))
                        other = tuple((term, -1) for term in self._at(owner, stretch))
                        self._knowledge.limits.append(Limit(own + other, 0, 0))

    def _at(self, table: str, stretch: int) -> list[int]:
        return [self._numbers[table, leaf, stretch] for leaf in sorted(self._leaves[table])]

    def _add_answers(self) -> None:
        """Of several answers, none occurs more often than there were things counted."""
        for table in sorted(self._leaves):
            description = self._descriptions.of(table)
            if not description.several or description.counts is None:
                continue
            once = self._once(description.counts)
            for stretch in self._stretches_of(table, self._months[table]):
                owner = next(
                    (one for one in once if (one, min(self._leaves[one]), stretch) in self._numbers), None
                )
                if owner is None:
                    continue
                total = tuple((term, 1) for term in self._at(owner, stretch))
                for cell in self._at(table, stretch):
                    self._knowledge.limits.append(Limit((*total, (cell, -1)), 0, None))


def _stretches(labels: Iterable[str]) -> Mapping[str, int]:
    """Months numbered so that two have the same number if every period that holds one holds the other."""
    periods = [parse_period(label) for label in sorted(labels)]
    held: dict[str, list[str]] = defaultdict(list)
    for period in periods:
        for unit in period.units:
            held[unit].append(period.label)
    numbers: dict[tuple[str, ...], int] = {}
    return {unit: numbers.setdefault(tuple(held[unit]), len(numbers)) for unit in sorted(held)}
