"""The line below the page that says what went wrong or what to know, and says it aloud."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget
from shiboken6 import isValid

from app.ui.pieces.layouts import row
from app.ui.pieces.spoken import name_of, spoken
from app.ui.pieces.texts import Text
from app.ui.theme import GRID


class Banner(QFrame):
    """Shows sentences until they are closed or the page changes.

    Below the page: what is above stays where it is, also under the pointer.

    Signals:
        said: the page has less room from now on.
    """

    said = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._text = Text("")
        self._close = QPushButton(self.tr("Dölj"))
        self._close.setProperty("look", "quiet")
        # A click takes the keyboard from nobody; who came by Tab is led back.
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.dismiss)
        self._before: QWidget | None = None
        line = row(self._text, self._close)
        # Its words begin where those of the strip above and the steps below do.
        line.setContentsMargins(2 * GRID, 6, 2 * GRID, 6)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown, or ""."""
        return self._text.text()

    def say(self, sentences: Sequence[str]) -> None:
        """Shows the sentences and has assistive technology read them."""
        focused = self.window().focusWidget()
        if focused is not self._close:
            self._before = focused
        self._text.setText("\n".join(sentences))
        self.setAccessibleName(self._text.text())
        self.show()
        self.said.emit()
        announce(self, self._text.text())

    def unsay(self, sentences: Sequence[str]) -> None:
        """Takes those sentences away, unless others have been said since."""
        if self.text == "\n".join(sentences):
            self.clear()

    def dismiss(self) -> None:
        """The person takes the sentences away, and hears where the keyboard is."""
        leads_back = self._close.hasFocus()
        self.clear()
        # Where the keyboard moves, that is heard anyway. Where it stays no event helps: readers leave out a
        # second one for the same control.
        here = self.window().focusWidget()
        if here is not None and not leads_back:
            announce(here, self.tr("Texten är borta. Du är vid: {control}").format(control=name_of(here)))

    def clear(self) -> None:
        """Takes the sentences away; the keyboard goes back to where it was when they came."""
        self._text.setText("")
        before, self._before = self._before, None
        if self._close.hasFocus() and before is not None and isValid(before):
            before.setFocus()
        self.hide()


def is_listened_to() -> bool:
    """Whether assistive technology asks what the window says."""
    from PySide6.QtGui import QAccessible  # noqa: PLC0415 - slow to load

    return QAccessible.isActive()


def announce(source: QWidget, text: str) -> None:
    """Has assistive technology read the text out; below the cover, where others may hear it, nothing."""
    if not source.isVisible():
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - slow to load

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, spoken(text)))
