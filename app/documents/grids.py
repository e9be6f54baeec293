"""What is drawn in rows and columns: tables, facts, lines to fill in and to sign on."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Spacer

from app.documents.content import Boxes, Cell, Facts, FillIn, Listed, Phrase, Question, Signatures, Table
from app.documents.fonts import REGULAR, Fonts
from app.documents.markup import markup
from app.documents.plain import boxes_text, listed_text
from app.documents.running_text import running_text
from app.documents.styles import PEN, RULE, Styles
from app.documents.tagging.elements import Element
from app.documents.tagging.flowables import TaggedParagraph, TaggedTable

_LABEL_WIDTH = 104
_WIDE_LABEL_WIDTH = 168
_GAP = 16
_FIGURE_GAP = 4
"""Least distance between headings of figures that stand to the right of their columns."""
_MOST_ON_ONE_LINE = 5
"""With more columns of figures than this every heading breaks between its words, not the long ones alone."""
_TOP_PADDING = 1.5
_BOTTOM_PADDING = 2.5
_ROW_TOP_PADDING = 2
_ROW_BOTTOM_PADDING = 3.2
_STEP_PADDING = 6
_WRITING_HEIGHT = 21.5
_SIGNING_HEIGHT = 25
_DATE_SHARE = 0.32

_Item = TypeVar("_Item")

_ROW_HEADER: dict[str, Any] = {"kind": "TH", "attributes": {"Table": {"Scope": "Row"}}}

_Style = list[tuple[Any, ...]]


class Grids:
    """Draws blocks that are tables on paper, whatever they are in the structure tree.

    Args:
        fonts: that print them.
        styles: of the document.
        width: the room there is, in points.
    """

    def __init__(self, fonts: Fonts, styles: Styles, width: float) -> None:
        self._fonts = fonts
        self._styles = styles
        self._width = width
        self._plain: _Style = [
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), styles.gap * _TOP_PADDING),
            ("BOTTOMPADDING", (0, 0), (-1, -1), styles.gap * _BOTTOM_PADDING),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ]

    def half(self) -> "Grids":
        """The same for one of two columns."""
        return Grids(self._fonts, self._styles, (self._width - _GAP) / 2)

    def columns(self, left: Sequence[Flowable], right: Sequence[Flowable]) -> Flowable:
        """Two columns of half the width; the second starts where the second of two facts does."""
        half = (self._width + _GAP) / 2
        style = [*self._plain, ("RIGHTPADDING", (0, 0), (0, 0), _GAP)]
        for number, column in enumerate((left, right)):
            if isinstance(column[0], TaggedTable):  # its rows have the room above them already
                style.append(("TOPPADDING", (number, 0), (number, 0), 0))
        return TaggedTable(
            [[list(left), list(right)]],
            [half, self._width - half],
            style=style,
            hAlign="LEFT",
            spaceBefore=left[0].getSpaceBefore(),
            spaceAfter=self._styles.body.spaceAfter,
        )

    def table(self, block: Table, element: Element) -> Flowable:
        """A table with a header row that is drawn again on each page; its rows do not break."""
        rows: list[list[Any]] = [self._header_row(block, element.add("THead").add("TR"))]
        body = element.add("TBody")
        rows += [self._table_row(block, row, body.add("TR")) for row in block.rows]
        style = [
            *self._plain,
            ("RIGHTPADDING", (0, 0), (0 if block.are_figures else -2, -1), 10),
            ("LINEBELOW", (0, 0), (-1, 0), 0.9, PEN),
            ("LINEBELOW", (0, 1), (-1, -1), 0.5, RULE),
            ("TOPPADDING", (0, 1), (-1, -1), self._styles.gap * _ROW_TOP_PADDING),
            ("BOTTOMPADDING", (0, 1), (-1, -1), self._styles.gap * _ROW_BOTTOM_PADDING),
        ]
        if block.are_figures:
            style.append(("LEFTPADDING", (1, 0), (-1, -1), _FIGURE_GAP))
        widths = [share * self._width for share in block.widths]
        style += [_to_the_line(n) for n, row in enumerate(block.rows, start=1) if _is_filled_in(row)]
        style += [
            ("TOPPADDING", (column, number), (column, number), self._quiet_top_padding)
            for number, row in enumerate(block.rows, start=1)
            for column, cell in enumerate(row)
            if isinstance(cell, Phrase)
        ]
        return TaggedTable(rows, widths, style=style, repeatRows=1, hAlign="LEFT")

    def facts(self, block: Facts, element: Element) -> Flowable:
        """Label and value, several pairs beside each other if asked for."""
        body = element.add("TBody")
        rows: list[list[Any]] = []
        style = [*self._plain]
        for pairs in _portions(block.rows, block.side_by_side):
            row: list[Any] = []
            for label, value in pairs:
                if value is None:
                    at = (len(row) + 1, len(rows))
                    style.append(("LINEBELOW", at, at, 0.6, PEN))
                row += [*self._fact(label, value, body.add("TR")), ""]
            rows.append(_filled(row, 3 * block.side_by_side))
            if _is_filled_in([value for _, value in pairs]):
                style.append(_to_the_line(len(rows) - 1))
        # The gap after the last pair hangs over the margin, so that its line ends where tables end.
        pair_width = (self._width + _GAP) / block.side_by_side
        label_width = self._styles.scale * (_WIDE_LABEL_WIDTH if block.has_long_labels else _LABEL_WIDTH)
        widths = [label_width, pair_width - label_width - _GAP, _GAP] * block.side_by_side
        return TaggedTable(rows, widths, style=style, hAlign="LEFT")

    def side_by_side(self, items: Sequence[Flowable], count: int) -> Flowable:
        """Flowables in columns of equal width, row by row."""
        rows = [_filled(list(row), count) for row in _portions(items, count)]
        style = [
            *self._plain,
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
            ("RIGHTPADDING", (0, 0), (-2, -1), _GAP / 2),
        ]
        return TaggedTable(rows, [self._width / count] * count, style=style, hAlign="LEFT")

    def pictured(self, steps: Sequence[tuple[Flowable, Sequence[Flowable]]]) -> Flowable:
        """Pictures below each other beside what belongs to each, and a line from the first to the last."""
        picture_width = steps[0][0].width + _GAP
        style = [
            *self._plain,
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("LINEAFTER", (0, 0), (0, -1), 1.2, RULE),
            ("LEFTPADDING", (1, 0), (1, -1), _GAP),
            ("TOPPADDING", (0, 0), (-1, -1), self._styles.gap * _STEP_PADDING),
            ("BOTTOMPADDING", (0, 0), (-1, -1), self._styles.gap * _STEP_PADDING),
        ]
        rows = [[picture, list(text)] for picture, text in steps]
        return TaggedTable(rows, [picture_width, self._width - picture_width], style=style, hAlign="LEFT")

    def fill_in(self, block: FillIn, element: Element) -> Flowable:
        """The label and its lines."""
        label_width = stringWidth(block.label, self._styles.label.fontName, self._styles.label.fontSize) + 8
        rows: list[list[Any]] = [[self._paragraph(block.label, self._styles.label, element), ""]]
        rows += [["", ""] for _ in range(block.line_count - 1)]
        style = [
            *self._plain,
            ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ("LINEBELOW", (1, 0), (1, 0), 0.6, PEN),
            ("LINEBELOW", (0, 1), (-1, -1), 0.6, PEN),
        ]
        widths = [label_width, self._width - label_width]
        heights = [self._styles.scale * _WRITING_HEIGHT] * len(rows)
        return TaggedTable(rows, widths, heights, style=style, hAlign="LEFT")

    def signatures(self, block: Signatures, elements: Sequence[Element]) -> Flowable:
        """Lines side by side, each with its label below; the first of several is short, for a date."""
        lines: list[Any] = []
        labels: list[Any] = []
        style = [*self._plain]
        for label, element in zip(block.labels, elements, strict=True):
            style.append(("LINEBELOW", (len(lines), 0), (len(lines), 0), 0.6, PEN))
            lines += ["", ""]
            labels += [self._paragraph(label, self._styles.label, element), ""]
        widths = [width for line in self._line_widths(len(block.labels)) for width in (line, _GAP)]
        return TaggedTable([lines, labels], widths, [_SIGNING_HEIGHT, None], style=style, hAlign="LEFT")

    def _line_widths(self, count: int) -> list[float]:
        """Widths of lines to sign on, with gaps between them."""
        free = self._width - _GAP * (count - 1)
        if count == 1:
            return [free]
        date = _DATE_SHARE * free
        return [date, *[(free - date) / (count - 1)] * (count - 1)]

    def _header_row(self, block: Table, row: Element) -> list[Any]:
        first, other = self._styles.strong_cell, self._styles.strong_cell
        if block.are_figures:
            first, other = self._styles.figure_name_column, self._styles.figure_column
        cells = []
        breaks = block.are_figures and len(block.columns) > _MOST_ON_ONE_LINE
        for number, heading in enumerate(block.columns):
            text = heading.replace(" ", "\n") if breaks else heading
            element = row.add("TH", attributes={"Table": {"Scope": "Column"}})
            style = other if number else first
            cells.append(TaggedParagraph(markup(text, style, self._fonts), style, element, repeats=True))
        return cells

    def _table_row(self, block: Table, cells: Sequence[Cell], row: Element) -> list[Any]:
        first, other = self._styles.cell, self._styles.cell
        if block.are_figures:
            first, other = self._styles.figure_name, self._styles.figure
        header = row.add(**_ROW_HEADER) if block.has_row_headers else row.add("TD")
        return [
            self._cell(cells[0], first, header),
            *(self._cell(cell, self._phrase_or(cell, other), row.add("TD")) for cell in cells[1:]),
        ]

    def _phrase_or(self, cell: Cell, style: ParagraphStyle) -> ParagraphStyle:
        """The name of a law is looked up, not read; it stands smaller."""
        return self._styles.quiet_cell if isinstance(cell, Phrase) else style

    @property
    def _quiet_top_padding(self) -> float:
        """Puts smaller text on the base line of the text beside it."""
        smaller = self._styles.cell.fontSize - self._styles.quiet_cell.fontSize
        return self._styles.gap * _ROW_TOP_PADDING + float(smaller)

    def _fact(self, label: str, value: Cell, row: Element) -> list[Any]:
        header = row.add(**_ROW_HEADER)
        return [
            self._paragraph(label, self._styles.label, header),
            self._cell(value, self._styles.cell, row.add("TD")),
        ]

    def _cell(self, cell: Cell, style: ParagraphStyle, element: Element) -> Any:
        match cell:
            case None:
                # Room to write by hand, at least; a long name beside it makes the row higher, downwards.
                paddings = self._styles.gap * (_TOP_PADDING + _BOTTOM_PADDING)
                return Spacer(0, self._styles.scale * _WRITING_HEIGHT - paddings)
            case Boxes(answers, is_stacked) if is_stacked:
                boxes = (boxes_text(Boxes((answer,), is_stacked)) for answer in answers)
                return [self._paragraph(box, self._styles.choice, element.add("P")) for box in boxes]
            case Boxes() | Listed():
                text = boxes_text(cell) if isinstance(cell, Boxes) else listed_text(cell)
                return self._paragraph(text, style, element)
            case Question(text, hints):
                asked = self._paragraph(text, self._styles.strong_cell, element.add("P"))
                quiet = self._styles.quiet_cell
                return [asked, *(self._paragraph(hint, quiet, element.add("P")) for hint in hints)]
            case Phrase(text, language):
                return self._paragraph(text, style, element.add("Span", language=language))
            case _:
                return self._paragraph(cell, style, element)

    def _paragraph(self, text: str, style: ParagraphStyle, element: Element) -> Flowable:
        return running_text(text, style, element, self._fonts)


def _is_filled_in(cells: Sequence[Cell]) -> bool:
    """Whether a line is to be filled in by hand."""
    return any(cell is None for cell in cells)


def _to_the_line(row: int) -> tuple[Any, ...]:
    """What is printed beside a line to fill in stands on the line's level."""
    return ("VALIGN", (0, row), (-1, row), "BOTTOM")


def _portions(items: Sequence[_Item], count: int) -> Iterator[Sequence[_Item]]:
    """The items in order, ``count`` at a time."""
    return (items[start : start + count] for start in range(0, len(items), count))


def _filled(row: list[Any], length: int) -> list[Any]:
    """The row with empty cells up to that length."""
    return row + [""] * (length - len(row))
