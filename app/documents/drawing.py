"""Draws a document as a tagged PDF."""

import io
from datetime import date
from pathlib import Path
from threading import Lock

from app import NAME, __version__
from app.documents.content import Document
from app.documents.fonts import fonts_for_document
from app.documents.pages import PageCanvas, Pages
from app.documents.story import Story
from app.documents.tagging.finish import finish
from app.documents.tagging.metadata import Metadata

_ONE_AT_A_TIME = Lock()
"""ReportLab's fonts belong to the process."""


def draw(document: Document, on: date | None, resources: Path) -> bytes:
    """The document as PDF/UA-1 and PDF/A-2a; the same document and day give the same bytes.

    Args:
        document: what is said.
        on: the day it is made; None: it names no day.
        resources: the folder with ``fonts`` and ``documents``.

    Raises:
        MissingGlyphsError: when no font has a character.
    """
    with _ONE_AT_A_TIME:
        fonts = fonts_for_document(resources / "fonts")
        story = Story(document, fonts)
        drawn = io.BytesIO()
        Pages(drawn, document).build(story.flowables(), canvasmaker=PageCanvas)
    metadata = Metadata(
        title=document.title,
        language=document.language,
        on=on,
        producer=f"{NAME} {__version__}",
        icc_profile=(resources / "documents" / "sRGB.icc").read_bytes(),
    )
    return finish(drawn.getvalue(), story.root, metadata, fonts.spellings)
