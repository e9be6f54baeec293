"""What the window shows while the own wish has not been asked for.

In the window the wish comes last, alone in the room, and any other answer than yes leaves no trace
(practice 6.2). Until then its rule neither stands in the way nor counts as met: it is left out of what is
shown, which says so.
"""

from dataclasses import replace

from app.casework.interview import WISH_QUESTIONS
from app.domain.answers import split_path
from app.domain.assessment import Assessment, Finding, PersonAssessment, Result
from app.domain.case import Case
from app.rules.assess import outcome_of

_WISH_KEYS = frozenset(question.key for question in WISH_QUESTIONS)


def wish_apart(case: Case, assessment: Assessment) -> Assessment:
    """The assessment without the rules that lack nothing but a wish; amounts stay as they are."""
    persons = tuple(_person_apart(person) for person in assessment.persons)
    outcomes = {person.person_id: person.outcome for person in persons}
    return replace(
        assessment,
        persons=persons,
        outcome=outcomes[case.applicant.id],
        missing=tuple(path for path in assessment.missing if not _is_wish(path)),
        missing_for_amount=tuple(path for path in assessment.missing_for_amount if not _is_wish(path)),
    )


def _person_apart(person: PersonAssessment) -> PersonAssessment:
    shown = tuple(finding for finding in person.findings if not _lacks_wish_alone(finding))
    if shown == person.findings:
        return person
    return replace(person, findings=shown, outcome=outcome_of([finding.result for finding in shown]))


def _lacks_wish_alone(finding: Finding) -> bool:
    return finding.result is Result.UNKNOWN and bool(finding.lacks) and all(map(_is_wish, finding.lacks))


def _is_wish(path: str) -> bool:
    return split_path(path)[1] in _WISH_KEYS
