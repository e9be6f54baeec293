"""How bad conditions can come to be, and which unknown answers can make the difference.

Severities run from 0 (met) to 2 (not met); in a completion nothing is unknown, so a person's outcome is the
worst severity of all conditions. For conditions that share no unknown answer two things tell all:

- the severities they can come to together, and
- for each unknown answer the worst severity that it can *decide*: the larger of two different severities that
  the conditions have in two completions which differ in that answer alone.

Beside other conditions that can't get below some severity, an answer still decides something exactly when
what it decides is worse than that: where the others are at their least, the larger of the two severities
shows, and the smaller one makes something less.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from app.rules.branches import Branch


@dataclass(frozen=True)
class Reach:
    """What some conditions of one person can come to.

    Attributes:
        severities: every severity that a completion can give; never empty.
        decides: by path of an unknown answer, the worst severity it can decide.
    """

    severities: frozenset[int]
    decides: Mapping[str, int] = field(default_factory=dict)

    @property
    def least(self) -> int:
        """The least severity that a completion can give."""
        return min(self.severities)


def constant(severity: int) -> Reach:
    """Conditions that nothing unknown can change."""
    return Reach(frozenset({severity}))


NO_TIE = constant(0)


def all_together(parts: Sequence[Reach]) -> Reach:
    """All of several conditions that share no unknown answer."""
    decides: dict[str, int] = {}
    severities = frozenset({0})
    for at, part in enumerate(parts):
        severities = frozenset(max(one, other) for one in severities for other in part.severities)
        if part.decides:
            floor = max((other.least for other in (*parts[:at], *parts[at + 1 :])), default=0)
            decides |= {path: worst for path, worst in part.decides.items() if worst > floor}
    return Reach(severities, decides)


def one_of(path: str, choices: Sequence[Reach]) -> Reach:
    """Conditions that the answer at ``path`` chooses between; no two of them share an unknown answer."""
    decides: dict[str, int] = {}
    for choice in choices:
        _note_all(decides, choice.decides.items())
    pairs = (
        max(one, other)
        for first, second in combinations(choices, 2)
        for one in first.severities
        for other in second.severities
        if one != other
    )
    _note_all(decides, ((path, worst) for worst in pairs))
    return Reach(frozenset().union(*(choice.severities for choice in choices)), decides)


def of_backing(ways: Sequence[Branch]) -> Reach:
    """What the branches of a strand mean for those whose permit rests on the person."""
    return _of_branches(ways, lambda branch, _tie: branch.backing, NO_TIE)


def of_own(ways: Sequence[Branch], tie: Reach) -> Reach:
    """What the branches of a strand mean for the person.

    Args:
        ways: the branches.
        tie: what the person that a family-tie permit rests on can come to.
    """

    def own(branch: Branch, tied: int) -> int:
        return max(branch.own, tied) if branch.rests_on_tie else branch.own

    tied_ways = [branch for branch in ways if branch.rests_on_tie]
    reach = _of_branches(ways, own, tie if tied_ways else NO_TIE)
    decides = dict(reach.decides)
    for branch in tied_ways:
        _note_all(decides, ((path, worst) for path, worst in tie.decides.items() if worst > branch.own))
    return Reach(reach.severities, decides)


def _of_branches(ways: Sequence[Branch], severity: Callable[[Branch, int], int], tie: Reach) -> Reach:
    """Two completions that differ in one answer alone end in branches that differ in no other answer."""
    decides: dict[str, int] = {}
    for tied in tie.severities:
        results = [(way.answers, severity(way, tied)) for way in ways]
        for (answers, one), (others, other) in combinations(results, 2):
            if one != other:
                differing = [path for path, answer in answers.items() if others.get(path, answer) != answer]
                if len(differing) == 1:
                    _note_all(decides, [(differing[0], max(one, other))])
    return Reach(frozenset(severity(way, tied) for way in ways for tied in tie.severities), decides)


def _note_all(decides: dict[str, int], found: Iterable[tuple[str, int]]) -> None:
    for path, worst in found:
        decides[path] = max(worst, decides.get(path, 0))
