"""A document as words alone, for programs and people who can make nothing of signs."""

from collections.abc import Iterator

from app.documents.content import Boxes, Cell, FillIn, Table
from app.documents.plain import PlainText


class WordsAlone(PlainText):
    """Nothing stands for a heading, a line to fill in or a box to tick."""

    def heading(self, text: str, level: int) -> Iterator[str]:
        """The text alone."""
        del level
        yield text

    def picture(self, text: str) -> str:
        """The text alone."""
        return text

    def table(self, table: Table) -> Iterator[str]:
        """The rows; what is empty leaves no dash."""
        yield from (" – ".join(filter(None, map(self.cell, row))) for row in table.rows)

    def fill_in(self, block: FillIn) -> str:
        """The label, for an answer behind it."""
        return f"{block.label}:"

    def signatures(self, labels: tuple[str, ...]) -> Iterator[str]:
        """The labels, a line each."""
        yield from (f"{label}:" for label in labels)

    def cell(self, cell: Cell) -> str:
        """What stands there; nothing where there is a line to fill in."""
        match cell:
            case None:
                return ""
            case Boxes(answers):
                return " / ".join(answers)
            case _:
                return super().cell(cell)
