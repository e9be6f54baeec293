"""Text as ReportLab's paragraphs read it: escaped, each piece in a font that has its characters."""

from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle

from app.documents.fonts import Fonts


def markup(text: str, style: ParagraphStyle, fonts: Fonts) -> str:
    """The text for a ``Paragraph`` of that style; a line break stays one.

    Raises:
        MissingGlyphsError: when no font has a character.
    """
    return "<br/>".join(_line(line, style, fonts) for line in text.split("\n"))


def _line(line: str, style: ParagraphStyle, fonts: Fonts) -> str:
    pieces = []
    for run in fonts.runs(line, style.fontName):
        text = escape(run.text)
        pieces.append(text if run.font == style.fontName else f'<font name="{run.font}">{text}</font>')
    return "".join(pieces)
