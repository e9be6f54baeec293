"""Everything a store has about one case, read in one go."""

from dataclasses import dataclass

from app.casework.protocols import CaseStore
from app.domain.record import BeforeProtection, DocumentNote, Draft, SavedCase, is_in_journal
from app.domain.roles import Permission, Scope


@dataclass(frozen=True)
class CaseFile:
    """One case with its history.

    Attributes:
        versions: every version, the newest first; at least one.
        documents: what was printed or saved as a file, the latest first.
        before: what a protected case left behind before it was marked; None: nothing.
        draft: answers of the user's that were not saved in it yet; None: there are none.
    """

    versions: tuple[SavedCase, ...]
    documents: tuple[DocumentNote, ...]
    before: BeforeProtection | None = None
    draft: Draft | None = None

    @property
    def unsaved(self) -> Draft | None:
        """The draft, where it has other answers than those that are saved."""
        return self.draft if self.draft is not None and self.draft.case != self.newest.case else None

    @property
    def newest(self) -> SavedCase:
        """The case as it stands."""
        return self.versions[0]

    def is_in_journal(self, version: SavedCase) -> bool:
        """Whether all that version says was entered in the office's own records, and not changed since."""
        return is_in_journal(version, self.versions)


def read_case_file(store: CaseStore, case_id: str) -> CaseFile:
    """The case and its history; in the access log it is opened once.

    Raises:
        UserFacingError: as for opening the case.
    """
    versions, documents = tuple(store.versions(case_id)), tuple(store.records.documents(case_id))
    before = store.records.before_protection(case_id) if versions[0].is_protected else None
    return CaseFile(versions, documents, before, draft_of(store, versions[0].id))


def draft_of(store: CaseStore, case_id: str) -> Draft | None:
    """The user's draft that corrects that case, or None; a closed case keeps none.

    Raises:
        UserFacingError: the drafts can't be read.
    """
    if store.may(Permission.KEEP_DRAFTS) is Scope.NONE:
        return None
    return next((draft for draft in store.drafts() if draft.case_id == case_id), None)
