"""Every way in which the unknown answers of a strand can fall out, found by asking the rules themselves.

A verdict that is unknown says at which answer it stops. That answer is tried with one value of each sort that
the rules tell apart, and so on until nothing is unknown. What comes out is a decision tree, whose leaves are
the branches. No second description of the law is needed, and what no rule would look at is never tried.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.answers import Answer, split_path, with_answer, with_person_answer
from app.domain.assessment import Result
from app.domain.countries import COUNTRY_CODES
from app.domain.permit import PermitGround, PermitKind
from app.domain.person import Person
from app.rules.conditions import SWEDEN
from app.rules.rule import Situation, Strand
from app.rules.truth import Verdict

MET, AGENCY, NOT_MET = range(3)
"""How bad a result is; the worst of several conditions is the outcome once nothing is unknown."""

_SEVERITY = {Result.MET: MET, Result.AGENCY: AGENCY, Result.NOT_MET: NOT_MET}

_LONG_AGO = date(1900, 1, 1)
_FAR_AHEAD = date(2100, 12, 31)

# One value of each sort that some rule tells apart; the best first where one is best whatever else is so.
_VALUES: Mapping[str, tuple[Answer, ...]] = {
    "citizenships": ((), (SWEDEN,)),
    "permit.ground": (
        PermitGround.REFUGEE,
        PermitGround.TEMPORARY_ACT_17,
        PermitGround.TEMPORARY_ACT_OTHER,
        PermitGround.FAMILY_TIE,
        PermitGround.OTHER,
    ),
    "permit.kind": tuple(PermitKind),
    "permit.held_since": (_LONG_AGO, _FAR_AHEAD),
    "permit.expires_on": (_FAR_AHEAD, _LONG_AGO),
}
_YES_OR_NO = (True, False)


@dataclass(frozen=True)
class Branch:
    """One way a strand's unknown answers can fall out.

    Attributes:
        answers: the answers that were tried on the way, by path.
        own: how bad it is for the person, whatever a family-tie permit rests on.
        backing: how bad it is for those whose permit rests on the person.
        rests_on_tie: the permit is a family tie, so that its other person counts as well.
    """

    own: int
    backing: int
    rests_on_tie: bool
    answers: Mapping[str, Answer] = field(default_factory=dict)


def branches(strand: Strand, person: Person, situation: Situation) -> tuple[Branch, ...]:
    """Every way the strand's unknown answers can fall out; one where nothing is unknown."""
    return tuple(_branches(strand, person, situation, {}))


def _branches(
    strand: Strand, person: Person, situation: Situation, answers: Mapping[str, Answer]
) -> Iterator[Branch]:
    own, backing = strand.own(person, situation), strand.backing(person, situation)
    lacks = own.lacks or backing.lacks
    if not lacks:
        rests_on_tie = strand.has_tie and person.permit.ground is PermitGround.FAMILY_TIE
        yield Branch(severity(own), severity(backing), rests_on_tie, answers)
        return
    path = lacks[0]
    for value in values_to_try(path, situation):
        answered, within = _with(path, value, person, situation)
        yield from _branches(strand, answered, within, {**answers, path: value})


def severity(verdict: Verdict) -> int:
    """How bad a verdict is that is not unknown."""
    return _SEVERITY[verdict.result]


def values_to_try(path: str, situation: Situation) -> tuple[Answer, ...]:
    """A value of each sort that the rules tell apart."""
    _, key = split_path(path)
    if key == "destination.country":
        return _countries(situation)
    return _VALUES.get(key, _YES_OR_NO)


def _countries(situation: Situation) -> tuple[Answer, ...]:
    """A country outside every list of the ordinance, then one of each list."""
    lists = situation.values.country_lists()
    elsewhere = COUNTRY_CODES.difference(*lists)
    return tuple(min(codes) for codes in (elsewhere, *lists) if codes)


def _with(path: str, value: Answer, person: Person, situation: Situation) -> tuple[Person, Situation]:
    person_id, key = split_path(path)
    if person_id == person.id:
        return with_person_answer(person, key, value), situation
    return person, replace(situation, case=with_answer(situation.case, path, value))
