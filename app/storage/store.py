"""An open store: what somebody who is signed in can do with it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from types import TracebackType

import sqlite_utils

from app.domain.case import Case
from app.domain.profile import OfficeProfile
from app.domain.record import AccessAct, AccessEntry, CaseStatus, CaseSummary, SavedCase
from app.domain.saving import savable
from app.storage import backup, layout
from app.storage.access_log import AccessLog
from app.storage.cases import CaseCodec, CaseTable, Saver
from app.storage.connection import damaged_pages, named_database_errors
from app.storage.counters import check_months
from app.storage.errors import DamagedStoreError
from app.storage.keys import Slot, SlotKind, make_slot, read_slots, write_slots
from app.storage.locking import FileLock
from app.storage.wrapping import KdfCost


@dataclass(frozen=True)
class SignIn:
    """Who is signed in, and how.

    Attributes:
        slot: the way in that was used.
        key: the store's key.
        cost: for wrapping the key anew when the passphrase changes.
    """

    user_id: int
    user: str
    slot: Slot
    key: bytes
    cost: KdfCost


@dataclass(frozen=True)
class OpenFolder:
    """A store's folder while this process holds it.

    Attributes:
        clock: tells the time in UTC.
    """

    path: Path
    facts: layout.StoreFacts
    lock: FileLock
    clock: Callable[[], datetime]


@dataclass(frozen=True)
class CheckReport:
    """What checking every byte of a store found.

    Attributes:
        cases: how many cases it holds.
        versions: how many saved versions, each of which could be read.
        damaged: the names of damaged parts; empty: the store is whole.
    """

    cases: int
    versions: int
    damaged: tuple[str, ...]


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
        self._folder = folder
        self._database = database
        self._sign_in = sign_in
        self._cases = CaseTable(database, codec)
        self._log = AccessLog(database)
        self._profile = profile
        self._one_at_a_time = threading.RLock()

    @property
    def id(self) -> str:
        """The store's random id, the ``source`` of its counts."""
        return self._folder.facts.id

    @property
    def is_practice(self) -> bool:
        """A practice store: everything is marked ÖVNING and nothing is counted."""
        return self._folder.facts.is_practice

    @property
    def user(self) -> str:
        """Sign-in name of who is signed in."""
        return self._sign_in.user

    @property
    def profile(self) -> OfficeProfile | None:
        """The office profile the store was made with; None for a practice store."""
        return self._profile

    def save_case(self, case: Case, on: date, case_id: str | None = None) -> SavedCase:
        """Commits a new case, or a new version of that case, before it returns.

        Args:
            case: the answers; those that may not be kept are left out.
            on: the day that decides who is an adult where the case has no filing day.
            case_id: the case that is corrected; None: a new one.

        Raises:
            UnknownNameError: there is no such case.
        """
        kept = savable(case, on)
        with self._transaction():
            saver = self._saver()
            if case_id is None:
                saved = self._cases.insert(kept, saver)
            else:
                saved = self._cases.add_version(case_id, saver, case=kept)
            self._note(AccessAct.SAVED, saved.id)
        return saved

    def set_status(self, case_id: str, status: CaseStatus) -> SavedCase:
        """Commits a new version with that status.

        Raises:
            UnknownNameError: there is no such case.
        """
        with self._transaction():
            saved = self._cases.add_version(case_id, self._saver(), status=status)
            self._note(AccessAct.STATUS_SET, saved.id)
        return saved

    def load_case(self, case_id: str) -> SavedCase:
        """The newest version.

        Raises:
            UnknownNameError: there is no such case.
        """
        with self._transaction():
            saved = self._cases.load(case_id)
            self._note(AccessAct.OPENED, saved.id)
        return saved

    def versions(self, case_id: str) -> tuple[SavedCase, ...]:
        """Every version of a case, newest first.

        Raises:
            UnknownNameError: there is no such case.
        """
        with self._transaction():
            found = self._cases.versions(case_id)
            self._note(AccessAct.OPENED, found[0].id)
        return found

    def cases(self, search: str | None = None) -> tuple[CaseSummary, ...]:
        """Cases, last saved first.

        Args:
            search: part of the applicant's name or of the reference, or a whole personal number; None or
                blank: all cases.
        """
        with self._transaction():
            found = self._cases.listed(self._sign_in.user_id, search)
            self._note(AccessAct.SEARCHED if search else AccessAct.LISTED)
        return found

    def note_printed(self, case_id: str) -> None:
        """Writes in the access log that a document of that case was printed or saved as a file."""
        self._note_of_case(AccessAct.PRINTED, case_id)

    def note_exported(self, case_id: str) -> None:
        """Writes in the access log that the answers of that case left the store."""
        self._note_of_case(AccessAct.EXPORTED, case_id)

    def access_log(self) -> tuple[AccessEntry, ...]:
        """Who did what, oldest first."""
        with self._transaction():
            return self._log.entries()

    def check(self) -> CheckReport:
        """Reads every byte: pages, versions, log, key slots, counters."""
        with self._one_at_a_time:
            damaged = []
            cases = versions = 0
            try:
                if damaged_pages(self._database):
                    raise DamagedStoreError(layout.DATABASE)
                with named_database_errors():
                    cases = self._database["cases"].count
                    versions = self._cases.every_version()
                    if not self._log.is_whole():
                        damaged.append("log")
            except DamagedStoreError as error:
                damaged.append(str(error.facts["part"]))
            if read_slots(self._folder.path / layout.KEYS, self.id).damaged:
                damaged.append(layout.KEYS)
            damaged.extend(check_months(self._folder.path / layout.COUNTERS))
            return CheckReport(cases, versions, tuple(damaged))

    def backup(self, file: Path, today: date) -> None:
        """Writes the whole store into one new file, encrypted, and verifies it by opening it.

        Months that are not over on ``today`` stay out of the counters that go with it.

        Raises:
            NotEmptyError: the file exists.
            CannotWriteError: it can't be written; nothing is left behind.
            DamagedStoreError: the store is damaged, so that this would be no backup.
        """
        with self._one_at_a_time:
            # In the log before the copy is taken, so that the copy knows of itself.
            with self._transaction():
                self._note(AccessAct.BACKED_UP)
            backup.make_backup(self._folder.path, self._folder.facts, self._sign_in.key, file, today)

    def change_passphrase(self, old: str, new: str) -> None:
        """From now on the user opens the store with ``new``.

        Args:
            old: what opened it: the passphrase, or the recovery code.
            new: the new passphrase.

        Raises:
            WrongPassphraseError: ``old`` is not what opened the store.
            WeakPassphraseError: ``new`` is empty.
        """
        with self._one_at_a_time:
            self._sign_in.slot.open(old)
            file = self._folder.path / layout.KEYS
            sign_in = self._sign_in
            slot = make_slot(
                SlotKind.USER, self.user, key=sign_in.key, secret=new, store_id=self.id, cost=sign_in.cost
            )
            write_slots(file, read_slots(file, self.id).with_user(slot))
            self._sign_in = replace(sign_in, slot=slot)
            with self._transaction():
                self._note(AccessAct.KEY_CHANGED)

    def close(self) -> None:
        """Signs out. The store can be opened again, here or elsewhere."""
        with self._one_at_a_time:
            self._database.close()
            self._folder.lock.release()

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._one_at_a_time, named_database_errors(), self._database.atomic():
            yield

    def _saver(self) -> Saver:
        return Saver(self._sign_in.user_id, self.user, self._folder.clock())

    def _note_of_case(self, act: AccessAct, case_id: str) -> None:
        with self._transaction():
            self._note(act, self._cases.load(case_id).id)

    def _note(self, act: AccessAct, case_id: str | None = None) -> None:
        self._log.add(AccessEntry(self._folder.clock(), self.user, act, case_id))
