"""What leaves the office: figures that were proved to reveal nobody, and nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from app.tallies.counts import Place
from app.tallies.descriptions import Descriptions
from app.tallies.periods import TOTAL, in_order
from app.tallies.policy import Policy


class Status(Enum):
    """Whether a figure is shown."""

    PUBLISHED = "published"
    HIDDEN = "hidden"


@dataclass(frozen=True)
class Figure:
    """One figure of a release as a reader sees it.

    Attributes:
        place: period, table and category; ``total`` stands for a margin.
        count: the figure; None if it is hidden.
        at_least: lower bound given with a hidden figure, else None.
        at_most: upper bound given with a hidden figure, else None.
    """

    place: Place
    count: int | None
    at_least: int | None = None
    at_most: int | None = None

    @property
    def status(self) -> Status:
        """Published or hidden."""
        return Status.HIDDEN if self.count is None else Status.PUBLISHED


@dataclass(frozen=True)
class TableShape:
    """Which periods and categories a released table has, margins left out."""

    periods: tuple[str, ...]
    categories: tuple[str, ...]


@dataclass(frozen=True)
class Release:
    """One release as a reader has it."""

    figures: tuple[Figure, ...]

    def shapes(self) -> dict[str, TableShape]:
        """The tables by name."""
        periods: dict[str, set[str]] = {}
        categories: dict[str, set[str]] = {}
        for figure in self.figures:
            periods.setdefault(figure.place.table, set()).add(figure.place.period)
            categories.setdefault(figure.place.table, set()).add(figure.place.category)
        return {
            table: TableShape(in_order(periods[table] - {TOTAL}), tuple(sorted(categories[table] - {TOTAL})))
            for table in sorted(periods)
        }

    def by_place(self) -> Mapping[Place, Figure]:
        """The figures by place."""
        return {figure.place: figure for figure in self.figures}


@dataclass(frozen=True)
class ProtectedRelease:
    """A release that was audited. A type of its own, so that raw counts can't be exported by mistake.

    Attributes:
        release: the figures.
        sequence: 1 for the office's first release, counted in the ledger.
        replaces: sequence numbers of earlier releases whose periods this one shows too.
        policy: how it was made.
        descriptions: what readers know about its tables.
    """

    release: Release
    sequence: int
    replaces: tuple[int, ...]
    policy: Policy
    descriptions: Descriptions

    @property
    def hidden(self) -> int:
        """How many figures are hidden."""
        return sum(figure.count is None for figure in self.release.figures)

    @property
    def hidden_share(self) -> Fraction:
        """Which share of the figures that are not shown as 0 is hidden."""
        figures = [figure for figure in self.release.figures if figure.count != 0]
        return Fraction(self.hidden, len(figures)) if figures else Fraction(0)


def places_in_order(shape: TableShape, table: str) -> Sequence[Place]:
    """The places of one table in the one order that every file uses: by time and by name, totals last."""
    return [
        Place(period, table, category)
        for period in (*shape.periods, TOTAL)
        for category in (*shape.categories, TOTAL)
    ]
