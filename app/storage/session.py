"""Somebody signed in to an open store: one act at a time, each allowed, logged and on disk, or none of it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import sqlite_utils

from app.domain.errors import CannotWriteError
from app.domain.record import AccessAct, AccessEntry
from app.domain.roles import PERMISSIONS, Permission, Role, Scope
from app.storage import layout
from app.storage.access_log import AccessLog
from app.storage.cases import tidy_case_id
from app.storage.connection import named_database_errors
from app.storage.errors import DamagedStoreError, GivenPassphraseError, NotAllowedError
from app.storage.keys import Slot, Slots, read_slots, write_slots
from app.storage.locking import FileLock
from app.storage.wrapping import KdfCost

# A clock that is put right by minutes is no cause for concern.
_CLOCKS_DIFFER = timedelta(hours=1)


@dataclass(frozen=True)
class SignIn:
    """Who is signed in, and how.

    Attributes:
        slot: the way in that was used.
        key: the store's key.
        cost: for wrapping the key anew when a passphrase changes.
    """

    user_id: int
    user: str
    role: Role
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


class Session:
    """What every act with an open store goes through.

    Attributes:
        folder: the store's.
        database: open; used inside :meth:`transaction` alone.
        sign_in: who acts.
        log: of access.
        one_at_a_time: held during an act.
    """

    def __init__(self, folder: OpenFolder, database: sqlite_utils.Database, sign_in: SignIn) -> None:
        self.folder = folder
        self.database = database
        self.sign_in = sign_in
        self.log = AccessLog(database)
        self.one_at_a_time = threading.RLock()

    @contextmanager
    def transaction(self, permission: Permission | None = None, case_id: str | None = None) -> Iterator[None]:
        """All that happens inside is committed at the end, or nothing is.

        Args:
            permission: what is about to be done; None: anybody who is signed in may.
            case_id: to which case, where it is to one.

        Raises:
            NotAllowedError: who is signed in may not.
            GivenPassphraseError: whoever it is has first to choose a passphrase.
            CannotWriteError: the folder is where it was no more, or can't be written to.
        """
        with self.one_at_a_time, self._missing_folder_told(), named_database_errors(), self.database.atomic():
            if permission is not None:
                self._require(permission, case_id)
            yield

    @contextmanager
    def _missing_folder_told(self) -> Iterator[None]:
        """A drive that was taken out, or a folder with another name, is no damage to restore from."""
        try:
            yield
        except (DamagedStoreError, CannotWriteError) as error:
            if self.folder.path.is_dir():
                raise
            raise CannotWriteError("store_gone") from error

    def scope(self, permission: Permission) -> Scope:
        """How far the permission of who is signed in reaches."""
        if self.sign_in.slot.given is not None:
            return Scope.NONE
        return PERMISSIONS[self.sign_in.role, permission]

    def now(self) -> datetime:
        """The time in UTC."""
        return self.folder.clock()

    def is_clock_set_back(self) -> bool:
        """Whether the log knows of something clearly later than now."""
        last = self.log.last_at()
        return last is not None and last - self.now() > _CLOCKS_DIFFER

    def has_clock_leapt(self) -> bool:
        """Whether it shows a day so long after the last one that it is not believed yet."""
        today = self.now().date()
        return self.log.believed(today) < today

    def note(self, act: AccessAct, case_id: str | None = None, *, about: str = "") -> None:
        """Writes a row of the log, as part of the transaction under way."""
        self.log.add(AccessEntry(self.now(), self.sign_in.user, act, case_id, about))

    def slots(self) -> Slots:
        """The ways into the store as they are on disk."""
        return read_slots(self.folder.path / layout.KEYS, self.folder.facts.id)

    def write_slots(self, slots: Slots) -> None:
        """Puts these ways into the store in the place of the former."""
        write_slots(self.folder.path / layout.KEYS, slots)

    def require_own_passphrase(self) -> None:
        """Lets pass who chose the passphrase that opened the store.

        Raises:
            GivenPassphraseError: somebody else chose it, who could be sitting here.
        """
        given = self.sign_in.slot.given
        if given is not None:
            raise GivenPassphraseError(given)

    def _require(self, permission: Permission, case_id: str | None) -> None:
        self.require_own_passphrase()
        scope = self.scope(permission)
        if scope is Scope.NONE or (scope is Scope.OWN and case_id is not None and self._is_others(case_id)):
            raise NotAllowedError

    def _is_others(self, case_id: str) -> bool:
        query = "SELECT created_by FROM cases WHERE id = ?"
        row = self.database.execute(query, [tidy_case_id(case_id)]).fetchone()
        return row is not None and row[0] != self.sign_in.user_id
