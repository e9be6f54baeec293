from dataclasses import replace
from datetime import date

import pytest

from app.casework.warnings import CONTRADICTIONS, find_warnings
from app.domain.case import Case, Destination
from app.domain.permit import Permit, PermitGround, PermitKind
from app.domain.person import Custody, Person, Role

TODAY = date(2026, 11, 22)
SOUND = Person(
    id="p1",
    role=Role.APPLICANT,
    born_on=date(1985, 5, 5),
    citizenships=("SY",),
    own_wish=True,
    permit=Permit(ground=PermitGround.REFUGEE, kind=PermitKind.PERMANENT, held_since=date(2015, 1, 1)),
)
CHILD = Person(id="p2", role=Role.CHILD, born_on=date(2015, 5, 5))


def case_of(*persons: Person, **answers: object) -> Case:
    return replace(Case(persons=persons), **answers)  # type: ignore[arg-type]


def changed(**answers: object) -> Person:
    return replace(SOUND, **answers)  # type: ignore[arg-type]


def tied(person_id: str, role: Role, to: str) -> Person:
    return Person(id=person_id, role=role, permit=Permit(ground=PermitGround.FAMILY_TIE, tied_to=to))


EXAMPLES: dict[str, Case] = {
    "born_after_application": case_of(SOUND, replace(CHILD, born_on=date(2026, 11, 23))),
    "permit_before_birth": case_of(changed(born_on=date(2016, 1, 1))),
    "permit_in_future": case_of(changed(permit=Permit(held_since=date(2026, 11, 23)))),
    "child_over_40": case_of(SOUND, replace(CHILD, born_on=date(1986, 11, 22))),
    "child_is_adult": case_of(SOUND, replace(CHILD, born_on=date(2008, 11, 22))),
    "child_older_than_applicant": case_of(SOUND, replace(CHILD, born_on=date(1985, 5, 4))),
    "partner_under_18": case_of(SOUND, replace(CHILD, role=Role.SPOUSE)),
    "applicant_under_18": case_of(changed(born_on=date(2010, 1, 1))),
    "custody_of_adult": case_of(SOUND, replace(CHILD, born_on=date(2001, 1, 1), custody=Custody.JOINT)),
    "tied_without_family_tie": case_of(
        SOUND, Person(id="p2", role=Role.SPOUSE, permit=Permit(ground=PermitGround.WORK, tied_to="p1"))
    ),
    "tied_both_ways": case_of(tied("p1", Role.APPLICANT, "p2"), tied("p2", Role.SPOUSE, "p1")),
    "number_has_no_shape": case_of(changed(personal_number="12")),
    "check_digit": case_of(SOUND, replace(CHILD, born_on=None, personal_number="201901012390")),
    "number_contradicts_birth": case_of(SOUND, replace(CHILD, personal_number="201901012391")),
    "coordination_but_registered": case_of(
        changed(born_on=None, personal_number="191401682396", resident_in_sweden=True)
    ),
    "expires_before_held_since": case_of(
        changed(permit=Permit(held_since=date(2015, 1, 1), expires_on=date(2014, 1, 1)))
    ),
    "permanent_with_expiry": case_of(
        changed(permit=Permit(kind=PermitKind.PERMANENT, expires_on=date(2027, 1, 1)))
    ),
    "swedish_with_permit": case_of(changed(citizenships=("SY", "SE"))),
    "eu_citizen_with_protection": case_of(
        changed(citizenships=("SY", "DE"), permit=Permit(ground=PermitGround.REFUGEE))
    ),
    "destination_is_sweden": case_of(SOUND, destination=Destination(country="SE")),
    "wishes_but_not_for_good": case_of(SOUND, settles_permanently=False),
    "older_than_120": case_of(changed(born_on=date(1906, 11, 22))),
    "same_number_twice": case_of(
        changed(personal_number="20190101-2391"), replace(CHILD, personal_number="1901012391")
    ),
    "unbroken_but_expired": case_of(
        changed(
            permit=Permit(kind=PermitKind.TEMPORARY, unbroken=True, expires_on=date(2026, 11, 21)),
        )
    ),
    "former_act_temporary": case_of(
        changed(permit=Permit(ground=PermitGround.TEMPORARY_ACT_17, kind=PermitKind.TEMPORARY))
    ),
    "temporary_protection_permanent": case_of(
        changed(permit=Permit(ground=PermitGround.TEMPORARY_PROTECTION, kind=PermitKind.PERMANENT))
    ),
    "tied_to_child": case_of(tied("p1", Role.APPLICANT, "p2"), CHILD),
    "cohabitant_elsewhere": case_of(SOUND, Person(id="p3", role=Role.COHABITANT, same_household=False)),
    "child_moves_from_elsewhere": case_of(SOUND, replace(CHILD, moves=True, same_household=False)),
    "child_with_debt": case_of(SOUND, replace(CHILD, debt_kfm=True)),
    "reception_without_country": case_of(SOUND, destination=Destination(reception_shown=True)),
    "application_far_ahead": case_of(SOUND, application_on=date(2027, 11, 23)),
}


FREE_MOVEMENT = frozenset({"DE", "NO", "SE"})


def codes(case: Case) -> set[str]:
    return {warning.code for warning in find_warnings(case, TODAY, FREE_MOVEMENT)}


def test_answers_that_agree_give_no_warning() -> None:
    assert codes(case_of(SOUND, CHILD, settles_permanently=True)) == set()


@pytest.mark.parametrize("code", [code for code, _, _ in CONTRADICTIONS])
def test_each_contradiction_is_seen_in_its_example(code: str) -> None:
    assert code in codes(EXAMPLES[code])


def test_at_least_twenty_kinds_of_contradiction_are_known() -> None:
    assert len({code for code, _, _ in CONTRADICTIONS}) >= 20


def test_a_child_is_over_forty_from_the_birthday_itself() -> None:
    assert "child_over_40" not in codes(case_of(SOUND, replace(CHILD, born_on=date(1986, 11, 23))))


def test_a_warning_points_at_the_answer_to_look_at() -> None:
    (warning,) = find_warnings(EXAMPLES["permit_in_future"], TODAY, FREE_MOVEMENT)
    assert warning.path == "persons.p1.permit.held_since"


@pytest.mark.parametrize(
    ("code", "sound"),
    [
        (
            "eu_citizen_with_protection",
            case_of(changed(citizenships=("SY", "SE"), permit=Permit(ground=PermitGround.REFUGEE))),
        ),
        (
            "eu_citizen_with_protection",
            case_of(changed(citizenships=("DE",), permit=Permit(ground=PermitGround.WORK))),
        ),
        ("older_than_120", case_of(changed(born_on=date(1906, 11, 23)))),
        ("application_far_ahead", case_of(SOUND, application_on=date(2027, 11, 22))),
        (
            "unbroken_but_expired",
            case_of(
                changed(permit=Permit(kind=PermitKind.TEMPORARY, unbroken=True, expires_on=TODAY)),
            ),
        ),
    ],
)
def test_on_the_day_itself_nothing_contradicts_yet(code: str, sound: Case) -> None:
    assert code not in codes(sound)


def test_without_numbers_no_number_is_there_twice() -> None:
    assert "same_number_twice" not in codes(case_of(SOUND, CHILD))
