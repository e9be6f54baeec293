"""Opening a store: lock, key, tables, and the first rows in its log."""

from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlite_utils

from app.domain.office_settings import OfficeSettings
from app.domain.profile import OfficeProfile
from app.domain.record import AccessAct, AccessEntry
from app.domain.roles import Role
from app.storage import backup, layout
from app.storage.access_log import AccessLog
from app.storage.backup_folder import before_update_name
from app.storage.cases import CaseCodec
from app.storage.connection import connect, named_database_errors
from app.storage.disk import named_write_errors
from app.storage.errors import DamagedStoreError, UnknownNameError
from app.storage.expiry import remove_expired_rows
from app.storage.keys import Slot, SlotKind, Slots, read_slots
from app.storage.locking import FileLock
from app.storage.migrations import bring_up_to_date, needs_update, require_tables
from app.storage.office import require_same_profile
from app.storage.removals import replay_removals
from app.storage.session import OpenFolder, SignIn
from app.storage.sign_ins import forget_failed_sign_ins, move_failed_sign_ins, try_passphrase
from app.storage.store import Store
from app.storage.wrapping import KdfCost

_ACTS = {
    SlotKind.USER: AccessAct.SIGNED_IN,
    SlotKind.RECOVERY: AccessAct.RECOVERY_CODE_USED,
    SlotKind.ESCROW: AccessAct.ESCROW_USED,
}


@dataclass(frozen=True)
class WayIn:
    """How somebody wants to open a store.

    Attributes:
        choose: finds the slot.
        open_slot: gives the store's key from it.
        user: whom the store is opened for where the slot is nobody's own; "": its first user.
    """

    choose: Callable[[Slots], Slot]
    open_slot: Callable[[Slot], bytes]
    user: str = ""


@dataclass(frozen=True)
class Opener:
    """What opening needs besides folder and secret."""

    codec: CaseCodec
    cost: KdfCost
    clock: Callable[[], datetime]

    def open(self, folder: Path, way: WayIn, read_profile: Callable[[Path], OfficeProfile | None]) -> Store:
        """Opens a store; see :meth:`app.storage.keeper.Keeper.open`."""
        facts = layout.read_facts(folder)
        with ExitStack() as undo:
            lock = FileLock(folder / layout.LOCK)
            undo.callback(lock.release)
            profile = read_profile(folder)
            slot = way.choose(read_slots(folder / layout.KEYS, facts.id))
            key = self._unlock(folder, slot, way)
            backup.remove_leftovers(folder)
            database = connect(folder / layout.DATABASE, key)
            undo.callback(database.close)
            require_tables(database)
            self._bring_up_to_date(folder, facts, database, key)
            settings = OfficeSettings() if profile is None else profile.settings
            opened = OpenFolder(folder, facts, lock, self.clock)
            with named_database_errors(), database.atomic():
                remove_expired_rows(database, settings, self.clock())
            sign_in = self._sign_in(opened, database, slot, way.user, key)
            undo.pop_all()
            return Store(opened, database, sign_in, self.codec, profile)

    def _unlock(self, folder: Path, slot: Slot, way: WayIn) -> bytes:
        notes = folder / layout.FAILED_SIGN_INS
        return try_passphrase(notes, slot.name, self.clock(), lambda: way.open_slot(slot))

    def _bring_up_to_date(
        self, folder: Path, facts: layout.StoreFacts, database: sqlite_utils.Database, key: bytes
    ) -> None:
        """Changes the tables where a newer program wants it, after a backup of what is there."""
        if needs_update(database):
            today = self.clock().date()
            with named_database_errors():
                believed = AccessLog(database).believed(today)
            with named_write_errors():
                (folder / layout.BACKUPS).mkdir(exist_ok=True)
            file = folder / layout.BACKUPS / before_update_name(facts.id, today)
            if not file.exists():
                backup.make_backup(folder, facts, key, file, believed)
        bring_up_to_date(database)

    def _sign_in(
        self, folder: OpenFolder, database: sqlite_utils.Database, slot: Slot, user: str, key: bytes
    ) -> SignIn:
        notes = folder.path / layout.FAILED_SIGN_INS
        with named_database_errors(), database.atomic():
            require_same_profile(database, folder.facts)
            user_id, name, role = _user(database, slot.name or user)
            log = AccessLog(database)
            slot.require_not_before(log.key_set_at(slot.name))
            move_failed_sign_ins(notes, log, self.clock())
            log.add(AccessEntry(self.clock(), name, _ACTS[slot.kind], None))
            # A damaged journal is told by checking; it keeps nobody from the cases.
            with suppress(DamagedStoreError):
                for _ in replay_removals(folder.path / layout.REMOVED, database):
                    log.add(AccessEntry(self.clock(), name, AccessAct.REMOVED, None))
        forget_failed_sign_ins(notes)
        return SignIn(user_id, name, role, slot, key, self.cost)


def _user(database: sqlite_utils.Database, name: str) -> tuple[int, str, Role]:
    query = """SELECT id, name, role FROM users WHERE (name = :name OR :name = '') AND retired_at IS NULL
        ORDER BY id LIMIT 1"""
    row = database.execute(query, {"name": name}).fetchone()
    if row is None:
        raise UnknownNameError("unknown_user")
    return row[0], row[1], Role(row[2])
