"""Buttons that copy a text part by part, for pasting into another program."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.ui.pieces.clipboard import copy_privately
from app.ui.pieces.layouts import empty, left_row
from app.ui.pieces.texts import Text


class CopyButtons(QWidget):
    """One button for each part; without parts there is nothing to see."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._says = Text("", "soft")

    def show_parts(self, parts: Sequence[str]) -> None:
        """Shows buttons for these parts instead of what was shown."""
        empty(self._lines)
        for number, part in enumerate(parts, 1):
            button = QPushButton(
                self.tr("Kopiera del {number} av {count}").format(number=number, count=len(parts))
            )
            button.setProperty("part", part)
            button.clicked.connect(self._on_copy)
            self._lines.addLayout(left_row(button))
        self._says = Text("", "soft")
        self._lines.addWidget(self._says)

    def _on_copy(self) -> None:
        copy_privately(self.sender().property("part"))
        self._says.setText(self.tr("Kopierat. Texten tas bort från urklipp om en minut."))
