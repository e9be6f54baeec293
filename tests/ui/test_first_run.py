"""The first minutes with the program: a case folder is made, and the first question is shown."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from app.casework import conversation as talk
from app.casework.flow import PageKind
from app.casework.routes import Route
from app.domain.places import PlaceRisk
from app.storage.counter_key import make_counter_key
from app.storage.keeper import Keeper
from app.storage.wrapping import KdfCost
from app.ui.cases.store_page import StorePage
from app.ui.cases.usual_place import usual_place
from app.ui.pieces.folder_field import documents_folder
from tests.ui.conftest import TODAY
from tests.ui.desk import Desk
from tests.ui.test_walk import SMALL

ROOT = Path(__file__).parents[2]
PASSPHRASE = "en lang rad ord"

KEY_SECONDS = 0.3
"""A person who types seldom, card and others: 0.28 s a key."""
THINKING_SECONDS = 3.0
"""For reading a short page or a field before the first key there."""


class _Hands:
    """Counts keys, and the places where somebody reads first."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.keys = 0
        self.places = 0

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.desk.press(key, held)
        self.keys += len(keys) + (held is not Qt.KeyboardModifier.NoModifier)
        self.places += 1

    def press_letter(self, label: str) -> None:
        """Alt and the letter of that button; a window in memory hears only of the click."""
        button = self.desk.button(label)
        assert button.shortcut().toString().startswith("Alt+")
        button.click()
        QApplication.processEvents()
        self.keys += 2
        self.places += 1

    def write(self, text: str) -> None:
        self.desk.write(text)
        self.keys += len(text)

    @property
    def seconds(self) -> float:
        return self.keys * KEY_SECONDS + self.places * THINKING_SECONDS


def test_from_the_first_start_to_the_first_question_takes_less_than_three_minutes(desk: Desk) -> None:
    tab, enter, alt = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier
    proposed = desk.folder / "vagval-ovning"
    hands = _Hands(desk)
    hands.press_letter("Ärenden")
    hands.press(enter)
    # The folder that is proposed is taken; the test's own is written by nobody.
    desk.field("Ny mapp").setText(str(proposed))
    # A label's letter leads to its field, which a window in memory does not follow.
    desk.field("Ditt användarnamn").setFocus()
    hands.keys += 2
    hands.write("anna")
    for _ in range(2):
        hands.press(tab)
        hands.write(PASSPHRASE)
    hands.press_letter("Gör ärendemappen")
    assert "Skriv upp återställningskoden" in desk.text()
    hands.press(Qt.Key.Key_Space, enter)
    assert desk.maker.desk.is_practice
    hands.press(Qt.Key.Key_Left, held=alt)
    hands.press(tab, enter)
    assert desk.controller.conversation.route is Route.CHECK_CONDITIONS
    for _ in range(8):
        if desk.walk.page.kind is PageKind.QUESTION:
            break
        hands.press(Qt.Key.Key_1, enter)
        _tick_what_is_left(hands)
    assert desk.walk.page.kind is PageKind.QUESTION
    # The recovery code is written down by hand: 28 signs, a second each.
    assert hands.seconds + 28 < 180
    assert hands.keys < 120


def _tick_what_is_left(hands: _Hands) -> None:
    """What the page says is missing is done, with the keyboard where the page has it."""
    if hands.desk.window.steps.missing:
        hands.press(Qt.Key.Key_Space, Qt.Key.Key_Return)


def test_a_computer_without_case_folder_is_led_to_making_one(desk: Desk) -> None:
    desk.click("Ärenden")
    here = desk.window.focusWidget()
    assert isinstance(here, QPushButton)
    assert here.text().replace("&", "") == "Ny ärendemapp …"
    assert here.property("look") == "primary"
    assert "Programmet hittar ingen ärendemapp på den här datorn." in desk.text()
    assert desk.button("Öppna").property("look") != "primary"


def test_with_a_case_folder_opening_it_comes_first(desk: Desk) -> None:
    folder = desk.folder / "lager"
    desk.maker._services.stores.create(folder, "anna", PASSPHRASE, None)
    desk.maker.desk.choose_folder(folder)
    desk.click("Ärenden")
    assert desk.button("Öppna").property("look") == "primary"
    assert desk.window.focusWidget() is desk.field("Lösenfras")


