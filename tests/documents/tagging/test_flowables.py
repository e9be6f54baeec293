from typing import Any

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from app.documents.tagging.elements import Element
from app.documents.tagging.flowables import TaggedParagraph

STYLE = ParagraphStyle("body", fontName="Helvetica", fontSize=11, leading=14)


def lines_of(paragraph: Any, width: float) -> tuple[float, list[Any]]:
    """Its height, and the words of each line with the room that is left on it."""
    _, height = paragraph.wrap(width, 800)
    lines = [getattr(line, "words", line) for line in paragraph.blPara.lines]
    return height, [str(line) for line in lines]


@pytest.mark.parametrize("width", [60, 200])
@pytest.mark.parametrize(
    "text",
    [
        "Ett ord",
        "  Mellanrum  i   början och slutet ",
        "Ord som\u00a0hör ihop bryts inte där",
        "Blåbärsöl på fjället, och så vidare till nästa rad",
        "Å &amp; Ä &lt; Ö",
        "En rad<br/>och en till",
        "",
    ],
)
def test_text_without_markup_breaks_into_the_lines_the_parser_gives(text: str, width: float) -> None:
    tagged = TaggedParagraph(text, STYLE, Element("P"))
    assert lines_of(tagged, width) == lines_of(Paragraph(text, STYLE), width)
