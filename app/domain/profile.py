"""The office profile: what the municipality has decided, as data."""

from dataclasses import dataclass
from enum import Enum


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
    """Who writes, as the letter's head says it. Empty strings are not printed."""

    unit: str
    address: str
    phone: str
    email: str


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
        recipient: the default recipient of the support letter, lines of text.
        counter_key: public key (32 bytes) that counters are sealed to.
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

    def conversation(self, type_id: str) -> ConversationType | None:
        """The type with that id, or None."""
        return next((kind for kind in self.conversations if kind.id == type_id), None)
