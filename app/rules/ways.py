"""What one person's unknown answers can come to together, for the sum's sake.

Looked at while the answers that all share are as good as they can be, since the applicant must count.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from app.domain.answers import Answer, person_path
from app.domain.case import Case
from app.domain.permit import OUTSIDE
from app.domain.person import Person
from app.rules.branches import AGENCY, Branch, values_to_try
from app.rules.rule import Situation

Branches = Mapping[str, tuple[tuple[Branch, ...], ...]]
"""By person, the branches of each strand."""


@dataclass(frozen=True)
class Way:
    """One combination that a person's answers can come to.

    Attributes:
        own: how bad, whatever a family-tie permit rests on.
        backing: how bad for those whose permit rests on the person.
        tied_to: whom the permit rests on, None unless it is a family tie.
        stays: does not move.
    """

    own: int
    backing: int
    tied_to: str | None
    stays: bool


class Ways:
    """Everybody's ways.

    Args:
        branches: what the strands of each person can come to.
        reception_may_fail: whoever must count has a proof of reception of their own.
    """

    def __init__(self, situation: Situation, branches: Branches, *, reception_may_fail: bool) -> None:
        self._case = situation.case
        self._branches = branches
        shared = ["settles_permanently", "destination.country"]
        shared.append(person_path(self._case.applicant.id, "own_wish"))
        if not reception_may_fail:
            shared.append("destination.reception_shown")
        self._best = {path: values_to_try(path, situation)[0] for path in shared}
        self._found: dict[str, frozenset[Way]] = {}

    def of(self, person: Person) -> frozenset[Way]:
        """Every way of that person."""
        if person.id not in self._found:
            self._found[person.id] = frozenset(self._ways(person, self._best))
        return self._found[person.id]

    def of_housemate(self, person: Person) -> frozenset[Way]:
        """Every way in which the person lives with the applicant, if that is unknown."""
        return frozenset(self._ways(person, {**self._best, person_path(person.id, "same_household"): True}))

    @cached_property
    def best_backing(self) -> Mapping[str, int]:
        """How well it can come to be for those whose permit rests on each person, or on somebody outside."""
        return {OUTSIDE: AGENCY} | {p.id: min(way.backing for way in self.of(p)) for p in self._case.persons}

    @cached_property
    def worst_backing(self) -> Mapping[str, int]:
        """How bad it can come to be for them."""
        return {OUTSIDE: AGENCY} | {p.id: max(way.backing for way in self.of(p)) for p in self._case.persons}

    def _ways(self, person: Person, given: Mapping[str, Answer]) -> Iterator[Way]:
        for stays in _may_stay(person):
            answers = {**given, person_path(person.id, "moves"): not stays}
            for own, backing, rests_on_tie in self._combined(person, answers):
                for tied_to in _ties(person, self._case) if rests_on_tie else (None,):
                    yield Way(own, backing, tied_to, stays)

    def _combined(self, person: Person, given: Mapping[str, Answer]) -> set[tuple[int, int, bool]]:
        """Own severity, backing and whether a tie counts: one branch of each strand, in every combination."""
        combined = {(0, 0, False)}
        for strand in self._branches[person.id]:
            open_branches = {
                (branch.own, branch.backing, branch.rests_on_tie)
                for branch in strand
                if all(branch.answers.get(path, value) == value for path, value in given.items())
            }
            combined = {
                (max(own, more_own), max(backing, more_backing), is_tie or more_is_tie)
                for own, backing, is_tie in combined
                for more_own, more_backing, more_is_tie in open_branches
            }
        return combined


def _may_stay(person: Person) -> tuple[bool, ...]:
    if person.is_applicant:
        return (False,)
    return (False, True) if person.moves is None else (not person.moves,)


def _ties(person: Person, case: Case) -> tuple[str, ...]:
    if person.permit.tied_to is not None:
        return (person.permit.tied_to,)
    return (*(other.id for other in case.others(person.id)), OUTSIDE)
