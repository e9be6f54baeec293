"""Opening, restoring, backing up, logging, and the pages of one case."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QTableView

from app.casework import conversation as talk
from app.casework.routes import Route
from app.casework.services import Services
from app.domain.backup_advice import Uncleaned
from app.domain.errors import CannotWriteError
from app.domain.record import AccessAct, CaseStatus, DocumentKind, SavedCase, SavingTerms
from app.domain.roles import Role
from app.settings import read_settings
from app.storage.counter_key import make_counter_key
from app.storage.errors import UnknownNameError
from app.storage.keeper import Keeper
from app.storage.store import Store
from app.storage.wrapping import KdfCost
from app.ui.cases.open_page import OpenPage
from app.ui.cases.store_page import StorePage
from app.ui.documents.document_panel import DocumentPanel
from app.ui.documents.save_target import SaveTarget
from app.ui.pieces.says import Says
from app.ui.start import WindowMaker
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun

PASSPHRASE = "övning ger färdighet"
NEW = "en helt annan fras"
NAME = "Testa Provsson"
PROFILE = (Path(__file__).parents[2] / "resources" / "profile" / "template.toml").read_text(encoding="utf-8")


def _folder(desk: Desk) -> Path:
    return desk.folder / "ärenden"


def _stores(desk: Desk) -> Keeper:
    stores = desk.maker._services.stores
    assert isinstance(stores, Keeper)
    return stores


@pytest.fixture
def made(desk: Desk) -> tuple[Desk, str]:
    """A practice store of anna's, closed, with eva as supervisor and moa as worker; its recovery code."""
    stores, folder = _stores(desk), _folder(desk)
    code = stores.create(folder, "anna", PASSPHRASE, None)
    with stores.open(folder, PASSPHRASE) as store:
        store.users.add("eva", Role.SUPERVISOR, PASSPHRASE)
    with stores.open(folder, PASSPHRASE, "eva") as store:
        store.users.add("moa", Role.WORKER, PASSPHRASE)
        store.users.add("gun", Role.AUDITOR, PASSPHRASE)
    desk.maker.desk.choose_folder(folder)
    return desk, code


@pytest.fixture
def signed_in(made: tuple[Desk, str]) -> Desk:
    """The same store, opened by anna."""
    desk, _ = made
    _sign_in(desk)
    return desk


def _sign_in(desk: Desk, user: str = "anna", passphrase: str = PASSPHRASE) -> None:
    desk.click("Ärenden")
    desk.field("Ditt användarnamn").setText(user)
    desk.field("Lösenfras").setText(passphrase)
    desk.click("Öppna")


def _store(desk: Desk) -> Store:
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    return store


def _save(desk: Desk, terms: SavingTerms | None = None) -> SavedCase:
    case = talk.answer(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "persons.p1.name", NAME)
    case = talk.answer(case, "reference", "EX-1")
    return _store(desk).save_case(case.case, TODAY, terms=terms)


def _open_case(desk: Desk) -> None:
    desk.controller.start_over()
    desk.click("Ärenden")
    desk.click("Öppna ärendet")


def test_a_forgotten_passphrase_is_replaced_with_the_recovery_code(made: tuple[Desk, str]) -> None:
    desk, code = made
    desk.click("Ärenden")
    desk.click("Glömt lösenfrasen")
    desk.field("Återställningskod").setText(code)
    desk.click("Öppna")
    assert "Välj nu en ny lösenfras för anna." in desk.text()
    desk.field("Ny lösenfras").setText(NEW)
    desk.field("Lösenfrasen en gång till").setText(NEW)
    desk.click("Byt lösenfras")
    assert desk.window.banner.text == "Den nya lösenfrasen gäller."
    desk.maker.desk.put_away()
    _stores(desk).open(_folder(desk), NEW, "anna").close()


def test_a_passphrase_is_changed_by_whoever_knows_it(signed_in: Desk) -> None:
    signed_in.click("Ärendemappen …")
    signed_in.click("Byt lösenfras …")
    for old in ("fel", PASSPHRASE):
        signed_in.field("Lösenfrasen hittills").setText(old)
        signed_in.field("Ny lösenfras").setText(NEW)
        signed_in.field("Lösenfrasen en gång till").setText(NEW)
        signed_in.click("Byt lösenfras")
    signed_in.maker.desk.put_away()
    _stores(signed_in).open(_folder(signed_in), NEW, "anna").close()


