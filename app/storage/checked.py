"""Lines of JSON that carry their own checksum, so that damage is told from a wrong passphrase.

The form never changes, also in files of newer programs: an object on one line, keys in order, no spaces,
and ``checksum``, the SHA-256 of the same line without it.
"""

import hashlib
import json
import re
from typing import Any

from app import __version__
from app.storage.errors import DamagedStoreError, NewerStoreError

Fields = dict[str, Any]

_NUMBER = re.compile("[1-9][0-9]{0,8}")


def canonical(fields: Fields) -> bytes:
    """The one way these fields are written."""
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode("ascii")


def checked_line(fields: Fields) -> bytes:
    """The fields as a line with checksum and line end."""
    return canonical({**fields, "checksum": _checksum(fields)}) + b"\n"


def read_checked_line(line: bytes, part: str) -> Fields:
    """The fields of a line that :func:`checked_line` made, without the checksum.

    Args:
        line: with or without its line end.
        part: what to call the damaged place.

    Raises:
        DamagedStoreError: when any byte differs from what was written.
    """
    try:
        fields = json.loads(line)
        checksum = fields.pop("checksum")
    except (ValueError, RecursionError, AttributeError, KeyError, TypeError):
        raise DamagedStoreError(part) from None
    if checksum != _checksum(fields) or line.rstrip(b"\n") != checked_line(fields).rstrip(b"\n"):
        raise DamagedStoreError(part)
    return dict(fields)


def refuse_newer_form(fields: Fields, form: str) -> None:
    """Makes sure that the line's ``format`` is not a later number of ``form``, such as ``vagval-keys/1``.

    Raises:
        NewerStoreError: it is; the file does not say of which version of the program.
    """
    name, _, number = form.rpartition("/")
    found_form = str(fields.get("format"))
    found_name, _, found = found_form.rpartition("/")
    if found_name == name and _NUMBER.fullmatch(found) and int(found) > int(number):
        raise NewerStoreError(found_form, __version__)


def _checksum(fields: Fields) -> str:
    return hashlib.sha256(canonical(fields)).hexdigest()
