"""Which obstacles nobody can cure (practice 1.4): citizenship, ground, day of permit, earlier grant."""

from app.domain.assessment import Assessment, Finding, PersonAssessment
from app.domain.case import Case
from app.domain.permit import OUTSIDE

_INCURABLE = frozenset(
    {
        ("B-01", "swedish_citizen"),
        ("B-04", "other_ground"),
        ("B-04", "after_cutoff"),
        ("B-05", "after_cutoff"),
        ("B-10", "granted_before"),
        ("A-01", "swedish_citizen"),
        ("A-03", "other_ground"),
        ("A-03", "tied_other_ground"),
        ("A-08", "granted_before"),
    }
)
"""Rule and reason."""

_ALSO_OF_FAMILY = frozenset({"B-01", "B-04", "B-10"})
"""Rules of the person whom a family-tie permit rests on that count for the family member as well."""


def incurable_persons(case: Case, assessment: Assessment) -> frozenset[str]:
    """Ids of those who meet an obstacle that nobody can cure, of their own or through their family tie."""
    return frozenset(
        person.person_id
        for person in assessment.persons
        if any(is_incurable(finding) for finding in person.findings)
        or _has_incurable_tie(case, person, assessment)
    )


def _has_incurable_tie(case: Case, person: PersonAssessment, assessment: Assessment) -> bool:
    tied_to = case.person(person.person_id).permit.tied_to
    rests_on_obstacle = any(finding.reason == "tied_person_obstacle" for finding in person.findings)
    if not rests_on_obstacle or tied_to in (None, OUTSIDE):
        return False
    findings = assessment.person(tied_to).findings
    return any(is_incurable(finding) and finding.rule in _ALSO_OF_FAMILY for finding in findings)


def is_incurable(finding: Finding) -> bool:
    """Whether the finding is an obstacle that nobody can cure."""
    return finding.is_obstacle and (finding.rule, finding.reason) in _INCURABLE
