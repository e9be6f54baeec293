"""Automatic backups: one a day, one before each change of the tables, the old ones removed."""

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.advice import Advice
from app.domain.errors import CannotWriteError
from app.domain.office_settings import OfficeSettings
from app.domain.record import CaseStatus
from app.storage.backup_folder import backup_facts, expired
from app.storage.store import Store
from tests.storage.stores import KEEPER, ON, PASSPHRASE, a_case, make_store
from tests.storage.test_migrations import FIXTURES

TODAY = date(2026, 11, 22)
SETTINGS = OfficeSettings(backups_kept=3, backup_days=90)


def ago(*days: int) -> list[date]:
    return [TODAY - timedelta(days=number) for number in days]


@pytest.mark.parametrize(
    ("days", "gone"),
    [
        ([], []),
        (ago(0, 1, 2), []),
        (ago(3, 0, 2, 1), ago(3)),
        (ago(0, 90, 91), ago(91)),
        (ago(500), []),
        (ago(500, 501), ago(501)),
        (ago(-400, 0, 1), []),
    ],
)
def test_the_old_ones_go_and_the_newest_stays(days: list[date], gone: list[date]) -> None:
    assert expired(days, TODAY, SETTINGS) == frozenset(gone)


@given(st.lists(st.dates(), min_size=1), st.dates())
def test_a_clock_that_runs_wild_never_removes_the_last_backup(days: list[date], today: date) -> None:
    assert max(days) not in expired(days, today, SETTINGS)


def test_one_backup_a_day_is_made_and_restores(office: Path, tmp_path: Path) -> None:
    with KEEPER.open(office, PASSPHRASE) as store:
        store.save_case(a_case(), ON)
        file = store.daily_backup(TODAY, tmp_path / "kopior")
        assert file is not None
        assert store.daily_backup(TODAY, tmp_path / "kopior") is None
        assert store.daily_backup(TODAY + timedelta(days=1), tmp_path / "kopior") != file
    KEEPER.restore(file, tmp_path / "ny", PASSPHRASE)
    with KEEPER.open(tmp_path / "ny", PASSPHRASE) as store:
        assert len(store.cases()) == 1


def test_a_folder_for_backups_is_made_but_not_the_folders_around_it(office: Path, tmp_path: Path) -> None:
    with KEEPER.open(office, PASSPHRASE) as store:
        assert store.daily_backup(TODAY, tmp_path / "kopior") is not None
        with pytest.raises(CannotWriteError, match="folder_missing"):
            store.daily_backup(TODAY, tmp_path / "finns" / "inte")


def test_only_the_stores_own_expired_backups_are_removed(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "kopior"
    place.mkdir()
    others = {"vagval-00000000-2020-01-01.vagval", "vagval-handgjord.vagval", "annat.txt"}
    for name in others:
        (place / name).touch()
    with KEEPER.open(folder, PASSPHRASE) as store:
        for day in range(16):
            store.daily_backup(TODAY + timedelta(days=day), place)
    left = {path.name for path in place.iterdir()} - others
    assert others <= {path.name for path in place.iterdir()}
    kept = [TODAY + timedelta(days=day) for day in range(2, 16)]
    assert left == {f"vagval-{KEEPER.store_id(folder)[:8]}-{day}.vagval" for day in kept}


@pytest.mark.parametrize("schema", ["schema-1"])
def test_a_backup_is_made_before_the_tables_change(schema: str, tmp_path: Path) -> None:
    folder = tmp_path / "lager"
    shutil.copytree(FIXTURES / schema, folder)
    before = (folder / "vault.db").read_bytes()
    KEEPER.open(folder, PASSPHRASE).close()
    (backup,) = (folder / "backups").iterdir()
    assert backup.name.endswith("-before-update.vagval")
    assert (folder / "vault.db").read_bytes() != before
    KEEPER.restore(backup, tmp_path / "ny", PASSPHRASE)
    assert (tmp_path / "ny" / "vault.db").read_bytes() == before
    KEEPER.open(folder, PASSPHRASE).close()
    assert list((folder / "backups").iterdir()) == [backup]


def test_the_store_knows_of_its_backups_and_says_when_they_are_no_real_ones(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with KEEPER.open(office, PASSPHRASE) as store:
        today = datetime.now(UTC).date()
        later = today + timedelta(days=8)
        assert not about_backups(store, later)
        store.save_case(a_case(), ON)
        assert about_backups(store, later) == {Advice.NO_BACKUP}
        store.daily_backup(today)
        assert about_backups(store, today) == set()
        assert about_backups(store, later) == {Advice.BACKUP_ON_SAME_DISK}
        monkeypatch.setattr("app.storage.backups.is_same_disk", lambda store, file: False)
        store.backup(office.parent / "annan disk", today)
        assert about_backups(store, later - timedelta(days=1)) == set()
        facts = backup_facts(store._session.database)
        assert facts.last_elsewhere_on == today


def about_backups(store: Store, today: date) -> set[Advice]:
    return set(store.advice(today)) & {Advice.NO_BACKUP, Advice.BACKUP_ON_SAME_DISK}


def test_a_practice_store_is_told_nothing(tmp_path: Path) -> None:
    make_store(tmp_path / "s")
    with KEEPER.open(tmp_path / "s", PASSPHRASE) as store:
        store.save_case(a_case(), ON)
        assert store.advice(date(2036, 1, 1)) == ()


def test_removed_cases_that_a_medium_elsewhere_still_holds_are_listed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        first, second = (store.save_case(a_case(name), ON).id for name in ("A", "B"))
        for case_id in (first, second):
            store.set_status(case_id, CaseStatus.JOURNALLED)
        store.remove_case(first)
        assert store.check().uncleaned == ()  # no backup was ever made elsewhere
        store.backup(tmp_path / "här", ON)
        monkeypatch.setattr("app.storage.backups.is_same_disk", lambda store, file: False)
        store.backup(tmp_path / "där", ON)
        store.remove_case(second)
        assert [left.case_id for left in store.check().uncleaned] == [second]
        assert store.records.uncleaned() == store.check().uncleaned
        store.backup(tmp_path / "där igen", ON)
        assert store.check().uncleaned == ()
