"""What people who had never seen the program stopped at."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.casework import conversation as talk
from app.casework.circumstances import TakeHome
from app.casework.conversation import Conversation, Interpreter
from app.casework.counting import Ending
from app.casework.flow import END, START
from app.casework.routes import Route
from app.domain.case import Case
from app.domain.permit import PermitGround
from app.domain.person import Role
from app.ui.live_panel import LivePanel
from app.ui.pieces.choices import ChoiceButton
from app.ui.pieces.letters import NO_LETTER, Letters
from app.ui.wizard.ending_form import EndingForm
from app.ui.wizard.route_page import RoutePage
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained, family

CSN = "question:persons.p1.debt_csn"
WITH_DEBT = {**CLEAR_CASE, "persons.p1.debt_csn": True}


def test_back_to_the_start_page_leaves_the_keyboard_on_the_route_that_was_chosen(desk: Desk) -> None:
    desk.show(Conversation(route=Route.WAS_REFUSED), "interpreter")
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.walk.page == START
    focused = desk.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Har fått avslag"


def test_a_digit_takes_the_keyboard_along_to_the_answer(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), CSN)
    desk.press(Qt.Key.Key_2)
    focused = desk.window.focusWidget()
    assert isinstance(focused, ChoiceButton)
    assert focused.isChecked()


def test_a_day_that_cannot_be_read_is_explained_once(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "question:persons.p1.born_on")
    desk.all(QLineEdit)[0].setFocus()
    desk.all(QLineEdit)[0].clear()
    desk.write("2019-02-31")
    desk.press(Qt.Key.Key_Return)
    assert desk.text().count("Dagen finns inte i den månaden.") == 1


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_rule_title_says_that_its_condition_is_met(desk: Desk, language: str) -> None:
    words = desk.maker._services.words(language)
    told = {
        "sv": ("ingen", "inga ", "visar", "har inte", "gäller fortfarande", "saknar", "giltigt"),
        "en": (),
    }
    told["en"] = ("no debt", "shows", "has not", "still in force", "lacks", "valid ")
    for ordinance in desk.maker._services.book.ordinances.values():
        for rule in ordinance.rules:
            title = words.rule_title(rule).lower()
            assert not [claim for claim in told[language] if title.startswith(claim) or claim in title]


def test_the_client_reads_of_no_checksum_and_that_rules_are_unconfirmed_in_half_a_sentence(
    desk: Desk,
) -> None:
    desk.show(explained(begun(Route.CHECK_CONDITIONS, CLEAR_CASE)), "result")
    assert "Regler kontrollerade t.o.m. 2026-01-02. Ingen i kommunen har kontrollerat dem än." in desk.text()
    assert "kontrollsumma" not in desk.text()
    assert "Ingen person" not in desk.text()


def test_how_old_the_details_are_is_said_beside_each_contact_that_is_old(desk: Desk) -> None:
    desk.show(replace(begun(Route.OTHER), interpreter=Interpreter.NOT_NEEDED), "route:other")
    lines = desk.text().splitlines()
    for web, day in (("skatteverket.se", "2023-11-10"), ("kronofogden.se", "2024-01-23")):
        assert lines[lines.index(web) + 1] == f"Kontrollera – uppgiften är från {day}"
    assert "eller senare" not in desk.text()
    assert "Jurist" in lines
    assert "Fråga oss hur du hittar\u00a0en" in lines
    assert "Kvinnofridslinjen" in desk.text()
    assert "Stöd mot människohandel" not in desk.text()


def test_the_count_says_of_whom_the_questions_are(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), CSN)
    assert "Frågor kvar om dig: " in desk.text()
    desk.show(talk.add_person(desk.controller.conversation, Role.CHILD), "people")
    assert "Frågor kvar om hushållet: " in desk.text()


def test_the_panel_names_what_stands_in_the_way(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, WITH_DEBT), "people")
    panel = desk.window.findChild(LivePanel)
    assert panel is not None
    assert "Villkoret om skuld till CSN" in [label.text() for label in desk.all(QLabel, panel)]


def test_the_panel_keeps_what_is_missing_below_an_obstacle_that_can_be_lifted(desk: Desk) -> None:
    some = {key: WITH_DEBT[key] for key in WITH_DEBT if key != "destination.reception_shown"}
    desk.show(begun(Route.CHECK_CONDITIONS, some), "people")
    panel = desk.window.findChild(LivePanel)
    assert panel is not None
    told = [label.text() for label in desk.all(QLabel, panel)]
    assert told[-2:] == ["Det här saknas", "Kan visa att landet tar emot"]


def test_what_stands_in_one_adults_way_is_not_named_while_another_is_asked(desk: Desk) -> None:
    conversation = family(begun(Route.CHECK_CONDITIONS, WITH_DEBT))
    desk.show(conversation, "question:persons.p2.debt_csn")
    panel = desk.window.findChild(LivePanel)
    assert panel is not None
    assert "Villkoret om skuld till CSN" not in [label.text() for label in desk.all(QLabel, panel)]


@pytest.mark.parametrize(("person", "label"), [(None, "Bidraget"), (Role.CHILD, "Bidraget, lägst och högst")])
def test_the_panel_calls_a_sum_lowest_and_highest_only_where_there_are_two(
    desk: Desk, person: Role | None, label: str
) -> None:
    conversation = explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    desk.show(conversation if person is None else talk.add_person(conversation, person), "people")
    panel = desk.window.findChild(LivePanel)
    assert panel is not None
    told = [one.text() for one in desk.all(QLabel, panel)]
    assert [one for one in told if one.startswith("Bidraget")] == [label]


def test_who_was_refused_can_check_the_conditions_anew(desk: Desk) -> None:
    page = desk.show(begun(Route.WAS_REFUSED), "route:was_refused")
    assert isinstance(page, RoutePage)
    desk.click("Kolla villkoren på nytt")
    assert desk.controller.conversation.route is Route.CHECK_CONDITIONS
    assert desk.walk.page.id == "secrecy"


def test_what_goes_after_a_refusal_can_still_be_taken_along_when_the_conditions_were_checked(
    desk: Desk,
) -> None:
    desk.show(begun(Route.WAS_REFUSED), "route:was_refused")
    desk.click("Kolla villkoren på nytt")
    assert desk.controller.is_untouched
    checked = replace(desk.controller.conversation, safe_papers={"p1": TakeHome.FULL})
    desk.show(checked, "take_home")
    desk.click("Efter ett nej")
    assert desk.button("Spara som fil").isEnabled()
    desk.show(replace(checked, after_refusal=False), "take_home")
    assert "Efter ett nej" not in desk.text()


def test_whether_a_paper_is_safe_is_not_passed_without_a_word(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "take_home")
    desk.press(Qt.Key.Key_Return)
    assert desk.window.steps.missing == "Välj ett av svaren."
    desk.press(Qt.Key.Key_3)
    assert "Spara som fil" not in desk.text().replace("&", "")
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page == END


def test_nothing_is_offered_for_saving_that_is_saved(desk: Desk) -> None:
    said = begun(Route.CHECK_CONDITIONS, CLEAR_CASE)
    saved = replace(said, safe_papers={"p1": TakeHome.NONE}, saved_as="abcd2345", saved_case=said.case)
    desk.show(saved, "end")
    assert not [
        button for button in desk.all(QPushButton) if button.text().replace("&", "").startswith("Spara ")
    ]
    changed = talk.answer(saved, "persons.p1.debt_csn", True)
    desk.show(changed, "people")
    desk.show(changed, "end")
    desk.button("Spara det som är ändrat …")


def test_a_saved_case_is_named_and_goes_on_with_the_interpreter_then_its_first_open_question(
    desk: Desk,
) -> None:
    case = begun(Route.CHECK_CONDITIONS, CLEAR_CASE).case
    case = replace(case, reference="SN-17", destination=replace(case.destination, reception_shown=None))
    desk.controller.change(Conversation(case=case, saved_as="abcd2345", saved_case=case))
    desk.walk.show_again()
    assert "Ärende SN-17" in desk.text()
    focused = desk.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Hjälp att ansöka"
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "interpreter"
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "question:destination.reception_shown"
    desk.controller.start_over()
    assert "Ärende SN-17" not in desk.text()


def _going_on(case: Case) -> Conversation:
    """That case, saved before, in a conversation without interpreter."""
    no_interpreter = Interpreter.NOT_NEEDED
    return Conversation(case=case, interpreter=no_interpreter, saved_as="abcd2345", saved_case=case)


def test_after_the_last_missing_answer_of_a_saved_case_come_all_its_answers(desk: Desk) -> None:
    case = begun(Route.CHECK_CONDITIONS, {**CLEAR_CASE, "persons.p1.debt_csn": None}).case
    case = replace(case, destination=replace(case.destination, reception_shown=None))
    desk.controller.change(_going_on(case))
    desk.walk.show_again()
    desk.button("Kolla villkoren").click()
    assert desk.walk.page.id == "question:persons.p1.debt_csn"
    desk.walk.go_to("question:destination.reception_shown")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return)
    desk.walk.go_to("question:persons.p1.debt_csn")
    desk.press(Qt.Key.Key_2)
    assert "Inga frågor kvar" in desk.text()
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "review"


def test_from_an_answer_that_is_looked_up_in_a_saved_case_one_reads_on(desk: Desk) -> None:
    case = begun(Route.CHECK_CONDITIONS, CLEAR_CASE).case
    desk.controller.change(_going_on(case))
    desk.walk.show_again()
    desk.button("Kolla villkoren").click()
    assert desk.walk.page.id == "review"
    desk.walk.go_to("question:persons.p1.debt_csn")
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "question:persons.p1.debt_kfm"


def test_a_table_in_a_library_is_said_once_and_goes_for_the_next_person_too(desk: Desk) -> None:
    desk.show(Conversation(route=Route.CHECK_CONDITIONS), "interpreter")
    next(box for box in desk.all(QCheckBox) if "kontoret" in box.text()).click()
    said = desk.controller.conversation
    desk.show(begun(Route.CHECK_CONDITIONS), "take_home")
    assert not [button for button in desk.all(ChoiceButton) if button.isChecked()]
    desk.show(replace(said, interpreter=Interpreter.BY_PHONE), "take_home")
    chosen = [button.accessibleName() for button in desk.all(ChoiceButton) if button.isChecked()]
    assert chosen == ["Nej, inget papper"]
    desk.controller.start_over()
    assert desk.controller.is_untouched
    assert desk.controller.conversation.is_outreach


def test_a_conversation_held_elsewhere_is_counted_as_such_unless_said_otherwise(desk: Desk) -> None:
    form = EndingForm(desk.maker._services, "sv", Ending("stays", "outreach", "by_phone", "yes"))
    assert form.ending == Ending("stays", "outreach", "by_phone", "yes")


def test_whatever_may_be_declined_is_asked_before_it_is_counted_and_can_be(desk: Desk) -> None:
    services = desk.maker._services
    form = EndingForm(services, "sv", Ending("stays", "visit", "by_phone", "yes", "woman", "offered"))
    for field in form.findChildren(QComboBox):
        field.setCurrentIndex(max(field.findText("Uppgift saknas"), 0))
    declinable = [table.id for table in services.definitions.tables.values() if table.is_declinable]
    assert {getattr(form.ending, table_id) for table_id in declinable} == {"not_stated"}


def test_stateless_is_written_like_the_countries_beside_it(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.citizenships")
    assert "Statslös" in desk.text()


def test_an_obstacle_that_nobody_can_cure_is_named_too(desk: Desk) -> None:
    answers = {**CLEAR_CASE, "persons.p1.permit.held_since": date(2025, 1, 1)}
    answers["persons.p1.permit.ground"] = PermitGround.REFUGEE
    desk.show(begun(Route.CHECK_CONDITIONS, answers), "people")
    panel = desk.window.findChild(LivePanel)
    assert panel is not None
    assert "Uppehållstillståndets grund och datum" in [label.text() for label in desk.all(QLabel, panel)]


def test_what_would_change_the_answer_is_there_only_where_something_stands_in_the_way(desk: Desk) -> None:
    told = "Det här skulle ändra svaret"
    desk.show(explained(begun(Route.CHECK_CONDITIONS, WITH_DEBT)), "result")
    assert told in desk.text()
    desk.show(explained(begun(Route.CHECK_CONDITIONS, CLEAR_CASE)), "result")
    assert told not in desk.text()


def test_each_button_gets_a_free_letter_and_what_no_key_may_press_gets_none(desk: Desk) -> None:
    assert desk.window.isVisible()
    page = QWidget()
    lines = QVBoxLayout(page)
    labels = ("&Spara", "Sök", "Spara ändå", "Ändra", "Ändra")
    buttons = [QPushButton(label) for label in labels]
    for button in buttons:
        lines.addWidget(button)
    buttons[2].setProperty(NO_LETTER, True)
    Letters().give(page)
    assert [button.text() for button in buttons] == ["&Spara", "S&ök", "Spara ändå", "Ändra", "Ändra"]


def test_a_button_keeps_its_letter_when_the_page_is_made_again_in_another_order(desk: Desk) -> None:
    assert desk.window.isVisible()
    letters = Letters()

    def given(*labels: str) -> set[str]:
        page = QWidget()
        buttons = [QPushButton(label, page) for label in labels]
        letters.give(page)
        return {button.text() for button in buttons}

    first = given("Stor text", "Steg för steg")
    assert first == {"&Stor text", "S&teg för steg"}
    assert given("Steg för steg", "Stor text") == first
    assert given("&Spara", "Stor text") == {"&Spara", "St&or text"}


def test_of_answers_that_do_not_go_together_it_says_whose_they_are(desk: Desk) -> None:
    alone = begun(Route.CHECK_CONDITIONS, {**CLEAR_CASE, "persons.p1.born_on": date(2017, 1, 1)})
    desk.show(alone, "result")
    assert "\nTillståndet är äldre än personen. Titta på datumen igen." in desk.text()
    conversation = talk.add_person(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), Role.CHILD)
    for path, value in (("born_on", date(2018, 4, 5)), ("permit.held_since", date(2016, 5, 31))):
        conversation = talk.answer(conversation, f"persons.p2.{path}", value)
    desk.show(conversation, "result")
    assert "Barn 1: Tillståndet är äldre än personen. Titta på datumen igen." in desk.text()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_title_in_the_list_of_points_is_cut_off(desk: Desk, language: str) -> None:
    desk.maker.show_window(language).resize(911, 460)
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "points")
    (points,) = desk.all(QListWidget)
    assert points.verticalScrollBar().isVisible()
    lines = [points.item(number) for number in range(points.count())]
    assert not [
        line.text() for line in lines if points.visualItemRect(line).width() > points.viewport().width()
    ]
