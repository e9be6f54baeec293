"""Texts that fit the one they are told to: next steps, whom to turn to first, what a move does to a permit.

They follow from no more than that person may see: the case and the assessment are as shown to him or her.
"""

from collections.abc import Iterable, Mapping
from enum import Enum

from app.casework.texts import ContactText, RouteText
from app.casework.wording import Words
from app.domain.assessment import Assessment, Outcome, Result
from app.domain.case import Case
from app.domain.permit import PermitGround
from app.domain.person import Person
from app.rules.obstacles import incurable_persons, is_incurable

_DEBT_RULES = frozenset({"B-11", "B-12", "A-12"})
_DEBT_ADVICE = "budget_and_debt_advice"

_WHO_KNOWS: Mapping[str, tuple[str, ...]] = {
    "B-03": ("skatteverket",),
    "B-11": ("csn",),
    "B-12": ("kronofogden",),
    "A-12": ("csn", "kronofogden"),
}
"""By rule, the authority that knows the answer; of all others Migrationsverket does."""

_NAMED_TO_ALL = ("migrationsverket", "skatteverket")
"""Authorities that every result names, beside staying and moving."""

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


def standing(case: Case, assessment: Assessment, person_id: str | None = None) -> Standing:
    """What the answers gave for that person; None: for the applicant."""
    person_id = person_id or case.applicant.id
    match assessment.person(person_id).outcome:
        case Outcome.OBSTACLE:
            is_final = person_id in incurable_persons(case, assessment)
            return Standing.INCURABLE if is_final else Standing.OBSTACLE
        case Outcome.INCOMPLETE:
            return Standing.MISSING
        case _:
            return Standing.NO_OBSTACLE


def route_told(
    said: RouteText, case: Case, assessment: Assessment, words: Words, person_id: str | None = None
) -> RouteText:
    """The end of a route for one adult: how it looks, the steps that fit, whom to turn to first.

    Args:
        person_id: to whom it is told; None: the applicant.
    """
    asker_id = person_id or case.applicant.id
    outcome = words.outcome(assessment.person(asker_id).outcome)
    first = tuple(map(words.contact, _to_turn_to(assessment, asker_id)))
    return said._replace(
        hint=outcome["text"],
        next=said.next_after.get(standing(case, assessment, asker_id).value, said.next),
        contacts=(*first, *(each for each in said.contacts if each not in first)),
    )


def result_contacts(assessment: Assessment, person_id: str, words: Words) -> tuple[ContactText, ...]:
    """Whom that person is told to turn to: whoever knows of what hinders, is open or is missing first."""
    return tuple(map(words.contact, dict.fromkeys((*_to_turn_to(assessment, person_id), *_NAMED_TO_ALL))))


def _to_turn_to(assessment: Assessment, person_id: str) -> tuple[str, ...]:
    """Ids of contacts; advice on debts stands before those who are owed.

    Beside what nobody can change nobody is sent to find out what is not known.
    """
    findings = [each for each in assessment.person(person_id).findings if each.result is not Result.MET]
    if any(map(is_incurable, findings)):
        findings = [each for each in findings if each.is_obstacle]
    has_debt = any(each.is_obstacle and each.rule in _DEBT_RULES for each in findings)
    known_by = (one for each in findings for one in _WHO_KNOWS.get(each.rule, ()))
    return tuple(dict.fromkeys((*([_DEBT_ADVICE] if has_debt else []), *known_by)))


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
