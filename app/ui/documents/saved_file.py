"""A file that was saved of a conversation, and what it is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.casework.conversation import Conversation
from app.casework.stale import changes_result
from app.casework.viewers import as_seen_by
from app.domain.case import Case
from app.domain.errors import UserFacingError
from app.domain.letter import LetterOrder
from app.domain.sheets import Sheet


@dataclass(frozen=True)
class SavedFile:
    """Its name tells nothing (practice 6.3), so what it is and whose is kept for as long as the conversation.

    Attributes:
        path: where it was written; may have been removed since.
        sheet: which sheet it is, as `Words.sheet` knows it; None: the support letter.
        person_id: the adult it was made for; None: the whole household.
        says: the answers that it says something of, as that adult may see them; None: it says nothing of any.
        letter: what the support letter was made of; None: it is a sheet.
        made: what stands in it; None: not known.
        remake: makes the same sheet of the conversation as it is by then.
    """

    path: Path
    sheet: str | None = None
    person_id: str | None = None
    says: Case | None = None
    letter: LetterOrder | None = None
    made: Sheet | None = None
    remake: Callable[[Conversation], Sheet] | None = None

    def is_outdated(self, reader_id: str, conversation: Conversation, on: date) -> bool:
        """Whether answers are others than they were, and it would say otherwise now.

        What is another adult's is nothing to the reader, nor is a name, nor what was said in private
        (practice 6.2).
        """
        if self.says is None or self.person_id != reader_id:
            return False
        if not changes_result(self.says, as_seen_by(reader_id, conversation.case, on)):
            return False
        try:
            return self.remake is None or self.remake(conversation) != self.made
        except UserFacingError:
            # The rules have no answer for it any more.
            return True


def outdated_sheets(
    files: Iterable[SavedFile], reader_id: str, conversation: Conversation, on: date
) -> tuple[SavedFile, ...]:
    """The reader's own sheets that are older than the answers, until the same sheet is saved anew.

    Args:
        files: as they were saved, in order; those that were removed since are passed over.
        reader_id: the adult who sits in front of the screen.
        conversation: as it stands.
        on: the day of the conversation.
    """
    found: dict[str | None, list[SavedFile]] = {}
    for file in files:
        if file.is_outdated(reader_id, conversation, on):
            found.setdefault(file.sheet, []).append(file)
        elif file.person_id == reader_id:
            found.pop(file.sheet, None)
    return tuple(file for old in found.values() for file in old if file.path.exists())
