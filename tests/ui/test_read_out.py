"""Who does not see the window hears what each page says, and can meet it again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.casework.routes import Route
from app.ui import read_out
from app.ui.pieces import moments
from app.ui.pieces.text_by_line import TextByLine
from tests.ui.desk import CLEAR_CASE, Desk, begun, doubted, explained
from tests.ui.test_same_answers import MOVES, two_children


@pytest.fixture
def heard(announced: list[str]) -> Iterator[list[str]]:
    """What was announced, with assistive technology listening."""
    QAccessible.setActive(True)
    yield announced
    QAccessible.setActive(False)


def _text_of_page(desk: Desk) -> TextByLine:
    """What Tab meets before the controls of the page."""
    return next(text for text in desk.all(TextByLine) if text.accessibleName() == "Sidans text")


def _wait_for_words(heard: list[str], qtbot: QtBot, words: str) -> None:
    qtbot.waitUntil(lambda: any(words in text for text in heard), timeout=3000)


def test_the_answer_of_the_quick_check_is_heard_without_looking(
    desk: Desk, heard: list[str], qtbot: QtBot
) -> None:
    answers = CLEAR_CASE | {"persons.p1.debt_csn": True}
    desk.show(begun(Route.CHECK_CONDITIONS, answers), "quick_result")
    _wait_for_words(heard, qtbot, "Hinder")
    assert "CSN" in heard[-1]


def test_the_reading_comes_after_the_keyboard_has_moved(desk: Desk, heard: list[str], qtbot: QtBot) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "secrecy")
    assert not heard
    _wait_for_words(heard, qtbot, "Sekretess")


def test_a_question_is_said_by_its_answers_and_not_twice(desk: Desk, heard: list[str], qtbot: QtBot) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.debt_csn")
    qtbot.wait(2 * read_out._AFTER_FOCUS_MS)
    assert not heard


def test_answers_taken_over_from_another_child_are_heard_to_be_checked(
    desk: Desk, heard: list[str], qtbot: QtBot
) -> None:
    desk.show(two_children(), MOVES)
    _wait_for_words(heard, qtbot, "Är svaren desamma som för barn 1, utom födelsedagen?")
    desk.click("Samma svar som för barn 1")
    _wait_for_words(heard, qtbot, "Titta igenom svaren. Ändra det som är fel.")
    assert "Grund för tillståndet" in heard[-1]


def test_why_to_look_again_at_an_answer_is_heard(desk: Desk, heard: list[str], qtbot: QtBot) -> None:
    conversation = begun(Route.CHECK_CONDITIONS, CLEAR_CASE)
    path = "persons.p1.permit.held_since"
    desk.show(doubted(conversation), f"question:{path}")
    _wait_for_words(heard, qtbot, "Kontrollera igen")


@pytest.mark.usefixtures("quiet_at_once")
def test_what_to_say_to_the_interpreter_is_heard_when_one_is_chosen(desk: Desk, heard: list[str]) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "interpreter")
    heard.clear()
    desk.press(Qt.Key.Key_2)
    desk.press(Qt.Key.Key_1)
    QTest.qWait(2 * moments.QUIET_MS)
    assert not any("tystnadsplikt" in text for text in heard)
    desk.press(Qt.Key.Key_2)
    QTest.qWait(2 * moments.QUIET_MS)
    assert "Tolken har tystnadsplikt och får inte berätta om dig." in heard[-1]


def test_after_the_last_point_that_one_is_not_heard_again(desk: Desk, heard: list[str], qtbot: QtBot) -> None:
    desk.show(explained(begun(Route.ONLY_QUESTIONS)), "points")
    _wait_for_words(heard, qtbot, "klara.")
    assert len(heard[-1].splitlines()) == 1


def test_tab_meets_the_text_of_the_page_where_somebody_listens(
    desk: Desk, heard: list[str], qtbot: QtBot
) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "quick_result")
    _wait_for_words(heard, qtbot, "hinder")
    text = _text_of_page(desk)
    for _ in range(40):
        desk.press(Qt.Key.Key_Tab)
        if desk.window.focusWidget() is text:
            break
    assert desk.window.focusWidget() is text
    assert "Inget hinder hittat" in text.toPlainText().splitlines()


def test_without_anybody_listening_tab_meets_controls_alone(desk: Desk, qtbot: QtBot) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "quick_result")
    qtbot.wait(2 * read_out._AFTER_FOCUS_MS)
    assert not desk.all(TextByLine)


def test_each_point_is_heard_when_the_one_before_is_settled(desk: Desk, heard: list[str]) -> None:
    desk.show(begun(Route.ONLY_QUESTIONS), "points")
    heard.clear()
    desk.click("Förklarat")
    assert heard[-1].startswith("Punkt 2 av ")
    assert desk.maker.window is not None
    assert len(heard[-1].splitlines()) > 3


def test_a_page_gets_the_keyboard_once(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.debt_csn")
    met: list[QWidget] = []
    QApplication.instance().focusChanged.connect(lambda _, new: met.append(new))  # type: ignore[union-attr]
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "question:persons.p1.debt_kfm")
    assert [one.accessibleName() for one in met if one is not None] == [
        desk.window.focusWidget().accessibleName()
    ]


def test_a_page_beside_the_conversation_gives_the_keyboard_to_no_hidden_button(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.steps.next_button.isHidden()
    assert desk.window.focusWidget() is not desk.window.steps.next_button


def test_what_a_page_shows_anew_is_read_too(desk: Desk, heard: list[str], qtbot: QtBot) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "secrecy")
    _wait_for_words(heard, qtbot, "Sekretess")
    heard.clear()
    desk.page.began_anew.emit()
    _wait_for_words(heard, qtbot, "Sekretess")


def test_no_words_of_a_page_that_is_left_are_kept_for_listeners(
    desk: Desk, heard: list[str], qtbot: QtBot
) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "quick_result")
    _wait_for_words(heard, qtbot, "hinder")
    text = _text_of_page(desk)
    text.setFocus()
    assert text.toPlainText()
    desk.controller.start_over()
    assert not text.toPlainText()


def test_nothing_is_read_below_the_cover(desk: Desk, heard: list[str], qtbot: QtBot) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "secrecy")
    desk.press(Qt.Key.Key_F9)
    qtbot.wait(2 * read_out._AFTER_FOCUS_MS)
    assert not any("Sekretess" in text for text in heard)
