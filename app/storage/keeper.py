"""Making, opening and restoring stores."""

import re
import secrets
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import sqlite_utils

from app import __version__
from app.domain.counting import Count, MonthCount
from app.domain.errors import BadInputError, Fault
from app.domain.profile import OfficeProfile
from app.domain.record import AccessAct, AccessEntry
from app.storage import backup, layout
from app.storage.access_log import AccessLog
from app.storage.cases import CaseCodec
from app.storage.connection import connect, named_database_errors
from app.storage.counter_key import make_counter_key, open_counter_key
from app.storage.counters import MonthCounters, read_months
from app.storage.disk import named_write_errors, write_new
from app.storage.errors import DamagedStoreError, WrongPassphraseError
from app.storage.keys import (
    Slot,
    SlotKind,
    Slots,
    make_slot,
    new_recovery_code,
    new_store_key,
    read_slots,
    write_slots,
)
from app.storage.locking import FileLock
from app.storage.migrations import bring_up_to_date, require_tables
from app.storage.sealed import is_public_key
from app.storage.sign_ins import forget_failed_sign_ins, move_failed_sign_ins, note_failed_sign_in
from app.storage.store import OpenFolder, SignIn, Store
from app.storage.wrapping import OFFICE_COST, KdfCost

_SIGN_IN_NAME = re.compile(r"\S(.{0,62}\S)?")


