"""Changing the language: the same page in the other language, and nothing that was filled in lost for it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from app.casework.routes import Route
from app.storage.store import Store
from app.ui.cases.case_page import CasePage
from app.ui.cases.list_page import ListPage
from app.ui.cases.open_page import OpenPage
from app.ui.cases.save_page import SavePage
from app.ui.cases.settings_page import SettingsPage
from app.ui.navigation import Navigation
from app.ui.section_list import _Row
from tests.ui.desk import CLEAR_CASE, Desk, begun
from tests.ui.test_case_walk import PASSPHRASE, WAYS, fill, show

KEPT = {"together", "certificate", "letters done", "protected"}
"""What shows something once or has something filled in, and a page that the door in front of it is."""


def _navigation(desk: Desk) -> Navigation:
    # The window before the last is still there until the event loop comes round.
    return next(one for one in desk.window.findChildren(Navigation))


def _change(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F7)


def _is_english(desk: Desk) -> bool:
    return desk.maker.language == "en" and desk.button("Back") is not None


@pytest.mark.parametrize("page", sorted(WAYS.keys() - KEPT))
def test_a_page_about_cases_stays_when_the_language_changes(desk: Desk, page: str) -> None:
    fill(desk)
    show(desk, page)
    kind = type(desk.page)
    _change(desk)
    assert type(desk.page) is kind
    assert _is_english(desk)


@pytest.mark.parametrize(
    "way",
    [
        Navigation.show_settings,
        Navigation.show_keys,
        lambda navigation: navigation.law.show_rules(),
        lambda navigation: navigation.law.show_packs(),
        lambda navigation: navigation.law.show_book(),
        lambda navigation: navigation.counts.show_menu(),
        lambda navigation: navigation.counts.show_reference(),
    ],
)
def test_a_page_beside_the_conversation_stays_when_the_language_changes(
    desk: Desk, way: Callable[[Navigation], None]
) -> None:
    way(_navigation(desk))
    kind = type(desk.page)
    _change(desk)
    assert type(desk.page) is kind
    assert _is_english(desk)


def test_the_sections_of_the_conversation_stand_as_before_when_the_language_changes(desk: Desk) -> None:
    desk.window.resize(1366, 720)
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "review")

    def sections() -> list[bool]:
        return [not row.isHidden() for row in desk.window.findChildren(_Row)]

    before = sections()
    assert not all(before)
    _change(desk)
    assert sections() == before


def test_the_settings_stay_when_the_language_is_chosen_there(desk: Desk) -> None:
    desk.click("Inställningar")
    desk.click("English")
    assert isinstance(desk.page, SettingsPage)
    assert "Settings" in desk.text()


def test_a_case_is_shown_as_it_was_marked_on_its_page(desk: Desk) -> None:
    fill(desk)
    show(desk, "case")
    desk.click("Märk som överlämnat")
    _change(desk)
    assert isinstance(desk.page, CasePage)
    assert "Handed over" in desk.text()


def test_what_was_typed_keeps_its_page_and_its_language(desk: Desk) -> None:
    fill(desk)
    desk.maker.desk.put_away()
    desk.click("Ärenden")
    desk.field("Lösenfras").setFocus()
    desk.write(PASSPHRASE)
    _change(desk)
    assert desk.field("Lösenfras").text() == PASSPHRASE
    assert "Sidan byter inte språk" in desk.window.banner.text


def test_a_box_that_was_unticked_before_saving_keeps_its_page(desk: Desk) -> None:
    fill(desk)
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "result")
    desk.click("Spara …")
    box = next(one for one in desk.all(QCheckBox) if one.property("path") == "persons.p1.debt_csn")
    box.click()
    _change(desk)
    assert isinstance(desk.page, SavePage)
    assert not box.isChecked()
    assert desk.maker.language == "sv"


def test_the_recovery_code_is_not_lost_to_a_change_of_language(desk: Desk) -> None:
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    for field, text in (("Ditt användarnamn", "anna"), ("Ny mapp", str(desk.folder / "ny"))):
        desk.field(field).setText(text)
    for field in ("Lösenfras", "Lösenfrasen en gång till"):
        desk.field(field).setText(PASSPHRASE)
    desk.click("Gör ärendemappen")
    before = desk.text()
    _change(desk)
    assert "Sidan byter inte språk" in desk.window.banner.text
    assert set(before.split("\n")) <= set(desk.text().split("\n"))


def test_opening_leads_on_to_what_it_was_asked_for_after_a_change_of_language(desk: Desk) -> None:
    fill(desk)
    desk.maker.desk.put_away()
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "result")
    desk.click("Spara …")
    assert isinstance(desk.page, OpenPage)
    _change(desk)
    desk.field("Passphrase").setFocus()
    desk.write(PASSPHRASE)
    desk.press(Qt.Key.Key_Return)
    assert isinstance(desk.page, SavePage)


def test_ticked_cases_keep_the_page_of_letters(desk: Desk) -> None:
    fill(desk)
    show(desk, "letters")
    desk.click("Välj alla")
    _change(desk)
    assert desk.maker.language == "sv"
    desk.click("Välj inga")
    _change(desk)
    assert desk.maker.language == "en"


def test_cases_that_are_not_journalled_are_still_those_that_are_listed(desk: Desk) -> None:
    fill(desk)
    desk.window.findChildren(Navigation)[0].show_conversation()
    desk.click("Inte journalförda")
    _change(desk)
    assert isinstance(desk.page, ListPage)
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    assert desk.page._model.rowCount() < len(store.cases())


def test_whoever_changes_language_by_its_button_changes_back_with_the_same_key(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "question:persons.p1.debt_csn")
    desk.button("In English").setFocus()
    desk.press(Qt.Key.Key_Space)
    assert desk.window.focusWidget() is desk.button("På svenska")
    desk.press(Qt.Key.Key_Space)
    assert desk.window.focusWidget() is desk.button("In English")
    assert desk.walk.page.id == "question:persons.p1.debt_csn"
