"""Swedish identity numbers: what a written number says, and whether its check digit is right.

Only warnings follow from it: the digits are never treated as a proven birth date (18 § folkbokföringslagen
lets a nearby day stand in when numbers run out).
"""

import re
from dataclasses import dataclass
from datetime import date

from stdnum import luhn

_WRITTEN = re.compile(r"(\d{2})?(\d{2})(\d{2})(\d{2})([-+ ]?)(\d{3})(\d)", re.ASCII)
_COORDINATION_OFFSET = 60


@dataclass(frozen=True)
class PersonalNumber:
    """What a written personnummer or samordningsnummer says.

    Attributes:
        born_on: the birth date in its digits; None where month or day is unknown, or the date does not exist,
            or the century cannot be known.
        is_coordination: a samordningsnummer (day plus 60).
        check_digit_fits: the last digit agrees with the others.
    """

    born_on: date | None
    is_coordination: bool
    check_digit_fits: bool


def read_personal_number(written: str, on: date) -> PersonalNumber | None:
    """What the number says, or None when it has not the shape of one.

    Args:
        written: in any usual writing: ten or twelve digits, with hyphen, plus sign, space or none.
        on: the day that decides the century of a ten-digit number.
    """
    match = _WRITTEN.fullmatch(written.strip())
    if match is None:
        return None
    century, year, month, day, sign, serial, check = match.groups()
    day_number = int(day)
    is_coordination = day_number >= _COORDINATION_OFFSET
    if is_coordination:
        day_number -= _COORDINATION_OFFSET
    fits = luhn.is_valid(year + month + day + serial + check)
    full_year = int(century + year) if century else _full_year(int(year), sign, on)
    return PersonalNumber(_date(full_year, int(month), day_number), is_coordination, fits)


def _full_year(year: int, sign: str, on: date) -> int:
    full = on.year - (on.year - year) % 100
    return full - 100 if sign == "+" else full


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
