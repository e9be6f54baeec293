"""The line below the strip that says when the rules are old; nothing puts it away (practice 4.11)."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame

from app.ui.banner import announce
from app.ui.pieces.layouts import row
from app.ui.pieces.texts import Text
from app.ui.theme import GRID


class LawLine(QFrame):
    """One calm line on every page, and said nowhere else on it; without old rules it takes no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("law_line")
        self._text = Text("", "small")
        line = row(self._text)
        # Its words begin where those of the strip above do.
        line.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        self.setLayout(line)
        self.hide()

    def show_sentences(self, sentences: Iterable[str]) -> None:
        """Says these; none: the rules are fresh."""
        before = self._text.text()
        self._text.setText(" ".join(sentences))
        self.setVisible(bool(self._text.text()))
        if self._text.text() not in ("", before):
            announce(self, self._text.text())
