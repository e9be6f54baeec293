"""Bars for figures that are released. Each bar has its name and figure in words; no colour means anything."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

_NAMES_SHARE = 0.42
_FIGURE_PX = 84
_ROW_PX = 28
_BAR_PX = 14
_GAP = 8
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Bar:
    """One bar.

    Attributes:
        name: what it stands for.
        text: the figure, or the sign that stands in its place.
        value: how long the bar is; None: no bar, since the figure is not shown.
    """

    name: str
    text: str
    value: int | None


class BarChart(QWidget):
    """Bars below each other, the longest as wide as there is room.

    The longest bar is the largest figure shown: nothing in the picture depends on one that isn't.
    """

    def __init__(self, title: str, bars: Sequence[Bar], between: str) -> None:
        """Draws these bars.

        Args:
            title: what they show.
            bars: in the order shown.
            between: how name and figure are put together in words, ``{name}: {figure}``.
        """
        super().__init__()
        self._bars = tuple(bars)
        self._most = max((bar.value for bar in bars if bar.value), default=1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        said = (between.format(name=bar.name, figure=bar.text) for bar in bars)
        self.setAccessibleDescription("\n".join(said))

    def sizeHint(self) -> QSize:
        """A line for each bar."""
        return QSize(400, _ROW_PX * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        """As high as all bars, however narrow."""
        return QSize(200, _ROW_PX * len(self._bars))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paints names, bars and figures in the colours of the window."""
        painter = QPainter(self)
        names = int(self.width() * _NAMES_SHARE)
        room = self.width() - names - _FIGURE_PX - 2 * _GAP
        for number, bar in enumerate(self._bars):
            top = number * _ROW_PX
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            name = self.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideRight, names)
            painter.drawText(QRect(0, top, names, _ROW_PX), int(_LEFT), name)
            painter.drawText(
                QRect(self.width() - _FIGURE_PX, top, _FIGURE_PX, _ROW_PX), int(_RIGHT), bar.text
            )
            if bar.value:
                width = max(2, room * bar.value // self._most)
                place = QRect(names + _GAP, top + (_ROW_PX - _BAR_PX) // 2, width, _BAR_PX)
                painter.fillRect(place, self.palette().color(QPalette.ColorRole.Highlight))
        painter.end()
