"""What every page about statistics has: the way back to their first page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QPushButton, QWidget

from app.ui.cases.side_page import SidePage
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.texts import Text


class CountsPage(SidePage):
    """A page about statistics.

    Signals:
        menu_requested: show the first page of the statistics.
        counts_closed: the counts that the page works with were closed when the window was locked.
    """

    menu_requested = Signal()
    counts_closed = Signal()

    def lay_out(self, title: str, *parts: QWidget | QLayout) -> None:
        """Title, parts, and the way back."""
        self.back = QPushButton(self.tr("Till &statistiken"))
        self.back.clicked.connect(self.menu_requested)
        whole = stack(Text(title, "title"), *parts, left_row(self.back), spacing=12)
        whole.addStretch(1)
        self.setLayout(whole)
