"""The fields that people type into, and what they leave to nobody else."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.casework.routes import Route
from app.ui.pieces.clipboard import KEPT_OUT_OF_HISTORY
from app.ui.pieces.secret_field import secret_field
from app.ui.pieces.text_fields import EXACT, PRIVATE, TextArea, TextLine, forget_edits
from tests.ui.desk import Desk, begun

ROOT = Path(__file__).parents[2]
THE_ONE = ROOT / "app" / "ui" / "pieces" / "text_fields.py"
QT_FIELDS = {"QLineEdit", "QTextEdit", "QPlainTextEdit", "QTextBrowser"}


@pytest.fixture
def empty_clipboard(qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("före")


def _copied() -> tuple[str, bool]:
    """What lies on the clipboard, and whether histories are asked to leave it out."""
    clipboard = QGuiApplication.clipboard()
    return clipboard.text(), set(KEPT_OUT_OF_HISTORY) <= set(clipboard.mimeData().formats())


def test_no_page_makes_a_field_of_its_own() -> None:
    made = {
        f"{file.relative_to(ROOT)}:{call.lineno}"
        for file in (ROOT / "app" / "ui").rglob("*.py")
        if file != THE_ONE
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in QT_FIELDS
    }
    assert made == set()


def test_what_is_typed_is_learnt_by_nobody(qtbot: QtBot) -> None:
    for field in (TextLine("Planta"), TextLine(is_exact=True), TextArea("Planta"), secret_field()):
        qtbot.addWidget(field)
        assert field.inputMethodHints() & PRIVATE == PRIVATE
    assert secret_field().inputMethodHints() & EXACT == EXACT


@pytest.mark.parametrize(("key", "left"), [(Qt.Key.Key_C, "Planta"), (Qt.Key.Key_X, "")])
@pytest.mark.parametrize("kind", [TextLine, TextArea])
@pytest.mark.usefixtures("empty_clipboard")
def test_what_a_key_copies_is_kept_out_of_histories(
    qtbot: QtBot, kind: type[TextLine] | type[TextArea], key: Qt.Key, left: str
) -> None:
    field = kind("Planta")
    qtbot.addWidget(field)
    field.selectAll()
    QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
    assert _copied() == ("Planta", True)
    assert (field.text() if isinstance(field, QLineEdit) else field.toPlainText()) == left


@pytest.mark.parametrize(("name", "left"), [("edit-copy", "Planta"), ("edit-cut", "")])
@pytest.mark.usefixtures("empty_clipboard")
def test_what_the_menu_copies_is_kept_out_of_histories(qtbot: QtBot, name: str, left: str) -> None:
    line = TextLine("Planta")
    qtbot.addWidget(line)
    line.show()
    line.selectAll()
    QApplication.sendEvent(
        line, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    )
    (menu,) = line.findChildren(QMenu)
    next(action for action in menu.actions() if action.objectName() == name).trigger()
    menu.close()
    assert _copied() == ("Planta", True)
    assert line.text() == left


@pytest.mark.usefixtures("empty_clipboard")
def test_a_passphrase_is_not_copied(qtbot: QtBot) -> None:
    line = secret_field()
    qtbot.addWidget(line)
    line.setText("planterad fras")
    line.selectAll()
    for key in (Qt.Key.Key_C, Qt.Key.Key_X):
        QTest.keyClick(line, key, Qt.KeyboardModifier.ControlModifier)
    assert _copied()[0] == "före"
    assert line.text() == "planterad fras"


@pytest.mark.parametrize(("start", "length"), [(0, 0), (2, 3), (5, -3)])
def test_forgetting_edits_keeps_text_cursor_and_selection(qtbot: QtBot, start: int, length: int) -> None:
    line = TextLine()
    qtbot.addWidget(line)
    for text in ("Bortskriven", "Kvar här"):
        line.selectAll()
        line.insert(text)
    line.setSelection(start, length) if length else line.setCursorPosition(start)
    before = (line.text(), line.selectedText(), line.cursorPosition())
    assert line.isUndoAvailable()
    forget_edits(line.window())
    line.forget_edits()
    assert (line.text(), line.selectedText(), line.cursorPosition()) == before
    assert not line.isUndoAvailable()


def test_after_a_new_person_no_field_knows_the_one_before(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY), "question:persons.p1.citizenships")
    desk.write("Syr")
    assert any("Syr" in field.text() for field in desk.window.findChildren(QLineEdit))
    desk.controller.start_over()
    QApplication.processEvents()
    assert desk.window.findChildren(QPlainTextEdit) == []
    for field in desk.window.findChildren(QLineEdit):
        assert "Syr" not in field.text()
        assert not field.isUndoAvailable()
        completer = field.completer()
        assert completer is None or completer.completionPrefix() == ""


@pytest.mark.parametrize("kind", [TextLine, TextArea])
def test_a_letter_with_alt_is_for_a_button_and_never_text(
    qtbot: QtBot, kind: type[TextLine] | type[TextArea]
) -> None:
    field = kind("Planta")
    qtbot.addWidget(field)
    alt, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(field, Qt.Key.Key_F, alt)
    assert (field.text() if isinstance(field, QLineEdit) else field.toPlainText()) == "Planta"
    # AltGr on a Swedish keyboard, as Windows tells of it.
    QTest.keyClicks(field, "x")
    QTest.sendKeyEvent(QTest.KeyAction.Click, field, Qt.Key.Key_At, "@", alt | control)
    assert "@" in (field.text() if isinstance(field, QLineEdit) else field.toPlainText())
