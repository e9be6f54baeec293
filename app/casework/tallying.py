"""From month counters to a package that may leave the office.

The types that the faces need to say what they want are handed on from here.
"""

from collections.abc import Iterable, Sequence

from app.domain.counting import Count, MonthCount
from app.tallies.audit import Finding, audit
from app.tallies.counts import CountRow, Place, RawCounts, merge
from app.tallies.definitions import Definitions
from app.tallies.descriptions import Descriptions
from app.tallies.ledger import Ledger
from app.tallies.periods import PeriodKind
from app.tallies.policy import Bounds, Policy
from app.tallies.protect import Protection, protect
from app.tallies.release import ProtectedRelease, Release

__all__ = [
    "Bounds",
    "Descriptions",
    "Finding",
    "Ledger",
    "PeriodKind",
    "Policy",
    "ProtectedRelease",
    "RawCounts",
    "cells",
    "merge",
    "protect_counts",
    "raw_counts",
    "readers_findings",
]


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
