"""People and cases in whose way nothing stands, to be varied one answer at a time."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from app.domain.answers import Answer, with_answer
from app.domain.assessment import Assessment, Result
from app.domain.case import Case, Destination
from app.domain.permit import Permit, PermitGround, PermitKind
from app.domain.person import Person, Role

RULES = Path(__file__).parents[2] / "resources" / "rules"

IN_2026 = date(2026, 11, 22)
IN_2025 = date(2025, 6, 16)
CUTOFF = date(2024, 9, 12)
DAY = timedelta(days=1)

REFUGEE = Permit(
    ground=PermitGround.REFUGEE,
    kind=PermitKind.PERMANENT,
    held_since=date(2016, 3, 1),
    unbroken=True,
)
TO_SYRIA = Destination(country="SY", reception_shown=True)


def person(person_id: str, role: Role, **answers: object) -> Person:
    """Somebody about whom everything is known and nothing stands in the way."""
    return replace(
        Person(
            id=person_id,
            role=role,
            born_on=date(2015, 1, 1) if role is Role.CHILD else date(1985, 1, 1),
            citizenships=("SY",),
            moves=True,
            own_wish=True,
            resident_in_sweden=True,
            same_household=True,
            permit=REFUGEE,
            granted_before=False,
            debt_csn=False,
            debt_kfm=False,
            lacks_means=True,
            passport_valid=True,
        ),
        **answers,  # type: ignore[arg-type]  # each test names fields of Person
    )


def household(
    *, spouse: bool = False, cohabitant: bool = False, children: int = 0, relatives: int = 0
) -> Case:
    """An applicant with so many others, all of them clear."""
    roles = [Role.APPLICANT]
    roles += [Role.SPOUSE] * spouse + [Role.COHABITANT] * cohabitant
    roles += [Role.CHILD] * children + [Role.OTHER_RELATIVE] * relatives
    persons = tuple(person(f"p{number}", role) for number, role in enumerate(roles, start=1))
    return Case(persons=persons, settles_permanently=True, destination=TO_SYRIA)


def answered(case: Case, **answers: Answer) -> Case:
    """The case with answers changed; ``p2__permit__ground`` stands for ``persons.p2.permit.ground``."""
    for name, answer in answers.items():
        head, *rest = name.split("__")
        is_person = any(one.id == head for one in case.persons)
        case = with_answer(case, ".".join((["persons", head] if is_person else [head]) + rest), answer)
    return case


def result_of(assessment: Assessment, rule: str, person_id: str = "p1") -> Result:
    """What that rule found for that person."""
    findings = {finding.rule: finding.result for finding in assessment.person(person_id).findings}
    return findings[rule]


def with_permit(case: Case, person_id: str, permit: Permit) -> Case:
    """The case with that person's whole permit changed."""
    return replace(
        case,
        persons=tuple(replace(p, permit=permit) if p.id == person_id else p for p in case.persons),
    )
