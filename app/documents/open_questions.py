"""What a letter leaves open: rules without an answer, rules only the agency can apply; never an obstacle."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.documents.texts import Texts
from app.domain.assessment import Assessment, Finding, Result
from app.domain.case import Case
from app.domain.family import settled_children
from app.domain.letter import LetterWords
from app.domain.permit import PermitGround
from app.domain.person import Person

_OPEN = (Result.UNKNOWN, Result.AGENCY)

_TIE_RULES = ("B-05", "A-03")
"""For a family tie these follow from another adult's answers, so their result is nobody else's to read."""


@dataclass(frozen=True)
class OpenQuestion:
    """One question that the letter leaves to the reader.

    Attributes:
        source: the section of law, as printed.
        concerns: ids of the persons it is about.
    """

    text: str
    source: str
    concerns: tuple[str, ...]


def open_questions(
    case: Case, assessment: Assessment, texts: Texts, words: LetterWords
) -> tuple[OpenQuestion, ...]:
    """The open questions about the applicant and the children the applicant may speak for, each once."""
    found: dict[tuple[str, str], list[str]] = {}
    for person in (case.applicant, *settled_children(case, assessment.application_on)):
        for text, source in _of_person(person, assessment, texts, words):
            found.setdefault((text, source), []).append(person.id)
    return tuple(OpenQuestion(text, source, tuple(ids)) for (text, source), ids in found.items())


def _of_person(
    person: Person, assessment: Assessment, texts: Texts, words: LetterWords
) -> Iterator[tuple[str, str]]:
    is_tied = person.permit.ground is PermitGround.FAMILY_TIE
    for finding in _findings(person, assessment):
        if is_tied and finding.rule in _TIE_RULES:
            yield texts.say("open.family_tie"), str(finding.source)
        elif finding.result in _OPEN:
            yield words.why(finding), str(finding.source)


def _findings(person: Person, assessment: Assessment) -> Iterable[Finding]:
    return assessment.person(person.id).findings
