"""Sentences to read out, each with its number, in one column or two."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.pieces.layouts import row, stack
from app.ui.pieces.texts import Text
from app.ui.theme import GRID

_TWO_COLUMNS_PX = 720
_SHORT = 8
_NUMBER_PX = 24


class ReadAloud(QWidget):
    """Numbered sentences; a long list stands in two columns where there is room.

    Args:
        sentences: in the order of reading.
        look: a style of the style sheet for the sentences.
    """

    def __init__(self, sentences: Sequence[str], look: str = "") -> None:
        super().__init__()
        self._lines = [_Line(number, sentence, look) for number, sentence in enumerate(sentences, 1)]
        self._stacks = (stack(spacing=2), stack(spacing=2))
        for each in self._stacks:
            each.addStretch(1)
        self._row = row(*self._stacks, spacing=3 * GRID)
        self.setLayout(self._row)
        self._columns = 0
        self._arrange(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where a long list has room for them."""
        super().resizeEvent(event)
        is_long = len(self._lines) > _SHORT
        self._arrange(2 if is_long and self.width() >= _TWO_COLUMNS_PX else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        first = -(-len(self._lines) // columns)
        for index, line in enumerate(self._lines):
            column = self._stacks[0 if index < first else 1]
            column.insertWidget(index if index < first else index - first, line)
        self._row.setStretch(0, 1)
        self._row.setStretch(1, columns - 1)
        self._row.setSpacing(3 * GRID if columns > 1 else 0)


class _Line(QWidget):
    """One sentence with its number in a column of its own."""

    def __init__(self, number: int, sentence: str, look: str) -> None:
        super().__init__()
        count = Text(f"{number}.", "number")
        count.setWordWrap(False)
        count.setFixedWidth(_NUMBER_PX)
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        told = Text(sentence, look)
        told.setAlignment(Qt.AlignmentFlag.AlignTop)
        line = row(count, told, spacing=6)
        line.setStretch(1, 1)
        self.setLayout(line)
