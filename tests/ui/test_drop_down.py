"""What scrolls the page never changes the answer of a list that is closed."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea

from app.casework.routes import Route
from app.ui.pieces.country_field import CountryField
from app.ui.pieces.drop_down import DropDown
from tests.ui.desk import CLEAR_CASE, Desk, begun, family

WINDOW = Path(__file__).parents[2] / "app" / "ui"


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End])
def test_keys_that_scroll_leave_the_answer_and_reach_the_page(desk: Desk, key: Qt.Key) -> None:
    desk.window.resize(911, 300)
    desk.show(family(begun(Route.CHECK_CONDITIONS, CLEAR_CASE)), "children")
    field = desk.all(DropDown)[0]
    field.setFocus()
    field.setCurrentIndex(1)
    (area,) = (one for one in desk.all(QScrollArea) if one.objectName() == "page")
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    desk.press(key)
    assert field.currentIndex() == 1
    assert bar.value() != before


def test_the_wheel_over_a_closed_list_leaves_the_answer(desk: Desk) -> None:
    desk.show(family(begun(Route.CHECK_CONDITIONS, CLEAR_CASE)), "children")
    field = desk.all(DropDown)[0]
    field.setFocus()
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(field.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, turn)
    assert field.currentIndex() == 0
    assert not turn.isAccepted()


def test_page_down_leaves_the_country(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "question:destination.country")
    (field,) = desk.all(CountryField)
    before = field.code
    field.setFocus()
    desk.press(Qt.Key.Key_PageDown)
    assert (field.code, desk.case.destination.country) == (before, before)


def test_no_list_in_the_window_is_of_another_class() -> None:
    made = [
        path.name
        for path in sorted(WINDOW.rglob("*.py"))
        if re.search(r"QComboBox\(\)|\(QComboBox\):", path.read_text(encoding="utf-8"))
    ]
    assert made == ["drop_down.py"]
