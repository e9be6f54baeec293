"""What has left the office so far, and what the counts were when it did. Internal and secret."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.errors import Fault
from app.tallies.counts import Place, Table
from app.tallies.descriptions import Descriptions
from app.tallies.errors import CountsError
from app.tallies.periods import TOTAL, parse_period
from app.tallies.release import ProtectedRelease


@dataclass(frozen=True)
class BookedCell:
    """One raw count of a closed period.

    Attributes:
        booked: the count that releases are built from, for ever.
        reported: the count last handed in; what differs has been booked in a later period or is held.
    """

    place: Place
    booked: int
    reported: int


@dataclass(frozen=True)
class HeldChange:
    """A late change that could not be booked yet, because a count would have gone below zero."""

    table: str
    category: str
    change: int


@dataclass(frozen=True)
class ReleaseEntry:
    """A release as it left, with the counts it was built from.

    Attributes:
        request: hash over all that was asked for; the same request gives the same release again.
        protected: the release.
        booked: raw counts of the periods it closed, or whose reported count has changed.
        held: all late changes that are still held.
        fitting_tables: how many original tables fit all releases, or at least that many; None if not counted.
    """

    request: str
    protected: ProtectedRelease
    booked: tuple[BookedCell, ...]
    held: tuple[HeldChange, ...]
    fitting_tables: int | None = None


@dataclass(frozen=True)
class ToldFigure:
    """A figure told outside a release ("Jag har lämnat ut en siffra").

    Attributes:
        place: ``total`` may stand for the category, never for the period.
        count: the number that was told.
        told_to: to whom, as a category (``board``, ``press`` …), never a name.
        told_on: the day.
    """

    place: Place
    count: int
    told_to: str
    told_on: date


Entry = ReleaseEntry | ToldFigure


@dataclass(frozen=True)
class Office:
    """Whose ledger it is: one board of one municipality; each board answers for its own counts.

    Attributes:
        municipality: its code, or "" while no office profile was used.
        board: the nämnd, as the office profile names it, or "" while it is not known.
    """

    municipality: str = ""
    board: str = ""

    def may_be(self, other: "Office") -> bool:
        """Whether both can be the same office; what is not known of one says nothing against it."""
        pairs = (self.municipality, other.municipality), (_plain(self.board), _plain(other.board))
        return all(own == others or not own or not others for own, others in pairs)

    def or_else(self, other: "Office") -> "Office":
        """What is known of this one, and of the other where nothing is."""
        return Office(self.municipality or other.municipality, self.board or other.board)


def _plain(board: str) -> str:
    """Case and spaces make no other board."""
    return " ".join(board.split()).casefold()


@dataclass(frozen=True)
class Ledger:
    """Everything that was released or told, oldest first.

    Attributes:
        office: whose ledger it is.
        entries: releases and told figures.
    """

    office: Office = Office()
    entries: tuple[Entry, ...] = ()

    @property
    def releases(self) -> tuple[ReleaseEntry, ...]:
        """The releases, oldest first."""
        return tuple(entry for entry in self.entries if isinstance(entry, ReleaseEntry))

    @property
    def told(self) -> tuple[ToldFigure, ...]:
        """The figures told outside releases, oldest first."""
        return tuple(entry for entry in self.entries if isinstance(entry, ToldFigure))

    def with_entry(self, entry: Entry) -> "Ledger":
        """The ledger with one more entry at its end."""
        return Ledger(self.office, (*self.entries, entry))

    def booked(self) -> dict[Place, BookedCell]:
        """The newest state of every raw count of closed periods."""
        return {cell.place: cell for entry in self.releases for cell in entry.booked}

    def held(self) -> dict[tuple[str, str], int]:
        """Late changes still held, by table and category."""
        last = self.releases[-1].held if self.releases else ()
        return {(one.table, one.category): one.change for one in last}

    def descriptions(self) -> Descriptions:
        """The newest description of every table released so far."""
        known = Descriptions()
        for entry in self.releases:
            known = entry.protected.descriptions.over(known)
        return known


def tell(
    ledger: Ledger, told: ToldFigure, tables: Mapping[str, Table], descriptions: Descriptions | None = None
) -> Ledger:
    """Enters a figure told outside a release; from then on protection counts it as known.

    Args:
        ledger: the office's ledger.
        told: the figure.
        tables: today's counts as far as they are known, to refuse an impossible number.
        descriptions: what is known about tables that were never released; None: nothing.

    Raises:
        CountsError: the number is above that period's total; names both figures.
    """
    if told.place.period == TOTAL or told.count < 0:
        raise CountsError((Fault("", "told_figure_of_a_period"),))
    described = ledger.descriptions().over(descriptions or Descriptions())
    total = min(_totals_over(told.place, tables, described), default=told.count)
    if told.count > total:
        facts = {"told": told.count, "total": total}
        raise CountsError((Fault("", "told_figure_at_most_total", facts),))
    return ledger.with_entry(told)


def _totals_over(place: Place, tables: Mapping[str, Table], descriptions: Descriptions) -> Iterator[int]:
    """The totals that a figure can't be above: its table's, or those of tables that count the same thing."""
    units = parse_period(place.period).units
    own = descriptions.of(place.table)
    total = tables[place.table].total_of(units) if place.table in tables else None
    if total is not None:
        yield total
    if own.counts is None or (place.category == TOTAL if own.several else total is not None):
        return
    times = len(own.parts(place.category)) if own.several else 1
    for name, table in tables.items():
        total = table.total_of(units) if descriptions.of(name).family == own.counts else None
        if total is not None:
            yield total * times
