"""What somebody may be called at signing in."""

import re
from collections.abc import Collection

_NAME = re.compile(r"\S(.{0,62}\S)?")


def is_sign_in_name(name: str) -> bool:
    """Whether it has 1 to 64 printable characters, without a blank first or last."""
    return bool(_NAME.fullmatch(name)) and name.isprintable()


def name_meant(written: str, names: Collection[str]) -> str | None:
    """Which of the names somebody writes: that very one, else the only one but for capitals.

    Returns:
        None where there is none, or several names that differ in capitals alone and none is that very one.

    >>> name_meant("karin", ["Karin", "eva"]), name_meant("KARIN", ["Karin", "karin"])
    ('Karin', None)
    """
    if written in names:
        return written
    found = [name for name in names if name.casefold() == written.casefold()]
    return found[0] if len(found) == 1 else None
