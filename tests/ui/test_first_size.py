"""How large the window is when it opens."""

import pytest

from app.ui import main_window
from tests.ui.desk import Desk


def test_a_window_as_large_as_the_screen_leaves_room_for_its_title(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main_window, "_FIRST_SIZE_PX", (5000, 5000))
    before, desk.maker.window = desk.window, None
    room = desk.maker.show_window("sv").screen().availableSize()
    assert 0 < room.width() - desk.window.width() <= 20
    assert 30 <= room.height() - desk.window.height() <= 50
    before.hide()
    before.deleteLater()
