"""The office's other keys: for escrow, for signing profiles, for staff that the profile names."""

import base64
from collections.abc import Sequence
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.storage.private_keys import KeyKind, close_key, open_key, read_key_file, write_key_file
from app.storage.wrap_to_key import make_wrap_key_pair
from app.storage.wrapping import KdfCost


def make_escrow_key(file: Path, passphrases: Sequence[str], cost: KdfCost) -> str:
    """Writes a new private escrow key and returns the public half; see :class:`app.storage.keeper.Keeper`."""
    pair = make_wrap_key_pair()
    write_key_file(file, close_key(KeyKind.ESCROW, pair.public, pair.private, passphrases, cost))
    return base64.b64encode(pair.public).decode("ascii")


def open_escrow_key(file: Path, passphrases: Sequence[str]) -> bytes:
    """The private escrow key."""
    return open_key(KeyKind.ESCROW, read_key_file(file), passphrases)


def make_signing_key(file: Path, passphrase: str, cost: KdfCost) -> str:
    """Writes a new Ed25519 key and returns the public half."""
    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes_raw()
    line = close_key(KeyKind.SIGNING, public, key.private_bytes_raw(), [passphrase], cost)
    write_key_file(file, line)
    return base64.b64encode(public).decode("ascii")


def open_signing_key(file: Path, passphrase: str) -> bytes:
    """The private signing key."""
    return open_key(KeyKind.SIGNING, read_key_file(file), [passphrase])


def make_staff_text(passphrase: str, cost: KdfCost) -> str:
    """A new key pair as text for the profile, its private half closed with the passphrase."""
    pair = make_wrap_key_pair()
    line = close_key(KeyKind.STAFF, pair.public, pair.private, [passphrase], cost)
    return base64.b64encode(line).decode("ascii")
