"""What became of a case besides its answers: where it stands elsewhere, its documents, opening by two."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from app.domain.backup_advice import Uncleaned
from app.domain.office_settings import OfficeSettings
from app.domain.profile import OfficeProfile
from app.domain.record import (
    AccessAct,
    BeforeProtection,
    CaseStatus,
    DocumentKind,
    DocumentNote,
    RemovedCopy,
    SavedCase,
    SavingTerms,
)
from app.domain.roles import Permission, Scope
from app.domain.rule_pack import RuleVersion
from app.domain.sign_in_name import name_meant
from app.storage import layout
from app.storage.backup_folder import uncleaned
from app.storage.cases import CaseTable, Saver
from app.storage.errors import (
    CaseKeptError,
    ClosedCaseError,
    GivenPassphraseError,
    NoSecondUserError,
    OwnPassphraseError,
    ProtectedCaseError,
    SavingOffError,
    UnknownNameError,
)
from app.storage.keys import SlotKind
from app.storage.removals import note_removal, read_removals, remove_rows, take_to_backups
from app.storage.session import Session
from app.storage.sign_ins import try_passphrase
from app.storage.users import read_users


class Records:
    """The records around the cases of an open store; each act is in the access log."""

    def __init__(self, session: Session, cases: CaseTable, profile: OfficeProfile | None) -> None:
        settings = OfficeSettings() if profile is None else profile.settings
        self._session = session
        self._cases = cases
        self._is_saving_off = profile is not None and not profile.conversations
        self._copies_kept = timedelta(days=settings.copy_days)
        self._opened_by_two: set[str] = set()

    def journal(self, case_id: str, on: date, reference: str) -> SavedCase:
        """Commits that the case stands in the office's own records; what is here is a copy from now on.

        Args:
            case_id: the case.
            on: the day it was entered there.
            reference: where it is found there.

        Raises:
            UnknownNameError: there is no such case.
            ClosedCaseError: the case is closed.
        """
        session = self._session
        with session.transaction(Permission.SAVE_CASE, case_id):
            if not self._cases.load(case_id).status.allows(CaseStatus.JOURNALLED):
                raise ClosedCaseError
            saver = Saver(session.sign_in.user_id, session.sign_in.user, session.now())
            saved = self._cases.add_version(case_id, saver, status=CaseStatus.JOURNALLED)
            remove_on = on + self._copies_kept
            session.database.execute(
                "INSERT OR REPLACE INTO journal_marks VALUES (?, ?, ?, ?)",
                [saved.id, on.isoformat(), reference, remove_on.isoformat()],
            )
            session.note(AccessAct.STATUS_SET, saved.id)
            return self._cases.load(saved.id)

    def note_rules_confirmed(self) -> None:
        """Writes in the access log that the supervisor approved a comparison of the rules with the law.

        Raises:
            NotAllowedError: who is signed in may not.
        """
        with self._session.transaction(Permission.CONFIRM_RULES):
            self._session.note(AccessAct.RULES_CONFIRMED)

    def under_other_rules(self, rules: RuleVersion) -> int:
        """How many cases were last saved under other rules than those, or nobody knows which.

        A number alone, for everybody who is signed in: never which cases (practice 4.4).
        """
        query = """SELECT 1 FROM cases c JOIN case_versions v ON v.case_id = c.id
            AND v.version = c.version WHERE v.rules <> ?"""
        with self._session.transaction():
            return len(self._session.database.execute(query, [rules.mark]).fetchall())

    def has_cases(self, *, only_open: bool = False) -> bool:
        """Whether there is any case to list for who is signed in. Not in the access log: none is named.

        Args:
            only_open: any that is in no journal yet.
        """
        session = self._session
        own_only = session.scope(Permission.LIST_CASES) is Scope.OWN
        with session.transaction(Permission.LIST_CASES):
            return self._cases.has_any(session.sign_in.user_id, own_only=own_only, only_open=only_open)

    def due(self, today: date) -> tuple[str, ...]:
        """Ids of the copies whose time is over on that day, and that the user may remove."""
        query = """SELECT m.case_id FROM journal_marks m JOIN cases c ON c.id = m.case_id
            WHERE m.remove_on <= ? AND c.status = ? ORDER BY m.remove_on, m.case_id"""
        with self._session.transaction(Permission.REMOVE_CASE):
            sought = [today.isoformat(), CaseStatus.JOURNALLED.value]
            return tuple(row[0] for row in self._session.database.execute(query, sought))

    def remove(self, case_id: str) -> RemovedCopy:
        """Removes the copy of a case that is in the journal elsewhere; backups do not bring it back.

        Raises:
            UnknownNameError: there is no such case.
            CaseKeptError: the case is not marked as journalled, so this is no copy.
        """
        session = self._session
        with session.transaction(Permission.REMOVE_CASE, case_id):
            saved = self._cases.load(case_id)
            if saved.status is not CaseStatus.JOURNALLED:
                raise CaseKeptError
            session.note(AccessAct.REMOVED, saved.id)
            removed_at = session.now()
            gone = RemovedCopy(saved.id, saved.version, saved.journal, removed_at, session.sign_in.user)
            remove_rows(session.database, saved.id)
            # Last: what the journal holds is removed at the next opening, so a crash here removes it too.
            note_removal(session.folder.path / layout.REMOVED, saved.id, removed_at)
        place = session.folder.path
        take_to_backups(place, place / layout.BACKUPS, session.folder.facts.id)
        return gone

    def uncleaned(self) -> tuple[Uncleaned, ...]:
        """Removed cases that backups elsewhere still hold, since nobody has connected that medium since.

        Raises:
            DamagedStoreError: the journal of removals is not as it was written.
        """
        session = self._session
        with session.transaction(Permission.BACK_UP):
            return uncleaned(session.database, read_removals(session.folder.path / layout.REMOVED))

    def note_document(self, case_id: str, kind: DocumentKind, *, is_file: bool) -> None:
        """Keeps that a document of the case was printed or saved as a file.

        Raises:
            UnknownNameError: there is no such case.
            ClosedCaseError: the case is closed, so nothing of it may be printed.
        """
        session = self._session
        with session.transaction(Permission.PRINT_CASE, case_id):
            saved = self._cases.load(case_id)
            # What is held about a person is theirs to read also when the case is closed.
            if not saved.status.allows_letters and kind is not DocumentKind.EXTRACT:
                raise ClosedCaseError
            session.note(AccessAct.PRINTED, saved.id)
            session.database.execute(
                "INSERT INTO case_documents (case_id, kind, at, made_by, is_file) VALUES (?, ?, ?, ?, ?)",
                [saved.id, kind.value, session.now().isoformat(), session.sign_in.user_id, is_file],
            )

    def documents(self, case_id: str) -> tuple[DocumentNote, ...]:
        """The documents that were made of the case, the latest first."""
        with self._session.transaction(Permission.OPEN_CASE, case_id):
            return self._documents(case_id)

    def was_informed(self, case_id: str) -> bool:
        """Whether the log knows that the client was told what article 13 asks for, before some save."""
        with self._session.transaction(Permission.SAVE_CASE, case_id):
            return self._session.log.has(case_id, AccessAct.INFORMED)

    def before_protection(self, case_id: str) -> BeforeProtection | None:
        """What a protected case left behind before it was marked; None where it was marked from the start.

        Raises:
            UnknownNameError: there is no such case.
            ProtectedCaseError: two persons have to open it together first.
        """
        session = self._session
        with session.transaction(Permission.OPEN_CASE, case_id):
            versions = self._cases.versions(case_id)[::-1]
            self.require_opened(versions[-1])
            marked = [version.is_protected for version in versions]
            unmarked = marked.index(True) if True in marked else 0
            if not unmarked:
                return None
            first, at = versions[0].saved_at, versions[unmarked].saved_at
            documents = tuple(note for note in self._documents(versions[0].id) if note.at <= at)
            exported = session.log.entries(versions[0].id, AccessAct.EXPORTED)
            backed_up = session.log.entries(act=AccessAct.BACKED_UP)
        return BeforeProtection(
            versions=unmarked,
            documents=documents,
            exports=len([entry for entry in exported if entry.at <= at]),
            backed_up_on=tuple(sorted({entry.at.date() for entry in backed_up if first <= entry.at <= at})),
        )

    def open_together(self, case_id: str, name: str, passphrase: str) -> SavedCase:
        """The newest version of a case with protected personal data, opened by two.

        From now on, until the store is closed, the case opens as others do. The log has both names.

        Args:
            case_id: the case.
            name: sign-in name of the second person, of any role.
            passphrase: the second person's.

        Raises:
            UnknownNameError: there is no such case, or nobody else by that name can sign in.
            WrongPassphraseError: the passphrase is another; that is noted as a failed sign-in.
            TooSoonError: it was another several times, and the next try has to wait.
            GivenPassphraseError: somebody else chose the second person's passphrase.
            DamagedStoreError: somebody put an older key file back.
            OwnPassphraseError: the store was not opened with the user's own passphrase, so its holder
                could be both persons.
        """
        session = self._session
        with session.transaction(Permission.OPEN_CASE, case_id):
            saved = self._cases.load(case_id)
            if session.sign_in.slot.kind is not SlotKind.USER:
                raise OwnPassphraseError
            meant = name_meant(name, self._others())
            if meant is None:
                raise UnknownNameError("unknown_user")
            second = session.slots().of_user(meant)
            notes = session.folder.path / layout.FAILED_SIGN_INS
            try_passphrase(notes, meant, session.now(), lambda: second.open(passphrase))
            second.require_not_before(session.log.key_set_at(meant))
            if second.given is not None:
                raise GivenPassphraseError(second.given)
            session.note(AccessAct.OPENED_PROTECTED, saved.id, about=meant)
        self._opened_by_two.add(saved.id)
        return saved

    def require_opened(self, saved: SavedCase) -> None:
        """Lets pass what one person may open; part of the transaction under way.

        Raises:
            ProtectedCaseError: two persons have to open it first.
        """
        if saved.is_protected and saved.id not in self._opened_by_two:
            raise ProtectedCaseError

    def require_savable(self, terms: SavingTerms | None) -> None:
        """Lets pass what can be saved on those terms; part of the transaction under way.

        Raises:
            SavingOffError: the profile says on no basis that conversations are held.
            NoSecondUserError: the case is to be protected, and nobody else can sign in to open it.
        """
        if self._is_saving_off:
            raise SavingOffError
        if terms is not None and terms.is_protected and not self._others():
            raise NoSecondUserError

    def saved_here(self, saved: SavedCase) -> None:
        """Who has just saved a case knows what is in it, and goes on with it."""
        self._opened_by_two.add(saved.id)

    def _documents(self, case_id: str) -> tuple[DocumentNote, ...]:
        query = """SELECT d.kind, d.at, u.name, d.is_file
            FROM case_documents d JOIN users u ON u.id = d.made_by WHERE d.case_id = ? ORDER BY d.id DESC"""
        return tuple(_document(row) for row in self._session.database.execute(query, [case_id]))

    def _others(self) -> frozenset[str]:
        """Sign-in names of everybody else who can sign in."""
        users = read_users(self._session.database)
        own = next(user for user in users if user.name == self._session.sign_in.user)
        same = {own.name, own.same_person_as} - {""}
        return frozenset(
            user.name
            for user in users
            if user.retired_at is None and not same & {user.name, user.same_person_as}
        )


def _document(row: Sequence[Any]) -> DocumentNote:
    kind, at, by, is_file = row
    return DocumentNote(DocumentKind(kind), datetime.fromisoformat(at), by, bool(is_file))
