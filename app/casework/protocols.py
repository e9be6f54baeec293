"""What casework needs of storage and documents, said as Protocols that those packages fit."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from app.casework.store_protocols import (
    CaseRecords,
    CheckReport,
    SalvageReport,
    StatisticsPapers,
    StoreUsers,
)
from app.domain.advice import Advice
from app.domain.case import Case
from app.domain.counting import Count, MonthCount
from app.domain.letter import LetterOrder, LetterWords
from app.domain.office_settings import OfficeSettings
from app.domain.page_image import PageImage
from app.domain.papers import Paper
from app.domain.places import PlaceRisk
from app.domain.profile import OfficeProfile
from app.domain.record import (
    AccessAct,
    AccessEntry,
    CaseStatus,
    CaseSummary,
    DocumentKind,
    Draft,
    GivenPassphrase,
    SavedCase,
    SavingTerms,
)
from app.domain.roles import Permission, Role, Scope
from app.domain.sheets import Sheet
from app.domain.steps import Steps
from app.domain.tally_report import TallyReport


class DocumentDrawer(Protocol):
    """Draws documents as PDF."""

    def letter(self, order: LetterOrder, words: LetterWords) -> bytes:
        """The support letter; the same order gives the same bytes."""
        ...

    def letters_alike(self, one: LetterOrder, other: LetterOrder, words: LetterWords) -> bool:
        """Whether both letters would say the same; both are orders in the language of ``words``."""
        ...

    def tally_report(self, report: TallyReport) -> bytes:
        """The report on protected counts."""
        ...

    def sheet(self, sheet: Sheet) -> bytes:
        """Any sheet; the same sheet gives the same bytes."""
        ...

    def sheet_text(self, sheet: Sheet) -> Sequence[str]:
        """The same sheet as plain text for another program, in parts of at most 2 000 characters."""
        ...

    def text_file(self, sheet: Sheet) -> bytes:
        """The same sheet as a text file for a screen reader."""
        ...

    def papers(self, case: Case, on: date, language: str, answered: Collection[str] = ()) -> Sequence[Paper]:
        """The checklist of papers for that case; the letter's ``papers`` go by their ids.

        Args:
            answered: ids of papers that somebody asked for or said something about.
        """
        ...

    def missing_glyphs(self, text: str) -> Sequence[str]:
        """The characters of the text that no shipped font prints, each once."""
        ...

    def stored_logo(self, logo: bytes) -> bytes:
        """The logo as an office profile keeps it; one that can't be printed is refused in one sentence."""
        ...

    def page_images(self, pdf: bytes, scale: float) -> Sequence[PageImage]:
        """The pages as pictures with their words; scale 1.0 is 72 dots to the inch."""
        ...


