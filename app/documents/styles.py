"""How documents look: sizes, distances and the few colours."""

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle

from app.documents.fonts import BOLD, REGULAR

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN_SIDE = 54
MARGIN_TOP = 36
MARGIN_BOTTOM = 42
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN_SIDE

PICTURE_WIDTH = 216
PICTURE_HEIGHT = 54
"""The most a picture takes."""

INK = HexColor(0x1A1A1A)
QUIET = HexColor(0x4A4A4A)
RULE = HexColor(0xB8B8B8)
PEN = HexColor(0x6E6E6E)
SHADE = HexColor(0xF1F1F1)
PALE = HexColor(0xE2E2E2)

BODY = ParagraphStyle(
    "body",
    fontName=REGULAR,
    fontSize=12,
    leading=15.3,
    textColor=INK,
    spaceAfter=4,
    bulletFontName=REGULAR,
    allowWidows=0,
    allowOrphans=0,
)
STRONG = ParagraphStyle("strong", BODY, fontName=BOLD)
TITLE = ParagraphStyle("title", BODY, fontName=BOLD, fontSize=21, leading=25, spaceBefore=8, spaceAfter=4)
HEADING = ParagraphStyle("heading", BODY, fontName=BOLD, fontSize=13, leading=17, spaceBefore=6, spaceAfter=2)
SUBHEADING = ParagraphStyle("subheading", HEADING, fontSize=12, leading=15.3, spaceBefore=4)
CELL = ParagraphStyle("cell", BODY, spaceAfter=0)
LABEL = ParagraphStyle("label", CELL, textColor=QUIET)
COLUMN = ParagraphStyle("column", CELL, fontName=BOLD)
FIGURE_NAME = ParagraphStyle("figure name", CELL, fontSize=10, leading=13)
FIGURE = ParagraphStyle("figure", FIGURE_NAME, alignment=TA_RIGHT)
FIGURE_NAME_COLUMN = ParagraphStyle("figure name column", FIGURE_NAME, fontName=BOLD)
FIGURE_COLUMN = ParagraphStyle("figure column", FIGURE, fontName=BOLD, fontSize=9)
BULLET = ParagraphStyle("bullet", BODY, leftIndent=14, bulletIndent=3, spaceAfter=1)
ADDRESS = ParagraphStyle("address", BODY, spaceAfter=0)
FOOT_SIZE = 10
