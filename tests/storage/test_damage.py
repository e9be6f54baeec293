"""Bytes that flip, files that end too early: always told, never a crash, never a wrong answer."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import UserFacingError
from app.storage.errors import DamagedStoreError
from tests.storage.stores import KEEPER, ON, PASSPHRASE, a_case, make_store

FILES = ("vault.db", "keys.jsonl", "store.json", "office.toml")
Spoil = Callable[[str, Callable[[bytes], bytes]], None]
NAMES = ("Testa Provsson", "Prov Testsson")


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("damage") / "lager"
    make_store(folder, office=True)
    with KEEPER.open(folder, PASSPHRASE) as store:
        for name in NAMES:
            store.save_case(a_case(name), ON)
    return folder


@pytest.fixture
def damage(pristine: Path, tmp_path: Path) -> Spoil:
    def spoil_and_use(name: str, spoil: Callable[[bytes], bytes]) -> None:
        """Spoils one file of a copy and asserts that the damage is told."""
        folder = tmp_path / "kopia"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(pristine, folder)
        content = (folder / name).read_bytes()
        spoiled = spoil(content)
        assert spoiled != content
        (folder / name).write_bytes(spoiled)
        assert is_told(folder), f"{name}: the damage went unnoticed"

    return spoil_and_use


def is_told(folder: Path) -> bool:
    try:
        with KEEPER.open(folder, PASSPHRASE) as store:
            assert bool(store.check().damaged)
            listed = {case.applicant_name for case in store.cases()}
            assert listed == set(NAMES), "a damaged file gave other answers"
    except DamagedStoreError:
        pass
    return True


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)
@given(name=st.sampled_from(FILES), place=st.floats(0, 1, exclude_max=True), bits=st.integers(1, 255))
def test_any_byte_changed_anywhere_is_told(damage: Spoil, name: str, place: float, bits: int) -> None:
    def flip(content: bytes) -> bytes:
        at = int(place * len(content))
        return content[:at] + bytes([content[at] ^ bits]) + content[at + 1 :]

    damage(name, flip)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_a_file_that_ends_too_early_is_told(damage: Spoil, name: str, share: float) -> None:
    damage(name, lambda content: content[: int(share * len(content))])


def test_a_database_cut_at_a_page_is_told(
    damage: Spoil,
) -> None:
    for pages in (1, 2, 5):
        damage("vault.db", lambda content, end=pages * 4096: content[:end])  # type: ignore[misc]


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_rubbish_is_told(damage: Spoil, name: str) -> None:
    damage(name, lambda content: random.Random(1).randbytes(len(content)))


def test_deeply_nested_rubbish_in_the_keys_is_told(
    damage: Spoil,
) -> None:
    damage("keys.jsonl", lambda content: b"[" * 100_000 + b"\n")


def test_a_folder_of_rubbish_raises_nothing_a_user_can_not_read(tmp_path: Path) -> None:
    for name in FILES:
        (tmp_path / name).mkdir()
    with pytest.raises(UserFacingError):
        KEEPER.open(tmp_path, PASSPHRASE)


def test_a_case_without_its_newest_version_is_damage(folder: Path) -> None:
    with KEEPER.open(folder, PASSPHRASE) as store:
        saved = store.save_case(a_case(), ON)
        store.save_case(a_case("Testa Rättad"), ON, saved.id)
        store._session.database.execute("DELETE FROM case_versions WHERE version = 2")
        assert store.check().damaged == ("vault.db",)
