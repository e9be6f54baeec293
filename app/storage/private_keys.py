"""Private keys of the office, closed with one passphrase, or with those of several persons, all needed.

They lie in files of their own that never come near a store, but for the slot of a supervisor or auditor,
which is text in the office profile.
"""

import base64
from collections.abc import Sequence
from contextlib import suppress
from enum import Enum
from itertools import permutations
from pathlib import Path

from app.storage.checked import Fields, checked_line, read_checked_line, refuse_newer_form
from app.storage.disk import write_new
from app.storage.errors import (
    DamagedStoreError,
    NotAStoreError,
    NotEmptyError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from app.storage.passphrases import require_strong
from app.storage.wrapping import KdfCost, unwrap, wrap

_MOST_BYTES = 64 * 1024
_KEY_BYTES = 32


class KeyKind(Enum):
    """What a private key is for; the value is the name of its form."""

    COUNTER = "vagval-counter-key"
    ESCROW = "vagval-escrow-key"
    SIGNING = "vagval-signing-key"
    STAFF = "vagval-staff-key"

    @property
    def form(self) -> str:
        """What the closed key says of itself."""
        return f"{self.value}/1"


def close_key(
    kind: KeyKind, public: bytes, private: bytes, passphrases: Sequence[str], cost: KdfCost
) -> bytes:
    """The private key as one line that only all passphrases together open.

    Raises:
        WeakPassphraseError: a passphrase is blank or too short, or two persons have the same.
    """
    for passphrase in passphrases:
        require_strong(passphrase)
    if len(set(passphrases)) < len(passphrases):
        raise WeakPassphraseError("same_passphrase_twice")
    fields: Fields = {"format": kind.form, "public": base64.b64encode(public).decode("ascii")}
    secret = private
    for passphrase in reversed(passphrases):
        secret = checked_line(wrap(secret, passphrase, fields, cost))
    return secret


def open_key(kind: KeyKind, line: bytes, passphrases: Sequence[str]) -> bytes:
    """The private key in the line; in what order the persons type their passphrases does not matter.

    Raises:
        NotAStoreError: the line is no such key.
        NewerStoreError: a newer program wrote it.
        DamagedStoreError: it is damaged.
        WrongPassphraseError: one of the passphrases is another.
    """
    if f'"{kind.form}"'.encode() not in line:
        if f'"{kind.value}/'.encode() in line:
            refuse_newer_form(read_checked_line(line, kind.value), kind.form)
        raise NotAStoreError("not_a_private_key")
    for order in permutations(passphrases):
        try:
            return _opened(kind, line, order)
        except WrongPassphraseError:
            continue
    raise WrongPassphraseError


def public_key_of(kind: KeyKind, line: bytes) -> bytes:
    """The public half, without any passphrase.

    Raises:
        NotAStoreError: the line is no such key.
        DamagedStoreError: it is damaged.
    """
    fields = read_checked_line(line, kind.value)
    if fields.get("format") != kind.form:
        raise NotAStoreError("not_a_private_key")
    try:
        return base64.b64decode(fields["public"])
    except (KeyError, TypeError, ValueError):
        raise DamagedStoreError(kind.value) from None


def write_key_file(file: Path, line: bytes) -> None:
    """Writes a closed key.

    Raises:
        NotEmptyError: the file exists.
        CannotWriteError: the file can't be written.
    """
    if file.exists():
        raise NotEmptyError("file_exists")
    write_new(file, line)


def read_key_file(file: Path) -> bytes:
    """A closed key.

    Raises:
        NotAStoreError: the file can't be read.
    """
    with suppress(OSError):
        if file.is_file():
            with file.open("rb") as stream:
                return stream.read(_MOST_BYTES)
    raise NotAStoreError("not_a_private_key")


def _opened(kind: KeyKind, line: bytes, passphrases: Sequence[str]) -> bytes:
    secret = line
    for passphrase in passphrases:
        secret = unwrap(read_checked_line(secret, kind.value), passphrase, kind.value)
    if len(secret) != _KEY_BYTES:
        # Fewer passphrases were given than are needed.
        raise WrongPassphraseError
    return secret
