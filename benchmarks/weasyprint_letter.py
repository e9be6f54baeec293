"""The same letter made by WeasyPrint as PDF/UA, a popular way to PDF; the yardstick is ours.

WeasyPrint is no part of the project. It is compared where it is installed, with its fonts loaded beforehand.
"""

from collections.abc import Iterator
from functools import cache
from html import escape
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from app.documents.content import (
    AddressLines,
    Block,
    BulletList,
    Document,
    Facts,
    FillIn,
    Heading,
    LinkLine,
    Paragraph,
    Section,
    SideBySide,
    Signatures,
    Table,
)
from app.documents.letter import letter_content
from app.documents.plain import PlainText
from benchmarks import NotHere
from benchmarks.tagged_letter import DRAWER, ORDER, RESOURCES, SOURCES, seconds
from tests.documents.letters import Words

CSS = """
@font-face { font-family: Noto; src: url(fonts/NotoSans-Regular.ttf) }
@font-face { font-family: Noto; font-weight: bold; src: url(fonts/NotoSans-Bold.ttf) }
@font-face { font-family: Boxes; src: url(fonts/NotoSansSymbols2-Boxes.ttf) }
@page { size: A4; margin: 40pt 56pt 44pt; @bottom-right { content: counter(page) " / " counter(pages) } }
body { font: 11pt/1.27 Noto, Boxes } table { width: 100%; border-collapse: collapse }
th { text-align: left } .rows td, .rows th { border-bottom: 0.5pt solid #b8b8b8 }
.halves { display: flex } .halves div { width: 50% } .line { border-bottom: 0.6pt solid #6e6e6e }
"""


def pair() -> tuple[float, float]:
    """Returns the seconds of the letter by WeasyPrint, and as we make it.

    Raises:
        NotHere: where WeasyPrint is not installed.
    """
    if find_spec("weasyprint") is None:
        raise NotHere(
            "needs WeasyPrint, which is no part of the project; docs/tagging.md says how it was measured"
        )
    return seconds(by_weasyprint), seconds(lambda: DRAWER.letter(ORDER, Words()))


def by_weasyprint() -> bytes:
    """Returns the letter as WeasyPrint makes it."""
    styles, fonts = look()
    page = import_module("weasyprint").HTML(
        string=html_of(letter_content(ORDER, SOURCES, Words())), base_url=str(RESOURCES)
    )
    pdf: bytes = page.write_pdf(stylesheets=[styles], font_config=fonts, pdf_variant="pdf/ua-1")
    return pdf


@cache
def look() -> tuple[Any, Any]:
    """Returns style sheet and fonts, read once."""
    fonts = import_module("weasyprint.text.fonts").FontConfiguration()
    return import_module("weasyprint").CSS(string=CSS, base_url=f"{RESOURCES}/", font_config=fonts), fonts


def html_of(document: Document) -> str:
    """Returns the document as a web page."""
    body = "".join(part for block in document.blocks for part in parts(block))
    head = f"<title>{escape(document.title)}</title>"
    return f"<html lang='{document.language}'><head>{head}</head><body>{body}</body></html>"


def parts(block: Block | Section | SideBySide) -> Iterator[str]:
    """Yields what the block is on a web page."""
    match block:
        case Section(heading, blocks):
            yield from (part for each in (heading, *blocks) for part in parts(each))
        case SideBySide(left, right):
            halves = ("".join(part for each in half for part in parts(each)) for half in (left, right))
            yield "<div class=halves>" + "".join(f"<div>{half}</div>" for half in halves) + "</div>"
        case Heading(text, level):
            yield f"<h{level}>{escape(text)}</h{level}>"
        case Paragraph(text) | LinkLine(text):
            yield f"<p>{escape(text)}</p>"
        case AddressLines(lines):
            yield f"<p>{'<br>'.join(map(escape, lines))}</p>"
        case _:
            yield from grid(block)


def grid(block: Block) -> Iterator[str]:
    """Yields what stands in rows on a web page."""
    match block:
        case BulletList(items):
            yield f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"
        case Table(columns, rows):
            head = "".join(f"<th scope=col>{escape(column)}</th>" for column in columns)
            yield f"<table class=rows><thead><tr>{head}</tr></thead><tbody>{rows_of(rows)}</tbody></table>"
        case Facts(rows):
            yield f"<table>{rows_of(rows)}</table>"
        case FillIn(label):
            yield f"<p class=line>{escape(label)}</p>"
        case Signatures(labels):
            yield "".join(f"<p class=line></p><p>{escape(label)}</p>" for label in labels)
        case _:
            raise TypeError(block)


def rows_of(rows: Any) -> str:
    """Returns rows of cells."""
    cell = PlainText().cell
    return "".join(
        "<tr>" + "".join(f"<td>{escape(cell(each))}</td>" for each in row) + "</tr>" for row in rows
    )
