"""Long work that somebody cuts, in the window; ``test_starters.py`` has the list of all of it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from app.casework import conversation as talk
from app.casework.conversation import Preparation
from app.casework.routes import Route
from app.casework.services import Services
from app.domain.record import DocumentKind, RemovedCopy
from app.storage.keeper import Keeper
from app.storage.store import Store
from app.ui.cases.certificate_page import CertificatePage
from app.ui.cases.list_page import ListPage
from app.ui.counts.figure_table import FigureTable
from app.ui.jobs import Cut, Work
from app.ui.start import make_application
from tests.ui.counted import decide, make_office, make_packages, open_counts, pages_of, sign_in
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained
from tests.ui.held import HeldJobs

PASSPHRASE = "övning ger färdighet"
STOPPED = "Avbrutet. Inget halvfärdigt är sparat."


@pytest.fixture
def jobs(qtbot: QtBot, services: Services) -> HeldJobs:
    return HeldJobs(make_application(services.resources))


@pytest.fixture
def desk(desk: Desk, jobs: HeldJobs) -> Iterator[Desk]:
    """A window whose slow work can be held."""
    yield desk
    jobs.is_held = False
    jobs.go_on()


@pytest.fixture
def folder(desk: Desk, services: Services) -> Path:
    """A practice store, closed, and known to the window."""
    folder = desk.folder / "lager"
    services.stores.create(folder, "anna", PASSPHRASE, None)
    desk.maker.desk.choose_folder(folder)
    return folder


@pytest.fixture
def store(desk: Desk, services: Services, folder: Path) -> Store:
    """The same store, open in the window."""
    opened = services.stores.open(folder, PASSPHRASE)
    desk.maker.desk.take(opened, folder)
    assert isinstance(opened, Store)
    return opened


def is_open(desk: Desk) -> bool:
    """Whether a store lies open."""
    return desk.maker.desk.store is not None


def cut(jobs: HeldJobs, act: Callable[[], None]) -> None:
    """Begins the work, cancels it before it has got anywhere, and lets what is left of it end."""
    jobs.hold()
    act()
    jobs.cancel_first()
    jobs.is_held = False
    jobs.go_on()


def journalled(store: Store, number: int) -> list[str]:
    case = begun(Route.HELP_TO_APPLY, CLEAR_CASE).case
    ids = [store.save_case(case, date(2025, 11, 1)).id for _ in range(number)]
    for case_id in ids:
        store.records.journal(case_id, date(2025, 12, 1), f"SN {case_id}")
    return ids


def test_opening_that_is_cut_opens_nothing_and_leaves_the_folder_free(
    desk: Desk, jobs: HeldJobs, services: Services, folder: Path
) -> None:
    desk.click("Ärenden")
    desk.field("Lösenfras").setText(PASSPHRASE)
    cut(jobs, lambda: desk.click("Öppna"))
    assert STOPPED in desk.text()
    assert desk.button("Öppna").isEnabled()
    assert desk.maker.desk.store is None
    services.stores.open(folder, PASSPHRASE).close()


def test_opening_that_was_too_far_when_it_was_cut_is_closed_again(
    desk: Desk, jobs: HeldJobs, services: Services, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.click("Ärenden")
    desk.field("Lösenfras").setText(PASSPHRASE)
    open_it = Keeper.open

    def cut_meanwhile(keeper: Keeper, folder: Path, passphrase: str, user: str | None = None) -> Store:
        opened = open_it(keeper, folder, passphrase, user)
        jobs.cancel_first()
        return opened

    monkeypatch.setattr(Keeper, "open", cut_meanwhile)
    desk.click("Öppna")
    assert STOPPED in desk.text()
    monkeypatch.undo()
    services.stores.open(folder, PASSPHRASE).close()


def test_a_backup_that_is_cut_leaves_no_file_and_can_be_begun_again(
    desk: Desk, jobs: HeldJobs, store: Store
) -> None:
    disk = desk.folder / "disk"
    disk.mkdir()
    desk.click("Ärenden")
    desk.click("Ärendemappen …")
    desk.field("Mapp för säkerhetskopior").setText(str(disk))
    cut(jobs, lambda: desk.click("Säkerhetskopiera nu"))
    assert STOPPED in desk.text()
    assert not list(disk.iterdir())
    desk.click("Säkerhetskopiera nu")
    assert len(list(disk.glob("*.vagval"))) == 1


def test_restoring_that_is_cut_leaves_no_folder(desk: Desk, jobs: HeldJobs, store: Store) -> None:
    store.backup(desk.folder / "kopia.vagval", date(2026, 3, 2))
    desk.maker.desk.put_away()
    desk.click("Ärenden")
    desk.click("Återställ en säkerhetskopia …")
    desk.field("Säkerhetskopian").setText(str(desk.folder / "kopia.vagval"))
    desk.field("Lösenfras eller kod").setText(PASSPHRASE)
    desk.field("Ny mapp").setText(str(desk.folder / "ny"))
    cut(jobs, lambda: desk.click("Återställ"))
    assert STOPPED in desk.text()
    assert not (desk.folder / "ny").exists()


def test_copies_removed_before_the_cut_are_certified_and_the_others_stay(
    desk: Desk, jobs: HeldJobs, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = journalled(store, 3)
    desk.click("Ärenden")
    desk.click("Ärendemappen …")
    remove = store.records.remove

    def cut_after_the_first(case_id: str) -> RemovedCopy:
        jobs.cancel_first()
        return remove(case_id)

    monkeypatch.setattr(store.records, "remove", cut_after_the_first)
    desk.click("Ta bort kopiorna")
    assert isinstance(desk.page, CertificatePage)
    assert STOPPED in desk.window.banner.text
    left = {case.id for case in store.cases()}
    assert len(left) == 2
    (gone,) = set(ids) - left
    assert gone in desk.text()


def test_removing_copies_that_is_cut_before_the_first_says_so_where_it_was_begun(
    desk: Desk, jobs: HeldJobs, store: Store
) -> None:
    journalled(store, 2)
    desk.click("Ärenden")
    desk.click("Ärendemappen …")
    cut(jobs, lambda: desk.click("Ta bort kopiorna"))
    assert STOPPED in desk.text()
    assert len(store.cases()) == 2
    assert desk.button("Ta bort kopiorna").isEnabled()


def test_the_list_and_a_search_can_be_cut_and_begun_again(desk: Desk, jobs: HeldJobs, store: Store) -> None:
    journalled(store, 2)
    cut(jobs, lambda: desk.click("Ärenden"))
    page = desk.page
    assert isinstance(page, ListPage)
    assert STOPPED in desk.text()
    page.search_now()
    assert STOPPED not in desk.text()
    assert page._model.rowCount() == 2


def test_what_was_sought_before_is_not_waited_for_and_nobody_is_told(
    desk: Desk, jobs: HeldJobs, store: Store
) -> None:
    desk.click("Ärenden")
    page = desk.page
    assert isinstance(page, ListPage)
    jobs.hold()
    for _ in range(3):
        page.search_now()
    assert sum(asked.is_wanted for asked in jobs._under_way.values()) == 1
    jobs.go_on()
    assert STOPPED not in desk.text()


def test_opening_a_case_that_is_cut_stays_at_the_list(desk: Desk, jobs: HeldJobs, store: Store) -> None:
    journalled(store, 1)
    desk.click("Ärenden")
    cut(jobs, lambda: desk.click("Öppna ärendet"))
    assert isinstance(desk.page, ListPage)
    assert STOPPED in desk.window.banner.text


def test_invented_people_put_in_before_the_cut_are_there(
    desk: Desk, jobs: HeldJobs, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.click("Ärenden")
    save = store.save_case

    def cut_meanwhile(*given: object) -> object:
        jobs.cancel_first()
        return save(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(store, "save_case", cut_meanwhile)
    desk.click("Lägg in påhittade personer att öva med")
    assert len(store.cases()) == 1
    assert STOPPED in desk.window.banner.text


def test_a_letter_whose_drawing_is_cut_can_not_be_taken(desk: Desk, jobs: HeldJobs, store: Store) -> None:
    conversation = explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    conversation = replace(conversation, preparation=Preparation(recipient=("Kommunen",)))

    def show() -> None:
        desk.show(conversation, "letter")

    cut(jobs, show)
    assert STOPPED in desk.text()
    assert not desk.button("Spara som fil").isEnabled()


def test_a_letter_that_is_saved_while_its_page_is_left_stands_with_its_case(
    desk: Desk, jobs: HeldJobs, store: Store
) -> None:
    (case_id, *_) = (store.save_case(begun(Route.HELP_TO_APPLY, CLEAR_CASE).case, date(2026, 3, 1)).id,)
    conversation = explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    preparation = Preparation(recipient=("Kommunen",))
    desk.show(replace(conversation, preparation=preparation, saved_as=case_id), "letter")
    desk.field("Mapp att spara i").setText(str(desk.folder))
    jobs.hold()
    desk.click("Spara som fil")
    desk.controller.start_over()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    jobs.go_on()
    assert len(list(desk.folder.glob("*.pdf"))) == 1
    assert [note.kind for note in store.records.documents(case_id)] == [DocumentKind.LETTER]
    assert not desk.controller.conversation.letter_made


def test_closing_the_folder_waits_for_what_is_using_it_without_holding_up_the_window(
    desk: Desk, jobs: HeldJobs, store: Store
) -> None:
    disk = desk.folder / "disk"
    disk.mkdir()
    desk.click("Ärenden")
    desk.click("Ärendemappen …")
    desk.field("Mapp för säkerhetskopior").setText(str(disk))
    jobs.hold()
    desk.click("Säkerhetskopiera nu")
    desk.click("Stäng ärendemappen")
    assert is_open(desk)
    jobs.go_on()
    assert not is_open(desk)
    assert len(list(disk.glob("*.vagval"))) == 1


def test_a_backup_goes_on_when_its_page_is_left_and_its_fault_is_said(
    desk: Desk, jobs: HeldJobs, store: Store
) -> None:
    desk.click("Ärenden")
    desk.click("Ärendemappen …")
    desk.field("Mapp för säkerhetskopior").setText(str(desk.folder / "finns" / "inte"))
    jobs.hold()
    desk.click("Säkerhetskopiera nu")
    desk.click("Ärendena")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    jobs.go_on()
    assert "Mappen finns inte." in desk.window.banner.text


def test_summing_packages_that_is_cut_sums_nothing(desk: Desk, jobs: HeldJobs, services: Services) -> None:
    make_packages(services, desk.folder / "in")
    desk.click("Statistik")
    desk.click("Lägg ihop paket")
    desk.field("Mapp med paket").setText(str(desk.folder / "in"))
    cut(jobs, lambda: desk.click("Lägg ihop"))
    assert STOPPED in desk.text()
    assert not [one for one in desk.all(FigureTable) if one.rowCount()]
    desk.click("Lägg ihop")
    assert [one for one in desk.all(FigureTable) if one.rowCount()]


def test_a_proposal_that_is_cut_shows_and_writes_nothing(
    desk: Desk, jobs: HeldJobs, services: Services
) -> None:
    make_office(services, desk.folder)
    desk.maker.desk.choose_folder(desk.folder / "kontor")
    desk.click("Statistik")
    desk.click("Paket till samordnaren")
    sign_in(desk)
    decide(desk)
    desk.click("Fortsätt till paketet")
    cut(jobs, lambda: open_counts(desk))
    assert STOPPED in desk.text()
    assert pages_of(desk)._office.raw is None
    open_counts(desk)
    cut(jobs, lambda: desk.click("Gör ett förslag"))
    assert STOPPED in desk.text()
    assert desk.button("Gör ett förslag").isEnabled()
    assert not [one for one in desk.all(FigureTable) if one.rowCount()]


def test_examples_of_the_rules_that_are_cut_can_be_run_again(desk: Desk, jobs: HeldJobs) -> None:
    desk.click("Regler")
    cut(jobs, lambda: desk.click("Kör alla exempel"))
    assert STOPPED in desk.text()
    desk.click("Kör alla exempel")
    assert "exempel" in desk.text()


def test_signing_in_that_is_cut_opens_nothing(desk: Desk, jobs: HeldJobs, services: Services) -> None:
    make_office(services, desk.folder)
    desk.click("Statistik")
    desk.click("Det som har lämnats ut")
    jobs.hold()
    sign_in(desk)
    jobs.go_on()
    assert jobs.shown.says == "Loggar in."
    jobs.cancel_first()
    jobs.is_held = False
    jobs.go_on()
    assert STOPPED in desk.text()
    assert desk.button("Logga in").isEnabled()
    assert not is_open(desk)


def test_saved_work_is_never_cut(desk: Desk, jobs: HeldJobs, store: Store) -> None:
    conversation = explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    conversation = talk.answer(conversation, "reference", "EX-1")
    desk.show(conversation, "end")
    desk.click("Spara ärendet …")
    desk.click("Informationen är läst upp eller lämnad")
    cut(jobs, lambda: desk.click("Spara"))
    assert len(store.cases()) == 1


def test_closing_the_window_waits_for_a_folder_that_is_being_made_whose_code_nobody_has_seen(
    desk: Desk, jobs: HeldJobs
) -> None:
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    desk.fill_new_folder("ny", PASSPHRASE)
    jobs.hold()
    desk.click("Gör ärendemappen")
    assert not desk.window.close()
    assert "Vänta tills arbetet är klart: Ärendemappen görs." in desk.window.banner.text
    jobs.go_on()
    QCoreApplication.processEvents()
    assert "Skriv upp återställningskoden" in desk.text()
    assert not desk.window.close()


def test_closing_the_window_waits_for_no_work_that_only_reads(desk: Desk, jobs: HeldJobs) -> None:
    desk.click("Ärenden")
    desk.click("Ny ärendemapp …")
    jobs.hold()
    jobs.start(desk.window, Work("Läser.", lambda: None, Cut.AT_ONCE), lambda _: None, lambda _: None)
    assert desk.window.close()
