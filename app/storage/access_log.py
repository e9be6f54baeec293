"""Who did what with which case, and when; nothing of the client, no text that was sought.

The log names a case by an id of its own. When the case is removed the pair of ids goes with it: the rows stay
and still follow from each other, but nobody can tell any more which case they were about.

Rows older than the office keeps them are removed from the start. The last of them stays as an empty row,
whose hash a later row of the log repeats: so a start that was cut off by somebody else is found.
"""

import hashlib
import json
import secrets
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice

import sqlite_utils

from app.domain.record import AccessAct, AccessEntry
from app.storage.clock_leaps import DAYS_UNTIL_BELIEVED, day_before_leap

_CHAIN_START = ""
_LOG_ID_BYTES = 8

_ROWS = "SELECT at, user, act, about, log_id, chain FROM access_log"
# Earlier rows of a changed passphrase concerned no user: they say nothing of the recovery code.
_KEY_SET = """SELECT at FROM access_log WHERE about = :user AND act IN
    (:code_changed, iif(:user = '', '', :changed), :restored, :added) ORDER BY id DESC LIMIT 1"""
_KEY_ACTS = {
    "code_changed": AccessAct.RECOVERY_CODE_CHANGED.value,
    "changed": AccessAct.KEY_CHANGED.value,
    "restored": AccessAct.KEY_RESTORED.value,
    "added": AccessAct.USER_ADDED.value,
}
_FIRST_ID = 1
_AFTER_ALL_DAYS = "9999-12-32"
_EMPTIED = 1  # row of the last time


