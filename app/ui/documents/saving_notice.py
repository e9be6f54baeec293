"""That the case is saved before its letter is taken along, with the button that does it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from app.ui.pieces.layouts import row
from app.ui.pieces.says import Says
from app.ui.theme import GRID


class SavingNotice(QFrame):
    """One sentence and the way to save, or nothing.

    Signals:
        save_requested: the person wants to see what would be saved.
    """

    save_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._says = Says()
        save = QPushButton(self.tr("Spara ären&det …"))
        save.clicked.connect(self.save_requested)
        line = row(self._says, save, spacing=2 * GRID, margin=2 * GRID)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    def show_reason(self, sentence: str) -> None:
        """Says why the case has to be saved first; "" says that nothing holds the letter back."""
        self.setVisible(bool(sentence))
        if sentence != self._says.text():
            self._says.tell(sentence)
