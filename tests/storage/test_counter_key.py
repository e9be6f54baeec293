import base64
from pathlib import Path

import pytest

from app.storage.counter_key import make_counter_key, open_counter_key
from app.storage.errors import (
    DamagedStoreError,
    NotAStoreError,
    NotEmptyError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from app.storage.sealed import is_public_key, public_half
from tests.storage.stores import CHEAP, PASSPHRASE


def test_the_file_gives_back_the_private_half_of_the_printed_key(tmp_path: Path) -> None:
    public = base64.b64decode(make_counter_key(tmp_path / "nyckel", PASSPHRASE, CHEAP))
    assert is_public_key(public)
    assert public_half(open_counter_key(tmp_path / "nyckel", PASSPHRASE)) == public


def test_the_private_half_is_not_in_the_file(tmp_path: Path) -> None:
    make_counter_key(tmp_path / "nyckel", PASSPHRASE, CHEAP)
    private = open_counter_key(tmp_path / "nyckel", PASSPHRASE)
    content = (tmp_path / "nyckel").read_bytes()
    assert base64.b64encode(private) not in content
    assert private.hex().encode() not in content


def test_a_wrong_passphrase_opens_nothing(tmp_path: Path) -> None:
    make_counter_key(tmp_path / "nyckel", PASSPHRASE, CHEAP)
    with pytest.raises(WrongPassphraseError):
        open_counter_key(tmp_path / "nyckel", "fel")


def test_a_damaged_file_is_told_from_a_wrong_passphrase(tmp_path: Path) -> None:
    file = tmp_path / "nyckel"
    make_counter_key(file, PASSPHRASE, CHEAP)
    content = file.read_bytes()
    for at in range(0, len(content), 5):
        file.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        with pytest.raises((DamagedStoreError, NotAStoreError)):
            open_counter_key(file, PASSPHRASE)


def test_an_existing_file_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "nyckel").write_bytes(b"annat")
    with pytest.raises(NotEmptyError):
        make_counter_key(tmp_path / "nyckel", PASSPHRASE, CHEAP)


def test_an_empty_passphrase_makes_no_key(tmp_path: Path) -> None:
    with pytest.raises(WeakPassphraseError):
        make_counter_key(tmp_path / "nyckel", "", CHEAP)
    assert not (tmp_path / "nyckel").exists()


@pytest.mark.parametrize("content", [b"", b"\xff" * 99, b"{}"])
def test_another_file_is_no_counter_key(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "fil").write_bytes(content)
    for file in (tmp_path / "fil", tmp_path / "saknas", tmp_path):
        with pytest.raises(NotAStoreError):
            open_counter_key(file, PASSPHRASE)
