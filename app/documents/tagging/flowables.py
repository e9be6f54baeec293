"""ReportLab's paragraph, table and whatever is a figure, drawn as the elements they are.

An element is not its drawing: a paragraph that breaks over two pages is one element with two marks.
"""

import re
from abc import ABC, abstractmethod
from functools import cache
from typing import Any

from PIL.Image import Image
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Table
from reportlab.platypus.paraparser import ParaParser

from app.documents.tagging.elements import Element

_MARKED_UP = re.compile(r"[<&\n]")


@cache
def _fragment(style: ParagraphStyle) -> Any:
    """A piece of text in that style, as ReportLab's parser makes it.

    Most paragraphs are one such piece. Not asking the parser, which is made for all of HTML, is much faster.
    """
    _, (fragment,), _ = ParaParser().parse("x", style)
    return fragment


class TaggedParagraph(Paragraph):  # type: ignore[misc]  # ReportLab has no types
    """A paragraph that is drawn as one element.

    Attributes:
        element: what it is.
        bullet: element and character of the bullet before it, or None.
        repeats: in a header row that ReportLab draws again on each page; readers meet it once.
    """

    def __init__(
        self,
        text: str | None,
        style: ParagraphStyle,
        element: Element | None = None,
        *,
        bullet: tuple[Element, str] | None = None,
        repeats: bool = False,
        **kwargs: Any,
    ) -> None:
        if text and not _MARKED_UP.search(text):
            kwargs["frags"] = [_fragment(style).clone(text=text)]
        super().__init__(text, style, **kwargs)
        self.element = element
        self.bullet = bullet
        self.repeats = repeats
        self._wrapped: tuple[float, tuple[float, float]] | None = None

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        """Breaks the lines; tables ask several times for the same width."""
        if self._wrapped is None or self._wrapped[0] != availWidth:
            self._wrapped = availWidth, super().wrap(availWidth, availHeight)
        return self._wrapped[1]

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803 - ReportLab's names
        """The two halves belong to the same element; the first has the bullet."""
        parts: list[Any] = super().split(availWidth, availHeight)
        self._wrapped = None  # where nothing fits, ReportLab throws its lines away
        for part in parts:
            part.element, part.repeats = self.element, self.repeats
        if parts:
            parts[0].bullet = self.bullet
        return parts

    def draw(self) -> None:
        """Draws bullet and text, each marked as what it is."""
        assert self.element is not None
        canvas = self.canv
        if self.repeats and any(mark.page != canvas.page_index for mark in self.element.marks):
            with canvas.artifact("Header"):
                super().draw()
            return
        if self.bullet is not None:
            self._draw_bullet(*self.bullet)
        with canvas.tagged(self.element):
            super().draw()

    def _draw_bullet(self, element: Element, character: str) -> None:
        style = self.style
        with self.canv.tagged(element):
            self.canv.setFont(style.fontName, style.fontSize)
            self.canv.setFillColor(style.textColor)
            self.canv.drawString(style.bulletIndent, self.height - style.fontSize, character)


class TaggedLink(TaggedParagraph):
    """A line of text that can be clicked as a whole; its element is a ``Link``."""

    def __init__(
        self, text: str, style: ParagraphStyle, element: Element, *, target: str, **kwargs: Any
    ) -> None:
        super().__init__(text, style, element, **kwargs)
        self._target = target

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: ARG002, N803 - ReportLab's names
        """It goes to the next page as a whole: one place to click."""
        return []

    def draw(self) -> None:
        """Draws the text and lays the link over it."""
        super().draw()
        assert self.element is not None
        right = max(self.getActualLineWidths0())
        self.canv.link(self.element, self._target, (0, 0, right, self.height))


class TaggedFigure(Flowable, ABC):  # type: ignore[misc]  # ReportLab has no types
    """What is looked at rather than read, drawn as one ``Figure``; what it shows is drawn by a subclass.

    Args:
        element: what it is, with the text that is read in its place.
    """

    def __init__(self, element: Element) -> None:
        super().__init__()
        self._element = element

    def draw(self) -> None:
        """Draws it and notes where it stands."""
        left, bottom = self.canv.absolutePosition(0, 0)
        self._element.box = (left, bottom, left + self.width, bottom + self.height)
        with self.canv.tagged(self._element):
            self.canv.saveState()
            self.draw_figure(self.canv)
            self.canv.restoreState()

    @abstractmethod
    def draw_figure(self, canvas: Any) -> None:
        """Draws from the lower left corner, within ``width`` and ``height``."""


class TaggedPicture(TaggedFigure):
    """A picture, as large as fits.

    Args:
        picture: in RGB, without transparency.
        element: what it is, with the text that is read in its place.
        most_width: in points.
        most_height: in points.
    """

    def __init__(self, picture: Image, element: Element, most_width: float, most_height: float) -> None:
        super().__init__(element)
        scale = min(most_width / picture.width, most_height / picture.height)
        self.width, self.height = picture.width * scale, picture.height * scale
        self._picture = picture

    def draw_figure(self, canvas: Any) -> None:
        """Draws the picture."""
        canvas.drawImage(ImageReader(self._picture), 0, 0, self.width, self.height)


_FEWEST_ROWS_TO_PART = 5
"""With a header and four rows, two can stay and two go on."""


class TaggedTable(Table):  # type: ignore[misc]  # ReportLab has no types
    """A table whose backgrounds and rules are decoration; its cells are tagged flowables."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "renderCB": _mark_decoration})

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803 - ReportLab's names
        """The parts; rather two rows than one alone go to the next page."""
        self.wrap(availWidth, availHeight)
        heights = self.row_heights
        all_but_last = sum(heights[:-1])
        leaves_one = all_but_last <= availHeight < sum(heights)
        if len(heights) < _FEWEST_ROWS_TO_PART or not leaves_one:
            whole: list[Any] = super().split(availWidth, availHeight)
            return whole
        first, *rest = super().split(availWidth, all_but_last - heights[-2] / 2)
        # There is room left for the header and a row, which ReportLab would fill without the break.
        return [first, CondPageBreak(heights[0] + heights[-2] + heights[-1]), *rest]

    @property
    def row_heights(self) -> list[float]:
        """The height of each row, once the table was wrapped."""
        return list(self._rowHeights)


def _mark_decoration(table: Any, command: str, *_: Any) -> None:
    if command in ("startBG", "startLines"):
        table.canv.begin_artifact()
    elif command in ("endBG", "endLines"):
        table.canv.end()
