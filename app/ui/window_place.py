"""Where a window stands on the screen, to be put there again when it is next opened."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

FRAME_PX = (16, 40)
"""Room for borders and title, which the system tells only when the window is shown."""

_NUMBERS = 4


class WindowPlace(NamedTuple):
    """A window's place, and whether it fills the screen.

    Attributes:
        numbers: left, top, width and height without the frame; of a window that fills the screen those that
            it goes back to. Empty: the system's choice.
    """

    numbers: tuple[int, ...]
    is_maximised: bool


def place_of(window: QWidget) -> WindowPlace:
    """Where that window stands."""
    place = window.normalGeometry()
    numbers = (place.x(), place.y(), place.width(), place.height())
    return WindowPlace(numbers, window.isMaximized())


def stand_like(window: QWidget, before: QWidget) -> None:
    """Puts the window exactly where that one stands."""
    window.setGeometry(before.normalGeometry())
    if before.isMaximized():
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def put_back(window: QWidget, place: WindowPlace) -> None:
    """Puts the window there, but never larger than the screen nor outside it: screens come and go."""
    if len(place.numbers) == _NUMBERS:
        room = _screen(place.numbers, window.screen()).availableGeometry()
        left, top, width, height = place.numbers
        least = max(width, window.minimumWidth()), max(height, window.minimumHeight())
        window.setGeometry(QRect(*inside((left, top, *least), room)))
    if place.is_maximised:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def inside(numbers: Sequence[int], room: QRect) -> tuple[int, int, int, int]:
    """The same place, moved and made smaller until the window and its frame lie in the room."""
    left, top, width, height = numbers
    border, above = FRAME_PX[0] // 2, FRAME_PX[1] - FRAME_PX[0] // 2
    width = min(width, room.width() - FRAME_PX[0])
    height = min(height, room.height() - FRAME_PX[1])
    left = max(min(left, room.x() + room.width() - width - border), room.x() + border)
    top = max(min(top, room.y() + room.height() - height - border), room.y() + above)
    return left, top, width, height


def _screen(numbers: Sequence[int], usual: QScreen) -> QScreen:
    """The screen that most of the title is on, or the usual one where that one is gone."""
    left, top, width, _ = numbers
    for screen in QGuiApplication.screens():
        room = screen.geometry()
        middle = left + width // 2
        if room.x() <= middle < room.x() + room.width() and room.y() <= top < room.y() + room.height():
            return screen
    return usual
