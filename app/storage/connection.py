"""The one place that opens SQLCipher, and the one that knows its errors.

``sqlcipher3`` raises errors of its own that are no subclasses of ``sqlite3``'s.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
import sqlite_utils

from app.domain.errors import CannotWriteError
from app.storage.disk import named_write_errors
from app.storage.errors import DamagedStoreError, StoreInUseError

_PART = "vault.db"

# Set before the key is, since opening without it would write to stderr when the file is damaged.
_BEFORE_KEY = ("PRAGMA cipher_log_level = NONE",)

# Why TRUNCATE and EXTRA: docs/decisions/0004-store.md.
_AFTER_KEY = (
    "PRAGMA cipher_memory_security = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = EXTRA",
)

_BUSY, _LOCKED, _READ_ONLY, _IO, _CORRUPT = 5, 6, 8, 10, 11
_FULL, _CANNOT_OPEN, _NO_RIGHT, _PERMISSION, _FORMAT, _NOT_A_DATABASE = 13, 14, 23, 3, 24, 26
# The kinds of input/output error that come from reading: what should be there is not.
_READ_FAILED = {10 | kind << 8 for kind in (1, 2, 32, 33, 34)}


def connect(file: Path, key: bytes, *, create: bool = False) -> sqlite_utils.Database:
    """The database, opened with its raw 256-bit key; usable from any one thread at a time.

    Raises:
        DamagedStoreError: the file is missing, empty, or does not answer to the key.
        CannotWriteError: the place may not be written to.
    """
    if not create:
        _check_file(file)
    uri = f"{file.absolute().as_uri()}?mode={'rwc' if create else 'rw'}"
    with named_database_errors():
        connection = sqlcipher.connect(uri, uri=True, check_same_thread=False)
        try:
            for pragma in (*_BEFORE_KEY, f"PRAGMA key = \"x'{key.hex()}'\"", *_AFTER_KEY):
                connection.execute(pragma)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            return sqlite_utils.Database(connection, execute_plugins=False)
        except BaseException:
            connection.close()
            raise


def damaged_pages(database: sqlite_utils.Database) -> int:
    """How many things are wrong with the file's pages, its structure and its references; 0 is well."""
    checks = ("PRAGMA cipher_integrity_check", "PRAGMA integrity_check", "PRAGMA foreign_key_check")
    with named_database_errors():
        return sum(len([row for row in database.execute(check) if row[0] != "ok"]) for check in checks)


@contextmanager
def named_database_errors() -> Iterator[None]:
    """Turns what SQLCipher says into errors a user can act on; anything else is our own fault."""
    try:
        yield
    except sqlcipher.Error as error:
        code = getattr(error, "sqlite_errorcode", 0)
        kind = code & 0xFF
        if kind in (_BUSY, _LOCKED):
            raise StoreInUseError from error
        if kind == _FULL:
            raise CannotWriteError("disk_full") from error
        # After it met one damaged page SQLCipher calls the whole file read-only; that the file can be written
        # to was seen when it was opened.
        if kind in (_CORRUPT, _FORMAT, _NOT_A_DATABASE) or code in _READ_FAILED or code == _READ_ONLY:
            raise DamagedStoreError(_PART) from error
        if kind in (_READ_ONLY, _CANNOT_OPEN, _NO_RIGHT, _PERMISSION):
            raise CannotWriteError("no_right_to_write") from error
        if kind == _IO:
            raise CannotWriteError("cannot_write") from error
        raise


def _check_file(file: Path) -> None:
    """An empty file would be taken for a new database, and one without write access opened for reading.

    SQLite would wait for a pipe in the place of its journal.
    """
    journal = file.with_name(f"{file.name}-journal")
    if not (file.is_file() and file.stat().st_size) or (journal.exists() and not journal.is_file()):
        raise DamagedStoreError(_PART)
    with named_write_errors(), file.open("r+b"):
        pass