def test_an_offices_new_folder_says_first_who_else_has_to_sign_in(desk: Desk) -> None:
    key = make_counter_key(desk.folder / "key", "hemligt nog", KdfCost(time_cost=1, memory_kib=8, lanes=1))
    template = (ROOT / "resources" / "profile" / "template.toml").read_text(encoding="utf-8")
    profile = desk.folder / "profil.toml"
    profile.write_text(template.replace('counter_key = ""', f'counter_key = "{key}"'), encoding="utf-8")
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    desk.click("För kontoret: med kontorets profil")
    assert Path(desk.field("Ny mapp").text()).name == "vagval-arenden"
    desk.field("Ny mapp").setText(str(desk.folder / "kontor"))
    desk.field("Kontorets profil").setText(str(profile))
    desk.field("Ditt användarnamn").setText("anna")
    for name in ("Lösenfras", "Lösenfrasen en gång till"):
        desk.field(name).setText(PASSPHRASE)
    desk.click("Gör ärendemappen")
    assert "Förvara den inlåst." in desk.text()
    desk.click("Jag har skrivit upp koden")
    desk.click("Fortsätt")
    assert isinstance(desk.page, StorePage)
    assert "Ingen enhetschef kan logga in." in desk.text()


def test_a_second_enter_does_not_pass_the_only_sight_of_the_recovery_code(desk: Desk) -> None:
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    desk.fill_new_folder("ovning", PASSPHRASE)
    desk.click("Gör ärendemappen")
    QApplication.processEvents()
    desk.press(Qt.Key.Key_Return)
    assert "Skriv upp återställningskoden" in desk.text()
    assert "Den öppnar övningsmappen om lösenfrasen är glömd." in desk.text()
    desk.press(Qt.Key.Key_Space)
    desk.click("Fortsätt")
    assert "Skriv upp återställningskoden" not in desk.text()


@pytest.mark.parametrize("risk", [None, PlaceRisk.SYNCED, PlaceRisk.NETWORK])
def test_a_folder_is_proposed_where_one_may_lie(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, risk: PlaceRisk | None
) -> None:
    monkeypatch.setattr(Keeper, "place_risk", lambda *_: risk)
    proposed = usual_place(desk.maker._services, "vagval-ovning")
    assert (proposed.parent == documents_folder()) is (risk is None)
    assert proposed.name == "vagval-ovning"


@pytest.mark.parametrize(
    ("reference", "shown"),
    [(None, "Sparat ärende"), ("SN 2026/17", "Ärende SN 2026/17"), ("7" * 200, "Ärende 77")],
)
def test_a_case_that_goes_on_is_named_and_the_window_stays_narrow(
    desk: Desk, qtbot: QtBot, reference: str | None, shown: str
) -> None:
    folder = desk.folder / "lager"
    stores = desk.maker._services.stores
    stores.create(folder, "anna", PASSPHRASE, None)
    desk.maker.desk.take(stores.open(folder, PASSPHRASE), folder)
    store = desk.maker.desk.store
    assert store is not None
    conversation = talk.answer(desk.controller.conversation, "reference", reference)
    store.save_case(conversation.case, TODAY)
    desk.click("Ärenden")
    desk.click("Öppna ärendet")
    desk.click("Fortsätt med ärendet")
    QApplication.processEvents()
    label, before = desk.window.strip.case, desk.controller.conversation
    assert shown in label.text()
    assert "ändrat" not in label.text()
    desk.controller.change(talk.answer(before, "destination.country", "SY"))
    desk.window.resize(*SMALL)
    qtbot.waitUntil(lambda: label.text().endswith("ändrat"))
    assert desk.window.minimumSizeHint().width() <= SMALL[0]
    desk.controller.change(before)
    qtbot.waitUntil(lambda: "ändrat" not in label.text())


def test_practice_is_found_in_the_settings_with_that_choice_made(desk: Desk) -> None:
    desk.click("Inställningar")
    desk.click("Öva med påhittade personer …")
    assert "Ny ärendemapp" in desk.text()
    assert desk.button("För övning: allt märks ÖVNING och inget räknas").isChecked()
    desk.fill_new_folder("vagval-ovning", PASSPHRASE)
    desk.click("Gör ärendemappen")
    desk.click("Jag har skrivit upp koden")
    desk.click("Fortsätt")
    assert desk.maker.desk.is_practice
    desk.controller.start_over()
    desk.click("Inställningar")
    desk.click("Öva med påhittade personer …")
    assert desk.button("Lägg in påhittade personer att öva med").isVisible()


def test_the_recovery_code_is_shown_from_the_top_of_its_page(desk: Desk) -> None:
    desk.window.resize(*SMALL)
    desk.click("Inställningar")
    desk.click("Öva med påhittade personer …")
    desk.fill_new_folder("vagval-ovning", PASSPHRASE)
    (area,) = (one for one in desk.all(QScrollArea) if one.objectName() == "page")
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert area.verticalScrollBar().value() > 0
    desk.click("Gör ärendemappen")
    (title,) = (one for one in desk.all(QLabel) if one.text() == "Skriv upp återställningskoden")
    assert not title.visibleRegion().isEmpty()
    assert area.verticalScrollBar().value() == 0
