"""The order of names in Swedish."""


def swedish_order(name: str) -> str:
    """A sort key that puts å, ä, ö last and other accented letters with their base letter."""
    return name.casefold().translate(_SWEDISH)


_SWEDISH = str.maketrans(
    {
        "å": "{1",
        "ä": "{2",
        "æ": "{2",
        "ö": "{3",
        "ø": "{3",
        "é": "e",
        "è": "e",
        "ü": "y",
        "ç": "c",
        "ô": "o",
        "í": "i",
    }
)
