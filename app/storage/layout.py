"""What lies in a store's folder, and what ``store.json`` says of it. Nothing here needs a key."""

import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from app import __version__
from app.storage.checked import checked_line, read_checked_line
from app.storage.disk import named_write_errors, read_part, write_new
from app.storage.errors import DamagedStoreError, NewerStoreError, NotAStoreError, NotEmptyError

FACTS = "store.json"
KEYS = "keys.jsonl"
DATABASE = "vault.db"
PROFILE = "office.toml"
COUNTERS = "counters"
STATISTICS = "statistics"
LOCK = "store.lock"
FAILED_SIGN_INS = "failed-sign-ins.jsonl"
REMOVED = "removed.jsonl"
BACKUPS = "backups"

# 2: a key slot may be one that a program of form 1 does not know.
_FORMAT_NAME, _FORMAT_NUMBER = "vagval-store", 2


@dataclass(frozen=True)
class StoreFacts:
    """What anybody may know of a store.

    Attributes:
        id: random; the ``source`` of its counts.
        program: version of the program that made the folder.
        profile_sha256: of the office profile's bytes; None: a practice store.
    """

    id: str
    program: str
    profile_sha256: str | None

    @property
    def is_practice(self) -> bool:
        """Made without an office profile: marked ÖVNING, never counted."""
        return self.profile_sha256 is None


def is_store(folder: Path) -> bool:
    """Whether the folder says that it is a store, be it damaged or not."""
    return (folder / FACTS).is_file()


@contextmanager
def emptied_on_failure(folder: Path) -> Iterator[None]:
    """Makes the folder unless it is there, empty, and empties it again when what follows fails.

    Raises:
        NotEmptyError: there is something in it, it is a file, or it lies in another store.
        CannotWriteError: it can't be made.
    """
    with named_write_errors():
        was_there = folder.exists()
        if was_there and not folder.is_dir():
            raise NotEmptyError("file_in_place")
        if was_there and any(folder.iterdir()):
            raise NotEmptyError("folder_not_empty")
        # Whoever removes or copies the outer store would take the inner one along; a link may lead there too.
        if any(is_store(around) for around in Path(os.path.realpath(folder)).parents):
            raise NotEmptyError("folder_in_store")
        folder.mkdir(parents=True, exist_ok=True)
        # Nobody else may look into it.
        folder.chmod(0o700)
    try:
        yield
    except BaseException:
        # On a disk that was pulled out nothing can be removed either; what was wrong first is what is told.
        with suppress(OSError):
            _empty(folder)
            if not was_there:
                folder.rmdir()
        raise


def write_facts(folder: Path, facts: StoreFacts) -> None:
    """Writes ``store.json``; done last, since it makes the folder a store."""
    fields = {
        "format": f"{_FORMAT_NAME}/{_FORMAT_NUMBER}",
        "id": facts.id,
        "program": facts.program,
        "profile_sha256": facts.profile_sha256,
    }
    write_new(folder / FACTS, checked_line(fields))


def read_facts(folder: Path) -> StoreFacts:
    """What ``store.json`` says.

    Raises:
        NotAStoreError: the folder is no store.
        NewerStoreError: its form is one this program does not know.
        DamagedStoreError: the file is damaged, or missing beside the rest of a store.
    """
    if not is_store(folder):
        if (folder / DATABASE).exists() or (folder / KEYS).exists():
            raise DamagedStoreError(FACTS)
        raise NotAStoreError("not_a_store")
    fields = read_checked_line(read_part(folder / FACTS), FACTS)
    try:
        _check_format(str(fields["format"]), str(fields["program"]))
        return StoreFacts(str(fields["id"]), str(fields["program"]), fields["profile_sha256"])
    except KeyError:
        raise DamagedStoreError(FACTS) from None


def profile_digest(profile: bytes) -> str:
    """What ``profile_sha256`` holds for a profile of those bytes."""
    return hashlib.sha256(profile).hexdigest()


def read_profile_bytes(folder: Path, facts: StoreFacts) -> bytes | None:
    """The office profile as it was given when the store was made; None for a practice store.

    Raises:
        DamagedStoreError: it is missing or has been changed since.
    """
    if facts.is_practice:
        return None
    content = read_part(folder / PROFILE)
    if profile_digest(content) != facts.profile_sha256:
        raise DamagedStoreError(PROFILE)
    return content


def _check_format(form: str, program: str) -> None:
    match = re.fullmatch(rf"{_FORMAT_NAME}/([1-9][0-9]{{0,8}})", form)
    if match is None:
        raise DamagedStoreError(FACTS)
    if int(match[1]) > _FORMAT_NUMBER:
        raise NewerStoreError(program, __version__)


def _empty(folder: Path) -> None:
    for made in folder.iterdir():
        if made.is_dir():
            shutil.rmtree(made)
        else:
            made.unlink()
