"""Going on with yesterday's case: what is known, what belongs to the day, and the way to the paper."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.casework.routes import Route
from app.domain.answers import Answer
from app.storage.store import Store
from app.ui.cases.guide import CaseGuide
from app.ui.navigation import Navigation
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun
from tests.ui.test_case_walk import fill

ALL_ANSWERS: dict[str, Answer] = CLEAR_CASE | {"application_on": date(2026, 3, 9)}


def guide_of(desk: Desk) -> CaseGuide:
    navigation = next(one for one in desk.window.findChildren(Navigation))
    return navigation.cases


def go_on(desk: Desk, answers: dict[str, Answer]) -> None:
    """A case with those answers, saved yesterday, is opened and continued; the start page is shown."""
    fill(desk)
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    case = begun(Route.CHECK_CONDITIONS, {"reference": "EX-30", **answers}).case
    saved = store.save_case(case, TODAY)
    guide_of(desk).show_case(saved.id)
    desk.click("Fortsätt med ärendet")
    QApplication.processEvents()


def test_what_was_settled_by_the_saved_answers_is_done_and_what_belongs_to_the_day_is_not(desk: Desk) -> None:
    go_on(desk, CLEAR_CASE)
    desk.click("Kolla villkoren")
    for section in ("Snabbkoll", "Hushållet"):
        assert desk.button(f"{section}, klart") is not None
    for section in ("Innan vi börjar", "Vad det innebär", "Resultat"):
        assert desk.button(f"{section}, återstår") is not None


def test_all_answers_of_a_saved_case_are_done_wherever_the_conversation_is(desk: Desk) -> None:
    go_on(desk, CLEAR_CASE)
    desk.click("Kolla villkoren")
    desk.click("Innan vi börjar, återstår")
    assert desk.button("Alla svar, klart") is not None


def test_all_answers_are_not_done_while_one_is_missing(desk: Desk) -> None:
    go_on(desk, CLEAR_CASE | {"persons.p1.debt_csn": None})
    desk.click("Kolla villkoren")
    assert desk.controller.page.id == "question:persons.p1.debt_csn"
    assert desk.button("Alla svar, återstår") is not None


def test_before_we_begin_leads_to_what_is_still_to_be_told_today(desk: Desk) -> None:
    go_on(desk, CLEAR_CASE)
    desk.click("Kolla villkoren")
    desk.click("Innan vi börjar, återstår")
    assert desk.controller.page.id == "interpreter"


def test_after_what_is_told_today_a_saved_case_goes_on_with_what_is_missing(desk: Desk) -> None:
    go_on(desk, CLEAR_CASE | {"persons.p1.debt_kfm": None})
    desk.click("Kolla villkoren")
    desk.controller.go_to("helping")
    desk.controller.go_next()
    assert desk.controller.page.id == "question:persons.p1.debt_kfm"


def test_papers_are_done_once_one_of_them_is_marked(desk: Desk) -> None:
    conversation = begun(Route.HELP_TO_APPLY, ALL_ANSWERS)
    desk.show(conversation, "papers")
    desk.show(desk.controller.conversation, "letter")
    assert desk.button("Papper att ta med, återstår") is not None
    desk.controller.go_to("papers")
    desk.press(Qt.Key.Key_Space)
    desk.controller.go_to("letter")
    assert desk.button("Papper att ta med, klart") is not None
