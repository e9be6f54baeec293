"""What somebody may be called at signing in."""

import re

_NAME = re.compile(r"\S(.{0,62}\S)?")


def is_sign_in_name(name: str) -> bool:
    """Whether it has 1 to 64 printable characters, without a blank first or last."""
    return bool(_NAME.fullmatch(name)) and name.isprintable()
