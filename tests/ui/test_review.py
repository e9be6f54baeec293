"""Every answer on one page, changed in place."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from app.casework import conversation as talk
from app.casework.conversation import Conversation
from app.casework.routes import Route
from app.domain.permit import PermitGround
from app.domain.person import Role
from app.ui.pieces.choices import ChoiceButton
from app.ui.pieces.marks import Mark
from tests.ui.desk import CLEAR_CASE, Desk, begun, family, spoken

GROUND = "persons.p1.permit.ground"
SINCE = "persons.p1.permit.held_since"


def _stale() -> Conversation:
    return talk.answer(begun(Route.HELP_TO_APPLY, CLEAR_CASE), GROUND, PermitGround.QUOTA_REFUGEE)


def test_every_answer_of_every_person_is_shown_but_never_the_wish(desk: Desk) -> None:
    conversation = family(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    desk.show(talk.state_wish(conversation, talk.Wish.YES), "review")
    shown = desk.text()
    for expected in ("Syrien", "2016-03-01", "Make eller maka", "Barn 2", "Skuld till CSN", "Inte besvarad"):
        assert expected in shown
    assert "Egen vilja" not in shown
    assert "Flytta för gott" not in shown


@pytest.mark.parametrize("page_id", ["review", "take_home"])
def test_another_adult_with_open_questions_is_called_from_the_answers_and_the_papers(
    desk: Desk, page_id: str
) -> None:
    conversation = talk.add_person(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), Role.SPOUSE)
    conversation = talk.answer(conversation, "persons.p2.moves", True)
    desk.show(talk.answer(conversation, "persons.p2.own_statement", False), page_id)
    desk.click("Make eller maka är här nu – ställ frågorna")
    assert desk.walk.is_handing_over
    assert desk.walk.viewer_of_page == "p2"


def test_an_answer_is_changed_without_leaving_the_page(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "review")
    desk.click("Ändra Skuld till CSN: Nej")
    desk.press(Qt.Key.Key_1)
    desk.click("Klar")
    assert desk.applicant.debt_csn is True
    assert desk.walk.page.id == "review"
    focused = desk.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Ändra Skuld till CSN: Ja"


def test_no_button_to_change_moves_where_another_answer_is_to_be_confirmed(desk: Desk) -> None:
    def edges() -> set[int]:
        changes = [one for one in desk.all(QPushButton, desk.page) if one.text() == "Ändra"]
        return {one.mapTo(desk.page, one.rect().topRight()).x() for one in changes}

    desk.show(_stale(), "review")
    assert "Stämmer" in desk.text()
    assert len(edges()) == 1


def test_esc_takes_back_the_answer_that_is_being_changed_and_no_other(desk: Desk) -> None:
    desk.show(_stale(), "review")
    before = desk.controller.conversation
    desk.click("Ändra Skuld till CSN: Nej")
    desk.press(Qt.Key.Key_1)
    assert desk.applicant.debt_csn is True
    desk.press(Qt.Key.Key_Escape)
    assert desk.controller.conversation == before
    focused = desk.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Ändra Skuld till CSN: Nej"
    assert not [button for button in desk.all(QPushButton, desk.page) if button.text() == "&Klar"]


@pytest.mark.parametrize("is_passed_over", [False, True])
def test_an_answer_that_is_still_missing_is_written_in_its_field_at_once(
    desk: Desk, *, is_passed_over: bool
) -> None:
    conversation = talk.answer(begun(Route.HELP_TO_APPLY, CLEAR_CASE), SINCE, None)
    desk.show(talk.answer_not_yet(conversation, SINCE) if is_passed_over else conversation, "review")
    desk.click(f"Ändra Tillstånd sedan: {'Vet inte ännu' if is_passed_over else 'Inte besvarad'}")
    desk.write("2016-04-05")
    desk.click("Klar")
    assert desk.applicant.permit.held_since == date(2016, 4, 5)


def test_every_button_keeps_its_letter_after_an_answer_was_changed(desk: Desk) -> None:
    desk.show(family(begun(Route.HELP_TO_APPLY, CLEAR_CASE)), "review")
    before = _with_letters(desk)
    assert before
    desk.click("Ändra Kan visa att landet tar emot: Ja")
    assert _with_letters(desk) >= before
    desk.click("Klar")
    assert _with_letters(desk) == before


def _with_letters(desk: Desk) -> set[str]:
    return {button.text() for button in desk.all(QPushButton, desk.page) if "&" in button.text()}


def test_what_is_typed_beside_the_field_is_written_in_it(desk: Desk) -> None:
    desk.show(talk.answer_not_yet(begun(Route.HELP_TO_APPLY, CLEAR_CASE), SINCE), "review")
    desk.click("Ändra Tillstånd sedan: Vet inte ännu")
    desk.button("Vet inte ännu").setFocus()
    for letter in "2016-04-05":
        desk.write(letter)
    desk.click("Klar")
    assert desk.applicant.permit.held_since == date(2016, 4, 5)


def test_the_answer_being_changed_stays_in_view_on_a_long_page(desk: Desk) -> None:
    desk.window.resize(911, 460)
    desk.show(family(begun(Route.HELP_TO_APPLY, CLEAR_CASE)), "review")
    desk.click("Ändra Kan visa att landet tar emot: Ja")
    QTest.qWait(20)
    focused = desk.window.focusWidget()
    assert isinstance(focused, ChoiceButton)
    assert focused.visibleRegion().boundingRect() == focused.rect()


def test_with_the_answer_being_changed_its_button_is_seen_too(desk: Desk) -> None:
    desk.window.resize(1366, 700)
    desk.show(family(begun(Route.HELP_TO_APPLY, CLEAR_CASE)), "review")
    for named in [spoken(button)[1] for button in desk.all(QPushButton) if button.text() == "Ändra"]:
        desk.button(named).setFocus()
        QTest.qWait(5)
        desk.click(named)
        QTest.qWait(20)
        done = desk.button("Klar")
        assert done.visibleRegion().boundingRect() == done.rect(), named
        desk.click("Klar")


def test_a_day_that_cannot_be_read_stays_open_and_says_so(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "review")
    desk.click("Ändra Födelsedag: 1985-05-05")
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.write("1985-05-35")
    desk.click("Klar")
    assert "Dagen finns inte i den månaden." in desk.text()
    desk.press(Qt.Key.Key_Return)
    desk.click("Nästa")
    assert desk.walk.page.id == "review"


def test_an_answer_made_stale_elsewhere_is_marked_until_it_is_confirmed(desk: Desk) -> None:
    desk.show(_stale(), "review")
    assert "Kontrollera igen" in desk.text()
    assert len(desk.controller.conversation.to_check) == 3
    for label in ("Tillstånd sedan", "Tillstånd utan avbrott", "Sorts tillstånd"):
        desk.click(f"{label} stämmer")
    assert "Kontrollera igen" not in desk.text()
    assert not desk.controller.conversation.to_check


def test_next_leads_once_to_what_is_to_be_checked_where_enter_confirms_it(desk: Desk) -> None:
    desk.show(_stale(), "review")
    desk.click("Nästa")
    for left in (3, 2, 1):
        assert len(desk.controller.conversation.to_check) == left
        assert "stämmer" in spoken(desk.window.focusWidget())[1]
        desk.press(Qt.Key.Key_Return)
    assert desk.window.focusWidget() is desk.button("Nästa")
    desk.click("Nästa")
    assert desk.walk.page.id != "review"


def test_who_goes_on_again_leaves_what_is_to_be_checked(desk: Desk) -> None:
    desk.show(_stale(), "review")
    desk.click("Nästa")
    assert desk.walk.page.id == "review"
    desk.click("Nästa")
    assert desk.walk.page.id != "review"


def test_a_stale_answer_opens_its_section_and_leaving_its_page_confirms_it(desk: Desk) -> None:
    desk.show(_stale(), "people")
    desk.click("Snabbkoll, återstår")
    assert "Kontrollera igen" in desk.text()
    before = desk.controller.conversation.to_check
    desk.click("Nästa")
    assert len(desk.controller.conversation.to_check) == len(before) - 1


def test_the_result_names_answers_to_check(desk: Desk) -> None:
    desk.show(_stale(), "result")
    assert "Kontrollera igen" in desk.text()
    assert "Tillstånd sedan" in desk.text()


def _hinders(desk: Desk) -> list[str]:
    """What stands before the word on each row that is marked as an obstacle."""
    words = [label for label in desk.all(QLabel, desk.page) if label.text() == "Hinder"]
    rows = [row for label in words if (row := label.parentWidget()) is not None]
    return [row.findChildren(QLabel)[0].text() for row in rows]


def test_an_answer_that_stands_in_the_way_is_marked_in_a_word_on_its_row(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE | {SINCE: date(2025, 6, 1)}), "review")
    # The ground and its first day together; that the permit is unbroken hinders nobody.
    ground, since = _hinders(desk)
    assert ground.startswith("Flykting")
    assert since == "2025-06-01"
    assert len([mark for mark in desk.all(Mark, desk.page) if mark.property("mark") == "not_met"]) == 2
    desk.show(talk.answer(desk.controller.conversation, "persons.p1.debt_csn", True), "review")
    assert "Ja" in _hinders(desk)


def test_nobody_meets_what_stands_in_another_adults_way(desk: Desk) -> None:
    conversation = family(begun(Route.CHECK_CONDITIONS, CLEAR_CASE))
    desk.show(talk.answer(conversation, "persons.p2.debt_csn", True), "review")
    assert _hinders(desk) == []
    desk.walk.show_to("p2")
    desk.click("Ja, fortsätt")
    assert _hinders(desk) == ["Ja"]


def test_another_adult_reads_to_whom_the_answers_of_the_children_are_shown(desk: Desk) -> None:
    told = "svaren visas för den som frågade först."
    desk.show(family(begun(Route.CHECK_CONDITIONS, CLEAR_CASE)), "review")
    assert told not in desk.text()
    desk.walk.show_to("p2")
    desk.click("Ja, fortsätt")
    assert f"Barn 1, barn 2: {told}" in desk.text()


def test_a_persons_role_is_changed_and_the_answers_stay(desk: Desk) -> None:
    conversation = talk.add_person(begun(Route.CHECK_CONDITIONS), Role.CHILD)
    desk.show(talk.answer(conversation, "persons.p2.moves", True), "people")
    (roles,) = desk.all(QComboBox)
    roles.setCurrentIndex(roles.findText("Annan anhörig"))
    roles.activated.emit(roles.currentIndex())
    assert desk.case.person("p2").role is Role.OTHER_RELATIVE
    assert desk.case.person("p2").moves is True


def test_another_adult_reads_what_was_said_before_and_by_whom(desk: Desk) -> None:
    told = "Sagt av den som frågade först. Ändra det om det är fel."
    couple = family(begun(Route.CHECK_CONDITIONS, CLEAR_CASE))
    desk.show(talk.answer(couple, "persons.p2.born_on", date(1988, 3, 1)), "review")
    assert "Sagt av den som frågade först." not in desk.text()
    desk.walk.show_to("p2")
    desk.click("Ja, fortsätt")
    assert desk.text().count(told) == 1
    assert "Sagt av den som frågade först. Det binder dig inte." in desk.text()


def test_another_adult_can_not_change_the_plan_where_whoever_told_it_would_see_that(desk: Desk) -> None:
    desk.show(family(begun(Route.CHECK_CONDITIONS, CLEAR_CASE)), "review")
    assert "persons.p2.moves" in _changeable(desk)
    desk.walk.show_to("p2")
    desk.click("Ja, fortsätt")
    assert not {"persons.p2.moves", "persons.p2.own_statement"} & _changeable(desk)


def _changeable(desk: Desk) -> set[str]:
    return {str(one.property("path")) for one in desk.all(QPushButton, desk.page) if one.text() == "Ändra"}
