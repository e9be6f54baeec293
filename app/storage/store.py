"""An open store: what somebody who is signed in can do with it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import TracebackType

import sqlite_utils

from app.domain.advice import Advice
from app.domain.backup_advice import backup_advice
from app.domain.case import Case
from app.domain.office_settings import OfficeSettings
from app.domain.profile import OfficeProfile
from app.domain.record import (
    AccessAct,
    AccessEntry,
    CaseStatus,
    CaseSummary,
    DocumentKind,
    Draft,
    GivenPassphrase,
    RemovedCopy,
    SavedCase,
    SavingTerms,
)
from app.domain.roles import Permission, Role, Scope
from app.domain.saving import savable
from app.domain.staffing import staffing_advice
from app.domain.steps import Steps
from app.storage import office
from app.storage.backup_folder import backup_facts
from app.storage.backups import Backups
from app.storage.cases import CaseCodec, CaseTable, Saver, tidy_case_id
from app.storage.checking import CheckReport, check_store
from app.storage.drafts import DraftTable
from app.storage.errors import ClosedCaseError, WrongPassphraseError
from app.storage.keys import SlotKind
from app.storage.papers import Papers
from app.storage.records import Records
from app.storage.session import OpenFolder, Session, SignIn
from app.storage.users import Users


class Store:
    """An open store. Any thread may use it; one act at a time is done, and each is on disk when it returns.

    Every method that reads or writes cases may raise DamagedStoreError, and CannotWriteError, since what
    can't be logged is not shown.
    """

    def __init__(
        self,
        folder: OpenFolder,
        database: sqlite_utils.Database,
        sign_in: SignIn,
        codec: CaseCodec,
        profile: OfficeProfile | None,
    ) -> None:
        self._session = Session(folder, database, sign_in)
        self._cases = CaseTable(database, codec)
        self._drafts = DraftTable(database, self._cases, sign_in.user_id)
        self._profile = profile
        self.users = Users(self._session)
        self.papers = Papers(self._session)
        self.records = Records(self._session, self._cases, profile)
        self._backups = Backups(self._session, self.settings)

    @property
    def id(self) -> str:
        """The store's random id, the ``source`` of its counts."""
        return self._session.folder.facts.id

    @property
    def is_practice(self) -> bool:
        """A practice store: everything is marked ÖVNING and nothing is counted."""
        return self._session.folder.facts.is_practice

    @property
    def user(self) -> str:
        """Sign-in name of who is signed in."""
        return self._session.sign_in.user

    @property
    def role(self) -> Role:
        """As what the user is signed in."""
        return self._session.sign_in.role

    @property
    def has_escrow(self) -> bool:
        """Whether the office's escrow key opens the store when everything else is lost."""
        return self._session.slots().escrow() is not None

    @property
    def profile(self) -> OfficeProfile | None:
        """The office profile the store was made with; None for a practice store."""
        return self._profile

    @property
    def settings(self) -> OfficeSettings:
        """What the office has decided about the program; the defaults in a practice store."""
        return OfficeSettings() if self._profile is None else self._profile.settings

    @property
    def given_passphrase(self) -> GivenPassphrase | None:
        """Set while somebody else chose what the user signed in with; nothing works but changing it."""
        return self._session.sign_in.slot.given

    def may(self, permission: Permission) -> Scope:
        """How far a permission of who is signed in reaches."""
        return self._session.scope(permission)

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
        """Commits a new case, or a new version of that case, before it returns.

        A journalled case is open again: the new answers are not in the journal.

        Args:
            case: the answers; those that may not be kept are left out.
            on: the day that decides who is an adult where the case has no filing day.
            case_id: the case that is corrected; None: a new one.
            draft_id: the draft that is thereby saved and removed.
            terms: on what terms; None: a new case on none, another version as the one before.
            follows: the saved answers that were corrected; None: whichever are the newest.

        Raises:
            UnknownNameError: there is no such case.
            ClosedCaseError: the case is closed.
            SavedSinceError: the newest answers are others than those that were corrected.
            NoSecondUserError: the case is to be protected, and two could never open it together.
            SavingOffError: the profile says on no basis that conversations are held.
        """
        kept = savable(case, on)
        with self._session.transaction(Permission.SAVE_CASE, case_id):
            saver = self._saver()
            self.records.require_savable(terms)
            if case_id is None:
                saved = self._cases.insert(kept, saver, terms)
            else:
                self._cases.require_newest(case_id, follows)
                saved = self._correct(case_id, kept, saver, terms)
            if draft_id is not None:
                self._drafts.discard(draft_id)
            if terms is not None and terms.was_informed:
                self._session.note(AccessAct.INFORMED, saved.id)
            self._session.note(AccessAct.SAVED, saved.id)
        self.records.saved_here(saved)
        return saved

    def keep_draft(
        self, case: Case, on: date, draft_id: str | None = None, case_id: str | None = None
    ) -> Draft:
        """Writes the answers given so far; on disk, encrypted, when it returns. Not in the access log.

        Args:
            case: the answers; those that may not be kept are left out.
            on: as for :meth:`save_case`.
            draft_id: the draft that goes on; None: the one that the user has of the case, or a new one.
            case_id: the case that a new draft corrects; None: none.

        Raises:
            UnknownNameError: there is no such case, or the user has no such draft.
            ClosedCaseError: the case is closed.
        """
        kept = savable(case, on)
        with self._session.transaction(Permission.KEEP_DRAFTS):
            if draft_id is None and case_id is not None:
                corrected = self._cases.load(case_id)
                case_id = corrected.id
                if corrected.status is CaseStatus.CLOSED:
                    raise ClosedCaseError
            return self._drafts.keep(kept, self._session.now(), draft_id=draft_id, case_id=case_id)

    def drafts(self) -> tuple[Draft, ...]:
        """What the user began and neither saved nor threw away, the latest first."""
        with self._session.transaction(Permission.KEEP_DRAFTS):
            return self._drafts.all()

    def discard_draft(self, draft_id: str) -> None:
        """Throws a draft of the user's away; one that is gone is no error."""
        with self._session.transaction(Permission.KEEP_DRAFTS):
            self._drafts.discard(draft_id)

    def set_status(self, case_id: str, status: CaseStatus) -> SavedCase:
        """Commits a new version with that status. Closing a case removes the drafts that correct it.

        Raises:
            UnknownNameError: there is no such case.
            ClosedCaseError: the case is closed, and is not being opened again.
        """
        return self._set_status(case_id, status, AccessAct.STATUS_SET)

    def withdraw_case(self, case_id: str) -> SavedCase:
        """Closes the case because the client withdrew: no more letters, drafts removed, what was saved stays.

        Raises:
            UnknownNameError: there is no such case.
            ClosedCaseError: it is closed already.
        """
        return self._set_status(case_id, CaseStatus.CLOSED, AccessAct.WITHDRAWN)

    def remove_case(self, case_id: str) -> RemovedCopy:
        """Removes the copy of a case that is in the journal elsewhere; backups do not bring it back.

        Raises:
            UnknownNameError: there is no such case.
            CaseKeptError: the case is not marked as journalled, so this is no copy.
        """
        return self.records.remove(case_id)

    def load_case(self, case_id: str) -> SavedCase:
        """The newest version.

        Raises:
            UnknownNameError: there is no such case.
            ProtectedCaseError: two persons have to open it together first.
        """
        with self._session.transaction(Permission.OPEN_CASE, case_id):
            saved = self._cases.load(case_id)
            self.records.require_opened(saved)
            self._session.note(AccessAct.OPENED, saved.id)
        return saved

    def versions(self, case_id: str) -> tuple[SavedCase, ...]:
        """Every version of a case, newest first.

        Raises:
            UnknownNameError: there is no such case.
            ProtectedCaseError: two persons have to open it together first.
        """
        with self._session.transaction(Permission.OPEN_CASE, case_id):
            found = self._cases.versions(case_id)
            self.records.require_opened(found[0])
            self._session.note(AccessAct.OPENED, found[0].id)
        return found

    def cases(
        self, search: str | None = None, *, most: int | None = None, only_open: bool = False
    ) -> tuple[CaseSummary, ...]:
        """Cases, last saved first.

        Args:
            search: part of the applicant's name or of the reference, or a whole personal number; None or
                blank: all cases.
            most: so many at most; None: all that are found.
            only_open: those alone that are in no journal yet.
        """
        only_own = self._session.scope(Permission.LIST_CASES) is Scope.OWN
        with self._session.transaction(Permission.LIST_CASES):
            found = self._cases.listed(
                self._session.sign_in.user_id, search, own_only=only_own, most=most, only_open=only_open
            )
            self._session.note(AccessAct.SEARCHED if search else AccessAct.LISTED)
        return found

    def note_printed(
        self, case_id: str, kind: DocumentKind = DocumentKind.LETTER, *, is_file: bool = False
    ) -> None:
        """Keeps that a document of that case was printed or saved as a file.

        Raises:
            ClosedCaseError: the case is closed, so nothing of it may be printed.
        """
        self.records.note_document(case_id, kind, is_file=is_file)

    def note_exported(self, case_id: str) -> None:
        """Writes in the access log that the answers of that case left the store."""
        with self._session.transaction(Permission.EXPORT_CASE, case_id):
            saved = self._cases.load(case_id)
            self.records.require_opened(saved)
            self._session.note(AccessAct.EXPORTED, saved.id)

    def access_log(self, case_id: str | None = None, act: AccessAct | None = None) -> tuple[AccessEntry, ...]:
        """Who did what, oldest first; reading it is in the log too.

        Args:
            case_id: only what concerns that case; None: everything.
            act: only that act; None: every act. There is no filter, order or count by user.
        """
        with self._session.transaction(Permission.READ_LOG):
            found = self._session.log.entries(None if case_id is None else tidy_case_id(case_id), act)
            self._session.note(AccessAct.LOG_READ)
        return found

    def advice(self, today: date) -> tuple[Advice, ...]:
        """What somebody should see to; a practice store needs nothing."""
        if self._profile is None:
            return ()
        with self._session.transaction():
            database = self._session.database
            found = [*office.profile_advice(database, self._profile), *staffing_advice(self.users.all())]
            about_backups = backup_advice(backup_facts(database), today)
            if self._session.is_clock_set_back():
                found.append(Advice.CLOCK_SET_BACK)
            if self._session.has_clock_leapt():
                found.append(Advice.CLOCK_LEAPT)
        missing: Sequence[Advice] = () if self.has_escrow else (Advice.NO_ESCROW,)
        return (*missing, *found, *([about_backups] if about_backups else []))

    def check(self) -> CheckReport:
        """Reads every byte: pages, versions, log, key slots, counters."""
        with self._session.one_at_a_time:
            return check_store(self._session, self._cases)

    def backup(self, file: Path, today: date) -> None:
        """Writes the whole store into one new file, encrypted, and verifies it by opening it.

        Months that are not over on ``today`` stay out of the counters that go with it.

        Raises:
            NotEmptyError: the file exists.
            CannotWriteError: it can't be written; nothing is left behind.
            DamagedStoreError: the store is damaged, so that this would be no backup.
        """
        self._backups.make(file, today)

    def daily_backup(
        self, today: date, folder: Path | None = None, *, steps: Steps | None = None
    ) -> Path | None:
        """The day's automatic backup, and the old ones removed; None when there is one of that day already.

        Args:
            today: the day.
            folder: where backups are kept; None: in the store's own folder, which is no real backup.
            steps: bytes written and read again; None: nobody follows them.

        Raises:
            StoppedError: nothing is left behind.
            CannotWriteError: it can't be written.
            DamagedStoreError: the store is damaged.
        """
        return self._backups.make_daily(today, folder, steps)

    def change_passphrase(self, old: str, new: str) -> None:
        """From now on the user opens the store with ``new``.

        Args:
            old: what opened it: the passphrase, or the recovery code.
            new: the new passphrase.

        Raises:
            WrongPassphraseError: ``old`` is not what opened the store.
            WeakPassphraseError: ``new`` is blank or too short.
        """
        with self._session.one_at_a_time:
            self._session.sign_in.slot.open(old)
            self.users.change_own_passphrase(new)

    def set_passphrase(self, new: str) -> None:
        """From now on the user opens the store with ``new``, whatever was forgotten.

        Raises:
            WrongPassphraseError: it was opened with a passphrase; :meth:`change_passphrase` asks for that.
            WeakPassphraseError: ``new`` is blank or too short.
        """
        if self._session.sign_in.slot.kind is SlotKind.USER:
            raise WrongPassphraseError
        self.users.change_own_passphrase(new)

    def close(self) -> None:
        """Signs out. The store can be opened again, here or elsewhere."""
        with self._backups.one_at_a_time, self._session.one_at_a_time:
            self._session.database.close()
            self._session.folder.lock.release()

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _correct(self, case_id: str, kept: Case, saver: Saver, terms: SavingTerms | None) -> SavedCase:
        if (last := self._cases.load(case_id).status) is CaseStatus.CLOSED:
            raise ClosedCaseError
        status = CaseStatus.OPEN if last is CaseStatus.JOURNALLED else last
        return self._cases.add_version(case_id, saver, case=kept, status=status, terms=terms)

    def _set_status(self, case_id: str, status: CaseStatus, act: AccessAct) -> SavedCase:
        with self._session.transaction(Permission.SAVE_CASE, case_id):
            if not self._cases.load(case_id).status.allows(status):
                raise ClosedCaseError
            saved = self._cases.add_version(case_id, self._saver(), status=status)
            if status is CaseStatus.CLOSED:
                self._drafts.discard_of_case(saved.id)
            self._session.note(act, saved.id)
        return saved

    def _saver(self) -> Saver:
        return Saver(self._session.sign_in.user_id, self.user, self._session.now())
