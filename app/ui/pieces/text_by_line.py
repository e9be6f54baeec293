"""The text of a part of the window for who hears it: by line, word or letter, as in any text."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.banner import is_listened_to
from app.ui.pieces.spoken import spoken, text_of
from app.ui.pieces.text_fields import TextArea

_HEIGHT_PX = 34
"""One line with its frame."""

_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class TextByLine(TextArea):
    """Takes the keyboard instead of the area while assistive technology listens; else it is not there.

    A label has no place for a reader to be at, so its text could only be heard in one breath. Here the arrow
    keys lead through it. With the keyboard it lies over the top of the area and shows the line that is read.

    Args:
        area: shows the text.
        name: what assistive technology calls it; "": still to be named.
        text: what is written in the area now; None: in its labels.
    """

    def __init__(self, area: QWidget, name: str = "", text: Callable[[], str] | None = None) -> None:
        super().__init__()
        self._area = area
        self._text = text or partial(text_of, area)
        self._policy = area.focusPolicy()
        self.setParent(area)
        self.setAccessibleName(name)
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

    def attend(self) -> None:
        """Is there from now on, or not, as somebody listens or nobody does."""
        is_heard = is_listened_to()
        if is_heard is not self.isHidden():
            return
        # Tab stops at one of the two. A focus proxy would draw it here from wherever the area stands.
        if is_heard:
            self._policy = self._area.focusPolicy()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus if is_heard else self._policy)
        self.move(0, -self.height())
        self.setVisible(is_heard)

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
