"""Steps in time: dots on a line, and below each dot its words."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.ui.pieces.texts import Text
from app.ui.theme import GRID

_DOT_PX = 6
_LINE_PX = 20


class Timeline(QWidget):
    """The words say everything; the line shows their order.

    Args:
        name: what the steps are, for screen readers.
        steps: title and text of each, the earliest first.
    """

    def __init__(self, name: str, steps: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAccessibleDescription(" ".join(f"{title}: {text}" for title, text in steps))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(2)
        grid.addWidget(_Line(len(steps)), 0, 0, 1, len(steps))
        top = Qt.AlignmentFlag.AlignTop
        for column, (title, text) in enumerate(steps):
            grid.setColumnStretch(column, 1)
            grid.addWidget(Text(title, "strong"), 1, column, top)
            grid.addWidget(Text(text, "note"), 2, column, top)


class _Line(QWidget):
    """A line with a dot at the left of each column."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(self._count * _LINE_PX, _LINE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Dots in the accent colour; the last one is open, for what is furthest away."""
        role = QPalette.ColorRole
        accent = self.palette().color(role.Highlight)
        column = (self.width() + 2 * GRID) / self._count
        middle = self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, 2))
        painter.drawLine(QPointF(_DOT_PX, middle), QPointF(column * (self._count - 1) + _DOT_PX, middle))
        for number in range(self._count):
            is_last = number == self._count - 1
            painter.setBrush(self.palette().color(role.Base) if is_last else accent)
            painter.drawEllipse(QPointF(column * number + _DOT_PX + 1, middle), _DOT_PX, _DOT_PX)
        painter.end()
