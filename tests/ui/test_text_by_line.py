"""A text that is only shown can be read by line, word and letter where somebody listens."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt, qInstallMessageHandler
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.casework.routes import Route
from app.ui.law.rules_page import RulesPage
from app.ui.pieces.by_line import ByLine
from app.ui.pieces.layouts import put_into, stack
from app.ui.pieces.text_by_line import TextByLine
from app.ui.pieces.texts import Text
from tests.ui.desk import CLEAR_CASE, Desk, begun, spoken


@pytest.fixture
def listening() -> Iterator[None]:
    """Assistive technology is there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def area(qtbot: QtBot) -> QScrollArea:
    """Two sentences, shown."""
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    sheet = QWidget()
    sheet.setLayout(stack(Text("Du har ingen skuld. Det stämmer."), Text("Du bor här.")))
    put_into(area, sheet)
    area.resize(300, 200)
    return area


def _reader(area: QScrollArea) -> TextByLine:
    """Its text, with the keyboard."""
    by_line = ByLine(area, "Svaren")
    by_line.attend()
    area.show()
    QTest.qWaitForWindowExposed(area)
    place = by_line.place
    place.setFocus()
    assert isinstance(place, TextByLine)
    return place


@pytest.mark.usefixtures("listening")
def test_the_arrow_keys_lead_through_the_text_line_by_line(area: QScrollArea) -> None:
    text = _reader(area)
    assert text.hasFocus()
    assert text.textCursor().block().text() == "Du har ingen skuld. Det stämmer."
    QTest.keyClick(text, Qt.Key.Key_Down)
    assert text.textCursor().block().text() == "Du bor här."
    QTest.keyClick(text, Qt.Key.Key_Up)
    assert text.textCursor().position() == 0


@pytest.mark.usefixtures("listening")
def test_it_is_a_text_with_a_caret_to_who_listens_and_nobody_can_write_in_it(area: QScrollArea) -> None:
    text = _reader(area)
    told = QAccessible.queryAccessibleInterface(text)
    assert spoken(text)[:2] == (QAccessible.Role.EditableText, "Svaren")
    assert told.state().readOnly
    QTest.keyClicks(text, "x")
    QTest.keyClick(text, Qt.Key.Key_Right)
    assert told.textInterface().cursorPosition() == 1
    assert text.toPlainText() == "Du har ingen skuld. Det stämmer.\nDu bor här."


@pytest.mark.usefixtures("listening")
def test_what_is_read_is_seen_over_the_area_and_nothing_of_it_once_the_keyboard_is_elsewhere(
    area: QScrollArea,
) -> None:
    text = _reader(area)
    assert text.geometry().topLeft().y() == 0
    assert text.width() == area.width()
    text.clearFocus()
    assert text.geometry().bottom() < 0
    assert not text.toPlainText()


@pytest.mark.usefixtures("listening")
def test_who_looks_at_another_program_comes_back_to_the_same_line(area: QScrollArea) -> None:
    text = _reader(area)
    QTest.keyClick(text, Qt.Key.Key_Down)
    for kind in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
        QApplication.sendEvent(text, QFocusEvent(kind, Qt.FocusReason.ActiveWindowFocusReason))
    assert text.textCursor().block().text() == "Du bor här."


def test_where_nobody_listens_the_area_keeps_the_keyboard(area: QScrollArea) -> None:
    by_line = ByLine(area, "Svaren")
    by_line.attend()
    assert by_line.place is area
    assert not area.findChildren(TextByLine)


@pytest.mark.usefixtures("listening")
def test_the_digits_still_choose_and_page_down_still_scrolls_from_there(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.debt_csn")
    QTest.qWait(300)
    text = next(one for one in desk.all(TextByLine) if one.accessibleName() == "Sidans text")
    text.setFocus()
    desk.press(Qt.Key.Key_PageDown)
    assert text.textCursor().position() == 0
    desk.press(Qt.Key.Key_2)
    assert desk.applicant.debt_csn is False


@pytest.mark.usefixtures("listening")
def test_a_point_is_read_by_line_too(desk: Desk) -> None:
    desk.show(begun(Route.ONLY_QUESTIONS), "points")
    name = "Du väljer själv"
    point = next(one for one in desk.all(TextByLine) if one.accessibleName() == name)
    point.setFocus()
    lines = point.toPlainText().splitlines()
    assert lines[0] == name
    assert len(lines) > 3


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize("page", ["people", "points", "question:persons.p1.debt_csn"])
def test_tab_meets_every_control_that_it_meets_where_nobody_listens(desk: Desk, page: str) -> None:
    conversation = begun(Route.HELP_TO_APPLY, CLEAR_CASE)
    QAccessible.setActive(False)
    desk.show(conversation, page)
    met = _met_by_tab(desk)
    QAccessible.setActive(True)
    desk.show(conversation, "secrecy")
    QTest.qWait(300)
    desk.show(conversation, page)
    QTest.qWait(300)
    heard = _met_by_tab(desk)
    assert set(met) <= set(heard)
    assert {"Sidans text", "Det vi vet så här långt"} <= set(heard) - set(met)


def _met_by_tab(desk: Desk) -> list[str]:
    """Names of what Tab meets all the way round."""
    names: list[str] = []
    begun_at = desk.window.focusWidget()
    while not names or desk.window.focusWidget() is not begun_at:
        desk.press(Qt.Key.Key_Tab)
        focused = desk.window.focusWidget()
        assert focused is not None
        names.append(spoken(focused)[1])
        assert len(names) < 60, names
    return names


@pytest.mark.usefixtures("listening")
def test_reading_fills_in_nothing_so_esc_leaves_the_page(desk: Desk) -> None:
    desk.click("Regler")
    rule = desk.all(TextByLine, desk.page)[0]
    rule.setFocus()
    assert rule.toPlainText()
    desk.press(Qt.Key.Key_Escape)
    assert not isinstance(desk.page, RulesPage)


@pytest.mark.usefixtures("listening")
def test_a_document_is_read_by_line_after_the_ways_to_take_it_along(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "take_home")
    desk.click("Ja, ett papper om det vi har talat om")
    assert not desk.all(TextByLine, desk.page)
    desk.click("Det här talade vi om")
    desk.field("Mapp att spara i").setFocus()
    for _ in range(2):
        desk.press(Qt.Key.Key_Tab)
    text = desk.window.focusWidget()
    assert isinstance(text, TextByLine)
    assert spoken(text)[1] == "Dokumentets text"
    assert "Om du stannar" in text.toPlainText().splitlines()
    desk.press(Qt.Key.Key_Down)
    assert text.textCursor().blockNumber() == 1


@pytest.mark.usefixtures("listening")
def test_a_page_without_a_control_to_begin_at_begins_at_its_text(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(desk.all(TextByLine)))
    desk.click("Regler")
    desk.click("Skriv ut regelboken")
    text = desk.window.focusWidget()
    assert isinstance(text, TextByLine)
    assert text.toPlainText().startswith("Regelboken\n")


@pytest.mark.usefixtures("listening")
def test_the_text_that_lies_over_a_page_that_scrolls_is_not_looked_for_on_it(
    desk: Desk,
) -> None:
    said: list[str] = []
    desk.window.resize(911, 460)
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "result")
    QTest.qWait(300)
    before = qInstallMessageHandler(lambda _kind, _where, what: said.append(what or ""))
    next(one for one in desk.all(TextByLine) if one.accessibleName() == "Sidans text").setFocus()
    QTest.qWait(50)
    assert isinstance(desk.window.focusWidget(), TextByLine)
    qInstallMessageHandler(before)
    assert not [what for what in said if "mapTo" in what]
