"""What the tests of the store share: a cheap key derivation, a codec, cases with invented people."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from app.domain.case import Case
from app.domain.counting import Count
from app.domain.person import Person, Role
from app.domain.profile import Basis, ConversationType, Letterhead, OfficeProfile
from app.files.intake import read_intake, write_intake
from app.storage.cases import CaseCodec
from app.storage.keeper import Keeper
from app.storage.sealed import CounterKeyPair, public_half
from app.storage.wrapping import KdfCost

CHEAP = KdfCost(time_cost=1, memory_kib=8, lanes=1)
ON = date(2026, 11, 22)
USER = "anna"
PASSPHRASE = "övning ger färdighet"
CELLS = tuple(Count(table, category) for table in ("channel", "ended") for category in ("a", "b", "c"))
# Always the same, since saved stores of former versions are sealed to it.
_PRIVATE = bytes(range(1, 32)) + b"\0"
KEY_PAIR = CounterKeyPair(public_half(_PRIVATE), _PRIVATE)

CODEC = CaseCodec(encode=write_intake, decode=read_intake)


def read_profile(content: bytes) -> OfficeProfile:
    """An office whose counter key is the bytes of the file, in hexadecimal, after its first word."""
    name, key = content.split()
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
    )


OFFICE = b"Exempelkommun " + KEY_PAIR.public.hex().encode()
KEEPER = Keeper(CODEC, read_profile, cost=CHEAP)


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
