"""Answers on their way to a saved case: on disk, encrypted, one row for each conversation."""

import secrets
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

import sqlite_utils

from app.domain.answers import differing_answers
from app.domain.case import Case, new_case
from app.domain.errors import UserFacingError
from app.domain.record import Draft
from app.storage.cases import CaseCodec, CaseTable
from app.storage.errors import DamagedStoreError, UnknownNameError

_ID_BYTES = 8


class DraftTable:
    """Drafts of one user, of each case at most one. Every method is part of a transaction its caller began.

    A draft is written over, never added to: answers that were changed leave no trace in the database.
    """

    def __init__(self, database: sqlite_utils.Database, cases: CaseTable, user_id: int) -> None:
        self._database = database
        self._cases = cases
        self._user_id = user_id

    def keep(self, case: Case, at: datetime, *, draft_id: str | None, case_id: str | None) -> Draft:
        """Writes the answers over those of the draft, or of the one that the case has, or begins one.

        Raises:
            UnknownNameError: the user has no such draft.
        """
        content = self._cases.codec.readable(case)
        draft_id = draft_id or self._of_case(case_id)
        if draft_id is None:
            draft_id = secrets.token_hex(_ID_BYTES)
            row = [draft_id, self._user_id, case_id, at.isoformat(), content]
            self._database.execute("INSERT INTO drafts VALUES (?, ?, ?, ?, ?)", row)
        else:
            row = [content, at.isoformat(), draft_id, self._user_id]
            query = (
                "UPDATE drafts SET content = ?, kept_at = ? WHERE id = ? AND user_id = ? RETURNING case_id"
            )
            found = self._database.execute(query, row).fetchone()
            if found is None:
                raise UnknownNameError("unknown_draft")
            case_id = found[0]
        return self._compared(draft_id, case_id, at, case)

    def all(self) -> tuple[Draft, ...]:
        """The user's drafts, the latest first."""
        query = "SELECT id, case_id, kept_at, content FROM drafts WHERE user_id = ? ORDER BY kept_at DESC, id"
        return tuple(self._draft(row) for row in self._database.execute(query, [self._user_id]))

    def discard(self, draft_id: str) -> None:
        """Removes a draft of the user's; one that is not there is no error."""
        self._database.execute("DELETE FROM drafts WHERE id = ? AND user_id = ?", [draft_id, self._user_id])

    def discard_of_case(self, case_id: str) -> None:
        """Removes every draft that corrects the case, whoever began it."""
        self._database.execute("DELETE FROM drafts WHERE case_id = ?", [case_id])

    def _of_case(self, case_id: str | None) -> str | None:
        query = "SELECT id FROM drafts WHERE case_id = ? AND user_id = ? ORDER BY kept_at DESC, id"
        found = self._database.execute(query, [case_id, self._user_id]).fetchone()
        return None if found is None else str(found[0])

    def _draft(self, row: Sequence[Any]) -> Draft:
        draft_id, case_id, kept_at, content = row
        case = _decoded(self._cases.codec, content)
        return self._compared(draft_id, case_id, datetime.fromisoformat(kept_at), case)

    def _compared(self, draft_id: str, case_id: str | None, at: datetime, case: Case) -> Draft:
        """The draft, and in how many answers it differs; nobody is shown an answer, so no case is opened."""
        saved = new_case()
        if case_id is not None:
            # A draft is what is left of a case that can't be read.
            with suppress(DamagedStoreError):
                saved = self._cases.load(case_id).case
        return Draft(draft_id, case_id, at, case, differing_answers(saved, case))


def damaged_drafts(database: sqlite_utils.Database, codec: CaseCodec) -> bool:
    """Whether any user's draft can't be read."""
    try:
        for row in database.execute("SELECT content FROM drafts"):
            _decoded(codec, row[0])
    except DamagedStoreError:
        return True
    return False


def _decoded(codec: CaseCodec, content: str) -> Case:
    try:
        return codec.decode(content.encode("utf-8"))
    except UserFacingError:
        raise DamagedStoreError("draft") from None
