"""What would change the outcome: changes in the person's own power, and nothing that only fate can change.

A change is named only if every other rule of that person is met or left to Migrationsverket: nobody shall
pay a debt and then meet an obstacle that was known all along (practice 1.4). Never an amount, an age, a
household, a partner, a citizenship or protection (practice 6.6).
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.domain.assessment import Assessment, Finding, Ordinance, Result
from app.domain.case import Case
from app.domain.person import Person


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


_CURES = {
    ("B-11", "debt"): Change.SETTLE_CSN_DEBT,
    ("B-12", "debt"): Change.SETTLE_KFM_DEBT,
    ("B-07", "reception_not_shown"): Change.SHOW_RECEPTION,
}
"""By rule and reason, what lifts an obstacle."""


def possible_changes(case: Case, assessment: Assessment, person_id: str) -> tuple[PossibleChange, ...]:
    """The nearest changes for that person; none where something else stands in the way or is unknown.

    The ordinance of 1984 takes no new applications, so nothing can be changed under it.
    """
    findings = assessment.person(person_id).findings
    results = [finding.result for finding in findings]
    if assessment.ordinance is Ordinance.SFS_1984_890 or Result.UNKNOWN in results:
        return ()
    obstacles = [finding for finding in findings if finding.is_obstacle]
    if obstacles:
        return _cure(obstacles)
    return _towards_certainty(case.person(person_id), findings, assessment)


def _cure(obstacles: list[Finding]) -> tuple[PossibleChange, ...]:
    """What lifts the only obstacle; nothing where there are several."""
    first, *others = obstacles
    change = _CURES.get((first.rule, first.reason))
    return () if others or change is None else (PossibleChange(change, first.rule),)


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
