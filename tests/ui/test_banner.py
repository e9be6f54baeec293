"""The line below the page: hidden by a button that nobody takes for the window's."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from app.casework.routes import Route
from tests.ui.desk import Desk, begun

FIELD = "question:persons.p1.born_on"


@pytest.fixture
def told(desk: Desk) -> Desk:
    """A page with a field in which the keyboard is, and a sentence below it."""
    desk.show(begun(Route.CHECK_CONDITIONS), FIELD)
    desk.all(QLineEdit)[0].setFocus()
    desk.press(Qt.Key.Key_F1)
    assert desk.window.banner.isVisible()
    return desk


def test_nothing_above_it_moves_when_it_comes_or_goes(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), FIELD)
    field = desk.all(QLineEdit)[0]
    before = field.mapTo(desk.window, QPoint())
    below = desk.window.steps.mapTo(desk.window, QPoint())
    desk.press(Qt.Key.Key_F1)
    assert desk.window.banner.isVisible()
    assert field.mapTo(desk.window, QPoint()) == before
    assert desk.window.steps.mapTo(desk.window, QPoint()) == below
    desk.press(Qt.Key.Key_Escape)
    assert field.mapTo(desk.window, QPoint()) == before


def test_the_warning_before_closing_has_no_button_that_seems_to_close(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, {"persons.p1.debt_csn": True}), FIELD)
    desk.window.close()
    assert "Stäng fönstret en gång till" in desk.window.banner.text
    assert "Stäng" not in desk.text().split("\n")
    desk.click("Dölj")
    assert desk.window.isVisible()
    assert not desk.window.banner.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_hiding_it_leads_the_keyboard_back_to_where_it_was(told: Desk, key: Qt.Key) -> None:
    field = told.window.focusWidget()
    while told.window.focusWidget() is not told.button("Dölj"):
        told.press(Qt.Key.Key_Tab)
    told.press(key)
    assert not told.window.banner.isVisible()
    assert told.window.focusWidget() is field


def test_esc_says_where_the_keyboard_is_since_no_event_does(desk: Desk, announced: list[str]) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.permit.kind")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_F1)
    announced.clear()
    desk.press(Qt.Key.Key_Escape)
    question = "Är ditt tillstånd permanent eller tidsbegränsat?"
    assert announced == [f"Texten är borta. Du är vid: {question} Permanent"]


def test_who_is_led_back_hears_it_from_the_control_alone(told: Desk, announced: list[str]) -> None:
    told.button("Dölj").setFocus()
    announced.clear()
    told.press(Qt.Key.Key_Escape)
    assert not announced


def test_a_new_page_with_the_keyboard_in_the_line_begins_where_pages_begin(told: Desk) -> None:
    told.button("Dölj").setFocus()
    told.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    told.walk.go_to(FIELD)
    assert told.page.isAncestorOf(told.window.focusWidget())


def test_the_key_that_shows_the_help_takes_it_away(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.debt_csn")
    before = desk.window.focusWidget()
    desk.press(Qt.Key.Key_F1)
    assert desk.window.banner.text.startswith(desk.page.help_text())
    desk.press(Qt.Key.Key_F1)
    assert not desk.window.banner.text
    assert desk.window.focusWidget() is before
