"""One month's sealed counters on disk: two copies of one state, never two states.

A change writes the twin first, then the file itself, each in place and through to disk. At any moment one
of them is whole; where they differ the twin is newer. So a crash loses nothing that was acknowledged, and
nothing is left lying that shows how the month looked before.
"""

import hashlib
import json
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.domain.counting import Count
from app.domain.errors import CannotWriteError
from app.storage.checked import canonical, refuse_newer_form
from app.storage.disk import named_write_errors, overwrite_in_place
from app.storage.errors import DamagedStoreError
from app.storage.sealed import CELL_BYTES, POINT_BYTES

_FORMAT = "vagval-counters/1"
_CHECKSUM_BYTES = 32


@dataclass(frozen=True)
class MonthState:
    """The cells of one month.

    Attributes:
        month: ``2026-11``.
        public_key: what every cell is sealed to.
        cells: the sealed number of every category of every table, whether it was counted or not.
    """

    month: str
    public_key: bytes
    cells: dict[Count, bytes]

    def content(self) -> bytes:
        """The bytes of the file: which cells there are, the cells, a checksum."""
        counts = sorted(self.cells)
        names = [[count.table, count.category] for count in counts]
        key = self.public_key.hex()
        head = canonical({"cells": names, "format": _FORMAT, "key": key, "month": self.month}) + b"\n"
        body = head + b"".join(self.cells[count] for count in counts)
        return body + hashlib.sha256(body).digest()


class MonthFile:
    """One month's pair of files.

    Args:
        folder: where all months lie.
        month: ``2026-11``.
    """

    def __init__(self, folder: Path, month: str) -> None:
        self.path = folder / f"{month}.bin"
        self._twin = folder / f"{month}.twin"
        self._month = month

    def read(self) -> MonthState | None:
        """The month's state; None when nothing was ever counted in it.

        Raises:
            DamagedStoreError: neither copy is whole.
            CannotWriteError: the drive does not answer.
            NewerStoreError: a newer program wrote a copy that is.
        """
        twin, own = self._parse(self._twin), self._parse(self.path)
        if twin is None and own is None and self.path.exists():
            raise DamagedStoreError(self.path.name)
        return twin or own

    def is_damaged(self) -> bool:
        """Whether a copy that is there is torn."""
        return any(path.exists() and self._parse(path) is None for path in (self._twin, self.path))

    def settle(self) -> MonthState | None:
        """Makes both copies the same again after a crash, and returns the state as :meth:`read` does."""
        state = self.read()
        if state is not None and not self._parse(self._twin) == self._parse(self.path) == state:
            self.write(state)
        return state

    def write(self, state: MonthState) -> None:
        """Writes the state through to disk; when this fails the former state still stands.

        Raises:
            CannotWriteError: the disk is full, or the place may not be written to.
        """
        content = state.content()
        for path in (self._twin, self.path):
            overwrite_in_place(path, content)
            _hide_time(path, self._month)

    def _parse(self, path: Path) -> MonthState | None:
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            # The drive was taken away. Called damaged, the month could be counted anew over what is there.
            raise CannotWriteError("cannot_write") from error
        body, checksum = content[:-_CHECKSUM_BYTES], content[-_CHECKSUM_BYTES:]
        if hashlib.sha256(body).digest() != checksum:
            return None
        return _parse_body(body, self._month)


def _parse_body(body: bytes, month: str) -> MonthState | None:
    head, _, cells = body.partition(b"\n")
    try:
        fields = dict(json.loads(head))
    except (ValueError, TypeError, RecursionError):
        return None
    refuse_newer_form(fields, _FORMAT)
    try:
        counts = [Count(str(table), str(category)) for table, category in fields["cells"]]
        key = bytes.fromhex(fields["key"])
        known = fields["format"] == _FORMAT and fields["month"] == month
    except (ValueError, KeyError, TypeError):
        return None
    if not known or len(key) != POINT_BYTES or len(cells) != CELL_BYTES * len(counts):
        return None
    pieces = (cells[i : i + CELL_BYTES] for i in range(0, len(cells), CELL_BYTES))
    return MonthState(month, key, dict(zip(counts, pieces, strict=True)))


def _hide_time(path: Path, month: str) -> None:
    """The file's time says which month it is of, not when the last conversation ended."""
    start = datetime.strptime(month, "%Y-%m").replace(tzinfo=UTC).timestamp()
    with named_write_errors():
        os.utime(path, (start, start))
