"""What the supervisor may see of the counts themselves, and why a figure of a release is hidden. Internal."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from enum import Enum

from app.tallies.counts import Place, RawCounts, Table, fill_tables
from app.tallies.definitions import Definitions
from app.tallies.descriptions import Descriptions
from app.tallies.periods import TOTAL, PeriodKind, parse_period
from app.tallies.policy import Policy
from app.tallies.protect import Protection
from app.tallies.reference import SourceKind, load_reference
from app.tallies.release import Figure, TableShape
from app.tallies.shown import shown_tables

__all__ = [
    "HiddenWhy",
    "PeriodKind",
    "SourceKind",
    "Table",
    "by_period",
    "every_month",
    "finished",
    "is_over",
    "load_reference",
    "why_hidden",
    "zeros_alike",
]


_MONTHS = 12


def by_period(raw: RawCounts, kind: PeriodKind) -> dict[str, Table]:
    """The tables with periods of that length, all sources together; nothing in them is protected."""
    return shown_tables(fill_tables(raw.summed()), Policy(periods=kind), Descriptions())


def every_month(table: Table) -> Table:
    """The table with the months between the first and the last in which nothing was counted.

    Args:
        table: at least one period; where not all are months it stays as it is.
    """
    if any(parse_period(label).kind is not PeriodKind.MONTH for label in table.periods):
        return table
    first, last = (_number_of(label) for label in (table.periods[0], table.periods[-1]))
    months = tuple(f"{number // _MONTHS:04d}-{number % _MONTHS + 1:02d}" for number in range(first, last + 1))
    cells = {
        (month, name): table.cells.get((month, name), 0) for month in months for name in table.categories
    }
    return replace(table, periods=months, cells=cells)


def _number_of(month: str) -> int:
    return int(month[:4]) * _MONTHS + int(month[5:]) - 1


def is_over(label: str, on: date) -> bool:
    """Whether the period is over; one that is not grows with the next month. A label stands for itself."""
    period = parse_period(label)
    return period.kind is PeriodKind.LABEL or max(period.units) < f"{on.year:04d}-{on.month:02d}"


def finished(raw: RawCounts, kind: PeriodKind, on: date) -> RawCounts:
    """The counts of those periods of that length that are over; what is released once is closed for good."""
    over = {
        label: is_over(parse_period(label).within(kind).label, on)
        for label in {row.place.period for row in raw.rows}
    }
    return RawCounts(tuple(row for row in raw.rows if over[row.place.period]))


def zeros_alike(definitions: Definitions, tables: Collection[str]) -> Descriptions:
    """The program's own tables, described so that a zero counts as small too in those that are named."""
    own = definitions.descriptions().tables
    return Descriptions({name: replace(one, zeros_alike=name in tables) for name, one in own.items()})


class HiddenWhy(Enum):
    """Why a figure is hidden; said to the supervisor, never in a package."""

    SMALL = "small"
    PROTECTS = "protects"
    """It is not small, but another that is could be worked out from it."""


def why_hidden(made: Protection) -> Mapping[Place, HiddenWhy]:
    """Why each hidden figure of a release is hidden, in the order of the release."""
    booked = {place: cell.booked for place, cell in made.ledger.booked().items()}
    shapes = made.protected.release.shapes()
    return {
        figure.place: _why(figure, shapes[figure.place.table], booked, made)
        for figure in made.protected.release.figures
        if figure.count is None
    }


def _why(figure: Figure, shape: TableShape, booked: Mapping[Place, int], made: Protection) -> HiddenWhy:
    period, table, category = figure.place
    described = made.protected.descriptions.of(table)
    periods = shape.periods if period == TOTAL else (period,)
    months = {month for label in periods for month in parse_period(label).units}
    names = None if category == TOTAL else set(described.parts(category))
    truth = sum(
        count
        for place, count in booked.items()
        if place.table == table
        and (names is None or place.category in names)
        and parse_period(place.period).units <= months
    )
    lowest = 0 if described.zeros_alike else 1
    return HiddenWhy.SMALL if lowest <= truth < made.protected.policy.threshold else HiddenWhy.PROTECTS
