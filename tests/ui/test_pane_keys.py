"""F6: from one part of the window to the next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.casework.routes import Route
from tests.ui.desk import CLEAR_CASE, Desk, begun


def _label(desk: Desk) -> str:
    focused = desk.window.focusWidget()
    assert isinstance(focused, QPushButton)
    return focused.text().replace("&", "")


def test_one_key_leads_from_next_to_the_first_answer_that_can_be_changed_and_back(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "review")
    assert desk.window.focusWidget() is desk.window.steps.next_button
    desk.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert desk.page.isAncestorOf(desk.window.focusWidget())
    assert _label(desk) == "Ändra"
    desk.press(Qt.Key.Key_F6)
    assert desk.window.focusWidget() is desk.window.steps.next_button


def test_it_goes_round_every_part_that_is_shown(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "review")
    desk.window.resize(1366, 768)
    met = []
    for _ in range(4):
        desk.press(Qt.Key.Key_F6)
        met.append(_label(desk))
    assert met == ["Spara …", "Innan vi börjar", "Ändra", "Nästa"]


def test_a_part_without_anything_to_press_is_passed_over(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "review")
    desk.window.resize(911, 460)
    desk.window.steps.next_button.setFocus()
    desk.press(Qt.Key.Key_F6)
    desk.press(Qt.Key.Key_F6)
    assert _label(desk) == "Ändra"
