"""The private half of the counter key, in a file of its own that the supervisor keeps elsewhere."""

import base64
from pathlib import Path

from app.storage.errors import DamagedStoreError
from app.storage.private_keys import KeyKind, close_key, open_key, read_key_file, write_key_file
from app.storage.sealed import SealError, make_key_pair, public_half
from app.storage.wrapping import OFFICE_COST, KdfCost


def make_counter_key(file: Path, passphrase: str, cost: KdfCost = OFFICE_COST) -> str:
    """Writes a new private key, closed with the passphrase, and returns the public half for the profile.

    Returns:
        The public key as base64, as ``counter_key`` in the office profile wants it.

    Raises:
        NotEmptyError: the file exists.
        WeakPassphraseError: the passphrase is blank or too short.
        CannotWriteError: the file can't be written.
    """
    pair = make_key_pair()
    write_key_file(file, close_key(KeyKind.COUNTER, pair.public, pair.private, [passphrase], cost))
    return base64.b64encode(pair.public).decode("ascii")


def open_counter_key(file: Path, passphrase: str) -> bytes:
    """The private key.

    Raises:
        NotAStoreError: the file is no counter key.
        DamagedStoreError: the file is damaged.
        WrongPassphraseError: the passphrase is another.
    """
    private = open_key(KeyKind.COUNTER, read_key_file(file), [passphrase])
    try:
        public_half(private)
    except SealError:
        raise DamagedStoreError(KeyKind.COUNTER.value) from None
    return private
