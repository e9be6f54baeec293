"""The people who can sign in to a store, seen to without any case being opened or encrypted anew."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlite_utils

from app.domain.errors import BadInputError, Fault
from app.domain.profile import StaffSlot
from app.domain.record import AccessAct, GivenPassphrase, User
from app.domain.roles import Permission, Role, Scope
from app.domain.sign_in_name import is_sign_in_name, name_meant
from app.domain.staffing import has_supervisor
from app.storage.errors import NotAllowedError, UnknownNameError, UserExistsError, WeakPassphraseError
from app.storage.keys import SlotKind, make_slot, new_recovery_code
from app.storage.passphrases import require_strong
from app.storage.session import Session

_ALL = "SELECT name, role, same_person_as, retired_at FROM users ORDER BY id"


class Users:
    """The users of an open store. Every change is in the access log, with the name of whom it is about."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[User, ...]:
        """Everybody who can sign in or once could, in the order they were added."""
        with self._session.transaction():
            return read_users(self._session.database)

    def add(self, name: str, role: Role, passphrase: str, *, same_person_as: str = "") -> User:
        """A new sign-in. A store without supervisor takes its first one from whoever may handle cases.

        Args:
            name: a sign-in name nobody has or had.
            role: of the new user.
            passphrase: a first one, to be changed by its owner.
            same_person_as: another sign-in name of the same person, or "".

        Raises:
            NotAllowedError: who is signed in does not see to users.
            BadInputError: the name is no sign-in name.
            UserExistsError: the name is or was somebody's.
            UnknownNameError: nobody is called ``same_person_as``.
            WeakPassphraseError: the passphrase is blank or too short.
        """
        if not is_sign_in_name(name):
            raise BadInputError((Fault("user", "user_name"),))
        session = self._session
        with session.transaction():
            before = read_users(session.database)
            self._require_may_add(role, before)
            if any(user.name == name for user in before):
                raise UserExistsError
            same_person = name_meant(same_person_as, [user.name for user in before]) if same_person_as else ""
            if same_person is None:
                raise UnknownNameError("unknown_user")
            user = User(name, role, same_person, None)
            insert_user(session.database, user, session.now())
            session.note(AccessAct.USER_ADDED, about=name)
            self._write_slot(name, passphrase)
        return user

    def retire(self, name: str) -> None:
        """Closes a sign-in for good; what the user saved stays, and the name is not used again.

        Raises:
            NotAllowedError: who is signed in does not see to users, or would close the last supervisor's.
            UnknownNameError: nobody can sign in by that name.
        """
        session = self._session
        with session.transaction(Permission.MANAGE_USERS):
            self._require_active(name)
            others = [user for user in read_users(session.database) if user.name != name]
            if not has_supervisor(others):
                raise NotAllowedError
            session.database.execute(
                "UPDATE users SET retired_at = ? WHERE name = ?", [session.now().isoformat(), name]
            )
            session.note(AccessAct.USER_RETIRED, about=name)
            session.write_slots(session.slots().without_user(name))

    def restore(self, name: str, passphrase: str) -> None:
        """Gives a user who forgot the passphrase one that opens the way to a new one of the user's own.

        Raises:
            NotAllowedError: who is signed in does not see to users.
            UnknownNameError: nobody can sign in by that name.
            WeakPassphraseError: the passphrase is blank or too short.
        """
        session = self._session
        with session.transaction(Permission.MANAGE_USERS):
            self._require_active(name)
            session.note(AccessAct.KEY_RESTORED, about=name)
            is_own = name == session.sign_in.user
            given = None if is_own else GivenPassphrase(session.sign_in.user, session.now())
            self._write_slot(name, passphrase, given=given)

    def new_recovery_code(self, passphrase: str) -> str:
        """A new recovery code, shown once; the former opens nothing any more.

        Args:
            passphrase: of who is signed in, so that nobody makes one at a computer that was left open.

        Raises:
            NotAllowedError: who is signed in does not see to users.
            WrongPassphraseError: it is not what opened the store.
        """
        code = new_recovery_code()
        session = self._session
        with session.transaction(Permission.MANAGE_USERS):
            session.sign_in.slot.open(passphrase)
            session.note(AccessAct.RECOVERY_CODE_CHANGED)
            self._write_slot("", code, SlotKind.RECOVERY)
        return code

    def change_own_passphrase(self, new: str) -> None:
        """From now on the user who is signed in opens the store with ``new``.

        Raises:
            WeakPassphraseError: ``new`` is blank or too short, or what somebody else gave the user.
        """
        session = self._session
        if session.sign_in.slot.given is not None and session.sign_in.slot.opens(new):
            raise WeakPassphraseError("passphrase_is_the_given")
        with session.transaction():
            session.note(AccessAct.KEY_CHANGED, about=session.sign_in.user)
            self._write_slot(session.sign_in.user, new)
        slot = session.slots().of_user(session.sign_in.user)
        session.sign_in = replace(session.sign_in, slot=slot)

    def _require_may_add(self, role: Role, before: Sequence[User]) -> None:
        self._session.require_own_passphrase()
        is_first_supervisor = role is Role.SUPERVISOR and not has_supervisor(before)
        handles_cases = self._session.scope(Permission.SAVE_CASE) is Scope.ALL
        sees_to_users = self._session.scope(Permission.MANAGE_USERS) is Scope.ALL
        if not (sees_to_users or (is_first_supervisor and handles_cases)):
            raise NotAllowedError

    def _require_active(self, name: str) -> None:
        query = "SELECT 1 FROM users WHERE name = ? AND retired_at IS NULL"
        if not self._session.database.execute(query, [name]).fetchone():
            raise UnknownNameError("unknown_user")

    def _write_slot(
        self,
        name: str,
        secret: str,
        kind: SlotKind = SlotKind.USER,
        given: GivenPassphrase | None = None,
    ) -> None:
        # Last in the transaction: when the key file can't be written, nothing else is.
        session = self._session
        require_strong(secret, is_practice=session.folder.facts.is_practice)
        slot = make_slot(
            kind,
            name,
            key=session.sign_in.key,
            secret=secret,
            store_id=session.folder.facts.id,
            cost=session.sign_in.cost,
            # The time of the log's row, so that a slot is never older than the log says.
            made_at=session.log.key_set_at(name),
            given=given,
        )
        session.write_slots(session.slots().with_slot(slot))


def insert_user(database: sqlite_utils.Database, user: User, at: datetime) -> None:
    """Adds a user, as part of the transaction under way."""
    database.execute(
        "INSERT INTO users (name, role, same_person_as, created_at) VALUES (?, ?, ?, ?)",
        [user.name, user.role.value, user.same_person_as, at.isoformat()],
    )


def read_users(database: sqlite_utils.Database) -> tuple[User, ...]:
    """All users, in the order they were added."""
    return tuple(_user(row) for row in database.execute(_ALL))


def staff_user(staff: StaffSlot) -> User:
    """Somebody the office profile names, as a user."""
    return User(staff.name, staff.role, "", None)


def _user(row: Sequence[Any]) -> User:
    name, role, same_person_as, retired_at = row
    return User(
        name, Role(role), same_person_as, None if retired_at is None else datetime.fromisoformat(retired_at)
    )
