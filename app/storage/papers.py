"""Papers of the statistics, each closed with the store's key in a file of its own beside the database.

They are the ledger of what has left the office and the board's decision about it. They lie in files so that
a ledger of many years is no page that every save of a case copies; they are part of every backup.
"""

import base64
import os
from collections.abc import Iterator
from pathlib import Path

from app.domain.counting import StatisticsPaper
from app.domain.record import AccessAct
from app.domain.roles import Permission
from app.storage import layout
from app.storage.checked import checked_line, read_checked_line, refuse_newer_form
from app.storage.disk import named_write_errors, read_part, replace_file
from app.storage.errors import DamagedStoreError
from app.storage.sealed_stream import SealedPieces
from app.storage.session import Session

_FORMAT = "vagval-paper/1"
_SALT_BYTES = 32


class Papers:
    """What the supervisor keeps about the statistics, and the notes of what was done with them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def note_counts_seen(self) -> None:
        """Writes in the access log that raw counts are looked at.

        Raises:
            NotAllowedError: who is signed in may not.
        """
        with self._session.transaction(Permission.SEE_COUNTS):
            self._session.note(AccessAct.COUNTS_SEEN)

    def read(self, paper: StatisticsPaper) -> bytes | None:
        """What the paper says; None where there is none yet.

        Raises:
            NotAllowedError: who is signed in may not.
            DamagedStoreError: it is not what was written.
        """
        with self._session.transaction(Permission.SEE_COUNTS):
            return self._read(paper)

    def keep(self, paper: StatisticsPaper, content: bytes, act: AccessAct) -> None:
        """Writes the paper in the place of the former, and the act in the access log.

        Raises:
            NotAllowedError: who is signed in may not.
            CannotWriteError: the former paper still stands, and nothing is in the log.
        """
        with self._session.transaction(Permission.SEE_COUNTS):
            self._session.note(act)
            file = self._file(paper)
            with named_write_errors():
                file.parent.mkdir(exist_ok=True)
            replace_file(file, self._sealed(paper, content))

    def damaged(self) -> Iterator[str]:
        """The names of papers that can't be opened."""
        for paper in StatisticsPaper:
            try:
                self._read(paper)
            except DamagedStoreError:
                yield self._file(paper).name

    def _file(self, paper: StatisticsPaper) -> Path:
        return paper_file(self._session.folder.path, paper)

    def _read(self, paper: StatisticsPaper) -> bytes | None:
        file = self._file(paper)
        if not file.exists():
            return None
        line, _, sealed = read_part(file).partition(b"\n")
        fields = read_checked_line(line, file.name)
        refuse_newer_form(fields, _FORMAT)
        try:
            salt = base64.b64decode(fields["salt"])
        except (KeyError, TypeError, ValueError):
            raise DamagedStoreError(file.name) from None
        # What stands in the open belongs to it, so that no paper passes for another or for another store's.
        if line + b"\n" != self._head(paper, salt):
            raise DamagedStoreError(file.name)
        try:
            return self._pieces(salt, line).open(0, sealed, is_last=True)
        except DamagedStoreError:
            raise DamagedStoreError(file.name) from None

    def _sealed(self, paper: StatisticsPaper, content: bytes) -> bytes:
        salt = os.urandom(_SALT_BYTES)
        head = self._head(paper, salt)
        return head + self._pieces(salt, head.rstrip(b"\n")).seal(0, content, is_last=True)

    def _head(self, paper: StatisticsPaper, salt: bytes) -> bytes:
        written = base64.b64encode(salt).decode("ascii")
        store = self._session.folder.facts.id
        return checked_line({"format": _FORMAT, "paper": paper.value, "salt": written, "store": store})

    def _pieces(self, salt: bytes, head: bytes) -> SealedPieces:
        return SealedPieces(self._session.sign_in.key, salt, head)


def paper_file(folder: Path, paper: StatisticsPaper) -> Path:
    """Where the paper lies in the store's folder."""
    return folder / layout.STATISTICS / f"{paper.value}.sealed"


def paper_files(folder: Path) -> tuple[Path, ...]:
    """The papers that are there; they belong into a backup."""
    files = (paper_file(folder, paper) for paper in StatisticsPaper)
    return tuple(file for file in files if file.exists())
