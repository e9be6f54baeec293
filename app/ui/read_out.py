"""What a page says to who does not see it: read out when it comes, and there to be met again."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from app.ui.banner import announce, is_listened_to
from app.ui.pieces.by_line import ByLine
from app.ui.wizard.page import PageWidget

_AFTER_FOCUS_MS = 150
"""What is announced before the keyboard has moved is cut off by the name of the control that gets it."""


class ReadOut(QObject):
    """Has assistive technology read pages; where there is none, nothing changes and nothing is worked out.

    Args:
        area: what pages are shown in. With assistive technology Tab stops there, before the controls of the
            page, where the arrow keys read its text line by line.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._page: PageWidget | None = None
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_FOCUS_MS)
        self._soon.timeout.connect(self._read)
        self._by_line = ByLine(area, self.tr("Sidans text"))

    @property
    def place(self) -> QWidget:
        """Where the keyboard is when a page has nothing of its own to begin at."""
        return self._by_line.place

    def begin(self, page: PageWidget) -> None:
        """Reads the page once the keyboard has come to its place there."""
        self._page = page
        # What the page before said is nobody's to hear any more.
        self._by_line.clear()
        page.reading_began.connect(self._soon.start)
        page.began_anew.connect(self._soon.start)
        self._soon.start()

    def _read(self) -> None:
        self._by_line.attend()
        if self._page is not None and is_listened_to() and (text := self._page.read_out()):
            announce(self._area, text)
