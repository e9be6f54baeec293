"""What a document says, apart from how it looks: a few kinds of block in reading order.

Everything here is plain data, so that what is said can be tested as text (``plain.py``) and drawn by anyone.
A ``language`` of None is the document's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Heading:
    """A heading.

    Attributes:
        level: 1 for the document's title, 2 for its sections, 3 for what is inside them.
    """

    text: str
    level: int = 2
    language: str | None = None


class Weight(Enum):
    """How much attention a paragraph asks for."""

    QUIET = "quiet"
    """Where something is written, how old it is: smaller."""
    PLAIN = "plain"
    STRONG = "strong"
    """What nobody may overlook: bold."""
    LARGE = "large"
    """What is copied by hand from the paper: large."""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of running text.

    Attributes:
        weight: how much of a reader's attention it asks for.
    """

    text: str
    weight: Weight = Weight.PLAIN
    language: str | None = None


@dataclass(frozen=True)
class Picture:
    """A picture that stands by itself.

    Attributes:
        content: a PNG or JPEG file.
        text: what is read aloud in its place.
    """

    content: bytes
    text: str
    language: str | None = None


@dataclass(frozen=True)
class AddressLines:
    """Lines that belong together and break where they break: a sender, a recipient."""

    lines: tuple[str, ...]
    language: str | None = None


@dataclass(frozen=True)
class LinkLine:
    """A line that can be clicked.

    Attributes:
        target: the whole address, ``mailto:`` included.
    """

    text: str
    target: str
    language: str | None = None


@dataclass(frozen=True)
class BulletList:
    """Points of equal weight.

    Attributes:
        side_by_side: how many points are drawn beside each other.
    """

    items: tuple[str, ...]
    side_by_side: int = 1
    language: str | None = None


@dataclass(frozen=True)
class Boxes:
    """Boxes to tick by hand, one for each answer.

    Attributes:
        is_stacked: each answer stands on a line of its own, and may break.
    """

    answers: tuple[str, ...]
    is_stacked: bool = False


@dataclass(frozen=True)
class Phrase:
    """Words in another language than what stands around them: the Swedish name of a law."""

    text: str
    language: str


@dataclass(frozen=True)
class Question:
    """A question in a form.

    Attributes:
        hints: when it is asked, where to look for the answer; below the question.
    """

    text: str
    hints: tuple[str, ...] = ()


@dataclass(frozen=True)
class Listed:
    """Things of one kind, one after the other on the same line."""

    items: tuple[str, ...]


Cell = str | Phrase | Boxes | Question | Listed | None
"""What a table holds: text (``\\n`` breaks the line), boxes to tick, or (None) a line to fill in by hand."""


@dataclass(frozen=True)
class Table:
    """Facts in rows and columns, each column with a header.

    Attributes:
        columns: the header of each column.
        rows: as many cells in each as there are columns.
        widths: share of the width for each column; they add up to 1 at most.
        are_figures: all cells but the first of each row are figures, set small and to the right.
        has_row_headers: the first cell of each row is a header.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    are_figures: bool = False
    has_row_headers: bool = False
    language: str | None = None


@dataclass(frozen=True)
class Facts:
    """Labels with their values, one row each.

    Attributes:
        rows: label and value.
        side_by_side: how many rows are drawn beside each other; says nothing about their order.
        has_long_labels: labels of several words get twice the room.
    """

    rows: tuple[tuple[str, Cell], ...]
    side_by_side: int = 1
    has_long_labels: bool = False
    language: str | None = None


@dataclass(frozen=True)
class FillIn:
    """A label and a line to write on.

    Attributes:
        line_count: how many lines.
    """

    label: str
    line_count: int = 1
    language: str | None = None


@dataclass(frozen=True)
class Signatures:
    """Lines to sign on, side by side, each with its label below."""

    labels: tuple[str, ...]
    language: str | None = None


@dataclass(frozen=True)
class Chart:
    """Figures as bars below each other.

    Attributes:
        bars: name and figure of each.
        text: what is read aloud in its place.
    """

    bars: tuple[tuple[str, int], ...]
    text: str
    language: str | None = None


@dataclass(frozen=True)
class Step:
    """One box of a diagram.

    Attributes:
        name: what stands first, bold.
        notes: what stands below, a line each.
        leads_to: where no leads.
    """

    name: str
    notes: tuple[str, ...]
    leads_to: tuple[str, ...]


@dataclass(frozen=True)
class Diagram:
    """Boxes below each other: yes leads down to the next, no to the side.

    Attributes:
        yes: stands at each arrow down.
        no: stands at each arrow to the side.
        end: where the last yes leads.
        text: what is read aloud in its place.
    """

    steps: tuple[Step, ...]
    yes: str
    no: str
    end: str
    text: str
    language: str | None = None


class Pictogram(Enum):
    """A small picture; ``pictograms.py`` draws it."""

    SPEECH = "speech"
    PAPER = "paper"
    CLOCK = "clock"
    ANSWERS = "answers"
    CARD = "card"
    CALENDAR = "calendar"
    FIRST_PART = "first_part"
    SECOND_PART = "second_part"
    THIRD_PART = "third_part"


@dataclass(frozen=True)
class PicturedStep:
    """One step of a way.

    Attributes:
        alternative: what is read aloud in place of the picture.
        title: a heading of its own.
        text: a few sentences.
    """

    picture: Pictogram
    alternative: str
    title: str
    text: str


@dataclass(frozen=True)
class PicturedSteps:
    """Steps below each other, each with its picture before it."""

    steps: tuple[PicturedStep, ...]
    language: str | None = None


Block = (
    Heading
    | Paragraph
    | Picture
    | AddressLines
    | LinkLine
    | BulletList
    | Facts
    | Table
    | FillIn
    | Signatures
    | Chart
    | Diagram
    | PicturedSteps
)


@dataclass(frozen=True)
class SideBySide:
    """Blocks in two columns of equal width, read from the left."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]


@dataclass(frozen=True)
class Section:
    """Blocks under one heading.

    Attributes:
        stays_whole: the section goes to the next page rather than break.
    """

    heading: Heading
    blocks: tuple[Block, ...]
    stays_whole: bool = False


@dataclass(frozen=True)
class Document:
    """One document.

    Attributes:
        title: what the reader's window and the list of open documents show; never personal data.
        language: of every block that does not say otherwise, ``sv``.
        blocks: in reading order.
        page_label: stands at the foot of each page; names ``{page}`` and ``{pages}``.
        watermark: stands across every page, or None.
        size: of running text, in points; headings and distances grow with it.
        foot: stands beside the page's number; may be empty.
        is_one_page: set closer where that saves a second page.
    """

    title: str
    language: str
    blocks: tuple[Block | Section | SideBySide, ...]
    page_label: str
    watermark: str | None = None
    size: int = 12
    foot: str = ""
    is_one_page: bool = False

    def flat(self) -> Iterator[Block]:
        """Every block in reading order, sections and columns opened."""
        for block in self.blocks:
            match block:
                case Section(heading, blocks):
                    yield heading
                    yield from blocks
                case SideBySide(left, right):
                    yield from (*left, *right)
                case _:
                    yield block
