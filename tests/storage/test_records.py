"""Where a case stands elsewhere, which documents were made of it, and opening by two."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.casework.case_file import read_case_file
from app.domain.profile import Basis
from app.domain.record import AccessAct, CaseStatus, DocumentKind, JournalMark, SavedCase, SavingTerms
from app.domain.roles import Role
from app.storage.errors import (
    CaseKeptError,
    ClosedCaseError,
    GivenPassphraseError,
    NoSecondUserError,
    OwnPassphraseError,
    ProtectedCaseError,
    TooSoonError,
    UnknownNameError,
    WrongPassphraseError,
)
from app.storage.store import Store
from tests.storage.stores import KEEPER, ON, PASSPHRASE, a_case, make_store

MARK = JournalMark(ON, "SN 2026/7", ON + timedelta(days=30))
PROTECTED = SavingTerms(Basis.CASE, is_protected=True)


def acts(store: Store, case_id: str) -> list[AccessAct]:
    return [entry.act for entry in store._session.log.entries(case_id)]


def test_a_journalled_case_says_where_and_until_when_the_copy_stays(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    journalled = store.records.journal(saved.id, ON, "SN 2026/7")
    assert (journalled.version, journalled.status, journalled.journal) == (2, CaseStatus.JOURNALLED, MARK)
    assert store.load_case(saved.id) == journalled


def test_a_store_says_whether_there_is_a_case_to_list_without_a_listing(store: Store) -> None:
    assert not store.records.has_cases()
    saved = store.save_case(a_case(), ON)
    assert store.records.has_cases()
    assert store.records.has_cases(only_open=True)
    store.records.journal(saved.id, ON, "SN 2026/7")
    assert store.records.has_cases()
    assert not store.records.has_cases(only_open=True)
    assert AccessAct.LISTED not in [entry.act for entry in store._session.log.entries(None)]


def test_a_copy_is_due_thirty_days_after_it_was_entered_and_not_the_day_before(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    store.records.journal(saved.id, ON, "SN 2026/7")
    assert store.records.due(MARK.remove_on - timedelta(days=1)) == ()
    assert store.records.due(MARK.remove_on) == (saved.id,)
    gone = store.records.remove(saved.id)
    assert (gone.case_id, gone.versions, gone.journal, gone.by) == (saved.id, 2, MARK, "anna")
    assert store.records.due(date(2100, 1, 1)) == ()


def test_a_correction_of_a_journalled_case_is_not_journalled_and_no_copy_to_remove(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    store.records.journal(saved.id, ON, "SN 2026/7")
    corrected = store.save_case(a_case("Rättad"), ON, saved.id)
    assert (corrected.status, corrected.journal) == (CaseStatus.OPEN, MARK)
    assert store.records.due(date(2100, 1, 1)) == ()
    with pytest.raises(CaseKeptError):
        store.records.remove(saved.id)


def test_lists_know_of_a_case_that_is_opened_again_whether_the_journal_has_all_of_it(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    other = store.save_case(a_case("Någon Annan"), ON)

    def listed() -> bool:
        """As the list says it, which is as the case's own page does."""
        now = next(one for one in store.cases() if one.id == saved.id)
        waits = [one.id for one in store.cases(only_open=True)]
        assert (saved.id in waits) is (now.status is CaseStatus.OPEN and not now.is_in_journal)
        assert store.records.has_cases(only_open=True) is bool(waits)
        assert read_case_file(store, saved.id).is_in_journal(store.load_case(saved.id)) is now.is_in_journal
        return now.is_in_journal

    assert not listed()
    store.records.journal(saved.id, ON, "SN 2026/7")
    store.set_status(other.id, CaseStatus.CLOSED)
    assert listed()
    store.set_status(saved.id, CaseStatus.OPEN)
    assert listed()
    assert not store.cases(only_open=True)
    store.save_case(a_case("Rättad"), ON, saved.id)
    assert not listed()
    store.save_case(saved.case, ON, saved.id)
    assert listed()


