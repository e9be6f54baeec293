"""What a passphrase has to be when it is chosen; nothing is asked of one that opens."""

from pathlib import Path

import pytest

from app.storage import passphrases
from app.storage.errors import WeakPassphraseError
from tests.storage.stores import KEEPER, OFFICE, PASSPHRASE, USER

SHORT = "sju sig"


@pytest.mark.parametrize("blank", ["", "   ", "\t", "\N{NO-BREAK SPACE}"])
def test_a_blank_passphrase_makes_no_store_not_even_for_practice(tmp_path: Path, blank: str) -> None:
    with pytest.raises(WeakPassphraseError) as caught:
        KEEPER.create(tmp_path / "s", USER, blank, None)
    assert caught.value.code == "empty_passphrase"
    assert not (tmp_path / "s").exists()


def test_a_short_passphrase_makes_no_store_for_an_office(tmp_path: Path) -> None:
    with pytest.raises(WeakPassphraseError) as caught:
        KEEPER.create(tmp_path / "s", USER, SHORT, OFFICE)
    assert caught.value.facts == {"least": passphrases.LEAST_SIGNS}
    assert not (tmp_path / "s").exists()
    KEEPER.create(tmp_path / "s", USER, f"{SHORT}n", OFFICE)


def test_in_a_practice_store_a_short_one_will_do(tmp_path: Path) -> None:
    KEEPER.create(tmp_path / "s", USER, SHORT, None)
    KEEPER.open(tmp_path / "s", SHORT).close()


def test_a_passphrase_is_not_changed_for_a_short_one(tmp_path: Path) -> None:
    KEEPER.create(tmp_path / "s", USER, PASSPHRASE, OFFICE)
    with KEEPER.open(tmp_path / "s", PASSPHRASE) as store, pytest.raises(WeakPassphraseError):
        store.change_passphrase(PASSPHRASE, SHORT)
    KEEPER.open(tmp_path / "s", PASSPHRASE).close()


@pytest.mark.parametrize("make", [KEEPER.make_counter_key, KEEPER.make_signing_key])
def test_no_private_key_is_closed_with_a_short_one(tmp_path: Path, make: object) -> None:
    assert callable(make)
    with pytest.raises(WeakPassphraseError):
        make(tmp_path / "nyckel", SHORT)
    with pytest.raises(WeakPassphraseError):
        KEEPER.make_escrow_key(tmp_path / "nyckel", [PASSPHRASE, SHORT])
    with pytest.raises(WeakPassphraseError):
        KEEPER.make_staff_slot(SHORT)
    assert list(tmp_path.iterdir()) == []


def test_what_was_chosen_before_still_opens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as former:
        former.setattr(passphrases, "LEAST_SIGNS", 1)
        KEEPER.create(tmp_path / "s", USER, SHORT, OFFICE)
        KEEPER.make_counter_key(tmp_path / "nyckel", SHORT)
    KEEPER.open(tmp_path / "s", SHORT).close()
    assert KEEPER.open_counter_key(tmp_path / "nyckel", SHORT)
