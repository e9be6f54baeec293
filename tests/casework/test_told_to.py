"""The end of a route fits what the answers gave, and sends who has debts to advice on debts first."""

import re
from collections.abc import Iterable
from datetime import date

import pytest

from app.casework.assess import assess
from app.casework.explain import explain
from app.casework.routes import Route
from app.casework.sheets.own_view import assess_own_view, own_view
from app.casework.sheets.route_sheet import contacts
from app.casework.told_to import (
    Standing,
    StayAndMove,
    before_permit_ends,
    permits_between,
    result_contacts,
    route_told,
    standing,
    stay_and_move,
    with_contacts_of,
)
from app.domain.case import Case
from app.domain.information import Point
from app.domain.permit import PermitGround, PermitKind
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
        assert {
            "Du kan stanna så länge ditt tillstånd gäller, och det finns hjälp.",
            "Du kan också stanna. Fråga oss vilken hjälp som finns.",
            "You can stay as long as your permit lasts, and there is help.",
            "You can also stay. Ask us what help there is.",
        } & set(steps(case, Route.CHECK_CONDITIONS, language))


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
        assert names.count(advice) == (expected is Standing.OBSTACLE)


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


def test_a_result_names_those_who_know_and_all_whom_its_own_words_send_to() -> None:
    words = WORDS["sv"]
    always = ("migrationsverket", "skatteverket", "forsakringskassan", "legal_advice_asylum")
    for case, first in ((household(), ()), (answered(household(), p1__debt_csn=True), ("csn",))):
        found = result_contacts(assess(case, IN_2026, BOOK), "p1", words)
        wanted = {words.contact(each) for each in (*first, *always)}
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


def told_of(case: Case, language: str = "sv") -> StayAndMove:
    return stay_and_move(WORDS[language], case, assess(case, IN_2026, BOOK), "p1")


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("kind", [None, *PermitKind])
@pytest.mark.parametrize("expected", Standing)
def test_staying_weighs_as_much_as_moving_whatever_the_answers_gave(
    expected: Standing, kind: PermitKind | None, language: str
) -> None:
    told = told_of(answered(CASES[expected], p1__permit__kind=kind), language)
    stay, move = (len(" ".join(sentences).split()) for sentences in (told.stay, told.move))
    assert len(told.stay) == len(told.move)
    assert 0.4 <= stay / (stay + move) <= 0.6


def test_after_a_final_no_nobody_is_told_to_wait_for_a_decision_and_before_it_everybody_is() -> None:
    for expected, case in CASES.items():
        told = told_of(case)
        is_final = expected is Standing.INCURABLE
        assert ("Vänta med att resa tills du har beslut." in told.move) is not is_final
        assert ("Behåll bostad och arbete så länge." in told.move) is not is_final
        assert ("6 § 1 förordning (2025:970)" in told.source) is not is_final


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("kind", [None, *PermitKind])
@pytest.mark.parametrize("route", [route for route in Route if route.is_interview])
def test_a_swedish_citizen_is_told_nothing_of_permits_and_staying_still_weighs_as_much(
    route: Route, kind: PermitKind | None, language: str
) -> None:
    case = answered(household(), p1__citizenships=("IQ", "SE"), p1__permit__kind=kind)
    told, block = told_of(case, language), WORDS[language].block("result")
    said = {*told.stay, *told.move, *steps(case, route, language)}
    of_permits = {*block["to_permit_holder"], block["permit_lasts"], block["about_permit"]}
    assert not said & of_permits
    assert set(block["to_citizen"]) <= said
    stay, move = (len(" ".join(sentences).split()) for sentences in (told.stay, told.move))
    assert 0.4 <= stay / (stay + move) <= 0.6


@pytest.mark.parametrize("language", WORDS)
def test_each_sentence_that_a_citizen_is_spared_is_one_that_others_are_told(language: str) -> None:
    case = answered(household(), p1__permit__ground=None, p1__permit__kind=None)
    said = {*told_of(case, language).stay, *told_of(case, language).move}
    for route in (route for route in Route if route.is_interview):
        said |= set(steps(CASES[Standing.INCURABLE], route, language))
    assert set(WORDS[language].block("result")["to_permit_holder"]) <= said


def test_a_permanent_permit_is_not_said_to_run_out() -> None:
    ends = "Går ditt tillstånd ut, sök nytt i god tid."
    assert ends not in told_of(answered(household(), p1__permit__kind=PermitKind.PERMANENT)).stay
    assert ends in told_of(answered(household(), p1__permit__kind=PermitKind.TEMPORARY)).stay
    assert ends in told_of(answered(household(), p1__permit__kind=None)).stay


