"""The auditor: what can a reader of these releases work out? Exact, in whole numbers, value by value."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from app.domain.errors import Fault
from app.tallies.counts import Place
from app.tallies.descriptions import Descriptions
from app.tallies.errors import CountsError
from app.tallies.reading import read
from app.tallies.release import Release
from app.tallies.witnesses import ContradictionError, Question, Verdict, Witnesses


class FindingKind(Enum):
    """Why a figure is named."""

    PUBLISHED_SMALL = "published_small"
    NARROWED = "narrowed"
    """Hidden, and some but not all small values are still possible."""
    NOT_PROVED = "not_proved"
    """Hidden, and it could not be proved in time which small values are possible."""


@dataclass(frozen=True)
class Finding:
    """A figure that a reader can work out, in part or whole.

    Attributes:
        release: the newest release it stands in, counted from 0.
        place: where it stands.
        kind: why it is named.
        lost: small values that are not possible, or not proved to be; empty for a published figure.
    """

    release: int
    place: Place
    kind: FindingKind
    lost: tuple[int, ...] = ()


def small_values(place: Place, descriptions: Descriptions, threshold: int) -> tuple[int, ...]:
    """The values that count as small for a figure; 0 is one of them where zeros are treated alike."""
    return tuple(range(0 if descriptions.of(place.table).zeros_alike else 1, threshold))


def audit(releases: Sequence[Release], descriptions: Descriptions, threshold: int) -> tuple[Finding, ...]:
    """What a reader of these releases, oldest first, can work out; empty if nothing.

    The same figure in several releases is named once, for the newest.

    Raises:
        CountsError: no whole numbers fit the releases; they contradict each other or themselves.
    """
    published: list[Finding] = []
    newest: dict[tuple[Place, object], int] = {}
    shown: set[tuple[Place, object]] = set()
    for number, release in enumerate(releases):
        shapes = release.shapes()
        for figure in release.figures:
            same = (
                figure.place,
                shapes[figure.place.table].periods if figure.place.period == "total" else None,
            )
            if figure.count is None:
                newest[same] = number
                continue
            if same not in shown and figure.count in small_values(figure.place, descriptions, threshold):
                published.append(Finding(number, figure.place, FindingKind.PUBLISHED_SMALL))
            shown.add(same)
    hidden = {
        (number, place): small_values(place, descriptions, threshold)
        for (place, same), number in newest.items()
        if (place, same) not in shown
    }
    verdicts = examine(releases, descriptions, hidden)
    return (
        *published,
        *(found for key, one in verdicts.items() if (found := _finding(key, one)) is not None),
    )


def _finding(key: tuple[int, Place], verdicts: Mapping[int, Verdict]) -> Finding | None:
    lost = tuple(value for value, verdict in verdicts.items() if verdict is not Verdict.POSSIBLE)
    possible = len(verdicts) - len(lost)
    if not lost:
        return None
    if any(verdicts[value] is Verdict.NOT_PROVED for value in lost):
        return Finding(*key, FindingKind.NOT_PROVED, lost)
    return Finding(*key, FindingKind.NARROWED, lost) if possible else None


def examine(
    releases: Sequence[Release],
    descriptions: Descriptions,
    asked: Mapping[tuple[int, Place], tuple[int, ...]],
    told: Iterable[tuple[Place, int]] = (),
) -> dict[tuple[int, Place], dict[int, Verdict]]:
    """The verdict on each value asked about, by release (counted from 0) and place.

    Raises:
        CountsError: no whole numbers fit the releases.
    """
    knowledge = read(releases, descriptions, told)
    by_sum: dict[tuple[int, ...], set[int]] = {}
    for key, values in asked.items():
        by_sum.setdefault(knowledge.sums[key], set()).update(values)
    questions: list[Question] = [(terms, tuple(sorted(values))) for terms, values in by_sum.items()]
    try:
        settled = Witnesses(knowledge, questions).settle()
    except ContradictionError:
        raise CountsError((Fault("", "releases_fit_together"),)) from None
    verdicts = {terms: settled[number] for number, (terms, _) in enumerate(questions)}
    return {
        key: {value: verdicts[knowledge.sums[key]][value] for value in values}
        for key, values in asked.items()
    }
