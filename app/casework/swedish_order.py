"""The order of names in Swedish."""

import unicodedata


def swedish_order(name: str) -> str:
    """A sort key that puts å, ä, ö last and other accented letters with their base letter.

    >>> sorted(["Ö", "Syrien", "São Tomé", "Curaçao", "Curry"], key=swedish_order)
    ['Curaçao', 'Curry', 'São Tomé', 'Syrien', 'Ö']
    """
    ordered = unicodedata.normalize("NFC", name.casefold()).translate(_SWEDISH)
    return "".join(one for one in unicodedata.normalize("NFD", ordered) if not unicodedata.combining(one))


_SWEDISH = str.maketrans({"å": "{1", "ä": "{2", "æ": "{2", "ö": "{3", "ø": "{3", "ü": "y"})
"""What is no base letter with a mark to a Swedish reader."""
