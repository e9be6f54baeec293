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
from app.casework.sheets.summary import client_summary
from app.domain.answers import Answer
from app.domain.permit import PermitGround
from app.domain.person import Role
from app.ui.live_panel import LivePanel
from app.ui.pieces.choices import ChoiceButton
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun

OF_APPLICANT = "question:persons.p1.debt_csn"
OWN_STATEMENT = "question:persons.p2.own_statement"
OF_SPOUSE = "question:persons.p2.permit.ground"
LAST_OF_SPOUSE = "question:persons.p2.permit.kind"
OF_CHILD = "question:persons.p3.born_on"
LAST_OF_CHILD = "question:persons.p3.permit.kind"

COUPLE: dict[str, Answer] = {
    "persons.p1.debt_csn": True,
    "persons.p1.name": "Testa Provsson",
    "persons.p2.name": "Testina Provsson",
    "persons.p2.born_on": date(1988, 8, 8),
    "persons.p2.moves": True,
    "persons.p2.own_statement": True,
}

SPOUSE: dict[str, Answer] = {
    "persons.p2.citizenships": ("SY",),
    "persons.p2.permit.ground": PermitGround.REFUGEE,
    "persons.p2.debt_csn": False,
    "persons.p2.debt_kfm": True,
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
    desk.walk.go_to(OF_APPLICANT)
    _go(desk, OWN_STATEMENT)
    return desk


def _go(desk: Desk, page_id: str) -> None:
    desk.walk.go_to(page_id)
    QApplication.processEvents()


def _go_to_spouse(desk: Desk) -> None:
    _go(desk, OF_SPOUSE)
    assert desk.walk.is_handing_over


def _panels(desk: Desk) -> list[LivePanel]:
    return desk.all(LivePanel)


def test_before_the_spouse_answers_the_two_are_asked_to_be_alone(couple: Desk) -> None:
    _go_to_spouse(couple)
    assert couple.walk.page.id == OF_SPOUSE
    assert "Nu byter ni: Testina Provsson kommer in, och Testa Provsson går ut." in couple.text()
    assert "Be de andra i familjen att vänta utanför. Är ni ensamma?" in couple.text()
    assert not couple.all(ChoiceButton)
    assert not _panels(couple)
    assert "Hinder" not in couple.text()


def test_who_asked_first_hears_before_leaving_that_the_own_result_comes_later(couple: Desk) -> None:
    said = "Sedan kommer Testa Provsson tillbaka och får se sitt resultat, i enrum."
    _go_to_spouse(couple)
    assert said in couple.text()
    couple.press(Qt.Key.Key_Return)
    _go(couple, OF_CHILD)
    assert "Nu byter ni" in couple.text()
    assert "får se sitt resultat" not in couple.text()
    couple.walk.hand_over()
    _go(couple, "result")
    couple.walk.show_to("p2")
    QApplication.processEvents()
    assert "Nu byter ni" in couple.text()
    assert said not in couple.text()


def test_the_one_who_asked_first_answers_for_the_child_before_anybody_else_is_called(couple: Desk) -> None:
    couple.press(Qt.Key.Key_Return)
    assert couple.walk.page.id == OF_CHILD
    assert not couple.walk.is_handing_over


def test_enter_goes_on_and_each_adult_is_called_once_not_for_every_question(couple: Desk) -> None:
    _go_to_spouse(couple)
    couple.press(Qt.Key.Key_Return)
    assert couple.walk.page.id == OF_SPOUSE
    assert "På vilken grund" in couple.text()
    assert _panels(couple)
    _go(couple, "question:persons.p2.debt_csn")
    assert not couple.walk.is_handing_over


def test_back_at_the_child_the_one_who_asked_first_is_called_again(couple: Desk) -> None:
    _go(couple, LAST_OF_SPOUSE)
    couple.press(Qt.Key.Key_Return)
    _go(couple, OF_CHILD)
    assert "Nu byter ni: Testa Provsson kommer tillbaka, och Testina Provsson går ut." in couple.text()
    assert not _panels(couple)
    couple.click("Ja, fortsätt")
    assert "Vilken dag föddes barn 1?" in couple.text()
    assert _panels(couple)


@pytest.mark.parametrize("page_id", ["helping", "children", "end"])
def test_what_is_of_the_one_who_asked_first_waits_wherever_it_stands(couple: Desk, page_id: str) -> None:
    _go(couple, OF_SPOUSE)
    couple.press(Qt.Key.Key_Return)
    _go(couple, page_id)
    assert couple.walk.is_handing_over
    assert "CSN" not in couple.text()


def test_what_shows_nobodys_answers_does_not_wait(couple: Desk) -> None:
    _go(couple, OF_SPOUSE)
    couple.press(Qt.Key.Key_Return)
    for page_id in ("interpreter", "secrecy", "route:check_conditions"):
        _go(couple, page_id)
        assert not couple.walk.is_handing_over


def test_going_back_instead_passes_all_the_pages_that_wait(couple: Desk) -> None:
    _go(couple, OF_CHILD)
    _go(couple, LAST_OF_SPOUSE)
    assert couple.walk.is_handing_over
    couple.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert couple.walk.page.id == LAST_OF_CHILD
    assert not couple.walk.is_handing_over


def test_back_on_the_first_question_of_the_spouse_and_back_again_leads_to_that_question(couple: Desk) -> None:
    _go_to_spouse(couple)
    couple.press(Qt.Key.Key_Return)
    couple.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert couple.walk.is_handing_over
    couple.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert couple.walk.page.id == OF_SPOUSE
    assert not couple.walk.is_handing_over


def test_who_answered_last_sees_his_or_her_own_answers_and_result_without_anybody_else(couple: Desk) -> None:
    _go_to_spouse(couple)
    couple.press(Qt.Key.Key_Return)
    for page_id in ("review", "result", "take_home"):
        _go(couple, page_id)
        assert not couple.walk.is_handing_over
        assert couple.walk.viewer_of_page == "p2"
        assert "Hinder" not in couple.text()


def test_past_the_papers_of_who_looks_comes_what_the_first_one_has_not_seen_and_not_the_end(
    couple: Desk,
) -> None:
    _go_to_spouse(couple)
    couple.press(Qt.Key.Key_Return)
    _go(couple, "take_home")
    couple.walk.go_next()
    assert couple.walk.page.id != "end"
    assert couple.walk.is_handing_over


def test_secrecy_is_told_to_each_adult_and_its_words_are_one_key_away(couple: Desk) -> None:
    _go_to_spouse(couple)
    assert "Berätta om sekretessen nu också" in couple.text()
    assert "Vi berättar inte heller för din familj." not in couple.text()
    couple.click("Visa texten om sekretess")
    assert "Vi berättar inte heller för din familj." in couple.text()
    couple.click("Visa texten om sekretess")
    assert "Vi berättar inte heller för din familj." not in couple.text()


def test_without_names_both_are_called_what_they_are_to_all_who_read_it(desk: Desk) -> None:
    conversation = talk.answer(talk.answer(_couple(), "persons.p1.name", None), "persons.p2.name", None)
    desk.controller.change(conversation)
    desk.controller.ask_everything(wanted=True)
    desk.walk.go_to(OF_APPLICANT)
    _go(desk, OF_SPOUSE)
    assert "maken eller makan kommer in, och den som frågade först går ut." in desk.text()
    desk.press(Qt.Key.Key_Return)
    _go(desk, OF_CHILD)
    assert "den som frågade först kommer tillbaka, och maken eller makan går ut." in desk.text()


def test_the_page_is_the_same_whatever_was_answered(couple: Desk) -> None:
    def covered(ground: PermitGround | None, *, debt: bool) -> str:
        _go(couple, OWN_STATEMENT)
        conversation = talk.answer(couple.controller.conversation, "persons.p2.permit.ground", ground)
        couple.controller.change(talk.answer(conversation, "persons.p1.debt_csn", debt))
        _go(couple, OF_SPOUSE)
        assert couple.walk.is_handing_over
        return couple.text()

    assert (
        len({covered(ground, debt=debt) for ground in (None, PermitGround.WORK) for debt in (True, False)})
        == 1
    )


def test_a_page_that_waited_has_not_been_shown(couple: Desk) -> None:
    _go(couple, OF_SPOUSE)
    _go(couple, "review")
    assert OF_SPOUSE not in couple.walk.gone_through
    _go(couple, OF_SPOUSE)
    couple.press(Qt.Key.Key_Return)
    _go(couple, "review")
    assert OF_SPOUSE in couple.walk.gone_through


def test_a_family_in_which_one_adult_answers_never_meets_it(desk: Desk) -> None:
    conversation = talk.answer(_couple(), "persons.p2.own_statement", False)
    desk.controller.change(conversation)

    def waits(page: Page) -> bool:
        desk.walk.go_to(page.id)
        return desk.walk.is_handing_over

    assert [page.id for page in desk.walk.pages if waits(page)] == []


def test_an_adult_who_comes_in_at_all_the_answers_is_asked_before_they_are_left(desk: Desk) -> None:
    away = replace(_couple().case.person("p2"), own_statement=None)
    case = _couple().case
    case = replace(case, persons=tuple(away if one.id == "p2" else one for one in case.persons))
    desk.show(talk.remove_person(replace(_couple(), case=case), "p3"), OF_APPLICANT)
    _go(desk, "review")
    controller = desk.controller
    controller.change(talk.answer(controller.conversation, "persons.p2.own_statement", True))
    controller.walk.go_next()
    assert controller.walk.page.asked is not None
    assert controller.walk.page.asked.path.startswith("persons.p2.")
    assert controller.walk.is_handing_over


def test_each_adult_takes_along_papers_of_his_or_her_own_after_a_handover(couple: Desk) -> None:
    for path, value in SPOUSE.items():
        couple.controller.change(talk.answer(couple.controller.conversation, path, value))
    couple.show(couple.controller.conversation, "take_home")
    couple.click("Ja, ett papper om det vi har talat om")
    assert "Underlag till anteckning" in couple.text().replace("&", "")
    couple.click("Papper till Testina Provsson")
    assert "Nu byter ni: Testina Provsson kommer in, och Testa Provsson går ut." in couple.text()
    couple.press(Qt.Key.Key_Return)
    # Whether a paper is safe is asked of each of them, and what the office keeps is not for another to see.
    assert not any(button.isChecked() for button in couple.all(ChoiceButton))
    assert "Underlag till anteckning" not in couple.text().replace("&", "")
    couple.click("Ja, ett papper om det vi har talat om")
    made = _summary(couple, "p2")
    assert "Kronofogden" in made
    assert "CSN" not in made
    assert "CSN" in _summary(couple, "p1")
    assert "Kronofogden" not in _summary(couple, "p1")


def _summary(desk: Desk, viewer_id: str) -> str:
    """What hinders, on that adult's own paper."""
    services = desk.maker._services
    made = client_summary(
        desk.case, TODAY, services.book, services.words("sv"), viewer_id=viewer_id, shows_amount=True
    )
    hinders = [rule.why for person in made.persons for rule in person.rules if not rule.is_met]
    return " ".join(said for said in hinders if "skuld" in said)


def test_papers_to_take_along_are_those_of_whoever_sits_there(couple: Desk) -> None:
    _go(couple, OF_SPOUSE)
    couple.press(Qt.Key.Key_Return)
    _go(couple, "take_home")
    assert not couple.walk.is_handing_over
    assert "Papperen gäller bara Testina Provsson." in couple.text()
    assert "Papper till Testa Provsson" in couple.text().replace("&", "")


def test_papers_of_who_is_alone_need_not_say_whose_they_are(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "take_home")
    assert "Papperen gäller bara" not in desk.text()


def test_an_adult_who_does_not_answer_here_has_no_papers_here(desk: Desk) -> None:
    desk.show(talk.answer(_couple(), "persons.p2.own_statement", False), "take_home")
    assert "Papperen gäller bara Testa Provsson." in desk.text()
    assert "Papper till" not in desk.text()


def test_an_adult_who_is_here_now_is_called_from_all_the_answers_and_the_first_one_goes_on_after(
    desk: Desk,
) -> None:
    conversation = talk.answer(_couple(), "persons.p2.own_statement", False)
    conversation = talk.answer(conversation, "persons.p3.born_on", date(2020, 1, 1))
    desk.show(talk.answer(conversation, "persons.p3.moves", True), "review")
    desk.click("Testina Provsson är här nu – ställ frågorna")
    assert desk.walk.is_handing_over
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == OF_SPOUSE
    _answer_not_yet_until_another(desk)
    assert desk.walk.page.id == "review"
    assert desk.walk.viewer_of_page == "p2"
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "question:persons.p3.custody"
    assert desk.walk.is_handing_over


def test_with_nothing_else_open_the_first_one_is_called_back_to_what_it_would_mean(desk: Desk) -> None:
    desk.show(talk.remove_person(_couple(), "p3"), "review")
    desk.click("Testina Provsson är här nu – ställ frågorna")
    desk.press(Qt.Key.Key_Return)
    _answer_not_yet_until_another(desk)
    assert desk.walk.page.id == "review"
    assert "är här nu" not in desk.text()
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "points"
    assert "Nu byter ni: Testa Provsson kommer tillbaka, och Testina Provsson går ut." in desk.text()


def test_who_asked_first_is_led_to_all_the_answers_before_what_follows_from_them(desk: Desk) -> None:
    desk.show(talk.remove_person(_couple(), "p3"), OF_APPLICANT)
    _go(desk, OF_SPOUSE)
    desk.press(Qt.Key.Key_Return)
    _answer_not_yet_until_another(desk)
    assert desk.walk.page.id == "review"
    assert desk.walk.viewer_of_page == "p2"
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "review"
    assert desk.walk.viewer_of_page == "p1"
    assert "Nu byter ni: Testa Provsson kommer tillbaka, och Testina Provsson går ut." in desk.text()
    desk.walk.hand_over()
    desk.walk.go_next()
    assert desk.walk.page.id == "points"
    assert not desk.walk.is_handing_over


def _answer_not_yet_until_another(desk: Desk) -> None:
    controller = desk.controller
    while not controller.walk.is_handing_over and controller.walk.page.asked is not None:
        controller.change(talk.answer_not_yet(controller.conversation, controller.walk.page.asked.path))
        controller.walk.go_next()
    QApplication.processEvents()


@pytest.mark.parametrize("ground", [PermitGround.REFUGEE, PermitGround.WORK])
def test_who_has_sat_here_is_called_no_more_whatever_was_answered(desk: Desk, ground: PermitGround) -> None:
    """A ground that nothing can change leaves the rest unasked, which who looks on is not to see."""
    path = "persons.p2.permit.ground"
    desk.show(talk.remove_person(_couple(), "p3"), OF_APPLICANT)
    assert "är här nu" not in desk.text()
    _go(desk, OF_SPOUSE)
    desk.press(Qt.Key.Key_Return)
    desk.controller.change(talk.answer(desk.controller.conversation, path, ground))
    desk.walk.show_to("p1")
    desk.press(Qt.Key.Key_Return)
    desk.walk.go_to("review")
    assert "är här nu" not in desk.text()


@pytest.mark.parametrize("ground", [PermitGround.REFUGEE, PermitGround.WORK])
def test_next_calls_nobody_back_who_left_in_the_middle_whatever_was_answered(
    desk: Desk, ground: PermitGround
) -> None:
    """Only who could still get a yes has questions left; being called for them would tell it."""
    desk.show(talk.remove_person(_couple(), "p3"), OF_APPLICANT)
    _go(desk, OF_SPOUSE)
    desk.press(Qt.Key.Key_Return)
    controller = desk.controller
    controller.change(talk.answer(controller.conversation, "persons.p2.permit.ground", ground))
    _come_back(desk)
    controller.walk.go_to(OWN_STATEMENT)
    met = []
    while (page := controller.walk.page).id not in met:
        assert not controller.walk.is_handing_over
        met.append(page.id)
        controller.walk.go_next()
    assert met == [OWN_STATEMENT, "review", "points", "result", "route:check_conditions", "take_home", "end"]


def _come_back(desk: Desk) -> None:
    """The one who asked first sits down again, at all the answers."""
    _go(desk, "review")
    desk.click("Visa svaren för Testa Provsson")
    desk.walk.hand_over()


def test_who_left_in_the_middle_goes_on_from_the_own_answers(desk: Desk) -> None:
    desk.show(talk.remove_person(_couple(), "p3"), OF_APPLICANT)
    _go(desk, OF_SPOUSE)
    desk.press(Qt.Key.Key_Return)
    _come_back(desk)
    desk.click("Visa svaren för Testina Provsson")
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.viewer_of_page == desk.walk.viewer == "p2"
    desk.press(Qt.Key.Key_Return)
    asked = desk.walk.page.asked
    assert asked is not None
    assert asked.person_id == "p2"


@pytest.mark.parametrize("ground", [PermitGround.REFUGEE, PermitGround.WORK, None])
def test_who_has_not_sat_here_can_be_called_whatever_was_answered(
    desk: Desk, ground: PermitGround | None
) -> None:
    path = "persons.p2.permit.ground"
    desk.show(talk.answer(talk.remove_person(_couple(), "p3"), path, ground), "review")
    assert "Testina Provsson är här nu – ställ frågorna" in desk.text()


def test_an_adult_who_stays_is_not_called(desk: Desk) -> None:
    desk.show(talk.answer(_couple(), "persons.p2.moves", False), "review")
    assert "är här nu" not in desk.text()


def test_nobody_is_called_to_a_question_that_is_answered_already(couple: Desk) -> None:
    controller = couple.controller
    known: dict[str, Answer] = {"born_on": date(2020, 1, 1), "moves": True}
    for key, value in known.items():
        controller.change(talk.answer(controller.conversation, f"persons.p3.{key}", value))
    _go(couple, "question:persons.p3.custody")
    _answer_not_yet_until_another(couple)
    assert controller.walk.page.id == OF_SPOUSE
    couple.press(Qt.Key.Key_Return)
    _answer_not_yet_until_another(couple)
    assert controller.walk.page.id == "review"


def test_whoever_looks_at_all_the_answers_or_the_result_is_asked_to_sit_down_first(couple: Desk) -> None:
    for page_id, label in {
        "review": "Visa svaren för Testina Provsson",
        "result": "Visa för Testina Provsson",
    }.items():
        couple.show(couple.controller.conversation, page_id)
        couple.walk.show_to("p1")
        couple.walk.hand_over()
        couple.click(label)
        assert "Nu byter ni: Testina Provsson kommer in, och Testa Provsson går ut." in couple.text()
        couple.press(Qt.Key.Key_Return)
        assert couple.walk.viewer == "p2"
        assert not couple.walk.is_handing_over


def test_back_instead_of_handing_over_shows_the_same_page_to_who_sits_there(couple: Desk) -> None:
    couple.show(couple.controller.conversation, "review")
    couple.click("Visa svaren för Testina Provsson")
    couple.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert couple.walk.page.id == "review"
    assert "Visa svaren för Testina Provsson" in couple.text().replace("&", "")


def test_a_saved_case_that_goes_on_with_another_adults_question_calls_that_adult_first(desk: Desk) -> None:
    conversation = talk.remove_person(_couple(), "p3")
    conversation = talk.answer(conversation, "application_on", date(2026, 3, 1))
    desk.controller.change(replace(conversation, saved_as="abcd2345", saved_case=conversation.case))
    desk.walk.go_on()
    QApplication.processEvents()
    assert desk.walk.page.id == OF_SPOUSE
    assert desk.walk.is_handing_over
