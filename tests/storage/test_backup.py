import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.storage.checked import checked_line, read_checked_line
from app.storage.errors import (
    DamagedStoreError,
    NewerStoreError,
    NotAStoreError,
    NotEmptyError,
    WrongPassphraseError,
)
from app.storage.sealed_stream import OpeningReader, SealedPieces, SealingWriter
from tests.storage.stores import CELLS, KEEPER, KEY_PAIR, OFFICE, ON, PASSPHRASE, a_case, make_store

IN_NOVEMBER, IN_DECEMBER = date(2026, 11, 30), date(2026, 12, 1)


def back_up(folder: Path, file: Path, today: date = IN_NOVEMBER) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        store.backup(file, today)


def test_a_restored_store_holds_every_version_the_profile_and_the_log(office: Path, tmp_path: Path) -> None:
    with KEEPER.open(office, PASSPHRASE) as store:
        saved = store.save_case(a_case(), ON)
        store.save_case(a_case("Testa Rättad"), ON, saved.id)
        versions, log = store.versions(saved.id), store._session.log.entries()
        store.backup(tmp_path / "kopia.vagval", IN_NOVEMBER)
    KEEPER.restore(tmp_path / "kopia.vagval", tmp_path / "ny", PASSPHRASE)
    with KEEPER.open(tmp_path / "ny", PASSPHRASE) as store:
        assert store.versions(saved.id) == versions
        assert store._session.log.entries()[: len(log)] == log
        assert store.check().damaged == ()
        assert store.id == KEEPER.store_id(office)
    assert (tmp_path / "ny" / "office.toml").read_bytes() == OFFICE


def test_a_backup_is_restored_with_the_recovery_code_too(tmp_path: Path) -> None:
    code = make_store(tmp_path / "s")
    back_up(tmp_path / "s", tmp_path / "b")
    KEEPER.restore(tmp_path / "b", tmp_path / "ny", code.lower())
    KEEPER.open(tmp_path / "ny", PASSPHRASE).close()


def test_nothing_in_a_backup_can_be_read_but_who_may_open_it(office: Path, tmp_path: Path) -> None:
    with KEEPER.open(office, PASSPHRASE) as store:
        store.save_case(a_case("Testa Provsson"), ON)
        store.backup(tmp_path / "b", IN_NOVEMBER)
    content = (tmp_path / "b").read_bytes()
    for secret in (b"Provsson", b"190308189802", OFFICE, b"vault.db", b"SQLite"):
        assert secret not in content


def test_two_backups_of_the_same_store_share_no_closed_bytes(folder: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        back_up(folder, tmp_path / name)
    first, second = ((tmp_path / name).read_bytes() for name in ("a", "b"))
    assert first[-4096:] != second[-4096:]
    assert not set(_blocks(first[2000:])) & set(_blocks(second[2000:]))


def _blocks(content: bytes) -> list[bytes]:
    return [content[i : i + 16] for i in range(0, len(content) - 16, 16)]


def test_an_open_month_stays_out_of_a_backup_and_a_closed_one_goes_with_it(
    office: Path, tmp_path: Path
) -> None:
    counters = KEEPER.counters(office, CELLS, ON)
    assert counters is not None
    counters.add(CELLS[:1], ON)
    for name, today, known in (("nov", IN_NOVEMBER, []), ("dec", IN_DECEMBER, [1, 0, 0, 0, 0, 0])):
        back_up(office, tmp_path / f"{name}.vagval", today)
        KEEPER.restore(tmp_path / f"{name}.vagval", tmp_path / name, PASSPHRASE)
        counts = KEEPER.counts(tmp_path / name, KEY_PAIR.private, "2026-11", "2026-11", IN_DECEMBER)
        assert [row.number for row in counts] == known


def test_a_wrong_passphrase_restores_nothing(folder: Path, tmp_path: Path) -> None:
    back_up(folder, tmp_path / "b")
    with pytest.raises(WrongPassphraseError):
        KEEPER.restore(tmp_path / "b", tmp_path / "ny", "fel")
    assert not (tmp_path / "ny").exists()


def test_an_existing_file_is_not_overwritten(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"annat")
    with pytest.raises(NotEmptyError):
        back_up(folder, tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"annat"


def test_a_store_is_not_restored_into_a_folder_that_is_not_empty(folder: Path, tmp_path: Path) -> None:
    back_up(folder, tmp_path / "b")
    with pytest.raises(NotEmptyError):
        KEEPER.restore(tmp_path / "b", folder, PASSPHRASE)
    KEEPER.open(folder, PASSPHRASE).close()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"{}\n", bytes(5000)])
