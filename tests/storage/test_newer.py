"""What a newer program wrote is told from damage and from a wrong passphrase, wherever it stands."""

import hashlib
import os
from pathlib import Path

import pytest

from app import __version__
from app.domain.errors import ExitCode
from app.storage.checked import checked_line, read_checked_line
from app.storage.errors import DamagedStoreError, NewerStoreError, NotAStoreError, WrongPassphraseError
from tests.storage.stores import CELLS, KEEPER, KEY_PAIR, ON, PASSPHRASE, a_case


def renumber(line: bytes, number: str) -> bytes:
    """The line as a program of another form would have written it."""
    fields = read_checked_line(line, "test")
    return checked_line({**fields, "format": fields["format"].split("/")[0] + f"/{number}"})


@pytest.mark.parametrize("number", ["2", "17"])
def test_a_newer_key_slot_is_a_newer_program(folder: Path, number: str) -> None:
    file = folder / "keys.jsonl"
    first, *others = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join([renumber(first, number), *others]))
    with pytest.raises(NewerStoreError) as caught:
        KEEPER.open(folder, PASSPHRASE)
    assert caught.value.exit_code is ExitCode.NEWER_PROGRAM
    assert caught.value.facts == {"made_by": f"vagval-keys/{number}", "this_program": __version__}


@pytest.mark.parametrize("number", ["0", "x", "02", "-1", ""])
def test_a_key_slot_of_no_known_form_is_not_called_newer(folder: Path, number: str) -> None:
    file = folder / "keys.jsonl"
    file.write_bytes(b"".join(renumber(line, number) for line in file.read_bytes().splitlines(keepends=True)))
    with pytest.raises((DamagedStoreError, WrongPassphraseError)):
        KEEPER.open(folder, PASSPHRASE)


def test_a_newer_key_slot_in_a_backup_is_a_newer_program(folder: Path, tmp_path: Path) -> None:
    backup = tmp_path / "b.vagval"
    with KEEPER.open(folder, PASSPHRASE) as store:
        store.save_case(a_case(), ON)
        store.backup(backup, ON)
    head, slot, rest = backup.read_bytes().split(b"\n", 2)
    backup.write_bytes(b"\n".join([head, renumber(slot + b"\n", "2").rstrip(b"\n"), rest]))
    with pytest.raises(NewerStoreError):
        KEEPER.restore(backup, tmp_path / "ny", PASSPHRASE)
    assert not (tmp_path / "ny").exists()


def test_a_newer_private_key_is_a_newer_program(tmp_path: Path) -> None:
    key = tmp_path / "nyckel"
    KEEPER.make_counter_key(key, PASSPHRASE)
    key.write_bytes(renumber(key.read_bytes(), "2"))
    with pytest.raises(NewerStoreError):
        KEEPER.open_counter_key(key, PASSPHRASE)


@pytest.mark.parametrize("part", ["store.json", "keys.jsonl", "vault.db", "vault.db-journal"])
def test_a_pipe_in_the_place_of_a_part_is_damage_and_keeps_nobody_waiting(folder: Path, part: str) -> None:
    (folder / part).unlink(missing_ok=True)
    os.mkfifo(folder / part)
    with pytest.raises(DamagedStoreError):
        KEEPER.open(folder, PASSPHRASE)


@pytest.mark.parametrize("part", ["failed-sign-ins.jsonl", "removed.jsonl"])
def test_a_pipe_in_the_place_of_a_note_is_passed_over(folder: Path, part: str) -> None:
    os.mkfifo(folder / part)
    with pytest.raises(WrongPassphraseError):
        KEEPER.open(folder, "en annan lösenfras")
    KEEPER.open(folder, PASSPHRASE).close()


def test_a_pipe_is_no_backup_and_no_key(folder: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rör")
    with pytest.raises(NotAStoreError):
        KEEPER.restore(tmp_path / "rör", tmp_path / "ny", PASSPHRASE)
    with pytest.raises(NotAStoreError):
        KEEPER.open_counter_key(tmp_path / "rör", PASSPHRASE)


def counted(office: Path) -> Path:
    """The folder of counters, with a conversation in this month, and October closed."""
    counters = KEEPER.counters(office, CELLS, ON)
    assert counters is not None
    for day in (ON.replace(month=10), ON):
        counters.add(CELLS[:1], day)
    KEEPER.counts(office, KEY_PAIR.private, "2026-10", "2026-10", ON)
    return office / "counters"


def write_newer_month(file: Path) -> None:
    """As a newer program would have written it: another form, and a checksum that fits."""
    body = file.read_bytes()[:-32].replace(b"vagval-counters/1", b"vagval-counters/2")
    file.write_bytes(body + hashlib.sha256(body).digest())


@pytest.mark.parametrize("copies", [("twin",), ("bin", "twin")])
def test_a_newer_month_is_a_newer_program_and_is_not_written_over(
    office: Path, copies: tuple[str, ...]
) -> None:
    folder = counted(office)
    for copy in copies:
        write_newer_month(folder / f"2026-11.{copy}")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    counters = KEEPER.counters(office, CELLS, ON)
    assert counters is not None
    with pytest.raises(NewerStoreError) as caught:
        counters.add(CELLS[:1], ON)
    assert caught.value.exit_code is ExitCode.NEWER_PROGRAM
    assert caught.value.facts == {"made_by": "vagval-counters/2", "this_program": __version__}
    with KEEPER.open(office, PASSPHRASE) as store, pytest.raises(NewerStoreError):
        store.check()
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_newer_closed_month_keeps_the_counts_from_being_read_or_backed_up(
    office: Path, tmp_path: Path
) -> None:
    folder = counted(office)
    for copy in ("bin", "twin"):
        write_newer_month(folder / f"2026-10.{copy}")
    with pytest.raises(NewerStoreError):
        KEEPER.counts(office, KEY_PAIR.private, "2026-10", "2026-10", ON)
    with KEEPER.open(office, PASSPHRASE) as store, pytest.raises(NewerStoreError):
        store.backup(tmp_path / "b", ON)
    assert not (tmp_path / "b").exists()


def test_a_newer_note_of_closed_months_is_a_newer_program(office: Path) -> None:
    note = counted(office) / "closed.json"
    note.write_bytes(renumber(note.read_bytes(), "2"))
    with pytest.raises(NewerStoreError):
        KEEPER.counts(office, KEY_PAIR.private, "2026-10", "2026-10", ON)


def test_a_month_that_a_fault_calls_newer_is_damaged(office: Path) -> None:
    folder = counted(office)
    for copy in ("bin", "twin"):
        file = folder / f"2026-11.{copy}"
        file.write_bytes(file.read_bytes().replace(b"vagval-counters/1", b"vagval-counters/2"))
    counters = KEEPER.counters(office, CELLS, ON)
    assert counters is not None
    with pytest.raises(DamagedStoreError):
        counters.add(CELLS[:1], ON)
