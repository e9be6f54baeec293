from dataclasses import replace
from datetime import date

from app.domain.case import Case
from app.domain.permit import Permit, PermitGround
from app.domain.person import Person, Role
from app.domain.saving import savable

ON = date(2026, 11, 22)
APPLICANT = Person(id="p1", role=Role.APPLICANT, name="Testa Provsson", debt_csn=True, passport_valid=True)
SPOUSE = Person(
    id="p2",
    role=Role.SPOUSE,
    name="Prov Testsson",
    personal_number="190309069813",
    born_on=date(1990, 1, 1),
    moves=True,
    permit=Permit(ground=PermitGround.REFUGEE),
    debt_kfm=True,
    own_wish=True,
    own_statement=False,
)


def saved(person: Person, *, application_on: date | None = None) -> Person:
    case = Case(persons=(APPLICANT, person), application_on=application_on)
    return savable(case, ON).person(person.id)


def test_of_another_adult_name_role_birth_date_and_move_remain() -> None:
    assert saved(SPOUSE) == Person(
        id="p2", role=Role.SPOUSE, name="Prov Testsson", born_on=date(1990, 1, 1), moves=True
    )


def test_an_adult_who_was_not_asked_is_kept_as_one_who_said_no() -> None:
    assert saved(replace(SPOUSE, own_statement=None)) == saved(SPOUSE)


def test_an_adult_who_agreed_is_kept_whole() -> None:
    agreed = replace(SPOUSE, own_statement=True)
    assert saved(agreed) == agreed


def test_the_applicant_is_kept_whatever_own_statement_says() -> None:
    case = Case(persons=(replace(APPLICANT, own_statement=False),))
    assert savable(case, ON).applicant.debt_csn is True


def test_a_child_is_kept_until_the_day_before_its_eighteenth_birthday() -> None:
    born_on = date(2008, 11, 23)
    child = Person(id="p3", role=Role.CHILD, born_on=born_on, granted_before=False)
    assert saved(child).granted_before is False
    assert saved(replace(child, born_on=date(2008, 11, 22))).granted_before is None


def test_the_filing_day_decides_who_is_an_adult() -> None:
    child = Person(id="p3", role=Role.CHILD, born_on=date(2008, 11, 30), granted_before=False)
    assert saved(child).granted_before is False
    assert saved(child, application_on=date(2026, 11, 30)).granted_before is None


def test_without_birth_date_the_role_decides_who_is_an_adult() -> None:
    child = Person(id="p3", role=Role.CHILD, debt_csn=False)
    assert saved(child).debt_csn is False
    assert saved(replace(child, role=Role.OTHER_RELATIVE)).debt_csn is None


def test_means_and_passport_are_kept_under_the_old_ordinance_alone() -> None:
    def passport(filed_on: date | None) -> bool | None:
        return savable(Case(persons=(APPLICANT,), application_on=filed_on), ON).applicant.passport_valid

    assert passport(date(2025, 12, 31)) is True
    assert passport(date(2026, 1, 1)) is None
    assert passport(None) is None


def test_saving_what_was_saved_changes_nothing() -> None:
    once = savable(Case(persons=(APPLICANT, SPOUSE)), ON)
    assert savable(once, ON) == once
