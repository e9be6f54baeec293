"""From page to page by keyboard, and what is left when a conversation is over."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QTableView, QWidget

from app.casework import conversation as talk
from app.casework.conversation import Conversation
from app.casework.flow import END, START
from app.casework.routes import Route
from tests.ui.desk import CLEAR_CASE, Desk, begun, spoken

QUESTION = "question:persons.p1.debt_csn"


def test_the_window_opens_on_what_it_is_about_and_names_nobody(desk: Desk) -> None:
    assert desk.walk.page == START
    assert "Vad gäller det i dag?" in desk.text()
    assert desk.window.windowTitle() == "Vägval"


def test_a_route_is_chosen_with_its_button_and_ends_in_law_and_where_to_turn(desk: Desk) -> None:
    desk.click("Har fått avslag")
    assert desk.walk.page.id == "interpreter"
    desk.click("Ingen tolk behövs")
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "route:was_refused"
    assert "Lagrum" in desk.text()
    assert "Migrationsverket" in desk.text()


def test_every_route_leads_somewhere(desk: Desk) -> None:
    for route in Route:
        desk.controller.start_over()
        desk.click(desk.maker._services.words("sv").route(route).title)
        assert desk.walk.page != START
        assert len(desk.text()) > 200, route


def test_a_digit_answers_enter_goes_on_and_alt_left_goes_back_with_the_answer_kept(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), QUESTION)
    desk.press(Qt.Key.Key_2)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "question:persons.p1.debt_kfm"
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.walk.page.id == QUESTION
    assert desk.controller.conversation.case.applicant.debt_csn is False
    assert desk.button("Nej").isChecked()


def test_a_question_without_an_answer_stays_and_says_what_is_needed(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), QUESTION)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == QUESTION
    assert "Vet inte ännu" in desk.text()
    desk.press(Qt.Key.Key_0)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id != QUESTION
    assert QUESTION.removeprefix("question:") in desk.controller.conversation.not_yet


def test_enter_presses_the_button_that_has_the_keyboard(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "people")
    desk.button("Lägg till: Make eller maka").setFocus()
    desk.press(Qt.Key.Key_Return)
    assert [person.role.value for person in desk.controller.conversation.case.persons] == [
        "applicant",
        "spouse",
    ]


def test_a_section_of_the_list_shows_its_first_open_question(desk: Desk) -> None:
    conversation = talk.answer(begun(Route.CHECK_CONDITIONS), "persons.p1.citizenships", ("SY",))
    desk.show(conversation, "people")
    desk.click("Snabbkoll, återstår")
    assert desk.walk.page.id == "question:persons.p1.permit.ground"


def test_new_person_in_two_keys_leaves_nothing_of_what_was_said(desk: Desk) -> None:
    conversation = talk.answer(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "persons.p1.name", "Testa Provsson")
    desk.show(conversation, "letter")
    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_Return)
    assert desk.controller.conversation == Conversation()
    assert desk.walk.page == START
    assert "Provsson" not in _everything(desk)


def test_new_person_asks_nothing_when_nothing_was_said(desk: Desk) -> None:
    desk.click("Ny person")
    assert desk.walk.page == START
    assert "Ny person?" not in desk.text()


def test_more_time_looks_the_same_whatever_the_reason(desk: Desk) -> None:
    seen = []
    for page_id in (QUESTION, "papers", "wish"):
        desk.controller.start_over()
        desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), page_id)
        desk.click("En tid till")
        seen.append(desk.text())
    assert desk.walk.page.id == "more_time"
    assert seen[0] == seen[1] == seen[2]
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "take_home"
    desk.press(Qt.Key.Key_3)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page == END


def test_one_key_covers_the_window_and_shows_it_again(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), QUESTION)
    desk.press(Qt.Key.Key_F9)
    assert desk.text() == "Visa igen (F9)"
    desk.press(Qt.Key.Key_F9)
    assert "CSN" in desk.text()
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_Return)
    assert "CSN" in desk.text()
    assert desk.walk.page.id == QUESTION


def test_a_click_in_the_strip_leaves_the_keyboard_with_the_question(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), QUESTION)
    before = desk.window.focusWidget()
    cover = desk.button("Täck F9")
    QTest.mouseClick(cover, Qt.MouseButton.LeftButton)
    desk.press(Qt.Key.Key_Return)
    assert not desk.window.is_covered
    assert desk.window.focusWidget() is before
    assert all(
        button.focusPolicy() is Qt.FocusPolicy.TabFocus for button in desk.all(QPushButton, desk.window.strip)
    )


def test_one_key_hides_the_panel_and_shows_it_again(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), QUESTION)
    assert "Det vi vet så här långt" in desk.text()
    desk.press(Qt.Key.Key_F8)
    assert "Det vi vet så här långt" not in desk.text()
    desk.press(Qt.Key.Key_F8)
    assert "Det vi vet så här långt" in desk.text()


def test_a_narrow_window_has_one_strip_instead_of_sections_and_panel(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), QUESTION)
    desk.window.resize(911, 460)
    assert "Det vi vet så här långt" not in desk.text()
    assert "Snabbkoll" in desk.text()
    desk.press(Qt.Key.Key_F8)
    assert "Det vi vet så här långt" in desk.text()
    assert "Varför vi frågar" not in desk.text()


def test_help_is_one_key_and_goes_with_escape(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), QUESTION)
    desk.press(Qt.Key.Key_F1)
    assert desk.window.banner.text == f"{desk.page.help_text()}\nAlla tangenter: Ctrl+F1"
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.banner.text == ""


@pytest.mark.parametrize(
    ("key", "how"),
    [("persons.p1.born_on", "Skriv svaret i fältet"), ("persons.p1.debt_csn", "Välj ett svar")],
)
def test_help_says_how_this_question_is_answered(desk: Desk, key: str, how: str) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), f"question:{key}")
    assert desk.page.help_text().startswith(how)


def test_the_language_is_chosen_in_the_settings_and_remembered(desk: Desk) -> None:
    desk.click("Inställningar")
    desk.click("English")
    desk.click("Back")
    assert "What is it about today?" in desk.text()
    assert desk.maker.language == "en"
    assert "Vad gäller" not in _everything(desk)


def test_the_language_changes_on_any_page_with_the_answers_kept(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), QUESTION)
    desk.press(Qt.Key.Key_F7)
    assert "Do you have any debt to CSN?" in desk.text()
    assert desk.applicant.debt_csn is False
    desk.click("På svenska")
    assert "Har du någon skuld till CSN?" in desk.text()


def test_the_keys_have_a_page(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), QUESTION)
    desk.press(Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    (table,) = desk.all(QTableView)
    told = [table.model().index(row, 1).data() for row in range(table.model().rowCount())]
    assert "täcker fönstret, och visar det igen" in told
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.walk.page.id == QUESTION
    assert "CSN" in desk.text()


def _everything(desk: Desk) -> str:
    """Every text that any widget of the window still holds, shown or not."""
    desk.window.repaint()
    texts = [widget.accessibleName() for widget in desk.window.findChildren(QWidget)]
    texts += [line.text() for line in desk.window.findChildren(QLineEdit)]
    return "\n".join(texts) + desk.text()


def test_going_back_from_more_time_leads_to_the_question_with_every_answer(desk: Desk) -> None:
    conversation = begun(Route.HELP_TO_APPLY, CLEAR_CASE)
    desk.show(conversation, QUESTION)
    desk.click("En tid till")
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.walk.page.id == QUESTION
    assert desk.controller.conversation == conversation


def test_closing_the_window_amid_a_conversation_says_first_that_it_is_not_saved(desk: Desk) -> None:
    assert desk.controller.is_untouched
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), QUESTION)
    assert not desk.window.close()
    assert "Samtalet är inte sparat och försvinner." in desk.window.banner.text
    desk.press(Qt.Key.Key_Escape)
    assert not desk.window.close()
    assert desk.window.close()


def test_closing_the_window_asks_nothing_where_nothing_is_lost(desk: Desk) -> None:
    assert desk.window.close()


def test_the_button_whose_words_are_those_of_every_stop_tells_what_it_does(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "people")
    button = desk.button("En tid till")
    assert button.toolTip() == "Sluta för i dag och tala vidare en annan dag (Ctrl+T)"
    assert spoken(button)[2] == "Sluta för i dag och tala vidare en annan dag"


def test_help_speaks_of_stars_only_where_points_have_them(desk: Desk) -> None:
    with_letter = desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "points").help_text()
    without = desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "points").help_text()
    assert "stjärna" in with_letter
    assert "stjärna" not in without
