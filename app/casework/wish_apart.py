"""What the window shows while the own wish has not been asked for.

In the window the wish comes last, alone in the room, and any other answer than yes leaves no trace
(practice 6.2). Until then everything that is shown goes for somebody who wants to move for good, and says so:
the rule about the wish is left out, and the sums are those of a yes. What is stored stays as it is.
"""

from dataclasses import replace
from datetime import date

from app.casework.interview import WISH_QUESTIONS
from app.casework.services import Services
from app.domain.answers import split_path
from app.domain.assessment import Assessment, Finding, PersonAssessment, Result
from app.domain.case import Case
from app.domain.person import Person
from app.rules.assess import outcome_of

_WISH_RULE = "B-02"
_WISH_KEYS = frozenset(question.key for question in WISH_QUESTIONS)


def has_stated_wish(case: Case) -> bool:
    """Whether the applicant, alone, has said yes."""
    return case.settles_permanently is True and case.applicant.own_wish is True


def assess_for_screen(services: Services, case: Case, on: date) -> Assessment:
    """The assessment as the window shows it; the case as it is once the applicant has said yes.

    Of other adults the rule about the wish shows only a yes. Their part of the sum stays open until then.

    Raises:
        UserFacingError: when the application day is before any ordinance.
    """
    assessment = services.assess(_as_if_yes(case), on)
    shows_wish = has_stated_wish(case)
    persons = tuple(_person_apart(person, shows_wish=shows_wish) for person in assessment.persons)
    outcomes = {person.person_id: person.outcome for person in persons}
    return replace(
        assessment,
        persons=persons,
        outcome=outcomes[case.applicant.id],
        missing=tuple(path for path in assessment.missing if not _is_wish(path)),
        missing_for_amount=tuple(path for path in assessment.missing_for_amount if not _is_wish(path)),
    )


def _as_if_yes(case: Case) -> Case:
    persons = tuple(_willing(person) for person in case.persons)
    return replace(case, persons=persons, settles_permanently=True)


def _willing(person: Person) -> Person:
    """The applicant says yes; another adult's no is not for others to see, and looks like no answer."""
    if person.is_applicant:
        return replace(person, own_wish=True)
    return replace(person, own_wish=person.own_wish or None)


def _person_apart(person: PersonAssessment, *, shows_wish: bool) -> PersonAssessment:
    shown = tuple(finding for finding in person.findings if not _is_apart(finding, shows_wish=shows_wish))
    if shown == person.findings:
        return person
    return replace(person, findings=shown, outcome=outcome_of([finding.result for finding in shown]))


def _is_apart(finding: Finding, *, shows_wish: bool) -> bool:
    return finding.rule == _WISH_RULE and not (shows_wish and finding.result is Result.MET)


def _is_wish(path: str) -> bool:
    return split_path(path)[1] in _WISH_KEYS
