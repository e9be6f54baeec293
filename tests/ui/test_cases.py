"""Stores and saved cases in the window."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QTableView

from app.casework import conversation as talk
from app.casework.flow import END, START
from app.casework.routes import Route
from app.domain.answers import with_answer
from app.domain.case import Case
from app.domain.errors import CannotWriteError
from app.settings import read_settings
from app.storage.counter_key import make_counter_key
from app.storage.store import Store
from app.storage.wrapping import KdfCost
from app.ui.cases.create_page import CreatePage
from app.ui.cases.list_page import ListPage
from tests.ui.desk import CLEAR_CASE, SEARCH, Desk, begun, family

PASSPHRASE = "övning ger färdighet"
NAME = "Testa Provsson"
ROOT = Path(__file__).parents[2]


def _create(desk: Desk, kind: str, folder: Path, profile: Path | None = None) -> None:
    """Makes a store through the window and writes the recovery code down."""
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    desk.click(kind)
    if profile is not None:
        desk.field("Kontorets profil").setText(str(profile))
    desk.field("Ny mapp").setText(str(folder))
    desk.field("Ditt användarnamn").setText("anna")
    desk.field("Lösenfras").setText(PASSPHRASE)
    desk.field("Lösenfrasen en gång till").setText(PASSPHRASE)
    desk.click("Gör ärendemappen")
    assert "Skriv upp återställningskoden" in desk.text()
    desk.click("Jag har skrivit upp koden")
    desk.click("Fortsätt")


@pytest.fixture
def practice(desk: Desk) -> Desk:
    """The window with an open practice store, on the start page."""
    _create(desk, "För övning: allt märks ÖVNING och inget räknas", desk.folder / "lager")
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    return desk


@pytest.fixture
def office(desk: Desk) -> Desk:
    """The window with an office's open store, on the start page."""
    key = make_counter_key(desk.folder / "key", "hemligt nog", KdfCost(time_cost=1, memory_kib=8, lanes=1))
    template = (ROOT / "resources" / "profile" / "template.toml").read_text(encoding="utf-8")
    profile = desk.folder / "profil.toml"
    profile.write_text(template.replace('counter_key = ""', f'counter_key = "{key}"'), encoding="utf-8")
    _create(desk, "För kontoret: med kontorets profil", desk.folder / "kontor", profile)
    for _ in ("folder", "list"):
        desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    return desk


def _stored(desk: Desk) -> Case:
    """The one case of the open store."""
    store = desk.maker.desk.store
    assert store is not None
    (summary,) = store.cases()
    return store.load_case(summary.id).case


def test_an_office_folder_without_its_profile_says_which_file_to_choose_and_whom_to_ask(desk: Desk) -> None:
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    desk.click("För kontoret: med kontorets profil")
    desk.click("Gör ärendemappen")
    assert "Ingen profil är vald. Välj filen som slutar på .toml." in desk.text()
    assert "Fråga dem om den saknas." in desk.text()


def test_a_practice_store_is_marked_everywhere_and_remembered_by_its_folder_alone(practice: Desk) -> None:
    assert "ÖVNING" in practice.text()
    settings = read_settings(practice.folder / "settings" / "settings.json")
    assert settings.store == str(practice.folder / "lager")
    practice.click("Kolla villkoren")
    assert "ÖVNING" in practice.text()


def test_an_empty_store_says_what_to_do_first(practice: Desk) -> None:
    practice.click("Ärenden")
    assert "Inget ärende är sparat ännu" in practice.text()


def test_an_empty_practice_store_is_filled_with_invented_people(practice: Desk) -> None:
    practice.click("Ärenden")
    practice.click("Lägg in påhittade personer att öva med")
    store = practice.maker.desk.store
    assert store is not None
    assert {case.reference for case in store.cases()} >= {"ÖVNING-1", "ÖVNING-2"}
    practice.click("Öppna ärendet")
    assert "ÖVNING" in practice.text()


def test_an_office_is_offered_no_invented_people(office: Desk) -> None:
    office.click("Ärenden")
    assert "påhittade" not in office.text()


