"""A document as a text file for a screen reader: words alone, in the order of reading (practice 6.13)."""

from collections.abc import Iterator

from app.documents.content import Block, BulletList, Document, Heading, PicturedSteps
from app.documents.words_alone import WordsAlone

_LINE_END = "\r\n"


def text_file(document: Document) -> bytes:
    """UTF-8 with the mark that tells older programs so; an empty line stands before each heading.

    No capitals, which some readers spell letter by letter, and no signs, which they read aloud.
    """
    text = _LINE_END.join(line for block in document.flat() for line in _lines(block))
    return (text + _LINE_END).lstrip().encode("utf-8-sig")


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text):
            yield from ("", text)
        case BulletList(items):
            yield from items
        case PicturedSteps(steps):
            for step in steps:
                yield from ("", step.title, step.text)
        case _:
            yield from (" ".join(line.split()) for line in WordsAlone().lines(block))