@pytest.mark.parametrize("route", [route for route in Route if route.is_interview])
def test_the_end_after_a_final_no_names_the_obstacle_its_law_and_whom_it_concerns(route: Route) -> None:
    words = WORDS["sv"]
    case = CASES[Standing.INCURABLE]
    found = assess(case, IN_2026, BOOK)
    told = route_told(words.route(route), case, found, words)
    (hinder,) = (line for line in explain(case, found, words).persons[0].lines if line.is_incurable)
    assert told.next[0] == f"Hindret: {hinder.why}"
    assert told.sources == (hinder.source,)
    assert set(told.contacts) == {words.contact("migrationsverket"), words.contact("local")}


@pytest.mark.parametrize("route", [route for route in Route if route.is_interview])
def test_what_can_be_changed_is_named_among_the_steps_and_with_the_caution(route: Route) -> None:
    words = WORDS["sv"]
    case = answered(household(), p1__debt_csn=True, p1__debt_kfm=True)
    found = assess(case, IN_2026, BOOK)
    told = route_told(words.route(route), case, found, words)
    hinders = [line for line in explain(case, found, words).persons[0].lines if line.rule in ("B-11", "B-12")]
    assert told.next[:2] == tuple(f"Hindret: {line.why}" for line in hinders)
    assert words.block("change_caution")["text"] in " ".join(told.next)


def test_beside_what_nobody_can_change_nothing_else_is_named_as_the_obstacle() -> None:
    case = answered(CASES[Standing.INCURABLE], p1__debt_kfm=True)
    (named,) = (step for step in steps(case, Route.CHECK_CONDITIONS) if step.startswith("Hindret:"))
    assert "Kronofogden" not in named


@pytest.mark.parametrize("route", [route for route in Route if route.is_interview])
def test_after_a_final_no_the_help_is_named_as_where_staying_is_told(route: Route) -> None:
    case = CASES[Standing.INCURABLE]
    said = steps(case, route)
    assert said[-len(told_of(case).stay) :] == told_of(case).stay
    assert not any("vilken hjälp" in step for step in said)


@pytest.mark.parametrize("route", [route for route in Route if route.is_interview])
def test_those_who_are_owed_stand_only_where_a_debt_is_there_or_not_known_of(route: Route) -> None:
    words = WORDS["sv"]
    owed = {words.contact(each) for each in ("csn", "kronofogden", "budget_and_debt_advice")}
    for case, wanted in (
        (household(), set()),
        (answered(household(), p1__debt_kfm=None), {words.contact("kronofogden")}),
        (answered(household(), p1__debt_csn=True), owed - {words.contact("kronofogden")}),
    ):
        told = route_told(words.route(route), case, assess(case, IN_2026, BOOK), words)
        assert owed & set(told.contacts) == wanted


NAMED = {
    "jurist": "legal_advice_asylum",
    "Försäkringskassan": "forsakringskassan",
    "Pensionsmyndigheten": "pensionsmyndigheten",
    "Skatteverket": "skatteverket",
    "Migrationsverket": "migrationsverket",
    "skuldrådgivning": "budget_and_debt_advice",
}
SENDS = r"(?:[Ff]råga|[Tt]ala med|Anmäl flytten till|anmäla flytten till)[^.]*{name}|skuldrådgivning kan"


def sent_to(sentences: Iterable[str]) -> set[str]:
    """Ids of those whom the sentences tell the reader to ask, talk with or notify."""
    said = " ".join(sentences)
    return {
        contact
        for name, contact in NAMED.items()
        if re.search(SENDS.format(name=name), said) and name in said
    }


def test_everybody_whom_a_text_sends_to_is_listed_and_can_be_reached() -> None:
    words = WORDS["sv"]
    for route in Route:
        said = words.route(route)
        wanted = sent_to((*said.text, *said.next))
        assert {words.contact(each) for each in wanted} <= set(said.contacts), route
    for point in Point:
        told = with_contacts_of((point,), words.route(Route.ONLY_QUESTIONS), words)
        assert {words.contact(each) for each in sent_to(words.point(point).text)} <= set(told.contacts), point
    for case in CASES.values():
        assessed = assess(case, IN_2026, BOOK)
        found = set(result_contacts(assessed, "p1", words))
        choices = stay_and_move(words, case, assessed, "p1")
        assert {words.contact(each) for each in sent_to((*choices.stay, *choices.move))} <= found
    for each in NAMED.values():
        assert list(contacts((words.contact(each),), date(2026, 11, 22), ())), each