@pytest.mark.parametrize("user", ["eva", "gun"])
def test_who_opens_no_cases_lands_at_the_folder_and_reads_the_log(made: tuple[Desk, str], user: str) -> None:
    desk, _ = made
    _sign_in(desk, user)
    assert isinstance(desk.page, StorePage)
    assert "Med den här inloggningen öppnas inga ärenden." in desk.text()
    assert "Ärendena" not in desk.text().replace("&", "").splitlines()
    desk.click("Åtkomstlogg")
    model = desk.all(QTableView)[0].model()
    assert model.rowCount() == len(_store(desk)._session.log.entries()) - 1
    assert model.index(0, 2).data() == "loggade in"
    acts = desk.all(QComboBox)[0]
    acts.setCurrentIndex(acts.findData(AccessAct.USER_ADDED))
    acts.activated.emit(acts.currentIndex())
    assert {str(model.index(row, 2).data()) for row in range(model.rowCount())} == {"lade till en användare"}


def test_a_worker_has_no_way_to_the_log(signed_in: Desk) -> None:
    signed_in.click("Ärendemappen …")
    assert "Åtkomstlogg" not in signed_in.text().replace("&", "")


def test_a_supervisor_adds_restores_and_retires_users_in_the_window(made: tuple[Desk, str]) -> None:
    desk, _ = made
    _sign_in(desk, "eva")
    desk.click("Användare …")
    desk.field("Användarnamn").setText("bo")
    _write_twice(desk, NEW)
    desk.click("Lägg till användaren")
    assert "bo är tillagd." in desk.text()
    desk.click("Ge ny lösenfras till moa")
    for line in desk.all(QLineEdit):
        if line.accessibleName().startswith("Lösenfras"):
            line.setText(NEW)
    desk.click("Spara lösenfrasen")
    desk.click("Stäng av bo")
    desk.click("Ja, stäng av för gott")
    assert "Avstängd 20" in desk.text()
    desk.click("Stäng av eva")
    desk.click("Ja, stäng av för gott")
    assert "Din roll får inte göra det här." in desk.text()
    desk.maker.desk.put_away()
    _stores(desk).open(_folder(desk), NEW, "moa").close()
    with pytest.raises(UnknownNameError):
        _stores(desk).open(_folder(desk), NEW, "bo")


def test_a_name_that_is_taken_is_said_and_adds_nobody(made: tuple[Desk, str]) -> None:
    desk, _ = made
    _sign_in(desk, "eva")
    desk.click("Användare …")
    desk.field("Användarnamn").setText("moa")
    desk.field("Lösenfras").setText(NEW)
    desk.click("Lägg till användaren")
    assert "De två lösenfraserna är olika." in desk.text()
    _write_twice(desk, NEW)
    desk.click("Lägg till användaren")
    assert "Användarnamnet är upptaget" in desk.text()
    assert len(_store(desk).users.all()) == 4


def _write_twice(desk: Desk, passphrase: str) -> None:
    for name in ("Lösenfras", "Lösenfrasen en gång till"):
        desk.field(name).setText(passphrase)


def test_a_backup_is_made_remembered_and_restored_from_the_start_page(signed_in: Desk) -> None:
    desk = signed_in
    _save(desk)
    place = desk.folder / "disk"
    place.mkdir()
    desk.click("Ärendemappen …")
    desk.field("Mapp för säkerhetskopior").setText(str(place))
    desk.click("Säkerhetskopiera nu")
    (backup,) = place.glob("*.vagval")
    assert f"Säkerhetskopian {backup.name} är gjord och prövad." in desk.text()
    assert read_settings(desk.folder / "settings" / "settings.json").backups == str(place)
    desk.click("Stäng ärendemappen")
    desk.click("Ärenden")
    desk.click("Återställ en säkerhetskopia …")
    desk.field("Säkerhetskopian").setText(str(backup))
    desk.field("Lösenfras eller kod").setText(PASSPHRASE)
    desk.field("Ny mapp").setText(str(desk.folder / "ny"))
    desk.click("Återställ")
    assert isinstance(desk.page, OpenPage)
    assert "Kopian är återställd." in desk.text()
    desk.field("Lösenfras").setText(PASSPHRASE)
    desk.click("Öppna")
    assert [case.reference for case in _store(desk).cases()] == ["EX-1"]


