"""Rule packs in the window: installed, accepted, withdrawn, confirmed; and what a saved case then says."""

import base64
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.bootstrap import build_services
from app.casework.conversation import Conversation
from app.casework.routes import Route
from app.casework.services import Services
from app.domain.record import AccessAct
from app.domain.roles import Role
from app.settings import Settings, read_settings, settings_file, write_settings
from app.storage import wrapping
from app.storage.wrapping import KdfCost
from app.ui.cases.case_page import CasePage
from app.ui.law.old_rules_page import OldRulesPage
from app.ui.law.packs_page import PacksPage
from tests.packs import LAW, PUBLISHER, changed, content, public
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun
from tests.ui.test_walk import SMALL, faults_here

ROOT = Path(__file__).parents[2]
CHIEF = "Påhittad Chef"
PASSPHRASE = "en påhittad lösenfras"


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Services:
    """A computer of its own, on which one publisher is trusted."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(wrapping, "OFFICE_COST", KdfCost(time_cost=1, memory_kib=8, lanes=1))
    key = base64.b64encode(public(PUBLISHER)).decode()
    write_settings(settings_file(), Settings(rule_keys=(key,)))
    return replace(build_services(), today=lambda: TODAY)


@pytest.fixture
def packs(desk: Desk) -> Desk:
    """The window on the page of rule packs."""
    show_packs(desk)
    return desk


def show_packs(desk: Desk) -> None:
    desk.click("Regler")
    desk.click("Regelpaket")
    assert isinstance(desk.page, PacksPage)


def install(desk: Desk, data: bytes) -> None:
    file = desk.folder / "paket.toml"
    file.write_bytes(data)
    field(desk, "Fil med regelpaket").setText(str(file))
    desk.click("Lägg in paketet")


def field(desk: Desk, name: str) -> QLineEdit:
    return next(line for line in desk.all(QLineEdit, desk.page) if line.accessibleName() == name)


def accept(desk: Desk) -> None:
    field(desk, "Namn på den som beslutar").setText(CHIEF)
    desk.click("Godkänn för kommunen")
    QApplication.processEvents()


def new_law(version: str = "2026.2.1", amount: str = "360_000") -> bytes:
    return content(version, changed(LAW, "value = 350_000", f"value = {amount}"))


def test_without_packs_the_page_says_whose_rules_hold_and_how_old_they_are(packs: Desk) -> None:
    assert "Regler: programmets egna, version 2026.1.2, kontrollsumma " in packs.text()
    assert "Ingen har på den här datorn jämfört reglerna med lagen efter 2026-01-02." in packs.text()


def test_a_pack_is_installed_shown_accepted_and_used_at_once(packs: Desk) -> None:
    install(packs, new_law())
    assert "väntar på kommunens godkännande" in packs.text()
    assert packs.maker._services.book.rule_title("B-11", "sv")
    assert packs.maker._services.rules.current.version.is_own
    accept(packs)
    assert isinstance(packs.page, PacksPage)
    assert "Regler: Påhittade regler, version 2026.2.1, kontrollsumma " in packs.text()
    assert f"Godkänt 2026-03-02 av {CHIEF}" in packs.text()
    packs.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "result")
    assert "Påhittade regler, version 2026.2.1" in packs.text()
    packs.click("Visa summan nu")
    assert "360 000" in packs.text().replace("\N{NO-BREAK SPACE}", " ")


def test_accepting_needs_a_name_and_a_day(packs: Desk) -> None:
    install(packs, new_law())
    packs.click("Godkänn för kommunen")
    assert "Namnet saknas." in packs.text()
    field(packs, "Namn på den som beslutar").setText(CHIEF)
    field(packs, "Dag").setText("i går")
    packs.click("Godkänn för kommunen")
    assert "Skriv dagen som år, månad och dag" in packs.text()
    assert packs.maker._services.rules.current.version.is_own


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (new_law().replace(b"360_000", b"960_000"), "Filen är ändrad efter att paketet gjordes."),
        (content("2025.1"), "är inte nyare än reglerna som gäller"),
        (b"x", "Filen är inget helt regelpaket."),
    ],
)
def test_a_refused_pack_is_one_sentence_and_leaves_nothing(packs: Desk, data: bytes, said: str) -> None:
    install(packs, data)
    assert said in packs.text()
    assert packs.maker._services.rules.packs() == ()


def test_a_file_that_is_not_there_is_said(packs: Desk) -> None:
    field(packs, "Fil med regelpaket").setText(str(packs.folder / "borta.toml"))
    packs.click("Lägg in paketet")
    assert "Det gick inte att läsa en fil" in packs.text()


def test_a_pack_is_taken_out_of_use(packs: Desk) -> None:
    install(packs, new_law())
    accept(packs)
    field(packs, "Namn på den som beslutar").setText(CHIEF)
    packs.click("Ta ur bruk")
    assert "taget ur bruk" in packs.text()
    assert packs.maker._services.rules.current.version.is_own


def test_the_rules_are_confirmed_with_name_day_and_source(packs: Desk) -> None:
    field(packs, "Namn på den som beslutar").setText("Påhittad Jurist")
    field(packs, "Vad reglerna jämfördes med").setText("SFS 2025:970")
    packs.click("Bekräfta reglerna")
    QApplication.processEvents()
    assert "Jämförda med lagen 2026-03-02 av Påhittad Jurist. Källa: SFS 2025:970" in packs.text()
    assert "Regler kontrollerade t.o.m. 2026-03-02" in packs.text().replace("\N{NO-BREAK SPACE}", " ")


def test_in_an_office_the_rules_are_confirmed_by_the_signed_in_supervisor(desk: Desk) -> None:
    stores, folder = desk.maker._services.stores, desk.folder / "kontor"
    key = stores.make_counter_key(desk.folder / "nyckel", PASSPHRASE)
    template = (ROOT / "resources" / "profile" / "template.toml").read_text(encoding="utf-8")
    profile = template.replace('counter_key = ""', f'counter_key = "{key}"').encode()
    stores.create(folder, "anna", PASSPHRASE, profile)
    store = stores.open(folder, PASSPHRASE, "anna")
    store.users.add("eva", Role.SUPERVISOR, PASSPHRASE)
    desk.maker.desk.take(store, folder)
    show_packs(desk)
    assert "I ett kontor bekräftar enhetschefen reglerna." in desk.text()
    assert not desk.button("Bekräfta reglerna").isEnabled()
    desk.maker.desk.put_away()
    store = stores.open(folder, PASSPHRASE, "eva")
    desk.maker.desk.take(store, folder)
    desk.controller.start_over()
    show_packs(desk)
    field(desk, "Namn på den som beslutar").setText("Påhittad Jurist")
    field(desk, "Vad reglerna jämfördes med").setText("SFS 2025:970")
    desk.click("Bekräfta reglerna")
    QApplication.processEvents()
    assert "Jämförda med lagen 2026-03-02 av Påhittad Jurist." in desk.text()
    assert [entry.user for entry in store.access_log(act=AccessAct.RULES_CONFIRMED)] == ["eva"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_page_can_be_used_in_a_small_window(desk: Desk, language: str) -> None:
    desk.maker._services.rules.install(new_law("2026.2.1"), TODAY)
    first = desk.maker._services.rules.packs()[0].sha256
    desk.maker._services.rules.accept(first, CHIEF, TODAY)
    desk.maker._services.rules.install(new_law("2026.2.9", "370_000"), TODAY)
    desk.maker.show_window(language)
    desk.maker._on_rules_changed()
    desk.window.resize(*SMALL)
    QApplication.processEvents()
    assert isinstance(desk.page, PacksPage)
    faults = list(faults_here(desk, ""))
    assert not faults, "\n".join(faults)


def _with_a_saved_case(desk: Desk) -> str:
    """Opens a practice store with one case; gives its id."""
    services = desk.maker._services
    folder = desk.folder / "lager"
    services.stores.create(folder, "anna", PASSPHRASE, None)
    store = services.stores.open(folder, PASSPHRASE)
    conversation: Conversation = begun(Route.CHECK_CONDITIONS, CLEAR_CASE)
    saved = store.save_case(conversation.case, TODAY)
    desk.maker.desk.take(store, folder)
    return saved.id


def _open(desk: Desk, case_id: str) -> None:
    navigation = desk.maker._navigation
    assert navigation is not None
    navigation.cases.show_case(case_id)
    QApplication.processEvents()
    assert isinstance(desk.page, CasePage)


def test_a_case_says_that_the_rules_changed_and_which_and_can_be_seen_under_its_own(desk: Desk) -> None:
    case_id = _with_a_saved_case(desk)
    _open(desk, case_id)
    assert "Reglerna är andra" not in desk.text()
    desk.controller.start_over()
    show_packs(desk)
    install(desk, new_law())
    assert "Antal sparade ärenden som får en upplysning när de öppnas nästa gång: 1" in desk.text()
    accept(desk)
    _open(desk, case_id)
    assert "då gällde version 2026.1.2, nu gäller version 2026.2.1." in desk.text()
    assert "Det här är ändrat: Bidrag till den som har fyllt 18 år, i kronor." in desk.text()
    desk.click("Visa vad de gamla reglerna säger")
    assert isinstance(desk.page, OldRulesPage)
    assert "programmets egna, version 2026.1.2" in desk.text()
    desk.window.resize(*SMALL)
    QApplication.processEvents()
    assert not list(faults_here(desk, ""))


def test_saving_again_under_the_new_rules_ends_the_notice(desk: Desk) -> None:
    case_id = _with_a_saved_case(desk)
    services = desk.maker._services
    pack = services.rules.install(new_law(), TODAY)
    services.rules.accept(pack.version.sha256, CHIEF, TODAY)
    store = desk.maker.desk.store
    assert store is not None
    assert store.records.under_other_rules(services.rules.current.version) == 1
    store.save_case(store.load_case(case_id).case, TODAY, case_id)
    assert store.records.under_other_rules(services.rules.current.version) == 0
    _open(desk, case_id)
    assert "Reglerna är andra" not in desk.text()


def test_a_key_trusted_while_the_window_is_open_is_not_lost_when_it_writes_its_settings(desk: Desk) -> None:
    file = desk.maker._settings_file
    write_settings(file, read_settings(file)._replace(rule_keys=("a",), revoked_rule_keys=("b",)))
    desk.maker._on_language_chosen("en")
    found = read_settings(file)
    assert (found.language, found.rule_keys, found.revoked_rule_keys) == ("en", ("a",), ("b",))


def test_the_window_says_at_its_start_that_an_accepted_pack_is_not_used(desk: Desk) -> None:
    assert not desk.window.banner.text
    rules = desk.maker._services.rules
    rules.accept(rules.install(new_law(), TODAY).version.sha256, CHIEF, TODAY)
    key = base64.b64encode(public(PUBLISHER)).decode()
    write_settings(settings_file(), Settings(rule_keys=(key,), revoked_rule_keys=(key,)))
    desk.maker.show_window("sv")
    assert "signerat med en nyckel som har spärrats" in desk.window.banner.text
