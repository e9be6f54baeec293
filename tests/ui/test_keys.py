"""Keys that once did the wrong thing, or nothing."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.casework.conversation import Conversation
from app.casework.interview import QUESTIONS, asked_of
from app.casework.routes import Route
from app.domain.information import Point
from app.domain.person import Role
from app.ui.cases.side_page import SidePage
from app.ui.pieces.choices import ChoiceButton
from app.ui.wizard.answer_maker import answer_widget
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained, family


def test_enter_goes_on_where_nobody_is_to_be_added(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "people")
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "question:persons.p1.born_on"


def test_digits_add_to_the_household_from_where_the_keyboard_is(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "people")
    for key in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_3, Qt.Key.Key_2):
        desk.press(key)
    # A spouse leaves no room for a cohabitant, and children keep their digit.
    assert [person.role for person in desk.case.persons] == [
        Role.APPLICANT,
        Role.SPOUSE,
        Role.CHILD,
        Role.CHILD,
    ]
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "question:persons.p1.born_on"


def test_what_was_missing_is_said_no_longer_than_it_is(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "wish")
    said = []
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_1):
        desk.press(key)
        said.append(desk.window.steps.missing)
    assert said == [
        "Frågan ställs bara i enrum. Välj ”En tid till” om det inte går nu.",
        "",
        "",
    ]


def test_what_could_not_be_read_is_said_no_longer_than_it_is_there(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.born_on")
    desk.write("2016")
    desk.press(Qt.Key.Key_Return)
    assert desk.window.steps.missing.startswith("Rätta svaret")
    for _ in "2016":
        desk.press(Qt.Key.Key_Backspace)
    assert desk.window.steps.missing == ""


def test_a_key_held_down_ticks_one_point_and_no_more(desk: Desk) -> None:
    desk.show(begun(Route.ONLY_QUESTIONS), "points")
    desk.press(Qt.Key.Key_Return)
    for is_repeated in (False, True, True):
        here = desk.window.focusWidget()
        event = QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.NoModifier,
            "\r",
            autorep=is_repeated,
        )
        QApplication.sendEvent(here, event)
    assert len(desk.controller.conversation.points) == 1


@pytest.mark.parametrize("width", [683, 911, 1366])
def test_up_and_down_lead_through_every_answer_however_many_columns_there_are(desk: Desk, width: int) -> None:
    desk.window.resize(width, 460)
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.permit.ground")
    buttons = desk.all(ChoiceButton)
    for button in (*buttons[1:], buttons[-1]):
        desk.press(Qt.Key.Key_Down)
        assert desk.window.focusWidget() is button
        assert button.isChecked()
    for button in (*buttons[-2::-1], buttons[0]):
        desk.press(Qt.Key.Key_Up)
        assert desk.window.focusWidget() is button


def test_every_digit_that_is_shown_chooses_its_answer(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.permit.ground")
    shown = [button for button in desk.all(ChoiceButton) if button.digit]
    assert [button.digit for button in shown] == [*"1234567890"]
    for button in shown:
        desk.press(Qt.Key(ord(button.digit)))
        assert button.isChecked()


def test_a_digit_beside_a_field_is_written_and_names_no_answer(desk: Desk) -> None:
    for page_id in ("question:persons.p1.born_on", "question:persons.p1.citizenships"):
        desk.show(begun(Route.CHECK_CONDITIONS), page_id)
        for button in desk.all(ChoiceButton):
            button.setFocus()
            desk.press(Qt.Key.Key_1)
            assert not any(one.isChecked() for one in desk.all(ChoiceButton))


def test_the_answer_to_the_teach_back_is_shown_when_asked_for(desk: Desk) -> None:
    desk.show(begun(Route.ONLY_QUESTIONS), "points")
    answer = desk.maker._services.words("sv").point(next(iter(Point))).answer
    assert answer not in desk.text()
    desk.click("Visa vad svaret bör innehålla")
    assert answer in desk.text()
    desk.click("Förklarat")
    assert not any(label.text().startswith("I svaret") for label in desk.all(QLabel))


def test_what_has_no_room_in_the_strip_is_in_its_menu(desk: Desk) -> None:
    desk.show(Conversation(route=Route.CHECK_CONDITIONS), "interpreter")
    assert "Mer" not in desk.text().split("\n")
    desk.window.resize(560, 344)
    menu = desk.window.strip._more_menu
    menu.aboutToShow.emit()
    actions = {action.text(): action for action in menu.actions()}
    assert list(actions) == ["Hjälp", "In English"]
    actions["Hjälp"].trigger()
    assert desk.window.banner.text.startswith(desk.page.help_text())
    # Covering must never be a menu away.
    desk.click("Täck")
    assert desk.window.is_covered


@pytest.mark.parametrize("is_practice", [False, True])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_in_a_small_window_every_button_of_the_strip_is_there_and_stays_where_it_is(
    desk: Desk, language: str, *, is_practice: bool
) -> None:
    desk.maker.show_window(language)
    desk.window.resize(911, 460)
    strip = desk.window.strip
    strip.show_practice(is_practice=is_practice)
    conversation = explained(begun(Route.CHECK_CONDITIONS, CLEAR_CASE))
    places: dict[str, set[int]] = {}
    for page_id in ("secrecy", "people", "points", "result"):
        desk.show(conversation, page_id)
        for button in desk.all(QPushButton, strip):
            if button.text() != strip._sections.text():
                places.setdefault(button.text(), set()).add(button.x())
    last = {strip._cover.text(), strip._help.text(), strip._language.text()}
    assert last < places.keys()
    assert strip._more.text() not in places
    assert {len(seen) for seen in places.values()} == {1}
    assert strip.minimumSizeHint().width() <= desk.window.width()


def test_yes_is_always_1_no_always_2_and_not_yet_always_0_and_last(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "question:persons.p1.debt_csn")
    words = desk.maker._services.words("sv")
    conversation = family(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    lists = 0
    for question in QUESTIONS:
        asked = asked_of(question, conversation.case.applicant)
        widget = answer_widget(asked, conversation.case, words, "p1")
        buttons = widget.findChildren(ChoiceButton)
        digits = {button.text(): button.digit for button in buttons}
        not_yet = "Vet inte ännu"
        if question.key == "application_on":
            not_yet = "Inte sökt ännu, eller vet inte"
        assert buttons[-1].text() == not_yet
        if "1" in digits.values():
            lists += 1
            assert digits["Vet inte ännu"] == "0"
            assert digits.get("Ja", "1") == "1"
            assert digits.get("Nej", "2") == "2"
    assert lists > 10


def test_digits_typed_ahead_of_the_pages_answer_each_question_in_its_turn(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.debt_csn")
    for key in (Qt.Key.Key_2, Qt.Key.Key_Return) * 2:
        QTest.keyClick(desk.window.focusWidget(), key)
    assert (desk.applicant.debt_csn, desk.applicant.debt_kfm) == (False, False)
    assert desk.walk.page.id == "question:persons.p1.citizenships"


def test_the_digit_for_not_yet_names_no_other_answer_in_a_shorter_list(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.debt_csn")
    desk.press(Qt.Key.Key_3)
    assert not desk.controller.conversation.not_yet
    desk.press(Qt.Key.Key_0)
    assert "persons.p1.debt_csn" in desk.controller.conversation.not_yet


def test_the_buttons_of_the_strip_stay_where_they_are_on_every_page(desk: Desk) -> None:
    labels = ("Det vi vet", "Spara …", "En tid till", "Ny person", "Täck F9", "Hjälp", "In English")
    places: dict[str, set[int]] = {label: set() for label in labels}
    conversation = explained(begun(Route.CHECK_CONDITIONS, CLEAR_CASE))
    for page_id in ("routes", "secrecy", "people", "points", "result", "end"):
        desk.show(conversation, page_id)
        for button in desk.all(QPushButton, desk.window.strip):
            if button.text() in places:
                places[button.text()].add(button.x())
    assert {label: len(seen) for label, seen in places.items()} == dict.fromkeys(labels, 1)


def _is_beside(desk: Desk) -> bool:
    return isinstance(desk.page, SidePage)


def test_esc_leaves_a_page_beside_the_conversation_and_answers_stay(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "review")
    here = desk.walk.page.id
    desk.press(Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    assert _is_beside(desk)
    desk.press(Qt.Key.Key_Escape)
    assert not _is_beside(desk)
    desk.press(Qt.Key.Key_Escape)
    assert desk.walk.page.id == here
    assert desk.case == begun(Route.HELP_TO_APPLY, CLEAR_CASE).case


def test_esc_first_takes_away_what_is_said_below_the_page(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_F1)
    desk.press(Qt.Key.Key_Escape)
    assert _is_beside(desk)
    desk.press(Qt.Key.Key_Escape)
    assert not _is_beside(desk)


def test_esc_stays_where_something_was_written_and_says_why(desk: Desk) -> None:
    desk.click("Ärenden")
    page = desk.page
    desk.field("Lösenfras").setText("mitt hemliga hus")
    desk.press(Qt.Key.Key_Escape)
    assert desk.page is page
    assert "Något på sidan kan gå förlorat." in desk.window.banner.text
    assert desk.field("Lösenfras").text() == "mitt hemliga hus"