@pytest.mark.parametrize(("secret", "content"), [("fel", None), (PASSPHRASE, b"ingen kopia")])
def test_a_backup_that_does_not_open_makes_no_folder_and_says_why(
    signed_in: Desk, secret: str, content: bytes | None
) -> None:
    desk = signed_in
    backup = desk.folder / "kopia.vagval"
    if content is None:
        _store(desk).backup(backup, TODAY)
    else:
        backup.write_bytes(content)
    desk.maker.desk.put_away()
    desk.click("Tillbaka")
    desk.click("Ärenden")
    desk.click("Återställ en säkerhetskopia …")
    desk.field("Säkerhetskopian").setText(str(backup))
    desk.field("Lösenfras eller kod").setText(secret)
    desk.field("Ny mapp").setText(str(desk.folder / "ny"))
    desk.click("Återställ")
    assert not (desk.folder / "ny").exists()
    assert "".join(says.text() for says in desk.all(Says, desk.page))
    assert desk.button("Återställ").isEnabled()


def test_what_is_taken_away_is_in_no_later_draft_either(signed_in: Desk) -> None:
    desk = signed_in
    conversation = talk.answer(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "persons.p1.name", NAME)
    desk.show(conversation, "result")
    desk.click("Spara …")
    desk.field("Ärendenummer").setText("EX-7")
    boxes = {box.property("path"): box for box in desk.all(QCheckBox)}
    boxes["persons.p1.name"].click()
    desk.click("Informationen är läst upp eller lämnad")
    desk.click("Spara")
    assert desk.window.banner.text == "Ärendet EX-7 är sparat, version 1."
    assert desk.case.reference == "EX-7"
    assert desk.applicant.name == NAME
    desk.show(talk.answer(desk.controller.conversation, "persons.p1.debt_csn", True), "review")
    (draft,) = _store(desk).drafts()
    assert (draft.case.applicant.name, draft.case.applicant.debt_csn) == (None, True)
    desk.click("Spara …")
    desk.click("Visa alla svar som sparas")
    again = {box.property("path"): box.isChecked() for box in desk.all(QCheckBox)}
    assert again["persons.p1.name"] is False
    assert again["persons.p1.debt_csn"] is True
    desk.click("Spara")
    assert desk.window.banner.text == "Ärendet EX-7 är sparat, version 2."


def test_somebody_protected_is_by_default_not_saved(signed_in: Desk) -> None:
    desk = signed_in
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "result")
    desk.click("Spara …")
    assert desk.button("Spara").property("look") == "primary"
    desk.click("Någon har skyddade personuppgifter, även ett barn")
    assert "Det öppnas av två kollegor tillsammans." in desk.text()
    assert desk.button("Spara inte").property("look") == "primary"
    assert desk.button("Spara ändå, skyddat").property("look") == ""
    desk.field("Ärendenummer").setText("EX-9")
    desk.click("Informationen är läst upp eller lämnad")
    desk.click("Spara ändå, skyddat")
    (summary,) = _store(desk).cases()
    assert summary.is_protected
    assert desk.controller.conversation.is_protected


def test_a_protected_case_is_opened_by_two_in_the_window(signed_in: Desk) -> None:
    desk = signed_in
    _save(desk, SavingTerms(is_protected=True))
    desk.maker.desk.put_away()
    desk.controller.start_over()
    _sign_in(desk, "moa")
    assert "EX-1 · skyddade uppgifter" in str(desk.all(QTableView)[0].model().index(0, 0).data())
    desk.click("Öppna ärendet")
    assert "Öppnas av två" in desk.text()
    for passphrase in ("fel fras", PASSPHRASE):
        desk.field("Kollegans användarnamn").setText("eva")
        desk.field("Kollegans lösenfras").setText(passphrase)
        desk.click("Öppna tillsammans")
    assert "Skyddade personuppgifter: bara numret syns i listor." in desk.text()
    desk.click("Fortsätt med ärendet")
    assert desk.controller.conversation.is_protected


def test_a_late_mark_says_what_can_not_be_undone(signed_in: Desk) -> None:
    desk = signed_in
    saved = _save(desk)
    _store(desk).note_printed(saved.id)
    _open_case(desk)
    desk.click("Fortsätt med ärendet")
    desk.show(desk.controller.conversation, "routes")
    desk.show(replace(desk.controller.conversation, route=Route.HELP_TO_APPLY), "result")
    desk.click("Spara …")
    desk.click("Någon har skyddade personuppgifter, även ett barn")
    desk.click("Informationen är läst upp eller lämnad")
    desk.click("Spara ändå, skyddat")
    assert "På ärendets sida står vad som gjordes före märkningen." in desk.window.banner.text
    _open_case(desk)
    shown = desk.text()
    assert "Från tiden före märkningen" in shown
    assert "De här dokumenten kan säga enhet, adress, telefon eller kommun." in shown
    assert "går inte att göra ogjort" in shown