@pytest.mark.parametrize(
    ("passphrase", "again", "said"),
    [(" ", " ", "är tom"), (PASSPHRASE, PASSPHRASE + "!", "olika")],
)
def test_a_weak_or_mistyped_passphrase_makes_no_store(
    desk: Desk, passphrase: str, again: str, said: str
) -> None:
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    desk.field("Ny mapp").setText(str(desk.folder / "lager"))
    desk.field("Ditt användarnamn").setText("anna")
    desk.field("Lösenfras").setText(passphrase)
    desk.field("Lösenfrasen en gång till").setText(again)
    desk.click("Gör ärendemappen")
    assert said in desk.text()
    assert not (desk.folder / "lager").exists()


def test_enter_leads_from_line_to_line_and_makes_the_store(desk: Desk) -> None:
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    desk.field("Ny mapp").setText(str(desk.folder / "lager"))
    desk.field("Ditt användarnamn").setText("anna")
    desk.field("Lösenfras").setFocus()
    for _ in range(2):
        desk.write("en helt annan fras")
        desk.press(Qt.Key.Key_Return)
    assert (desk.folder / "lager" / "store.json").is_file()


@pytest.mark.parametrize(
    ("place", "fault"),
    [
        (".", "Mappen är inte tom."),
        ("annat.txt", "Här ligger redan en fil med det namnet."),
        ("x" * 5_000, "Namnet är för långt."),
        ("", "Skriv var ärendemappen ska ligga."),
    ],
)
def test_a_store_is_not_made_where_none_can_be_and_the_field_says_why(
    desk: Desk, place: str, fault: str
) -> None:
    (desk.folder / "annat.txt").write_text("kvar", encoding="utf-8")
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    desk.field("Ny mapp").setText(str(desk.folder / place) if place else " ")
    desk.field("Ditt användarnamn").setText("anna")
    desk.field("Lösenfras").setText(PASSPHRASE)
    desk.field("Lösenfrasen en gång till").setText(PASSPHRASE)
    desk.click("Gör ärendemappen")
    assert isinstance(desk.page, CreatePage)
    assert fault in desk.text()


def test_saving_shows_every_field_and_leaves_out_what_is_taken_away(practice: Desk) -> None:
    conversation = talk.answer(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "persons.p1.name", NAME)
    practice.show(conversation, "result")
    practice.click("Spara …")
    assert "Det här sparas" in practice.text()
    shown = {box.property("path"): box for box in practice.all(QCheckBox) if box.property("path")}
    assert set(shown) == {*CLEAR_CASE, "persons.p1.name"}
    shown["persons.p1.debt_csn"].click()
    practice.click("Spara")
    assert "kryssa i rutan" in practice.text()
    practice.click("Informationen är läst upp eller lämnad")
    practice.click("Spara")
    assert "Skriv ett nummer att hitta ärendet med" in practice.text()
    practice.click("Spara")
    assert practice.window.banner.text == "Ärendet utan nummer är sparat, version 1."
    assert _stored(practice).applicant.name == NAME
    assert _stored(practice).applicant.debt_csn is None


def test_a_personal_number_is_no_case_number_since_lists_show_it(practice: Desk) -> None:
    practice.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "result")
    practice.click("Spara …")
    practice.click("Informationen är läst upp eller lämnad")
    practice.field("Ärendenummer").setText("19850709-9805")
    practice.click("Spara")
    assert "ska inte vara ett personnummer" in practice.text()
    practice.field("Ärendenummer").setText("2026-11-0042")
    practice.click("Spara")
    assert _stored(practice).reference == "2026-11-0042"


def test_declining_leads_back_with_nothing_lost(practice: Desk) -> None:
    conversation = begun(Route.HELP_TO_APPLY, CLEAR_CASE)
    practice.show(conversation, "question:persons.p1.debt_csn")
    practice.click("Spara …")
    practice.click("Spara inte")
    assert practice.controller.conversation == conversation
    assert practice.walk.page.id == "question:persons.p1.debt_csn"
    store = practice.maker.desk.store
    assert store is not None
    assert not store.cases()


def test_saving_asks_for_a_store_first_and_then_goes_on(practice: Desk) -> None:
    practice.click("Ärenden")
    practice.click("Stäng ärendemappen")
    practice.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "question:persons.p1.debt_csn")
    practice.click("Spara …")
    practice.field("Lösenfras").setText("fel lösenfras")
    practice.click("Öppna")
    assert practice.maker.desk.store is None
    practice.field("Lösenfras").setText(PASSPHRASE)
    practice.press(Qt.Key.Key_Return)
    assert "Det här sparas" in practice.text()


