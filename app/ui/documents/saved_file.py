"""A file that was saved of a conversation, and what it is."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class SavedFile:
    """Its name tells nothing (practice 6.3), so what it is and whose is kept for as long as the conversation.

    Attributes:
        path: where it was written; may have been removed since.
        sheet: which sheet it is, as `Words.sheet` knows it; None: the support letter.
        person_id: the adult it was made for; None: the whole household.
    """

    path: Path
    sheet: str | None = None
    person_id: str | None = None
