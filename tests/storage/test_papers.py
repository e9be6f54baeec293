"""Papers of the statistics: for the supervisor, closed, logged, in every backup."""

from pathlib import Path

import pytest

from app.domain.counting import StatisticsPaper
from app.domain.record import AccessAct
from app.domain.roles import Role
from app.storage.errors import DamagedStoreError, NotAllowedError
from app.storage.papers import paper_file
from tests.storage.stores import KEEPER, ON, PASSPHRASE

LEDGER, DECISION = StatisticsPaper.LEDGER, StatisticsPaper.EXPORT_DECISION
CONTENT = b'{"counts": "tre i mars"}'


@pytest.fixture
def supervised(office: Path) -> Path:
    """An office's store with a supervisor, eva."""
    with KEEPER.open(office, PASSPHRASE) as store:
        store.users.add("eva", Role.SUPERVISOR, PASSPHRASE)
    return office


@pytest.fixture
def kept(supervised: Path) -> Path:
    """The same with a ledger."""
    with KEEPER.open(supervised, PASSPHRASE, "eva") as store:
        assert store.papers.read(LEDGER) is None
        store.papers.keep(LEDGER, b"old", AccessAct.FIGURE_TOLD)
        store.papers.keep(LEDGER, CONTENT, AccessAct.PACKAGE_RELEASED)
    return supervised


def read(folder: Path, paper: StatisticsPaper = LEDGER) -> bytes | None:
    with KEEPER.open(folder, PASSPHRASE, "eva") as store:
        return store.papers.read(paper)


def test_a_paper_is_kept_unreadable_on_disk_and_every_change_is_in_the_log(kept: Path) -> None:
    assert read(kept) == CONTENT
    assert b"mars" not in paper_file(kept, LEDGER).read_bytes()
    with KEEPER.open(kept, PASSPHRASE, "eva") as store:
        acts = [entry.act for entry in store.access_log()]
    assert [act for act in acts if act in (AccessAct.FIGURE_TOLD, AccessAct.PACKAGE_RELEASED)] == [
        AccessAct.FIGURE_TOLD,
        AccessAct.PACKAGE_RELEASED,
    ]


def test_a_worker_neither_reads_nor_writes_them(kept: Path) -> None:
    with KEEPER.open(kept, PASSPHRASE) as store:
        with pytest.raises(NotAllowedError):
            store.papers.read(LEDGER)
        with pytest.raises(NotAllowedError):
            store.papers.keep(LEDGER, b"", AccessAct.FIGURE_TOLD)
    assert read(kept) == CONTENT


def test_backup_and_restore_bring_them_back(kept: Path, tmp_path: Path) -> None:
    with KEEPER.open(kept, PASSPHRASE, "eva") as store:
        store.backup(tmp_path / "kopia", ON)
    KEEPER.restore(tmp_path / "kopia", tmp_path / "ny", PASSPHRASE)
    assert read(tmp_path / "ny") == CONTENT


def test_salvage_brings_them_along(kept: Path, tmp_path: Path) -> None:
    KEEPER.salvage(kept, PASSPHRASE, tmp_path / "ny")
    assert read(tmp_path / "ny") == CONTENT


def test_any_changed_byte_and_an_exchanged_paper_are_damage(kept: Path) -> None:
    file = paper_file(kept, LEDGER)
    whole = file.read_bytes()
    paper_file(kept, DECISION).write_bytes(whole)
    for paper in (LEDGER, DECISION):
        if paper is LEDGER:
            file.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
        with pytest.raises(DamagedStoreError):
            read(kept, paper)
    with KEEPER.open(kept, PASSPHRASE) as store:
        assert {"ledger.sealed", "export_decision.sealed"} <= set(store.check().damaged)
