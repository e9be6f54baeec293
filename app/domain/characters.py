"""What characters are called and which are none to be seen, for what people type and paste."""

import unicodedata
from collections.abc import Sequence

_MOST_NAMED = 5

_TURN_TEXT = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Turn the direction of what follows, also of sentences that the text is put into."""

_UNSEEN = frozenset({"Cc", "Zl", "Zp"})
"""Categories of control characters, and of separators of lines and paragraphs."""


def name_characters(characters: Sequence[str]) -> str:
    """The characters by number and name, ``U+674E CJK UNIFIED IDEOGRAPH-674E``; of many the first five."""
    named = ", ".join(map(_name, characters[:_MOST_NAMED]))
    return f"{named} …" if len(characters) > _MOST_NAMED else named


def visible(text: str) -> str:
    r"""The text without line breaks, other control characters and turns of direction, as of one short line.

    >>> visible("EX-1\u202e\x00")
    'EX-1'
    """
    return "".join(
        each for each in text if unicodedata.category(each) not in _UNSEEN and each not in _TURN_TEXT
    )


def _name(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
