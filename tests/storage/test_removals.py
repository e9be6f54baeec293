"""What was removed stays removed, whatever backup is restored (practice 5.5)."""

import shutil
from pathlib import Path

import pytest

from app.domain.record import AccessAct, CaseStatus
from app.storage.checked import checked_line
from app.storage.errors import DamagedStoreError, UnknownNameError
from app.storage.removals import Removal, read_removals
from app.storage.store import Store
from tests.storage.stores import KEEPER, ON, PASSPHRASE, a_case, make_store


def journalled(store: Store, name: str) -> str:
    saved = store.save_case(a_case(name), ON)
    store.set_status(saved.id, CaseStatus.JOURNALLED)
    return saved.id


@pytest.fixture
def backed_up(tmp_path: Path) -> tuple[Path, str]:
    """A store whose backup holds a case that was removed later, and that case's id."""
    folder = tmp_path / "lager"
    make_store(folder)
    with KEEPER.open(folder, PASSPHRASE) as store:
        removed = journalled(store, "Testa Borttagen")
        journalled(store, "Testa Kvar")
        store.backup(tmp_path / "gammal", ON)
        store.remove_case(removed)
        store.backup(tmp_path / "ny", ON)
    return tmp_path / "gammal", removed


def names(folder: Path) -> list[str | None]:
    with KEEPER.open(folder, PASSPHRASE) as store:
        return [case.applicant_name for case in store.cases()]


def test_an_old_backup_does_not_bring_a_removed_case_back(
    backed_up: tuple[Path, str], tmp_path: Path
) -> None:
    backup, removed = backed_up
    KEEPER.restore(backup, tmp_path / "igen", PASSPHRASE)
    assert names(tmp_path / "igen") == ["Testa Kvar"]
    with KEEPER.open(tmp_path / "igen", PASSPHRASE) as store:
        with pytest.raises(UnknownNameError):
            store.load_case(removed)
        assert AccessAct.REMOVED in [entry.act for entry in store._session.log.entries()]
        assert store.check().damaged == ()
        store.backup(tmp_path / "anvand", ON)


def test_the_journal_lies_outside_the_backup_and_holds_nothing_but_ids_and_times(
    backed_up: tuple[Path, str], tmp_path: Path
) -> None:
    _, removed = backed_up
    (journal,) = tmp_path.glob("*-removed.jsonl")
    assert [removal.case_id for removal in read_removals(journal)] == [removed]
    assert set(vars(read_removals(journal)[0])) == {"case_id", "at"}
    assert b"Testa" not in journal.read_bytes()


def test_a_backup_taken_elsewhere_without_its_journal_is_restored_as_it_was(
    backed_up: tuple[Path, str], tmp_path: Path
) -> None:
    (tmp_path / "ensam").mkdir()
    shutil.copy(backed_up[0], tmp_path / "ensam" / "b")
    KEEPER.restore(tmp_path / "ensam" / "b", tmp_path / "igen", PASSPHRASE)
    assert names(tmp_path / "igen") == ["Testa Kvar", "Testa Borttagen"]


@pytest.mark.parametrize("elsewhere", [False, True])
def test_the_automatic_backup_of_the_same_day_does_not_bring_a_removed_case_back(
    tmp_path: Path, elsewhere: bool
) -> None:
    make_store(tmp_path / "lager")
    disk = tmp_path / "disk" if elsewhere else None
    with KEEPER.open(tmp_path / "lager", PASSPHRASE) as store:
        removed = journalled(store, "Testa Borttagen")
        journalled(store, "Testa Kvar")
        backup = store.daily_backup(ON, disk)
        store.remove_case(removed)
        # As at the next start; with a disk elsewhere it is what brings the journal there.
        assert not elsewhere or store.daily_backup(ON, disk) is None
    assert backup is not None
    KEEPER.restore(backup, tmp_path / "igen", PASSPHRASE)
    assert names(tmp_path / "igen") == ["Testa Kvar"]


def test_a_removal_that_a_crash_interrupted_is_finished_at_the_next_opening(folder: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        case_id = journalled(store, "Testa Borttagen")
        journal = folder / "removed.jsonl"
        shutil.copy(folder / "vault.db", folder.parent / "before")
        store.remove_case(case_id)
    shutil.move(folder.parent / "before", folder / "vault.db")
    assert names(folder) == []
    assert read_removals(journal)[0].case_id == case_id


def test_a_damaged_journal_is_told_and_keeps_nobody_out(folder: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        store.remove_case(journalled(store, "A"))
        other = journalled(store, "B")
    journal = folder / "removed.jsonl"
    content = journal.read_bytes()
    journal.write_bytes(content.replace(b"case", b"cane"))
    with KEEPER.open(folder, PASSPHRASE) as store:
        assert store.check().damaged == ("removed.jsonl",)
        with pytest.raises(DamagedStoreError):
            store.remove_case(other)
        assert store.load_case(other).id == other


def test_a_removal_says_which_and_when() -> None:
    assert Removal("a", "2026") < Removal("b", "2025")


@pytest.mark.parametrize("fields", [{"case": "x"}, {"case": "x", "at": 1}, {"case": "x", "at": "yesterday"}])
def test_a_journal_that_says_no_time_is_damaged(folder: Path, fields: dict[str, object]) -> None:
    (folder / "removed.jsonl").write_bytes(checked_line(fields))
    with KEEPER.open(folder, PASSPHRASE) as store:
        assert store.check().damaged == ("removed.jsonl",)
