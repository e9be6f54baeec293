"""How documents look: sizes, distances and the few colours."""

from functools import cache

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle

from app.documents.fonts import BOLD, REGULAR

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN_SIDE = 56
MARGIN_TOP = 36
MARGIN_BOTTOM = 38
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN_SIDE

PICTURE_WIDTH = 216
PICTURE_HEIGHT = 44
"""The most a picture takes."""

INK = HexColor(0x1A1A1A)
QUIET = HexColor(0x4A4A4A)
RULE = HexColor(0xB8B8B8)
PEN = HexColor(0x6E6E6E)
PALE = HexColor(0xE2E2E2)
BAR = HexColor(0x3D6B8C)

SMALLEST = 10
"""Points; nothing that is read is printed smaller, but for headings of many figures."""
FOOT_SIZE = SMALLEST

_LEADING = 1.275
"""From line to line, as a multiple of the size."""
_LEADING_SAVED = 0.075
_GAP_SAVED = 0.5
"""By how much lines and blocks come nearer where they stand as close as they may."""


class Styles:
    """The styles of one document; everything grows with the running text.

    Args:
        size: of running text, in points.
        closeness: how much nearer lines and blocks stand to each other, from 0 to 1; letters are as large as
            ever.

    Attributes:
        scale: how much larger than 12 points the running text is.
        gap: how much wider than beside text of 12 points the room between blocks is.
    """

    def __init__(self, size: int, closeness: float = 0) -> None:
        self.scale = scale = size / 12
        self.gap = gap = scale * (1 - _GAP_SAVED * closeness)
        leading = _LEADING - _LEADING_SAVED * closeness
        self.body = ParagraphStyle(
            "body",
            fontName=REGULAR,
            fontSize=size,
            leading=leading * size,
            textColor=INK,
            spaceAfter=4 * gap,
            bulletFontName=REGULAR,
            allowWidows=0,
            allowOrphans=0,
        )
        self.strong = self._variant("strong", fontName=BOLD)
        quiet = max(SMALLEST, 10 * scale)
        self.quiet = self._variant(
            "quiet", fontSize=quiet, leading=(leading + 0.025) * quiet, textColor=QUIET
        )
        self.large = self._variant("large", fontName=BOLD, fontSize=17 * scale, leading=24 * scale)
        self.headings = {
            1: self._heading("title", size=21, before=10, after=6),
            2: self._heading("heading", size=13.5, before=7, after=2),
            3: self._heading("subheading", size=12, before=7, after=1),
        }
        self.cell = self._variant("cell", spaceAfter=0)
        self.choice = self._variant(
            "choice", spaceAfter=0, leftIndent=16 * scale, firstLineIndent=-16 * scale
        )
        self.strong_cell = self._variant("strong cell", fontName=BOLD, spaceAfter=0)
        self.quiet_cell = self._variant("quiet cell", parent=self.quiet, spaceAfter=0)
        self.label = self._variant("label", spaceAfter=0, textColor=QUIET)
        self.figure_name = self._variant("figure name", parent=self.quiet_cell, textColor=INK)
        self.figure = self._variant("figure", parent=self.figure_name, alignment=TA_RIGHT)
        self.figure_name_column = self._variant("figure name column", parent=self.figure_name, fontName=BOLD)
        self.figure_column = self._variant(
            "figure column", parent=self.figure, fontName=BOLD, fontSize=9 * scale
        )
        self.bullet = self._variant(
            "bullet", leftIndent=14 * scale, bulletIndent=3 * scale, spaceAfter=1.5 * gap
        )
        self.address = self._variant("address", spaceAfter=0)

    def _variant(
        self, name: str, parent: ParagraphStyle | None = None, **differences: object
    ) -> ParagraphStyle:
        return ParagraphStyle(name, parent or self.body, **differences)

    def _heading(self, name: str, *, size: float, before: float, after: float) -> ParagraphStyle:
        size *= self.scale
        return self._variant(
            name,
            fontName=BOLD,
            fontSize=size,
            leading=1.25 * size,
            spaceBefore=before * self.gap,
            spaceAfter=after * self.gap,
        )


@cache
def styles_for(size: int, closeness: float = 0) -> Styles:
    """The styles of documents whose running text has that many points."""
    return Styles(size, closeness)
