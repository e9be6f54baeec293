"""A signature under a text file: the last line, over all bytes before it. For office profiles and rule packs.

The line is a comment to TOML: ``# vagval-signature: ed25519 <public key> <signature>``, both in base64.
"""

import base64
import re

from app.domain.errors import BadInputError, Fault

_MARK = b"# vagval-signature:"
_LINE = re.compile(rb"# vagval-signature: ed25519 ([A-Za-z0-9+/=]{44}) ([A-Za-z0-9+/=]{88})\n?")


def signer_of(content: bytes) -> bytes:
    """The public key that signed the file; empty when it is not signed.

    Raises:
        BadInputError: there is a signature, but it does not belong to these bytes.
    """
    if _MARK not in content:
        return b""
    # Loaded when there is something to check: most starts of the program need none of it.
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    body, line = _split(content)
    match = _LINE.fullmatch(line)
    try:
        if match is None:
            raise ValueError
        public, signature = (_decoded(part) for part in match.groups())
        Ed25519PublicKey.from_public_bytes(public).verify(signature, body)
    except (ValueError, InvalidSignature):
        raise BadInputError((Fault("", "text_signature"),)) from None
    return public


def signed(content: bytes, private_key: bytes) -> bytes:
    """The file with the key's signature, in the place of an older one.

    Args:
        content: the file's bytes.
        private_key: an Ed25519 key, 32 bytes.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415

    body = _split(content)[0] if _MARK in content else content
    if body and not body.endswith(b"\n"):
        body += b"\n"
    key = Ed25519PrivateKey.from_private_bytes(private_key)
    public, signature = (
        base64.b64encode(part) for part in (key.public_key().public_bytes_raw(), key.sign(body))
    )
    return b"%s%s ed25519 %s %s\n" % (body, _MARK, public, signature)


def _split(content: bytes) -> tuple[bytes, bytes]:
    start = content.index(_MARK)
    return content[:start], content[start:]


def _decoded(text: bytes) -> bytes:
    """What the text says, if it is written in the one usual way: its last sign has bits that say nothing."""
    decoded = base64.b64decode(text, validate=True)
    if base64.b64encode(decoded) != text:
        raise ValueError
    return decoded
