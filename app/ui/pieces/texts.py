"""Labels in the looks of the visual language, and the stacks and cards they stand in."""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import GRID

_Box = TypeVar("_Box", bound=QBoxLayout)


class Text(QLabel):
    """Plain text that wraps; ``look`` names a style of the style sheet, "" is running text."""

    def __init__(self, text: str, look: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if look:
            self.setProperty("look", look)


def result_text(text: str, result: str) -> Text:
    """The word of a result or outcome, in its colour."""
    label = Text(text)
    label.setProperty("result", result)
    return label


def stack(*parts: QWidget | QLayout, spacing: int = GRID, margin: int = 0) -> QVBoxLayout:
    """Parts below each other."""
    return _fill(QVBoxLayout(), parts, spacing, margin)


def row(*parts: QWidget | QLayout, spacing: int = GRID, margin: int = 0) -> QHBoxLayout:
    """Parts beside each other."""
    return _fill(QHBoxLayout(), parts, spacing, margin)


def card(*parts: QWidget | QLayout, kind: str = "card", spacing: int = GRID) -> QFrame:
    """A framed group: ``card``, ``side`` (beside the question) or ``notice``."""
    frame = QFrame()
    frame.setObjectName(kind)
    frame.setLayout(stack(*parts, spacing=spacing, margin=2 * GRID))
    return frame


def numbered(sentences: Iterable[str]) -> str:
    """Sentences to read out, one a line, each with its number."""
    return "\n".join(f"{number}.  {sentence}" for number, sentence in enumerate(sentences, 1))


def _fill(box: _Box, parts: Iterable[QWidget | QLayout], spacing: int, margin: int) -> _Box:
    box.setContentsMargins(margin, margin, margin, margin)
    box.setSpacing(spacing)
    for part in parts:
        if isinstance(part, QLayout):
            box.addLayout(part)
        else:
            box.addWidget(part)
    return box
