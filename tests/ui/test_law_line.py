"""How old the law is: one calm line above every page while it is old, and nowhere else on it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.casework.routes import Route
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained
from tests.ui.test_walk import SMALL, faults_here, longest, out_of_view

OLD = date(2026, 11, 22)
SAID = {
    "sv": "Reglerna kontrollerades för 324 dagar sedan.",
    "en": "The rules were checked 324 days ago.",
}


def _on(desk: Desk, today: date, language: str = "sv") -> None:
    """The same window on another day."""
    desk.maker._services = replace(desk.maker._services, today=lambda: today)
    desk.controller._services = desk.maker._services
    desk.maker.show_window(language).resize(1200, 720)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_start_page_says_that_rules_are_old_and_nothing_puts_it_away(desk: Desk, language: str) -> None:
    assert "kontrollerades för" not in desk.text()
    _on(desk, OLD, language)
    desk.window.resize(*SMALL)
    desk.press(Qt.Key.Key_Escape)
    assert SAID[language] in desk.text()
    assert not list(faults_here(desk, "routes"))
    desk.controller.start_over()
    assert SAID[language] in desk.text()


@pytest.mark.parametrize(
    "page_id", ["routes", "question:persons.p1.debt_csn", "quick_result", "review", "points", "result", "end"]
)
def test_it_stands_once_on_every_page(desk: Desk, page_id: str) -> None:
    _on(desk, OLD)
    desk.show(explained(begun(Route.CHECK_CONDITIONS, CLEAR_CASE)), page_id)
    assert desk.text().count("dagar sedan") == 1


@pytest.mark.parametrize("page_id", ["quick_result", "result"])
def test_a_result_says_once_until_when_its_rules_are_checked(desk: Desk, page_id: str) -> None:
    for today in (date(2026, 3, 2), OLD):
        _on(desk, today)
        desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), page_id)
        assert desk.text().count("Regler kontrollerade t.o.m. 2026-01-02") == 1


def test_it_is_there_from_the_page_after_the_day_on_which_the_rules_grew_old(desk: Desk) -> None:
    today = date(2026, 4, 2)
    _on(desk, today)
    services = desk.maker._services
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.debt_csn")
    assert desk.window.law_line.isHidden()
    assert desk.maker._navigation is not None
    desk.maker._navigation._services = replace(services, today=lambda: date(2026, 4, 3))
    desk.walk.show_again()
    assert not desk.window.law_line.isHidden()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_page_that_is_used_without_scrolling_has_room_for_it(desk: Desk, language: str) -> None:
    _on(desk, OLD, language)
    desk.window.resize(*SMALL)
    desk.controller.change(longest())
    faults = []
    for page in desk.walk.pages:
        desk.walk.go_to(page.id)
        QApplication.processEvents()
        faults += [(page.id, fault) for fault in out_of_view(desk, page.id)]
    assert not faults


def test_a_clock_before_the_rules_is_called_wrong(desk: Desk) -> None:
    _on(desk, date(2025, 11, 22))
    desk.press(Qt.Key.Key_Escape)
    assert "Datorns klocka visar en dag före" in desk.text()
