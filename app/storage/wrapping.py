"""A secret wrapped so that only a passphrase opens it: Argon2id makes the key, AES-256-GCM the wrap."""

import base64
import os
import unicodedata
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.storage.checked import Fields, canonical
from app.storage.errors import DamagedStoreError, WrongPassphraseError

_SALT_BYTES = 16
_NONCE_BYTES = 12
_KEY_BYTES = 32


@dataclass(frozen=True)
class KdfCost:
    """How hard it is to try one passphrase; written into each wrap, so that it can rise later."""

    time_cost: int
    memory_kib: int
    lanes: int

    @property
    def is_plausible(self) -> bool:
        """Whether a program may have chosen it: some seconds and some gigabytes at most."""
        lanes, memory_kib = 1 <= self.lanes <= 16, 8 * self.lanes <= self.memory_kib <= 4 * 1024 * 1024
        return lanes and memory_kib and 1 <= self.time_cost <= 100


OFFICE_COST = KdfCost(time_cost=4, memory_kib=128 * 1024, lanes=2)
"""About half a second on two slow cores; docs/decisions/0004-store.md has the measurement."""


def wrap(secret: bytes, passphrase: str, public: Fields, cost: KdfCost) -> Fields:
    """Fields that hold the secret; ``public`` is readable in them and can't be changed unnoticed."""
    salt, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
    open_part: Fields = {
        **public,
        "kdf": "argon2id",
        "time_cost": cost.time_cost,
        "memory_kib": cost.memory_kib,
        "lanes": cost.lanes,
        "salt": _text(salt),
        "nonce": _text(nonce),
    }
    sealed = AESGCM(_derive(passphrase, salt, cost)).encrypt(nonce, secret, canonical(open_part))
    return {**open_part, "sealed": _text(sealed)}


def unwrap(fields: Fields, passphrase: str, part: str) -> bytes:
    """The secret that :func:`wrap` put there. The fields' own checksum has been verified before.

    Raises:
        WrongPassphraseError: the passphrase opens nothing.
        DamagedStoreError: the fields are not such a wrap; ``part`` names them.
    """
    open_part = {name: value for name, value in fields.items() if name != "sealed"}
    try:
        cost = KdfCost(fields["time_cost"], fields["memory_kib"], fields["lanes"])
        salt, nonce, sealed = (base64.b64decode(fields[name]) for name in ("salt", "nonce", "sealed"))
        aead = AESGCM(_derive(passphrase, salt, cost))
        return aead.decrypt(nonce, sealed, canonical(open_part))
    except InvalidTag:
        raise WrongPassphraseError from None
    except (KeyError, TypeError, ValueError):
        raise DamagedStoreError(part) from None


def _derive(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    if not cost.is_plausible:
        # Somebody's forgery could otherwise keep the computer busy for hours, or take all its memory.
        raise ValueError("no program of ours wrote that")
    # Å, ä and ö come as one sign or as two, depending on the keyboard's maker.
    secret = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return hash_secret_raw(
        secret, salt, cost.time_cost, cost.memory_kib, cost.lanes, hash_len=_KEY_BYTES, type=Type.ID
    )


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