class AccessLog:
    """The log's table. Each row's ``chain`` is the hash of the row and of the chain before it."""

    def __init__(self, database: sqlite_utils.Database) -> None:
        self._database = database

    def add(self, entry: AccessEntry) -> None:
        """Adds a row, as part of the transaction under way."""
        last = self._database.execute("SELECT chain FROM access_log ORDER BY id DESC LIMIT 1").fetchone()
        log_id = None if entry.case_id is None else self._log_id(entry.case_id)
        chain = _chained(last[0] if last else _CHAIN_START, entry, log_id)
        self._database.execute(
            "INSERT INTO access_log (at, user, act, about, log_id, chain) VALUES (?, ?, ?, ?, ?, ?)",
            [entry.at.isoformat(), entry.user, entry.act.value, entry.about, log_id, chain],
        )

    def entries(self, case_id: str | None = None, act: AccessAct | None = None) -> tuple[AccessEntry, ...]:
        """The rows of that case and that act, oldest first; None: of any. There is no filter by user."""
        cases = {log_id: case for case, log_id in self._database.execute("SELECT * FROM case_log_ids")}
        sought = {"act": None if act is None else act.value}
        rows = self._database.execute(f"{_ROWS} WHERE :act IS NULL OR act = :act ORDER BY id", sought)
        found = (
            _entry(at, user, kind, about, cases.get(log_id)) for at, user, kind, about, log_id, _ in rows
        )
        return tuple(entry for entry in found if case_id in (None, entry.case_id))

    def has(self, case_id: str, act: AccessAct) -> bool:
        """Whether some row tells of that act with that case; not who did it, nor when."""
        sought = (
            "SELECT 1 FROM access_log JOIN case_log_ids USING (log_id) WHERE case_id = ? AND act = ? LIMIT 1"
        )
        return self._database.execute(sought, [case_id, act.value]).fetchone() is not None

    def forget_case(self, case_id: str) -> None:
        """Makes the case's id in the log one that nothing resolves, as part of the transaction under way."""
        self._database.execute("DELETE FROM case_log_ids WHERE case_id = ?", [case_id])

    def key_set_at(self, user: str) -> datetime | None:
        """When that user's way in was last changed; "": the recovery code's. None: not as the log knows."""
        row = self._database.execute(_KEY_SET, {"user": user, **_KEY_ACTS}).fetchone()
        return None if row is None else datetime.fromisoformat(row[0])

    def last_at(self) -> datetime | None:
        """The latest time of any row, in UTC; None: there is no row."""
        found = self._database.execute("SELECT max(at) FROM access_log").fetchone()[0]
        return None if found is None else datetime.fromisoformat(found)

    def believed(self, today: date) -> date:
        """That day, or the last one before a leap of the clock that is not believed yet."""
        days = {today, *islice(self._days(), DAYS_UNTIL_BELIEVED)}
        before = day_before_leap(sorted(days, reverse=True))
        return today if before is None else min(today, before)

    def shorten(self, before: datetime, now: datetime) -> None:
        """Removes the rows from before that time, as part of the transaction under way, and tells of it."""
        query = """SELECT id, chain FROM access_log
            WHERE id < (SELECT min(id) FROM access_log WHERE at >= ?) ORDER BY id DESC LIMIT 2"""
        expired = self._database.execute(query, [before.isoformat()]).fetchall()
        if len(expired) <= _EMPTIED:
            return
        start, chain = expired[0]
        self._database.execute("DELETE FROM access_log WHERE id < ?", [start])
        empty = "UPDATE access_log SET user = '', about = '', log_id = NULL, act = ? WHERE id = ?"
        self._database.execute(empty, [AccessAct.LOG_SHORTENED.value, start])
        self.add(AccessEntry(now, "", AccessAct.LOG_SHORTENED, None, chain))

    def is_whole(self) -> bool:
        """Whether every row still follows from the one before it, and the first is where the log began."""
        return all(self._follows())

    def _days(self) -> Iterator[date]:
        """The days that rows are of, in UTC, each once, newest first."""
        # Five looks for the latest time take a tenth of sorting the days of a long log.
        query, sought = "SELECT substr(max(at), 1, 10) FROM access_log WHERE at < ?", _AFTER_ALL_DAYS
        while (day := self._database.execute(query, [sought]).fetchone()[0]) is not None:
            yield date.fromisoformat(day)
            sought = day

    def _follows(self) -> Iterator[bool]:
        chain, start = self._start()
        is_named = not start
        yield self._has_every_id()
        for at, user, act, about, log_id, written in self._database.execute(f"{_ROWS} ORDER BY id"):
            if written == start:
                continue
            try:
                chain = _chained(chain, _entry(at, user, act, about, None), log_id)
            except ValueError:
                yield False
                return
            yield chain == written
            is_named = is_named or (act == AccessAct.LOG_SHORTENED.value and about == start)
        yield is_named

    def _has_every_id(self) -> bool:
        """Whether no number is missing, not even of the last rows: the table never gives one out again."""
        after_a_gap = """SELECT 1 FROM access_log AS later WHERE id > (SELECT min(id) FROM access_log)
            AND NOT EXISTS (SELECT 1 FROM access_log WHERE id = later.id - 1) LIMIT 1"""
        given = "SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = 'access_log'"
        last = self._database.execute("SELECT ifnull(max(id), 0) FROM access_log").fetchone()
        has_gap = self._database.execute(after_a_gap).fetchone() is not None
        return not has_gap and last == self._database.execute(given).fetchone()

    def _start(self) -> tuple[str, str]:
        """The hash that the first row follows from, and the same where it is an emptied row's, else ""."""
        row = self._database.execute("SELECT id, chain FROM access_log ORDER BY id LIMIT 1").fetchone()
        return (_CHAIN_START, "") if row is None or row[0] == _FIRST_ID else (row[1], row[1])

    def _log_id(self, case_id: str) -> str:
        query = "SELECT log_id FROM case_log_ids WHERE case_id = ?"
        row = self._database.execute(query, [case_id]).fetchone()
        if row:
            return str(row[0])
        log_id = secrets.token_hex(_LOG_ID_BYTES)
        self._database.execute("INSERT INTO case_log_ids VALUES (?, ?)", [case_id, log_id])
        return log_id


def _entry(at: str, user: str, act: str, about: str, case_id: str | None) -> AccessEntry:
    return AccessEntry(datetime.fromisoformat(at), user, AccessAct(act), case_id, about)


def _chained(before: str, entry: AccessEntry, log_id: str | None) -> str:
    # The first rows concerned no user; they hash as they always did.
    about = [entry.about] if entry.about else []
    row = json.dumps([before, entry.at.isoformat(), entry.user, entry.act.value, log_id, *about])
    return hashlib.sha256(row.encode("utf-8")).hexdigest()
