from dataclasses import replace
from datetime import date

import pytest

from app.bootstrap import build_services
from app.casework.on_screen import assess_for_screen, contradictions_of, has_stated_wish
from app.casework.routes import Route
from app.casework.services import Services
from app.domain.answers import with_answer
from app.domain.assessment import Outcome
from app.domain.case import Case
from app.domain.person import Role
from tests.ui.desk import CLEAR_CASE, begun, family

TODAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def services() -> Services:
    return build_services()


def _case(**changes: object) -> Case:
    case = begun(Route.HELP_TO_APPLY, CLEAR_CASE).case
    applicant = replace(case.applicant, **changes)  # type: ignore[arg-type]
    return replace(case, persons=(applicant,))


def _wished(case: Case, *, wish: bool | None) -> Case:
    applicant = replace(case.applicant, own_wish=wish)
    return replace(case, persons=(applicant, *case.others(applicant.id)), settles_permanently=wish)


def test_a_wish_not_asked_for_is_neither_missing_nor_in_the_way(services: Services) -> None:
    case = _case()
    shown = assess_for_screen(services, case, TODAY)
    assert services.assess(case, TODAY).outcome is Outcome.INCOMPLETE
    assert shown.outcome is Outcome.NO_OBSTACLE_FOUND
    assert "B-02" not in {finding.rule for finding in shown.person("p1").findings}
    assert not shown.missing


def test_the_sum_beside_no_obstacle_found_is_that_of_a_yes(services: Services) -> None:
    case = _case()
    assert services.assess(case, TODAY).amount.lowest == 0
    shown = assess_for_screen(services, case, TODAY)
    assert shown.amount == services.assess(_wished(case, wish=True), TODAY).amount
    assert shown.amount.lowest == shown.amount.highest == 350_000


@pytest.mark.parametrize("wish", [None, False])
def test_a_no_looks_like_a_question_not_asked(services: Services, *, wish: bool | None) -> None:
    case = _case()
    shown = assess_for_screen(services, _wished(case, wish=wish), TODAY)
    assert shown == assess_for_screen(services, case, TODAY)


def test_a_spouses_no_looks_like_a_question_not_asked(services: Services) -> None:
    couple = family(begun(Route.HELP_TO_APPLY, CLEAR_CASE)).case
    spouse = next(person for person in couple.persons if person.role is Role.SPOUSE)
    others = tuple(person for person in couple.persons if person is not spouse)
    refused = replace(couple, persons=(*others, replace(spouse, own_wish=False)))
    silent = replace(couple, persons=(*others, spouse))
    assert assess_for_screen(services, refused, TODAY) == assess_for_screen(services, silent, TODAY)


def test_every_other_missing_answer_and_obstacle_stays(services: Services) -> None:
    unknown, in_debt = _case(debt_csn=None), _case(debt_csn=True)
    assert assess_for_screen(services, unknown, TODAY).missing == ("persons.p1.debt_csn",)
    assert assess_for_screen(services, in_debt, TODAY).outcome is Outcome.OBSTACLE


def test_a_wish_that_was_stated_is_shown(services: Services) -> None:
    case = _wished(_case(), wish=True)
    assert has_stated_wish(case)
    assert assess_for_screen(services, case, TODAY) == services.assess(case, TODAY)


def test_half_a_yes_is_no_stated_wish() -> None:
    assert not has_stated_wish(replace(_case(own_wish=True), settles_permanently=None))


NUMBER = "20190101-2391"


def test_an_answer_contradicts_what_it_is_new_beside_and_nothing_else(services: Services) -> None:
    case = _case(born_on=date(2020, 1, 1), personal_number=NUMBER)
    said = contradictions_of(services, case, "persons.p1.born_on", TODAY, "p1")
    assert {warning.code for warning in said} == {
        "permit_before_birth",
        "applicant_under_18",
        "number_contradicts_birth",
    }
    assert not contradictions_of(services, case, "persons.p1.debt_csn", TODAY, "p1")


def test_what_another_adult_answered_contradicts_nothing_on_this_adults_screen(services: Services) -> None:
    couple = family(begun(Route.HELP_TO_APPLY, CLEAR_CASE)).case
    couple = replace(couple, persons=tuple(replace(p, personal_number=NUMBER) for p in couple.persons[:2]))
    assert "same_number_twice" in {warning.code for warning in services.assess(couple, TODAY).warnings}
    said = contradictions_of(services, couple, "persons.p1.personal_number", TODAY, "p1")
    assert "same_number_twice" not in {warning.code for warning in said}


def test_that_a_child_is_an_adult_is_said_where_the_day_is_given_and_not_everywhere(
    services: Services,
) -> None:
    case = family(begun(Route.HELP_TO_APPLY, CLEAR_CASE)).case
    child = next(person for person in case.persons if person.role is Role.CHILD)
    path = f"persons.{child.id}.born_on"
    grown = with_answer(case, path, date(2006, 1, 1))
    (said,) = contradictions_of(services, grown, path, TODAY, "p1")
    assert said.code == "child_is_adult"
    assert not assess_for_screen(services, grown, TODAY).warnings
