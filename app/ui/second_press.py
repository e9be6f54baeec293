"""A double-click where one click was enough does nothing to what came in its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget


class SecondPress(QObject):
    """Lets the second press of a double-click reach only what the first one met.

    The first may have shown another page, where another button stands at the same place. Buttons that stay,
    like Next and Back, are pressed as often as somebody presses them.

    Args:
        window: a window that has been shown.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._met: tuple[QWidget | None, QWidget | None] = (None, None)
        # The native window alone: a filter over the whole program would be called for every repaint.
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Swallows a second press on what was not there at the first."""
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            here = self._window.childAt(event.position().toPoint())
            self._met = (self._met[1], here)
        # The window is told of the second press too, just before it is told that the two were one.
        return event.type() is QEvent.Type.MouseButtonDblClick and self._met[0] is not self._met[1]
