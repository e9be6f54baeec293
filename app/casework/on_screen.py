"""What the window shows to the adult who sits in front of it.

In the window the wish comes last, alone in the room, and any other answer than yes leaves no trace
(practice 6.2). Until then everything that is shown goes for somebody who wants to move for good, and says so:
the rule about the wish is left out, and the sums are those of a yes. Nothing that is shown follows from what
another adult answered (practice 4.6). What is stored stays as it is.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from app.casework.interview import WISH_QUESTIONS
from app.casework.services import Services
from app.casework.sheets.own_view import shown_persons
from app.casework.viewers import bare
from app.domain.answers import CASE_FIELDS, person_path, split_path, with_answer
from app.domain.assessment import Assessment, CaseWarning, Finding, PersonAssessment, Result
from app.domain.case import Case
from app.domain.person import Person
from app.rules.assess import outcome_of

_WISH_RULE = "B-02"
_SAID_ONCE = frozenset({"child_is_adult"})
"""Warnings that are said where the answer is given. A child of 18 contradicts nothing: it is asked apart."""

_CASE_KEYS = frozenset(field.key for field in CASE_FIELDS)
_WISH_KEYS = frozenset(question.key for question in WISH_QUESTIONS)


def has_stated_wish(case: Case) -> bool:
    """Whether the applicant, alone, has said yes."""
    return case.settles_permanently is True and case.applicant.own_wish is True


def may_see_answers(viewer_id: str, person: Person, case: Case, on: date) -> bool:
    """Whether that adult may see the person's answers: the own, and the applicant those of the children."""
    if person.id == viewer_id:
        return True
    return viewer_id == case.applicant.id and person.is_under_18(case.filed_on(on))


def assess_for_screen(services: Services, case: Case, on: date, viewer_id: str | None = None) -> Assessment:
    """The assessment as the window shows it to one adult; of others only what is no answer of theirs counts.

    Args:
        services: assess.
        case: everything that was answered.
        on: the day of the conversation.
        viewer_id: who looks; None: the applicant.

    Raises:
        UserFacingError: when the application day is before any ordinance.
    """
    seen = _assess_seen(services, case, on, viewer_id or case.applicant.id)
    return replace(seen, warnings=tuple(one for one in seen.warnings if one.code not in _SAID_ONCE))


def _assess_seen(services: Services, case: Case, on: date, viewer_id: str) -> Assessment:
    """The same with every warning."""
    shown = {person.id for person in shown_persons(case, on, viewer_id)}
    seen = replace(case, persons=tuple(p if p.id in shown else bare(p) for p in case.persons))
    assessment = services.assess(_as_if_yes(seen), on)
    shows_wish = has_stated_wish(seen)
    persons = tuple(
        _person_apart(person, shows_wish=shows_wish)
        for person in assessment.persons
        if person.person_id in shown
    )
    return replace(
        assessment,
        persons=persons,
        outcome=next(person.outcome for person in persons if person.person_id == viewer_id),
        missing=_shown_paths(assessment.missing, shown),
        missing_for_amount=_shown_paths(assessment.missing_for_amount, shown),
    )


def contradictions_of(
    services: Services, case: Case, path: str, on: date, viewer_id: str
) -> tuple[CaseWarning, ...]:
    """What that one answer contradicts: the warnings on the adult's screen that go away without it.

    Raises:
        UserFacingError: when the application day is before any ordinance.
    """
    shown = _assess_seen(services, case, on, viewer_id).warnings
    without = _assess_seen(services, with_answer(case, path, None), on, viewer_id).warnings
    return tuple(warning for warning in shown if warning not in without)


def answers_in_the_way(
    services: Services,
    case: Case,
    on: date,
    viewer_id: str,
    reads: Callable[[Finding], Iterable[str]],
) -> frozenset[str]:
    """Paths of the answers on the adult's screen without which some obstacle there would not be known.

    Args:
        reads: the keys of the answers that a rule looks at.

    Raises:
        UserFacingError: when the application day is before any ordinance.
    """

    def obstacles(of: Case) -> dict[tuple[str, str], Finding]:
        persons = assess_for_screen(services, of, on, viewer_id).persons
        return {
            (one.person_id, each.rule): each for one in persons for each in one.findings if each.is_obstacle
        }

    known = obstacles(case)
    found: set[str] = set()
    for key in {key for finding in known.values() for key in reads(finding)}:
        # Of all persons at once: a large household is not worked out anew for each of its answers.
        paths = {at: _path_of(key, at[0]) for at, finding in known.items() if key in reads(finding)}
        without = case
        for path in paths.values():
            without = with_answer(without, path, None)
        if without != case:
            left = obstacles(without)
            found |= {path for at, path in paths.items() if at not in left}
    return frozenset(found)


def _path_of(key: str, person_id: str) -> str:
    return key if key in _CASE_KEYS else person_path(person_id, key)


def _shown_paths(paths: Iterable[str], shown: Iterable[str]) -> tuple[str, ...]:
    return tuple(path for path in paths if split_path(path)[0] in (None, *shown) and not _is_wish(path))


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