def test_a_case_that_is_only_called_journalled_is_never_removed_by_an_older_mark(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    store.records.journal(saved.id, ON, "SN 2026/7")
    store.set_status(saved.id, CaseStatus.OPEN)
    assert store.set_status(saved.id, CaseStatus.JOURNALLED).journal is None
    assert store.records.due(date(2100, 1, 1)) == ()


def test_a_case_that_is_opened_again_or_closed_is_never_removed_by_its_old_mark(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    store.records.journal(saved.id, ON, "SN 2026/7")
    assert store.set_status(saved.id, CaseStatus.HANDED_OVER).journal == MARK
    assert store.records.due(date(2100, 1, 1)) == ()
    assert store.set_status(saved.id, CaseStatus.OPEN).journal == MARK
    assert store.records.due(date(2100, 1, 1)) == ()
    store.withdraw_case(saved.id)
    with pytest.raises(ClosedCaseError):
        store.records.journal(saved.id, ON, "SN 2026/8")


def test_of_a_closed_case_only_the_persons_own_extract_is_made(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    store.set_status(saved.id, CaseStatus.CLOSED)
    with pytest.raises(ClosedCaseError):
        store.note_printed(saved.id, DocumentKind.SUMMARY)
    store.note_printed(saved.id, DocumentKind.EXTRACT, is_file=True)
    assert [note.kind for note in store.records.documents(saved.id)] == [DocumentKind.EXTRACT]


def test_documents_are_kept_by_kind_time_and_who_latest_first(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    store.note_printed(saved.id)
    store.note_printed(saved.id, DocumentKind.SUMMARY, is_file=True)
    kept = store.records.documents(saved.id)
    assert [(note.kind, note.by, note.is_file) for note in kept] == [
        (DocumentKind.SUMMARY, "anna", True),
        (DocumentKind.LETTER, "anna", False),
    ]
    assert all(note.at.tzinfo is not None for note in kept)
    assert acts(store, saved.id).count(AccessAct.PRINTED) == 2
    store.withdraw_case(saved.id)
    with pytest.raises(ClosedCaseError):
        store.note_printed(saved.id)


def test_terms_are_kept_with_each_version_and_information_is_logged_before_the_save(store: Store) -> None:
    terms = SavingTerms(Basis.COUNSELLING, was_informed=True)
    saved = store.save_case(a_case(), ON, terms=terms)
    assert acts(store, saved.id) == [AccessAct.INFORMED, AccessAct.SAVED]
    store.save_case(a_case("Rättad"), ON, saved.id)
    store.save_case(a_case("Rättad"), ON, saved.id, terms=SavingTerms(Basis.CASE))
    newest_first = [version.basis for version in store.versions(saved.id)]
    assert newest_first == [Basis.CASE, Basis.COUNSELLING, Basis.COUNSELLING]


@pytest.fixture
def protected(folder: Path) -> tuple[Path, SavedCase]:
    """A store with a protected case of anna's; eva and moa can sign in too."""
    with KEEPER.open(folder, PASSPHRASE) as store:
        store.users.add("eva", Role.SUPERVISOR, "evas fras")
    with KEEPER.open(folder, "evas fras", "eva") as store:
        store.users.add("moa", Role.WORKER, "moas fras")
    with KEEPER.open(folder, PASSPHRASE) as store:
        saved = store.save_case(a_case("Testa Skyddad", "SN 9"), ON, terms=PROTECTED)
        assert store.load_case(saved.id) == saved
    return folder, saved


def test_nobody_is_protected_in_a_store_that_two_can_not_open(store: Store) -> None:
    with pytest.raises(NoSecondUserError):
        store.save_case(a_case(), ON, terms=PROTECTED)
    assert store.cases() == ()


def test_guessing_the_second_persons_passphrase_waits_and_is_in_the_log_as_at_any_sign_in(
    protected: tuple[Path, SavedCase],
) -> None:
    folder, saved = protected
    with KEEPER.open(folder, PASSPHRASE) as store:
        for _ in range(3):
            with pytest.raises(WrongPassphraseError):
                store.records.open_together(saved.id, "eva", "fel fras")
        with pytest.raises(TooSoonError):
            store.records.open_together(saved.id, "eva", "evas fras")
    with KEEPER.open(folder, PASSPHRASE) as store:
        failed = store._session.log.entries(act=AccessAct.FAILED_SIGN_IN)
        assert [entry.user for entry in failed] == ["eva"] * 3


def test_a_protected_case_is_listed_by_its_reference_and_found_by_nobody_else(
    protected: tuple[Path, SavedCase],
) -> None:
    folder, saved = protected
    with KEEPER.open(folder, "moas fras", "moa") as store:
        (listed,) = store.cases()
        assert (listed.reference, listed.applicant_name, listed.is_protected) == ("SN 9", None, True)
        assert store.cases("Skyddad") == store.cases("SN 9") == ()
    with KEEPER.open(folder, PASSPHRASE) as store:
        assert [case.id for case in store.cases("skyddad")] == [saved.id]


def test_a_protected_case_is_opened_by_two_and_both_are_in_the_log(
    protected: tuple[Path, SavedCase],
) -> None:
    folder, saved = protected
    with KEEPER.open(folder, "moas fras", "moa") as store:
        for act in (store.load_case, store.versions, store.note_exported):
            with pytest.raises(ProtectedCaseError):
                act(saved.id)
        with pytest.raises(WrongPassphraseError):
            store.records.open_together(saved.id, "eva", "fel fras")
        for name in ("moa", "ingen"):
            with pytest.raises(UnknownNameError):
                store.records.open_together(saved.id, name, "moas fras")
        assert AccessAct.OPENED_PROTECTED not in acts(store, saved.id)
        assert store.records.open_together(saved.id, "eva", "evas fras") == saved
        assert store.load_case(saved.id) == saved
        (entry,) = store._session.log.entries(saved.id, AccessAct.OPENED_PROTECTED)
        assert (entry.user, entry.about) == ("moa", "eva")
    with KEEPER.open(folder, "moas fras", "moa") as store, pytest.raises(ProtectedCaseError):
        store.load_case(saved.id)


def test_who_gave_a_colleague_a_passphrase_can_not_be_the_second_person(
    protected: tuple[Path, SavedCase],
) -> None:
    folder, saved = protected
    with KEEPER.open(folder, "evas fras", "eva") as store:
        store.users.restore("anna", "tillfällig fras")
    with KEEPER.open(folder, "moas fras", "moa") as store:
        with pytest.raises(GivenPassphraseError):
            store.records.open_together(saved.id, "anna", "tillfällig fras")
        with pytest.raises(ProtectedCaseError):
            store.load_case(saved.id)


def test_the_recovery_code_makes_nobody_two_persons(tmp_path: Path) -> None:
    code = make_store(tmp_path / "ny")
    with KEEPER.open(tmp_path / "ny", PASSPHRASE) as store:
        store.users.add("eva", Role.SUPERVISOR, "evas fras")
        saved = store.save_case(a_case(), ON, terms=PROTECTED)
    with KEEPER.open_with_recovery_code(tmp_path / "ny", code) as store:
        with pytest.raises(ProtectedCaseError):
            store.load_case(saved.id)
        with pytest.raises(OwnPassphraseError):
            store.records.open_together(saved.id, "eva", "evas fras")


def test_a_late_mark_tells_what_was_made_before_it_and_nothing_after(folder: Path, tmp_path: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        store.users.add("eva", Role.SUPERVISOR, "evas fras")
        saved = store.save_case(a_case(), ON)
        store.note_printed(saved.id, is_file=True)
        store.note_exported(saved.id)
        store.backup(tmp_path / "en.vagval", ON)
        assert store.records.before_protection(saved.id) is None
        store.save_case(a_case(), ON, saved.id, terms=PROTECTED)
        store.note_printed(saved.id, DocumentKind.SUMMARY)
        store.backup(tmp_path / "två.vagval", ON)
        before = store.records.before_protection(saved.id)
    assert before is not None
    assert (before.versions, before.exports, len(before.backed_up_on)) == (1, 1, 1)
    assert [(note.kind, note.is_file) for note in before.documents] == [(DocumentKind.LETTER, True)]


def test_what_was_marked_from_the_start_left_nothing_behind(protected: tuple[Path, SavedCase]) -> None:
    folder, saved = protected
    with KEEPER.open(folder, PASSPHRASE) as store:
        with pytest.raises(ProtectedCaseError):
            store.records.before_protection(saved.id)
        store.records.open_together(saved.id, "eva", "evas fras")
        assert store.records.before_protection(saved.id) is None


def test_the_same_person_under_another_name_is_no_second_person(folder: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        store.users.add("eva", Role.SUPERVISOR, "evas fras", same_person_as="anna")
        with pytest.raises(NoSecondUserError):
            store.save_case(a_case(), ON, terms=PROTECTED)


def test_marks_documents_and_terms_come_through_salvage(folder: Path, tmp_path: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        store.users.add("eva", Role.SUPERVISOR, "evas fras")
        saved = store.save_case(a_case(), ON, terms=SavingTerms(Basis.CASE, is_protected=True))
        store.note_printed(saved.id)
        journalled = store.records.journal(saved.id, ON, "SN 2026/7")
        notes = store.records.documents(saved.id)
    KEEPER.salvage(folder, PASSPHRASE, tmp_path / "ny")
    with KEEPER.open(tmp_path / "ny", PASSPHRASE) as new:
        assert new.records.open_together(saved.id, "eva", "evas fras") == journalled
        assert new.records.documents(saved.id) == notes


def test_nothing_of_a_removed_case_stays_in_any_table(store: Store) -> None:
    saved = store.save_case(a_case(), ON)
    store.note_printed(saved.id)
    store.records.journal(saved.id, ON, "SN 2026/7")
    store.records.remove(saved.id)
    rows = str([list(table.rows) for table in store._session.database.tables])
    assert saved.id not in rows
    assert "SN 2026/7" not in rows


def test_it_is_known_of_each_case_whether_somebody_was_informed_before_a_save(store: Store) -> None:
    told = store.save_case(a_case(), ON, terms=SavingTerms(Basis.COUNSELLING, was_informed=True))
    untold = store.save_case(a_case(), ON)
    store.save_case(a_case("Rättad"), ON, told.id)
    assert store.records.was_informed(told.id)
    assert not store.records.was_informed(untold.id)
