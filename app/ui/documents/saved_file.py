"""A file that was saved of a conversation, and what it is."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.casework.viewers import as_seen_by
from app.domain.case import Case
from app.domain.letter import LetterOrder


@dataclass(frozen=True)
class SavedFile:
    """Its name tells nothing (practice 6.3), so what it is and whose is kept for as long as the conversation.

    Attributes:
        path: where it was written; may have been removed since.
        sheet: which sheet it is, as `Words.sheet` knows it; None: the support letter.
        person_id: the adult it was made for; None: the whole household.
        says: the answers that it says something of, as that adult may see them; None: it says nothing of any.
        letter: what the support letter was made of; None: it is a sheet.
    """

    path: Path
    sheet: str | None = None
    person_id: str | None = None
    says: Case | None = None
    letter: LetterOrder | None = None

    def is_outdated(self, reader_id: str, case: Case, on: date) -> bool:
        """Whether the answers are others than it says; what is another adult's is nothing to the reader."""
        is_readers = self.says is not None and self.person_id == reader_id
        return is_readers and self.says != as_seen_by(reader_id, case, on)
