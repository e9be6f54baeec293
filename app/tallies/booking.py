"""Closed periods: what was released stays; late changes are booked in the first period still open."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.errors import Fault
from app.tallies.consistency import misfits
from app.tallies.counts import Place, Table
from app.tallies.descriptions import Descriptions, TableDescription
from app.tallies.errors import CountsError, DisclosureError
from app.tallies.ledger import BookedCell, HeldChange, Ledger
from app.tallies.periods import Pieces, cut, parse_period


@dataclass(frozen=True)
class Booking:
    """Counts as a release may show them.

    Attributes:
        tables: the tables of this release, closed periods as released.
        cells: every raw count that releases are built from, earlier releases included.
        booked: what the ledger has to remember.
        held: late changes not booked yet.
    """

    tables: Mapping[str, Table]
    cells: Mapping[Place, int]
    booked: tuple[BookedCell, ...]
    held: tuple[HeldChange, ...]


@dataclass
class _TableBook:
    """One table while it is being booked: its counts, what was handed in, and changes not booked yet."""

    table: Table
    reported: dict[tuple[str, str], int]
    pending: dict[str, int]
    open_periods: list[str]


def book(tables: Mapping[str, Table], ledger: Ledger, descriptions: Descriptions) -> Booking:
    """Books today's counts against the ledger.

    Raises:
        CountsError: counts split or join closed periods otherwise than was released.
        DisclosureError: a late change in a closed period can't be kept apart from a table released for
            the first time.
    """
    closed = ledger.booked()
    held = ledger.held()
    books = {name: _open_book(table, closed, held, descriptions.of(name)) for name, table in tables.items()}
    for unit in _units(tables, descriptions):
        _book_changes([books[name] for name in unit], descriptions)
    booked_tables = {name: one.table for name, one in books.items()}
    if misfits(booked_tables, descriptions):
        raise DisclosureError("tally_late_changes")
    booked = tuple(
        BookedCell(Place(period, name, category), count, one.reported[period, category])
        for name, one in books.items()
        for (period, category), count in sorted(one.table.cells.items())
    )
    changes = dict(held) | {(name, c): n for name, one in books.items() for c, n in one.pending.items()}
    cells = {place: cell.booked for place, cell in closed.items()} | {one.place: one.booked for one in booked}
    return Booking(
        booked_tables,
        cells,
        tuple(one for one in booked if closed.get(one.place) != one),
        tuple(HeldChange(*key, change) for key, change in sorted(changes.items()) if change),
    )


def _units(tables: Mapping[str, Table], descriptions: Descriptions) -> list[list[str]]:
    """Tables whose changes must be booked together, since they count the same things."""
    units: dict[str, list[str]] = defaultdict(list)
    for name in tables:
        counts = descriptions.of(name).counts
        units[f"counts {counts}" if counts is not None else f"table {name}"].append(name)
    return list(units.values())


def _open_book(
    table: Table,
    closed: Mapping[Place, BookedCell],
    held: Mapping[tuple[str, str], int],
    description: TableDescription,
) -> _TableBook:
    """The table with its closed periods as they were booked."""
    earlier = _comparable(table, closed, description)
    categories = tuple(sorted({*table.categories, *(place.category for place in earlier)}))
    raw = {(p, c): table.cells.get((p, c), 0) for p in table.periods for c in categories}
    wide = Table(table.name, table.periods, categories, raw)
    closed_periods = {place.period for place in earlier}
    pieces = cut({*table.periods, *closed_periods})
    pending = {c: held.get((table.name, c), 0) for c in categories}
    book = _TableBook(wide, dict(raw), pending, [])
    cells = dict(raw)
    for period in table.periods:
        inner = [label for label in pieces.inner[period] if label in closed_periods]
        if period in closed_periods:
            for category in categories:
                cell = earlier.get(Place(period, table.name, category))
                cells[period, category] = cell.booked if cell else 0
                pending[category] += raw[period, category] - (cell.reported if cell else 0)
        elif inner:
            _join_closed(wide, period, inner, earlier, cells, is_all=period not in pieces.units)
        elif not _is_inside_closed(period, closed_periods):
            book.open_periods.append(period)
    _check_split(wide, pieces, earlier)
    book.table = Table(table.name, table.periods, categories, cells)
    return book


def _comparable(
    table: Table, closed: Mapping[Place, BookedCell], description: TableDescription
) -> dict[Place, BookedCell]:
    """What was booked of the table, but for sums of its categories and parts of them.

    A release shows a sum or its parts. Where an earlier one showed the other, its periods must be apart.

    Raises:
        CountsError: a period booked with the one is given with the other.
    """
    units = frozenset().union(*(parse_period(period).units for period in table.periods))
    found = {}
    for place, cell in closed.items():
        if place.table != table.name:
            continue
        others = {name for name in table.categories if name != place.category}
        if all(set(description.parts(place.category)).isdisjoint(description.parts(name)) for name in others):
            found[place] = cell
        elif not units.isdisjoint(parse_period(place.period).units):
            fault = Fault("", "categories_as_released", {"table": table.name, "period": place.period})
            raise CountsError((fault,))
    return found


def _join_closed(
    table: Table,
    period: str,
    inner: list[str],
    earlier: Mapping[Place, BookedCell],
    cells: dict[tuple[str, str], int],
    *,
    is_all: bool,
) -> None:
    """A longer period that holds closed ones: they count as booked, the rest is what is left."""
    for category in table.categories:
        places = [Place(label, table.name, category) for label in inner]
        known = [earlier[place] for place in places if place in earlier]
        rest = table.cells[period, category] - sum(cell.reported for cell in known)
        if rest < 0 or (is_all and rest):
            raise CountsError((Fault("", "shorter_periods_given", {"table": table.name, "period": period}),))
        cells[period, category] = rest + sum(cell.booked for cell in known)


def _is_inside_closed(period: str, closed: set[str]) -> bool:
    return any(parse_period(period).is_inside(parse_period(other)) for other in closed)


def _check_split(table: Table, pieces: Pieces, earlier: Mapping[Place, BookedCell]) -> None:
    """Periods inside a closed longer one must add up to what was booked there."""
    closed = {place.period for place in earlier}
    for outer in closed:
        inner = [label for label in pieces.inner[outer] if label in table.periods and label not in closed]
        if not inner:
            continue
        others = [label for label in pieces.inner[outer] if label not in inner]
        for category in table.categories:
            whole = earlier.get(Place(outer, table.name, category), BookedCell(Place("", "", ""), 0, 0))
            rest = whole.booked - sum(table.cells[label, category] for label in inner)
            rest -= sum(_booked(earlier, label, table.name, category) for label in others)
            is_changed = whole.booked != whole.reported
            if rest < 0 or is_changed or (rest and outer not in pieces.units):
                raise CountsError((Fault("", "longer_period_given", {"table": table.name, "period": outer}),))


def _booked(earlier: Mapping[Place, BookedCell], period: str, table: str, category: str) -> int:
    cell = earlier.get(Place(period, table, category))
    return cell.booked if cell else 0


def _book_changes(books: list[_TableBook], descriptions: Descriptions) -> None:
    """Books the pending changes of tables that count the same things: all of them, or none yet."""
    changed = [one for one in books if any(one.pending.values())]
    if not changed or any(not one.open_periods for one in changed):
        return
    trial: dict[str, Table] = {one.table.name: one.table for one in books}
    for one in changed:
        first = one.open_periods[0]
        cells = dict(one.table.cells)
        for category, change in one.pending.items():
            cells[first, category] += change
            if cells[first, category] < 0:
                return
        trial[one.table.name] = Table(one.table.name, one.table.periods, one.table.categories, cells)
    if misfits(trial, descriptions):
        return
    for one in changed:
        one.table = trial[one.table.name]
        one.pending = dict.fromkeys(one.pending, 0)
