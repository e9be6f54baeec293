"""What characters are called and which are none to be seen, for what people type and paste."""

import unicodedata
from collections.abc import Sequence

_MOST_NAMED = 5

_TURN_TEXT = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Turn the direction of what follows, also of sentences that the text is put into."""

_WITHOUT_WIDTH = frozenset("\u00ad\u200b\u2060\ufeff")
"""Take no room and join nothing; what is copied from web pages has them. Names may need other such ones."""

_UNSEEN = frozenset({"Cc", "Zl", "Zp"})
"""Categories of control characters, and of separators of lines and paragraphs."""


def name_characters(characters: Sequence[str]) -> str:
    """The characters by number and name, ``U+674E CJK UNIFIED IDEOGRAPH-674E``; of many the first five."""
    named = ", ".join(map(_name, characters[:_MOST_NAMED]))
    return f"{named} …" if len(characters) > _MOST_NAMED else named


def visible(text: str) -> str:
    r"""The text as of one short line: without line breaks and other characters that nobody sees.

    >>> visible("EX-1\u202e\x00")
    'EX-1'
    """
    never = _TURN_TEXT | _WITHOUT_WIDTH
    return "".join(each for each in text if unicodedata.category(each) not in _UNSEEN and each not in never)


def _name(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
