"""What every test shares: Qt draws into memory, and whoever uses it is marked."""

import os

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks tests that use Qt, so that ``-m "not gui"`` leaves them out."""
    for item in items:
        if "qtbot" in getattr(item, "fixturenames", ()):
            item.add_marker("gui")