def test_a_saved_case_is_found_opened_and_saved_again_as_a_new_version(practice: Desk) -> None:
    conversation = talk.answer(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "persons.p1.name", NAME)
    _save(practice, talk.answer(conversation, "reference", "EX-1"))
    practice.click("Ny person")
    practice.click("Börja om")
    practice.click("Ärenden")
    practice.write("annan")
    _list(practice)
    assert "Inget ärende har det namnet eller numret." in practice.text()
    assert "Bara namnet på den som frågade hittas" in practice.text()
    assert "Sök annars på ärendenumret." in practice.text()
    practice.field(SEARCH).setText("provsson")
    _list(practice)
    model = practice.all(QTableView)[0].model()
    row = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert row[0] == "EX-1"
    assert NAME not in " ".join(row)
    practice.click("Öppna ärendet")
    assert "Version 1" in practice.text()
    practice.click("Fortsätt med ärendet")
    assert practice.walk.page == START
    assert practice.controller.conversation.case.applicant.name == NAME
    case = practice.controller.conversation
    _save(practice, talk.answer(begun(Route.HELP_TO_APPLY), "persons.p1.debt_csn", True), case.saved_as)
    assert _stored(practice).applicant.debt_csn is True


def test_an_office_reads_out_article_13_in_its_own_words(office: Desk) -> None:
    office.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "question:persons.p1.debt_csn")
    office.click("Spara …")
    assert "Socialnämnden är ansvarig" in office.text()
    assert "{" not in office.text()


def test_the_offices_own_secrecy_text_is_read_too(office: Desk) -> None:
    office.show(begun(Route.CHECK_CONDITIONS), "secrecy")
    assert "Det du berättar omfattas av sekretess hos oss" in office.text()


def test_a_finished_conversation_is_counted_for_an_office_and_says_so(office: Desk) -> None:
    counters = office.folder / "kontor" / "counters"
    before = {file: file.read_bytes() for file in counters.rglob("*") if file.is_file()}
    office.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), END.id)
    office.click("Sfi och annan utbildning")
    office.click("Avsluta samtalet")
    after = {file: file.read_bytes() for file in counters.rglob("*") if file.is_file()}
    assert after != before
    assert office.walk.page == START
    assert office.window.banner.text.endswith("\nSamtalet har räknats, utan namn och utan svar.")


def test_practice_and_a_missing_profile_count_nothing_and_say_so(practice: Desk) -> None:
    practice.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), END.id)
    assert "övning" in _labels(practice)
    practice.maker.desk.leave()
    practice.maker.desk._folder = None
    practice.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), START.id)
    practice.walk.go_to(END.id)
    assert "be enhetschefen" in _labels(practice)


def _labels(desk: Desk) -> str:
    return "\n".join(label.text() for label in desk.all(QLabel))


def _save(desk: Desk, conversation: talk.Conversation, saved_as: str | None = None) -> None:
    desk.show(replace(conversation, saved_as=saved_as), "question:persons.p1.debt_csn")
    desk.click("Spara …")
    if saved_as is None:
        desk.click("Informationen är läst upp eller lämnad")
    desk.click("Spara")
    if "Skriv ett nummer" in desk.text():
        desk.click("Spara")


def _list(desk: Desk) -> None:
    """Searches without waiting until nothing more is typed."""
    assert isinstance(desk.page, ListPage)
    desk.page.search_now()


def _journal(desk: Desk, reference: str = "SN 2026/1") -> None:
    desk.click("Märk som journalfört")
    desk.field("Nummer i ert system").setText(reference)
    desk.click("Märk som journalfört nu")


def _saved(desk: Desk) -> None:
    """One case in the store, and the window back at its start."""
    _save(desk, talk.answer(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "reference", "EX-1"))
    desk.click("Ny person")
    desk.click("Börja om")


