"""A document as plain text to paste into another program: no tables, no tabs, short enough parts."""

import textwrap
from collections.abc import Iterator

from app.documents.content import (
    AddressLines,
    Block,
    Boxes,
    BulletList,
    Cell,
    Document,
    Facts,
    FillIn,
    Heading,
    LinkLine,
    Paragraph,
    Phrase,
    Picture,
    Signatures,
    Table,
)

MOST_CHARACTERS = 2000
"""As many as the fields of the municipalities' own systems take, line ends included."""

_LINE_END = "\r\n"


def pasted(document: Document, most: int = MOST_CHARACTERS) -> tuple[str, ...]:
    """The document's text in as few parts as it takes, each whole lines and at most that long."""
    parts: list[str] = []
    for line in _short(_all_lines(document), most):
        if parts and len(parts[-1]) + len(line) <= most:
            parts[-1] += line
        elif line != _LINE_END:
            parts.append(line)
    return tuple(parts)


def _all_lines(document: Document) -> Iterator[str]:
    for block in document.flat():
        if isinstance(block, Heading):
            yield ""
        yield from (" ".join(line.split()) for line in _lines(block))


def _short(lines: Iterator[str], most: int) -> Iterator[str]:
    """The lines with their ends; one that is longer than a part goes on in the next."""
    for line in lines:
        pieces = textwrap.wrap(line, most - len(_LINE_END)) or [""]
        yield from (piece + _LINE_END for piece in pieces)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield text.upper() if level < _SMALLEST_IN_CAPITALS else text
        case Paragraph(text) | LinkLine(text) | Picture(_, text):
            yield text
        case AddressLines(items):
            yield from items
        case BulletList(items):
            yield from (f"- {item}" for item in items)
        case Table(_, rows):
            yield from (" – ".join(filter(None, map(_cell, row))) for row in rows)
        case Facts(rows):
            yield from (f"{label}: {_cell(value)}" for label, value in rows)
        case FillIn(label):
            yield f"{label}:"
        case Signatures(labels):
            yield from (f"{label}:" for label in labels)


_SMALLEST_IN_CAPITALS = 3
"""Headings of this level stand in small letters."""


def _cell(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case Boxes(answers):
            return " / ".join(answers)
        case Phrase(text):
            return text
        case _:
            return cell
