"""The office's way into a store whose users have forgotten everything."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.advice import Advice
from app.domain.errors import BadInputError
from app.domain.record import AccessAct
from app.storage.errors import (
    DamagedStoreError,
    NoEscrowError,
    NotAStoreError,
    OtherKeyError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from app.storage.wrap_to_key import make_wrap_key_pair
from tests.storage.stores import KEEPER, OFFICE, ON, PASSPHRASE, USER, a_case, with_escrow

BOTH = ("registratorns fras", "it-chefens fras")


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    return tmp_path / "reservnyckel"


@pytest.fixture
def escrowed(tmp_path: Path, key_file: Path) -> Path:
    """An office's store with one saved case, made under a profile with an escrow key."""
    public = KEEPER.make_escrow_key(key_file, BOTH)
    KEEPER.create(tmp_path / "s", USER, PASSPHRASE, with_escrow(public))
    with KEEPER.open(tmp_path / "s", PASSPHRASE) as store:
        store.save_case(a_case("Testa Provsson"), ON)
    return tmp_path / "s"


def test_a_store_is_opened_with_every_passphrase_and_the_recovery_code_lost(
    escrowed: Path, key_file: Path
) -> None:
    key = KEEPER.open_escrow_key(key_file, BOTH)
    with KEEPER.open_with_escrow(escrowed, key) as store:
        assert store.user == USER
        store.set_passphrase("en ny fras")
    with KEEPER.open(escrowed, "en ny fras") as store:
        assert [case.applicant_name for case in store.cases()] == ["Testa Provsson"]
        acts = [entry.act for entry in store._session.log.entries()]
        assert acts[-4:] == [
            AccessAct.ESCROW_USED,
            AccessAct.KEY_CHANGED,
            AccessAct.SIGNED_IN,
            AccessAct.LISTED,
        ]
        assert store.check().damaged == ()
    with pytest.raises(WrongPassphraseError):
        KEEPER.open(escrowed, PASSPHRASE)


def test_the_escrow_key_opens_also_where_the_users_slots_are_damaged(escrowed: Path, key_file: Path) -> None:
    keys = escrowed / "keys.jsonl"
    lines = keys.read_bytes().splitlines(keepends=True)
    keys.write_bytes(b"".join([b"x" + line[1:] for line in lines[:2]] + lines[2:]))
    with KEEPER.open_with_escrow(escrowed, KEEPER.open_escrow_key(key_file, BOTH)) as store:
        store.set_passphrase("en ny fras")
    KEEPER.open(escrowed, "en ny fras").close()


def test_both_persons_are_needed_in_any_order(key_file: Path) -> None:
    KEEPER.make_escrow_key(key_file, BOTH)
    assert KEEPER.open_escrow_key(key_file, BOTH[::-1]) == KEEPER.open_escrow_key(key_file, BOTH)
    for passphrases in ((BOTH[0], "fel"), ("fel", BOTH[1]), (BOTH[0], BOTH[0]), BOTH[:1]):
        with pytest.raises(WrongPassphraseError):
            KEEPER.open_escrow_key(key_file, passphrases)


@pytest.mark.parametrize("passphrases", [("a", ""), ("", "b"), ("samma", "samma")])
def test_two_persons_choose_two_passphrases(key_file: Path, passphrases: tuple[str, str]) -> None:
    with pytest.raises(WeakPassphraseError):
        KEEPER.make_escrow_key(key_file, passphrases)
    assert not key_file.exists()


def test_another_key_of_the_office_is_no_escrow_key(tmp_path: Path) -> None:
    KEEPER.make_counter_key(tmp_path / "k", PASSPHRASE)
    with pytest.raises(NotAStoreError):
        KEEPER.open_escrow_key(tmp_path / "k", BOTH)


def test_a_damaged_key_file_is_told(key_file: Path) -> None:
    KEEPER.make_escrow_key(key_file, BOTH)
    content = key_file.read_bytes()
    for at in range(0, len(content), 7):
        key_file.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        with pytest.raises((DamagedStoreError, NotAStoreError)):
            KEEPER.open_escrow_key(key_file, BOTH)


def test_the_key_of_another_office_opens_nothing(escrowed: Path) -> None:
    with pytest.raises(OtherKeyError):
        KEEPER.open_with_escrow(escrowed, make_wrap_key_pair().private)


def test_a_store_without_escrow_says_so(office: Path, escrowed: Path) -> None:
    assert (KEEPER.has_escrow(office), KEEPER.has_escrow(escrowed)) == (False, True)
    with KEEPER.open(office, PASSPHRASE) as store:
        assert not store.has_escrow
        assert Advice.NO_ESCROW in store.advice(ON)
    with KEEPER.open(escrowed, PASSPHRASE) as store:
        assert store.has_escrow
        assert Advice.NO_ESCROW not in store.advice(ON)
    with pytest.raises(NoEscrowError):
        KEEPER.open_with_escrow(office, make_wrap_key_pair().private)


def test_a_passphrase_does_not_open_the_escrow_slot_and_sets_no_new_one_unasked(escrowed: Path) -> None:
    with KEEPER.open(escrowed, PASSPHRASE) as store, pytest.raises(WrongPassphraseError):
        store.set_passphrase("utan att fråga")


def test_an_escrow_key_nothing_can_be_wrapped_to_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(BadInputError) as caught:
        KEEPER.create(tmp_path / "s", USER, PASSPHRASE, OFFICE + b" " + b"00" * 32)
    assert caught.value.faults[0].where == "escrow_key"
    assert not (tmp_path / "s").exists()


def test_a_backup_is_restored_with_the_escrow_key_too(escrowed: Path, key_file: Path, tmp_path: Path) -> None:
    with KEEPER.open(escrowed, PASSPHRASE) as store:
        store.backup(tmp_path / "b", date(2026, 11, 30))
    key = KEEPER.open_escrow_key(key_file, BOTH)
    KEEPER.restore_with_escrow(tmp_path / "b", tmp_path / "ny", key)
    KEEPER.open_with_escrow(tmp_path / "ny", key).close()
