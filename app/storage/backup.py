"""A store in one file: who may open it stands in front, everything else is closed with the store's key."""

import base64
import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO

from app import __version__
from app.domain.steps import Steps
from app.storage import layout
from app.storage.checked import Fields, checked_line, read_checked_line
from app.storage.connection import connect, damaged_pages
from app.storage.counters import close_months, closed_files
from app.storage.disk import named_write_errors, read_part, sync_folder, write_new
from app.storage.errors import (
    DamagedStoreError,
    NewerStoreError,
    NotAStoreError,
    NotEmptyError,
)
from app.storage.keys import Slots, parse_slots
from app.storage.migrations import require_tables
from app.storage.papers import paper_files
from app.storage.removals import Removal, journal_beside_backup, read_removals, write_removals
from app.storage.sealed_stream import OpeningReader, SealedPieces, SealingWriter

# 2: a key slot may be one that a program of form 1 does not know. 3: papers of the statistics.
_FORMAT_NAME, _FORMAT_NUMBER = "vagval-backup", 3
_PART = "backup"
_SALT_BYTES = 32
_LONGEST_LINE = 64 * 1024
_MOST_SLOTS = 1000
_VERIFYING = ".verify-"
_UNFINISHED = ".partial"
_LENGTH_BYTES = 8
_BLOCK_BYTES = 1024 * 1024
_PART_NAME = re.compile(
    r"store\.json|office\.toml|vault\.db|counters/(\d{4}-\d{2}\.bin|closed\.json)"
    r"|statistics/[a-z_]{1,32}\.sealed"
)


@dataclass(frozen=True)
class _Header:
    """What stands in the open before the closed part.

    Attributes:
        slots: the lines of the key slots.
        content: all of it, as it stands there.
    """

    store_id: str
    salt: bytes
    slots: bytes
    content: bytes


def make_backup(
    folder: Path,
    facts: layout.StoreFacts,
    key: bytes,
    file: Path,
    today: date,
    *,
    still: AbstractContextManager[object] | None = None,
    steps: Steps | None = None,
) -> None:
    """Writes a store's backup and verifies it by opening it.

    Args:
        folder: the store's.
        facts: the store's.
        key: the store's.
        file: the backup.
        today: months that are not over on it stay out.
        still: holds the store still while it is copied; writing the backup, perhaps to a slow disk, takes
            longer and holds up nobody. None: nobody else uses the store.
        steps: bytes written and read again; None: nobody follows them.

    Raises:
        StoppedError: nothing is left behind.
        NotEmptyError: the file exists.
        CannotWriteError: nothing is left behind.
        DamagedStoreError: what was written does not open; nothing is left behind.
    """
    if file.exists():
        raise NotEmptyError("file_exists")
    still, steps = still or nullcontext(), steps or Steps()
    journals = (folder / layout.REMOVED, journal_beside_backup(file, facts.id))
    # A damaged journal is told before anything is written.
    _read_all(journals)
    beside = file.with_name(file.name + _UNFINISHED)
    try:
        with named_write_errors():
            with tempfile.TemporaryDirectory(prefix=_VERIFYING, dir=folder) as room:
                with still:
                    parts = _copy(folder, facts, Path(room), today)
                steps.begin(2 * sum(part.stat().st_size for part in parts))
                _write(beside, Path(room), facts.id, key, parts, steps=steps)
            _verify(beside, folder, key, steps)
            beside.replace(file)
    finally:
        # On a disk that was pulled out nothing can be removed either; what was wrong first is what is told.
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    sync_folder(file.parent)
    with still:
        # Read again: a case may have been removed while the backup was written.
        write_removals(journals[1], _read_all(journals))


def restore_backup(
    file: Path, folder: Path, unlock: Callable[[Slots], bytes], *, steps: Steps | None = None
) -> None:
    """Makes a store in the folder from a backup; see :meth:`app.storage.keeper.Keeper.restore`.

    Args:
        file: the backup.
        folder: missing, or empty.
        unlock: gives the store's key from its slots.
        steps: bytes unpacked; None: nobody follows them.
    """
    steps = steps or Steps()
    with _open_backup(file) as stream:
        header = _read_header(stream)
        key = unlock(_slots(header))
        steps.may_go_on()
        with layout.emptied_on_failure(folder):
            steps.begin(file.stat().st_size)
            _unpack(stream, header, key, folder, steps)
            _check_opens(folder, key)
            removed = read_removals(journal_beside_backup(file, header.store_id))
            write_removals(folder / layout.REMOVED, removed)


def remove_leftovers(folder: Path) -> None:
    """Removes what a backup that was killed while verifying left in the store's folder."""
    for left in folder.glob(f"{_VERIFYING}*"):
        shutil.rmtree(left, ignore_errors=True)
    for left in (folder / layout.BACKUPS).glob(f"*{_UNFINISHED}"):
        left.unlink(missing_ok=True)


def _read_all(journals: Iterable[Path]) -> list[Removal]:
    return [removal for journal in journals for removal in read_removals(journal)]


