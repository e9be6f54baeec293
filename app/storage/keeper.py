"""Making, opening and restoring stores."""

import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from app.domain.advice import Advice
from app.domain.counting import Count, MonthCount
from app.domain.places import PlaceRisk
from app.domain.profile import OfficeProfile
from app.domain.steps import Steps
from app.storage import backup, layout, office_keys
from app.storage.cases import CaseCodec
from app.storage.counter_key import make_counter_key, open_counter_key
from app.storage.counters import MonthCounters, read_months
from app.storage.errors import NoEscrowError
from app.storage.keys import Slot, Slots, read_slots
from app.storage.making import FirstUser, NewOffice, make_store
from app.storage.opening import Opener, WayIn
from app.storage.places import Surroundings, place_risk, refuse_unsafe_place, this_computer
from app.storage.salvage import SalvageReport, salvage
from app.storage.store import Store
from app.storage.wrapping import OFFICE_COST, KdfCost


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
        surroundings: what is known of the computer, to tell folders that are copied elsewhere.
        refuse_logo: raises where a new store's logo could not be printed; None: any logo will do.
    """

    codec: CaseCodec
    read_profile: Callable[[bytes], OfficeProfile]
    cost: KdfCost = OFFICE_COST
    clock: Callable[[], datetime] = utc_now
    surroundings: Callable[[], Surroundings] = this_computer
    refuse_logo: Callable[[bytes], object] | None = None

    def create(
        self,
        folder: Path,
        user: str,
        passphrase: str,
        profile: bytes | None,
        *,
        signers: Collection[bytes] = (),
    ) -> str:
        """Makes a store, a practice store without profile, and returns its recovery code, once.

        Args:
            folder: missing, or empty.
            user: sign-in name of its first user, a worker.
            passphrase: that user's.
            profile: the bytes of an office profile; checked first.
            signers: public keys of those who may sign a profile; empty: it may be unsigned.

        Raises:
            BadInputError: the profile has faults or is signed by nobody who may, or the name can't be used.
            UserFacingError: the profile's logo could not be printed.
            UnsafePlaceError: the folder is synchronised, or on a network.
            NotEmptyError: the folder is not empty.
            WeakPassphraseError: the passphrase is blank or too short.
            CannotWriteError: nothing is left behind.
        """
        self._refuse_unsafe(folder)
        office = None if profile is None else NewOffice(profile, self._printable(profile), signers)
        return make_store(folder, FirstUser(user, passphrase), office, self.cost, self.clock())

    def _printable(self, content: bytes) -> OfficeProfile:
        """The profile, once its logo was looked into; opening a store again does not take that time."""
        profile = self.read_profile(content)
        if profile.letterhead.logo and self.refuse_logo is not None:
            self.refuse_logo(profile.letterhead.logo)
        return profile

    def open(self, folder: Path, passphrase: str, user: str | None = None) -> Store:
        """Opens a store for that user, or its only one.

        Raises:
            NotAStoreError: the folder is none.
            UnsafePlaceError: the folder is synchronised, or on a network.
            StoreInUseError: somebody has it open.
            UnknownNameError: there is no such user.
            WrongPassphraseError: the passphrase is another.
            TooSoonError: it was another several times, and the next try has to wait.
            DamagedStoreError: something in the folder is not as it was written.
            NewerStoreError: a newer program made or changed it.
            CannotWriteError: the folder may not be written to.
        """
        return self._open(
            folder, WayIn(lambda slots: slots.of_user(user), lambda slot: slot.open(passphrase))
        )

    def open_with_recovery_code(self, folder: Path, code: str) -> Store:
        """Opens a store for its first user with the printed code; also where other key slots are damaged.

        Raises:
            StoreError: as for :meth:`open`.
        """
        return self._open(folder, WayIn(Slots.recovery, lambda slot: slot.open(code)))

    def open_with_escrow(self, folder: Path, escrow_key: bytes, user: str = "") -> Store:
        """Opens a store with the office's private escrow key, when passphrases and recovery code are lost.

        Args:
            folder: the store's.
            escrow_key: from :meth:`open_escrow_key`.
            user: whom it is opened for, to set a new passphrase; "": its first user.

        Raises:
            NoEscrowError: the store was made without.
            OtherKeyError: it was made for another key.
            StoreError: as for :meth:`open`.
        """
        return self._open(folder, WayIn(_escrow_slot, lambda slot: slot.open_with_key(escrow_key), user))

    def has_escrow(self, folder: Path) -> bool:
        """Whether the office's escrow key opens the store, without signing in.

        Raises:
            NotAStoreError: the folder is none.
        """
        return read_slots(folder / layout.KEYS, layout.read_facts(folder).id).escrow() is not None

    def advice(self, folder: Path) -> tuple[Advice, ...]:
        """What can be seen without signing in that somebody should see to; nothing in a practice store.

        Raises:
            NotAStoreError: the folder is none.
            DamagedStoreError: the profile or the key file is damaged.
        """
        profile = self.profile(folder)
        if profile is None:
            return ()
        escrow = () if self.has_escrow(folder) else (Advice.NO_ESCROW,)
        return escrow if profile.signed_by else (*escrow, Advice.PROFILE_UNSIGNED)

    def salvage(self, folder: Path, secret: str, target: Path) -> SalvageReport:
        """Copies what can still be read of a damaged store into a new one with the same users and keys.

        Args:
            folder: the damaged store; nothing in it is changed.
            secret: any user's passphrase, or the recovery code.
            target: missing, or empty.

        Raises:
            NotAStoreError: the folder is none.
            NotEmptyError: the target is not empty.
            WrongPassphraseError: the secret opens nothing.
            DamagedStoreError: there is nothing to be read; nothing is left in the target.
            CannotWriteError: nothing is left in the target.
        """
        self._refuse_unsafe(target)
        return salvage(folder, secret, target, self.codec, self.clock())

    def restore(self, file: Path, folder: Path, secret: str, *, steps: Steps | None = None) -> None:
        """Makes a store in the folder from a backup, and verifies it by opening it.

        Cases that were removed since, as the journal beside the backup knows, are gone at the first opening.

        Args:
            file: the backup.
            folder: missing, or empty.
            secret: a passphrase or the recovery code, as it was when the backup was made.
            steps: bytes unpacked; None: nobody follows them.

        Raises:
            StoppedError: nothing is left in the folder.
            NotAStoreError: the file is no backup.
            NotEmptyError: the folder is not empty.
            WrongPassphraseError: the secret opens nothing.
            DamagedStoreError: the backup is damaged; nothing is left in the folder.
            NewerStoreError: a newer program made it.
            CannotWriteError: nothing is left behind.
        """
        self._refuse_unsafe(folder)
        backup.restore_backup(file, folder, lambda slots: slots.open_any(secret), steps=steps)

    def restore_with_escrow(self, file: Path, folder: Path, escrow_key: bytes) -> None:
        """As :meth:`restore`, with the office's private escrow key.

        Raises:
            NoEscrowError: the store was made without.
            StoreError: as for :meth:`restore`.
        """
        self._refuse_unsafe(folder)
        backup.restore_backup(file, folder, lambda slots: _escrow_slot(slots).open_with_key(escrow_key))

    def profile(self, folder: Path) -> OfficeProfile | None:
        """The office profile of a store, without signing in; None: a practice store.

        Raises:
            NotAStoreError: the folder is none.
            DamagedStoreError: the profile is not the one the store was made with.
        """
        content = layout.read_profile_bytes(folder, layout.read_facts(folder))
        return None if content is None else self.read_profile(content)

    def counters(self, folder: Path, cells: Sequence[Count], past: date) -> MonthCounters | None:
        """The month counters of a store, without signing in; None: a practice store counts nothing.

        Args:
            folder: the store's.
            cells: every category of every table that can be counted.
            past: a day that is past for certain; a clock years after it is not believed.

        Raises:
            NotAStoreError: the folder is none.
            DamagedStoreError: the profile is not the one the store was made with.
        """
        profile = self.profile(folder)
        if profile is None:
            return None
        return MonthCounters(folder / layout.COUNTERS, profile.counter_key, tuple(cells), past)

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
            WeakPassphraseError: the passphrase is blank or too short.
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

    def make_escrow_key(self, file: Path, passphrases: Sequence[str]) -> str:
        """Writes a new private escrow key, closed with several persons' passphrases; returns the public half.

        Raises:
            NotEmptyError: the file exists.
            WeakPassphraseError: a passphrase is blank or too short, or two are the same.
            CannotWriteError: the file can't be written.
        """
        return office_keys.make_escrow_key(file, passphrases, self.cost)

    def open_escrow_key(self, file: Path, passphrases: Sequence[str]) -> bytes:
        """The private escrow key in that file; all passphrases are needed, in any order.

        Raises:
            NotAStoreError: the file is no escrow key.
            DamagedStoreError: the file is damaged.
            WrongPassphraseError: one of the passphrases is another.
        """
        return office_keys.open_escrow_key(file, passphrases)

    def make_signing_key(self, file: Path, passphrase: str) -> str:
        """Writes a new private key for signing profiles, closed with the passphrase; returns the public half.

        Raises:
            NotEmptyError: the file exists.
            WeakPassphraseError: the passphrase is blank or too short.
            CannotWriteError: the file can't be written.
        """
        return office_keys.make_signing_key(file, passphrase, self.cost)

    def open_signing_key(self, file: Path, passphrase: str) -> bytes:
        """The private signing key in that file.

        Raises:
            NotAStoreError: the file is no signing key.
            DamagedStoreError: the file is damaged.
            WrongPassphraseError: the passphrase is another.
        """
        return office_keys.open_signing_key(file, passphrase)

    def make_staff_slot(self, passphrase: str) -> str:
        """What a supervisor or auditor gives for the profile: the text for ``slot``.

        Raises:
            WeakPassphraseError: the passphrase is blank or too short.
        """
        return office_keys.make_staff_text(passphrase, self.cost)

    def store_id(self, folder: Path) -> str:
        """The random id of a store, without signing in.

        Raises:
            NotAStoreError: the folder is none.
        """
        return layout.read_facts(folder).id

    def place_risk(self, folder: Path) -> PlaceRisk | None:
        """Why what is saved in the folder may reach others; None: as far as is known it stays here."""
        return place_risk(os.path.realpath(folder), self.surroundings())

    def _open(self, folder: Path, way: WayIn) -> Store:
        self._refuse_unsafe(folder)
        return Opener(self.codec, self.cost, self.clock).open(folder, way, self.profile)

    def _refuse_unsafe(self, folder: Path) -> None:
        refuse_unsafe_place(os.path.realpath(folder), self.surroundings())


def _escrow_slot(slots: Slots) -> Slot:
    slot = slots.escrow()
    if slot is None:
        raise NoEscrowError
    return slot
