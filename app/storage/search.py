"""What a case is found by: name, personal number or reference, and nothing else (SoLPuF 15 §)."""

import unicodedata
from dataclasses import dataclass

from app.domain.case import Case

_NUMBER_DIGITS = 10
_CENTURY_DIGITS = 2


@dataclass(frozen=True)
class SearchKeys:
    """The written forms that searching compares; None where the case has no such answer."""

    name: str | None
    number: str | None
    reference: str | None


def search_keys(case: Case) -> SearchKeys:
    """What the case is found by: its applicant's name and number, and its reference."""
    applicant = case.applicant
    return SearchKeys(
        name=words_key(applicant.name) if applicant.name else None,
        number=number_key(applicant.personal_number) if applicant.personal_number else None,
        reference=words_key(case.reference) if case.reference else None,
    )


def words_key(text: str) -> str:
    """Small letters, single blanks, one form of å, ä and ö."""
    # What the command line could not read as text comes as signs that no database takes.
    readable = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join(unicodedata.normalize("NFC", readable).casefold().split())


def number_key(text: str) -> str | None:
    """The ten digits of a whole personal number in any usual writing, else None.

    Only whole numbers: a part of one is a birth year, and that would be a search by age.

    >>> number_key("19030818-9802"), number_key("030818+9802"), number_key("0308")
    ('0308189802', '0308189802', None)
    """
    digits = "".join(sign for sign in text if sign not in " -+")
    if not (digits.isascii() and digits.isdigit()):
        return None
    if len(digits) == _NUMBER_DIGITS + _CENTURY_DIGITS:
        digits = digits[_CENTURY_DIGITS:]
    return digits if len(digits) == _NUMBER_DIGITS else None
