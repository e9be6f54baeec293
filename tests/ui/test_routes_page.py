"""The start page."""

from PySide6.QtCore import Qt

from app.casework.routes import Route
from app.ui.pieces.card_button import CardButton
from tests.ui.desk import CLEAR_CASE, Desk, begun


def _focused(desk: Desk) -> str:
    focused = desk.window.focusWidget()
    assert isinstance(focused, CardButton)
    return focused.accessibleName()


def test_up_and_down_lead_to_the_route_above_and_below(desk: Desk) -> None:
    assert _focused(desk) == "Bara frågor"
    desk.press(Qt.Key.Key_Down)
    assert _focused(desk) == "Har ansökt, väntar"
    desk.press(Qt.Key.Key_Right)
    assert _focused(desk) == "Har fått avslag"
    desk.press(Qt.Key.Key_Up)
    assert _focused(desk) == "Kolla villkoren"
    desk.press(Qt.Key.Key_Up)
    assert _focused(desk) == "Kolla villkoren"


def test_it_says_that_a_conversation_is_under_way(desk: Desk) -> None:
    assert "Vad gäller det i dag?" in desk.text()
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "routes")
    assert "Samtalet pågår. Vad gäller det?" in desk.text()
    assert "Vad gäller det i dag?" not in desk.text()
