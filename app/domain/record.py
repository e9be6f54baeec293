"""A case as the store keeps it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import NamedTuple

from app.domain.case import Case
from app.domain.profile import Basis
from app.domain.roles import Role
from app.domain.rule_pack import RuleVersion


class CaseStatus(Enum):
    """Where the record stands; the application's own progress is not kept."""

    OPEN = "open"
    JOURNALLED = "journalled"
    HANDED_OVER = "handed_over"
    CLOSED = "closed"

    @property
    def allows_letters(self) -> bool:
        """Whether documents of the case may still be printed; a client who withdrew gets none."""
        return self is not CaseStatus.CLOSED

    def allows(self, status: "CaseStatus") -> bool:
        """Whether that status may follow. A closed case can only be opened again."""
        return self is not CaseStatus.CLOSED or status is CaseStatus.OPEN


@dataclass(frozen=True)
class SavingTerms:
    """On what terms a case is saved.

    Attributes:
        basis: the legal basis of the conversation; None in a practice store.
        is_protected: somebody in the case lives with protected personal data.
        was_informed: the client was told, before saving, what article 13 asks for.
    """

    basis: Basis | None = None
    is_protected: bool = False
    was_informed: bool = False


@dataclass(frozen=True)
class JournalMark:
    """That a case stands in the office's own records, so that what is here is a copy.

    Attributes:
        on: the day it was entered there.
        reference: where it is found there.
        remove_on: the first day on which the copy is to be removed.
    """

    on: date
    reference: str
    remove_on: date


@dataclass(frozen=True)
class SavedCase:
    """One version of a saved case.

    Attributes:
        id: the store's random id; tells nothing about the person.
        version: 1 for the first save, one more for each correction.
        saved_at: when this version was committed, in UTC.
        saved_by: sign-in name of the worker.
        basis: the legal basis it was saved on; None in a practice store, or of a case saved without window.
        is_protected: somebody in the case lives with protected personal data, as this version was saved.
        journal: where the case was last entered in the office's own records; None: nobody has said so. What
            is here is a copy of that only while the status says so.
        rules: which rules were in force when these answers were saved; None: it was not written down.
    """

    id: str
    version: int
    status: CaseStatus
    saved_at: datetime
    saved_by: str
    case: Case
    basis: Basis | None = None
    is_protected: bool = False
    journal: JournalMark | None = None
    rules: RuleVersion | None = None


def is_in_journal(version: SavedCase, versions: Iterable[SavedCase]) -> bool:
    """Whether all that version says was entered in the office's own records, and not changed since.

    Args:
        version: one version of a case.
        versions: versions of the same case, the newest first; of those that were entered at least the last.
    """
    until_then = (one for one in versions if one.version <= version.version)
    entered = next((one for one in until_then if one.status is CaseStatus.JOURNALLED), None)
    return entered is not None and entered.case == version.case


class CaseSummary(NamedTuple):
    """What a list of cases may show: never an answer or an outcome (SoLPuF 15 §, SoLPuL 7 a §).

    A named tuple, since lists are long and a dataclass takes three times as long to make. Whether the case
    stands in the office's own records as it is now was found out when it was saved.
    """

    id: str
    reference: str | None
    status: CaseStatus
    saved_at: datetime
    is_own: bool
    applicant_name: str | None
    is_protected: bool = False
    is_in_journal: bool = False


class DocumentKind(Enum):
    """What kind of document was made of a case."""

    LETTER = "letter"
    SUMMARY = "summary"
    PAPERS = "papers"
    NOTE = "note"
    EXTRACT = "extract"


@dataclass(frozen=True)
class DocumentNote:
    """One document that was made of a case; the document itself is not kept.

    Attributes:
        at: when, in UTC.
        by: sign-in name.
        is_file: saved as a file; else sent to a printer.
    """

    kind: DocumentKind
    at: datetime
    by: str
    is_file: bool


@dataclass(frozen=True)
class BeforeProtection:
    """What a case left behind before somebody in it was marked as protected; nothing here calls it back.

    Attributes:
        versions: how many versions were saved without the mark.
        documents: what was printed or saved as a file, the latest first.
        exports: how often the answers were written out of the store.
        backed_up_on: days of the backups that were made meanwhile, oldest first.
    """

    versions: int
    documents: tuple[DocumentNote, ...]
    exports: int
    backed_up_on: tuple[date, ...]


@dataclass(frozen=True)
class RemovedCopy:
    """What is known of a journalled case after its copy was removed; for the certificate.

    Attributes:
        case_id: the id it had here.
        versions: how many versions were removed.
        journal: where the case itself is; None: it was marked without saying where.
        at: when it was removed, in UTC.
        by: sign-in name.
    """

    case_id: str
    versions: int
    journal: JournalMark | None
    at: datetime
    by: str


class AccessAct(Enum):
    """What somebody did with the store; the log holds these, never what was seen or sought."""

    SIGNED_IN = "signed_in"
    FAILED_SIGN_IN = "failed_sign_in"
    LISTED = "listed"
    SEARCHED = "searched"
    OPENED = "opened"
    OPENED_PROTECTED = "opened_protected"
    INFORMED = "informed"
    SAVED = "saved"
    STATUS_SET = "status_set"
    PRINTED = "printed"
    EXPORTED = "exported"
    BACKED_UP = "backed_up"
    KEY_CHANGED = "key_changed"
    KEY_RESTORED = "key_restored"
    RECOVERY_CODE_USED = "recovery_code_used"
    RECOVERY_CODE_CHANGED = "recovery_code_changed"
    ESCROW_USED = "escrow_used"
    USER_ADDED = "user_added"
    USER_RETIRED = "user_retired"
    LOG_READ = "log_read"
    LOG_SHORTENED = "log_shortened"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"
    RESTORED = "restored"
    SALVAGED = "salvaged"
    COUNTS_SEEN = "counts_seen"
    EXPORT_DECIDED = "export_decided"
    PACKAGE_RELEASED = "package_released"
    FIGURE_TOLD = "figure_told"
    RULES_CONFIRMED = "rules_confirmed"


@dataclass(frozen=True)
class AccessEntry:
    """One line of the access log.

    Attributes:
        at: when, in UTC.
        user: sign-in name; "" where a note of a failed sign-in could not be read.
        case_id: which case; None where the act concerns none, or one that has been removed since.
        about: sign-in name of the user the act concerns, "" where it concerns none.
    """

    at: datetime
    user: str
    act: AccessAct
    case_id: str | None
    about: str = ""


@dataclass(frozen=True)
class Draft:
    """Answers that are being given and are not saved as a case yet.

    Attributes:
        case_id: the case they correct; None: a new one.
        kept_at: when the last answer was written down, in UTC.
        differs: how many answers are others than in the case as it is saved now; of no case, or of one that
            can't be read, how many there are.
    """

    id: str
    case_id: str | None
    kept_at: datetime
    case: Case
    differs: int


@dataclass(frozen=True)
class GivenPassphrase:
    """A passphrase that somebody else chose, until its owner has chosen another.

    Attributes:
        by: sign-in name of who gave it.
        at: when, in UTC.
    """

    by: str
    at: datetime


@dataclass(frozen=True)
class User:
    """Somebody who can, or could, sign in to a store.

    Attributes:
        name: sign-in name.
        same_person_as: another sign-in name of the same person, or "".
        retired_at: since when the sign-in is closed, in UTC; None: it is open.
    """

    name: str
    role: Role
    same_person_as: str
    retired_at: datetime | None
