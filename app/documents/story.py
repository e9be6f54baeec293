"""Turns what is said into what is drawn: blocks become flowables with their place in the structure tree."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from app.documents import styles
from app.documents.charts import BarChart
from app.documents.content import (
    AddressLines,
    Block,
    BulletList,
    Chart,
    Diagram,
    Document,
    Facts,
    FillIn,
    Heading,
    LinkLine,
    Paragraph,
    Picture,
    PicturedStep,
    PicturedSteps,
    Section,
    SideBySide,
    Signatures,
    Table,
    Weight,
)
from app.documents.diagrams import StepsDiagram
from app.documents.fonts import Fonts
from app.documents.grids import Grids
from app.documents.logo import opened_logo
from app.documents.markup import markup
from app.documents.pictograms import DrawnPictogram
from app.documents.right_to_left import RightToLeftText, is_right_to_left
from app.documents.running_text import running_text
from app.documents.styles import styles_for
from app.documents.tagging.elements import Element
from app.documents.tagging.flowables import TaggedLink, TaggedParagraph, TaggedPicture, TaggedTable

_PICTOGRAM_SIDE = 46

_LONGEST_BESIDE = 120
"""Points with more characters than this take the whole width, where they may break over pages."""


def room_to_begin(flowable: Flowable) -> float:
    """How much of it must stand below a heading, in points: a paragraph, a table's header and two rows."""
    _, height = flowable.wrap(styles.TEXT_WIDTH, styles.PAGE_HEIGHT)
    if isinstance(flowable, TaggedTable):
        height = sum(flowable.row_heights[:3])
    return float(flowable.getSpaceBefore() + height + flowable.getSpaceAfter())


def _beginning(flowables: Sequence[Flowable]) -> Sequence[Flowable]:
    """What stands on one page: the headings, what follows them, and a table where that only leads to one."""
    drawn = [number for number, each in enumerate(flowables) if not isinstance(each, Spacer)]
    is_heading = [isinstance(flowables[number], OutlinedHeading | RightToLeftHeading) for number in drawn]
    wanted = (*is_heading, False).index(False) + 1
    leads = len(drawn) > wanted and isinstance(flowables[drawn[wanted]], TaggedTable)
    return flowables[: drawn[: wanted + leads][-1] + 1]


