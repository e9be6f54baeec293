"""The office profile: what the municipality has decided, as data."""

from dataclasses import dataclass, field
from enum import Enum

from app.domain.office_settings import OfficeSettings
from app.domain.roles import Role


class Basis(Enum):
    """On what legal basis a type of conversation is held."""

    SERVICE = "service"
    """Serviceskyldighet, 6 § förvaltningslagen."""
    COUNSELLING = "counselling"
    """Rådgivning without duty to document, 14 kap. 4 § socialtjänstlagen."""
    WITHOUT_NEEDS_TEST = "without_needs_test"
    """Insats utan behovsprövning, by the board's decision."""
    CASE = "case"
    """Ärende: saving is not the client's choice."""


@dataclass(frozen=True)
class ConversationType:
    """One type of conversation the office holds.

    Attributes:
        id: short name, ``counselling``.
        basis: on what basis it is held.
        decision: the board's decision (date and §) where the basis needs one, else "".
        may_be_unsaved: whether "without saving" may be offered for it.
    """

    id: str
    basis: Basis
    decision: str
    may_be_unsaved: bool


@dataclass(frozen=True)
class Letterhead:
    """Who writes, as the letter's head says it. What is empty is not printed.

    Attributes:
        logo: a PNG or JPEG file.
        logo_text: what is read aloud in its place, ``Exempelkommuns vapen``.
    """

    unit: str
    address: str
    phone: str
    email: str
    logo: bytes = b""
    logo_text: str = ""


@dataclass(frozen=True)
class LocalContact:
    """Somewhere to turn to in the municipality. Empty strings are not printed."""

    name: str
    what: str = ""
    phone: str = ""
    web: str = ""


@dataclass(frozen=True)
class StaffSlot:
    """Somebody who can sign in to every store made under the profile: a supervisor or an auditor.

    Attributes:
        name: sign-in name.
        slot: what ``vagval profile staff-slot`` printed: a public key, to which new stores wrap their key,
            and its private half, closed with that person's passphrase.
    """

    name: str
    role: Role
    slot: str


@dataclass(frozen=True)
class OfficeProfile:
    """What one office has decided; one store belongs to one board (nämnd).

    Attributes:
        municipality: its name.
        municipality_code: four digits.
        board: the responsible nämnd, personal data controller.
        service: kind of service (verksamhet): ``socialtjanst``, ``arbetsmarknad`` …
        conversations: the types of conversation and their bases; empty: saving is off.
        secrecy_text: what is read to the client about secrecy, by language.
        disposal_rule: how long saved cases are kept, in the office's own words.
        data_protection_contact: whom the client asks about personal data.
        letterhead: for letters from a saved case.
        record_system: what the office calls the system it keeps its records (journal) in; empty: not said.
        recipient: the default recipient of the support letter, lines of text.
        counter_key: public key (32 bytes) that counters are sealed to.
        escrow_key: public key (32 bytes) that each new store's key is wrapped to; empty: no escrow.
        settings: of the program.
        contacts: local contacts.
        staff: who can sign in to every store of this office.
        rule_keys: public keys (32 bytes) that may sign rule packs.
        revoked_rule_keys: those that no longer may, whoever names them.
        signed_by: public key of whoever signed the profile; empty: nobody did.
    """

    municipality: str
    municipality_code: str
    board: str
    service: str
    conversations: tuple[ConversationType, ...]
    secrecy_text: dict[str, str]
    disposal_rule: str
    data_protection_contact: str
    letterhead: Letterhead
    recipient: tuple[str, ...]
    counter_key: bytes
    escrow_key: bytes = b""
    record_system: str = ""
    settings: OfficeSettings = field(default_factory=OfficeSettings)
    contacts: tuple[LocalContact, ...] = ()
    staff: tuple[StaffSlot, ...] = ()
    rule_keys: tuple[bytes, ...] = ()
    revoked_rule_keys: tuple[bytes, ...] = ()
    signed_by: bytes = b""

    def conversation(self, type_id: str) -> ConversationType | None:
        """The type with that id, or None."""
        return next((kind for kind in self.conversations if kind.id == type_id), None)
