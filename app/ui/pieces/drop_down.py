"""The list that opens on one line: every one in the window is of this class, so that none is forgotten."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel

_SCROLLING = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End)


class DropDown(QComboBox):
    """A list of which one line is shown while it is closed.

    Closed, it leaves to the page what scrolls the page: whoever reads on would else change an answer unseen.
    Open, its list takes the same keys and the wheel.
    """

    _label: QLabel | None = None

    def name_unlabelled(self, name: str) -> None:
        """Names a list that has no label of its own on the page.

        On Linux Qt calls every list by the line that it shows, and leaves its name to the label beside it: so
        it has one there that nobody sees.
        """
        self.setAccessibleName(name)
        if self._label is None:
            self._label = QLabel(self.parentWidget())
            self._label.setBuddy(self)
            self._label.hide()
        self._label.setText(name)

    def event(self, event: QEvent) -> bool:
        """Takes the label along to where the list is put."""
        if event.type() is QEvent.Type.ParentChange and self._label is not None:
            self._label.setParent(self.parentWidget())
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaves Page Up and the like to the page; every other key is the list's."""
        if event.key() in _SCROLLING:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the page."""
        event.ignore()
