"""The line that shows that work is under way."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.pieces.work_line import WorkLine


def test_the_keyboard_waits_beside_a_button_that_rests_and_comes_back_to_it(qtbot: QtBot) -> None:
    page = QWidget()
    make, back, line = QPushButton("Gör"), QPushButton("Tillbaka"), WorkLine()
    parts = QVBoxLayout(page)
    for part in (make, line, back):
        parts.addWidget(part)
    qtbot.addWidget(page)
    page.show()
    QTest.qWaitForWindowExposed(page)
    make.setFocus()
    line.begin(make)
    assert (make.isEnabled(), page.focusWidget()) == (False, line)
    line.fault("Det gick inte.")
    assert (make.isEnabled(), page.focusWidget()) == (True, make)


def test_the_keyboard_stays_where_it_is_written(qtbot: QtBot) -> None:
    page = QWidget()
    make, other, line = QPushButton("Gör"), QPushButton("Annat"), WorkLine()
    parts = QVBoxLayout(page)
    for part in (make, line, other):
        parts.addWidget(part)
    qtbot.addWidget(page)
    page.show()
    QTest.qWaitForWindowExposed(page)
    other.setFocus()
    line.begin(make)
    line.tell("Klart.")
    assert page.focusWidget() is other
