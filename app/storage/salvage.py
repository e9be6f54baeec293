"""What can still be read of a damaged store, row by row, in a new one with the same users and keys."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlite_utils

from app import __version__
from app.domain.errors import UserFacingError
from app.domain.profile import Basis
from app.domain.record import AccessAct, AccessEntry, CaseStatus, SavedCase
from app.domain.rule_pack import RuleVersion
from app.storage import layout
from app.storage.access_log import AccessLog
from app.storage.cases import CaseCodec, CaseTable, Saver
from app.storage.connection import connect, named_database_errors
from app.storage.disk import named_write_errors, read_part, write_new
from app.storage.errors import DamagedStoreError
from app.storage.keys import SlotKind, Slots, read_slots, write_slots
from app.storage.locking import FileLock
from app.storage.migrations import bring_up_to_date
from app.storage.office import note_profile
from app.storage.papers import paper_files

Row = dict[str, Any]

_LEAST_BYTES_A_ROW = 64
_LOST_USER = "?{id}"


@dataclass(frozen=True)
class SalvageReport:
    """What was saved from a damaged store.

    Attributes:
        cases: how many cases are in the new store.
        versions: how many versions of them.
        lost: how many rows were there and could not be read; their number where whole pages are gone is
            not known, so that it may be more.
    """

    cases: int
    versions: int
    lost: int


def salvage(folder: Path, secret: str, target: Path, codec: CaseCodec, now: datetime) -> SalvageReport:
    """Copies what is readable; see :meth:`app.storage.keeper.Keeper.salvage`."""
    facts = layout.read_facts(folder)
    with FileLock(folder / layout.LOCK):
        slots = read_slots(folder / layout.KEYS, facts.id)
        key = slots.open_any(secret)
        with layout.emptied_on_failure(target):
            _copy_files(folder, target, facts)
            database = connect(target / layout.DATABASE, key, create=True)
            try:
                bring_up_to_date(database)
                names = [slot.name for slot in slots.slots if slot.kind is SlotKind.USER]
                source = _Source(folder / layout.DATABASE, key)
                report = _Salvage(source, database, codec).run(facts, names, now)
            finally:
                database.close()
            write_slots(target / layout.KEYS, Slots(slots.slots))
            layout.write_facts(target, layout.StoreFacts(facts.id, __version__, facts.profile_sha256))
    return report


def _copy_files(folder: Path, target: Path, facts: layout.StoreFacts) -> None:
    """Everything beside database and keys, as it is: what is damaged there is told when it is used."""
    profile = layout.read_profile_bytes(folder, facts)
    if profile is not None:
        write_new(target / layout.PROFILE, profile)
    with named_write_errors():
        for inner in (layout.COUNTERS, layout.STATISTICS):
            (target / inner).mkdir()
        kept = [path for path in (folder / layout.COUNTERS).glob("*") if path.is_file()]
        kept += paper_files(folder)
    for path in [*kept, folder / layout.REMOVED]:
        if path.is_file():
            write_new(target / path.relative_to(folder), read_part(path))


class _Source:
    """Reads a damaged database one row at a time.

    After a damaged page the connection is of no use any more, so that each gets a new one.
    """

    def __init__(self, file: Path, key: bytes) -> None:
        self._file = file
        self._key = key
        self.lost = 0

    def rows(self, table: str) -> Iterator[Row]:
        """The readable rows, in the order they were written."""
        query = f"SELECT rowid AS number, * FROM [{table}] WHERE rowid = ?"  # noqa: S608 - our names
        return self.found(query, range(1, self._last(table) + 1))

    def found(self, query: str, values: Iterable[int | str]) -> Iterator[Row]:
        """What the query finds for each of the values, where that can be read."""
        database = connect(self._file, self._key)
        try:
            for value in values:
                try:
                    with named_database_errors():
                        rows = list(database.query(query, [value]))
                except DamagedStoreError:
                    self.lost += 1
                    database.close()
                    database = connect(self._file, self._key)
                    continue
                yield from rows
        finally:
            database.close()

    def has(self, table: str) -> bool:
        """Whether the store is new enough to have that table."""
        database = connect(self._file, self._key)
        try:
            return bool(database[table].exists())
        finally:
            database.close()

    def _last(self, table: str) -> int:
        if not self.has(table):
            return 0
        database = connect(self._file, self._key)
        try:
            with named_database_errors():
                query = f"SELECT max(rowid) FROM [{table}]"  # noqa: S608 - our names
                return int(database.execute(query).fetchone()[0] or 0)
        except DamagedStoreError:
            return self._file.stat().st_size // _LEAST_BYTES_A_ROW
        finally:
            database.close()


class _Salvage:
    """One salvage: from the source's rows into the tables of the new store."""

    def __init__(self, source: _Source, database: sqlite_utils.Database, codec: CaseCodec) -> None:
        self._source = source
        self._database = database
        self._cases = CaseTable(database, codec)

    def run(self, facts: layout.StoreFacts, sign_ins: list[str], now: datetime) -> SalvageReport:
        """Everything in one transaction; ``sign_ins`` are the names that have a key."""
        with named_database_errors(), self._database.atomic():
            names = self._copy_users()
            versions = sum(self._copy_version(row, names) for row in self._source.rows("case_versions"))
            self._add_lost_users(sign_ins, now)
            cases = self._database["cases"].count
            if not versions and self._source.lost:
                raise DamagedStoreError(layout.DATABASE)
            for table in ("drafts", "backups", "journal_marks", "case_documents"):
                self._copy_plain(table)
            self._copy_log_ids()
            self._copy_log(now)
            if facts.profile_sha256 is not None:
                note_profile(self._database, facts.profile_sha256, b"")
        return SalvageReport(cases, versions, self._source.lost)

    def _copy_users(self) -> dict[int, str]:
        """Sign-in names by the numbers that versions know them by; a lost name is a number."""
        for row in self._source.rows("users"):
            self._insert("users", row)
        return {row["id"]: row["name"] for row in self._database.query("SELECT id, name FROM users")}

    def _copy_version(self, row: Row, names: dict[int, str]) -> bool:
        user_id = row["saved_by"]
        try:
            case = self._cases.codec.decode(row["content"].encode("utf-8"))
            at, status = datetime.fromisoformat(row["saved_at"]), CaseStatus(row["status"])
            basis = None if row.get("basis") is None else Basis(row["basis"])
        except (UserFacingError, ValueError):
            self._source.lost += 1
            return False
        if user_id not in names:
            names[user_id] = _LOST_USER.format(id=user_id)
            lost = {"id": user_id, "name": names[user_id], "created_at": row["saved_at"]}
            self._insert("users", {**lost, "retired_at": row["saved_at"]})
        saver = Saver(user_id, names[user_id], at)
        saved = SavedCase(row["case_id"], row["version"], status, at, saver.user, case, basis)
        rules = RuleVersion.of_mark(row.get("rules") or "")
        self._cases.copy(replace(saved, is_protected=bool(row.get("is_protected")), rules=rules), saver)
        return True

    def _add_lost_users(self, sign_ins: list[str], now: datetime) -> None:
        """Who has a key can sign in also where the page of users is lost; the role is not known any more."""
        known = {row["name"] for row in self._database.query("SELECT name FROM users")}
        for name in sign_ins:
            if name not in known:
                self._insert("users", {"name": name, "created_at": now.isoformat()})

    def _copy_plain(self, table: str) -> None:
        known = {row[0] for row in self._database.execute("SELECT id FROM cases")} | {None}
        for row in self._source.rows(table):
            if row.get("case_id") in known:
                self._insert(table, row)

    def _copy_log_ids(self) -> None:
        ids = [row["id"] for row in self._database.query("SELECT id FROM cases")]
        if not self._source.has("case_log_ids"):
            # Before schema 2 the log named a case by its own id.
            found = [{"case_id": case_id, "log_id": case_id} for case_id in ids]
        else:
            found = list(self._source.found("SELECT * FROM case_log_ids WHERE case_id = ?", ids))
        for row in found:
            self._insert("case_log_ids", row)

    def _copy_log(self, now: datetime) -> None:
        """The rows up to the first that is lost: beyond it nothing follows from anything."""
        log = AccessLog(self._database)
        expected = None
        for row in self._source.rows("access_log"):
            is_start = row["number"] == 1 or row["act"] == AccessAct.LOG_SHORTENED.value
            if row["number"] != expected and not (expected is None and is_start):
                break
            expected = row["number"] + 1
            self._insert("access_log", {"log_id": row.get("case_id"), **row})
        log.add(AccessEntry(now, "", AccessAct.SALVAGED, None))

    def _insert(self, table: str, row: Row) -> None:
        columns = [column.name for column in self._database[table].columns if column.name in row]
        marks = ", ".join("?" for _ in columns)
        query = f"INSERT INTO [{table}] ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - our own names
        self._database.execute(query, [row[column] for column in columns])