def test_cases_without_number_are_told_apart_by_their_id_and_nothing_else_of_theirs(practice: Desk) -> None:
    for _ in range(3):
        _save(practice, begun(Route.HELP_TO_APPLY, CLEAR_CASE))
        practice.click("Ny person")
        practice.click("Börja om")
    practice.click("Ärenden")
    _list(practice)
    model = practice.all(QTableView)[0].model()
    headings = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    assert headings == ["Ärendenummer", "Programmets kod", "Vems", "Senast sparat", "Status"]
    shown = [[model.index(row, column).data() for column in (0, 1)] for row in range(3)]
    store = practice.maker.desk.store
    assert store is not None
    assert shown == [["utan nummer", case.id] for case in store.cases()]
    assert len({id_ for _, id_ in shown}) == 3


def test_a_case_is_not_journalled_until_somebody_says_so(practice: Desk) -> None:
    _saved(practice)
    practice.click("Inte journalförda")
    practice.click("Öppna ärendet")
    assert "Öppet, inte journalfört" in practice.text()
    _journal(practice)
    assert "I journalen 2026-03-02: SN 2026/1. Kopian här tas bort 2026-04-01." in practice.text()
    assert "Version 2" in practice.text()
    practice.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "Inget ärende väntar på att journalföras." in practice.text()


def test_a_closed_case_can_only_be_opened_again(practice: Desk) -> None:
    _saved(practice)
    practice.click("Inte journalförda")
    practice.click("Öppna ärendet")
    assert "För att skriva ut: fortsätt med ärendet" in practice.text()
    practice.click("Avsluta ärendet")
    assert "För att skriva ut" not in practice.text()
    assert "Fortsätt med ärendet" not in practice.text().replace("&", "")
    # The Enter that confirms what nobody asks about must not open it again.
    assert practice.window.focusWidget() is practice.button("Registerutdrag …")
    practice.click("Öppna igen")
    assert "Öppet, inte journalfört" in practice.text()


def _open_and_go_on(desk: Desk) -> None:
    desk.click("Inte journalförda")
    desk.click("Öppna ärendet")
    desk.click("Fortsätt med ärendet")


def _changed_and_cut(desk: Desk) -> None:
    """A saved case is changed, and the program ends without saving or ending the conversation."""
    _saved(desk)
    _open_and_go_on(desk)
    desk.show(talk.answer(desk.controller.conversation, "persons.p1.debt_csn", True), "routes")
    desk.maker._drafts.forget()
    desk.controller.start_over()


def test_a_draft_of_a_saved_case_is_kept_or_thrown_away_on_the_start_page(practice: Desk) -> None:
    _changed_and_cut(practice)
    practice.click("Utkast: 1")
    (keep,) = [b for b in practice.all(QPushButton) if b.text() == "Fortsätt med de här svaren"]
    keep.click()
    assert practice.applicant.debt_csn is True
    assert practice.controller.conversation.saved_as is not None
    practice.click("Ny person")
    practice.click("Rensa svaren och börja om")
    assert "Utkast" not in practice.text()


@pytest.mark.parametrize("how", ["lock", "another program"])
def test_what_was_answered_on_the_page_is_kept_when_it_is_left_alone(practice: Desk, how: str) -> None:
    _saved(practice)
    _open_and_go_on(practice)
    going_on = replace(practice.controller.conversation, route=Route.HELP_TO_APPLY)
    practice.show(going_on, "question:persons.p1.debt_csn")
    practice.controller.change(
        talk.answer(practice.controller.conversation, "persons.p1.debt_csn", not practice.applicant.debt_csn)
    )
    answered, folder = practice.case, practice.maker.desk.folder
    assert folder is not None
    if how == "lock":
        practice.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert practice.maker.desk.store is None
    else:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
        practice.maker.desk.put_away()
    with closing(practice.maker._services.stores.open(folder, PASSPHRASE)) as store:
        assert [draft.case.applicant.debt_csn for draft in store.drafts()] == [answered.applicant.debt_csn]


