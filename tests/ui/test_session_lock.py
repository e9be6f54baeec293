"""The computer's own lock locks the window; what Windows sends is made here as Windows lays it out."""

import ctypes
from ctypes import wintypes

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from app.ui.locking import Locker
from app.ui.session_lock import SessionWatch, tells_of_lock, way_to_register
from tests.ui.desk import Desk

SESSION_CHANGE = 0x02B1
LOCKED, UNLOCKED = 0x7, 0x8
KIND = QByteArray(b"windows_generic_MSG")


def _message(message: int, word: int) -> wintypes.MSG:
    return wintypes.MSG(message=message, wParam=word)


@pytest.mark.parametrize(
    ("message", "word", "is_lock"),
    [
        (SESSION_CHANGE, LOCKED, True),
        (SESSION_CHANGE, UNLOCKED, False),
        (SESSION_CHANGE, 0x1, False),
        (SESSION_CHANGE, 0x2, True),
        (SESSION_CHANGE, 0x3, False),
        (SESSION_CHANGE, 0x4, True),
        (SESSION_CHANGE, 0x5, False),
        (SESSION_CHANGE, 0x6, False),
        (0x0100, LOCKED, False),
        (0x02B2, LOCKED, False),
    ],
)
def test_only_a_lock_is_taken_for_one(message: int, word: int, *, is_lock: bool) -> None:
    assert tells_of_lock(_message(message, word)) is is_lock


def test_the_computers_lock_covers_the_window(desk: Desk) -> None:
    (locker,) = desk.window.findChildren(Locker)
    locker.session.heed(_message(SESSION_CHANGE, UNLOCKED))
    assert not desk.window.is_covered
    locker.session.heed(_message(SESSION_CHANGE, LOCKED))
    assert desk.window.is_covered


def test_a_message_is_read_where_it_lies_and_goes_on(qtbot: QtBot, desk: Desk) -> None:
    watch = SessionWatch(desk.window, None)
    message = _message(SESSION_CHANGE, LOCKED)
    with qtbot.waitSignal(watch.locked, timeout=1000):
        answer = watch._filter.nativeEventFilter(KIND, ctypes.addressof(message))
    assert answer == (False, 0)


def test_messages_of_other_systems_are_not_read_as_those_of_windows(qtbot: QtBot, desk: Desk) -> None:
    watch = SessionWatch(desk.window, None)
    message = _message(SESSION_CHANGE, LOCKED)
    with qtbot.assertNotEmitted(watch.locked):
        other = QByteArray(b"xcb_generic_event_t")
        assert watch._filter.nativeEventFilter(other, ctypes.addressof(message)) == (False, 0)


def test_windows_alone_is_asked_to_tell_of_locks() -> None:
    assert way_to_register("win32") is not None
    assert [way_to_register(name) for name in ("linux", "darwin", "cygwin")] == [None, None, None]


def test_the_window_itself_is_registered_once(desk: Desk) -> None:
    asked: list[int] = []
    SessionWatch(desk.window, asked.append)
    assert asked == [int(desk.window.winId())]
