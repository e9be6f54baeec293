"""Who did what with which case, and when; nothing of the client, no text that was sought."""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime

import sqlite_utils

from app.domain.record import AccessAct, AccessEntry

_CHAIN_START = ""


class AccessLog:
    """The log's table. Each row's ``chain`` is the hash of the row and of the chain before it."""

    def __init__(self, database: sqlite_utils.Database) -> None:
        self._database = database

    def add(self, entry: AccessEntry) -> None:
        """Adds a row, as part of the transaction under way."""
        last = self._database.execute("SELECT chain FROM access_log ORDER BY id DESC LIMIT 1").fetchone()
        chain = _chained(last[0] if last else _CHAIN_START, entry)
        self._database.execute(
            "INSERT INTO access_log (at, user, act, case_id, chain) VALUES (?, ?, ?, ?, ?)",
            [entry.at.isoformat(), entry.user, entry.act.value, entry.case_id, chain],
        )

    def entries(self) -> tuple[AccessEntry, ...]:
        """All rows, oldest first."""
        return tuple(entry for entry, _ in self._rows())

    def is_whole(self) -> bool:
        """Whether every row still follows from the one before it."""
        chain = _CHAIN_START
        for entry, written in self._rows():
            chain = _chained(chain, entry)
            if chain != written:
                return False
        return True

    def _rows(self) -> Iterator[tuple[AccessEntry, str]]:
        rows = self._database.execute("SELECT at, user, act, case_id, chain FROM access_log ORDER BY id")
        for at, user, act, case_id, chain in rows:
            yield AccessEntry(datetime.fromisoformat(at), user, AccessAct(act), case_id), chain


def _chained(before: str, entry: AccessEntry) -> str:
    row = json.dumps([before, entry.at.isoformat(), entry.user, entry.act.value, entry.case_id])
    return hashlib.sha256(row.encode("utf-8")).hexdigest()
