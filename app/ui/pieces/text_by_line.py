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


class ByLine:
    """Lets the text of an area be read by line while assistive technology listens.

    A label has no place for a reader to be at, so its text could only be heard in one breath. Until somebody
    listens nothing is made.

    Args:
        area: shows the text.
        name: what assistive technology calls it; "": as the area.
        text: what is written in the area now; None: in its labels.
    """

    def __init__(self, area: QWidget, name: str = "", text: Callable[[], str] | None = None) -> None:
        self._area = area
        self._name = name
        self._text = text or partial(text_of, area)
        self._policy = area.focusPolicy()
        self._line: TextByLine | None = None

    @property
    def place(self) -> QWidget:
        """Where Tab stops: at the text while somebody listens, else at the area."""
        return self._area if self._line is None or self._line.isHidden() else self._line

    def attend(self) -> None:
        """The text is there from now on, or not, as somebody listens or nobody does."""
        if is_listened_to():
            self._begin()
        else:
            self.end()

    def end(self) -> None:
        """Nothing is there to be read by line."""
        if self._line is not None and not self._line.isHidden():
            self._line.hide()
            self._area.setFocusPolicy(self._policy)

    def clear(self) -> None:
        """Forgets what was read."""
        if self._line is not None:
            self._line.clear()

    def _begin(self) -> None:
        if self._line is None:
            self._line = TextByLine(self._area, self._text)
            self._put_after_area(self._line)
        self._line.setAccessibleName(self._name or self._area.accessibleName())
        if self._line.isHidden():
            # Tab stops at one of the two. A focus proxy would draw it here from wherever the area stands.
            self._policy = self._area.focusPolicy()
            self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._line.move(0, -self._line.height())
            self._line.show()

    def _put_after_area(self, line: "TextByLine") -> None:
        """Tab would else meet it last of all; Qt orders only what Tab stops at."""
        policy = self._area.focusPolicy()
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        QWidget.setTabOrder(self._area, line)
        self._area.setFocusPolicy(policy)


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
