"""The office profile a store was made with: whose signature it bears, and that nobody exchanges it."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.advice import Advice
from app.domain.errors import BadInputError
from app.domain.profile import OfficeProfile
from app.storage.checked import checked_line, read_checked_line
from app.storage.errors import DamagedStoreError
from app.storage.keeper import Keeper
from app.storage.layout import profile_digest
from tests.storage.stores import KEEPER, OFFICE, ON, PASSPHRASE, USER, read_profile, with_staff

MUNICIPALITY, STRANGER = b"m" * 32, b"s" * 32
ABOUT_SIGNATURE = {Advice.PROFILE_UNSIGNED, Advice.SIGNER_NOT_CHECKED}


def read_signed(content: bytes) -> OfficeProfile:
    return replace(read_profile(content), signed_by=MUNICIPALITY)


SIGNED = replace(KEEPER, read_profile=read_signed)


def advice(keeper: Keeper, folder: Path) -> set[Advice]:
    with keeper.open(folder, PASSPHRASE) as store:
        return set(store.advice(ON)) & ABOUT_SIGNATURE


def test_an_unsigned_profile_is_used_and_said_to_be_unsigned(office: Path) -> None:
    assert advice(KEEPER, office) == {Advice.PROFILE_UNSIGNED}


def test_a_signature_nobody_vouches_for_is_said_to_be_unchecked(tmp_path: Path) -> None:
    SIGNED.create(tmp_path / "s", USER, PASSPHRASE, OFFICE)
    assert advice(SIGNED, tmp_path / "s") == {Advice.SIGNER_NOT_CHECKED}


def test_the_municipalitys_signature_needs_no_word(tmp_path: Path) -> None:
    SIGNED.create(tmp_path / "s", USER, PASSPHRASE, OFFICE, signers=(STRANGER, MUNICIPALITY))
    assert advice(SIGNED, tmp_path / "s") == set()


@pytest.mark.parametrize("keeper", [KEEPER, SIGNED])
def test_where_it_is_said_who_may_sign_nobody_else_may_and_nothing_goes_unsigned(
    keeper: Keeper, tmp_path: Path
) -> None:
    with pytest.raises(BadInputError) as caught:
        keeper.create(tmp_path / "s", USER, PASSPHRASE, OFFICE, signers=(STRANGER,))
    assert caught.value.faults[0].expected == "profile_signer"
    assert not (tmp_path / "s").exists()


@pytest.mark.parametrize("profile", [with_staff(), None])
def test_a_profile_exchanged_together_with_its_checksum_is_found(office: Path, profile: bytes | None) -> None:
    fields = read_checked_line((office / "store.json").read_bytes(), "")
    digest = None if profile is None else profile_digest(profile)
    (office / "store.json").write_bytes(checked_line({**fields, "profile_sha256": digest}))
    if profile is not None:
        (office / "office.toml").write_bytes(profile)
    with pytest.raises(DamagedStoreError) as caught:
        KEEPER.open(office, PASSPHRASE)
    assert caught.value.facts == {"part": "office.toml"}


def test_what_the_start_page_says_needs_no_sign_in(office: Path, folder: Path, tmp_path: Path) -> None:
    SIGNED.create(tmp_path / "s", USER, PASSPHRASE, with_staff())
    assert KEEPER.advice(folder) == ()
    assert KEEPER.advice(office) == (Advice.NO_ESCROW, Advice.PROFILE_UNSIGNED)
    assert SIGNED.advice(tmp_path / "s") == ()


def test_the_offices_settings_reach_the_store(office: Path, folder: Path) -> None:
    for place in (office, folder):
        with KEEPER.open(place, PASSPHRASE) as store:
            assert store.settings.lock_minutes == 5
