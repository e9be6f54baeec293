"""Boxes below each other: yes leads down to the next one, no to the side."""

from typing import Any

from reportlab.platypus import Paragraph

from app.documents import styles
from app.documents.content import Diagram
from app.documents.fonts import Fonts
from app.documents.markup import markup
from app.documents.tagging.elements import Element
from app.documents.tagging.flowables import TaggedFigure

_BOX_SHARE = 0.6
_ARROW_WIDTH = 46
_HEAD = 3.5
_PADDING = 4
_GAP = 15
_LABEL_SIZE = 9
_MOST_HEIGHT = styles.PAGE_HEIGHT - styles.MARGIN_TOP - styles.MARGIN_BOTTOM - 60
"""A page without its heading."""


class StepsDiagram(TaggedFigure):
    """The whole diagram; made smaller where it would be higher than a page.

    Args:
        diagram: what is drawn.
        element: what it is, with the text that is read in its place.
        look: the document's styles.
        fonts: that print the texts.
        width: in points.
    """

    def __init__(
        self,
        diagram: Diagram,
        element: Element,
        look: styles.Styles,
        fonts: Fonts,
        width: float,
    ) -> None:
        super().__init__(element)
        name_style, note_style = look.figure_name_column, look.figure_name
        self._diagram = diagram
        self._label_font = note_style.fontName
        self._full_width = width
        self._box_width = _BOX_SHARE * width
        self._rows = [
            (
                [Paragraph(markup(step.name, name_style, fonts), name_style)]
                + [Paragraph(markup(note, note_style, fonts), note_style) for note in step.notes],
                [Paragraph(markup(end, note_style, fonts), note_style) for end in step.leads_to],
            )
            for step in diagram.steps
        ]
        self._end = Paragraph(markup(diagram.end, name_style, fonts), name_style)

    def wrap(self, *_: float) -> tuple[float, float]:
        """As high as its boxes take."""
        aside = self._full_width - self._box_width - _ARROW_WIDTH
        self._heights = [max(_height(box, self._box_width), _height(ends, aside)) for box, ends in self._rows]
        natural = sum(self._heights) + _GAP * len(self._heights) + _height([self._end], self._box_width)
        self._scale = min(1.0, _MOST_HEIGHT / natural)
        self.width, self.height = self._full_width * self._scale, natural * self._scale
        return self.width, self.height

    def draw_figure(self, canvas: Any) -> None:
        """Draws from the top."""
        canvas.scale(self._scale, self._scale)
        canvas.setStrokeColor(styles.PEN)
        canvas.setFillColor(styles.INK)
        top = self.height / self._scale
        for (box, ends), height in zip(self._rows, self._heights, strict=True):
            self._draw_box(box, top, height)
            self._draw_exit(ends, top, height)
            self._draw_arrow_down(top - height)
            top -= height + _GAP
        self._draw_box([self._end], top, _height([self._end], self._box_width))

    def _draw_box(self, texts: list[Paragraph], top: float, height: float) -> None:
        self.canv.rect(0, top - height, self._box_width, height, stroke=1, fill=0)
        self._draw_texts(texts, _PADDING, top - (height - _height(texts)) / 2)

    def _draw_exit(self, ends: list[Paragraph], top: float, height: float) -> None:
        middle, start = top - height / 2, self._box_width
        self._draw_line(start, middle, start + _ARROW_WIDTH, middle)
        self._draw_label(self._diagram.no, start + _PADDING, middle + 3)
        self._draw_texts(ends, start + _ARROW_WIDTH + _PADDING, middle + _height(ends) / 2)

    def _draw_arrow_down(self, top: float) -> None:
        middle = self._box_width / 2
        self._draw_line(middle, top, middle, top - _GAP)
        self._draw_label(self._diagram.yes, middle + _PADDING, top - _GAP + 4)

    def _draw_line(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """A line with a head at its end, to the right or downwards."""
        self.canv.line(x, y, to_x, to_y)
        for side in (-_HEAD, _HEAD):
            back = (to_x - _HEAD, to_y + side) if y == to_y else (to_x + side, to_y + _HEAD)
            self.canv.line(*back, to_x, to_y)

    def _draw_label(self, text: str, x: float, y: float) -> None:
        self.canv.setFont(self._label_font, _LABEL_SIZE)
        self.canv.drawString(x, y, text)

    def _draw_texts(self, texts: list[Paragraph], x: float, top: float) -> None:
        top -= _PADDING
        for text in texts:
            top -= text.height
            text.drawOn(self.canv, x, top)


def _height(texts: list[Paragraph], width: float | None = None) -> float:
    """How high the texts are with their padding; with a width they are set anew."""
    if width is not None:
        for text in texts:
            text.wrap(width - 2 * _PADDING, styles.PAGE_HEIGHT)
    return float(sum(text.height for text in texts)) + 2 * _PADDING
