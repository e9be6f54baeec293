"""What a page says about what was done or went wrong."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent

from app.ui.banner import announce
from app.ui.pieces.in_view import bring_into_view
from app.ui.pieces.spoken import spoken
from app.ui.pieces.texts import Text
from app.ui.theme import GRID, dress_anew

_AROUND_PX = 6 * GRID
"""So far the layouts around it still move it when it has found its height."""


class Says(Text):
    """One sentence and a next step, also read out by assistive technology."""

    def __init__(self) -> None:
        super().__init__("", "soft")
        self._leads_there = False

    def fault(self, *sentences: str) -> None:
        """Says what went wrong and what to do; in a small window the page scrolls there."""
        self._say("fault", sentences)

    def ask(self, *sentences: str) -> None:
        """Asks to look again where nothing may be wrong; seen and read out as a fault is."""
        self._say("notice", sentences)

    def _say(self, look: str, sentences: Sequence[str]) -> None:
        self._show(look, sentences)
        # A page that is only being made is read from its top all the same.
        self._leads_there = self.isVisible()
        self._lead_there()

    def note(self, *sentences: str, is_fault: bool = False) -> None:
        """Shows what was so before anybody did anything, which is not read out."""
        self._leads_there = False
        self._write("fault" if is_fault else "soft", sentences)

    def tell(self, *sentences: str) -> None:
        """Says what is under way, or was done in sight of whoever did it."""
        self._leads_there = False
        self._show("soft", sentences)

    def tell_done(self, *sentences: str) -> None:
        """Says what was done; in a small window the page scrolls there."""
        self._show("soft", sentences)
        self._leads_there = self.isVisible()
        self._lead_there()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What went wrong may have needed more lines than there was room for at first."""
        super().resizeEvent(event)
        self._lead_there()

    def _lead_there(self) -> None:
        if self._leads_there:
            QTimer.singleShot(0, self, self._come_into_view)

    def _come_into_view(self) -> None:
        bring_into_view(self, _AROUND_PX)

    def _show(self, look: str, sentences: Sequence[str]) -> None:
        self._write(look, sentences)
        if any(sentences):
            announce(self, self.text())

    def _write(self, look: str, sentences: Sequence[str]) -> None:
        if self.property("look") != look:
            self.setProperty("look", look)
            dress_anew(self)
        self.setText("\n".join(sentences))
        self.setAccessibleName(spoken(self.text()))
