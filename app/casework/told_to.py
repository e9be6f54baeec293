"""Texts that fit the one they are told to: next steps, whom to turn to first, what a move does to a permit.

They follow from no more than that person may see: the case and the assessment are as shown to him or her.
"""

from collections.abc import Iterable, Mapping
from enum import Enum

from app.casework.texts import ContactText, RouteText
from app.casework.wording import Words
from app.domain.assessment import Assessment, Outcome
from app.domain.case import Case
from app.domain.permit import PermitGround
from app.domain.person import Person
from app.rules.obstacles import incurable_persons

_DEBT_RULES = frozenset({"B-11", "B-12", "A-12"})
_DEBT_ADVICE = "budget_and_debt_advice"

_NO_PROTECTION = frozenset(
    {
        PermitGround.FAMILY_TIE,
        PermitGround.UPPER_SECONDARY_ACT,
        PermitGround.WORK,
        PermitGround.STUDY,
        PermitGround.OTHER,
    }
)
"""Whoever has such a permit has no protection to lose; of an unknown ground that can't be said."""


class Standing(Enum):
    """What the answers gave, as far as it decides what to do next; values are those of the texts."""

    INCURABLE = "incurable"
    OBSTACLE = "obstacle"
    MISSING = "missing"
    NO_OBSTACLE = "no_obstacle"


def standing(case: Case, assessment: Assessment) -> Standing:
    """What the answers gave for the applicant."""
    match assessment.person(case.applicant.id).outcome:
        case Outcome.OBSTACLE:
            is_final = case.applicant.id in incurable_persons(case, assessment)
            return Standing.INCURABLE if is_final else Standing.OBSTACLE
        case Outcome.INCOMPLETE:
            return Standing.MISSING
        case _:
            return Standing.NO_OBSTACLE


def route_told(said: RouteText, case: Case, assessment: Assessment, words: Words) -> RouteText:
    """The end of a route for the applicant: the steps that fit, and beside a debt advice on debts first."""
    steps = said.next_after.get(standing(case, assessment).value, said.next)
    found = assessment.person(case.applicant.id).findings
    has_debt = any(each.is_obstacle and each.rule in _DEBT_RULES for each in found)
    contacts = _first(words.contact(_DEBT_ADVICE), said.contacts) if has_debt else said.contacts
    return said._replace(next=steps, contacts=contacts)


def move_sentences(block: Mapping[str, str], sentences: Iterable[str], person: Person) -> tuple[str, ...]:
    """What a move means, without a word on protection to who has none.

    Args:
        block: the words of results.
        sentences: as told to who has protection.
        person: to whom it is told.
    """
    if person.permit.ground not in _NO_PROTECTION:
        return tuple(sentences)
    about = {block["about_protection"]: block["about_permit"]}
    return tuple(about.get(sentence, sentence) for sentence in sentences)


def _first(one: ContactText, contacts: Iterable[ContactText]) -> tuple[ContactText, ...]:
    return (one, *(each for each in contacts if each != one))
