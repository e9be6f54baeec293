"""The window locks over every page, and comes back as it was."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from app.casework.routes import Route
from app.domain.office_settings import OfficeSettings
from app.ui.jobs import Cut, Work
from app.ui.locking import IdleWatch, Locker
from tests.storage.test_disk_limits import as_ordinary_user
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained

PASSPHRASE = "mitt hemliga hus"
LOCKED = "Låst\nAllt är kvar som du lämnade det.\n&Lösenfras\n\nLås &upp"
PAGES = (
    "routes",
    "question:persons.p1.debt_csn",
    "people",
    "review",
    "points",
    "result",
    "wish",
    "letter",
    "end",
)


@pytest.fixture
def signed_in(desk: Desk) -> Desk:
    """The window with an open practice store."""
    stores = desk.maker._services.stores
    folder: Path = desk.folder / "lager"
    stores.create(folder, "anna", PASSPHRASE, None)
    desk.maker.desk.take(stores.open(folder, PASSPHRASE), folder)
    return desk


def _is_open(desk: Desk) -> bool:
    return desk.maker.desk.store is not None


def _lock(desk: Desk) -> None:
    desk.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("page_id", PAGES)
def test_a_locked_page_shows_nothing_and_comes_back_with_the_passphrase(
    signed_in: Desk, page_id: str
) -> None:
    desk = signed_in
    desk.show(explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE)), page_id)
    before, page = desk.text(), desk.page
    _lock(desk)
    assert desk.text() == LOCKED
    assert not _is_open(desk)
    desk.press(Qt.Key.Key_F9)
    assert desk.text() == LOCKED
    desk.write(PASSPHRASE)
    desk.press(Qt.Key.Key_Return)
    assert _is_open(desk)
    assert (desk.page, desk.text()) == (page, before)


def test_a_wrong_passphrase_stays_outside_and_says_so(signed_in: Desk) -> None:
    _lock(signed_in)
    signed_in.write("fel fras helt")
    signed_in.press(Qt.Key.Key_Return)
    assert signed_in.window.is_locked
    assert len(signed_in.text()) > len(LOCKED)
    assert "Lösenfrasen stämmer inte." in signed_in.text()


def test_a_folder_that_may_no_longer_be_read_is_not_to_be_chosen_anew_behind_the_lock(desk: Desk) -> None:
    stores = desk.maker._services.stores
    with TemporaryDirectory() as parent:
        folder = Path(parent) / "lager"
        stores.create(folder, "anna", PASSPHRASE, None)
        desk.maker.desk.take(stores.open(folder, PASSPHRASE), folder)
        _lock(desk)
        for readable in (Path(parent), folder):
            readable.chmod(0o755)
        # Read now: that user may perhaps not look into the folder the program is started from.
        assert desk.maker._navigation is not None
        desk.maker._navigation._words.message("no_right_to_write")
        with as_ordinary_user():
            desk.write(PASSPHRASE)
            desk.press(Qt.Key.Key_Return)
    assert "Be it om rätt till den" in desk.text()
    assert "annan mapp" not in desk.text()


def test_the_way_out_for_who_forgot_the_passphrase_does_not_frighten_after_a_slip(signed_in: Desk) -> None:
    _lock(signed_in)
    for left in (2, 1, 0):
        signed_in.write("fel fras helt")
        signed_in.press(Qt.Key.Key_Return)
        assert ("återställningskoden" in signed_in.text()) is (left == 0)


def test_words_half_written_are_there_after_unlocking(signed_in: Desk) -> None:
    signed_in.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.born_on")
    signed_in.write("1985-0")
    field = signed_in.window.focusWidget()
    _lock(signed_in)
    signed_in.write(PASSPHRASE)
    signed_in.press(Qt.Key.Key_Return)
    assert signed_in.window.focusWidget() is field
    signed_in.write("5-05")
    assert signed_in.applicant.born_on is not None


def test_without_a_store_one_key_is_enough(desk: Desk) -> None:
    _lock(desk)
    assert desk.text() == "Visa igen (F9)"
    desk.press(Qt.Key.Key_F9)
    assert "Vad gäller det i dag?" in desk.text()


def test_a_list_that_is_open_closes_with_the_lock(desk: Desk) -> None:
    desk.show(explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE)), "letter")
    desk.all(QComboBox)[0].showPopup()
    QApplication.processEvents()
    desk.window.lock_requested.emit()
    assert QApplication.activePopupWidget() is None
    assert desk.window.is_covered


def test_minimising_locks(signed_in: Desk) -> None:
    signed_in.window.showMinimized()
    QApplication.processEvents()
    assert signed_in.window.is_locked


def test_the_office_decides_how_long_nobody_may_be_there(signed_in: Desk) -> None:
    locker = signed_in.window.findChild(Locker)
    assert locker is not None
    assert locker.watch.minutes == OfficeSettings().lock_minutes == 5
    locker.watch.idle.emit()
    assert signed_in.window.is_locked


def test_every_key_starts_the_waiting_anew(desk: Desk) -> None:
    watch = desk.window.findChild(IdleWatch)
    assert watch is not None
    watch._timer.stop()
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Tab)
    assert watch._timer.isActive()
    assert watch.minutes == 5


def test_work_under_way_ends_behind_the_lock_before_the_store_is_closed(
    signed_in: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = signed_in.maker._jobs
    under_way: list[Callable[[], None]] = []
    monkeypatch.setattr(jobs, "_begin", under_way.append)
    jobs.start(signed_in.page, Work("Något görs.", int, Cut.NEVER), lambda _: None, lambda _: None)
    monkeypatch.undo()
    _lock(signed_in)
    assert signed_in.text().startswith("Låst")
    assert _is_open(signed_in)
    signed_in.write(PASSPHRASE)
    signed_in.press(Qt.Key.Key_Return)
    assert "Något annat måste bli klart först." in signed_in.text()
    under_way[0]()
    assert not _is_open(signed_in)
    signed_in.write(PASSPHRASE)
    signed_in.press(Qt.Key.Key_Return)
    assert _is_open(signed_in)
    assert not signed_in.window.is_covered


def test_the_cover_offers_to_lock_an_open_case_folder(signed_in: Desk) -> None:
    desk = signed_in
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Return)
    assert (desk.window.is_locked, _is_open(desk)) == (True, False)
    desk.write(PASSPHRASE)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_F9)
    desk.click("Lås (Ctrl+L)")
    assert desk.text() == LOCKED


def _open_menu(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "people")
    desk.window.strip.sections_menu.popup(desk.window.pos())


def _open_list(desk: Desk) -> None:
    desk.show(explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE)), "letter")
    desk.all(QComboBox)[0].showPopup()


def _open_countries(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:destination.country")
    (field,) = desk.all(QComboBox)
    field.setFocus()
    desk.write("syr")


def _open_menu_of_a_field(desk: Desk) -> None:
    desk.show(explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE)), "letter")
    field = desk.field("Personnummer")
    at = field.rect().center()
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, field.mapToGlobal(at))
    QApplication.sendEvent(field, menu)


@pytest.mark.parametrize("opened", [_open_menu, _open_list, _open_countries, _open_menu_of_a_field])
@pytest.mark.parametrize(("key", "with_key"), [("Key_F9", "NoModifier"), ("Key_L", "ControlModifier")])
def test_the_keys_that_cover_and_lock_work_over_what_is_open(
    signed_in: Desk, opened: Callable[[Desk], None], key: str, with_key: str
) -> None:
    """The keys come as from a keyboard: to the window, which gives them to the menu or list above it."""
    opened(signed_in)
    assert QApplication.activePopupWidget() is not None
    QTest.keyClick(signed_in.window.windowHandle(), Qt.Key[key], Qt.KeyboardModifier[with_key])
    assert signed_in.window.is_covered
    assert signed_in.window.is_locked is (key == "Key_L")
    assert QApplication.activePopupWidget() is None


def test_without_a_case_folder_the_cover_has_nothing_to_lock(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F9)
    assert desk.text() == "Visa igen (F9)"
