"""A new recovery code: made after the own passphrase, and never lost before it is written down."""

import pytest
from PySide6.QtCore import Qt

from app.domain.record import AccessAct
from app.domain.roles import Role
from app.storage.errors import WrongPassphraseError
from app.storage.keeper import Keeper
from app.storage.store import Store
from app.ui.cases.new_code_page import NewCodePage
from app.ui.cases.new_passphrase_page import NewPassphrasePage
from app.ui.cases.open_page import OpenPage
from app.ui.cases.store_page import StorePage
from app.ui.pieces.texts import Text
from tests.ui.desk import Desk

PASSPHRASE = "övning ger färdighet"


def _stores(desk: Desk) -> Keeper:
    stores = desk.maker._services.stores
    assert isinstance(stores, Keeper)
    return stores


@pytest.fixture
def former(desk: Desk) -> str:
    """The recovery code of a practice folder with eva as supervisor, closed."""
    folder = desk.folder / "ärenden"
    code = _stores(desk).create(folder, "anna", PASSPHRASE, None)
    with _stores(desk).open(folder, PASSPHRASE) as store:
        store.users.add("eva", Role.SUPERVISOR, PASSPHRASE)
    desk.maker.desk.choose_folder(folder)
    return code


def _folder_page(desk: Desk, user: str) -> None:
    folder = desk.folder / "ärenden"
    desk.maker.desk.take(_stores(desk).open(folder, PASSPHRASE, user), folder)
    navigation = desk.maker._navigation
    assert navigation is not None
    navigation.cases.show_store()


def _made(desk: Desk) -> str:
    """The new code, as the page shows it."""
    _folder_page(desk, "eva")
    desk.click("Ny återställningskod …")
    desk.field("Din lösenfras").setText(PASSPHRASE)
    desk.press(Qt.Key.Key_Return)
    return next(text.text() for text in desk.all(Text) if text.property("look") == "sum")


def test_the_new_code_opens_the_folder_and_the_old_one_no_longer(desk: Desk, former: str) -> None:
    code = _made(desk)
    desk.press(Qt.Key.Key_Space)
    desk.click("Fortsätt")
    assert isinstance(desk.page, StorePage)
    told = "Den nya återställningskoden gäller. Den gamla öppnar inte mappen längre."
    assert desk.window.banner.text == told
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    assert AccessAct.RECOVERY_CODE_CHANGED in [entry.act for entry in store.access_log()]
    desk.maker.desk.put_away()
    with pytest.raises(WrongPassphraseError):
        _stores(desk).open_with_recovery_code(desk.folder / "ärenden", former)
    _stores(desk).open_with_recovery_code(desk.folder / "ärenden", code).close()


@pytest.mark.usefixtures("former")
@pytest.mark.parametrize("way", ["Alt+Left", "Ctrl+N", "Ctrl+F1", "Fortsätt"])
def test_the_new_code_is_left_by_no_way_before_it_is_written_down(desk: Desk, way: str) -> None:
    code = _made(desk)
    if way == "Fortsätt":
        desk.click(way)
    elif way == "Ctrl+F1":
        desk.press(Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    elif way == "Ctrl+N":
        desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    else:
        desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(desk.page, NewCodePage)
    assert code in desk.text()
    assert "Skriv upp koden och kryssa i rutan." in desk.text()


def test_without_the_own_passphrase_no_code_is_made_and_the_old_one_stays(desk: Desk, former: str) -> None:
    _folder_page(desk, "eva")
    desk.click("Ny återställningskod …")
    desk.field("Din lösenfras").setText("någon annans")
    desk.click("Gör en ny kod")
    assert desk.window.focusWidget() is desk.field("Din lösenfras")
    assert not [text for text in desk.all(Text) if text.property("look") == "sum"]
    desk.maker.desk.put_away()
    _stores(desk).open_with_recovery_code(desk.folder / "ärenden", former).close()


@pytest.mark.usefixtures("former")
def test_back_from_the_new_code_leads_to_the_folder(desk: Desk) -> None:
    _folder_page(desk, "eva")
    desk.click("Ny återställningskod …")
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(desk.page, StorePage)


@pytest.mark.usefixtures("former")
def test_who_does_not_see_to_users_reads_who_makes_a_new_code(desk: Desk) -> None:
    _folder_page(desk, "anna")
    assert "En ny återställningskod görs av den som sköter användarna: enhetschefen." in desk.text()
    assert "återställningskod …" not in desk.text().replace("&", "")


def _recovered(desk: Desk, code: str) -> None:
    """Opens the folder with the code, as somebody who forgot the passphrase does."""
    desk.click("Ärenden")
    desk.click("Glömt lösenfrasen")
    desk.field("Återställningskod").setText(code)
    desk.press(Qt.Key.Key_Return)
    assert isinstance(desk.page, NewPassphrasePage)


def test_after_the_code_it_is_said_whose_passphrase_is_chosen(desk: Desk, former: str) -> None:
    _recovered(desk, former)
    assert "Välj nu en ny lösenfras för anna." in desk.text()


def test_going_back_without_a_new_passphrase_closes_the_folder(desk: Desk, former: str) -> None:
    _recovered(desk, former)
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.maker.desk.store is None
    assert isinstance(desk.page, OpenPage)


def test_who_came_in_with_the_code_is_never_asked_for_the_forgotten_passphrase(
    desk: Desk, former: str
) -> None:
    _recovered(desk, former)
    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    navigation = desk.maker._navigation
    assert navigation is not None
    navigation.cases.folder.show_new_passphrase()
    assert "Lösenfrasen hittills" not in desk.text().replace("&", "")


def test_a_wrong_code_stays_to_be_mended_and_switching_takes_the_fault_away(desk: Desk, former: str) -> None:
    desk.click("Ärenden")
    desk.click("Glömt lösenfrasen")
    wrong = former[:-1] + ("A" if former[-1] != "A" else "B")
    desk.field("Återställningskod").setText(wrong)
    desk.press(Qt.Key.Key_Return)
    assert "Återställningskoden stämmer inte." in desk.text()
    assert desk.field("Återställningskod").text() == wrong
    desk.click("Glömt lösenfrasen")
    assert "stämmer inte" not in desk.text()
