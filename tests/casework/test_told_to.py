"""The end of a route fits what the answers gave, and sends who has debts to advice on debts first."""

import pytest

from app.casework.assess import assess
from app.casework.routes import Route
from app.casework.told_to import Standing, result_contacts, route_told, standing
from app.domain.case import Case
from app.domain.permit import PermitGround
from tests.casework.sheets.conftest import BOOK, WORDS
from tests.rules.situations import IN_2026, answered, household

CASES = {
    Standing.INCURABLE: answered(household(), p1__permit__ground=PermitGround.WORK, p1__debt_csn=None),
    Standing.OBSTACLE: answered(household(), p1__debt_kfm=True),
    Standing.MISSING: answered(household(), p1__debt_kfm=None),
    Standing.NO_OBSTACLE: household(),
}


def steps(case: Case, route: Route, language: str = "sv") -> tuple[str, ...]:
    words = WORDS[language]
    return route_told(words.route(route), case, assess(case, IN_2026, BOOK), words).next


@pytest.mark.parametrize("language", WORDS)
def test_each_outcome_of_the_conditions_has_next_steps_of_its_own(language: str) -> None:
    said = {steps(case, Route.CHECK_CONDITIONS, language) for case in CASES.values()}
    assert len(said) == len(Standing)
    for case in CASES.values():
        assert steps(case, Route.CHECK_CONDITIONS, language)[-1] in (
            "Du kan stanna. Fråga oss vilken hjälp som finns.",
            "Du kan också stanna. Fråga oss vilken hjälp som finns.",
            "You can stay. Ask us what help there is.",
            "You can also stay. Ask us what help there is.",
        )


@pytest.mark.parametrize("expected", Standing)
def test_the_answers_decide_what_is_next(expected: Standing) -> None:
    case = CASES[expected]
    assert standing(case, assess(case, IN_2026, BOOK)) is expected


@pytest.mark.parametrize("route", [route for route in Route if route.is_interview])
def test_where_nothing_can_be_changed_nobody_is_told_to_find_out_more_or_come_back(route: Route) -> None:
    said = " ".join(steps(CASES[Standing.INCURABLE], route))
    assert "går inte att ändra" in said
    assert "Ta reda på" not in said
    assert "kolla igen" not in said


def test_every_variant_in_the_texts_is_one_that_the_answers_can_give() -> None:
    for words in WORDS.values():
        for route in Route:
            known = {each.value for each in Standing} - {Standing.MISSING.value}
            assert words.route(route).next_after.keys() <= known


def test_advice_on_debts_comes_first_where_a_debt_hinders_and_only_there() -> None:
    words = WORDS["sv"]
    advice = words.contact("budget_and_debt_advice").name
    assert words.contact("budget_and_debt_advice").web
    for expected, case in CASES.items():
        said = words.route(Route.HELP_TO_APPLY)
        told = route_told(said, case, assess(case, IN_2026, BOOK), words)
        names = [contact.name for contact in told.contacts]
        assert (names[0] == advice) is (expected is Standing.OBSTACLE)
        assert names.count(advice) == 1


def test_a_debt_of_somebody_else_changes_nothing_for_the_one_who_asks() -> None:
    case = answered(household(spouse=True), p2__debt_csn=True)
    assert steps(case, Route.CHECK_CONDITIONS) == steps(household(), Route.CHECK_CONDITIONS)


@pytest.mark.parametrize("route", [route for route in Route if route.is_interview])
def test_whoever_knows_of_what_hinders_or_is_missing_stands_first(route: Route) -> None:
    words = WORDS["sv"]
    case = answered(household(), p1__debt_csn=True, p1__debt_kfm=None)
    told = route_told(words.route(route), case, assess(case, IN_2026, BOOK), words)
    names = [contact.name for contact in told.contacts]
    first = ("budget_and_debt_advice", "csn", "kronofogden")
    assert names[:3] == [words.contact(each).name for each in first]
    assert len(names) == len(set(names))


def test_a_result_names_those_who_know_and_the_two_that_everybody_meets() -> None:
    words = WORDS["sv"]
    for case, first in ((household(), ()), (answered(household(), p1__debt_csn=True), ("csn",))):
        found = result_contacts(assess(case, IN_2026, BOOK), "p1", words)
        wanted = {words.contact(each) for each in (*first, "migrationsverket", "skatteverket")}
        assert wanted <= set(found)
        assert (words.contact("csn") in found) is bool(first)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("route", [route for route in Route if route.is_interview])
def test_nobody_is_sent_on_without_the_warnings_about_leaving_and_borrowing(
    route: Route, language: str
) -> None:
    borrow = {"sv": "låna inte pengar", "en": "don't borrow money"}[language]
    leave = {"sv": "Res inte", "en": "Don't leave"}[language]
    for outcome, case in CASES.items():
        said = " ".join(steps(case, route, language))
        assert borrow in said.lower()
        # Whoever meets what nobody can change is not told how to wait.
        assert (leave in said) is (outcome is not Standing.INCURABLE)


def test_beside_what_nobody_can_change_nobody_is_sent_to_ask_about_what_is_not_known() -> None:
    words = WORDS["sv"]
    case = answered(CASES[Standing.INCURABLE], p1__debt_kfm=True)
    found = result_contacts(assess(case, IN_2026, BOOK), "p1", words)
    assert words.contact("kronofogden") in found
    assert words.contact("csn") not in found
