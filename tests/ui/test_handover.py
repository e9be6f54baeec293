"""A covered page each time that another adult sits down in front of the screen, and only then."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.casework import conversation as talk
from app.casework.conversation import Conversation
from app.casework.flow import Page
from app.casework.routes import Route
from app.domain.answers import Answer
from app.domain.permit import PermitGround
from app.domain.person import Role
from app.ui.live_panel import LivePanel
from app.ui.pieces.choices import ChoiceButton
from tests.ui.desk import CLEAR_CASE, Desk, begun

OF_APPLICANT = "question:persons.p1.debt_csn"
OWN_STATEMENT = "question:persons.p2.own_statement"
OF_SPOUSE = "question:persons.p2.permit.ground"
LAST_OF_SPOUSE = "question:persons.p2.permit.kind"
OF_CHILD = "question:persons.p3.born_on"

COUPLE: dict[str, Answer] = {
    "persons.p1.debt_csn": True,
    "persons.p1.name": "Testa Provsson",
    "persons.p2.name": "Testina Provsson",
    "persons.p2.born_on": date(1988, 8, 8),
    "persons.p2.moves": True,
    "persons.p2.own_statement": True,
}


def _couple() -> Conversation:
    conversation = begun(Route.CHECK_CONDITIONS, CLEAR_CASE)
    for role in (Role.SPOUSE, Role.CHILD):
        conversation = talk.add_person(conversation, role)
    for path, value in COUPLE.items():
        conversation = talk.answer(conversation, path, value)
    return conversation


@pytest.fixture
def couple(desk: Desk) -> Desk:
    """The spouse has just said that he or she answers here, with the applicant in front of the screen."""
    desk.controller.change(_couple())
    desk.controller.ask_everything(wanted=True)
    desk.controller.go_to(OF_APPLICANT)
    _go(desk, OWN_STATEMENT)
    return desk


def _go(desk: Desk, page_id: str) -> None:
    desk.controller.go_to(page_id)
    QApplication.processEvents()


def _panels(desk: Desk) -> list[LivePanel]:
    return desk.all(LivePanel)


def test_who_has_just_said_that_the_spouse_answers_is_asked_to_let_the_two_be_alone(couple: Desk) -> None:
    assert not couple.controller.is_handing_over
    couple.press(Qt.Key.Key_Return)
    assert couple.controller.page.id == OF_SPOUSE
    assert "Nu svarar Testina Provsson." in couple.text()
    assert "Be de andra i familjen att vänta utanför. Är ni ensamma?" in couple.text()
    assert not couple.all(ChoiceButton)
    assert not _panels(couple)
    assert "Hinder" not in couple.text()


def test_enter_goes_on_and_each_adult_is_called_once_not_for_every_question(couple: Desk) -> None:
    couple.press(Qt.Key.Key_Return)
    couple.press(Qt.Key.Key_Return)
    assert couple.controller.page.id == OF_SPOUSE
    assert "På vilken grund" in couple.text()
    assert _panels(couple)
    _go(couple, "question:persons.p2.debt_csn")
    assert not couple.controller.is_handing_over


def test_back_at_the_child_the_one_who_asked_first_is_called_again(couple: Desk) -> None:
    _go(couple, LAST_OF_SPOUSE)
    couple.press(Qt.Key.Key_Return)
    _go(couple, OF_CHILD)
    assert "Nu svarar Testa Provsson igen." in couple.text()
    assert not _panels(couple)
    couple.press(Qt.Key.Key_Return)
    assert "Vilken dag föddes barn 1?" in couple.text()
    assert _panels(couple)


@pytest.mark.parametrize("page_id", ["review", "points", "result"])
def test_what_is_of_the_one_who_asked_first_waits_wherever_it_stands(couple: Desk, page_id: str) -> None:
    _go(couple, OF_SPOUSE)
    couple.press(Qt.Key.Key_Return)
    _go(couple, page_id)
    assert couple.controller.is_handing_over
    assert "CSN" not in couple.text()


def test_what_shows_nobodys_answers_does_not_wait(couple: Desk) -> None:
    _go(couple, OF_SPOUSE)
    couple.press(Qt.Key.Key_Return)
    for page_id in ("secrecy", "helping", "end"):
        _go(couple, page_id)
        assert not couple.controller.is_handing_over


def test_going_back_instead_passes_all_the_pages_that_wait(couple: Desk) -> None:
    _go(couple, OF_CHILD)
    _go(couple, LAST_OF_SPOUSE)
    assert couple.controller.is_handing_over
    couple.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert couple.controller.page.id == OWN_STATEMENT
    assert not couple.controller.is_handing_over


def test_without_names_both_are_called_what_they_are_to_each_other(desk: Desk) -> None:
    conversation = talk.answer(talk.answer(_couple(), "persons.p1.name", None), "persons.p2.name", None)
    desk.controller.change(conversation)
    desk.controller.ask_everything(wanted=True)
    desk.controller.go_to(OF_APPLICANT)
    _go(desk, OF_SPOUSE)
    assert "Nu svarar din make eller maka." in desk.text()
    desk.press(Qt.Key.Key_Return)
    _go(desk, OF_CHILD)
    assert "Nu svarar den som frågade först igen." in desk.text()


def test_the_page_is_the_same_whatever_was_answered(couple: Desk) -> None:
    def covered(ground: PermitGround | None, *, debt: bool) -> str:
        _go(couple, OWN_STATEMENT)
        conversation = talk.answer(couple.controller.conversation, "persons.p2.permit.ground", ground)
        couple.controller.change(talk.answer(conversation, "persons.p1.debt_csn", debt))
        _go(couple, OF_SPOUSE)
        assert couple.controller.is_handing_over
        return couple.text()

    assert (
        len({covered(ground, debt=debt) for ground in (None, PermitGround.WORK) for debt in (True, False)})
        == 1
    )


def test_a_page_that_waited_has_not_been_shown(couple: Desk) -> None:
    _go(couple, OF_SPOUSE)
    _go(couple, OF_CHILD)
    assert OF_SPOUSE not in couple.controller.gone_through
    _go(couple, OF_SPOUSE)
    couple.press(Qt.Key.Key_Return)
    _go(couple, OF_CHILD)
    assert OF_SPOUSE in couple.controller.gone_through


def test_a_family_in_which_one_adult_answers_never_meets_it(desk: Desk) -> None:
    conversation = talk.answer(_couple(), "persons.p2.own_statement", False)
    desk.controller.change(conversation)

    def waits(page: Page) -> bool:
        desk.controller.go_to(page.id)
        return desk.controller.is_handing_over

    assert [page.id for page in desk.controller.pages if waits(page)] == []


def test_an_adult_who_comes_in_at_all_the_answers_is_asked_before_they_are_left(desk: Desk) -> None:
    away = replace(_couple().case.person("p2"), own_statement=None)
    case = _couple().case
    case = replace(case, persons=tuple(away if one.id == "p2" else one for one in case.persons))
    desk.show(replace(_couple(), case=case), OF_APPLICANT)
    _go(desk, "review")
    controller = desk.controller
    controller.change(talk.answer(controller.conversation, "persons.p2.own_statement", True))
    controller.go_next()
    assert controller.page.asked is not None
    assert controller.page.asked.path.startswith("persons.p2.")
    assert controller.is_handing_over


def test_papers_to_take_along_say_whose_they_are_where_another_adult_is_in_the_case(couple: Desk) -> None:
    _go(couple, "take_home")
    assert "Papperen gäller bara den som frågade först." in couple.text()


def test_papers_of_who_is_alone_need_not_say_whose_they_are(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "take_home")
    assert "Papperen gäller bara" not in desk.text()
