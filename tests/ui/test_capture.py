"""Screen pictures leave the window out unless somebody wants it there; what Windows does is not seen here."""

import pytest
from PySide6.QtWidgets import QWidget

from app.settings import read_settings
from app.ui import main_window
from tests.ui.desk import Desk

_BOX = "Visa fönstret i skärmbilder och delade skärmar"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What the system was asked for: left out or not, in order."""
    wishes: list[bool] = []

    def note(_window: QWidget, *, is_left_out: bool) -> None:
        wishes.append(is_left_out)

    monkeypatch.setattr(main_window, "leave_out_of_capture", note)
    return wishes


def test_a_window_that_is_shown_is_left_out(asked: list[bool], desk: Desk) -> None:
    assert asked
    assert all(asked)


def test_who_uses_a_magnifier_lets_the_window_be_seen_also_the_next_time(
    asked: list[bool], desk: Desk
) -> None:
    desk.click("Inställningar")
    desk.click(_BOX)
    assert asked[-1] is False
    assert read_settings(desk.folder / "settings" / "settings.json").may_be_captured
    desk.click(_BOX)
    assert asked[-1] is True
