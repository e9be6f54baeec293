"""Our own small pictures for a paper that is read by looking; none of them tells the subject from afar.

Each is drawn in a square of 48 by 48, from the lower left corner.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from app.documents import styles
from app.documents.content import Pictogram
from app.documents.tagging.elements import Element
from app.documents.tagging.flowables import TaggedFigure

_SIDE = 48
_LINE = 1.8
_PARTS = ((4, 8), (12, 12.8), (24.8, 19.2))
"""Where each of the three payments begins and how long it is: 20, 32 and 48 of a hundred."""


class DrawnPictogram(TaggedFigure):
    """One of them.

    Args:
        pictogram: which.
        element: what it is, with the text that is read in its place.
        side: in points.
    """

    def __init__(self, pictogram: Pictogram, element: Element, side: float) -> None:
        super().__init__(element)
        self.width = self.height = side
        self._draw = _DRAWN[pictogram]

    def draw_figure(self, canvas: Any) -> None:
        """Draws it in the colours of all."""
        canvas.scale(self.width / _SIDE, self.height / _SIDE)
        canvas.setStrokeColor(styles.INK)
        canvas.setFillColor(styles.BAR)
        canvas.setLineWidth(_LINE)
        canvas.setLineJoin(1)
        canvas.setLineCap(1)
        self._draw(canvas)


def _speech(canvas: Any) -> None:
    canvas.roundRect(4, 16, 40, 26, 8)
    canvas.lines([(14, 16, 12, 6), (12, 6, 24, 16)])
    for x in (15, 24, 33):
        canvas.circle(x, 29, 2.4, stroke=0, fill=1)


def _paper(canvas: Any) -> None:
    canvas.rect(7, 4, 28, 40)
    canvas.lines([(13, y, 29, y) for y in (36, 29, 22)])
    canvas.setLineWidth(3.4)
    canvas.setStrokeColor(styles.BAR)
    canvas.line(25, 11, 43, 29)


def _clock(canvas: Any) -> None:
    canvas.circle(24, 24, 19)
    canvas.lines([(24, 24, 24, 37), (24, 24, 33, 19)])
    canvas.circle(24, 24, 2.4, stroke=0, fill=1)


def _answers(canvas: Any) -> None:
    canvas.rect(3, 10, 19, 28)
    canvas.rect(26, 10, 19, 28)
    canvas.setStrokeColor(styles.BAR)
    canvas.setLineWidth(3)
    canvas.lines([(7, 24, 11, 19), (11, 19, 18, 30)])
    canvas.lines([(31, 19, 40, 29), (31, 29, 40, 19)])


def _card(canvas: Any) -> None:
    canvas.rect(9, 17, 10, 13, stroke=0, fill=1)
    canvas.lines([(24, 28, 39, 28), (24, 22, 39, 22)])
    canvas.setDash(3.5, 3.5)
    canvas.roundRect(3, 9, 42, 30, 3)


def _calendar(canvas: Any) -> None:
    canvas.rect(5, 5, 38, 36)
    canvas.rect(5, 34, 38, 7, fill=1)
    *months, last = ((11.5 + 8 * column, 27.5 - 8 * row) for row in range(3) for column in range(4))
    for x, y in months:
        canvas.circle(x, y, 1, fill=1)
    canvas.circle(*last, 3.2, stroke=0, fill=1)


def _payment(number: int, canvas: Any) -> None:
    """Three parts of one whole; the one that is meant is filled, its length its share."""
    for at, (start, length) in enumerate(_PARTS):
        canvas.rect(start, 15, length, 18, fill=int(at == number))


_DRAWN: Mapping[Pictogram, Callable[[Any], None]] = {
    Pictogram.SPEECH: _speech,
    Pictogram.PAPER: _paper,
    Pictogram.CLOCK: _clock,
    Pictogram.ANSWERS: _answers,
    Pictogram.CARD: _card,
    Pictogram.CALENDAR: _calendar,
    Pictogram.FIRST_PART: partial(_payment, 0),
    Pictogram.SECOND_PART: partial(_payment, 1),
    Pictogram.THIRD_PART: partial(_payment, 2),
}