def utc_now() -> datetime:
    """The computer's time."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Keeper:
    """Makes and opens stores.

    Attributes:
        codec: how cases are written.
        read_profile: reads the bytes of an office profile.
        cost: how hard it is to try a passphrase; only tests choose another.
        clock: tells the time in UTC.
    """

    codec: CaseCodec
    read_profile: Callable[[bytes], OfficeProfile]
    cost: KdfCost = OFFICE_COST
    clock: Callable[[], datetime] = utc_now

    def create(self, folder: Path, user: str, passphrase: str, profile: bytes | None) -> str:
        """Makes a store, a practice store without profile, and returns its recovery code, once.

        Args:
            folder: missing, or empty.
            user: sign-in name of its first user.
            passphrase: that user's.
            profile: the bytes of an office profile; checked first.

        Raises:
            BadInputError: the profile has faults, or the name is no sign-in name.
            NotEmptyError: the folder is not empty.
            WeakPassphraseError: the passphrase is empty.
            CannotWriteError: nothing is left behind.
        """
        if profile is not None and not is_public_key(self.read_profile(profile).counter_key):
            raise BadInputError((Fault("counter_key", "counter_key"),))
        if not (_SIGN_IN_NAME.fullmatch(user) and user.isprintable()):
            raise BadInputError((Fault("user", "user_name"),))
        key, code, store_id = new_store_key(), new_recovery_code(), secrets.token_hex(16)
        slots = Slots(
            (
                make_slot(SlotKind.USER, user, key=key, secret=passphrase, store_id=store_id, cost=self.cost),
                make_slot(SlotKind.RECOVERY, "", key=key, secret=code, store_id=store_id, cost=self.cost),
            )
        )
        digest = None if profile is None else layout.profile_digest(profile)
        with layout.emptied_on_failure(folder):
            if profile is not None:
                write_new(folder / layout.PROFILE, profile)
            with named_write_errors():
                (folder / layout.COUNTERS).mkdir()
            self._make_database(folder / layout.DATABASE, key, user)
            write_slots(folder / layout.KEYS, slots)
            layout.write_facts(folder, layout.StoreFacts(store_id, __version__, digest))
        return code

    def open(self, folder: Path, passphrase: str, user: str | None = None) -> Store:
        """Opens a store for that user, or its only one.

        Raises:
            NotAStoreError: the folder is none.
            StoreInUseError: somebody has it open.
            UnknownNameError: there is no such user.
            WrongPassphraseError: the passphrase is another.
            DamagedStoreError: something in the folder is not as it was written.
            NewerStoreError: a newer program made or changed it.
            CannotWriteError: the folder may not be written to.
        """
        return self._open(folder, lambda slots: slots.of_user(user), passphrase)

    def open_with_recovery_code(self, folder: Path, code: str) -> Store:
        """Opens a store for its first user with the printed code; also where other key slots are damaged.

        Raises:
            StoreError: as for :meth:`open`.
        """
        return self._open(folder, Slots.recovery, code)

    def restore(self, file: Path, folder: Path, secret: str) -> None:
        """Makes a store in the folder from a backup, and verifies it by opening it.

        Args:
            file: the backup.
            folder: missing, or empty.
            secret: a passphrase or the recovery code, as it was when the backup was made.

        Raises:
            NotAStoreError: the file is no backup.
            NotEmptyError: the folder is not empty.
            WrongPassphraseError: the secret opens nothing.
            DamagedStoreError: the backup is damaged; nothing is left in the folder.
            NewerStoreError: a newer program made it.
            CannotWriteError: nothing is left behind.
        """
        backup.restore_backup(file, folder, secret)

    def profile(self, folder: Path) -> OfficeProfile | None:
        """The office profile of a store, without signing in; None: a practice store.

        Raises:
            NotAStoreError: the folder is none.
            DamagedStoreError: the profile is not the one the store was made with.
        """
        content = layout.read_profile_bytes(folder, layout.read_facts(folder))
        return None if content is None else self.read_profile(content)

    def counters(self, folder: Path, cells: Sequence[Count]) -> MonthCounters | None:
        """The month counters of a store, without signing in; None: a practice store counts nothing.

        Args:
            folder: the store's.
            cells: every category of every table that can be counted.

        Raises:
            NotAStoreError: the folder is none.
            DamagedStoreError: the profile is not the one the store was made with.
        """
        profile = self.profile(folder)
        if profile is None:
            return None
        return MonthCounters(folder / layout.COUNTERS, profile.counter_key, tuple(cells))

    def counts(
        self, folder: Path, private_key: bytes, first_month: str, last_month: str, today: date
    ) -> tuple[MonthCount, ...]:
        """The counts of a store's closed months; both months (``2026-03``) included.

        A month is closed when it is over on ``today``; counts of an open month are never given. A practice
        store has none.

        Raises:
            NotAStoreError: the folder is none.
            DamagedStoreError: the counters are damaged.
            OtherKeyError: they are sealed to another key.
        """
        if layout.read_facts(folder).is_practice:
            return ()
        return read_months(folder / layout.COUNTERS, private_key, (first_month, last_month), today)

    def make_counter_key(self, file: Path, passphrase: str) -> str:
        """Writes a new private counter key, closed with the passphrase, and returns the public half.

        Raises:
            NotEmptyError: the file exists.
            WeakPassphraseError: the passphrase is empty.
            CannotWriteError: the file can't be written.
        """
        return make_counter_key(file, passphrase, self.cost)

    def open_counter_key(self, file: Path, passphrase: str) -> bytes:
        """The private counter key in that file.

        Raises:
            NotAStoreError: the file is no counter key.
            DamagedStoreError: the file is damaged.
            WrongPassphraseError: the passphrase is another.
        """
        return open_counter_key(file, passphrase)

    def store_id(self, folder: Path) -> str:
        """The random id of a store, without signing in.

        Raises:
            NotAStoreError: the folder is none.
        """
        return layout.read_facts(folder).id

    def _make_database(self, file: Path, key: bytes, user: str) -> None:
        database = connect(file, key, create=True)
        try:
            bring_up_to_date(database)
            with named_database_errors(), database.atomic():
                row = [user, self.clock().isoformat()]
                database.execute("INSERT INTO users (name, created_at) VALUES (?, ?)", row)
        finally:
            database.close()

    def _open(self, folder: Path, choose: Callable[[Slots], Slot], secret: str) -> Store:
        facts = layout.read_facts(folder)
        with ExitStack() as undo:
            lock = FileLock(folder / layout.LOCK)
            undo.callback(lock.release)
            profile = self.profile(folder)
            slot = choose(read_slots(folder / layout.KEYS, facts.id))
            key = self._unlock(folder, slot, secret)
            backup.remove_leftovers(folder)
            database = connect(folder / layout.DATABASE, key)
            undo.callback(database.close)
            require_tables(database)
            bring_up_to_date(database)
            sign_in = self._sign_in(folder, database, slot, key)
            undo.pop_all()
            open_folder = OpenFolder(folder, facts, lock, self.clock)
            return Store(open_folder, database, sign_in, self.codec, profile)

    def _unlock(self, folder: Path, slot: Slot, secret: str) -> bytes:
        try:
            return slot.open(secret)
        except WrongPassphraseError:
            note_failed_sign_in(folder / layout.FAILED_SIGN_INS, self.clock(), slot.name)
            raise

    def _sign_in(self, folder: Path, database: sqlite_utils.Database, slot: Slot, key: bytes) -> SignIn:
        notes = folder / layout.FAILED_SIGN_INS
        with named_database_errors(), database.atomic():
            query = "SELECT id, name FROM users WHERE name = :name OR :name = '' ORDER BY id LIMIT 1"
            row = database.execute(query, {"name": slot.name}).fetchone()
            if row is None:
                raise DamagedStoreError(layout.DATABASE)
            log = AccessLog(database)
            move_failed_sign_ins(notes, log, self.clock())
            log.add(AccessEntry(self.clock(), row[1], AccessAct.SIGNED_IN, None))
        forget_failed_sign_ins(notes)
        return SignIn(row[0], row[1], slot, key, self.cost)
