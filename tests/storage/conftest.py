from collections.abc import Iterator
from pathlib import Path

import pytest

from app.storage.store import Store
from tests.storage.stores import KEEPER, PASSPHRASE, make_store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A practice store, closed."""
    folder = tmp_path / "lager"
    make_store(folder)
    return folder


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    """The same store, open."""
    with KEEPER.open(folder, PASSPHRASE) as store:
        yield store


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A store with an office profile, closed."""
    folder = tmp_path / "kontor"
    make_store(folder, office=True)
    return folder
