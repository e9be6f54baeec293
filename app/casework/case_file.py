"""Everything a store has about one case, read in one go."""

from dataclasses import dataclass

from app.casework.protocols import CaseStore
from app.domain.record import BeforeProtection, DocumentNote, SavedCase


@dataclass(frozen=True)
class CaseFile:
    """One case with its history.

    Attributes:
        versions: every version, the newest first; at least one.
        documents: what was printed or saved as a file, the latest first.
        before: what a protected case left behind before it was marked; None: nothing.
    """

    versions: tuple[SavedCase, ...]
    documents: tuple[DocumentNote, ...]
    before: BeforeProtection | None = None

    @property
    def newest(self) -> SavedCase:
        """The case as it stands."""
        return self.versions[0]


def read_case_file(store: CaseStore, case_id: str) -> CaseFile:
    """The case and its history; in the access log it is opened once.

    Raises:
        UserFacingError: as for opening the case.
    """
    versions, documents = tuple(store.versions(case_id)), tuple(store.records.documents(case_id))
    before = store.records.before_protection(case_id) if versions[0].is_protected else None
    return CaseFile(versions, documents, before)