def test_a_case_shows_what_is_missing_by_name_and_no_outcome(signed_in: Desk) -> None:
    case = talk.answer(begun(Route.HELP_TO_APPLY), "persons.p1.debt_csn", True).case
    _store(signed_in).save_case(case, TODAY)
    _open_case(signed_in)
    shown = signed_in.text()
    assert "Obesvarade frågor" in shown
    assert "Skuld hos Kronofogden" in shown
    for word in ("Hinder", "egen vilja", "Uppfyllt"):
        assert word not in shown


def test_documents_and_older_versions_are_shown_and_read(signed_in: Desk) -> None:
    desk = signed_in
    saved = _save(desk)
    corrected = talk.answer(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "persons.p1.name", "Prov Rättad")
    _store(desk).save_case(corrected.case, TODAY, saved.id)
    _store(desk).note_printed(saved.id, DocumentKind.SUMMARY, is_file=True)
    _open_case(desk)
    assert "Det här talade vi om, sparat som fil" in desk.text()
    desk.click("Läs version 1")
    assert NAME in desk.text()
    assert "Prov Rättad" not in desk.text()
    desk.click("Till ärendet")
    assert "Versioner" in desk.text()


def test_whoever_asks_gets_an_extract_of_what_is_saved_also_when_the_case_is_closed(signed_in: Desk) -> None:
    desk = signed_in
    saved = _save(desk)
    _store(desk).set_status(saved.id, CaseStatus.CLOSED)
    _open_case(desk)
    desk.click("Registerutdrag …")
    panel = desk.all(DocumentPanel)[0]
    assert panel.pdf is not None
    with pypdfium2.PdfDocument(panel.pdf) as pdf:
        assert NAME in pdf[0].get_textpage().get_text_range()
    (desk.folder / "utdrag").mkdir()
    desk.field("Mapp att spara i").setText(str(desk.folder / "utdrag"))
    desk.click("Spara som fil")
    assert [note.kind for note in _store(desk).records.documents(saved.id)] == [DocumentKind.EXTRACT]
    desk.click("Till ärendet")
    assert "Registerutdrag, sparat som fil" in desk.text()


def test_the_journal_needs_a_day_that_has_been_and_a_number(signed_in: Desk) -> None:
    desk = signed_in
    _save(desk)
    _open_case(desk)
    desk.click("Märk som journalfört")
    assert desk.field("Nummer i ert system").text() == "EX-1"
    assert "Är det ett annat än här, skriv det i stället." in desk.text()
    leading = [one.text() for one in desk.all(QPushButton) if one.property("look") == "primary"]
    assert leading == ["&Märk som journalfört nu"]
    desk.field("Nummer i ert system").clear()
    desk.click("Märk som journalfört nu")
    assert "Skriv numret" in desk.text()
    desk.field("Nummer i ert system").setText("SN\u202e 2026/7")
    desk.field("Dag då det fördes in").setText("2026-03-03")
    desk.click("Märk som journalfört nu")
    assert "kan inte ligga framåt i tiden" in desk.text()
    desk.field("Dag då det fördes in").setText("2026-03-01")
    desk.click("Märk som journalfört nu")
    assert "I journalen 2026-03-01: SN 2026/7. Kopian här tas bort 2026-03-31." in desk.text()
    assert "Inget mer behöver göras här." in desk.text()
    assert not [one for one in desk.all(QPushButton) if one.property("look") == "primary"]


