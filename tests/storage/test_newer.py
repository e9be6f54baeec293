"""What a newer program wrote is told from damage and from a wrong passphrase, wherever it stands."""

import os
from pathlib import Path

import pytest

from app.domain.errors import ExitCode
from app.storage.checked import checked_line, read_checked_line
from app.storage.errors import DamagedStoreError, NewerStoreError, NotAStoreError, WrongPassphraseError
from tests.storage.stores import KEEPER, ON, PASSPHRASE, a_case


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
