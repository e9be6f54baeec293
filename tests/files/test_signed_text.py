import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import BadInputError
from app.files.profile import read_profile
from app.files.signed_text import signed, signer_of
from tests.files.test_profile import filled_in

PRIVATE = bytes(range(32))
PUBLIC = Ed25519PrivateKey.from_private_bytes(PRIVATE).public_key().public_bytes_raw()
PROFILE = filled_in().encode()


def test_a_signed_profile_reads_as_before_and_says_who_signed() -> None:
    profile = read_profile(signed(PROFILE, PRIVATE))
    assert profile.signed_by == PUBLIC
    assert profile.board == read_profile(PROFILE).board
    assert read_profile(PROFILE).signed_by == b""


def test_signing_anew_replaces_the_signature() -> None:
    other = bytes(range(1, 33))
    assert signed(signed(PROFILE, other), PRIVATE) == signed(PROFILE, PRIVATE)


def whose(content: bytes) -> bytes | str:
    try:
        return signer_of(content)
    except BadInputError:
        return "refused"


@given(place=st.integers(0, len(signed(PROFILE, PRIVATE)) - 2), bits=st.integers(1, 255))
def test_no_byte_of_a_signed_profile_can_be_changed(place: int, bits: int) -> None:
    content = bytearray(signed(PROFILE, PRIVATE))
    content[place] ^= bits
    # Whoever spoils the mark itself has an unsigned profile, which the program says.
    assert whose(bytes(content)) in ("refused", b"")


@pytest.mark.parametrize("padded", [1, 2])
def test_a_key_or_signature_can_be_written_in_one_way_only(padded: int) -> None:
    """The last sign before the padding has bits that no decoder reads."""
    content = signed(PROFILE, PRIVATE)
    parts = content.rstrip(b"\n").split(b" ")
    text = parts[-padded].rstrip(b"=")
    other = bytes([text[-1] + 1]) if text[-1:] not in b"Zz9+/" else b"B"
    parts[-padded] = text[:-1] + other + b"=" * (len(parts[-padded]) - len(text))
    assert whose(b" ".join(parts) + b"\n") == "refused"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content + b"board = 'x'\n",
        lambda content: content + content.splitlines(keepends=True)[-1],
        lambda content: content.replace(b"ed25519", b"rsa"),
        lambda content: content[:-4],
    ],
)
def test_nothing_stands_behind_the_signature_and_nothing_is_left_out(spoil) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(BadInputError):
        read_profile(spoil(signed(PROFILE, PRIVATE)))
