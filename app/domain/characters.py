"""What characters are called, for messages about those that can't be printed."""

import unicodedata
from collections.abc import Sequence

_MOST_NAMED = 5


def name_characters(characters: Sequence[str]) -> str:
    """The characters by number and name, ``U+674E CJK UNIFIED IDEOGRAPH-674E``; of many the first five."""
    named = ", ".join(map(_name, characters[:_MOST_NAMED]))
    return f"{named} …" if len(characters) > _MOST_NAMED else named


def _name(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
