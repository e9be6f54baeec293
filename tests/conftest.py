"""What every test shares: Qt draws into memory, and whoever uses it is marked."""

import gc
import os
import tempfile
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples at every run, however slow the machine; thousands of random ones are long proofs.
settings.register_profile("suite", deadline=None, derandomize=True)
settings.load_profile("suite")

os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Whoever runs the tests may have settings and rule packs of their own, which no test is to see or change.
_HOMES = Path(tempfile.mkdtemp(prefix="vagval-tests-"))
os.environ["XDG_CONFIG_HOME"] = str(_HOMES / "shared")
# Nor is a sheet to lie among their own files because a test saved it where the program proposes.
HOME = _HOMES / "home"
HOME.mkdir()
os.environ["HOME"] = os.environ["USERPROFILE"] = str(HOME)
_numbers = count()


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test chooses, trusts or confirms holds for no other test."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(_HOMES / str(next(_numbers))))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks tests that use Qt, so that ``-m "not gui"`` leaves them out."""
    for item in items:
        if "qtbot" in getattr(item, "fixturenames", ()):
            item.add_marker("gui")


def pytest_collection_finish() -> None:
    """Leaves the thousands of collected tests out of every later search for rubbish, which they slow down."""
    gc.collect()
    gc.freeze()
