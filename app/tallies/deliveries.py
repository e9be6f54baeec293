"""What a coordinator received: which packages count, which replace which, and which can't be told apart."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from app.tallies.periods import in_order, parse_period


@dataclass(frozen=True)
class Delivery:
    """A package as it was received, its figures left out.

    Attributes:
        number: among what was received, from 1.
        municipality: its code.
        board: the nämnd that sent it; two of one municipality keep ledgers of their own.
        sequence: the sender's number of the release.
        replaces: earlier releases that this one shows anew.
        digest: a hash over the whole package.
        periods: by table, the periods it shows.
    """

    number: int
    municipality: str
    board: str
    sequence: int
    replaces: tuple[int, ...]
    digest: str
    periods: Mapping[str, tuple[str, ...]]


class RemarkKind(Enum):
    """What is said of packages that were not summed, or not wholly."""

    SAME_TWICE = "same_twice"
    REPLACED = "replaced"
    SAME_SEQUENCE = "same_sequence"
    """Two packages with one number differ; nobody can tell which is right, so neither is summed."""
    OVERLAP = "overlap"
    """Periods of different lengths overlap; none of them is summed."""
    DECLINES = "declines"
    """The list says that the municipality does not take part; its package is not summed."""


@dataclass(frozen=True)
class Remark:
    """One line of the list of what was left out.

    Attributes:
        sequences: the sender's numbers of the packages it is about.
        periods: the periods it is about; empty where it is about whole packages.
        table: the table it is about, or "".
    """

    kind: RemarkKind
    municipality: str
    sequences: tuple[int, ...]
    periods: tuple[str, ...] = ()
    table: str = ""


Part = tuple[int, str, str]
"""One table and period of one package: number of the delivery, period, table."""


@dataclass(frozen=True)
class Settled:
    """Which parts of which packages are summed.

    Attributes:
        parts: each summed once.
        seen: by municipality and table, every period that was sent, summed or not.
        remarks: what was left out, by municipality.
    """

    parts: tuple[Part, ...]
    seen: Mapping[tuple[str, str], tuple[str, ...]]
    remarks: tuple[Remark, ...]


def settle(deliveries: Iterable[Delivery], declines: Collection[str] = ()) -> Settled:
    """Decides what is summed; the order in which packages were received makes no difference.

    Args:
        deliveries: what was received.
        declines: codes of municipalities that do not take part.
    """
    senders: dict[tuple[str, str], list[Delivery]] = defaultdict(list)
    for one in deliveries:
        senders[one.municipality, one.board].append(one)
    parts: list[Part] = []
    remarks: list[Remark] = []
    seen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for (municipality, _), received in sorted(senders.items()):
        if municipality in declines:
            numbers = tuple(sorted({one.sequence for one in received}))
            remarks.append(Remark(RemarkKind.DECLINES, municipality, numbers))
            continue
        for one in received:
            for table, periods in one.periods.items():
                seen[municipality, table].update(periods)
        newest = _by_table(_one_each(received, remarks))
        for table, by_period in sorted(newest.items()):
            apart = _apart(municipality, table, by_period, remarks)
            parts += [(by_period[period].number, period, table) for period in apart]
    return Settled(tuple(parts), {key: in_order(found) for key, found in seen.items()}, tuple(remarks))


def _one_each(received: list[Delivery], remarks: list[Remark]) -> list[Delivery]:
    """One sender's packages, oldest first: each once, none that was replaced, none that is in doubt."""
    by_sequence: dict[int, dict[str, Delivery]] = defaultdict(dict)
    municipality = received[0].municipality
    for one in received:
        if one.digest in by_sequence[one.sequence]:
            remarks.append(Remark(RemarkKind.SAME_TWICE, municipality, (one.sequence,)))
        by_sequence[one.sequence].setdefault(one.digest, one)
    kept: list[Delivery] = []
    for sequence, found in sorted(by_sequence.items()):
        if len(found) > 1:
            remarks.append(Remark(RemarkKind.SAME_SEQUENCE, municipality, (sequence,)))
        else:
            kept += found.values()
    replaced = {sequence for one in kept for sequence in one.replaces if sequence < one.sequence}
    gone = tuple(one.sequence for one in kept if one.sequence in replaced)
    if gone:
        remarks.append(Remark(RemarkKind.REPLACED, municipality, gone))
    return [one for one in kept if one.sequence not in replaced]


def _by_table(kept: Iterable[Delivery]) -> dict[str, dict[str, Delivery]]:
    """The newest package that shows each period of each table."""
    newest: dict[str, dict[str, Delivery]] = defaultdict(dict)
    for one in kept:
        for table, periods in one.periods.items():
            newest[table].update(dict.fromkeys(periods, one))
    return newest


def _apart(
    municipality: str, table: str, by_period: Mapping[str, Delivery], remarks: list[Remark]
) -> tuple[str, ...]:
    """The periods that overlap no other."""
    clashing = [one for one in by_period if any(other != one and overlap(one, other) for other in by_period)]
    if clashing:
        sequences = tuple(sorted({by_period[one].sequence for one in clashing}))
        periods = in_order(clashing)
        remarks.append(Remark(RemarkKind.OVERLAP, municipality, sequences, periods, table))
    return in_order(by_period.keys() - set(clashing))


def overlap(one: str, other: str) -> bool:
    """True if two periods have a month, or a label, in common."""
    return not parse_period(one).units.isdisjoint(parse_period(other).units)
