"""What somebody hears who uses the window by keyboard and screen reader alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.casework import conversation as talk
from app.casework.routes import Route
from app.domain.person import Role as Relation
from app.ui.pieces import moments
from app.ui.pieces.choices import ChoiceList
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.fold_button import FoldButton
from app.ui.pieces.text_by_line import TextByLine
from tests.ui.desk import CLEAR_CASE, Desk, begun, labels, spoken

Role = QAccessible.Role


def test_a_section_is_a_button_with_its_state_and_its_place(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "people")
    rows = [button for button in desk.all(QPushButton) if button.property("look") == "row"]
    assert spoken(rows[1]) == (Role.Button, "Snabbkoll, klart", f"avsnitt 2 av {len(rows)}")
    assert spoken(rows[2]) == (Role.Button, "Hushållet, här är vi", f"avsnitt 3 av {len(rows)}")


def test_a_button_that_hides_the_panel_again_is_no_check_box_and_says_what_it_does(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "people")
    assert spoken(desk.button("Det vi vet")) == (Role.Button, "Det vi vet", "Visas. F8 döljer.")
    desk.press(Qt.Key.Key_F8)
    assert spoken(desk.button("Det vi vet")) == (Role.Button, "Det vi vet", "Är dolt. F8 visar.")


def test_a_button_that_shows_something_says_so_when_it_is_pressed_and_not_that_it_is_hidden_itself(
    qtbot: QtBot, announced: list[str]
) -> None:
    button = FoldButton("Bläddra")
    qtbot.addWidget(button)
    button.show()
    assert spoken(button) == (Role.Button, "Bläddra", "")
    button.click()
    assert spoken(button)[2] == "Visas"
    button.click()
    assert spoken(button)[2] == ""
    assert announced == ["Visas", "Visas inte längre"]


def test_answers_are_a_group_with_the_name_of_the_question_and_its_help(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.permit.kind")
    (answers,) = desk.all(ChoiceList)
    role, name, description = spoken(answers)
    assert (role, name) == (Role.Grouping, "Är ditt tillstånd permanent eller tidsbegränsat?")
    assert description.startswith("Varför vi frågar\nGäller det bara en viss tid")


@pytest.mark.parametrize("path", ["persons.p1.born_on", "destination.country"])
def test_the_help_of_a_question_with_a_field_is_said_at_the_field_and_not_once_more(
    desk: Desk, path: str
) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), f"question:{path}")
    (answers,) = desk.all(ChoiceList)
    assert not spoken(answers)[2]
    assert "Varför vi frågar\n" in spoken(_focused(desk))[2]


def test_the_button_that_changes_an_answer_says_it_and_the_new_one_is_read_out(
    desk: Desk, announced: list[str]
) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "review")
    desk.click("Ändra Skuld till CSN: Nej")
    desk.press(Qt.Key.Key_1)
    announced.clear()
    desk.click("Klar")
    assert announced[-1] == "Skuld till CSN: Ja"
    assert spoken(_focused(desk))[:2] == (Role.Button, "Ändra Skuld till CSN: Ja")


def test_the_keyboard_goes_from_an_answer_to_its_button_and_over_nothing_else(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "review")
    desk.button("Ändra Skuld till CSN: Nej").setFocus()
    met: list[str] = []
    QApplication.instance().focusChanged.connect(  # type: ignore[union-attr]
        lambda _, new: met.append(new.accessibleName()) if new is not None else None
    )
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return)
    assert met == ["Nej", "Ja", "Ändra Skuld till CSN: Ja"]


def test_whom_somebody_adds_removes_and_brings_back_is_read_out(desk: Desk, announced: list[str]) -> None:
    desk.show(begun(Route.HELP_TO_APPLY), "people")
    for label, told in (
        ("Lägg till: Barn", "Du har lagt till: Barn 1."),
        ("Lägg till: Barn", "Du har lagt till: Barn 2."),
        ("Ta bort Barn 2", "Du har tagit bort: Barn 2."),
        ("Ångra", "Du har hämtat tillbaka: Barn 2."),
    ):
        announced.clear()
        desk.button(label).setFocus()
        desk.press(Qt.Key.Key_Return)
        assert announced == [told]


def test_the_keyboard_stays_on_the_button_that_adds_somebody(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY), "people")
    button = desk.button("Lägg till: Barn")
    button.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert _focused(desk) is button


def test_tab_meets_the_buttons_that_add_and_then_the_persons_below_them(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY), "people")
    desk.press(Qt.Key.Key_3)
    desk.press(Qt.Key.Key_3)
    desk.button("Lägg till: Sambo").setFocus()
    names = []
    for _ in range(7):
        desk.press(Qt.Key.Key_Tab)
        names.append(_focused(desk).accessibleName() or spoken(_focused(desk))[1])
    rows = [name for child in ("Barn 1", "Barn 2") for name in (f"{child}, relation", f"Ta bort {child}")]
    assert names == ["Lägg till: Barn", "Lägg till: Annan anhörig", *rows, "Nästa"]


def test_the_buttons_that_add_stay_where_they_are_and_say_why_nobody_can_be_added(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY), "people")
    partner, child = desk.button("Lägg till: Make eller maka"), desk.button("Lägg till: Barn")
    places = [button.geometry() for button in (partner, child)]
    desk.press(Qt.Key.Key_2)
    desk.press(Qt.Key.Key_3)
    QTest.qWait(10)
    assert [button.geometry() for button in (partner, child)] == places
    assert not partner.isEnabled()
    assert spoken(partner)[2] == "En make, maka eller sambo är redan med."
    while child.isEnabled():
        desk.press(Qt.Key.Key_3)
    assert spoken(child)[2] == "Fler personer får inte plats i ett ärende."


def test_everybody_in_the_household_stands_by_name_beside_the_role(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY), "people")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_3)
    desk.press(Qt.Key.Key_3)
    shown = [one.text() for one in desk.all(QLabel, desk.page)]
    assert {"Make eller maka", "Barn 1", "Barn 2"} <= set(shown)
    roles = {one.currentText(): labels(one) for one in desk.all(DropDown)}
    assert roles["Make eller maka"] == ["Make eller maka, relation"]


def test_a_list_is_named_by_a_label_and_not_by_the_line_it_shows(desk: Desk) -> None:
    parent = talk.add_person(begun(Route.HELP_TO_APPLY, CLEAR_CASE), Relation.CHILD)
    parent = talk.answer(parent, "persons.p2.moves", value=True)
    for page_id, names in (
        ("people", ["Barn 1, relation"]),
        ("children", ["Barn 1: Information efter ålder", "Barn 1: Fått säga sin mening"]),
    ):
        desk.show(parent, page_id)
        assert [label for box in desk.all(DropDown) for label in labels(box)] == names


def _focused(desk: Desk) -> QWidget:
    focused = desk.window.focusWidget()
    assert focused is not None
    return focused


CSN = "question:persons.p1.debt_csn"


def _answer_csn(desk: Desk, key: Qt.Key) -> None:
    desk.press(key)
    # What follows from an answer is worked out in a turn of its own.
    QApplication.processEvents()


HINDER = "Du som frågar: Hinder. Skäl: Villkoret om skuld till CSN."


def _wait_for_quiet() -> None:
    QTest.qWait(2 * moments.QUIET_MS)


@pytest.mark.usefixtures("quiet_at_once")
def test_a_verdict_is_read_out_when_an_answer_changes_it_and_only_then(
    desk: Desk, announced: list[str]
) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, {"persons.p1.debt_kfm": False}), CSN)
    announced.clear()
    _answer_csn(desk, Qt.Key.Key_2)
    _wait_for_quiet()
    assert not announced
    _answer_csn(desk, Qt.Key.Key_1)
    _wait_for_quiet()
    assert announced == [HINDER]


def test_answers_that_the_arrow_keys_only_pass_give_no_verdict_to_hear(
    desk: Desk, announced: list[str]
) -> None:
    """With the moment as long as it is: two keys take a slow machine longer than a shorter one."""
    desk.show(begun(Route.CHECK_CONDITIONS, {"persons.p1.debt_kfm": False}), CSN)
    announced.clear()
    _answer_csn(desk, Qt.Key.Key_1)
    _answer_csn(desk, Qt.Key.Key_Down)
    _wait_for_quiet()
    assert desk.applicant.debt_csn is False
    assert not announced
    _answer_csn(desk, Qt.Key.Key_Down)
    _answer_csn(desk, Qt.Key.Key_1)
    assert not announced
    _wait_for_quiet()
    assert announced == [HINDER]


@pytest.mark.usefixtures("quiet_at_once")
def test_a_verdict_is_heard_also_where_somebody_goes_on_at_once(desk: Desk, announced: list[str]) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, {"persons.p1.debt_kfm": False}), CSN)
    _answer_csn(desk, Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id != CSN
    _wait_for_quiet()
    assert announced[-1] == HINDER


@pytest.mark.usefixtures("quiet_at_once")
@pytest.mark.parametrize("hide", [Qt.Key.Key_F8, Qt.Key.Key_F9])
def test_no_verdict_is_read_out_where_none_may_be_seen(
    desk: Desk, announced: list[str], hide: Qt.Key
) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), CSN)
    desk.press(hide)
    announced.clear()
    desk.controller.change(talk.answer(desk.controller.conversation, CSN.removeprefix("question:"), True))
    QApplication.processEvents()
    _wait_for_quiet()
    assert not announced


@pytest.mark.usefixtures("quiet_at_once")
def test_no_verdict_of_another_adult_is_read_out(desk: Desk, announced: list[str]) -> None:
    conversation = talk.add_person(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), Relation.SPOUSE)
    for key in ("moves", "own_statement"):
        conversation = talk.answer(conversation, f"persons.p2.{key}", True)
    desk.show(conversation, CSN)
    announced.clear()
    desk.controller.change(talk.answer(desk.controller.conversation, "persons.p2.debt_csn", True))
    QApplication.processEvents()
    _wait_for_quiet()
    assert not announced


def test_the_key_for_the_panel_says_what_it_did_and_what_the_panel_says(
    desk: Desk, announced: list[str]
) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), CSN)
    announced.clear()
    desk.press(Qt.Key.Key_F8)
    assert announced == ["Det vi vet så här långt är dolt."]
    desk.press(Qt.Key.Key_F8)
    assert announced[-1].startswith("Det vi vet så här långt visas.\nDu som frågar\n")
    assert "Inget hinder" in announced[-1]


def test_tab_meets_the_panel_after_back_while_somebody_listens(desk: Desk) -> None:
    QAccessible.setActive(True)
    desk.show(begun(Route.CHECK_CONDITIONS, {**CLEAR_CASE, "persons.p1.debt_kfm": True}), CSN)
    names = []
    for _ in range(3):
        desk.press(Qt.Key.Key_Tab)
        names.append(spoken(_focused(desk))[1].replace("&", ""))
    told = _focused(desk)
    QAccessible.setActive(False)
    assert names == ["Nästa", "Tillbaka", "Det vi vet så här långt"]
    assert isinstance(told, TextByLine)
    assert "Villkoret om skuld hos Kronofogden" in told.toPlainText().splitlines()
