import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.storage.sealed import (
    CELL_BYTES,
    MOST,
    SealError,
    add,
    is_public_key,
    make_key_pair,
    public_half,
    seal,
    unseal,
)
from tests.storage.stores import KEY_PAIR

GROUP_ORDER = 2**252 + 27742317777372353535851937790883648493


def holding(number: int) -> bytes:
    """A cell with that number, made by doubling and adding."""
    cell = seal(0, KEY_PAIR.public)
    for bit in bin(number)[2:]:
        cell = add(add(cell, cell), seal(int(bit), KEY_PAIR.public))
    return cell


@pytest.mark.parametrize("number", [0, 1, 2, 4095, 4096, 4097, 8191, 8192, 1_000_003, MOST])
def test_a_number_is_read_back_by_the_keys_holder(number: int) -> None:
    assert unseal(holding(number), KEY_PAIR.private) == number


def test_a_number_beyond_the_greatest_is_an_error() -> None:
    with pytest.raises(SealError):
        unseal(holding(MOST + 5000), KEY_PAIR.private)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.integers(0, 1), max_size=30))
def test_sealed_numbers_add_up(numbers: list[int]) -> None:
    cell = seal(0, KEY_PAIR.public)
    for number in numbers:
        cell = add(cell, seal(number, KEY_PAIR.public))
    assert unseal(cell, KEY_PAIR.private) == sum(numbers)


@pytest.mark.parametrize("number", [0, 1])
def test_the_same_number_is_never_sealed_to_the_same_bytes(number: int) -> None:
    assert len({seal(number, KEY_PAIR.public) for _ in range(200)}) == 200


def test_neither_half_of_a_cell_of_zero_is_the_identity() -> None:
    cell = seal(0, KEY_PAIR.public)
    identity = b"\x01" + bytes(31)
    assert len(cell) == CELL_BYTES
    assert identity not in (cell[:32], cell[32:])


def test_another_key_reads_nothing() -> None:
    with pytest.raises(SealError):
        unseal(seal(1, KEY_PAIR.public), make_key_pair().private)


@pytest.mark.parametrize(
    "key",
    [
        b"",
        bytes(31),
        bytes(32),
        b"\x01" + bytes(31),  # the identity
        b"\xec" + b"\xff" * 30 + b"\x7f",  # a point of order two
        b"\xff" * 32,
        b"\x02" + bytes(31),  # no point of the curve
    ],
)
def test_what_is_no_point_of_the_group_is_no_public_key(key: bytes) -> None:
    assert not is_public_key(key)
    with pytest.raises(SealError):
        seal(1, key)


def test_a_made_key_is_one() -> None:
    pair = make_key_pair()
    assert is_public_key(pair.public)
    assert public_half(pair.private) == pair.public
    assert int.from_bytes(pair.private, "little") < GROUP_ORDER


@pytest.mark.parametrize("private", [b"", bytes(32), bytes(31)])
def test_what_is_no_private_key_is_refused(private: bytes) -> None:
    with pytest.raises(SealError):
        public_half(private)


@pytest.mark.parametrize("cell", [b"", bytes(63), bytes(64), b"\xff" * 64])
def test_what_is_no_cell_is_refused(cell: bytes) -> None:
    with pytest.raises(SealError):
        unseal(cell, KEY_PAIR.private)
    with pytest.raises(SealError):
        add(cell, seal(0, KEY_PAIR.public))
