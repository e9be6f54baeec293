from datetime import date

import pytest

from app.domain.person import Person, Role


@pytest.mark.parametrize(
    ("born_on", "is_under_18"),
    [
        (date(2008, 3, 2), True),
        (date(2008, 3, 1), False),
        (date(2008, 2, 29), False),
    ],
)
def test_a_child_is_of_age_from_the_eighteenth_birthday(born_on: date, is_under_18: bool) -> None:
    person = Person(id="p2", role=Role.CHILD, born_on=born_on)
    assert person.is_under_18(date(2026, 3, 1)) is is_under_18


def test_a_birthday_on_29_february_is_kept_on_1_march() -> None:
    person = Person(id="p2", role=Role.CHILD, born_on=date(2008, 2, 29))
    assert person.is_under_18(date(2026, 2, 28))
    assert not person.is_under_18(date(2026, 3, 1))


@pytest.mark.parametrize("role", list(Role))
def test_without_a_birth_date_the_role_decides(role: Role) -> None:
    assert Person(id="p2", role=role).is_under_18(date(2026, 3, 1)) is (role is Role.CHILD)


def test_the_applicant_never_stays_and_shares_the_own_household() -> None:
    applicant = Person(id="p1", role=Role.APPLICANT, moves=False, same_household=False)
    assert not applicant.stays
    assert applicant.lives_with_applicant is True


@pytest.mark.parametrize(("moves", "stays"), [(True, False), (False, True), (None, False)])
def test_another_person_stays_only_when_that_is_known(moves: bool | None, stays: bool) -> None:
    assert Person(id="p2", role=Role.CHILD, moves=moves).stays is stays