def test_another_file_is_no_backup(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "b").write_bytes(content)
    with pytest.raises(NotAStoreError):
        KEEPER.restore(tmp_path / "b", tmp_path / "ny", PASSPHRASE)


def test_a_missing_file_and_a_folder_are_no_backup(tmp_path: Path) -> None:
    for file in (tmp_path / "saknas", tmp_path):
        with pytest.raises(NotAStoreError):
            KEEPER.restore(file, tmp_path / "ny", PASSPHRASE)


def test_a_newer_backup_is_refused_with_both_versions_named(folder: Path, tmp_path: Path) -> None:
    back_up(folder, tmp_path / "b")
    line, rest = (tmp_path / "b").read_bytes().split(b"\n", 1)
    newer = {**read_checked_line(line, ""), "format": "vagval-backup/99", "program": "9.1.0"}
    (tmp_path / "b").write_bytes(checked_line(newer) + rest)
    with pytest.raises(NewerStoreError) as caught:
        KEEPER.restore(tmp_path / "b", tmp_path / "ny", PASSPHRASE)
    assert caught.value.facts["made_by"] == "9.1.0"


def test_a_backup_with_any_byte_changed_or_missing_restores_nothing(folder: Path, tmp_path: Path) -> None:
    back_up(folder, tmp_path / "b")
    content = (tmp_path / "b").read_bytes()
    chance = random.Random(7)
    for _ in range(30):
        at = chance.randrange(200, len(content))
        flipped = content[:at] + bytes([content[at] ^ chance.randrange(1, 256)]) + content[at + 1 :]
        for spoiled in (flipped, content[:at]):
            (tmp_path / "b").write_bytes(spoiled)
            with pytest.raises(DamagedStoreError):
                KEEPER.restore(tmp_path / "b", tmp_path / "ny", PASSPHRASE)
            assert not (tmp_path / "ny").exists()


def test_what_a_killed_backup_left_in_the_store_is_removed_at_the_next_opening(folder: Path) -> None:
    (folder / ".verify-abc").mkdir()
    (folder / ".verify-abc" / "vault.db").write_bytes(b"x")
    KEEPER.open(folder, PASSPHRASE).close()
    assert not (folder / ".verify-abc").exists()


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(size=st.sampled_from([0, 1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 3 * 1024 * 1024]))
def test_a_stream_of_any_length_comes_back_as_it_was(tmp_path: Path, size: int) -> None:
    content = random.Random(size).randbytes(size)
    pieces = SealedPieces(bytes(32), b"salt", b"header")
    with (tmp_path / "stream").open("w+b") as file:
        writer = SealingWriter(file, pieces)
        writer.write(content[: size // 3])
        writer.write(content[size // 3 :])
        writer.finish()
        file.seek(0)
        assert OpeningReader(file, pieces).read(size + 1) == content


@pytest.mark.parametrize(
    "spoil",
    [
        lambda pieces: pieces[:1],
        lambda pieces: pieces[:2],
        lambda pieces: [pieces[1], pieces[0], pieces[2]],
        lambda pieces: [pieces[0], *pieces],
        lambda pieces: [],
    ],
)
def test_a_stream_with_pieces_cut_off_or_moved_is_damaged(
    tmp_path: Path, spoil: Callable[[list[bytes]], list[bytes]]
) -> None:
    sealing = SealedPieces(bytes(32), b"salt", b"header")
    piece = bytes(1024 * 1024)
    sealed = [sealing.seal(number, piece, is_last=number == 2) for number in range(3)]
    (tmp_path / "stream").write_bytes(b"".join(spoil(sealed)))
    with (tmp_path / "stream").open("rb") as file, pytest.raises(DamagedStoreError):
        OpeningReader(file, sealing).read(4 * len(piece))


def test_a_damaged_store_gives_no_backup(folder: Path, tmp_path: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        for _ in range(20):
            store.save_case(a_case(), ON)
    content = bytearray((folder / "vault.db").read_bytes())
    for at in range(4096, len(content), 4096):
        spoiled = content.copy()
        spoiled[at + 100] ^= 1
        (folder / "vault.db").write_bytes(spoiled)
        with pytest.raises(DamagedStoreError):
            back_up(folder, tmp_path / "b")
        assert not (tmp_path / "b").exists()
