"""What a page says to who does not see it: read out when it comes, and there to be met again."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.ui.banner import announce, is_listened_to
from app.ui.pieces.spoken import text_of
from app.ui.wizard.page import PageWidget

_AFTER_FOCUS_MS = 150
"""What is announced before the keyboard has moved is cut off by the name of the control that gets it."""


class ReadOut(QObject):
    """Has assistive technology read pages; where there is none, nothing changes and nothing is worked out.

    Args:
        area: what pages are shown in. With assistive technology Tab stops there, before the controls of the
            page, and its description is all of the page's text.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._page: PageWidget | None = None
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_FOCUS_MS)
        self._soon.timeout.connect(self._read)
        area.setAccessibleName(self.tr("Sidans text"))
        self._follows = False

    def begin(self, page: PageWidget) -> None:
        """Reads the page once the keyboard has come to its place there."""
        self._page = page
        # What the page before said is nobody's to hear any more.
        self._area.setAccessibleDescription("")
        page.reading_began.connect(self._soon.start)
        page.began_anew.connect(self._soon.start)
        self._soon.start()

    def _read(self) -> None:
        is_heard = is_listened_to()
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_heard else Qt.FocusPolicy.NoFocus)
        if not is_heard or self._page is None:
            return
        if not self._follows:
            self._follows = True
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            application.focusChanged.connect(self._on_focus_changed)
        if text := self._page.read_out():
            announce(self._area, text)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whoever comes to the area meets the text as it is now; it is kept no longer than that."""
        met = self._page if now is self._area else None
        self._area.setAccessibleDescription(text_of(met) if met is not None else "")
