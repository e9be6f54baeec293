"""The private half of the counter key, in a file of its own that the supervisor keeps elsewhere."""

import base64
from pathlib import Path

from app.storage.checked import Fields, checked_line, read_checked_line
from app.storage.disk import write_new
from app.storage.errors import DamagedStoreError, NotAStoreError, NotEmptyError
from app.storage.sealed import SealError, make_key_pair, public_half
from app.storage.wrapping import OFFICE_COST, KdfCost, unwrap, wrap

_FORMAT = "vagval-counter-key/1"
_PART = "counter-key"
_MOST_BYTES = 64 * 1024


def make_counter_key(file: Path, passphrase: str, cost: KdfCost = OFFICE_COST) -> str:
    """Writes a new private key, closed with the passphrase, and returns the public half for the profile.

    Returns:
        The public key as base64, as ``counter_key`` in the office profile wants it.

    Raises:
        NotEmptyError: the file exists.
        WeakPassphraseError: the passphrase is empty.
        CannotWriteError: the file can't be written.
    """
    if file.exists():
        raise NotEmptyError("file_exists")
    pair = make_key_pair()
    public = base64.b64encode(pair.public).decode("ascii")
    fields: Fields = {"format": _FORMAT, "public": public}
    write_new(file, checked_line(wrap(pair.private, passphrase, fields, cost)))
    return public


def open_counter_key(file: Path, passphrase: str) -> bytes:
    """The private key.

    Raises:
        NotAStoreError: the file is no counter key.
        DamagedStoreError: the file is damaged.
        WrongPassphraseError: the passphrase is another.
    """
    try:
        with file.open("rb") as stream:
            line = stream.read(_MOST_BYTES)
    except OSError:
        raise NotAStoreError("not_a_counter_key") from None
    if _FORMAT.encode() not in line:
        raise NotAStoreError("not_a_counter_key")
    fields = read_checked_line(line, _PART)
    private = unwrap(fields, passphrase, _PART)
    try:
        public_half(private)
    except SealError:
        raise DamagedStoreError(_PART) from None
    return private
