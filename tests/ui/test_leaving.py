"""Leaving a page: nothing that was not saved or written down goes with one key, and Back is one step."""

import gc
import weakref
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.casework import conversation as talk
from app.casework.routes import Route
from app.domain.record import SavedCase
from app.storage.store import Store
from app.ui.cases.case_page import CasePage
from app.ui.cases.create_page import CreatePage
from app.ui.cases.drafts_page import DraftsPage
from app.ui.cases.guide import CaseGuide
from app.ui.cases.leave_page import LeavePage
from app.ui.cases.list_page import ListPage
from app.ui.cases.store_page import StorePage
from app.ui.cases.version_page import VersionPage
from app.ui.documents.saved_file import SavedFile
from app.ui.navigation import Navigation
from app.ui.wizard.routes_page import RoutesPage
from tests.ui.conftest import TODAY
from tests.ui.counted import PASSPHRASE as OFFICE_PASSPHRASE
from tests.ui.counted import make_office
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained

PASSPHRASE = "övning ger färdighet"
CODE_SAID = "Skriv upp koden och kryssa i rutan."


def _guide(desk: Desk) -> CaseGuide:
    return next(one for one in desk.window.findChildren(Navigation)).cases


def _back(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def _saved(desk: Desk) -> SavedCase:
    """A practice folder with one case, open."""
    folder, stores = desk.folder / "ärenden", desk.maker._services.stores
    stores.create(folder, "anna", PASSPHRASE, None)
    store = stores.open(folder, PASSPHRASE)
    assert isinstance(store, Store)
    desk.maker.desk.take(store, folder)
    return store.save_case(begun(Route.HELP_TO_APPLY, CLEAR_CASE | {"reference": "EX-50"}).case, TODAY)


def _changed_at_the_end(desk: Desk) -> None:
    """A saved case that goes on, with a change, at "Klart för i dag"."""
    _guide(desk).going_on.with_case(_saved(desk))
    going_on = replace(desk.controller.conversation, route=Route.HELP_TO_APPLY)
    desk.show(talk.answer(going_on, "persons.p1.debt_csn", True), "end")


def test_what_a_saved_case_has_changed_leads_to_saving_and_an_enter_throws_nothing_away(desk: Desk) -> None:
    _changed_at_the_end(desk)
    save = desk.button("Spara det som är ändrat …")
    assert desk.window.focusWidget() is save
    assert (save.property("look"), desk.window.steps.next_button.property("look")) == ("primary", "")
    desk.press(Qt.Key.Key_Return)
    assert "Det här sparas" in [label.text() for label in desk.all(QLabel)]
    assert desk.applicant.debt_csn is True


@pytest.mark.parametrize("how", ["button", "new person"])
def test_ending_a_changed_case_says_first_that_the_change_is_thrown_away(desk: Desk, how: str) -> None:
    _changed_at_the_end(desk)
    for is_over in (False, True):
        if how == "button":
            desk.click("Avsluta samtalet")
        else:
            desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        assert desk.controller.is_untouched is is_over
        assert ("Det som är ändrat är inte sparat." in desk.text()) is not is_over


def test_the_end_of_a_saved_case_says_that_what_is_saved_stays(desk: Desk) -> None:
    _changed_at_the_end(desk)
    desk.click("Avsluta samtalet")
    desk.click("Avsluta samtalet")
    assert desk.window.banner.text == "Samtalet är avslutat. Det som är sparat i ärendet finns kvar."


def test_counselling_that_nobody_saves_ends_with_one_enter(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "end")
    ending = desk.window.steps.next_button
    assert (desk.window.focusWidget(), ending.property("look")) == (ending, "primary")
    desk.press(Qt.Key.Key_Return)
    assert desk.controller.is_untouched


def test_the_button_that_goes_on_leads_again_on_the_next_page(desk: Desk) -> None:
    _changed_at_the_end(desk)
    desk.show(desk.controller.conversation, "review")
    assert desk.window.steps.next_button.property("look") == "primary"


@pytest.mark.parametrize("way", ["Alt+Left", "Ctrl+N"])
def test_the_recovery_code_is_left_by_no_way_before_it_is_written_down(desk: Desk, way: str) -> None:
    def leave() -> None:
        if way == "Alt+Left":
            _back(desk)
        else:
            desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    desk.fill_new_folder("ny", PASSPHRASE)
    desk.click("Gör ärendemappen")
    leave()
    assert isinstance(desk.page, CreatePage)
    assert CODE_SAID in desk.text()
    desk.click("Jag har skrivit upp koden")
    leave()
    assert not isinstance(desk.page, CreatePage)


def test_back_rests_while_the_recovery_code_is_not_written_down_and_says_why(desk: Desk) -> None:
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    desk.fill_new_folder("ny", PASSPHRASE)
    assert desk.button("Tillbaka").isEnabled()
    desk.click("Gör ärendemappen")
    back = desk.button("Tillbaka")
    assert not back.isEnabled()
    assert back.accessibleDescription() == back.toolTip() == f"{CODE_SAID} Mellanslag kryssar."
    desk.click("Jag har skrivit upp koden")
    assert back.isEnabled()
    assert not back.accessibleDescription()
    desk.click("Tillbaka")
    assert not isinstance(desk.page, CreatePage)
    assert desk.button("Tillbaka").isEnabled()


def test_back_goes_from_a_version_to_its_case_to_the_list_to_the_conversation(desk: Desk) -> None:
    _saved(desk)
    _guide(desk).show_not_journalled()
    desk.click("Öppna ärendet")
    desk.click("Läs version 1")
    met = [type(desk.page)]
    for _ in range(3):
        _back(desk)
        QApplication.processEvents()
        met.append(type(desk.page))
    assert met == [VersionPage, CasePage, ListPage, RoutesPage]


def test_back_from_a_case_leads_to_the_list_as_it_was_chosen(desk: Desk) -> None:
    _saved(desk)
    _guide(desk).show_not_journalled()
    desk.click("Öppna ärendet")
    _back(desk)
    assert desk.button("Bara inte journalförda").isChecked()


def test_back_from_what_belongs_to_the_folder_leads_to_the_folder_and_then_to_the_list(desk: Desk) -> None:
    _saved(desk)
    _guide(desk).show_store()
    desk.click("Användare …")
    _back(desk)
    assert isinstance(desk.page, StorePage)
    _back(desk)
    assert isinstance(desk.page, ListPage)


LOST = "Samtalet är inte sparat och försvinner."
DRAFT = "Det finns kvar som utkast. När du har öppnat ärendemappen igen visas det på startsidan"


def _case_page(desk: Desk) -> None:
    """An unsaved conversation, with the page of another, saved case beside it."""
    saved = _saved(desk)
    desk.show(begun(Route.CHECK_CONDITIONS, {"persons.p1.debt_csn": True}), "question:persons.p1.debt_csn")
    _guide(desk).show_case(saved.id)


def test_a_saved_case_goes_on_only_after_the_question_what_becomes_of_an_unsaved_conversation(
    desk: Desk,
) -> None:
    _case_page(desk)
    desk.click("Fortsätt med ärendet")
    assert isinstance(desk.page, LeavePage)
    assert desk.applicant.debt_csn is True
    desk.press(Qt.Key.Key_Return)
    assert desk.case.reference == "EX-50"
    assert isinstance(desk.page, RoutesPage)


def test_back_from_that_question_leads_to_the_case_with_the_conversation_kept(desk: Desk) -> None:
    _case_page(desk)
    desk.click("Fortsätt med ärendet")
    _back(desk)
    assert isinstance(desk.page, CasePage)
    assert desk.applicant.debt_csn is True


def test_that_question_goes_on_to_the_case_in_the_other_language_too(desk: Desk) -> None:
    _case_page(desk)
    desk.click("Fortsätt med ärendet")
    desk.press(Qt.Key.Key_F7)
    desk.click("Clear the answers and go to the case")
    assert desk.case.reference == "EX-50"


def _only_begun(desk: Desk) -> None:
    """Route, interpreter and secrecy, and not a word more."""
    desk.show(begun(Route.ONLY_QUESTIONS), "points")


def test_a_conversation_that_has_only_begun_is_left_for_a_case_without_a_question(desk: Desk) -> None:
    saved = _saved(desk)
    _only_begun(desk)
    _guide(desk).show_case(saved.id)
    desk.click("Fortsätt med ärendet")
    assert desk.case.reference == "EX-50"


def test_a_conversation_that_has_only_begun_is_left_for_a_new_person_and_closed_without_a_question(
    desk: Desk,
) -> None:
    _only_begun(desk)
    desk.click("Ny person")
    assert isinstance(desk.page, RoutesPage)
    assert desk.controller.conversation.route is None
    _only_begun(desk)
    assert desk.window.close()


def test_a_point_that_was_explained_and_a_file_that_lies_left_are_something_to_lose(desk: Desk) -> None:
    _only_begun(desk)
    desk.controller.saved_files.append(SavedFile(desk.folder / "blad.pdf"))
    desk.click("Ny person")
    assert isinstance(desk.page, LeavePage)
    desk.controller.start_over()
    desk.show(explained(begun(Route.ONLY_QUESTIONS)), "points")
    desk.click("Ny person")
    assert isinstance(desk.page, LeavePage)


def test_at_its_end_a_conversation_that_had_no_answers_is_counted_as_ended(desk: Desk) -> None:
    desk.show(begun(Route.ONLY_QUESTIONS), "end")
    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert "Samtalet är avslutat." in desk.window.banner.text


def test_a_draft_goes_on_only_after_the_same_question(desk: Desk) -> None:
    _changed_at_the_end(desk)
    desk.walk.go_to("review")
    desk.maker._drafts.forget()
    desk.controller.start_over()
    desk.show(begun(Route.CHECK_CONDITIONS, {"persons.p1.debt_kfm": True}), "question:persons.p1.debt_kfm")
    _guide(desk).show_drafts()
    desk.click("Fortsätt med de här svaren")
    assert isinstance(desk.page, LeavePage)
    _back(desk)
    assert isinstance(desk.page, DraftsPage)
    desk.click("Fortsätt med de här svaren")
    desk.press(Qt.Key.Key_Return)
    assert (desk.applicant.debt_csn, desk.applicant.debt_kfm) == (True, False)


def test_a_saved_case_whose_changes_are_a_draft_is_left_for_another_without_a_question(desk: Desk) -> None:
    _changed_at_the_end(desk)
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    other = store.save_case(begun(Route.HELP_TO_APPLY, CLEAR_CASE | {"reference": "EX-51"}).case, TODAY)
    _guide(desk).show_case(other.id)
    desk.click("Fortsätt med ärendet")
    assert desk.case.reference == "EX-51"
    assert len(store.drafts()) == 1


def test_closing_the_window_on_a_changed_case_says_that_the_change_is_not_saved_but_a_draft(
    desk: Desk,
) -> None:
    _changed_at_the_end(desk)
    assert not desk.window.close()
    assert DRAFT in desk.window.banner.text
    assert LOST not in desk.window.banner.text
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    assert len(store.drafts()) == 1
    assert desk.window.close()


def test_closing_the_window_says_that_a_change_is_lost_where_the_folder_is_closed(desk: Desk) -> None:
    _changed_at_the_end(desk)
    desk.maker.desk.put_away()
    desk.controller.change(talk.answer(desk.controller.conversation, "persons.p1.debt_kfm", True))
    assert not desk.window.close()
    assert "är inte sparat i ärendet och försvinner" in desk.window.banner.text


def test_closing_the_window_on_a_case_as_it_was_saved_asks_nothing(desk: Desk) -> None:
    _changed_at_the_end(desk)
    desk.controller.change(talk.answer(desk.controller.conversation, "persons.p1.debt_csn", False))
    assert desk.window.close()
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    assert not store.drafts()


def test_an_answer_that_is_changed_back_leaves_no_draft(desk: Desk) -> None:
    _changed_at_the_end(desk)
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    desk.walk.go_to("review")
    assert len(store.drafts()) == 1
    desk.controller.change(talk.answer(desk.controller.conversation, "persons.p1.debt_csn", False))
    desk.walk.go_to("end")
    assert not store.drafts()


def test_closing_the_window_is_held_back_while_the_recovery_code_is_not_written_down(desk: Desk) -> None:
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    desk.fill_new_folder("ny", PASSPHRASE)
    desk.click("Gör ärendemappen")
    assert not desk.window.close()
    assert CODE_SAID in desk.text()
    assert "Det som sidan visar visas aldrig igen." in desk.window.banner.text
    desk.click("Jag har skrivit upp koden")
    assert desk.window.close()


def test_closing_the_folder_says_that_it_is_closed(desk: Desk) -> None:
    _saved(desk)
    desk.click("Ärenden")
    desk.click("Stäng ärendemappen")
    assert desk.maker.desk.store is None
    assert desk.window.banner.text == "Ärendemappen är stängd."


def _office(desk: Desk) -> tuple[Store, Path]:
    """The folder of an office, made and opened but not yet on the desk."""
    services = desk.maker._services
    folder = make_office(services, desk.folder)
    store = services.stores.open(folder, OFFICE_PASSPHRASE)
    assert isinstance(store, Store)
    return store, folder


@pytest.mark.parametrize("way", ["closed", "another is opened"])
@pytest.mark.parametrize("is_saved", [True, False])
def test_what_belongs_to_a_practice_folder_ends_with_it(
    desk: Desk, qtbot: QtBot, way: str, *, is_saved: bool
) -> None:
    saved = _saved(desk)
    if is_saved:
        _guide(desk).going_on.with_case(saved)
    going_on = replace(desk.controller.conversation, route=Route.HELP_TO_APPLY)
    desk.show(talk.answer(going_on, "persons.p1.debt_csn", True), "result")
    if way == "closed":
        desk.maker.desk.leave()
    else:
        desk.maker.desk.take(*_office(desk))
    assert desk.controller.is_untouched
    assert desk.controller.conversation.saved_as is None
    assert not desk.maker.desk.is_practice
    qtbot.waitUntil(lambda: "Samtalet är avslutat" in desk.window.banner.text)
    assert ("utkast" in desk.window.banner.text) is is_saved
    assert "ÖVNING" not in desk.text()


def test_a_locked_folder_and_an_unsaved_conversation_beside_an_office_go_on(desk: Desk) -> None:
    saved = _saved(desk)
    _guide(desk).going_on.with_case(saved)
    folder = desk.maker.desk.folder
    assert folder is not None
    desk.maker.desk.put_away()
    assert desk.maker.desk.is_practice, "what is drawn meanwhile is marked"
    desk.maker.desk.take(desk.maker._services.stores.open(folder, PASSPHRASE), folder)
    assert desk.controller.conversation.saved_as == saved.id
    desk.maker.desk.leave()
    desk.maker.desk.take(*_office(desk))
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "result")
    desk.maker.desk.leave()
    assert desk.applicant.debt_csn is CLEAR_CASE["persons.p1.debt_csn"]


def test_what_was_said_before_the_cover_came_is_said_again_before_anything_goes(desk: Desk) -> None:
    _changed_at_the_end(desk)
    desk.click("Avsluta samtalet")
    assert "Välj Avsluta samtalet en gång till" in desk.text()
    for _ in range(2):
        desk.press(Qt.Key.Key_F9)
    assert "Välj Avsluta samtalet en gång till" not in desk.text()
    desk.click("Avsluta samtalet")
    assert desk.walk.page.id == "end"
    assert "Välj Avsluta samtalet en gång till" in desk.text()


def test_who_has_left_is_not_kept_anywhere_in_the_program(desk: Desk) -> None:
    desk.show(explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE)), "result")
    desk.show(desk.controller.conversation, "people")
    said = weakref.ref(desk.controller.conversation.case)
    desk.controller.start_over()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert said() is None
