"""Made-up households, drawn from weights: how often which answer is met with, to measure orders of asking.

Nobody has counted who asks. The weights lean on what the press told of January 2026 (no grant among the
first decisions; refusals mostly for the wrong permit, then for debts, a permit run out or no registration)
and are guesses beyond that. They serve to compare orders of asking with each other, and for nothing else.
"""

import random
from collections.abc import Mapping
from datetime import date, timedelta
from typing import TypeVar

from app.domain.answers import Answer, person_path, split_path, with_answer
from app.domain.case import Case
from app.domain.permit import OUTSIDE, PermitGround, PermitKind
from app.domain.person import Person, Role

ON = date(2026, 11, 22)
_CUTOFF = date(2024, 9, 12)

HOUSEHOLDS = {
    (): 50,
    (Role.SPOUSE,): 12,
    (Role.COHABITANT,): 5,
    (Role.CHILD,): 8,
    (Role.SPOUSE, Role.CHILD): 8,
    (Role.SPOUSE, Role.CHILD, Role.CHILD): 8,
    (Role.SPOUSE, Role.CHILD, Role.CHILD, Role.CHILD): 5,
    (Role.SPOUSE, Role.CHILD, Role.OTHER_RELATIVE): 4,
}
"""Who else there is."""

GROUNDS_OF_ADULTS: Mapping[Answer, int] = {
    PermitGround.REFUGEE: 24,
    PermitGround.SUBSIDIARY_PROTECTION: 14,
    PermitGround.QUOTA_REFUGEE: 7,
    PermitGround.EXCEPTIONALLY_DISTRESSING: 5,
    PermitGround.TEMPORARY_ACT_17: 2,
    PermitGround.TEMPORARY_ACT_OTHER: 2,
    PermitGround.UPPER_SECONDARY_ACT: 4,
    PermitGround.FAMILY_TIE: 14,
    PermitGround.TEMPORARY_PROTECTION: 5,
    PermitGround.WORK: 10,
    PermitGround.STUDY: 4,
    PermitGround.OTHER: 9,
}
GROUNDS_OF_CHILDREN: Mapping[Answer, int] = {PermitGround.FAMILY_TIE: 80, PermitGround.REFUGEE: 20}

ANSWERS: Mapping[str, Mapping[Answer, int]] = {
    "moves": {True: 80, False: 20},
    "citizenships": {("SY",): 95, ("SY", "SE"): 5},
    "permit.held_since": {date(2017, 5, 4): 88, _CUTOFF + timedelta(days=200): 12},
    "permit.unbroken": {True: 92, False: 8},
    "permit.kind": {PermitKind.PERMANENT: 60, PermitKind.TEMPORARY: 40},
    "permit.expires_on": {ON + timedelta(days=300): 88, ON - timedelta(days=30): 12},
    "resident_in_sweden": {True: 92, False: 8},
    "same_household": {True: 92, False: 8},
    "debt_csn": {False: 70, True: 30},
    "debt_kfm": {False: 80, True: 20},
    "granted_before": {False: 98, True: 2},
    "destination.country": {"SY": 95, "DE": 4, "AX": 1},
    "destination.reception_shown": {True: 80, False: 20},
    "own_wish": {True: 95, False: 5},
    "settles_permanently": {True: 95, False: 5},
}
"""How often in a hundred which answer is given, whatever the other answers are."""

_CASE_KEYS = ("destination.country", "destination.reception_shown", "settles_permanently")
_ONE = TypeVar("_ONE")


def chances(path: str, case: Case) -> Mapping[Answer, int]:
    """How often which answer is given at that path of the case."""
    person_id, key = split_path(path)
    if person_id is None:
        return ANSWERS[key]
    person = case.person(person_id)
    if key == "permit.ground":
        return GROUNDS_OF_CHILDREN if person.role is Role.CHILD else GROUNDS_OF_ADULTS
    if key == "permit.tied_to":
        return _ties(person, case)
    return ANSWERS[key]


def _ties(person: Person, case: Case) -> Mapping[Answer, int]:
    """A permit mostly rests on the applicant, the applicant's own on somebody far away."""
    others = tuple(other.id for other in case.others(person.id))
    if person.is_applicant:
        return {OUTSIDE: 80, **dict.fromkeys(others[:1], 20)}
    return {case.applicant.id: 75, OUTSIDE: 15, **{o: 10 for o in others if o != case.applicant.id}}


def unasked_case(seed: str) -> Case:
    """A household that has answered nothing but who they are; the same for the same seed."""
    rng = random.Random(seed)
    roles = (Role.APPLICANT, *_draw(rng, HOUSEHOLDS))
    born_on = {True: date(2016, 5, 4), False: date(1986, 3, 2)}
    return Case(
        tuple(
            Person(id=f"p{number}", role=role, born_on=born_on[role is Role.CHILD])
            for number, role in enumerate(roles, start=1)
        )
    )


def likely_case(seed: str) -> Case:
    """The same household with everything answered."""
    case = unasked_case(seed)
    rng = random.Random(f"answers of {seed}")
    for path in all_paths(case):
        case = with_answer(case, path, _draw(rng, chances(path, case)))
    return case


def all_paths(case: Case) -> tuple[str, ...]:
    """Every answer that a result under the 2025 rules can depend on, but birth dates and the day."""
    keys = ("permit.ground", "permit.tied_to", *(key for key in ANSWERS if key not in _CASE_KEYS))
    own = (person_path(person.id, key) for person in case.persons for key in keys)
    applicants = case.applicant.id
    fixed = {person_path(applicants, "moves"), person_path(applicants, "same_household")}
    return (*_CASE_KEYS, *(path for path in own if path not in fixed))


def _draw(rng: random.Random, weights: Mapping[_ONE, int]) -> _ONE:
    return rng.choices(tuple(weights), tuple(weights.values()))[0]
