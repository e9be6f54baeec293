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


def _passphrase_page(desk: Desk, user: str) -> None:
    folder = desk.folder / "ärenden"
    desk.maker.desk.take(_stores(desk).open(folder, PASSPHRASE, user), folder)
    navigation = desk.maker._navigation
    assert navigation is not None
    navigation.cases.show_store()
    desk.click("Byt lösenfras …")


def _made(desk: Desk) -> str:
    """The new code, as the page shows it."""
    _passphrase_page(desk, "eva")
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
    _passphrase_page(desk, "eva")
    desk.click("Ny återställningskod …")
    desk.field("Din lösenfras").setText("någon annans")
    desk.click("Gör en ny kod")
    assert desk.window.focusWidget() is desk.field("Din lösenfras")
    assert not [text for text in desk.all(Text) if text.property("look") == "sum"]
    desk.maker.desk.put_away()
    _stores(desk).open_with_recovery_code(desk.folder / "ärenden", former).close()


@pytest.mark.usefixtures("former")
def test_back_from_the_new_code_leads_to_the_passphrase_and_then_to_the_folder(desk: Desk) -> None:
    _passphrase_page(desk, "eva")
    desk.click("Ny återställningskod …")
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(desk.page, NewPassphrasePage)
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(desk.page, StorePage)


@pytest.mark.usefixtures("former")
def test_who_does_not_see_to_users_is_offered_no_new_code(desk: Desk) -> None:
    _passphrase_page(desk, "anna")
    assert "återställningskod …" not in desk.text().replace("&", "")
