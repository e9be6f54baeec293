"""Cases that were removed, remembered outside every backup, so that an old backup does not bring them back.

The journal holds random ids and times, nothing of a client. It lies in the store's folder, and a copy beside
the backups, for the day when only they are left.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlite_utils

from app.domain.errors import CannotWriteError
from app.storage import layout
from app.storage.access_log import AccessLog
from app.storage.checked import checked_line, read_checked_line
from app.storage.disk import read_part, replace_file
from app.storage.errors import DamagedStoreError


@dataclass(frozen=True, order=True)
class Removal:
    """One removed case: its id, and when it was removed, in UTC."""

    case_id: str
    at: str


def journal_beside_backup(file: Path, store_id: str) -> Path:
    """Where the copy of the journal lies that goes with the backups in that file's folder."""
    return file.with_name(f"vagval-{store_id}-{layout.REMOVED}")


def note_removal(journal: Path, case_id: str, at: datetime) -> None:
    """Adds a case to the journal; on disk when it returns.

    Raises:
        CannotWriteError: nothing was added.
    """
    write_removals(journal, [*read_removals(journal), Removal(case_id, at.isoformat())])


def read_removals(journal: Path) -> tuple[Removal, ...]:
    """What the journal holds; nothing where there is none.

    Raises:
        DamagedStoreError: a line is not as it was written.
    """
    if not journal.is_file():
        return ()
    lines = (read_checked_line(line, layout.REMOVED) for line in read_part(journal).splitlines())
    try:
        return tuple(
            Removal(str(fields["case"]), datetime.fromisoformat(fields["at"]).isoformat()) for fields in lines
        )
    except (KeyError, TypeError, ValueError):
        raise DamagedStoreError(layout.REMOVED) from None


def write_removals(journal: Path, removals: Iterable[Removal]) -> None:
    """Puts a journal with these removals, each once, in the place of the former; none: no file is made.

    Raises:
        CannotWriteError: the former is untouched.
    """
    lines = [checked_line({"at": one.at, "case": one.case_id}) for one in sorted(set(removals))]
    if lines:
        replace_file(journal, b"".join(lines))


def take_to_backups(folder: Path, backups: Path, store_id: str) -> None:
    """Brings the copy beside the backups up to date with the journal in the store's folder.

    Where that can't be done the next backup does it: a removal does not fail for its copy.
    """
    journal, beside = folder / layout.REMOVED, journal_beside_backup(backups / layout.BACKUPS, store_id)
    with suppress(CannotWriteError, DamagedStoreError):
        known = read_removals(beside)
        if not backups.is_dir() or set(read_removals(journal)) <= set(known):
            return
        write_removals(beside, [*read_removals(journal), *known])


def replay_removals(journal: Path, database: sqlite_utils.Database) -> tuple[str, ...]:
    """Removes every case of the journal that is still there, as part of the transaction under way.

    Returns:
        The ids that were still there; the log resolves them no more.
    """
    known = {row[0] for row in database.execute("SELECT id FROM cases")}
    left = sorted(known & {removal.case_id for removal in read_removals(journal)})
    for case_id in left:
        remove_rows(database, case_id)
    return tuple(left)


def remove_rows(database: sqlite_utils.Database, case_id: str) -> None:
    """Removes a case with all its versions, its drafts and its id in the log."""
    for statement in (
        "DELETE FROM drafts WHERE case_id = ?",
        "DELETE FROM journal_marks WHERE case_id = ?",
        "DELETE FROM case_documents WHERE case_id = ?",
        "DELETE FROM case_versions WHERE case_id = ?",
        "DELETE FROM cases WHERE id = ?",
    ):
        database.execute(statement, [case_id])
    AccessLog(database).forget_case(case_id)
