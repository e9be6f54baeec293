"""Planted names and numbers are in no byte that lies on disk, whatever was done and however it ended."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.domain.record import CaseStatus
from app.domain.roles import Role
from app.storage.errors import WrongPassphraseError
from tests.storage.stores import CELLS, KEEPER, KEY_PAIR, ON, PASSPHRASE, a_case, make_store

PLANTED = ("Hemligsson", "190308189802", "0308189802", "SN-2026-4711")


def forms(text: str) -> Iterator[bytes]:
    for variant in {text, text.lower(), text.upper()}:
        yield variant.encode("utf-8")
        yield variant.encode("utf-16-le")


def found_in(folder: Path) -> list[str]:
    contents = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert contents
    names = [str(path.relative_to(folder)) for path in contents]
    in_names = [name for name in names for text in PLANTED if text.lower() in name.lower()]
    return in_names + [
        f"{path.name}: {text}"
        for path, content in contents.items()
        for text in PLANTED
        for form in forms(text)
        if form in content
    ]


def use_everything(folder: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        saved = store.save_case(a_case("Testa Hemligsson", "SN-2026-4711"), ON)
        store.save_case(a_case("Testa Hemligsson Rättad", "SN-2026-4711"), ON, saved.id)
        store.cases("Hemligsson")
        store.cases("19030818-9802")
        store.load_case(saved.id)
        store.note_printed(saved.id)
        draft = store.keep_draft(a_case("Testa Hemligsson", "SN-2026-4711"), ON, case_id=saved.id)
        store.keep_draft(a_case("Prov Hemligsson", "SN-2026-4711"), ON, draft.id)
        other = store.save_case(a_case("Prov Hemligsson", "SN-2026-4711"), ON)
        store.set_status(other.id, CaseStatus.JOURNALLED)
        store.daily_backup(ON)
        store.remove_case(other.id)
        store.users.add("eva", Role.SUPERVISOR, "evas fras")
        store.withdraw_case(saved.id)
        store.check()
        store.backup(folder.parent / "kopia.vagval", date(2026, 12, 1))


def test_nothing_planted_lies_in_the_open_after_everything_was_used(office: Path, tmp_path: Path) -> None:
    use_everything(office)
    KEEPER.restore(tmp_path / "kopia.vagval", tmp_path / "ny", PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        KEEPER.open(tmp_path / "ny", "Hemligsson")
    KEEPER.salvage(office, PASSPHRASE, tmp_path / "bärgat")
    assert found_in(tmp_path) == []


def test_nothing_planted_lies_in_the_open_after_a_crash_in_the_middle_of_a_save(tmp_path: Path) -> None:
    make_store(tmp_path / "lager")
    code = f"""
import os, pathlib
from tests.storage.stores import KEEPER, ON, PASSPHRASE, a_case
store = KEEPER.open(pathlib.Path({str(tmp_path / "lager")!r}), PASSPHRASE)
with store._session.transaction():
    store._session.database.execute("PRAGMA cache_spill = 1")
    store._session.database.execute("PRAGMA cache_size = 2")
    for _ in range(300):
        store._cases.insert(a_case("Testa Hemligsson", "SN-2026-4711"), store._saver())
    print(os.path.getsize(pathlib.Path({str(tmp_path / "lager")!r}) / "vault.db-journal"), flush=True)
    os.kill(os.getpid(), 9)
"""
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert ended.returncode == -9
    assert int(ended.stdout) > 0, "no journal was left to look into"
    assert found_in(tmp_path) == []
    with KEEPER.open(tmp_path / "lager", PASSPHRASE) as store:
        assert store.cases() == ()


def test_a_thief_without_passphrase_learns_no_answer_and_no_count(office: Path) -> None:
    counters = KEEPER.counters(office, CELLS, ON)
    assert counters is not None
    for _ in range(3):
        counters.add(CELLS[:2], ON)
    use_everything(office)
    assert found_in(office) == []
    secrets = (KEY_PAIR.private, KEY_PAIR.private.hex().encode(), PASSPHRASE.encode())
    for path in (path for path in office.rglob("*") if path.is_file()):
        assert not any(secret in path.read_bytes() for secret in secrets)


def test_everything_of_the_store_lies_in_its_folder(office: Path, tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    use_everything(office)
    made = {path.name for path in set(tmp_path.iterdir()) - before}
    assert made == {"kopia.vagval", f"vagval-{KEEPER.store_id(office)}-removed.jsonl"}
