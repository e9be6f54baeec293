"""The same answers as for an earlier child."""

from datetime import date

from PySide6.QtCore import QPoint, Qt

from app.casework import conversation as talk
from app.casework.conversation import Conversation
from app.casework.routes import Route
from app.casework.siblings import sibling_to_follow, take_answers
from app.domain.answers import Answer
from app.domain.permit import PermitGround, PermitKind
from app.domain.person import Custody, Role
from app.ui.pieces.choices import ChoiceButton
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun

FIRST: dict[str, Answer] = {
    "born_on": date(2015, 5, 5),
    "moves": True,
    "custody": Custody.JOINT,
    "permit.ground": PermitGround.REFUGEE,
    "permit.held_since": date(2016, 3, 1),
    "permit.unbroken": True,
    "permit.kind": PermitKind.PERMANENT,
    "same_household": True,
    "citizenships": ("SY",),
    "resident_in_sweden": True,
}
MOVES = "question:persons.p3.moves"


def two_children() -> Conversation:
    """A conversation whose first child has every answer and whose second has a birthday."""
    conversation = begun(Route.CHECK_CONDITIONS, CLEAR_CASE)
    for role in (Role.CHILD, Role.CHILD, Role.OTHER_RELATIVE):
        conversation = talk.add_person(conversation, role)
    for key, value in FIRST.items():
        conversation = talk.answer(conversation, f"persons.p2.{key}", value)
    return talk.answer(conversation, "persons.p3.born_on", date(2018, 8, 8))


def test_one_button_takes_them_over_shows_them_and_passes_their_pages(desk: Desk) -> None:
    desk.show(two_children(), MOVES)
    desk.click("Samma svar som för barn 1")
    assert "Titta igenom svaren." in desk.text()
    assert "Permanent" in desk.text()
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "question:persons.p4.born_on"
    third = desk.case.person("p3")
    assert (third.born_on, third.custody) == (date(2018, 8, 8), Custody.JOINT)
    assert third.permit == desk.case.person("p2").permit


def test_each_of_them_is_changed_where_it_stands(desk: Desk) -> None:
    desk.show(two_children(), MOVES)
    desk.click("Samma svar som för barn 1")
    desk.click("Ändra Sorts tillstånd")
    desk.click("Tidsbegränsat, för en viss tid")
    desk.click("Klar")
    assert desk.case.person("p3").permit.kind is PermitKind.TEMPORARY
    assert desk.walk.page.id == MOVES
    assert "Titta igenom svaren." in desk.text()
    assert desk.window.focusWidget() is desk.button("Ändra Sorts tillstånd")
    desk.click("Nästa")
    assert desk.walk.page.id == "question:persons.p3.permit.expires_on"


def test_who_does_not_know_yet_after_all_reads_so_in_the_list(desk: Desk) -> None:
    desk.show(two_children(), MOVES)
    desk.click("Samma svar som för barn 1")
    desk.click("Ändra Tillstånd sedan")
    desk.click("Vet inte ännu")
    desk.click("Klar")
    assert desk.window.focusWidget() is desk.button("Ändra Tillstånd sedan")
    assert "Vet inte ännu" in desk.text()


def test_an_answer_that_cannot_be_read_is_not_left_in_the_list(desk: Desk) -> None:
    desk.show(two_children(), MOVES)
    desk.click("Samma svar som för barn 1")
    desk.click("Ändra Tillstånd sedan")
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.write("2016-13-35")
    desk.click("Nästa")
    assert desk.walk.page.id == MOVES
    assert desk.window.steps.missing


def test_what_was_answered_stays_and_a_permit_never_rests_on_its_holder() -> None:
    conversation = talk.answer(two_children(), "persons.p3.citizenships", ("IQ",))
    for path, value in (("permit.ground", PermitGround.FAMILY_TIE), ("permit.tied_to", "p3")):
        conversation = talk.answer(conversation, f"persons.p2.{path}", value)
    taken = take_answers(conversation, "p2", "p3", TODAY).case.person("p3")
    assert taken.citizenships == ("IQ",)
    assert taken.permit.ground is PermitGround.FAMILY_TIE
    assert taken.permit.tied_to is None


def test_they_are_offered_to_children_alone_and_only_where_there_are_any(desk: Desk) -> None:
    conversation = two_children()
    assert sibling_to_follow(conversation, "p2", TODAY) is None
    assert sibling_to_follow(conversation, "p4", TODAY) is None
    grown = talk.answer(conversation, "persons.p3.born_on", date(2000, 1, 1))
    assert sibling_to_follow(grown, "p3", TODAY) is None
    taken = take_answers(conversation, "p2", "p3", TODAY)
    desk.show(taken, MOVES)
    assert "Samma svar" not in desk.text()


def test_the_offer_stands_above_the_answers_of_the_first_question_that_children_share(desk: Desk) -> None:
    desk.show(two_children(), MOVES)
    offer = desk.button("Samma svar som för barn 1")
    assert "Är svaren desamma som för barn 1, utom födelsedagen?" in desk.text()
    first = desk.all(ChoiceButton)[0]
    origin = QPoint(0, 0)
    assert offer.mapTo(desk.window, origin).y() < first.mapTo(desk.window, origin).y()
    assert desk.window.focusWidget() is first


def test_an_answer_to_be_checked_again_stays_in_the_list_and_is_asked_after_it(desk: Desk) -> None:
    desk.show(two_children(), MOVES)
    desk.click("Samma svar som för barn 1")
    assert "Kontrollera igen" not in desk.text()
    desk.click("Ändra Tillstånd sedan")
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.write("2019-05-05")
    desk.click("Klar")
    assert "Tillstånd utan avbrott" in desk.text()
    assert "Kontrollera igen" in desk.text()
    desk.click("Nästa")
    assert desk.walk.page.id == "question:persons.p3.permit.unbroken"
