"""The list that opens on one line: every one in the window is of this class, so that none is forgotten."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

_SCROLLING = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End)


class DropDown(QComboBox):
    """A list of which one line is shown while it is closed.

    Closed, it leaves to the page what scrolls the page: whoever reads on would else change an answer unseen.
    Open, its list takes the same keys and the wheel.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaves Page Up and the like to the page; every other key is the list's."""
        if event.key() in _SCROLLING:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the page."""
        event.ignore()
