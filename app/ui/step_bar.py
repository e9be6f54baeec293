"""The bar at the bottom: back, what is missing, on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from app.ui.banner import announce
from app.ui.pieces.layouts import row
from app.ui.pieces.texts import Text
from app.ui.theme import GRID


class StepBar(QFrame):
    """Always in view.

    Signals:
        back_requested, next_requested: the buttons.
    """

    back_requested = Signal()
    next_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("steps")
        self._back = QPushButton(self.tr("Till&baka"))
        self._back.setToolTip(self.tr("Alt+Vänsterpil"))
        self._back.clicked.connect(self.back_requested)
        self._missing = Text("", "fault")
        self.next_button = QPushButton()
        self.next_button.setProperty("look", "primary")
        self.next_button.clicked.connect(self.next_requested)
        line = row(self._back, self._missing, self.next_button, spacing=16)
        line.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_steps(self, *, can_go_back: bool, next_label: str) -> None:
        """What is possible on the page; "" hides the button that goes on."""
        self._back.setVisible(can_go_back)
        self.next_button.setText(next_label)
        self.next_button.setVisible(bool(next_label))
        self.setVisible(can_go_back or bool(next_label))
        self.show_missing("")

    def show_missing(self, sentence: str) -> None:
        """Says what is needed before going on, also aloud; "" says nothing."""
        self._missing.setText(sentence)
        if sentence:
            announce(self, sentence)
