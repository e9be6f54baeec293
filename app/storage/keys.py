"""Key slots: the store's one random key, wrapped once for each way in.

One line a slot, each with its own checksum: one damaged slot does not close the others.
"""

import base64
import os
import secrets
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from app.domain.profile import StaffSlot
from app.domain.record import GivenPassphrase
from app.domain.sign_in_name import name_meant
from app.storage.checked import Fields, checked_line, read_checked_line, refuse_newer_form
from app.storage.disk import read_part, replace_file, write_new
from app.storage.errors import DamagedStoreError, UnknownNameError, WrongPassphraseError
from app.storage.private_keys import KeyKind, open_key, public_key_of
from app.storage.wrap_to_key import unwrap_with, wrap_to
from app.storage.wrapping import KdfCost, unwrap, wrap

KEY_BYTES = 32
FORMAT = "vagval-keys/1"
_PART = "keys.jsonl"
# Where a slot from the office profile keeps its private key, closed with a passphrase.
_STAFF = "private"
# Who gave the passphrase and when, in the slot of a user who has not chosen one yet.
_GIVEN_BY, _GIVEN_AT = "given_by", "given_at"
_MADE_AT = "made_at"

# No 0, 1, I, L, O or U: nothing that is read as something else from paper, or as a word.
_CODE_SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_GROUPS, _GROUP_SIGNS = 7, 4


class SlotKind(Enum):
    """Whose way in a slot is."""

    USER = "user"
    RECOVERY = "recovery"
    ESCROW = "escrow"


@dataclass(frozen=True)
class Slot:
    """One way in.

    Attributes:
        name: the user's sign-in name; "" for the recovery code and the escrow key.
        fields: the wrapped key.
    """

    kind: SlotKind
    name: str
    fields: Fields

    @property
    def given(self) -> GivenPassphrase | None:
        """By whom the passphrase was given; None: its owner chose it.

        Raises:
            DamagedStoreError: no program of ours wrote that.
        """
        if _GIVEN_BY not in self.fields:
            return None
        return GivenPassphrase(str(self.fields[_GIVEN_BY]), self._time(_GIVEN_AT))

    @property
    def made_at(self) -> datetime | None:
        """When it was wrapped, in UTC; None: by a program that did not write that down, or to a public key.

        Raises:
            DamagedStoreError: no program of ours wrote that.
        """
        return self._time(_MADE_AT) if _MADE_AT in self.fields else None

    def open(self, secret: str) -> bytes:
        """The store's key.

        Raises:
            WrongPassphraseError: the secret is not this slot's.
        """
        if self.kind is SlotKind.ESCROW:
            raise WrongPassphraseError
        if self.kind is SlotKind.RECOVERY:
            secret = tidy_recovery_code(secret)
        if _STAFF in self.fields:
            return self.open_with_key(open_key(KeyKind.STAFF, _decoded(self.fields[_STAFF]), [secret]))
        return unwrap(self.fields, secret, _PART)

    def opens(self, secret: str) -> bool:
        """Whether the secret is this slot's."""
        try:
            self.open(secret)
        except WrongPassphraseError:
            return False
        return True

    def is_before(self, key_set_at: datetime | None) -> bool:
        """Whether a newer way in took its place, as the log knows: then somebody put an old key file back."""
        return key_set_at is not None and self.made_at is not None and self.made_at < key_set_at

    def require_not_before(self, key_set_at: datetime | None) -> None:
        """Lets pass what is no older than the log says.

        Raises:
            DamagedStoreError: it is older.
        """
        if self.is_before(key_set_at):
            raise DamagedStoreError(_PART)

    def _time(self, field: str) -> datetime:
        try:
            return datetime.fromisoformat(self.fields[field]).astimezone(UTC)
        except (KeyError, OverflowError, TypeError, ValueError):
            raise DamagedStoreError(_PART) from None

    def open_with_key(self, private_key: bytes) -> bytes:
        """The store's key, for whoever has the private key it was wrapped to.

        Raises:
            OtherKeyError: it was wrapped to another key.
        """
        return unwrap_with(private_key, self.fields, _PART)


@dataclass(frozen=True)
class Slots:
    """All ways into one store.

    Attributes:
        damaged: how many further lines can't be read.
    """

    slots: tuple[Slot, ...]
    damaged: int = 0

    def of_user(self, name: str | None) -> Slot:
        """The slot of that user, or of the first one; capitals count only where names differ in nothing else.

        Raises:
            DamagedStoreError: some slot is damaged; the recovery code may still open the store.
            UnknownNameError: there is no such user.
        """
        if self.damaged:
            raise DamagedStoreError(_PART)
        users = [slot for slot in self.slots if slot.kind is SlotKind.USER]
        meant = None if name is None else name_meant(name, [slot.name for slot in users])
        found = next((slot for slot in users if name is None or slot.name == meant), None)
        if found is None:
            raise UnknownNameError("unknown_user")
        return found

    def recovery(self) -> Slot:
        """The recovery code's slot, also when others are damaged.

        Raises:
            DamagedStoreError: it is not there, or damaged itself.
        """
        found = next((slot for slot in self.slots if slot.kind is SlotKind.RECOVERY), None)
        if found is None:
            raise DamagedStoreError(_PART)
        return found

    def escrow(self) -> Slot | None:
        """The slot of the office's escrow key, or None where the store has none."""
        return next((slot for slot in self.slots if slot.kind is SlotKind.ESCROW), None)

    def open_any(self, secret: str) -> bytes:
        """The store's key, through whichever slot the passphrase or recovery code opens.

        Raises:
            WrongPassphraseError: it opens none.
        """
        for slot in self.slots:
            try:
                return slot.open(secret)
            except WrongPassphraseError:
                continue
        raise WrongPassphraseError

    def with_slot(self, slot: Slot) -> "Slots":
        """The slots with this one in the place of the former, or last; damaged lines are left out."""
        taken = [(other.kind, other.name) == (slot.kind, slot.name) for other in self.slots]
        slots = tuple(slot if is_it else other for is_it, other in zip(taken, self.slots, strict=True))
        return replace(self, slots=slots if any(taken) else (*slots, slot), damaged=0)

    def without_user(self, name: str) -> "Slots":
        """The slots without that user's."""
        others = (slot for slot in self.slots if (slot.kind, slot.name) != (SlotKind.USER, name))
        return replace(self, slots=tuple(others))

    def content(self) -> bytes:
        """The bytes of the key file."""
        return b"".join(checked_line(slot.fields) for slot in self.slots)


