"""Which tables a release shows: longer periods and merged categories instead of their parts."""

from collections.abc import Mapping, Sequence

from app.domain.errors import Fault
from app.tallies.counts import Table
from app.tallies.descriptions import Descriptions
from app.tallies.errors import CountsError
from app.tallies.periods import PeriodKind, in_order, months_between, parse_period
from app.tallies.policy import Policy
from app.tallies.release import Release


def fill_periods(tables: Mapping[str, Table], kind: PeriodKind | None) -> dict[str, Table]:
    """Tables by month with a row for every month of the longer periods that will be shown.

    A released period is closed as a whole, so its missing months are zeros that were released.
    """
    return {name: _fill(table, kind) for name, table in tables.items()}


def _fill(table: Table, kind: PeriodKind | None) -> Table:
    if kind is None or parse_period(table.periods[0]).kind is not PeriodKind.MONTH:
        return table
    longer = [parse_period(period).within(kind) for period in table.periods]
    periods = in_order(month for one in longer for month in months_between(min(one.units), max(one.units)))
    cells = {(p, c): table.cells.get((p, c), 0) for p in periods for c in table.categories}
    return Table(table.name, periods, table.categories, cells)


def shown_tables(tables: Mapping[str, Table], policy: Policy, descriptions: Descriptions) -> dict[str, Table]:
    """The tables as the policy shows them.

    Raises:
        CountsError: a merged category that no description knows.
    """
    shown = {}
    for name, table in tables.items():
        merged = [category for owner, category in policy.merged if owner == name]
        shown[name] = _merge_categories(_join_periods(table, policy.periods), merged, descriptions)
    unknown = [owner for owner, _ in policy.merged if owner not in tables]
    if unknown:
        raise CountsError(tuple(Fault("", "merged_category_described", {"table": name}) for name in unknown))
    return shown


def only_new(tables: Mapping[str, Table], earlier: Sequence[Release]) -> dict[str, Table]:
    """The tables without periods that an earlier release shows, or part of which one shows.

    Raises:
        CountsError: nothing is left.
    """
    closed: dict[str, set[str]] = {}
    for release in earlier:
        for name, shape in release.shapes().items():
            closed.setdefault(name, set()).update(*(parse_period(label).units for label in shape.periods))
    left = {name: _open(table, closed.get(name, set())) for name, table in tables.items()}
    left = {name: table for name, table in left.items() if table.periods}
    if not left:
        raise CountsError((Fault("", "new_period_present"),))
    return left


def _open(table: Table, closed: set[str]) -> Table:
    periods = tuple(period for period in table.periods if closed.isdisjoint(parse_period(period).units))
    cells = {(period, name): table.cells[period, name] for period in periods for name in table.categories}
    return Table(table.name, periods, table.categories, cells)


def _join_periods(table: Table, kind: PeriodKind | None) -> Table:
    if kind is None:
        return table
    cells: dict[tuple[str, str], int] = {}
    for (period, category), count in table.cells.items():
        key = (parse_period(period).within(kind).label, category)
        cells[key] = cells.get(key, 0) + count
    return Table(table.name, in_order(period for period, _ in cells), table.categories, cells)


def _merge_categories(table: Table, merged: list[str], descriptions: Descriptions) -> Table:
    sums = descriptions.of(table.name).sums
    taken: dict[str, str] = {}
    for category in merged:
        parts = sums.get(category, ())
        if not parts or taken.keys() & set(parts):
            fault = Fault("", "merged_category_described", {"table": table.name, "category": category})
            raise CountsError((fault,))
        taken |= dict.fromkeys(parts, category)
    cells: dict[tuple[str, str], int] = {}
    for (period, category), count in table.cells.items():
        key = (period, taken.get(category, category))
        cells[key] = cells.get(key, 0) + count
    return Table(table.name, table.periods, tuple(sorted({category for _, category in cells})), cells)
