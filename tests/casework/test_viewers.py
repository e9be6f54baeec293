"""Whose answer it is, and who may see it (practice 4.6)."""

from datetime import date

import pytest

from app.casework import conversation as talk
from app.casework.routes import Route
from app.casework.viewers import owner_of
from app.domain.answers import answer_paths
from app.domain.case import Case
from app.domain.person import Role
from tests.ui.desk import begun

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def case() -> Case:
    """An applicant, a spouse (p2) and a child (p3)."""
    conversation = begun(Route.HELP_TO_APPLY)
    for role in (Role.SPOUSE, Role.CHILD):
        conversation = talk.add_person(conversation, role)
    return talk.answer(conversation, "persons.p3.born_on", date(2020, 5, 5)).case


@pytest.mark.parametrize("key", ["permit.ground", "debt_csn", "debt_kfm", "own_wish", "personal_number"])
def test_permit_debts_wish_and_number_are_each_adults_own(case: Case, key: str) -> None:
    assert owner_of(f"persons.p1.{key}", case, TODAY) == "p1"
    assert owner_of(f"persons.p2.{key}", case, TODAY) == "p2"


def test_what_the_applicant_wishes_for_good_is_no_answer_of_the_household(case: Case) -> None:
    assert owner_of("settles_permanently", case, TODAY) == "p1"


def test_a_childs_answers_are_those_of_the_applicant_who_was_asked(case: Case) -> None:
    assert owner_of("persons.p3.permit.ground", case, TODAY) == "p1"


def test_the_households_facts_are_no_secret_between_the_adults(case: Case) -> None:
    common = {path for path in answer_paths(case) if owner_of(path, case, TODAY) is None}
    keys = ("name", "born_on", "moves", "custody", "own_statement")
    of_persons = {f"persons.{person.id}.{key}" for person in case.persons for key in keys}
    of_case = {"reference", "application_on", "destination.country", "destination.reception_shown"}
    assert common == of_persons | of_case