class Story:
    """Builds the flowables of one document.

    Args:
        document: what is said.
        fonts: that print it.
        closeness: how much nearer than usual lines and blocks stand to each other, from 0 to 1.

    Attributes:
        root: the outermost element; filled as blocks are added.
    """

    def __init__(self, document: Document, fonts: Fonts, closeness: float = 0) -> None:
        self._document = document
        self._fonts = fonts
        self._styles = styles_for(document.size, closeness)
        self._grids = Grids(fonts, self._styles, styles.TEXT_WIDTH)
        self._weights = {
            Weight.QUIET: self._styles.quiet,
            Weight.PLAIN: self._styles.body,
            Weight.STRONG: self._styles.strong,
            Weight.LARGE: self._styles.large,
        }
        self.root = Element("Document")

    def flowables(self) -> list[Flowable]:
        """Everything in reading order."""
        return [flowable for block in self._document.blocks for flowable in self._any(block)]

    def _any(self, block: Block | Section | SideBySide) -> Iterator[Flowable]:
        match block:
            case Section():
                yield from self._section(block)
            case SideBySide():
                half = self._grids.half()
                columns = (self._blocks(blocks, half) for blocks in (block.left, block.right))
                yield self._grids.columns(*columns)
            case _:
                yield from self._block(block, self._grids)

    def _section(self, section: Section) -> Iterator[Flowable]:
        flowables = self._blocks((section.heading, *section.blocks), self._grids)
        if section.stays_whole:
            yield KeepTogether(flowables)
        else:
            yield CondPageBreak(sum(room_to_begin(each) for each in _beginning(flowables)))
            yield from flowables

    def _blocks(self, blocks: Sequence[Block], grids: Grids) -> list[Flowable]:
        return [flowable for block in blocks for flowable in self._block(block, grids)]

    def _block(self, block: Block, grids: Grids) -> Iterator[Flowable]:
        match block:
            case Heading():
                yield self._heading(block)
            case Paragraph():
                style = self._weights[block.weight]
                yield self._paragraph(block.text, style, self._add("P", block.language))
            case Picture():
                figure = self._add("Figure", block.language, alternative=block.text)
                yield TaggedPicture(
                    opened_logo(block.content), figure, styles.PICTURE_WIDTH, styles.PICTURE_HEIGHT
                )
                yield self._room(4)
            case AddressLines():
                text = "\n".join(block.lines)
                yield self._paragraph(text, self._styles.address, self._add("P", block.language))
            case LinkLine():
                link = self._add("P", block.language).add("Link")
                text = markup(block.text, self._styles.address, self._fonts)
                yield TaggedLink(text, self._styles.address, link, target=block.target)
            case BulletList():
                yield from self._bullets(block)
            case PicturedSteps():
                yield grids.pictured([self._pictured(step) for step in block.steps])
                yield self._room(8)
            case _:
                yield from self._grid(block, grids)

    def _grid(
        self, block: Facts | Table | FillIn | Signatures | Chart | Diagram, grids: Grids
    ) -> Iterator[Flowable]:
        """What stands in rows and columns, and the distance to what follows."""
        match block:
            case Facts():
                yield grids.facts(block, self._add("Table", block.language))
                yield self._room(4)
            case Table():
                yield grids.table(block, self._add("Table", block.language))
                yield self._room(5)
            case FillIn():
                yield grids.fill_in(block, self._add("P", block.language))
                yield self._room(5)
            case Signatures():
                labels = [self._add("P", block.language) for _ in block.labels]
                yield grids.signatures(block, labels)
                yield self._room(6)
            case Chart():
                figure = self._add("Figure", block.language, alternative=block.text)
                yield BarChart(block, figure, self._styles.figure_name, self._fonts, styles.TEXT_WIDTH)
                yield self._room(6)
            case Diagram():
                figure = self._add("Figure", block.language, alternative=block.text)
                yield StepsDiagram(block, figure, self._styles, self._fonts, styles.TEXT_WIDTH)
                yield self._room(6)

    def _pictured(self, step: PicturedStep) -> tuple[Flowable, list[Flowable]]:
        """The picture, and what stands beside it."""
        figure = self._add("Figure", None, alternative=step.alternative)
        picture = DrawnPictogram(step.picture, figure, self._styles.scale * _PICTOGRAM_SIDE)
        heading = self._heading(Heading(step.title))
        return picture, [heading, self._paragraph(step.text, self._styles.cell, self._add("P", None))]

    def _room(self, height: float) -> Flowable:
        """Empty room that grows with the running text."""
        return Spacer(0, self._styles.gap * height)

    def _add(self, kind: str, language: str | None, **details: Any) -> Element:
        return self.root.add(kind, language=language, **details)

    def _paragraph(self, text: str, style: ParagraphStyle, element: Element) -> Flowable:
        return running_text(text, style, element, self._fonts)

    def _heading(self, heading: Heading) -> Flowable:
        style = self._styles.headings[heading.level]
        element = self._add(f"H{heading.level}", heading.language)
        if is_right_to_left(heading.text):
            return RightToLeftHeading(heading, style, element, self._fonts)
        return OutlinedHeading(heading, markup(heading.text, style, self._fonts), style, element)

    def _bullets(self, block: BulletList) -> Iterator[Flowable]:
        attributes = {"List": {"ListNumbering": "Disc"}}
        whole = self._add("L", block.language, attributes=attributes)
        items = [self._bullet(item, whole.add("LI")) for item in block.items]
        yield self._room(2)
        if block.side_by_side > 1 and max(map(len, block.items)) <= _LONGEST_BESIDE:
            yield self._grids.side_by_side(items, block.side_by_side)
        else:
            for last_but_one in items[-2:-1]:
                last_but_one.keepWithNext = True  # no point stands on the next page alone
            yield from items
        yield self._room(4)

    def _bullet(self, text: str, item: Element) -> Flowable:
        style, bullet, body = self._styles.bullet, (item.add("Lbl"), "•"), item.add("LBody")
        return running_text(text, style, body, self._fonts, bullet=bullet)


def _set_bookmark(canvas: Any, heading: Heading, height: float) -> None:
    key = f"heading-{canvas.next_heading()}"
    canvas.bookmarkHorizontal(key, 0, height)
    canvas.addOutlineEntry(heading.text, key, level=heading.level - 1)


class OutlinedHeading(TaggedParagraph):
    """A heading that is also a bookmark."""

    def __init__(self, heading: Heading, text: str, style: ParagraphStyle, element: Element) -> None:
        super().__init__(text, style, element)
        self._heading = heading

    def draw(self) -> None:
        """Sets the bookmark and draws the heading."""
        _set_bookmark(self.canv, self._heading, self.height)
        super().draw()


class RightToLeftHeading(RightToLeftText):
    """The same with Arabic script in it, such as a name."""

    def __init__(self, heading: Heading, style: ParagraphStyle, element: Element, fonts: Fonts) -> None:
        super().__init__(heading.text, style, element, fonts)
        self._heading = heading

    def draw(self) -> None:
        """Sets the bookmark and draws the heading."""
        _set_bookmark(self.canv, self._heading, self.height)
        super().draw()
