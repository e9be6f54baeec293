"""Numbers that anybody can add to and only the key's holder can read.

Exponential ElGamal over the prime-order group of Ed25519: a cell is ``(r·B, r·P + n·B)`` for the number
``n``, the office's public key ``P`` and a random ``r``. Adding two cells adds their numbers, so adding a
fresh ``0`` changes every byte of a cell and nothing of its number. docs/decisions/0005-counters.md says why.
"""

import functools
import os
from dataclasses import dataclass

import nacl.bindings as sodium
import nacl.exceptions

POINT_BYTES = 32
CELL_BYTES = 2 * POINT_BYTES
MOST = 10_000_000
"""The largest number a cell is opened to; the raw counts' own limit."""

_IDENTITY = b"\x01" + bytes(POINT_BYTES - 1)
_ONE = b"\x01" + bytes(POINT_BYTES - 1)
_STEP = 4096


class SealError(Exception):
    """The bytes are no cell, no key, or hold a number that was never counted there."""


@dataclass(frozen=True)
class CounterKeyPair:
    """The office's key for its counters.

    Attributes:
        public: 32 bytes, for the office profile.
        private: 32 bytes, for the supervisor alone.
    """

    public: bytes
    private: bytes


def make_key_pair() -> CounterKeyPair:
    """A new random key pair."""
    private = _random_scalar()
    return CounterKeyPair(public_half(private), private)


def public_half(private: bytes) -> bytes:
    """The public key that belongs to a private one.

    Raises:
        SealError: the bytes are no private key.
    """
    if len(private) != POINT_BYTES or not any(private):
        raise SealError
    return sodium.crypto_scalarmult_ed25519_base_noclamp(private)


def is_public_key(content: bytes) -> bool:
    """Whether the bytes are a point of the prime-order group other than its identity."""
    return len(content) == POINT_BYTES and sodium.crypto_core_ed25519_is_valid_point(content)


def seal(number: int, public: bytes) -> bytes:
    """A fresh cell that holds 0 or 1.

    Raises:
        SealError: ``public`` is no public key.
    """
    random = _random_scalar()
    try:
        first = sodium.crypto_scalarmult_ed25519_base_noclamp(random)
        second = sodium.crypto_scalarmult_ed25519_noclamp(random, public)
        if number:
            second = sodium.crypto_core_ed25519_add(second, _base())
    except (nacl.exceptions.CryptoError, ValueError):
        raise SealError from None
    return first + second


def add(cell: bytes, other: bytes) -> bytes:
    """A cell that holds the sum of both numbers.

    Raises:
        SealError: one of them is no cell.
    """
    # The library's addition takes any point of the curve, and some that are none.
    if not (_is_cell(cell) and _is_cell(other)):
        raise SealError
    halves = ((cell[:POINT_BYTES], other[:POINT_BYTES]), (cell[POINT_BYTES:], other[POINT_BYTES:]))
    return b"".join(sodium.crypto_core_ed25519_add(one, another) for one, another in halves)


def unseal(cell: bytes, private: bytes) -> int:
    """The number in the cell, 0 to ``MOST``.

    Raises:
        SealError: it is no cell of this key, or its number is beyond ``MOST``.
    """
    try:
        mask = sodium.crypto_scalarmult_ed25519_noclamp(private, cell[:POINT_BYTES])
        point = sodium.crypto_core_ed25519_sub(cell[POINT_BYTES:], mask)
    except (nacl.exceptions.CryptoError, ValueError):
        raise SealError from None
    return _multiple_of_base(point)


def _is_cell(content: bytes) -> bool:
    return len(content) == CELL_BYTES and all(
        sodium.crypto_core_ed25519_is_valid_point(half)
        for half in (content[:POINT_BYTES], content[POINT_BYTES:])
    )


def _multiple_of_base(point: bytes) -> int:
    """How many times the base point: small steps looked up, great steps taken one by one."""
    small, great_step = _small_multiples()
    for great in range(MOST // _STEP + 1):
        if point in small:
            return great * _STEP + small[point]
        point = sodium.crypto_core_ed25519_sub(point, great_step)
    raise SealError


@functools.cache
def _small_multiples() -> tuple[dict[bytes, int], bytes]:
    """Number of each multiple below ``_STEP``, and the multiple ``_STEP`` itself."""
    numbers: dict[bytes, int] = {}
    point = _IDENTITY
    for number in range(_STEP):
        numbers[point] = number
        point = sodium.crypto_core_ed25519_add(point, _base())
    return numbers, point


@functools.cache
def _base() -> bytes:
    return sodium.crypto_scalarmult_ed25519_base_noclamp(_ONE)


def _random_scalar() -> bytes:
    while True:
        scalar = sodium.crypto_core_ed25519_scalar_reduce(os.urandom(2 * POINT_BYTES))
        # The library refuses to multiply by zero; it comes up once in 2²⁵² times.
        if any(scalar):
            return scalar