def test_the_next_steps_do_not_hide_that_another_adult_has_conditions_to_meet() -> None:
    case = answered(household(spouse=True), p1__debt_kfm=True)
    case = own_view(
        answered(case, p1__permit__ground=PermitGround.FAMILY_TIE, p1__permit__tied_to="p2"), IN_2026
    )
    words = WORDS["sv"]
    told = route_told(words.route(Route.CHECK_CONDITIONS), case, assess_own_view(case, IN_2026, BOOK), words)
    assert "Fråga Migrationsverket innan du betalar något." in told.next
    assert "Fråga Migrationsverket innan du betalar något." not in steps(
        CASES[Standing.OBSTACLE], Route.CHECK_CONDITIONS
    )


TIED = answered(household(spouse=True), p2__permit__ground=PermitGround.FAMILY_TIE, p2__permit__tied_to="p1")
BETWEEN = {language: words.block("permits_between") for language, words in WORDS.items()}


def between(case: Case, person_id: str, language: str = "sv") -> tuple[str, ...]:
    """What that adult is told of permits in the family: the same from all answers and from those shown."""
    seen = own_view(case, IN_2026, person_id)
    found = assess_own_view(seen, IN_2026, BOOK, person_id)
    said = permits_between(seen, found, WORDS[language], person_id)
    assert permits_between(case, found, WORDS[language], person_id) == said
    return () if said is None else (said.title, *said.sentences)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("debt", [None, True, False])
def test_who_has_a_permit_through_another_is_told_that_the_other_counts_whatever_the_other_said(
    debt: bool | None, language: str
) -> None:
    own = BETWEEN[language]["own"]
    case = answered(TIED, p1__debt_kfm=debt, p1__granted_before=debt)
    assert between(case, "p2", language) == (own["title"], own["condition"], *own["text"])


@pytest.mark.parametrize("ground", [None, *PermitGround])
def test_whoever_has_a_family_is_told_that_another_permit_may_rest_on_theirs(
    ground: PermitGround | None,
) -> None:
    others = BETWEEN["sv"]["others"]
    case = answered(TIED, p2__permit__ground=ground, p1__debt_kfm=True)
    assert between(case, "p1") == (others["title"], others["condition"], *others["text"])


def test_nothing_is_said_of_permits_in_a_family_that_is_not_there_or_has_its_own_ground() -> None:
    assert between(household(), "p1") == ()
    child = household(children=1)
    assert between(child, "p1") == ()
    assert between(answered(child, p2__permit__ground=PermitGround.FAMILY_TIE), "p1") != ()
    assert between(answered(child, p2__permit__ground=None), "p1") != ()
    assert between(answered(TIED, application_on=date(2025, 6, 1)), "p2") == ()


def test_after_what_nobody_can_change_the_other_is_no_condition_but_the_permit_still_depends() -> None:
    own = BETWEEN["sv"]["own"]
    assert between(answered(TIED, p2__granted_before=True), "p2") == (own["title"], *own["text"])
    swedish = between(answered(TIED, p2__citizenships=("SE", "SY")), "p2")
    assert swedish[0] == BETWEEN["sv"]["others"]["title"]


LASTING = answered(
    household(), p1__permit__kind=PermitKind.TEMPORARY, p1__permit__expires_on=date(2027, 2, 10)
)


@pytest.mark.parametrize("language", WORDS)
def test_that_a_permit_may_run_out_first_is_said_with_its_day_on_screen_alone(language: str) -> None:
    found = assess(LASTING, IN_2026, BOOK)
    on_screen, on_paper = (
        before_permit_ends(LASTING, found, WORDS[language], "p1", names_day=names_day)
        for names_day in (True, False)
    )
    assert "2027-02-10" in on_screen
    assert "Migrationsverket" in on_paper
    assert not re.search(r"\d", on_paper)


@pytest.mark.parametrize(
    "case",
    [
        household(),
        answered(LASTING, application_on=date(2026, 12, 1)),
        answered(LASTING, p1__permit__expires_on=date(2026, 1, 1)),
        answered(LASTING, p1__permit__expires_on=None),
        answered(LASTING, p1__citizenships=("SE",)),
    ],
    ids=["permanent", "day of application known", "has run out", "end unknown", "final no"],
)
def test_where_no_day_matters_or_the_rule_says_it_nothing_more_is_said_of_it(case: Case) -> None:
    found = assess(case, IN_2026, BOOK)
    assert before_permit_ends(case, found, WORDS["sv"], "p1", names_day=True) == ""