def test_a_draft_that_can_not_be_written_is_said(practice: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise CannotWriteError("cannot_write")

    _saved(practice)
    _open_and_go_on(practice)
    monkeypatch.setattr(Store, "keep_draft", full)
    practice.show(talk.answer(practice.controller.conversation, "persons.p1.debt_csn", None), "routes")
    QApplication.processEvents()
    assert "gick inte att skriva till utkastet" in practice.window.banner.text


def test_a_draft_that_could_not_be_written_is_written_once_there_is_room(
    practice: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise CannotWriteError("cannot_write")

    _saved(practice)
    _open_and_go_on(practice)
    with monkeypatch.context() as patch:
        patch.setattr(Store, "keep_draft", full)
        practice.maker._drafts._again.setInterval(10)
        practice.controller.change(talk.answer(practice.controller.conversation, "persons.p1.debt_csn", None))
        practice.maker._drafts.keep()
        QApplication.processEvents()
        assert "gick inte att skriva till utkastet" in practice.window.banner.text
    store = practice.maker.desk.store
    assert store is not None
    assert not store.drafts()
    QTest.qWait(100)
    assert [draft.case.applicant.debt_csn for draft in store.drafts()] == [None]
    assert "gick inte att skriva till utkastet" not in practice.window.banner.text


def test_what_another_window_saved_while_this_one_was_locked_is_said_and_not_overwritten_unseen(
    practice: Desk,
) -> None:
    _saved(practice)
    _open_and_go_on(practice)
    desk, saved = practice.maker.desk, practice.controller.conversation
    assert saved.saved_case is not None
    folder = desk.folder
    assert folder is not None
    practice.window.lock_requested.emit()
    with closing(practice.maker._services.stores.open(folder, PASSPHRASE)) as elsewhere:
        other = with_answer(saved.saved_case, "persons.p1.debt_kfm", True)
        elsewhere.save_case(other, practice.controller.today, saved.saved_as)
    practice.window.unlock_requested.emit(PASSPHRASE)
    QApplication.processEvents()
    assert "har sparats i ett annat fönster, version 2" in practice.window.banner.text
    assert practice.controller.conversation.saved_case == other
    assert practice.case.applicant.debt_kfm is False
    assert "ändrat" in practice.window.strip.case.text()


def test_nothing_of_an_unsaved_conversation_becomes_a_draft(practice: Desk) -> None:
    practice.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "people")
    store = practice.maker.desk.store
    assert store is not None
    assert not store.drafts()


def test_with_an_open_folder_the_strip_says_as_long_as_nothing_is_saved(practice: Desk) -> None:
    assert "Inte sparat" not in practice.text().splitlines()
    practice.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "people")
    assert "Inte sparat" in practice.text().splitlines()
    _saved(practice)
    assert "Inte sparat" not in practice.text().splitlines()


def test_who_only_gives_advice_is_not_told_that_nothing_is_saved(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "people")
    assert "Inte sparat" not in desk.text().splitlines()


def test_to_save_and_not_to_save_are_both_in_view_however_many_lines_there_are(practice: Desk) -> None:
    practice.window.resize(911, 460)
    practice.show(family(begun(Route.HELP_TO_APPLY, CLEAR_CASE)), "people")
    practice.click("Spara …")
    QTest.qWait(10)
    for label in ("Spara", "Spara inte"):
        button = practice.button(label)
        assert button.visibleRegion().boundingRect() == button.rect()
    practice.click("Spara")
    practice.click("Spara")
    assert "Läs upp informationen och kryssa i rutan innan du sparar." in practice.text()
    assert isinstance(practice.window.focusWidget(), QCheckBox)
    for label in ("Spara", "Spara inte", "Tillbaka"):
        practice.press(Qt.Key.Key_Tab)
        assert practice.window.focusWidget() is practice.button(label)
    practice.click("Spara inte")
    assert "Spara inte" not in practice.text()


def test_a_case_is_saved_with_the_keyboard_past_all_its_lines(practice: Desk) -> None:
    practice.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "result")
    practice.click("Spara …")
    practice.write("OV-17")
    practice.press(Qt.Key.Key_Return)
    practice.press(Qt.Key.Key_Space)
    assert practice.button("Spara").shortcut().toString() == "Alt+S"
    practice.click("Spara")
    assert "OV-17 är sparat" in practice.window.banner.text


def test_where_there_is_no_case_yet_the_list_leads_to_a_conversation(practice: Desk) -> None:
    practice.click("Ärenden")
    letters = [button.shortcut().toString() for button in practice.all(QPushButton, practice.page)]
    assert len(set(letters)) == len(letters)
    practice.click("Börja ett samtal")
    assert practice.walk.page == START
    _saved(practice)
    practice.click("Ärenden")
    assert "Börja ett samtal" not in practice.text().replace("&", "")