def test_why_a_case_could_not_be_changed_goes_once_it_could(
    signed_in: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise CannotWriteError("disk_full")

    _save(signed_in)
    _open_case(signed_in)
    with monkeypatch.context() as patch:
        patch.setattr(Store, "set_status", full)
        signed_in.click("Avsluta ärendet")
    assert "Disken är full." in signed_in.window.banner.text
    signed_in.click("Avsluta ärendet")
    assert "Disken är full." not in signed_in.window.banner.text


def test_a_copy_is_removed_with_a_certificate(signed_in: Desk) -> None:
    desk = signed_in
    saved = _save(desk)
    _store(desk).records.journal(saved.id, TODAY, "SN 2026/7")
    _open_case(desk)
    desk.click("Ta bort kopian")
    assert "Ärendet finns i journalen: SN 2026/7, infört 2026-03-02." in desk.text()
    assert NAME not in desk.text()
    assert not _store(desk).cases()
    desk.field("Mapp att spara i").setText(str(desk.folder))
    desk.click("Spara som fil")
    assert (desk.folder / "intyg.pdf").read_bytes().startswith(b"%PDF")


def test_what_backups_elsewhere_still_hold_is_listed(
    signed_in: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = signed_in
    left = Uncleaned("abcd2345", date(2026, 3, 1), date(2026, 2, 1))
    monkeypatch.setattr("app.storage.records.uncleaned", lambda *_: (left,))
    desk.click("Ärendemappen …")
    assert "abcd2345, borttagen 2026-03-01, senaste kopian där 2026-02-01" in desk.text()


def test_copies_whose_time_is_over_are_removed_at_the_folder(signed_in: Desk) -> None:
    desk = signed_in
    for reference in ("SN 1", "SN 2"):
        _store(desk).records.journal(_save(desk).id, date(2026, 1, 1), reference)
    kept = _save(desk)
    _store(desk).records.journal(kept.id, TODAY, "SN 3")
    desk.click("Ärendemappen …")
    desk.click("Ta bort kopiorna")
    assert "SN 1" in desk.text()
    assert "SN 2" in desk.text()
    assert [case.id for case in _store(desk).cases()] == [kept.id]


def test_an_enter_too_many_closes_no_case(signed_in: Desk) -> None:
    desk = signed_in
    saved = _save(desk)
    _open_case(desk)
    desk.click("Personen vill inte längre …")
    desk.press(Qt.Key.Key_Return)
    assert _store(desk).load_case(saved.id).status is not CaseStatus.CLOSED


def test_who_takes_back_is_told_what_remains_and_no_letter_follows(signed_in: Desk) -> None:
    desk = signed_in
    saved = _save(desk)
    _open_case(desk)
    desk.click("Personen vill inte längre …")
    assert "Det som är sparat måste vi behålla." in desk.text()
    assert "{" not in desk.text()
    desk.click("Avsluta ärendet")
    assert "Inga fler brev kan skrivas i det." in desk.window.banner.text
    assert "Fortsätt med ärendet" not in desk.text().replace("&", "")
    assert _store(desk).load_case(saved.id).status is CaseStatus.CLOSED


def _office(services: Services, folder: Path) -> None:
    """An office's own store."""
    text = PROFILE.replace('counter_key = ""', f'counter_key = "{_counter_key(folder.parent)}"')
    services.stores.create(folder, "anna", PASSPHRASE, text.encode("utf-8"))


def _counter_key(folder: Path) -> str:
    return make_counter_key(folder / "nyckel", "hemligt nog", KdfCost(time_cost=1, memory_kib=8, lanes=1))


def test_an_office_gets_a_backup_a_day_and_is_told_when_its_disk_is_not_there(desk: Desk) -> None:
    folder, place = _folder(desk), desk.folder / "disk"
    _office(desk.maker._services, folder)
    desk.maker.desk.choose_folder(folder)
    place.mkdir()
    desk.maker.desk.use_backups(place)
    _sign_in(desk)
    assert len(list(place.glob("*.vagval"))) == 1
    desk.maker.desk.put_away()
    desk.maker.desk.use_backups(desk.folder / "borta" / "disk")
    desk.maker.desk.take(desk.maker._services.stores.open(folder, PASSPHRASE), folder)
    assert len(list((folder / "backups").glob("*.vagval"))) == 1
    assert "Anslut disken, eller välj en annan." in desk.window.banner.text


def test_a_type_that_must_be_saved_is_not_the_clients_choice(desk: Desk) -> None:
    folder = _folder(desk)
    _office(desk.maker._services, folder)
    desk.maker.desk.choose_folder(folder)
    _sign_in(desk)
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "result")
    desk.click("Spara …")
    combo = next(box for box in desk.all(QComboBox) if box.accessibleName() == "Grund för samtalet")
    kinds = [combo.itemData(index) for index in range(combo.count())]
    for index, kind in enumerate(kinds):
        combo.setCurrentIndex(index)
        combo.activated.emit(index)
        QApplication.processEvents()
        may_leave = "inget sparas" in desk.text()
        assert may_leave is kind.may_be_unsaved
    desk.field("Ärendenummer").setText("SN 1")
    desk.click("Informationen är läst upp eller lämnad")
    desk.click("Spara")
    (summary,) = _store(desk).cases()
    assert _store(desk).load_case(summary.id).basis is kinds[-1].basis
    log = [entry.act for entry in _store(desk)._session.log.entries(summary.id)]
    assert log[:2] == [AccessAct.INFORMED, AccessAct.SAVED]


def test_the_recovery_code_is_printed_and_never_saved_as_a_file(desk: Desk) -> None:
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    desk.field("Ny mapp").setText(str(_folder(desk)))
    desk.field("Ditt användarnamn").setText("anna")
    desk.field("Lösenfras").setText(PASSPHRASE)
    desk.field("Lösenfrasen en gång till").setText(PASSPHRASE)
    desk.click("Gör ärendemappen")
    assert "spara som fil" not in desk.text().replace("&", "").lower()
    assert desk.button("Skriv ut") is not None
    (panel,) = desk.all(DocumentPanel)
    assert panel.pdf is not None
    with pypdfium2.PdfDocument(panel.pdf) as pdf:
        sheet = pdf[0].get_textpage().get_text_range()
    assert "ÖVNING" in sheet
    assert "kontoret" not in sheet


def test_a_place_that_others_reach_is_named_before_anything_is_saved_there(desk: Desk) -> None:
    target = SaveTarget(desk.maker._services, desk.maker.desk, "Mapp")
    field = target._field
    field._line.setText(str(desk.folder / "OneDrive - Exempelkommun"))
    assert target.warning.startswith("OneDrive - Exempelkommun synkroniseras")
    assert "Skriv hellre ut" in target.warning
    field._line.setText(str(desk.folder))
    assert target.warning == ""


def test_every_key_still_works_after_a_language_change_with_a_saved_case(signed_in: Desk) -> None:
    desk = signed_in
    maker: WindowMaker = desk.maker
    saved = _save(desk, SavingTerms(is_protected=True))
    _open_case(desk)
    desk.click("Fortsätt med ärendet")
    maker.show_window("en")
    desk.show(replace(desk.controller.conversation, route=Route.HELP_TO_APPLY), "people")
    desk.click("Save …")
    protected = next(box for box in desk.all(QCheckBox) if "protected" in box.text())
    assert protected.isChecked()
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.controller.conversation.saved_as == saved.id


def test_enter_in_the_search_opens_the_only_case_there_is(signed_in: Desk) -> None:
    _save(signed_in)
    signed_in.controller.start_over()
    signed_in.click("Ärenden")
    signed_in.press(Qt.Key.Key_Return)
    assert "Öppet, inte journalfört" in signed_in.text()


def test_characters_that_nobody_sees_hide_no_case_from_the_search(signed_in: Desk) -> None:
    _save(signed_in)
    signed_in.controller.start_over()
    signed_in.click("Ärenden")
    search = signed_in.window.focusWidget()
    assert isinstance(search, QLineEdit)
    search.setText("ex\u200b-1\ufeff")
    signed_in.press(Qt.Key.Key_Return)
    assert "Öppet, inte journalfört" in signed_in.text()


def test_a_journalled_case_says_how_going_on_differs_from_opening_again(signed_in: Desk) -> None:
    saved = _save(signed_in)
    _open_case(signed_in)
    assert "Öppna igen ändrar bara statusen" not in signed_in.text()
    _store(signed_in).records.journal(saved.id, TODAY, "SN 2026/7")
    _open_case(signed_in)
    assert "Öppna igen ändrar bara statusen till öppet." in signed_in.text()


@pytest.mark.parametrize(
    ("empty", "fault"),
    [
        ("Säkerhetskopian", "Skriv var säkerhetskopian ligger."),
        ("Ny mapp", "Skriv var den nya mappen ska ligga."),
    ],
)
def test_restoring_from_nowhere_or_to_nowhere_says_which_field_is_empty(
    desk: Desk, empty: str, fault: str
) -> None:
    desk.click("Ärenden")
    desk.click("Återställ en säkerhetskopia …")
    desk.field("Säkerhetskopian").setText(str(desk.folder / "kopia.vagval"))
    desk.field("Lösenfras eller kod").setText("mitt hemliga hus")
    desk.field(empty).setText("")
    desk.click("Återställ")
    assert fault in desk.text()
    assert desk.field("Lösenfras eller kod").text() == "mitt hemliga hus"
