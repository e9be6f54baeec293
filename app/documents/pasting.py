"""A document as plain text to paste into another program: no tables, no tabs, short enough parts."""

import textwrap
from collections.abc import Iterator

from app.documents.content import Document, Heading
from app.documents.words_alone import WordsAlone

MOST_CHARACTERS = 2000
"""As many as the fields of the municipalities' own systems take, line ends included."""

_LINE_END = "\r\n"

_SMALLEST_IN_CAPITALS = 3
"""Headings of this level stand in small letters."""


def pasted(document: Document, most: int = MOST_CHARACTERS) -> tuple[str, ...]:
    """The document's text in as few parts as it takes, each whole lines and at most that long.

    What is for practice says so in every part, since each may be pasted alone.
    """
    mark = document.watermark + _LINE_END if document.watermark else ""
    parts: list[str] = []
    for line in _short(_all_lines(document), most - len(mark)):
        if parts and len(parts[-1]) + len(line) <= most:
            parts[-1] += line
        elif line != _LINE_END:
            parts.append(mark + line if parts else line)
    return tuple(parts)


def _all_lines(document: Document) -> Iterator[str]:
    writer = _PastedText()
    for block in document.flat():
        if isinstance(block, Heading):
            yield ""
        yield from (" ".join(line.split()) for line in writer.lines(block))


def _short(lines: Iterator[str], most: int) -> Iterator[str]:
    """The lines with their ends; one that is longer than a part goes on in the next."""
    for line in lines:
        pieces = textwrap.wrap(line, most - len(_LINE_END)) or [""]
        yield from (piece + _LINE_END for piece in pieces)


class _PastedText(WordsAlone):
    """Headings can be told from text where there is one size of letters."""

    def heading(self, text: str, level: int) -> Iterator[str]:
        yield text.upper() if level < _SMALLEST_IN_CAPITALS else text
