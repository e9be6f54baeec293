"""From month counters to a package that may leave the office.

The types that the faces need to say what they want are handed on from here.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from app.domain.counting import Count, MonthCount
from app.domain.errors import Fault
from app.tallies.audit import Finding, audit
from app.tallies.counts import CountRow, Place, RawCounts, fill_tables, merge
from app.tallies.definitions import Definitions
from app.tallies.descriptions import Descriptions
from app.tallies.errors import CountsError, DisclosureError
from app.tallies.ledger import Ledger, Office, ReleaseEntry, ToldFigure, tell
from app.tallies.periods import TOTAL, PeriodKind, in_order, parse_period
from app.tallies.policy import Bounds, Policy
from app.tallies.protect import Protection, protect
from app.tallies.release import ProtectedRelease, Release

__all__ = [
    "MUCH",
    "Bounds",
    "Descriptions",
    "Finding",
    "Ledger",
    "Office",
    "PeriodKind",
    "Place",
    "Policy",
    "Proposal",
    "ProtectedRelease",
    "Protection",
    "RawCounts",
    "ReleaseEntry",
    "ToldFigure",
    "cells",
    "check_finished",
    "check_told",
    "merge",
    "proposals",
    "protect_counts",
    "raw_counts",
    "readers_findings",
    "recommended",
    "tell_figure",
]


MUCH = Fraction(1, 3)
"""Hiding a larger share than this calls for proposals."""


@dataclass(frozen=True)
class Proposal:
    """Another way to release the same counts.

    Attributes:
        policy: the way.
        share_now: the share of figures that is hidden as it is.
        share: the share that would be hidden then.
    """

    policy: Policy
    share_now: Fraction
    share: Fraction


def cells(definitions: Definitions) -> tuple[Count, ...]:
    """Every category of every table that is counted."""
    return tuple(
        Count(table.id, category) for table in definitions.tables.values() for category in table.categories
    )


def raw_counts(months: Iterable[MonthCount], source: str) -> RawCounts:
    """The counts of one store as they are handed on inside the office.

    Args:
        source: the store's random id, so that nothing is counted twice.
    """
    rows = (
        CountRow(Place(one.month, one.count.table, one.count.category), one.number, source) for one in months
    )
    return RawCounts(tuple(rows))


def protect_counts(
    raw: RawCounts, given: Descriptions, definitions: Definitions, ledger: Ledger, policy: Policy
) -> Protection:
    """A release of the counts; tables that the program makes are described by itself unless ``given`` does.

    Raises:
        CountsError: the counts do not fit together.
        DisclosureError: no release keeps the promises, or it could not be proved.
    """
    return protect(raw, given.over(definitions.descriptions()), ledger, policy)


def recommended(definitions: Definitions, threshold: int, periods: PeriodKind | None = None) -> Policy:
    """What is recommended: half-years in disjoint blocks, hidden figures with bounds.

    Args:
        periods: what the office has decided instead of half-years, a year where its half-years are small.
            Never chosen by the counts themselves: who knows the rule would learn from the choice.
    """
    kind = periods or PeriodKind[str(definitions.policy["periods"].value).upper()]
    return Policy(threshold, kind, Bounds(definitions.policy["bounds"].value), blocks=True)


def check_finished(raw: RawCounts, policy: Policy, on: date) -> None:
    """Makes sure that the periods to be shown are over: what is released once is closed for good.

    Raises:
        CountsError: names every period that is not.
    """
    kind = policy.periods or PeriodKind.MONTH
    shown = {parse_period(row.place.period).within(kind) for row in raw.rows}
    month = f"{on.year:04d}-{on.month:02d}"
    open_periods = in_order(
        one.label for one in shown if one.kind is not PeriodKind.LABEL and max(one.units) >= month
    )
    if open_periods:
        raise CountsError(tuple(Fault("", "period_finished", {"period": one}) for one in open_periods))


def proposals(
    raw: RawCounts, given: Descriptions, definitions: Definitions, ledger: Ledger, policy: Policy
) -> tuple[Proposal, ...]:
    """What would hide a smaller share than the policy does, the most saving first; nothing is released.

    Each is tried: the next longer periods, and each merged category that a description knows.

    Raises:
        CountsError: the counts do not fit together.
        DisclosureError: the policy itself is refused.
    """
    now = protect_counts(raw, given, definitions, ledger, policy)
    found = []
    for other in _alternatives(raw, given.over(definitions.descriptions()), policy):
        try:
            made = protect_counts(raw, given, definitions, ledger, other)
        except (CountsError, DisclosureError):
            continue
        if made.protected.hidden_share < now.protected.hidden_share:
            found.append(Proposal(other, now.protected.hidden_share, made.protected.hidden_share))
    return tuple(sorted(found, key=lambda one: one.share))


def _alternatives(raw: RawCounts, descriptions: Descriptions, policy: Policy) -> Iterator[Policy]:
    kinds = {parse_period(row.place.period).kind for row in raw.rows}
    longest = max([kind.value for kind in kinds] + [policy.periods.value if policy.periods else 0])
    if PeriodKind.LABEL not in kinds:
        yield from (replace(policy, periods=kind) for kind in PeriodKind if kind.value > longest)
    counted = {(row.place.table, row.place.category) for row in raw.rows}
    for table in sorted({table for table, _ in counted}):
        for name, parts in sorted(descriptions.of(table).sums.items()):
            pair = (table, name)
            if pair not in policy.merged and any((table, part) in counted for part in parts):
                yield replace(policy, merged=(*policy.merged, pair))


def check_told(place: Place, definitions: Definitions, ledger: Ledger, raw: RawCounts) -> None:
    """Makes sure that somebody counts the category; if not, protection never counts the figure as known.

    Args:
        place: where the figure stands; ``total`` may be its category.
        raw: today's counts, as far as they are at hand.

    Raises:
        CountsError: the program, the ledger and the counts know none such.
    """
    described = ledger.descriptions().over(definitions.descriptions())
    known = {(one.id, name) for one in definitions.tables.values() for name in one.categories}
    known |= {(table, name) for table, one in described.tables.items() for name in one.sums}
    known |= {(one.table, one.category) for one in (*ledger.booked(), *raw.summed())}
    known |= {(table, TOTAL) for table, _ in known}
    if (place.table, place.category) not in known:
        raise CountsError(
            (Fault("", "told_figure_counted", {"table": place.table, "category": place.category}),)
        )


def tell_figure(
    ledger: Ledger, told: ToldFigure, raw: RawCounts, definitions: Definitions | None = None
) -> Ledger:
    """Enters a figure that was told outside a release; protection counts it as known from then on.

    Args:
        raw: today's counts, as far as they are at hand; closed periods are known from the ledger.
        definitions: the program's own tables; None: only what was released is known to count the same thing.

    Raises:
        CountsError: the number is impossible; names both figures.
    """
    booked = {place: cell.booked for place, cell in ledger.booked().items()}
    described = None if definitions is None else definitions.descriptions()
    return tell(ledger, told, fill_tables(booked | raw.summed()), described)


def readers_findings(
    releases: Sequence[Release],
    told: Sequence[Descriptions],
    given: Descriptions,
    definitions: Definitions,
    threshold: int,
) -> tuple[Finding, ...]:
    """What a reader of these releases, oldest first, can work out.

    Args:
        told: what each release says about its own tables.
        given: what the reader is said to know; goes before what the releases say.

    Raises:
        CountsError: the releases contradict each other.
    """
    known = definitions.descriptions()
    for descriptions in told:
        known = descriptions.over(known)
    return audit(releases, given.over(known), threshold)
