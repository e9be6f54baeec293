"""What a letter leaves open: rules without an answer, rules only the agency can apply; never an obstacle."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.documents.texts import Texts
from app.domain.assessment import Assessment, Result
from app.domain.case import Case
from app.domain.family import settled_children
from app.domain.letter import LetterWords
from app.domain.permit import PermitGround
from app.domain.person import Person

_OPEN = (Result.UNKNOWN, Result.AGENCY)

_TIE_RULES = ("B-05", "A-03")
"""For a tie to another adult these follow from that one's answers, and are nobody else's to read."""


@dataclass(frozen=True)
class OpenQuestion:
    """One question that the letter leaves to the reader.

    Attributes:
        text: one plain sentence.
        title: the rule in a few words, and where it stands in the ordinance.
        source: the section of law, as printed.
        is_agencys: only the agency can answer it; else an answer is missing.
        concerns: ids of the persons it is about.
    """

    text: str
    title: str
    source: str
    is_agencys: bool
    concerns: tuple[str, ...] = ()


def open_questions(
    case: Case, assessment: Assessment, texts: Texts, words: LetterWords
) -> tuple[OpenQuestion, ...]:
    """The open questions about the applicant and the children the applicant may speak for, each once."""
    found: dict[OpenQuestion, list[str]] = {}
    for person in (case.applicant, *settled_children(case, assessment.application_on)):
        is_to_another = _rests_on_another(person, case.applicant)
        for question in _of_person(person, assessment, texts, words, is_to_another=is_to_another):
            found.setdefault(question, []).append(person.id)
    return tuple(replace(question, concerns=tuple(ids)) for question, ids in found.items())


def _rests_on_another(person: Person, applicant: Person) -> bool:
    """Whether the person's permit rests, in the end, on somebody else than the one whose letter it is."""
    if person.permit.ground is not PermitGround.FAMILY_TIE:
        return False
    return person.permit.tied_to != applicant.id or applicant.permit.ground is PermitGround.FAMILY_TIE


def _of_person(
    person: Person, assessment: Assessment, texts: Texts, words: LetterWords, *, is_to_another: bool
) -> Iterator[OpenQuestion]:
    for finding in assessment.person(person.id).findings:
        is_tie = is_to_another and finding.rule in _TIE_RULES
        if is_tie or finding.result in _OPEN:
            rule = words.rule_title(finding.rule)
            yield OpenQuestion(
                text=texts.say("open.family_tie") if is_tie else words.why(finding),
                title=texts.say("open.rule", rule=rule, place=finding.source.place),
                source=str(finding.source),
                is_agencys=is_tie or finding.result is Result.AGENCY,
            )
