"""The quick check as an end of its own."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.casework import conversation as talk
from app.casework.flow import Page, PageKind
from app.casework.routes import Route
from app.domain.answers import Answer
from app.domain.permit import PermitGround
from app.ui.live_panel import LivePanel
from app.ui.pieces.texts import unbroken
from tests.ui.desk import CLEAR_CASE, Desk, begun

WOULD_HELP = "Vad som skulle ändra svaret visas på sidan Resultat, när alla frågor är besvarade."


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("persons.p1.debt_csn", False, "Inget hinder hittat"),
        ("persons.p1.debt_csn", True, "Du har en skuld till CSN."),
        ("persons.p1.resident_in_sweden", False, "Migrationsverket avgör"),
    ],
)
def test_it_ends_in_one_of_three_with_its_source(desk: Desk, path: str, value: Answer, said: str) -> None:
    conversation = begun(Route.CHECK_CONDITIONS, {**CLEAR_CASE, path: value})
    desk.show(conversation, "quick_result")
    assert said in desk.text()
    assert unbroken("7 § 3 förordning (2025:970)") in desk.text()


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({}, "Svar saknas"),
        ({"persons.p1.citizenships": ("SY",)}, "Inget hinder hittills, svar saknas"),
        ({"persons.p1.resident_in_sweden": False}, "Migrationsverket avgör, svar saknas"),
        ({"persons.p1.debt_csn": True}, "Hinder"),
        (CLEAR_CASE, "Inget hinder hittat"),
    ],
)
def test_the_page_and_the_panel_say_the_same_at_the_same_time(
    desk: Desk, answers: dict[str, Answer], said: str
) -> None:
    page = desk.show(begun(Route.CHECK_CONDITIONS, answers), "quick_result")
    panel = desk.window.findChild(LivePanel)
    for part in (page, panel):
        heads = [label.text() for label in desk.all(QLabel, part) if label.property("result")]
        assert heads[0] == said


def test_it_asks_for_no_name_and_names_what_is_still_open(desk: Desk) -> None:
    conversation = talk.answer_not_yet(begun(Route.CHECK_CONDITIONS), "persons.p1.debt_csn")
    desk.show(conversation, "quick_result")
    assert "Det här vet vi inte ännu" in desk.text()
    assert "Skuld till CSN" in desk.text()
    before = [page.asked.question.key for page in _up_to_here(desk) if page.asked]
    assert not {"name", "personal_number", "reference", "own_wish"} & set(before)


def test_going_on_asks_nothing_twice(desk: Desk) -> None:
    answers = {path: value for path, value in CLEAR_CASE.items() if "reception" not in path}
    conversation = replace(begun(Route.CHECK_CONDITIONS), case=begun(Route.CHECK_CONDITIONS, answers).case)
    desk.show(conversation, "quick_result")
    asked_before = {page.id for page in _up_to_here(desk)}
    seen = set()
    while desk.walk.page.kind is not PageKind.REVIEW:
        desk.walk.go_next()
        seen.add(desk.walk.page.id)
    assert not seen & asked_before


@pytest.mark.parametrize(
    ("held_since", "is_promised"), [(date(2016, 3, 1), True), (date(2024, 10, 15), False)]
)
def test_what_would_help_is_promised_only_where_something_can(
    desk: Desk, held_since: date, *, is_promised: bool
) -> None:
    answers = {**CLEAR_CASE, "persons.p1.debt_csn": True, "persons.p1.permit.held_since": held_since}
    desk.show(begun(Route.CHECK_CONDITIONS, answers), "quick_result")
    assert (WOULD_HELP in desk.text()) is is_promised


@pytest.mark.parametrize("size", [(1200, 690), (911, 460)])
def test_the_way_out_is_in_view_below_an_obstacle(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    desk.show(begun(Route.CHECK_CONDITIONS, {**CLEAR_CASE, "persons.p1.debt_csn": True}), "quick_result")
    assert not desk.button("Avsluta här").visibleRegion().isEmpty()


def test_without_an_answer_it_does_not_say_that_anything_was_looked_at(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "quick_result")
    assert "Svar saknas" in desk.text()
    assert "Vi har tittat på de vanligaste skälen till nej." not in desk.text()
    assert "Inget hinder hittat hittills" not in desk.text()


def test_with_answers_missing_it_does_not_say_that_the_usual_reasons_were_looked_at(desk: Desk) -> None:
    answers = {path: value for path, value in CLEAR_CASE.items() if "debt_csn" not in path}
    desk.show(begun(Route.CHECK_CONDITIONS, answers), "quick_result")
    assert "Vi har inte svar på allt än. Det som saknas står nedan." in desk.text()
    assert "Vi har tittat på de vanligaste skälen till nej." not in desk.text()


def test_it_can_be_the_end(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "quick_result")
    desk.click("Avsluta här")
    assert desk.walk.page.id == "route:check_conditions"


def test_back_from_the_end_leads_to_where_it_was_chosen(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "quick_result")
    desk.click("Avsluta här")
    desk.click("Tillbaka")
    assert desk.walk.page.id == "quick_result"
    desk.walk.go_to("result")
    desk.click("Nästa")
    desk.click("Tillbaka")
    assert desk.walk.page.id == "result"


def _up_to_here(desk: Desk) -> tuple[Page, ...]:
    pages = desk.walk.pages
    return pages[: pages.index(desk.walk.page) + 1]


def test_after_a_final_no_what_can_be_done_instead_leads_on(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, {"persons.p1.permit.ground": PermitGround.OTHER}), "quick_result")
    assert desk.window.focusWidget() is desk.button("Vad du kan göra i stället")
    assert desk.button("Nästa").property("look") != "primary"
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "route:check_conditions"
    assert "Fråga oss om råd om arbete och studier." in desk.text()


def test_what_is_met_is_never_taken_for_all_there_is(desk: Desk) -> None:
    open_ground = {**CLEAR_CASE, "persons.p1.permit.ground": None, "persons.p1.permit.held_since": None}
    page = desk.show(begun(Route.CHECK_CONDITIONS, open_ground), "quick_result")
    told = [label.text() for label in desk.all(QLabel, page)]
    assert any(text.startswith("Inte prövat än: ") and "grund" in text for text in told[:5])
    page = desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "quick_result")
    assert not any(label.text().startswith("Inte prövat än") for label in desk.all(QLabel, page))
