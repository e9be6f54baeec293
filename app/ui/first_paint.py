"""What happens once the start page is there: until then nothing is loaded that it does not show."""

import gc
from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

PARTS = ("app.ui.lock_form", "app.ui.wizard.page_maker", "app.ui.cases.guide", "app.ui.law.guide")
"""What nearly every day needs; statistics and documents load when they are first asked for."""


class FirstPaint(QObject):
    """Tells when a page has been painted for the first time.

    Signals:
        painted: once, when the paint is over.
    """

    painted = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets the paint happen first."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.painted.emit)
        return False


class PartLoader(QObject):
    """Loads the other pages while nobody waits for them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._parts: Iterator[str] = iter(PARTS)

    def load_next(self) -> None:
        """Loads one part, and the next when everything that a person did meanwhile is done."""
        part = next(self._parts, None)
        if part is None:
            # What is loaded now stays. Python need not look through it for what could go: that takes 20 ms.
            gc.freeze()
            gc.enable()
        else:
            import_module(part)
            QTimer.singleShot(0, self.load_next)
