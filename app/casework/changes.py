"""What would change the outcome: changes in the person's own power, and nothing that only fate can change.

A change is named only if every other rule of that person is met or left to Migrationsverket: nobody shall
pay a debt and then meet an obstacle that was known all along (practice 1.4). Never an amount, an age, a
household, a partner, a citizenship or protection (practice 6.6).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NamedTuple

from app.domain.answers import Answer, get_answer, person_path, split_path, with_answer
from app.domain.assessment import Assessment, Finding, Ordinance, Outcome, Result
from app.domain.case import Case
from app.domain.person import Person
from app.rules.obstacles import incurable_persons

AssessAgain = Callable[[Case], Assessment]
"""Assesses a case as the reader may see it, on the same day as before."""


class Change(Enum):
    """Something a person can do; the words are in ``resources/interview``."""

    SETTLE_CSN_DEBT = "settle_csn_debt"
    SETTLE_KFM_DEBT = "settle_kfm_debt"
    SHOW_RECEPTION = "show_reception"
    REGISTER = "register"
    APPLY_IN_TIME = "apply_in_time"


@dataclass(frozen=True)
class PossibleChange:
    """A change that could lift what one rule found.

    Attributes:
        by: the last day to do it (inclusive), or None where no day is known.
    """

    change: Change
    rule: str
    by: date | None = None


class Reach(NamedTuple):
    """What a change does to others than the one who makes it: ids of persons.

    Attributes:
        freed: those whose obstacle goes away with it.
        held: those who meet an obstacle still.
        is_shared: the answer is one for all, so that it is theirs to change as well.
    """

    freed: tuple[str, ...]
    held: tuple[str, ...]
    is_shared: bool


class _Cure(NamedTuple):
    """What lifts an obstacle, and the answer that stands for it.

    Attributes:
        key: of the person's own answer.
        shared: path of the answer that goes for all who have none of their own; "" where there is none.
    """

    change: Change
    key: str
    answer: Answer
    shared: str = ""


_CURES = {
    ("B-11", "debt"): _Cure(Change.SETTLE_CSN_DEBT, "debt_csn", answer=False),
    ("B-12", "debt"): _Cure(Change.SETTLE_KFM_DEBT, "debt_kfm", answer=False),
    ("B-07", "reception_not_shown"): _Cure(
        Change.SHOW_RECEPTION, "reception_shown", answer=True, shared="destination.reception_shown"
    ),
}
"""By rule and reason."""

_ANSWERS = {cure.change: cure for cure in _CURES.values()}
_WISH_RULE = "B-02"


def possible_changes(case: Case, assessment: Assessment, person_id: str) -> tuple[PossibleChange, ...]:
    """The nearest changes for that person; none where something else stands in the way or is unknown.

    The ordinance of 1984 takes no new applications, so nothing can be changed under it.
    """
    findings = assessment.person(person_id).findings
    results = [finding.result for finding in findings]
    if assessment.ordinance is Ordinance.SFS_1984_890 or Result.UNKNOWN in results:
        return ()
    obstacles = _obstacles(assessment, person_id)
    if obstacles:
        return _cure(obstacles)
    return _towards_certainty(case.person(person_id), findings, assessment)


def several_obstacles(case: Case, assessment: Assessment, person_id: str) -> tuple[Finding, ...]:
    """What stands in that person's way where it is more than one thing, and nothing that nobody can change.

    Empty beside an obstacle that nobody can cure: there it would sound as if settling everything helped
    (practice 1.4). Empty where the wish is one of them: nobody shall be asked to want something else.
    """
    obstacles = _obstacles(assessment, person_id)
    is_about_wish = any(finding.rule == _WISH_RULE for finding in obstacles)
    if len(obstacles) < 2 or is_about_wish or not _is_open(case, assessment, person_id):
        return ()
    return obstacles


def open_answers(assessment: Assessment, person_id: str) -> tuple[str, ...]:
    """Paths of the answers asked for still: those that could change an outcome, and those awaited."""
    shown = {None, *(person.person_id for person in assessment.persons)}
    awaited = (path for path in awaited_answers(assessment, person_id) if split_path(path)[0] in shown)
    return tuple(dict.fromkeys((*assessment.missing, *awaited)))


def awaited_answers(assessment: Assessment, person_id: str) -> tuple[str, ...]:
    """Paths of the answers without which it is not said how that person's only obstacle could be lifted.

    They change no outcome, so that the assessment does not call them missing.
    """
    if not _cure(_obstacles(assessment, person_id)):
        return ()
    findings = assessment.person(person_id).findings
    return tuple(dict.fromkeys(path for finding in findings for path in finding.lacks))


def waits_for_another(assessment: Assessment, person_id: str) -> tuple[Finding, ...]:
    """What of that person is open until another adult answers, whom the assessment does not show.

    The same whatever that adult has answered (practice 4.6).
    """
    shown = {None, *(person.person_id for person in assessment.persons)}
    return tuple(
        finding
        for finding in assessment.person(person_id).findings
        if finding.lacks and not any(split_path(path)[0] in shown for path in finding.lacks)
    )


def reach(
    case: Case, assessment: Assessment, person_id: str, change: Change, assess_again: AssessAgain
) -> Reach:
    """What that change, made by that person, does to the others of the assessment."""
    cure = _ANSWERS[change]
    own_path = person_path(person_id, cure.key)
    is_shared = bool(cure.shared) and get_answer(case, own_path) is None
    path = cure.shared if is_shared else own_path
    after = assess_again(with_answer(case, path, cure.answer))
    hindered = [
        person.person_id
        for person in assessment.persons
        if person.person_id != person_id and person.outcome is Outcome.OBSTACLE
    ]
    held = tuple(one for one in hindered if after.person(one).outcome is Outcome.OBSTACLE)
    return Reach(tuple(one for one in hindered if one not in held), held, is_shared)


def _is_open(case: Case, assessment: Assessment, person_id: str) -> bool:
    """Whether an application can be made at all, and nothing stands in the way that nobody can cure."""
    is_closed = assessment.ordinance is Ordinance.SFS_1984_890
    return not is_closed and person_id not in incurable_persons(case, assessment)


def _obstacles(assessment: Assessment, person_id: str) -> tuple[Finding, ...]:
    return tuple(finding for finding in assessment.person(person_id).findings if finding.is_obstacle)


def _cure(obstacles: tuple[Finding, ...]) -> tuple[PossibleChange, ...]:
    """What lifts the only obstacle; nothing where there are several."""
    if len(obstacles) != 1:
        return ()
    (only,) = obstacles
    cure = _CURES.get((only.rule, only.reason))
    return () if cure is None else (PossibleChange(cure.change, only.rule),)


def _towards_certainty(
    person: Person, findings: tuple[Finding, ...], assessment: Assessment
) -> tuple[PossibleChange, ...]:
    """What could make certain that which is left to Migrationsverket now."""
    found = []
    for finding in findings:
        if (finding.rule, finding.reason) == ("B-03", "not_registered"):
            found.append(PossibleChange(Change.REGISTER, finding.rule))
        expires_on = person.permit.expires_on
        if finding.reason == "expired" and expires_on and expires_on >= assessment.assessed_on:
            found.append(PossibleChange(Change.APPLY_IN_TIME, finding.rule, by=expires_on))
    return tuple(found)