def _copy(folder: Path, facts: layout.StoreFacts, room: Path, today: date) -> list[Path]:
    """Copies what belongs into a backup, closed as it lies there, and the key slots; gives the copies."""
    counters = folder / layout.COUNTERS
    close_months(counters, today)
    parts = [folder / layout.DATABASE, *closed_files(counters), *paper_files(folder), folder / layout.FACTS]
    if not facts.is_practice:
        parts.insert(0, folder / layout.PROFILE)
    (room / layout.KEYS).write_bytes(read_part(folder / layout.KEYS))
    copies = [room / part.relative_to(folder) for part in parts]
    for part, copy in zip(parts, copies, strict=True):
        copy.parent.mkdir(exist_ok=True)
        shutil.copyfile(part, copy)
    return copies


def _write(target: Path, folder: Path, store_id: str, key: bytes, parts: list[Path], *, steps: Steps) -> None:
    header = _new_header(store_id, read_part(folder / layout.KEYS))
    with target.open("xb") as file:
        file.write(header.content)
        writer = SealingWriter(file, SealedPieces(key, header.salt, header.content))
        index = json.dumps([[part.relative_to(folder).as_posix(), part.stat().st_size] for part in parts])
        writer.write(len(index).to_bytes(_LENGTH_BYTES, "big") + index.encode("ascii"))
        for part in parts:
            with part.open("rb") as content:
                while block := content.read(_BLOCK_BYTES):
                    writer.write(block)
                    steps.go_on(len(block))
        writer.finish()
        file.flush()
        os.fsync(file.fileno())


def _new_header(store_id: str, slots: bytes) -> _Header:
    salt = os.urandom(_SALT_BYTES)
    fields: Fields = {
        "format": f"{_FORMAT_NAME}/{_FORMAT_NUMBER}",
        "program": __version__,
        "salt": base64.b64encode(salt).decode("ascii"),
        "slots": slots.count(b"\n"),
        "store": store_id,
    }
    return _Header(store_id, salt, slots, checked_line(fields) + slots)


def _verify(file: Path, folder: Path, key: bytes, steps: Steps) -> None:
    with tempfile.TemporaryDirectory(prefix=_VERIFYING, dir=folder) as room, _open_backup(file) as stream:
        _unpack(stream, _read_header(stream), key, Path(room), steps)
        _check_opens(Path(room), key)


def _check_opens(folder: Path, key: bytes) -> None:
    layout.read_profile_bytes(folder, layout.read_facts(folder))
    database = connect(folder / layout.DATABASE, key)
    try:
        require_tables(database)
        if damaged_pages(database):
            raise DamagedStoreError(layout.DATABASE)
    finally:
        database.close()


def _open_backup(file: Path) -> IO[bytes]:
    with suppress(OSError):
        if file.is_file():
            return file.open("rb")
    raise NotAStoreError("not_a_backup")


def _read_header(stream: IO[bytes]) -> _Header:
    line = stream.readline(_LONGEST_LINE)
    if f'"{_FORMAT_NAME}/'.encode() not in line:
        raise NotAStoreError("not_a_backup")
    fields = read_checked_line(line, _PART)
    try:
        number = int(str(fields["format"]).removeprefix(f"{_FORMAT_NAME}/"))
        if number > _FORMAT_NUMBER:
            raise NewerStoreError(str(fields["program"]), __version__)
        count = min(int(fields["slots"]), _MOST_SLOTS)
        slots = b"".join(stream.readline(_LONGEST_LINE) for _ in range(count))
        return _Header(str(fields["store"]), base64.b64decode(fields["salt"]), slots, line + slots)
    except (KeyError, TypeError, ValueError):
        raise DamagedStoreError(_PART) from None


def _slots(header: _Header) -> Slots:
    slots = parse_slots(header.slots, header.store_id)
    if slots.damaged:
        raise DamagedStoreError(_PART)
    return slots


def _unpack(stream: IO[bytes], header: _Header, key: bytes, folder: Path, steps: Steps) -> None:
    """Writes every part; ``store.json`` comes last in the file, so the folder is no store before it."""
    reader = OpeningReader(stream, SealedPieces(key, header.salt, header.content))
    with named_write_errors():
        for inner in (layout.COUNTERS, layout.STATISTICS):
            (folder / inner).mkdir()
    write_new(folder / layout.KEYS, header.slots)
    for name, size in _read_index(reader):
        _write_part(folder / name, size, reader, steps)
    if reader.read(1):
        raise DamagedStoreError(_PART)


def _read_index(reader: OpeningReader) -> list[tuple[str, int]]:
    length = int.from_bytes(reader.read(_LENGTH_BYTES), "big")
    try:
        index = [(str(name), int(size)) for name, size in json.loads(reader.read(length))]
    except (TypeError, ValueError):
        raise DamagedStoreError(_PART) from None
    if not all(_PART_NAME.fullmatch(name) for name, _ in index):
        raise DamagedStoreError(_PART)
    return index


def _write_part(target: Path, size: int, reader: OpeningReader, steps: Steps) -> None:
    with named_write_errors(), target.open("xb") as file:
        left = size
        while left:
            block = reader.read(min(left, _BLOCK_BYTES))
            if not block:
                raise DamagedStoreError(_PART)
            file.write(block)
            left -= len(block)
            steps.go_on(len(block))
        file.flush()
        os.fsync(file.fileno())
    sync_folder(target.parent)
