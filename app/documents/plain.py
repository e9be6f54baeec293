"""A document as plain text, one thing a line, in reading order."""

from collections.abc import Iterator

from app.documents.content import (
    AddressLines,
    Block,
    Boxes,
    BulletList,
    Cell,
    Chart,
    Diagram,
    Document,
    Facts,
    FillIn,
    Heading,
    LinkLine,
    Listed,
    Paragraph,
    Phrase,
    Picture,
    PicturedSteps,
    Question,
    Signatures,
    Table,
)

EMPTY_BOX = "☐"
LINE = "____"


def plain_text(document: Document) -> str:
    """What the document says, with ``____`` for each line to fill in and ``☐`` for each box."""
    writer = PlainText()
    return "\n".join(line for block in document.flat() for line in writer.lines(block)) + "\n"


def boxes_text(boxes: Boxes) -> str:
    """The answers, each behind its box; box and answer never part at the end of a line."""
    if boxes.is_stacked:
        return "\n".join(f"{EMPTY_BOX}\u00a0{answer}" for answer in boxes.answers)
    return "\u00a0\u00a0 ".join(
        f"{EMPTY_BOX}\u00a0{answer.replace(' ', chr(0xA0))}" for answer in boxes.answers
    )


def listed_text(listed: Listed) -> str:
    """The things with a semicolon between them, since their names have commas."""
    return "; ".join(listed.items)


class PlainText:
    """Writes blocks as lines, for whoever compares what documents say."""

    def lines(self, block: Block) -> Iterator[str]:
        """What the block says."""
        match block:
            case Heading(text, level):
                yield from self.heading(text, level)
            case Paragraph(text) | LinkLine(text):
                yield text
            case Picture(_, text):
                yield self.picture(text)
            case AddressLines(lines):
                yield from lines
            case BulletList(items):
                yield from (f"- {item}" for item in items)
            case PicturedSteps(steps):
                for step in steps:
                    yield from (*self.heading(step.title, 2), step.text)
            case _:
                yield from self.grid(block)

    def grid(self, block: Table | Facts | Chart | Diagram | FillIn | Signatures) -> Iterator[str]:
        """What stands in rows and columns."""
        match block:
            case Table():
                yield from self.table(block)
            case Facts(rows):
                yield from (f"{label}: {self.cell(value)}" for label, value in rows)
            case Chart(bars):
                yield from (f"{name} {figure}" for name, figure in bars)
            case Diagram():
                yield from self.diagram(block)
            case FillIn():
                yield self.fill_in(block)
            case Signatures(labels):
                yield from self.signatures(labels)

    def heading(self, text: str, level: int) -> Iterator[str]:
        """A heading, with as many signs as its level."""
        yield ""
        yield f"{'#' * level} {text}"

    def picture(self, text: str) -> str:
        """What is read in place of a picture."""
        return f"[{text}]"

    def table(self, table: Table) -> Iterator[str]:
        """Headers and rows."""
        yield " | ".join(table.columns)
        yield from (" | ".join(self.cell(cell) for cell in row) for row in table.rows)

    def diagram(self, block: Diagram) -> Iterator[str]:
        """Each box with where no and yes lead."""
        for step in block.steps:
            yield from (step.name, *step.notes)
            yield " ".join((block.no, *step.leads_to))
            yield block.yes
        yield block.end

    def fill_in(self, block: FillIn) -> str:
        """A label with its lines."""
        return f"{block.label} {' '.join([LINE] * block.line_count)}"

    def signatures(self, labels: tuple[str, ...]) -> Iterator[str]:
        """Lines to sign on."""
        yield " ".join(f"{LINE} ({label})" for label in labels)

    def cell(self, cell: Cell) -> str:
        """A cell on one line."""
        match cell:
            case None:
                return LINE
            case Boxes():
                return boxes_text(cell).replace("\n", " / ")
            case Phrase(text):
                return text
            case Listed():
                return listed_text(cell)
            case Question(text, hints):
                return " / ".join((text, *hints))
            case _:
                return cell.replace("\n", " / ")
