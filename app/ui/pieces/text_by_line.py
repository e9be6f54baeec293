"""What the arrow keys lead through where a label's text is read by line."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.pieces.spoken import spoken
from app.ui.pieces.text_fields import TextArea

_HEIGHT_PX = 34
"""One line with its frame."""

_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class TextByLine(TextArea):
    """The arrow keys lead through it. With the keyboard it lies over the top of the area.

    There it shows the line that is read.
    """

    def __init__(self, area: QWidget, text: Callable[[], str]) -> None:
        super().__init__()
        self._area = area
        self._text = text
        self.setParent(area)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        # What is one line there is one line here, also for a reader.
        self.setLineWrapMode(TextArea.LineWrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows the text as it is now, at the line where it was left if it is the same."""
        if (text := spoken(self._text())) != self.toPlainText():
            self.setPlainText(text)
        self.setGeometry(0, 0, self._area.width(), _HEIGHT_PX)
        self.raise_()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Goes out of sight; who only looks at another program finds the line again."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.clear()
            self.move(0, -self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down scroll the page, as everywhere."""
        if event.key() in _PAGE_KEYS:
            event.ignore()
            return
        super().keyPressEvent(event)
