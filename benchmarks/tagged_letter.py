"""A letter, tagged and archival; the yardstick is ReportLab alone printing the same words, untagged."""

import io
import time
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

from app.documents.drawer import DocumentDrawer
from app.documents.fonts import REGULAR, fonts_for_document
from app.documents.letter import letter_content, load_letter_sources
from app.documents.markup import markup
from app.documents.plain import plain_text
from tests.documents.letters import EVERY_LETTER, Words

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
ORDER = EVERY_LETTER["family_draft"]
BODY = ParagraphStyle("body", fontName=REGULAR, fontSize=12, leading=15, bulletFontName=REGULAR)
DRAWER = DocumentDrawer(RESOURCES)
SOURCES = load_letter_sources(RESOURCES / "documents")


def pair() -> tuple[float, float]:
    """Returns the seconds of the letter as we make it, and of the same words bare."""
    return seconds(lambda: DRAWER.letter(ORDER, Words())), seconds(bare_letter)


def bare_letter() -> bytes:
    """Returns the letter's words as ReportLab's paragraphs and tables, as most programs would."""
    fonts = fonts_for_document(RESOURCES / "fonts")
    lines = plain_text(letter_content(ORDER, SOURCES, Words())).splitlines()
    cells = ([Paragraph(markup(cell, BODY, fonts), BODY) for cell in line.split(" | ")] for line in lines)
    story: list[Flowable] = []
    for count, rows in groupby(cells, len):
        if count == 1:
            story += [row[0] for row in rows]
        else:
            story.append(Table(list(rows), style=[("GRID", (0, 0), (-1, -1), 0.5, "black")]))
    drawn = io.BytesIO()
    SimpleDocTemplate(drawn, pagesize=A4, initialFontName=REGULAR).build(story)
    return drawn.getvalue()


def seconds(make: Callable[[], bytes]) -> float:
    """Returns how long it takes."""
    start = time.perf_counter()
    make()
    return time.perf_counter() - start
