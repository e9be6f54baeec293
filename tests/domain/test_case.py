from dataclasses import replace
from datetime import date

import pytest

from app.domain.case import MOST_PERSONS, Case, new_case
from app.domain.permit import OUTSIDE, Permit
from app.domain.person import Person, Role

APPLICANT = Person(id="p1", role=Role.APPLICANT)


def child(number: int) -> Person:
    return Person(id=f"c{number}", role=Role.CHILD)


@pytest.mark.parametrize(
    "persons",
    [
        (),
        (child(1),),
        (APPLICANT, replace(APPLICANT, id="p2")),
        (APPLICANT, replace(child(1), id="p1")),
        (APPLICANT, Person(id="p2", role=Role.SPOUSE), Person(id="p3", role=Role.COHABITANT)),
        (APPLICANT, *(child(number) for number in range(MOST_PERSONS))),
        (APPLICANT, replace(child(1), permit=Permit(tied_to="c2"))),
        (APPLICANT, replace(child(1), permit=Permit(tied_to="c1"))),
    ],
)
def test_a_household_that_cannot_be_is_refused(persons: tuple[Person, ...]) -> None:
    with pytest.raises(ValueError, match=r"a case has|ids of persons"):
        Case(persons=persons)


def test_thirty_persons_are_a_case() -> None:
    persons = (APPLICANT, *(child(number) for number in range(MOST_PERSONS - 1)))
    assert len(Case(persons=persons).persons) == MOST_PERSONS


def test_the_partner_is_the_spouse_or_the_cohabitant() -> None:
    assert new_case().partner is None
    partner = Person(id="p2", role=Role.COHABITANT)
    assert Case(persons=(APPLICANT, partner)).partner == partner


def test_without_a_filing_day_the_day_of_assessment_counts() -> None:
    assert new_case().filed_on(date(2026, 3, 1)) == date(2026, 3, 1)
    filed = replace(new_case(), application_on=date(2025, 12, 31))
    assert filed.filed_on(date(2026, 3, 1)) == date(2025, 12, 31)


def test_a_person_is_found_by_id_alone() -> None:
    case = Case(persons=(APPLICANT, child(1)))
    assert case.person("c1") == child(1)
    assert list(case.others("c1")) == [APPLICANT]
    with pytest.raises(KeyError):
        case.person("c2")


@pytest.mark.parametrize("tied_to", [None, OUTSIDE, "p1"])
def test_a_permit_rests_on_another_person_or_on_somebody_outside(tied_to: str | None) -> None:
    assert Case(persons=(APPLICANT, replace(child(1), permit=Permit(tied_to=tied_to))))
