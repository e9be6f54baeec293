"""A document as plain text, one thing a line, in reading order."""

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

EMPTY_BOX = "☐"
LINE = "____"


def plain_text(document: Document) -> str:
    """What the document says, with ``____`` for each line to fill in and ``☐`` for each box."""
    return "\n".join(line for block in document.flat() for line in _lines(block)) + "\n"


def boxes_text(boxes: Boxes) -> str:
    """The answers, each behind its box; box and answer never part at the end of a line."""
    if boxes.is_stacked:
        return "\n".join(f"{EMPTY_BOX}\u00a0{answer}" for answer in boxes.answers)
    return "\u00a0\u00a0 ".join(
        f"{EMPTY_BOX}\u00a0{answer.replace(' ', chr(0xA0))}" for answer in boxes.answers
    )


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield ""
            yield f"{'#' * level} {text}"
        case Paragraph(text) | LinkLine(text):
            yield text
        case Picture(_, text):
            yield f"[{text}]"
        case AddressLines(lines):
            yield from lines
        case BulletList(items):
            yield from (f"- {item}" for item in items)
        case Table(columns, rows):
            yield " | ".join(columns)
            yield from (" | ".join(_cell(cell) for cell in row) for row in rows)
        case Facts(rows):
            yield from (f"{label}: {_cell(value)}" for label, value in rows)
        case FillIn(label, line_count):
            yield f"{label} {' '.join([LINE] * line_count)}"
        case Signatures(labels):
            yield " ".join(f"{LINE} ({label})" for label in labels)


def _cell(cell: Cell) -> str:
    match cell:
        case None:
            return LINE
        case Boxes():
            return boxes_text(cell).replace("\n", " / ")
        case Phrase(text):
            return text
        case _:
            return cell.replace("\n", " / ")
