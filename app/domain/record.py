"""A case as the store keeps it."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from app.domain.case import Case


class CaseStatus(Enum):
    """Where the record stands; the application's own progress is not kept."""

    OPEN = "open"
    JOURNALLED = "journalled"
    HANDED_OVER = "handed_over"
    CLOSED = "closed"


@dataclass(frozen=True)
class SavedCase:
    """One version of a saved case.

    Attributes:
        id: the store's random id; tells nothing about the person.
        version: 1 for the first save, one more for each correction.
        saved_at: when this version was committed, in UTC.
        saved_by: sign-in name of the worker.
    """

    id: str
    version: int
    status: CaseStatus
    saved_at: datetime
    saved_by: str
    case: Case


@dataclass(frozen=True)
class CaseSummary:
    """What a list of cases may show: never an answer or an outcome (SoLPuF 15 §, SoLPuL 7 a §)."""

    id: str
    reference: str | None
    status: CaseStatus
    saved_at: datetime
    is_own: bool
    applicant_name: str | None


class AccessAct(Enum):
    """What somebody did with the store; the log holds these, never what was seen or sought."""

    SIGNED_IN = "signed_in"
    FAILED_SIGN_IN = "failed_sign_in"
    LISTED = "listed"
    SEARCHED = "searched"
    OPENED = "opened"
    SAVED = "saved"
    STATUS_SET = "status_set"
    PRINTED = "printed"
    EXPORTED = "exported"
    BACKED_UP = "backed_up"
    KEY_CHANGED = "key_changed"


@dataclass(frozen=True)
class AccessEntry:
    """One line of the access log.

    Attributes:
        at: when, in UTC.
        user: sign-in name; "" where a note of a failed sign-in could not be read.
        case_id: which case, or None where the act concerns none.
    """

    at: datetime
    user: str
    act: AccessAct
    case_id: str | None