class CaseStore(Protocol):
    """An open store."""

    @property
    def users(self) -> StoreUsers:
        """The people who can sign in to it."""
        ...

    @property
    def papers(self) -> StatisticsPapers:
        """What it keeps about the statistics."""
        ...

    @property
    def records(self) -> CaseRecords:
        """What became of its cases besides their answers."""
        ...

    @property
    def role(self) -> Role:
        """As what the user is signed in."""
        ...

    @property
    def has_escrow(self) -> bool:
        """Whether the office's escrow key opens it when everything else is lost."""
        ...

    @property
    def settings(self) -> OfficeSettings:
        """What the office has decided about the program; the defaults in a practice store."""
        ...

    @property
    def given_passphrase(self) -> GivenPassphrase | None:
        """Set while somebody else chose what the user signed in with; nothing works but changing it."""
        ...

    def may(self, permission: Permission) -> Scope:
        """How far a permission of who is signed in reaches; what it does not reach is refused."""
        ...

    def advice(self, today: date) -> Sequence[Advice]:
        """What somebody should see to; the sentences are ``advice_<value>``."""
        ...

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

    def save_case(
        self,
        case: Case,
        on: date,
        case_id: str | None = None,
        *,
        draft_id: str | None = None,
        terms: SavingTerms | None = None,
        follows: Case | None = None,
    ) -> SavedCase:
        """Commits a new case, or a new version of that case, and removes the draft, before it returns."""
        ...

    def keep_draft(
        self, case: Case, on: date, draft_id: str | None = None, case_id: str | None = None
    ) -> Draft:
        """Writes the answers given so far into a new draft, or over that one; on disk when it returns."""
        ...

    def drafts(self) -> Sequence[Draft]:
        """What the user began and neither saved nor threw away, the latest first."""
        ...

    def discard_draft(self, draft_id: str) -> None:
        """Throws a draft away."""
        ...

    def load_case(self, case_id: str) -> SavedCase:
        """The newest version."""
        ...

    def versions(self, case_id: str) -> Sequence[SavedCase]:
        """Every version, newest first."""
        ...

    def cases(
        self, search: str | None = None, *, most: int | None = None, only_open: bool = False
    ) -> Sequence[CaseSummary]:
        """Cases, last saved first; search by name, personal number or reference alone."""
        ...

    def set_status(self, case_id: str, status: CaseStatus) -> SavedCase:
        """A new version with that status; a closed case can only be opened again."""
        ...

    def withdraw_case(self, case_id: str) -> SavedCase:
        """Closes the case because the client withdrew: no more letters, what was saved stays."""
        ...

    def access_log(self, case_id: str | None = None, act: AccessAct | None = None) -> Sequence[AccessEntry]:
        """Who did what, oldest first, of that case and act or of all; never by user."""
        ...

    def daily_backup(
        self, today: date, folder: Path | None = None, *, steps: Steps | None = None
    ) -> Path | None:
        """The day's automatic backup, and the old ones removed; None when it is there already."""
        ...

    def change_passphrase(self, old: str, new: str) -> None:
        """From now on the user opens the store with ``new``."""
        ...

    def set_passphrase(self, new: str) -> None:
        """The same, after opening with recovery code or escrow key."""
        ...

    def note_printed(
        self, case_id: str, kind: DocumentKind = DocumentKind.LETTER, *, is_file: bool = False
    ) -> None:
        """Keeps that a document of that case was printed or saved as a file."""
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

    def create(
        self,
        folder: Path,
        user: str,
        passphrase: str,
        profile: bytes | None,
        *,
        signers: Collection[bytes] = (),
    ) -> str:
        """Makes a store (a practice store without profile) and returns its recovery code, once."""
        ...

    def open(self, folder: Path, passphrase: str, user: str | None = None) -> CaseStore:
        """Opens it for that user, or the only one."""
        ...

    def open_with_recovery_code(self, folder: Path, code: str) -> CaseStore:
        """Opens it for its first user with the printed code."""
        ...

    def open_with_escrow(self, folder: Path, escrow_key: bytes, user: str = "") -> CaseStore:
        """Opens it for that user with the office's private escrow key."""
        ...

    def has_escrow(self, folder: Path) -> bool:
        """Whether the escrow key opens it, without signing in."""
        ...

    def advice(self, folder: Path) -> Sequence[Advice]:
        """What can be seen without signing in that somebody should see to."""
        ...

    def salvage(self, folder: Path, secret: str, target: Path) -> SalvageReport:
        """Copies what can be read of a damaged store into a new one with the same users and keys."""
        ...

    def restore(self, file: Path, folder: Path, secret: str, *, steps: Steps | None = None) -> None:
        """Makes a store in a new folder from a backup, with a passphrase or the recovery code."""
        ...

    def restore_with_escrow(self, file: Path, folder: Path, escrow_key: bytes) -> None:
        """The same with the office's private escrow key, when every passphrase and code is lost."""
        ...

    def profile(self, folder: Path) -> OfficeProfile | None:
        """The office profile of a store, without signing in; None for a practice store."""
        ...

    def counters(self, folder: Path, cells: Sequence[Count], past: date) -> ConversationCounter | None:
        """The month counters of a store, without signing in; None: a practice store counts nothing.

        ``past`` is a day that is past for certain; a clock years after it is not believed.
        """
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

    def make_escrow_key(self, file: Path, passphrases: Sequence[str]) -> str:
        """Writes a new private escrow key, closed with all the passphrases, and returns the public half."""
        ...

    def open_escrow_key(self, file: Path, passphrases: Sequence[str]) -> bytes:
        """The private escrow key in that file."""
        ...

    def make_signing_key(self, file: Path, passphrase: str) -> str:
        """Writes a new private key for signing profiles and returns the public half."""
        ...

    def open_signing_key(self, file: Path, passphrase: str) -> bytes:
        """The private signing key in that file."""
        ...

    def make_staff_slot(self, passphrase: str) -> str:
        """What a supervisor or auditor gives for the profile: the text for ``slot``."""
        ...

    def store_id(self, folder: Path) -> str:
        """The random id of a store, without signing in."""
        ...

    def place_risk(self, folder: Path) -> PlaceRisk | None:
        """Why what is saved in the folder may reach others; None: as far as is known it stays here."""
        ...
