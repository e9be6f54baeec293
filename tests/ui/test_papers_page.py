"""The papers to bring: how they are marked, by hand and by keyboard."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.casework import conversation as talk
from app.casework.routes import Route
from app.domain.letter import PaperState
from app.domain.person import Role
from tests.ui.desk import CLEAR_CASE, Desk, begun


def test_papers_are_enclosed_missing_or_to_come(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "papers")
    desk.click("Kopia av uppehållstillståndet: Saknas")
    assert desk.controller.conversation.preparation.papers == {"permit_copy": PaperState.MISSING}
    desk.click("Kopia av uppehållstillståndet: Är med")
    assert desk.controller.conversation.preparation.papers == {"permit_copy": PaperState.ENCLOSED}


def test_a_mark_that_is_clicked_twice_stays(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "papers")
    mark = desk.button("Kopia av uppehållstillståndet: Är med")
    for _ in range(2):
        QTest.mouseClick(mark, Qt.MouseButton.LeftButton)
        assert mark.isChecked()
        assert desk.controller.conversation.preparation.papers == {"permit_copy": PaperState.ENCLOSED}
    desk.press(Qt.Key.Key_Space)
    assert desk.controller.conversation.preparation.papers == {}


def test_papers_are_marked_down_the_page_with_arrows_and_space_and_enter_goes_on(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "papers")

    def marked() -> dict[str, PaperState]:
        return desk.controller.conversation.preparation.papers

    desk.page.focus_first()
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Left)
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    assert marked() == {"reception_proof": PaperState.ENCLOSED}
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Space)
    assert marked() == {"reception_proof": PaperState.ENCLOSED, "permit_copy": PaperState.MISSING}
    desk.press(Qt.Key.Key_Space)
    assert marked() == {"reception_proof": PaperState.ENCLOSED}
    desk.press(Qt.Key.Key_Tab)
    assert desk.window.focusWidget() is desk.window.steps.next_button
    desk.show(desk.controller.conversation, "papers")
    assert desk.button("Bevis på att bli mottagen i landet: Är med").isChecked()
    desk.page.focus_first()
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id != "papers"


def test_beside_another_adult_the_list_says_whose_it_is(desk: Desk) -> None:
    said = "Listan gäller inte andra vuxna. De tar fram egna papper."
    alone = begun(Route.HELP_TO_APPLY, CLEAR_CASE)
    desk.show(alone, "papers")
    assert said not in desk.text()
    desk.walk.go_to("routes")
    desk.show(talk.add_person(alone, Role.SPOUSE), "papers")
    assert said in desk.text()


def test_the_papers_page_says_which_keys_mark(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "papers")
    assert "Pilarna flyttar. Mellanslag märker" in desk.text()


def test_in_a_saved_case_it_is_said_that_papers_are_marked_anew_and_no_row_moves_at_the_first_mark(
    desk: Desk,
) -> None:
    anew = "Märk vilka papper som har kommit."
    conversation = begun(Route.HELP_TO_APPLY, CLEAR_CASE)
    desk.show(conversation, "papers")
    assert anew not in desk.text()
    desk.walk.go_to("routes")
    desk.show(replace(conversation, saved_as="c1"), "papers")
    assert anew in desk.text()
    QTest.qWait(10)
    mark = desk.button("Kopia av uppehållstillståndet: Är med")
    place = mark.mapTo(desk.window, QPoint())
    mark.click()
    QTest.qWait(10)
    assert mark.mapTo(desk.window, QPoint()) == place
    desk.show(desk.controller.conversation, "papers")
    assert anew not in desk.text()
