"""What the tests of the store share: a cheap key derivation, a codec, cases with invented people."""

import base64
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.domain import roles
from app.domain.case import Case
from app.domain.counting import Count
from app.domain.person import Person, Role
from app.domain.profile import Basis, ConversationType, Letterhead, OfficeProfile, StaffSlot
from app.domain.rule_pack import RuleVersion
from app.files.intake import read_intake, write_intake
from app.storage.cases import CaseCodec
from app.storage.keeper import Keeper
from app.storage.sealed import CounterKeyPair, public_half
from app.storage.wrap_to_key import make_wrap_key_pair
from app.storage.wrapping import KdfCost

CHEAP = KdfCost(time_cost=1, memory_kib=8, lanes=1)
ON = date(2026, 11, 22)
USER = "anna"
PASSPHRASE = "övning ger färdighet"
CELLS = tuple(Count(table, category) for table in ("channel", "ended") for category in ("a", "b", "c"))
# Always the same, since saved stores of former versions are sealed to it.
_PRIVATE = bytes(range(1, 32)) + b"\0"
KEY_PAIR = CounterKeyPair(public_half(_PRIVATE), _PRIVATE)

RULES = RuleVersion("Påhittade regler", "2026.11.1", "ab" * 32)
CODEC = CaseCodec(encode=write_intake, decode=read_intake, rules=lambda: RULES)


def read_profile(content: bytes) -> OfficeProfile:
    """An office whose counter key is the file's second word, in hexadecimal; its third is the escrow key.

    Further words are staff, ``supervisor:eva:slot``.
    """
    name, key, escrow, *staff = *content.split(), *([b""] if len(content.split()) < 3 else [])
    return OfficeProfile(
        municipality=name.decode(),
        municipality_code="0000",
        board="Socialnämnden",
        service="socialtjanst",
        conversations=(ConversationType("counselling", Basis.COUNSELLING, "", may_be_unsaved=True),),
        secrecy_text={"sv": "Det du säger är hemligt."},
        disposal_rule="Fem år efter sista anteckningen.",
        data_protection_contact="dataskydd@kommunen.example",
        letterhead=Letterhead("", "", "", ""),
        recipient=(),
        counter_key=bytes.fromhex(key.decode()),
        escrow_key=bytes.fromhex(escrow.decode()),
        staff=tuple(_staff(word.decode()) for word in staff),
    )


def _staff(word: str) -> StaffSlot:
    role, name, slot = word.split(":")
    return StaffSlot(name, roles.Role(role), slot)


OFFICE = b"Exempelkommun " + KEY_PAIR.public.hex().encode()
KEEPER = Keeper(CODEC, read_profile, cost=CHEAP)


def with_escrow(public: str) -> bytes:
    """The office with an escrow key, as it was printed."""
    return OFFICE + b" " + base64.b64decode(public).hex().encode()


def with_staff(*staff: tuple[str, str, str]) -> bytes:
    """The office with an escrow key and staff: role, name and slot of each."""
    escrow = make_wrap_key_pair().public.hex()
    return b" ".join([OFFICE, escrow.encode(), *(":".join(one).encode() for one in staff)])


def make_store(folder: Path, *, office: bool = False) -> str:
    """A new store and its recovery code."""
    return KEEPER.create(folder, USER, PASSPHRASE, OFFICE if office else None)


def a_case(name: str | None = "Testa Provsson", reference: str | None = None) -> Case:
    """A single adult with an invented name and a published test number."""
    applicant = Person(
        id="p1",
        role=Role.APPLICANT,
        name=name,
        personal_number="190308189802",
        born_on=date(1990, 3, 8),
        debt_csn=True,
    )
    return Case(persons=(applicant,), reference=reference)


def with_number(case: Case, number: str | None) -> Case:
    """The case with another personal number of its applicant."""
    return replace(case, persons=(replace(case.applicant, personal_number=number),))
