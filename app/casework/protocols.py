"""What casework needs of storage and documents, said as Protocols that those packages fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from app.domain.assessment import Finding
from app.domain.case import Case
from app.domain.counting import Count
from app.domain.letter import LetterOrder
from app.domain.profile import OfficeProfile
from app.domain.record import CaseStatus, CaseSummary, SavedCase


class LetterWords(Protocol):
    """Words a letter borrows from the rules, in the letter's language."""

    def why(self, finding: Finding) -> str:
        """One plain sentence: what the rule found."""
        ...

    def country(self, code: str) -> str:
        """The country's name."""
        ...


@dataclass(frozen=True)
class PageImage:
    """One page of a document as a picture: 8-bit RGBA, rows from the top."""

    width: int
    height: int
    rgba: bytes


class DocumentDrawer(Protocol):
    """Draws documents as PDF."""

    def letter(self, order: LetterOrder, words: LetterWords) -> bytes:
        """The support letter; the same order gives the same bytes."""
        ...

    def page_images(self, pdf: bytes, scale: float) -> Sequence[PageImage]:
        """The pages as pictures; scale 1.0 is 72 dots to the inch."""
        ...


class CaseStore(Protocol):
    """An open store."""

    @property
    def is_practice(self) -> bool:
        """A practice store: everything is marked ÖVNING and nothing is counted."""
        ...

    @property
    def user(self) -> str:
        """Sign-in name of who is signed in."""
        ...

    @property
    def profile(self) -> OfficeProfile | None:
        """The office profile the store was made with; None for a practice store."""
        ...

    def save_case(self, case: Case, on: date, case_id: str | None = None) -> SavedCase:
        """Commits a new case, or a new version of that case, before it returns."""
        ...

    def load_case(self, case_id: str) -> SavedCase:
        """The newest version."""
        ...

    def cases(self, search: str | None = None) -> Sequence[CaseSummary]:
        """Cases, last saved first; search by name, personal number or reference alone."""
        ...

    def set_status(self, case_id: str, status: CaseStatus) -> SavedCase:
        """A new version with that status."""
        ...

    def note_printed(self, case_id: str) -> None:
        """Writes in the access log that a document of that case was printed or saved as a file."""
        ...

    def close(self) -> None:
        """Signs out; the key leaves memory."""
        ...


class StoreKeeper(Protocol):
    """Makes and opens stores."""

    def create(self, folder: Path, user: str, passphrase: str, profile: bytes | None) -> str:
        """Makes a store (a practice store without profile) and returns its recovery code, once."""
        ...

    def open(self, folder: Path, passphrase: str, user: str | None = None) -> CaseStore:
        """Opens it for that user, or the only one."""
        ...


class ConversationCounter(Protocol):
    """Month counters sealed to the office's key; needs no sign-in."""

    def add(self, counts: Sequence[Count], on: date) -> None:
        """Adds one to each of the counts in the month of ``on``."""
        ...
