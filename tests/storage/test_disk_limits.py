"""A disk that is full, a folder one may not write to: told, nothing half-saved, nothing acknowledged."""

import os
import resource
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.domain.errors import CannotWriteError
from app.domain.record import CaseStatus
from app.storage.errors import DamagedStoreError
from app.storage.store import Store
from tests.storage.stores import CELLS, KEEPER, KEY_PAIR, ON, PASSPHRASE, USER, a_case, make_store

NOBODY = 65534


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file of this process can grow beyond ``size`` bytes meanwhile; the system then fails the write."""
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


@contextmanager
def as_ordinary_user() -> Iterator[None]:
    """Rights on files hold for the administrator too meanwhile."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if before == 0:
            os.seteuid(before)


def saves_until_refused(store: Store) -> int:
    for done in range(200):
        try:
            store.save_case(a_case(), ON)
        except CannotWriteError:
            return done
    pytest.fail("the disk never filled up")


@pytest.fixture
def read_only_parent() -> Iterator[Path]:
    """A folder anybody can read, whose path anybody can walk."""
    parent = Path(tempfile.mkdtemp())
    parent.chmod(0o755)
    yield parent
    shutil.rmtree(parent)


def test_a_save_on_a_full_disk_is_refused_and_what_was_saved_stays(folder: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        saved = store.save_case(a_case(), ON)
        with room_for((folder / "vault.db").stat().st_size):
            acknowledged = 1 + saves_until_refused(store)
        assert len(store.cases()) == acknowledged
        store.save_case(a_case(), ON)
    with KEEPER.open(folder, PASSPHRASE) as store:
        assert store.load_case(saved.id) == saved
        assert len(store.cases()) == acknowledged + 1
        assert store.check().damaged == ()


@pytest.mark.parametrize("size", [0, 100, 500, 5000, 20_000])
def test_a_store_made_on_a_full_disk_leaves_nothing(tmp_path: Path, size: int) -> None:
    with room_for(size), pytest.raises(CannotWriteError):
        KEEPER.create(tmp_path / "s", USER, PASSPHRASE, None)
    assert not (tmp_path / "s").exists()


@pytest.mark.parametrize("size", [0, 500, 20_000])
def test_a_backup_on_a_full_disk_leaves_nothing(folder: Path, tmp_path: Path, size: int) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        with room_for(size), pytest.raises(CannotWriteError):
            store.backup(tmp_path / "b", ON)
        assert {path.name for path in tmp_path.iterdir()} == {"lager"}
        assert not list(folder.glob(".verify-*"))
        store.backup(tmp_path / "b", ON)


def test_a_restore_on_a_full_disk_leaves_nothing(folder: Path, tmp_path: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        store.backup(tmp_path / "b", ON)
    with room_for(20_000), pytest.raises(CannotWriteError):
        KEEPER.restore(tmp_path / "b", tmp_path / "ny", PASSPHRASE)
    assert not (tmp_path / "ny").exists()


def test_a_new_passphrase_on_a_full_disk_leaves_the_old_one(folder: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store, room_for(100), pytest.raises(CannotWriteError):
        store.change_passphrase(PASSPHRASE, "ny")
    KEEPER.open(folder, PASSPHRASE).close()


def test_counting_on_a_full_disk_is_told_and_what_was_counted_stays(office: Path) -> None:
    counters = KEEPER.counters(office, CELLS, ON)
    assert counters is not None
    with room_for(100), pytest.raises(CannotWriteError):
        counters.add(CELLS[:1], ON)
    counters.add(CELLS[:1], ON)
    with room_for(100), pytest.raises(CannotWriteError):
        counters.add(CELLS[:1], ON)
    counters.add(CELLS[:1], ON)
    counts = KEEPER.counts(office, KEY_PAIR.private, "2026-11", "2026-11", ON.replace(month=12))
    assert counts[0].number == 2


def test_a_store_in_a_folder_one_may_not_write_to_is_refused(read_only_parent: Path) -> None:
    make_store(read_only_parent / "s")
    (read_only_parent / "s").chmod(0o555)
    for path in (read_only_parent / "s").iterdir():
        path.chmod(0o555 if path.is_dir() else 0o444)
    with as_ordinary_user(), pytest.raises(CannotWriteError) as caught:
        KEEPER.open(read_only_parent / "s", PASSPHRASE)
    assert caught.value.code == "no_right_to_write"


def test_a_store_is_not_made_where_one_may_not_write(read_only_parent: Path) -> None:
    with as_ordinary_user(), pytest.raises(CannotWriteError):
        KEEPER.create(read_only_parent / "s", USER, PASSPHRASE, None)


def test_a_backup_is_not_written_where_one_may_not(folder: Path, read_only_parent: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store, pytest.raises(CannotWriteError):
        store.backup(read_only_parent / "saknas" / "b", ON)


def test_a_store_under_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "fil").touch()
    with pytest.raises(CannotWriteError):
        KEEPER.create(tmp_path / "fil" / "s", USER, PASSPHRASE, None)


@pytest.mark.parametrize("gone", ["vault.db", "."])
def test_what_was_pulled_out_under_an_open_store_takes_no_more_saves(folder: Path, gone: str) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        saved = store.save_case(a_case(), ON)
        away = folder.with_name("borta")
        (folder / gone).rename(away)
        for act in (
            lambda: store.save_case(a_case("Efteråt"), ON),
            lambda: store.keep_draft(a_case("Efteråt"), ON),
            lambda: store.set_status(saved.id, CaseStatus.JOURNALLED),
            lambda: store.backup(folder.with_name("kopia"), ON),
        ):
            with pytest.raises((CannotWriteError, DamagedStoreError)):
                act()
        away.rename(folder / gone)
        store.save_case(a_case("Tillbaka"), ON)
    with KEEPER.open(folder, PASSPHRASE) as store:
        assert {case.applicant_name for case in store.cases()} == {"Testa Provsson", "Tillbaka"}
        assert store.drafts() == ()
        assert store.check().damaged == ()
