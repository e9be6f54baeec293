"""A secret wrapped to somebody's public key: HPKE (RFC 9180) of X25519, HKDF-SHA256 and AES-256-GCM."""

import base64
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from app.storage.checked import Fields, canonical
from app.storage.errors import DamagedStoreError, OtherKeyError

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


@dataclass(frozen=True)
class WrapKeyPair:
    """Whoever has the private half opens what was wrapped to the public one. Both are 32 bytes."""

    public: bytes
    private: bytes


def make_wrap_key_pair() -> WrapKeyPair:
    """A new pair."""
    private = X25519PrivateKey.generate()
    return WrapKeyPair(private.public_key().public_bytes_raw(), private.private_bytes_raw())


def wrap_to(public_key: bytes, secret: bytes, fields: Fields) -> Fields:
    """Fields that hold the secret; ``fields`` are readable in them and can't be changed unnoticed.

    Raises:
        ValueError: nothing can be wrapped to such a key.
    """
    open_part: Fields = {**fields, "sealed_to": _text(public_key)}
    key = X25519PublicKey.from_public_bytes(public_key)
    return {**open_part, "sealed": _text(_SUITE.encrypt(secret, key, canonical(open_part)))}


def unwrap_with(private_key: bytes, fields: Fields, part: str) -> bytes:
    """The secret that :func:`wrap_to` put there.

    Raises:
        OtherKeyError: it was wrapped to another key.
        DamagedStoreError: the fields are not such a wrap; ``part`` names them.
    """
    open_part = {name: value for name, value in fields.items() if name != "sealed"}
    key = X25519PrivateKey.from_private_bytes(private_key)
    try:
        if fields["sealed_to"] != _text(key.public_key().public_bytes_raw()):
            raise OtherKeyError("wrapped_to_other_key")
        return _SUITE.decrypt(base64.b64decode(fields["sealed"]), key, canonical(open_part))
    except (KeyError, TypeError, ValueError, InvalidTag):
        raise DamagedStoreError(part) from None


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
