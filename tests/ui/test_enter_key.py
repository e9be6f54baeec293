"""Enter presses the button that has the keyboard, else it goes on; a box is ticked with the space bar."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QTableView

from app.casework import conversation as talk
from app.casework.routes import Route
from app.domain.information import Point
from app.ui.cases.case_page import CasePage
from app.ui.cases.list_page import ListPage
from app.ui.wizard.routes_page import RoutesPage
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained

PASSPHRASE = "en lang rad ord"


@pytest.fixture
def signed_in(desk: Desk) -> Desk:
    """The window with an open practice folder."""
    folder: Path = desk.folder / "lager"
    services = desk.maker._services
    services.stores.create(folder, "anna", PASSPHRASE, None)
    desk.maker.desk.take(services.stores.open(folder, PASSPHRASE), folder)
    return desk


def _saved(desk: Desk, reference: str) -> None:
    conversation = talk.answer(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "reference", reference)
    desk.show(conversation, "result")
    desk.click("Spara …")
    desk.click("Informationen är läst upp eller lämnad")
    desk.click("Spara")


def test_enter_at_the_box_of_secrecy_goes_on_and_only_space_ticks(desk: Desk) -> None:
    desk.show(talk.Conversation(route=Route.ONLY_QUESTIONS), "secrecy")
    desk.press(Qt.Key.Key_Return)
    assert desk.window.steps.missing == "Berätta om sekretessen och kryssa i rutan. Mellanslag kryssar."
    assert not desk.controller.conversation.secrecy_told
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id != "secrecy"


def test_who_went_past_the_box_of_secrecy_can_tick_it_with_the_next_key(desk: Desk) -> None:
    desk.show(talk.Conversation(route=Route.ONLY_QUESTIONS), "secrecy")
    desk.window.steps.next_button.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "secrecy"
    desk.press(Qt.Key.Key_Space)
    assert desk.controller.conversation.secrecy_told


def test_enter_where_a_recovery_code_is_not_written_down_says_so(desk: Desk) -> None:
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    desk.fill_new_folder("ovning", PASSPHRASE)
    desk.press(Qt.Key.Key_Return)
    assert "Skriv upp återställningskoden" in desk.text()
    desk.press(Qt.Key.Key_Return)
    assert "Skriv upp koden och kryssa i rutan. Mellanslag kryssar." in desk.text()
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Return)
    assert "Skriv upp återställningskoden" not in desk.text()


def test_enter_saves_from_every_control_of_what_is_saved(signed_in: Desk) -> None:
    desk = signed_in
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "result")
    desk.click("Spara …")
    desk.write("EX-1")
    desk.press(Qt.Key.Key_Return)
    assert "kryssa i rutan innan du sparar" in desk.text()
    here = desk.window.focusWidget()
    assert isinstance(here, QCheckBox)
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Return)
    assert desk.window.banner.text == "Ärendet EX-1 är sparat, version 1."


def _listed(desk: Desk) -> Desk:
    store = desk.maker.desk.store
    assert store is not None
    for reference in ("EX-1", "EX-2", "AB-7"):
        conversation = talk.answer(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "reference", reference)
        store.save_case(conversation.case, TODAY)
    desk.click("Ärenden")
    return desk


def test_enter_in_a_search_that_one_case_fits_opens_it(signed_in: Desk) -> None:
    desk = _listed(signed_in)
    desk.write("EX-1")
    desk.press(Qt.Key.Key_Return)
    assert isinstance(desk.page, CasePage)
    assert "EX-1" in desk.text()


def test_enter_without_a_search_opens_none_of_several_unasked(signed_in: Desk) -> None:
    desk = _listed(signed_in)
    desk.press(Qt.Key.Key_Return)
    assert isinstance(desk.page, ListPage)
    assert isinstance(desk.window.focusWidget(), QTableView)


def test_letters_typed_in_the_list_lead_to_that_case(signed_in: Desk) -> None:
    desk = _listed(signed_in)
    (table,) = desk.all(QTableView)
    table.setFocus()
    desk.write("ab")
    assert table.currentIndex().siblingAtColumn(0).data() == "AB-7"


def test_esc_empties_the_search_and_then_leaves_the_list(signed_in: Desk) -> None:
    desk = _listed(signed_in)
    search = desk.all(QLineEdit, desk.page)[0]
    desk.write("EX-2")
    desk.press(Qt.Key.Key_Escape)
    assert not search.text()
    assert isinstance(desk.page, ListPage)
    assert desk.window.focusWidget() is search
    desk.write("EX-2")
    desk.all(QTableView)[0].setFocus()
    desk.press(Qt.Key.Key_Escape)
    assert isinstance(desk.page, RoutesPage)


def test_enter_in_the_search_leads_to_what_was_found_and_there_it_opens(signed_in: Desk) -> None:
    desk = _listed(signed_in)
    desk.write("EX")
    desk.press(Qt.Key.Key_Return)
    assert isinstance(desk.window.focusWidget(), QTableView)
    opened: list[str] = []
    desk.page.case_chosen.connect(opened.append)  # type: ignore[attr-defined]
    desk.press(Qt.Key.Key_Return)
    assert len(opened) == 1
    assert isinstance(desk.page, CasePage)


def test_enter_in_an_answer_changed_in_place_is_done_with_the_answer_and_not_the_page(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "review")
    desk.button("Ändra Skuld till CSN: Nej").setFocus()
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return)
    assert desk.applicant.debt_csn is True
    assert desk.walk.page.id == "review"
    here = desk.window.focusWidget()
    assert here is not None
    assert here.accessibleName() == "Ändra Skuld till CSN: Ja"


def test_enter_after_the_last_point_goes_on_and_opens_none_again(desk: Desk) -> None:
    desk.show(begun(Route.ONLY_QUESTIONS), "points")
    desk.press(Qt.Key.Key_Return)
    for _ in Point:
        desk.press(Qt.Key.Key_Return)
    assert set(desk.controller.conversation.points) == set(Point)
    assert desk.window.focusWidget() is desk.window.steps.next_button
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id != "points"
    assert set(desk.controller.conversation.points) == set(Point)


def test_points_that_were_all_told_before_are_passed_with_enter(desk: Desk) -> None:
    desk.show(explained(begun(Route.ONLY_QUESTIONS)), "points")
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id != "points"
    assert set(desk.controller.conversation.points) == set(Point)


def test_after_the_last_point_comes_one_that_was_passed_over(desk: Desk) -> None:
    desk.show(begun(Route.ONLY_QUESTIONS), "points")
    (points,) = desk.all(QListWidget)
    points.setCurrentRow(len(Point) - 1)
    desk.click("Förklarat")
    assert points.currentRow() == 0


def test_the_box_that_enter_asks_for_is_brought_into_view(desk: Desk) -> None:
    desk.window.resize(683, 384)
    desk.show(talk.Conversation(route=Route.ONLY_QUESTIONS), "secrecy")
    desk.press(Qt.Key.Key_Return)
    (box,) = desk.all(QCheckBox)
    assert desk.window.steps.missing
    assert box.visibleRegion().boundingRect().height() == box.height()
