"""Text with Arabic script: put in visual order line by line, its letters joined.

ReportLab orders right-to-left text wrongly without a library that can't be had, so lines are broken and drawn
here. The order comes from `visual_order.py`, the joining from HarfBuzz.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from bidi import algorithm
from reportlab.lib.abag import ABag
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import ShapedStr, shapeFragWord
from reportlab.platypus import Flowable

from app.documents.fonts import Fonts, printable
from app.documents.tagging.elements import Element
from app.documents.visual_order import Leveled, leveled, reordered, words

_RIGHT_TO_LEFT = ("R", "AL")


def is_right_to_left(text: str) -> bool:
    """Whether any letter of the text runs from right to left."""
    return any(unicodedata.bidirectional(each) in _RIGHT_TO_LEFT for each in text)


@dataclass(frozen=True)
class VisualRun:
    """A piece of a line as it is drawn, from left to right.

    Attributes:
        text: its characters in the order they are drawn; joined Arabic letters are one piece.
        width: in points.
    """

    font: str
    text: str
    width: float


class RightToLeftText(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A text with Arabic script, drawn as one element; stands at the left like every value of a form.

    Attributes:
        lines: from the top, once it was wrapped.
    """

    def __init__(
        self,
        text: str,
        style: ParagraphStyle,
        element: Element,
        fonts: Fonts,
        *,
        bullet: tuple[Element, str] | None = None,
    ) -> None:
        super().__init__()
        self.spaceBefore, self.spaceAfter = style.spaceBefore, style.spaceAfter
        self._bullet = bullet
        self._paragraphs = [printable(line) for line in text.split("\n")]
        self._style = style
        self._element = element
        self._fonts = fonts
        self.lines: list[Sequence[VisualRun]] = []
        self._width_broken: float | None = None
        # Programs that read pages aloud run a line together with its neighbours unless spaces part them.
        self._edge = VisualRun(style.fontName, " ", stringWidth(" ", style.fontName, style.fontSize))

    def wrap(self, available_width: float, _: float) -> tuple[float, float]:
        """Breaks the lines; tables ask several times for the same width."""
        if self._width_broken != available_width:
            width = available_width - self._style.leftIndent
            self.lines = [line for text in self._paragraphs for line in self._broken(text, width)]
            self.height = len(self.lines) * self._style.leading
            self._width_broken = available_width
        return available_width, self.height

    def draw(self) -> None:
        """Draws line by line, each run where it stands."""
        canvas, style = self.canv, self._style
        if self._bullet is not None:
            element, character = self._bullet
            with canvas.tagged(element):
                canvas.setFont(style.fontName, style.fontSize)
                canvas.setFillColor(style.textColor)
                canvas.drawString(style.bulletIndent, self.height - style.fontSize, character)
        with canvas.tagged(self._element):
            canvas.setFillColor(style.textColor)
            for number, line in enumerate(self.lines):
                x = style.leftIndent - self._edge.width
                y = (len(self.lines) - number) * style.leading - style.fontSize
                for run in (self._edge, *line, self._edge):
                    canvas.setFont(run.font, style.fontSize)
                    canvas.drawString(x, y, run.text)
                    x += run.width

    def _broken(self, text: str, width: float) -> Iterator[Sequence[VisualRun]]:
        """Whole words while they fit; a word wider than the line breaks where it must."""
        line: list[Leveled] = []
        used = 0.0
        for space, word in words(leveled(text)):
            taken = self._width(word)
            if line and used + self._edge.width + taken <= width:
                line, used = [*line, *space, *word], used + self._edge.width + taken
                continue
            if line:
                yield self._runs(line)
            line, used = word, taken
            while used > width and len(line) > 1:
                fitting = self._fitting(line, width)
                yield self._runs(line[:fitting])
                line = line[fitting:]
                used = self._width(line)
        yield self._runs(line)

    def _fitting(self, word: Sequence[Leveled], width: float) -> int:
        """How many letters of the word fit, at least one."""
        return max(1, bisect_right(range(1, len(word)), width, key=lambda n: self._width(word[:n])))

    def _width(self, characters: Sequence[Leveled]) -> float:
        return sum(run.width for run in self._runs(characters))

    def _runs(self, line: Sequence[Leveled]) -> Sequence[VisualRun]:
        """The line's runs from left to right."""
        pieces = [
            (level, run.font, run.text)
            for level, characters in groupby(line, itemgetter(0))
            for run in self._fonts.runs("".join(each for _, each in characters), self._style.fontName)
        ]
        return [self._visual(*piece) for piece in reordered(pieces)]

    def _visual(self, level: int, font: str, text: str) -> VisualRun:
        size = self._style.fontSize
        if font == self._fonts.joining and is_right_to_left(text):
            shaped = _shaped(text, font, size)
            self._fonts.spellings.update(_spellings(text, shaped))
            return VisualRun(font, shaped, _shaped_width(shaped, size))
        if level % 2:
            text = "".join(algorithm.MIRRORED.get(each, each) for each in reversed(text))
        return VisualRun(font, text, stringWidth(text, font, size))


def _shaped(text: str, font: str, size: float) -> ShapedStr:
    """The letters as they join, in visual order, without ligatures that add vowel signs nobody wrote."""
    style = ABag(fontName=font, fontSize=size)
    features = {"kern": True, "liga": True, "dlig": False}
    _, (_, shaped) = shapeFragWord([0, (style, text)], features=features, force=True)
    return shaped


def _shaped_width(shaped: ShapedStr, size: float) -> float:
    return float(sum(each.x_advance for each in shaped.__shapeData__) * size / 1000)


def _spellings(text: str, shaped: ShapedStr) -> Iterator[tuple[int, str]]:
    """What each private code stands for; readers turn the letters of a ligature, so they stand turned."""
    clusters = [each.cluster for each in shaped.__shapeData__]
    starts = sorted({*clusters, len(text)})
    for code, cluster in zip(map(ord, shaped), clusters, strict=True):
        if unicodedata.category(chr(code)) == "Co":
            yield code, text[cluster : starts[starts.index(cluster) + 1]][::-1]
