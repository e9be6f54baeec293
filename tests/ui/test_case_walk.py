"""Every page about case folders and cases: usable in a small window, and nothing to see behind the lock."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.casework import conversation as talk
from app.casework.batch import BatchResult
from app.casework.case_file import read_case_file
from app.casework.routes import Route
from app.domain.errors import UserFacingError
from app.domain.record import SavingTerms
from app.domain.roles import Role
from app.storage.store import Store
from app.ui.cases.case_page import CasePage
from app.ui.cases.guide import CaseGuide
from app.ui.cases.letters_page import LettersPage
from app.ui.cases.save_page import SavePage
from app.ui.navigation import Navigation
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun, family
from tests.ui.test_walk import LARGE, SMALL, faults_here, faults_of_widgets

PASSPHRASE = "mitt hemliga hus"

AT_200_PERCENT = (683, 344)
"""1366×768 at 200 %, without the taskbar."""


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """The window with an open store that has something of everything."""
    fill(desk)
    return desk


def fill(desk: Desk) -> None:
    """Opens a store: from the last saved on a protected, a journalled and an open case."""
    stores, folder = desk.maker._services.stores, desk.folder / "ärenden"
    stores.create(folder, "anna", PASSPHRASE, None)
    store = stores.open(folder, PASSPHRASE)
    assert isinstance(store, Store)
    store.users.add("eva", Role.SUPERVISOR, PASSPHRASE)
    case = talk.answer(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "persons.p1.name", "Testa Provsson").case
    saved = store.save_case(case, TODAY)
    store.note_printed(saved.id)
    store.keep_draft(case, TODAY, case_id=saved.id)
    store.records.journal(store.save_case(case, TODAY).id, TODAY, "SN 2026/7")
    store.save_case(case, TODAY, terms=SavingTerms(is_protected=True))
    store.close()
    desk.maker.desk.take(stores.open(folder, PASSPHRASE), folder)


def walk(desk: Desk) -> Iterator[str]:
    """Shows every page about case folders and cases in a window that was filled; gives its name."""
    for page in WAYS:
        show(desk, page)
        yield f"cases: {page}"


def _guide(desk: Desk) -> CaseGuide:
    navigation = desk.window.findChild(Navigation)
    assert navigation is not None
    return navigation.cases


def show(desk: Desk, page: str) -> None:
    """That page, with the keyboard where a person has it."""
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    WAYS[page](desk, _guide(desk), store)
    # What a page puts in place of its first part finds its place in a second round.
    for _ in range(2):
        QApplication.processEvents()


def _journal(desk: Desk, guide: CaseGuide, store: Store) -> None:
    guide.show_case(store.cases()[2].id)
    assert isinstance(desk.page, CasePage)
    desk.page.ask_for_journal()


def _save(desk: Desk, guide: CaseGuide, _: Store) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "result")
    guide.show_save()


def _save_of_family(desk: Desk, guide: CaseGuide, _: Store) -> None:
    """Three adults have answered; two of them are covered."""
    conversation = family(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    for person in conversation.case.others("p1"):
        conversation = talk.answer(conversation, f"persons.{person.id}.debt_csn", True)
    desk.show(conversation, "result")
    guide.show_save()


def _protected(desk: Desk, guide: CaseGuide, store: Store) -> None:
    _save(desk, guide, store)
    assert isinstance(desk.page, SavePage)
    desk.page._protected.click()


def _log(desk: Desk, guide: CaseGuide, _: Store) -> None:
    _sign_in_as_supervisor(desk)
    guide._show_log()


def _users(desk: Desk, guide: CaseGuide, _: Store) -> None:
    _sign_in_as_supervisor(desk)
    guide._show_users()


def _certificate(_: Desk, guide: CaseGuide, store: Store) -> None:
    guide._on_copy_removed(store.records.remove(store.cases()[1].id))


def _letters_done(desk: Desk, guide: CaseGuide, store: Store) -> None:
    """One saved, one that failed."""
    guide.show_letters()
    assert isinstance(desk.page, LettersPage)
    cases = [case for case in store.cases() if not case.is_protected]
    failed = {cases[1].id: UserFacingError("letter_needs_own_wish")}
    desk.page._on_made(cases, desk.folder, BatchResult((cases[0].id,), failed, ()))


def _new_code(desk: Desk, guide: CaseGuide, _: Store) -> None:
    _sign_in_as_supervisor(desk)
    guide.folder.show_new_code()


WAYS: dict[str, Callable[[Desk, CaseGuide, Store], None]] = {
    "open": lambda _, guide, __: guide.folder.show_open(),
    "create": lambda _, guide, __: guide.folder.show_create(),
    "restore": lambda _, guide, __: guide.folder.show_restore(),
    "store": lambda _, guide, __: guide.show_store(),
    "passphrase": lambda _, guide, __: guide.folder.show_new_passphrase(),
    "list": lambda _, guide, __: guide.show_cases(),
    "letters": lambda _, guide, __: guide.show_letters(),
    "letters done": _letters_done,
    "drafts": lambda _, guide, __: guide.show_drafts(),
    "case": lambda _, guide, store: guide.show_case(store.cases()[1].id),
    "journal": _journal,
    "version": lambda _, guide, store: guide._show_version(store.load_case(store.cases()[2].id)),
    "extract": lambda _, guide, store: guide._show_extract(store.load_case(store.cases()[2].id)),
    "withdraw": lambda _, guide, store: guide._show_withdraw(store.load_case(store.cases()[2].id)),
    "save": _save,
    "save of family": _save_of_family,
    "protected": _protected,
    "old rules": lambda _, guide, store: guide._show_old_rules(store.load_case(store.cases()[2].id)),
    "together": lambda _, guide, store: guide.show_case(store.cases()[0].id),
    "certificate": _certificate,
    "log": _log,
    "users": _users,
    "new code": _new_code,
}


def _sign_in_as_supervisor(desk: Desk) -> None:
    folder = desk.maker.desk.folder
    assert folder is not None
    desk.maker.desk.put_away()
    desk.maker.desk.take(desk.maker._services.stores.open(folder, PASSPHRASE, "eva"), folder)


def _is_open(desk: Desk) -> bool:
    return desk.maker.desk.store is not None


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_page_about_cases_can_be_used_in_a_small_window(filled: Desk, language: str) -> None:
    if language != "sv":
        filled.maker.show_window(language)
    filled.window.resize(*SMALL)
    QApplication.processEvents()
    faults = [f"{name}: {fault}" for name in walk(filled) for fault in faults_here(filled, name)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_page_about_cases_is_read_sideways_at_200_percent(filled: Desk, language: str) -> None:
    if language != "sv":
        filled.maker.show_window(language)
    filled.window.resize(*AT_200_PERCENT)
    QApplication.processEvents()
    sideways = filled.window._scroll.horizontalScrollBar()
    assert not [name for name in walk(filled) if sideways.maximum() > 0]


@pytest.mark.parametrize("size", [LARGE, SMALL, AT_200_PERCENT])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_all_that_the_lock_says_is_seen(filled: Desk, language: str, size: tuple[int, int]) -> None:
    """Behind the lock no page is walked, so what stands on it is looked at here."""
    if language != "sv":
        filled.maker.show_window(language)
    filled.window.resize(*size)
    show(filled, "case")
    for says in ("nothing", "a wrong passphrase"):
        if says == "nothing":
            filled.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        else:
            filled.write("fel fras helt")
            filled.press(Qt.Key.Key_Return)
        assert filled.window.is_locked
        QApplication.processEvents()
        assert (filled.window.width(), filled.window.height()) == size
        assert not list(faults_of_widgets(filled)), says


@pytest.mark.parametrize("page", WAYS)
def test_a_locked_page_about_cases_shows_nothing_and_comes_back(filled: Desk, page: str) -> None:
    show(filled, page)
    before, widget = filled.text(), filled.page
    filled.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert filled.window.is_locked
    assert not _is_open(filled)
    shown = set(filled.text().split("\n"))
    assert not shown & ({line for line in before.split("\n") if line} - {"&Lösenfras"})
    filled.write(PASSPHRASE)
    filled.press(Qt.Key.Key_Return)
    assert _is_open(filled)
    assert (filled.page, filled.text()) == (widget, before)


def test_a_page_that_was_locked_works_on_with_the_store_that_was_opened_anew(filled: Desk) -> None:
    show(filled, "case")
    filled.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    filled.write(PASSPHRASE)
    filled.press(Qt.Key.Key_Return)
    filled.click("Märk som överlämnat")
    assert "Överlämnat" in filled.text()
    store = filled.maker.desk.store
    assert store is not None
    assert read_case_file(store, store.cases()[0].id).newest.version == 3
