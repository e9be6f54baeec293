"""Buttons that copy a text part by part, for pasting into another program."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.ui.pieces.clipboard import copy_privately
from app.ui.pieces.layouts import empty, left_row
from app.ui.pieces.says import Says
from app.ui.pieces.texts import Text


class CopyButtons(QWidget):
    """One button for each part, marked once it is copied; without parts there is nothing to see."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._parts: Sequence[str] = ()
        self._done: list[Text] = []
        self._says = Says()
        self.hide()

    def show_parts(self, parts: Sequence[str], after: QWidget | None = None) -> None:
        """Shows buttons for these parts instead of what was shown.

        Args:
            parts: of the text, in order.
            after: from where Tab goes on to the first button.
        """
        empty(self._lines)
        self._parts, self._done, self._says = parts, [], Says()
        self.setVisible(bool(parts))
        if len(parts) > 1:
            why = self.tr(
                "Texten är delad, eftersom fält i andra system ofta tar högst 2000 tecken. "
                "Klistra in delarna i ordning."
            )
            self._lines.addWidget(Text(why, "soft"))
        for index in range(len(parts)):
            button = QPushButton(self._label(index))
            button.clicked.connect(partial(self._on_copy, index, button))
            done = Text(self.tr("Kopierad"), "soft")
            done.setWordWrap(False)
            done.hide()
            self._done.append(done)
            self._lines.addLayout(left_row(button, done))
            if after is not None:
                # New buttons would else be met last of all that the window has.
                QWidget.setTabOrder(after, button)
                after = button
        self._lines.addWidget(self._says)

    def _label(self, index: int) -> str:
        count = len(self._parts)
        if count == 1:
            return self.tr("Kopiera texten")
        return self.tr("Kopiera del {number} av {count}").format(number=index + 1, count=count)

    def _on_copy(self, index: int, button: QPushButton) -> None:
        copy_privately(self._parts[index])
        self._done[index].show()
        button.setAccessibleDescription(self._done[index].text())
        told = self.tr("Texten är kopierad.")
        if (count := len(self._parts)) > 1:
            told = self.tr("Del {number} av {count} är kopierad.").format(number=index + 1, count=count)
        self._says.tell(told, self.tr("Den tas bort från urklipp om en minut."))
