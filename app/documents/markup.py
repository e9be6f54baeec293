"""Text as ReportLab's paragraphs read it: escaped, each piece in a font that has its characters."""

import re
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle

from app.documents.fonts import Fonts

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HANGING_HYPHEN = re.compile(r"(?<=\w)- (?=\w)")
"""A line that ended in one would be read aloud as one word with the next: ``offentlighets- och``."""

_WEB = re.compile(r"(?:https?://|\bwww\.)[^\s,;]*[^\s,;.]")


def markup(text: str, style: ParagraphStyle, fonts: Fonts) -> str:
    """The text for a ``Paragraph`` of that style; a line break stays one.

    Raises:
        MissingGlyphsError: when no font has a character.
    """
    return "<br/>".join(_line(line, style, fonts) for line in text.split("\n"))


def link_target(text: str) -> str | None:
    """Where the first mail or web address in the text leads; None where there is none."""
    if found := _MAIL.search(text):
        return f"mailto:{found.group()}"
    if found := _WEB.search(text):
        address = found.group()
        return address if "://" in address else f"https://{address}"
    return None


def _line(line: str, style: ParagraphStyle, fonts: Fonts) -> str:
    pieces = []
    for run in fonts.runs(_HANGING_HYPHEN.sub("-\u00a0", line), style.fontName):
        text = escape(run.text)
        pieces.append(text if run.font == style.fontName else f'<font name="{run.font}">{text}</font>')
    return "".join(pieces)
