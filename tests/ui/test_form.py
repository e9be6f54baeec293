"""A form leads to the first field at fault, and says there what is wrong."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.cases.new_passphrase_page import NewPassphrasePage
from app.ui.navigation import Navigation
from app.ui.pieces.form import Form
from app.ui.pieces.says import Says
from tests.ui import test_case_walk
from tests.ui.desk import Desk

PASSPHRASE = "en lang rad ord"


def _new_folder(desk: Desk) -> None:
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    desk.fill_new_folder("lager", PASSPHRASE)


def _without_name(desk: Desk) -> None:
    _new_folder(desk)
    desk.field("Ditt användarnamn").clear()
    desk.field("Lösenfras").clear()
    desk.click("Gör ärendemappen")


def _with_a_name_that_is_none(desk: Desk) -> None:
    _new_folder(desk)
    desk.field("Ditt användarnamn").setText("a" * 65)
    desk.click("Gör ärendemappen")


def _with_two_passphrases(desk: Desk) -> None:
    _new_folder(desk)
    desk.field("Lösenfras").setText("en annan rad ord")
    desk.click("Gör ärendemappen")


def _without_a_passphrase(desk: Desk) -> None:
    _new_folder(desk)
    for name in ("Lösenfras", "Lösenfrasen en gång till"):
        desk.field(name).clear()
    desk.click("Gör ärendemappen")


def _where_something_lies(desk: Desk) -> None:
    (desk.folder / "lager").mkdir()
    (desk.folder / "lager" / "annat.txt").write_text("kvar", encoding="utf-8")
    _new_folder(desk)
    desk.click("Gör ärendemappen")


def _opening_what_is_no_folder_of_ours(desk: Desk) -> None:
    desk.click("Ärenden")
    desk.field("Mapp").setText(str(desk.folder))
    desk.field("Lösenfras").setText(PASSPHRASE)
    desk.click("Öppna")


def _opening_with_another_passphrase(desk: Desk) -> None:
    desk.maker._services.stores.create(desk.folder / "lager", "anna", PASSPHRASE, None)
    desk.click("Ärenden")
    desk.field("Mapp").setText(str(desk.folder / "lager"))
    desk.field("Lösenfras").setText("en annan rad ord")
    desk.click("Öppna")


def _changing_with_a_wrong_passphrase(desk: Desk) -> None:
    test_case_walk.fill(desk)
    navigation = desk.maker._navigation
    assert isinstance(navigation, Navigation)
    words, jobs = navigation._words, desk.maker._jobs
    navigation.show_side(NewPassphrasePage(desk.maker.desk, words, jobs))
    for name in ("Lösenfrasen hittills", "Ny lösenfras", "Lösenfrasen en gång till"):
        desk.field(name).setText("en annan rad ord")
    desk.click("Byt lösenfras")


@pytest.mark.parametrize(
    ("go_wrong", "said", "field"),
    [
        (_without_name, "Skriv ett användarnamn.", "Ditt användarnamn"),
        (_with_a_name_that_is_none, "1 till 64 tecken", "Ditt användarnamn"),
        (_with_two_passphrases, "De två lösenfraserna är olika.", "Lösenfras"),
        (_without_a_passphrase, "Lösenfrasen är tom", "Lösenfras"),
        (_where_something_lies, "Mappen är inte tom.", "Ny mapp"),
        (_opening_what_is_no_folder_of_ours, "Mappen är ingen ärendemapp.", "Mapp"),
        (_opening_with_another_passphrase, "Lösenfrasen stämmer inte.", "Lösenfras"),
        (_changing_with_a_wrong_passphrase, "stämmer inte", "Lösenfrasen hittills"),
    ],
)
def test_the_first_field_at_fault_has_the_keyboard_and_says_why(
    desk: Desk, go_wrong: Callable[[Desk], None], said: str, field: str
) -> None:
    go_wrong(desk)
    QApplication.processEvents()
    here = desk.window.focusWidget()
    assert here is not None
    assert here.accessibleName() == field
    (told,) = (one for one in desk.all(Says) if one.text())
    assert said in told.text()
    assert isinstance(told.parentWidget(), Form)
    assert _foot(desk, here) <= _top(desk, told) <= _foot(desk, here) + 8


def _top(desk: Desk, widget: QWidget) -> int:
    return widget.mapTo(desk.window, widget.rect().topLeft()).y()


def _foot(desk: Desk, widget: QWidget) -> int:
    return widget.mapTo(desk.window, widget.rect().bottomLeft()).y()


def test_a_fault_that_was_mended_is_not_said_any_more(desk: Desk) -> None:
    _without_name(desk)
    desk.field("Ditt användarnamn").setText("anna")
    desk.field("Lösenfras").setText("en annan rad ord")
    desk.click("Gör ärendemappen")
    assert "Skriv ett användarnamn." not in desk.text()
    assert "De två lösenfraserna är olika." in desk.text()
