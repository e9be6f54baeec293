"""Rows of saved cases, and what they mean."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import sqlite_utils

from app.domain.case import Case
from app.domain.errors import UserFacingError
from app.domain.profile import Basis
from app.domain.record import (
    CaseStatus,
    CaseSummary,
    JournalMark,
    SavedCase,
    SavingTerms,
    is_in_journal,
)
from app.domain.rule_pack import RuleVersion
from app.storage import layout
from app.storage.errors import DamagedStoreError, SavedSinceError, UnknownNameError
from app.storage.search import number_key, search_keys, words_key

# Nothing that is read as something else when typed from paper; eight signs make 8 × 10¹¹ ids.
_ID_SIGNS = "23456789abcdefghjkmnpqrstvwxyz"
_ID_LENGTH = 8

_SAVED = """SELECT v.case_id, v.version, v.status, v.saved_at, u.name, v.content, v.basis, v.is_protected,
    v.rules, j.marked_on, j.reference, j.remove_on
    FROM case_versions v JOIN users u ON u.id = v.saved_by
    LEFT JOIN journal_marks j ON j.case_id = v.case_id"""

_LISTED = """SELECT id, reference, status, saved_at, created_by,
        CASE WHEN is_protected THEN NULL ELSE applicant_name END, is_protected, is_in_journal
    FROM cases WHERE (:owner IS NULL OR created_by = :owner)"""
# What was opened again and not changed is in the journal all the same.
_OPEN = f" AND status = '{CaseStatus.OPEN.value}' AND NOT is_in_journal"
_ENTERED = f"""{_SAVED} WHERE v.case_id = ? AND v.status = '{CaseStatus.JOURNALLED.value}'
    ORDER BY v.version DESC LIMIT 1"""
# Whoever is protected is found by nobody else's search (practice 4.9).
_FOUND = """ AND (NOT is_protected OR created_by = :user)
    AND (instr(name_key, :words) OR instr(reference_key, :words) OR number_key = :number)"""
_NEWEST_FIRST = " ORDER BY last_save DESC"
# Few are found: reading the table from end to end and sorting those is quicker than going by the index.
_SORTED_NEWEST_FIRST = " ORDER BY +last_save DESC"

_STATUS = {status.value: status for status in CaseStatus}
_time = datetime.fromisoformat


def _no_rules() -> None:
    return None


@dataclass(frozen=True)
class CaseCodec:
    """How a case is written as text; the format is the files package's.

    Attributes:
        encode: the case as text.
        decode: the case in the UTF-8 bytes of such a text, also one written by an older program; raises a
            UserFacingError when there is none in them.
        rules: which rules are in force, written down with each version's answers; None: nobody knows.
    """

    encode: Callable[[Case], str]
    decode: Callable[[bytes], Case]

    def readable(self, case: Case) -> str:
        """The case as text, made sure that it can be read again: else a save would lose the whole case.

        Raises:
            UserFacingError: an answer is of a kind that no file may hold; where, and what belongs there.
        """
        text = self.encode(case)
        self.decode(text.encode("utf-8", "surrogatepass"))
        return text

    rules: Callable[[], RuleVersion | None] = _no_rules


@dataclass(frozen=True)
class Saver:
    """Who saves, and when."""

    user_id: int
    user: str
    at: datetime


def tidy_case_id(typed: str) -> str:
    """The id as it is kept, however it was typed."""
    return typed.strip().lower()


class CaseTable:
    """Cases and their versions. Every method is part of a transaction its caller began.

    Attributes:
        codec: how cases are written.
    """

    def __init__(self, database: sqlite_utils.Database, codec: CaseCodec) -> None:
        self._database = database
        self.codec = codec

    def insert(self, case: Case, saver: Saver, terms: SavingTerms | None = None) -> SavedCase:
        """A new case with its first version."""
        saved = SavedCase(self._new_id(), 1, CaseStatus.OPEN, saver.at, saver.user, case)
        saved = replace(saved, rules=self.codec.rules())
        saved = _on_terms(saved, terms)
        self._write(saved, saver)
        return saved

    def copy(self, saved: SavedCase, saver: Saver) -> None:
        """A version as another store kept it, after the older ones of its case."""
        self._write(saved, saver)

    def add_version(
        self,
        case_id: str,
        saver: Saver,
        *,
        case: Case | None = None,
        status: CaseStatus | None = None,
        terms: SavingTerms | None = None,
    ) -> SavedCase:
        """One more version of a case, with other answers, another status or on other terms.

        Where the case stands in the office's own records is said anew each time it is entered there; until
        then the former mark stays, and tells where the case was.

        Raises:
            UnknownNameError: there is no such case.
        """
        last = self.load(case_id)
        is_entered = status is CaseStatus.JOURNALLED
        if is_entered:
            self._database.execute("DELETE FROM journal_marks WHERE case_id = ?", [last.id])
        saved = replace(
            last,
            version=last.version + 1,
            status=status or last.status,
            saved_at=saver.at,
            saved_by=saver.user,
            case=case or last.case,
            journal=None if is_entered else last.journal,
            rules=last.rules if case is None else self.codec.rules(),
        )
        saved = _on_terms(saved, terms)
        self._write(saved, saver)
        return saved

    def load(self, case_id: str) -> SavedCase:
        """The newest version.

        Raises:
            UnknownNameError: there is no such case.
        """
        return self.versions(case_id, newest_only=True)[0]

    def require_newest(self, case_id: str, answers: Case | None) -> None:
        """Makes sure that those are the newest answers of the case; None: it does not matter.

        Raises:
            UnknownNameError: there is no such case.
            SavedSinceError: others were saved since.
        """
        if answers is not None and self.codec.encode(self.load(case_id).case) != self.codec.encode(answers):
            raise SavedSinceError

    def versions(self, case_id: str, *, newest_only: bool = False) -> tuple[SavedCase, ...]:
        """Every version of a case, newest first.

        Raises:
            UnknownNameError: there is no such case.
        """
        typed = tidy_case_id(case_id)
        if not set(typed) <= set(_ID_SIGNS):
            raise UnknownNameError("unknown_case")
        query = f"{_SAVED} WHERE v.case_id = ? ORDER BY v.version DESC"
        rows = self._database.execute(f"{query} LIMIT 1" if newest_only else query, [typed])
        found = tuple(self._saved(row) for row in rows)
        if not found:
            raise UnknownNameError("unknown_case")
        return found

    def listed(
        self,
        user_id: int,
        search: str | None,
        *,
        own_only: bool = False,
        most: int | None = None,
        only_open: bool = False,
    ) -> tuple[CaseSummary, ...]:
        """Cases, last saved first; all of them when ``search`` is None or blank, and ``most`` is None."""
        words = words_key(search or "")
        owner = user_id if own_only else None
        sought = {"owner": owner, "user": user_id, "words": words, "number": number_key(words)}
        query = _FOUND + _SORTED_NEWEST_FIRST if words else _NEWEST_FIRST
        listed = _LISTED + (_OPEN if only_open else "")
        rows = self._database.execute(f"{listed}{query} LIMIT {-1 if most is None else int(most)}", sought)
        return tuple(
            CaseSummary(
                case_id,
                reference,
                _STATUS[status],
                _time(saved_at),
                created_by == user_id,
                name,
                bool(is_protected),
                bool(in_journal),
            )
            for case_id, reference, status, saved_at, created_by, name, is_protected, in_journal in rows
        )

    def has_any(self, user_id: int, *, own_only: bool, only_open: bool) -> bool:
        """Whether :meth:`listed` would find any case without a search."""
        query = f"{_LISTED}{_OPEN if only_open else ''} LIMIT 1"
        sought = {"owner": user_id if own_only else None}
        return self._database.execute(query, sought).fetchone() is not None

    def every_version(self) -> int:
        """How many versions there are, after reading each of them.

        Raises:
            DamagedStoreError: one of them can't be read, or a case is without its newest.
        """
        without = """SELECT 1 FROM cases WHERE NOT EXISTS (SELECT 1 FROM case_versions
            WHERE case_id = cases.id AND case_versions.version = cases.version) LIMIT 1"""
        if self._database.execute(without).fetchone() is not None:
            raise DamagedStoreError(layout.DATABASE)
        return len([self._saved(row).version for row in self._database.execute(_SAVED)])

    def _write(self, saved: SavedCase, saver: Saver) -> None:
        at, status = saved.saved_at.isoformat(), saved.status.value
        version: dict[str, object] = {
            "case_id": saved.id,
            "version": saved.version,
            "status": status,
            "saved_at": at,
        }
        version["is_protected"] = saved.is_protected
        basis = None if saved.basis is None else saved.basis.value
        rules = "" if saved.rules is None else saved.rules.mark
        text = self.codec.readable(saved.case)
        save = self._database.execute(
            """INSERT INTO case_versions
                (case_id, version, status, saved_at, saved_by, content, basis, is_protected, rules)
            VALUES (:case_id, :version, :status, :saved_at, :saved_by, :content, :basis, :is_protected,
                :rules)""",
            {**version, "saved_by": saver.user_id, "content": text, "basis": basis, "rules": rules},
        ).lastrowid
        keys = search_keys(saved.case)
        shown = {"reference": saved.case.reference, "applicant_name": saved.case.applicant.name}
        sought = {"name_key": keys.name, "number_key": keys.number, "reference_key": keys.reference}
        self._database.execute(
            """INSERT INTO cases (id, last_save, version, status, saved_at, created_by,
                reference, applicant_name, name_key, number_key, reference_key, is_protected, is_in_journal)
            VALUES (:case_id, :last_save, :version, :status, :saved_at, :created_by,
                :reference, :applicant_name, :name_key, :number_key, :reference_key, :is_protected,
                :is_in_journal)
            ON CONFLICT (id) DO UPDATE SET last_save = :last_save, version = :version, status = :status,
                saved_at = :saved_at, reference = :reference, applicant_name = :applicant_name,
                name_key = :name_key, number_key = :number_key, reference_key = :reference_key,
                is_protected = :is_protected, is_in_journal = :is_in_journal""",
            {
                **version,
                **shown,
                **sought,
                "last_save": save,
                "created_by": saver.user_id,
                "is_in_journal": self._is_in_journal(saved),
            },
        )

    def _is_in_journal(self, saved: SavedCase) -> bool:
        """Asked while the answers are at hand, so that no list has to read any (practice 4.4)."""
        try:
            entered = [self._saved(row) for row in self._database.execute(_ENTERED, [saved.id])]
        except DamagedStoreError:
            # An old version that can't be read keeps nobody from saving a new one.
            return False
        return is_in_journal(saved, entered)

    def _saved(self, row: Sequence[Any]) -> SavedCase:
        case_id, version, status, saved_at, user, content, basis, is_protected, rules, *journal = row
        try:
            case = self.codec.decode(content.encode("utf-8"))
        except UserFacingError:
            raise DamagedStoreError("case") from None
        at = datetime.fromisoformat(saved_at)
        saved = SavedCase(case_id, version, CaseStatus(status), at, user, case)
        return replace(
            saved,
            basis=None if basis is None else Basis(basis),
            is_protected=bool(is_protected),
            journal=_journal_mark(*journal),
            rules=RuleVersion.of_mark(rules),
        )

    def _new_id(self) -> str:
        while True:
            case_id = "".join(secrets.choice(_ID_SIGNS) for _ in range(_ID_LENGTH))
            if not self._database.execute("SELECT 1 FROM cases WHERE id = ?", [case_id]).fetchone():
                return case_id


def _on_terms(saved: SavedCase, terms: SavingTerms | None) -> SavedCase:
    """The version on those terms; None: on those it has."""
    return saved if terms is None else replace(saved, basis=terms.basis, is_protected=terms.is_protected)


def _journal_mark(marked_on: str | None, reference: str, remove_on: str) -> JournalMark | None:
    if marked_on is None:
        return None
    return JournalMark(date.fromisoformat(marked_on), reference, date.fromisoformat(remove_on))
