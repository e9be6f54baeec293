"""What casework needs of storage and documents, said as Protocols that those packages fit."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from app.domain.assessment import Finding
from app.domain.case import Case
from app.domain.counting import Count, MonthCount
from app.domain.letter import LetterOrder
from app.domain.page_image import PageImage
from app.domain.papers import Paper
from app.domain.profile import OfficeProfile
from app.domain.record import CaseStatus, CaseSummary, SavedCase
from app.domain.tally_report import TallyReport


class LetterWords(Protocol):
    """Words a letter borrows from the rules, in the letter's language."""

    def why(self, finding: Finding) -> str:
        """One plain sentence: what the rule found."""
        ...

    def country(self, code: str) -> str:
        """The country's name."""
        ...


class DocumentDrawer(Protocol):
    """Draws documents as PDF."""

    def letter(self, order: LetterOrder, words: LetterWords) -> bytes:
        """The support letter; the same order gives the same bytes."""
        ...

    def tally_report(self, report: TallyReport) -> bytes:
        """The report on protected counts."""
        ...

    def papers(self, case: Case, on: date, language: str) -> Sequence[Paper]:
        """The checklist of papers for that case; the letter's ``papers`` go by their ids."""
        ...

    def missing_glyphs(self, text: str) -> Sequence[str]:
        """The characters of the text that no shipped font prints, each once."""
        ...

    def page_images(self, pdf: bytes, scale: float) -> Sequence[PageImage]:
        """The pages as pictures; scale 1.0 is 72 dots to the inch."""
        ...


class CheckReport(Protocol):
    """What checking a store found: how much it holds, and the names of damaged parts."""

    @property
    def cases(self) -> int:
        """How many cases."""
        ...

    @property
    def versions(self) -> int:
        """How many saved versions, each of which could be read."""
        ...

    @property
    def damaged(self) -> tuple[str, ...]:
        """Empty: the store is whole."""
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

    def note_exported(self, case_id: str) -> None:
        """Writes in the access log that the case was written out of the store."""
        ...

    def check(self) -> CheckReport:
        """Reads every byte of the store."""
        ...

    def backup(self, file: Path, today: date) -> None:
        """Writes the whole store into one new encrypted file and verifies it; open months stay out."""
        ...

    def close(self) -> None:
        """Signs out; the key leaves memory."""
        ...


class ConversationCounter(Protocol):
    """Month counters sealed to the office's key; needs no sign-in."""

    def add(self, counts: Iterable[Count], on: date) -> None:
        """Adds one to each of the counts in the month of ``on``."""
        ...


class StoreKeeper(Protocol):
    """Makes and opens stores."""

    def create(self, folder: Path, user: str, passphrase: str, profile: bytes | None) -> str:
        """Makes a store (a practice store without profile) and returns its recovery code, once."""
        ...

    def open(self, folder: Path, passphrase: str, user: str | None = None) -> CaseStore:
        """Opens it for that user, or the only one."""
        ...

    def restore(self, file: Path, folder: Path, secret: str) -> None:
        """Makes a store in a new folder from a backup, with a passphrase or the recovery code."""
        ...

    def profile(self, folder: Path) -> OfficeProfile | None:
        """The office profile of a store, without signing in; None for a practice store."""
        ...

    def counters(self, folder: Path, cells: Sequence[Count]) -> ConversationCounter | None:
        """The month counters of a store, without signing in; None: a practice store counts nothing."""
        ...

    def counts(
        self, folder: Path, private_key: bytes, first_month: str, last_month: str, today: date
    ) -> Sequence[MonthCount]:
        """The counts of a store's closed months, both included; none in a practice store."""
        ...

    def make_counter_key(self, file: Path, passphrase: str) -> str:
        """Writes a new private counter key and returns the public half, as the profile wants it."""
        ...

    def open_counter_key(self, file: Path, passphrase: str) -> bytes:
        """The private counter key in that file."""
        ...

    def store_id(self, folder: Path) -> str:
        """The random id of a store, without signing in."""
        ...
