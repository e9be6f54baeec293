"""Draws a document as a tagged PDF."""

import io
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock

from app import NAME, __version__
from app.documents.content import Document
from app.documents.fonts import fonts_for_document
from app.documents.pages import PageCanvas, Pages
from app.documents.story import Story
from app.documents.tagging.elements import Element
from app.documents.tagging.finish import finish
from app.documents.tagging.metadata import Metadata

_ONE_AT_A_TIME = Lock()
"""ReportLab's fonts belong to the process."""

_CLOSER = (0.5, 1)
"""How close a page is set that else would not be one; 1 is the closest that still reads well."""


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
        drawn = _drawn_well(document, resources)
    metadata = Metadata(
        title=document.title,
        language=document.language,
        on=on,
        producer=f"{NAME} {__version__}",
        icc_profile=(resources / "documents" / "sRGB.icc").read_bytes(),
    )
    return finish(drawn.content, drawn.root, metadata, drawn.spellings)


@dataclass(frozen=True)
class _Drawn:
    """What ReportLab wrote, and what the last pass needs besides."""

    content: bytes
    pages: int
    root: Element
    spellings: dict[int, str]


def _drawn_well(document: Document, resources: Path) -> _Drawn:
    """What is meant for one page is set closer where that saves the second, and as little as that takes."""
    drawn = _drawn(document, resources)
    if document.is_one_page and drawn.pages > 1:
        closer = (_drawn(document, resources, closeness) for closeness in _CLOSER)
        return next((each for each in closer if each.pages == 1), drawn)
    return drawn


def _drawn(document: Document, resources: Path, closeness: float = 0) -> _Drawn:
    fonts = fonts_for_document(resources / "fonts")
    story = Story(document, fonts, closeness)
    target = io.BytesIO()
    pages = Pages(target, document)
    pages.build(story.flowables(), canvasmaker=PageCanvas)
    return _Drawn(target.getvalue(), pages.page, story.root, fonts.spellings)
