"""Small marks that stand beside a word; the mark's shape says the same as its colour."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from app.ui.theme import dress_anew

if TYPE_CHECKING:
    from app.domain.assessment import Outcome

SIZE_PX = 18

_FOLDER = Path(__file__).resolve().parents[3] / "resources" / "icons"
_INK = "#000000"

_MARK_OF_OUTCOME = {
    "obstacle": "not_met",
    "incomplete": "unknown",
    "agency_decides": "agency",
    "no_obstacle_found": "met",
    "stays": "open",
}


def outcome_mark(outcome: Outcome) -> str:
    """Name of the mark that stands beside an outcome: that of the result which decided it."""
    return _MARK_OF_OUTCOME[outcome.value]


def mark_icon(name: str, colour: QColor) -> QPixmap:
    """The mark as a picture, for lists; sharp up to three times the size."""
    picture = QPixmap(SIZE_PX * 3, SIZE_PX * 3)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_mark(name, colour, painter, QRectF(picture.rect()).adjusted(3, 3, -3, -3))
    painter.end()
    return picture


def draw_mark(name: str, colour: QColor, painter: QPainter, place: QRectF) -> None:
    """Draws the mark of that name in ``resources/icons``, in one colour."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - a library that the start page does without

    drawing = (_FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace(_INK, colour.name())
    QSvgRenderer(drawing.encode()).render(painter, place)


class Mark(QWidget):
    """One mark in the colour that the style sheet gives it.

    It has no accessible name: the word beside it says the same.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setProperty("mark", name)
        self.setFixedSize(SIZE_PX, SIZE_PX)

    def show_mark(self, name: str) -> None:
        """Shows another mark."""
        self._name = name
        self.setProperty("mark", name)
        dress_anew(self)
        self.update()

    def sizeHint(self) -> QSize:
        """A square as high as a line of text."""
        return QSize(SIZE_PX, SIZE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draws the mark in the text colour."""
        painter = QPainter(self)
        colour = self.palette().windowText().color()
        draw_mark(self._name, colour, painter, QRectF(1, 1, SIZE_PX - 2, SIZE_PX - 2))
        painter.end()
