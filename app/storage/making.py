"""Making a new store's folder: keys first, ``store.json`` last."""

import secrets
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app import __version__
from app.domain.errors import BadInputError, Fault
from app.domain.profile import OfficeProfile
from app.domain.record import User
from app.domain.roles import Role
from app.domain.sign_in_name import is_sign_in_name
from app.storage import layout
from app.storage.connection import connect, named_database_errors
from app.storage.disk import named_write_errors, write_new
from app.storage.errors import StoreError
from app.storage.keys import (
    Slot,
    SlotKind,
    Slots,
    make_escrow_slot,
    make_slot,
    make_staff_slot,
    new_recovery_code,
    new_store_key,
    write_slots,
)
from app.storage.migrations import bring_up_to_date
from app.storage.office import note_profile
from app.storage.passphrases import require_strong
from app.storage.sealed import is_public_key
from app.storage.users import insert_user, staff_user
from app.storage.wrapping import KdfCost


@dataclass(frozen=True)
class NewOffice:
    """The office profile of a store to be made.

    Attributes:
        content: the file's bytes.
        profile: what they say.
        signers: public keys that may have signed it; empty: anybody, or nobody.
    """

    content: bytes
    profile: OfficeProfile
    signers: Collection[bytes] = ()


@dataclass(frozen=True)
class FirstUser:
    """Who handles the first cases."""

    name: str
    passphrase: str


def make_store(folder: Path, first: FirstUser, office: NewOffice | None, cost: KdfCost, now: datetime) -> str:
    """Makes a store, a practice store without office, and returns its recovery code.

    Raises:
        BadInputError: the profile has faults, or the name is no sign-in name.
        NotEmptyError: the folder is not empty.
        WeakPassphraseError: the passphrase is blank or too short.
        CannotWriteError: nothing is left behind.
    """
    _check_name(first, office)
    require_strong(first.passphrase, is_practice=office is None)
    if office is not None:
        _check_signer(office)
    key, code, store_id = new_store_key(), new_recovery_code(), secrets.token_hex(16)
    slots = Slots(
        (
            *(
                make_slot(kind, name, key=key, secret=secret, store_id=store_id, cost=cost, made_at=now)
                for kind, name, secret in (
                    (SlotKind.USER, first.name, first.passphrase),
                    (SlotKind.RECOVERY, "", code),
                )
            ),
            *(_office_slots(office.profile, key, store_id, now) if office else ()),
        )
    )
    digest = None if office is None else layout.profile_digest(office.content)
    with layout.emptied_on_failure(folder):
        if office is not None:
            write_new(folder / layout.PROFILE, office.content)
        with named_write_errors():
            (folder / layout.COUNTERS).mkdir()
        _make_database(folder / layout.DATABASE, key, first, office, now)
        write_slots(folder / layout.KEYS, slots)
        layout.write_facts(folder, layout.StoreFacts(store_id, __version__, digest))
    return code


def _check_name(first: FirstUser, office: NewOffice | None) -> None:
    taken = [staff.name for staff in office.profile.staff] if office else []
    if not is_sign_in_name(first.name) or first.name in taken:
        raise BadInputError((Fault("user", "user_name"),))


def _check_signer(office: NewOffice) -> None:
    if office.signers and office.profile.signed_by not in office.signers:
        raise BadInputError((Fault("", "profile_signer"),))


def _office_slots(profile: OfficeProfile, key: bytes, store_id: str, now: datetime) -> Iterator[Slot]:
    if not is_public_key(profile.counter_key):
        raise BadInputError((Fault("counter_key", "counter_key"),))
    if profile.escrow_key:
        try:
            yield make_escrow_slot(profile.escrow_key, key=key, store_id=store_id)
        except ValueError:
            raise BadInputError((Fault("escrow_key", "profile_escrow_key"),)) from None
    for index, staff in enumerate(profile.staff):
        try:
            yield make_staff_slot(staff, key=key, store_id=store_id, made_at=now)
        except (ValueError, StoreError):
            raise BadInputError((Fault(f"staff[{index}].slot", "profile_staff_slot"),)) from None


def _make_database(file: Path, key: bytes, first: FirstUser, office: NewOffice | None, now: datetime) -> None:
    database = connect(file, key, create=True)
    try:
        bring_up_to_date(database)
        with named_database_errors(), database.atomic():
            insert_user(database, User(first.name, Role.WORKER, "", None), now)
            if office is not None:
                for staff in office.profile.staff:
                    insert_user(database, staff_user(staff), now)
                signer = office.profile.signed_by if office.signers else b""
                note_profile(database, layout.profile_digest(office.content), signer)
    finally:
        database.close()
