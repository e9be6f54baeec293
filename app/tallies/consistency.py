"""Whether counts fit: periods and sums apart, shared totals equal, no more answers than things counted."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.errors import Fault
from app.tallies.counts import RawCounts, Table, fill_tables
from app.tallies.descriptions import Descriptions
from app.tallies.errors import CountsError
from app.tallies.periods import cut, parse_period


@dataclass(frozen=True)
class Misfit:
    """A place where tables do not fit together.

    Attributes:
        table: the table it is seen in.
        units: the months (or label) it is seen in.
        expected: the code of what was expected.
        other: the table it was compared with, or "".
    """

    table: str
    units: frozenset[str]
    expected: str
    other: str = ""


def check_counts(raw: RawCounts, descriptions: Descriptions) -> dict[str, Table]:
    """The tables of raw counts, all sources together.

    Raises:
        CountsError: lists every misfit with its line.
    """
    faults = [*_overlaps(raw, descriptions), *_mixed_kinds(raw)]
    tables = fill_tables(raw.summed())
    if not faults:
        faults = [
            Fault(f"line {raw.first_line(misfit.table, misfit.units)}", misfit.expected, _facts(misfit))
            for misfit in misfits(tables, descriptions)
        ]
    if not tables:
        faults = [Fault("", "counts_present")]
    if faults:
        raise CountsError(tuple(faults))
    return tables


def _facts(misfit: Misfit) -> dict[str, str | int]:
    return {"table": misfit.table, "other_table": misfit.other} if misfit.other else {"table": misfit.table}


def _overlaps(raw: RawCounts, descriptions: Descriptions) -> list[Fault]:
    """Faults for periods inside another of the same table, and for parts beside their sum."""
    periods: dict[str, dict[str, int]] = defaultdict(dict)
    categories: dict[str, dict[str, int]] = defaultdict(dict)
    for row in raw.rows:
        periods[row.place.table].setdefault(row.place.period, row.line)
        categories[row.place.table].setdefault(row.place.category, row.line)
    faults = []
    for found in periods.values():
        known = [parse_period(label) for label in found]
        faults += [
            Fault(f"line {found[one.label]}", "periods_apart")
            for one in known
            if any(one.is_inside(other) for other in known)
        ]
    for table, names in categories.items():
        sums = descriptions.of(table).sums
        faults += [
            Fault(f"line {line}", "sum_or_parts")
            for name, line in names.items()
            if any(name != one and _shares_part(name, one, sums) for one in names if one in sums)
        ]
    return faults


def _shares_part(name: str, sum_name: str, sums: Mapping[str, tuple[str, ...]]) -> bool:
    return bool(set(sums.get(name, (name,))) & set(sums[sum_name]))


def _mixed_kinds(raw: RawCounts) -> list[Fault]:
    first: dict[str, object] = {}
    seen: set[tuple[str, str]] = set()
    faults = []
    for row in raw.rows:
        period = parse_period(row.place.period)
        kind = first.setdefault(row.place.table, period.kind)
        if kind is not period.kind and (row.place.table, period.label) not in seen:
            faults.append(Fault(f"line {row.line}", "one_kind_of_period", {"table": row.place.table}))
        seen.add((row.place.table, period.label))
    return faults


def families(tables: Iterable[str], descriptions: Descriptions) -> dict[str, list[str]]:
    """The tables that count the same thing each once, by what they count."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(tables):
        family = descriptions.of(name).family
        if family is not None:
            found[family].append(name)
    return dict(found)


def misfits(tables: Mapping[str, Table], descriptions: Descriptions) -> list[Misfit]:
    """Everything that keeps these tables from being true together."""
    found: list[Misfit] = []
    linked = families(tables, descriptions)
    for counts, names in linked.items():
        several = [name for name in tables if _is_several_of(name, counts, descriptions)]
        labels = {period for name in (*names, *several) for period in tables[name].periods}
        totals, unequal = _shared_totals([tables[name] for name in names], labels)
        found += unequal
        for name in several:
            found += _too_many(tables[name], descriptions, totals)
    return found


def _is_several_of(name: str, counts: str, descriptions: Descriptions) -> bool:
    description = descriptions.of(name)
    return description.several and description.counts == counts


def _shared_totals(tables: list[Table], labels: set[str]) -> tuple[dict[str, int], list[Misfit]]:
    """The totals of every period some table knows; where two tables differ, or a part exceeds its whole."""
    totals: dict[str, int] = {}
    owner: dict[str, str] = {}
    found = []
    for label in labels:
        units = parse_period(label).units
        for table in tables:
            total = table.total_of(units)
            if total is None:
                continue
            if totals.setdefault(label, total) != total:
                found.append(Misfit(table.name, units, "shared_totals_equal", owner[label]))
            owner.setdefault(label, table.name)
    for label, inner in cut(totals).inner.items():
        if sum(totals[one] for one in inner) > totals[label]:
            units = parse_period(label).units
            found.append(Misfit(owner[label], units, "shared_totals_equal", owner[inner[0]]))
    return totals, found


def _too_many(table: Table, descriptions: Descriptions, totals: Mapping[str, int]) -> list[Misfit]:
    """Where a table of several answers has more of one answer than there were things counted."""
    parts = {name: len(descriptions.of(table.name).parts(name)) for name in table.categories}
    needed = {
        period: max(-(-table.cells[period, name] // parts[name]) for name in table.categories)
        for period in table.periods
    }
    found = []
    for label, total in totals.items():
        units = parse_period(label).units
        inside = [period for period in table.periods if parse_period(period).units <= units]
        if sum(needed[period] for period in inside) > total:
            found.append(Misfit(table.name, units, "answers_at_most_once"))
    return found
