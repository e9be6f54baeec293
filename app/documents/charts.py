"""Bars for figures that are published; nothing in them depends on anything that isn't.

There is no axis and no room for a figure that is not shown: the longest bar is the largest figure given.
"""

from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph

from app.documents import styles
from app.documents.content import Chart
from app.documents.fonts import Fonts
from app.documents.markup import markup
from app.documents.tagging.elements import Element
from app.documents.tagging.flowables import TaggedFigure

_NAMES_SHARE = 0.36
_GAP = 8
_BAR_HEIGHT = 9
_ROW_PADDING = 2.5


class BarChart(TaggedFigure):
    """Bars below each other, each with its name before it and its figure behind; one ``Figure``.

    Args:
        chart: what is drawn.
        element: what it is, with the text that is read in its place.
        style: of names and figures.
        fonts: that print the names.
        width: in points.
    """

    def __init__(
        self, chart: Chart, element: Element, style: ParagraphStyle, fonts: Fonts, width: float
    ) -> None:
        super().__init__(element)
        self.width = width
        self._style = style
        self._names_width = _NAMES_SHARE * width
        self._names = [Paragraph(markup(name, style, fonts), style) for name, _ in chart.bars]
        self._figures = [figure for _, figure in chart.bars]
        room = max(stringWidth(str(each), style.fontName, style.fontSize) for each in self._figures)
        self._longest = width - self._names_width - 2 * _GAP - room

    def wrap(self, *_: float) -> tuple[float, float]:
        """As high as its names take."""
        heights = [name.wrap(self._names_width, styles.PAGE_HEIGHT)[1] for name in self._names]
        self._row_heights = [height + 2 * _ROW_PADDING for height in heights]
        self.height = sum(self._row_heights)
        return self.width, self.height

    def draw_figure(self, canvas: Any) -> None:
        """Draws the rows from the top."""
        largest = max(self._figures) or 1
        top = self.height
        for name, figure, height in zip(self._names, self._figures, self._row_heights, strict=True):
            top -= height
            name.drawOn(canvas, 0, top + _ROW_PADDING)
            self._draw_bar(self._longest * figure / largest, str(figure), top + height / 2)

    def _draw_bar(self, length: float, figure: str, middle: float) -> None:
        canvas, start = self.canv, self._names_width + _GAP
        canvas.setFillColor(styles.BAR)
        canvas.rect(start, middle - _BAR_HEIGHT / 2, length, _BAR_HEIGHT, stroke=0, fill=1)
        canvas.setFillColor(self._style.textColor)
        canvas.setFont(self._style.fontName, self._style.fontSize)
        canvas.drawString(start + length + _GAP / 2, middle - 0.35 * self._style.fontSize, figure)
