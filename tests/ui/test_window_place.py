"""A window opens where it was closed, as large as it was, and always on the screen."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from app.settings import Settings, read_settings, write_settings
from app.ui.window_place import FRAME_PX, inside, place_of
from tests.ui.desk import Desk

ROOM = QRect(100, 50, 1366, 728)


def _file(desk: Desk) -> Path:
    return desk.folder / "settings" / "settings.json"


def _opened_anew(desk: Desk) -> None:
    """The window is gone, and the program is started again."""
    before, desk.maker.window = desk.window, None
    desk.maker._settings = read_settings(_file(desk))
    desk.maker.show_window("sv")
    before.hide()
    before.deleteLater()


def test_the_window_opens_where_it_was_closed_and_as_large(desk: Desk) -> None:
    before = desk.window
    before.setGeometry(20, 50, 640, 400)
    before.close()
    assert read_settings(_file(desk)).window_place == (20, 50, 640, 400)
    _opened_anew(desk)
    assert desk.window is not before
    assert place_of(desk.window) == ((20, 50, 640, 400), False)


def test_a_window_that_filled_the_screen_does_so_again_and_goes_back_to_its_size(desk: Desk) -> None:
    desk.window.setGeometry(20, 50, 640, 400)
    desk.window.showMaximized()
    desk.window.close()
    _opened_anew(desk)
    assert desk.window.isMaximized()
    desk.maker.show_window("en")
    assert desk.window.isMaximized()


def test_what_is_remembered_is_the_place_and_nothing_of_the_page(desk: Desk) -> None:
    desk.window.close()
    kept = read_settings(_file(desk))
    assert kept == Settings(window_place=kept.window_place, is_maximised=kept.is_maximised)


def test_settings_that_cannot_be_written_stop_no_window_from_closing(desk: Desk) -> None:
    _file(desk).parent.write_text("no folder", encoding="utf-8")
    assert desk.window.close()
    assert read_settings(_file(desk)) == Settings()


@pytest.mark.parametrize("numbers", [(), (1, 2), (-(10**30), 10**30, 10**30, 10**30), (0, 0, -5, 0)])
def test_a_place_that_is_none_leaves_the_window_on_the_screen(desk: Desk, numbers: tuple[int, ...]) -> None:
    write_settings(_file(desk), Settings(window_place=numbers))
    _opened_anew(desk)
    assert desk.window.screen().availableGeometry().contains(desk.window.geometry())


_NUMBER = st.integers(min_value=-(10**12), max_value=10**12)


@given(st.tuples(_NUMBER, _NUMBER, _NUMBER, _NUMBER))
def test_no_place_leads_outside_the_room(numbers: tuple[int, int, int, int]) -> None:
    left, top, width, height = inside(numbers, ROOM)
    assert ROOM.x() <= left
    assert ROOM.y() + FRAME_PX[1] // 2 <= top
    assert width <= ROOM.width() - FRAME_PX[0]
    assert height <= ROOM.height() - FRAME_PX[1]
    if width > 0 and height > 0:
        assert left + width <= ROOM.x() + ROOM.width()
        assert top + height <= ROOM.y() + ROOM.height()