def new_store_key() -> bytes:
    """256 random bits."""
    return os.urandom(KEY_BYTES)


def make_slot(
    kind: SlotKind,
    name: str,
    *,
    key: bytes,
    secret: str,
    store_id: str,
    cost: KdfCost,
    made_at: datetime | None,
    given: GivenPassphrase | None = None,
) -> Slot:
    """A new way into the store for whoever knows ``secret``; ``given`` where its owner did not choose it."""
    public: Fields = {"format": FORMAT, "kind": kind.value, "name": name, "store": store_id}
    if made_at is not None:
        public[_MADE_AT] = made_at.isoformat()
    if given is not None:
        public |= {_GIVEN_BY: given.by, _GIVEN_AT: given.at.isoformat()}
    return Slot(kind, name, wrap(key, secret, public, cost))


def make_escrow_slot(public_key: bytes, *, key: bytes, store_id: str) -> Slot:
    """A way into the store for whoever has the office's escrow key.

    Raises:
        ValueError: nothing can be wrapped to such a key.
    """
    public: Fields = {"format": FORMAT, "kind": SlotKind.ESCROW.value, "name": "", "store": store_id}
    return Slot(SlotKind.ESCROW, "", wrap_to(public_key, key, public))


def make_staff_slot(staff: StaffSlot, *, key: bytes, store_id: str, made_at: datetime) -> Slot:
    """A way into the store for somebody the profile names, who is not here to type a passphrase.

    Raises:
        StoreError: the profile's text holds no such key.
        ValueError: nothing can be wrapped to it.
    """
    public: Fields = {
        "format": FORMAT,
        "kind": SlotKind.USER.value,
        "name": staff.name,
        "store": store_id,
        _MADE_AT: made_at.isoformat(),
        _STAFF: staff.slot,
    }
    public_key = public_key_of(KeyKind.STAFF, _decoded(staff.slot))
    return Slot(SlotKind.USER, staff.name, wrap_to(public_key, key, public))


def new_recovery_code() -> str:
    """About 137 random bits as seven groups of four signs, for paper."""
    groups = ("".join(secrets.choice(_CODE_SIGNS) for _ in range(_GROUP_SIGNS)) for _ in range(_CODE_GROUPS))
    return "-".join(groups)


def tidy_recovery_code(typed: str) -> str:
    """The code as it was printed, however it was typed: small letters, blanks or hyphens left out."""
    signs = "".join(sign for sign in typed.upper() if sign.isalnum())
    return "-".join(signs[i : i + _GROUP_SIGNS] for i in range(0, len(signs), _GROUP_SIGNS))


def parse_slots(content: bytes, store_id: str) -> Slots:
    """The slots in the bytes of a key file; damaged lines are counted, not lost from sight.

    Raises:
        NewerStoreError: a newer program wrote one of them.
    """
    found: list[Slot] = []
    damaged = 0
    for line in content.splitlines(keepends=True):
        try:
            found.append(_parse_slot(line, store_id))
        except DamagedStoreError:
            damaged += 1
    return Slots(tuple(found), damaged if found or damaged else 1)


def read_slots(file: Path, store_id: str) -> Slots:
    """The slots of a store.

    Raises:
        DamagedStoreError: the key file is missing.
        NewerStoreError: a newer program wrote it.
    """
    return parse_slots(read_part(file), store_id)


def write_slots(file: Path, slots: Slots) -> None:
    """Makes the key file, or puts a new one in its place, whole or not at all."""
    if file.exists():
        replace_file(file, slots.content())
    else:
        write_new(file, slots.content())


def _parse_slot(line: bytes, store_id: str) -> Slot:
    fields = read_checked_line(line, _PART)
    refuse_newer_form(fields, FORMAT)
    try:
        if fields["store"] != store_id or not line.endswith(b"\n"):
            raise DamagedStoreError(_PART)
        return Slot(SlotKind(fields["kind"]), str(fields["name"]), fields)
    except (KeyError, ValueError):
        raise DamagedStoreError(_PART) from None


def _decoded(text: object) -> bytes:
    try:
        return base64.b64decode(str(text), validate=True)
    except ValueError:
        raise DamagedStoreError(_PART) from None
