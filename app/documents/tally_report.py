"""What the report on protected counts says: how the figures were protected, then the figures."""

from collections.abc import Iterator
from math import ceil

from app.documents.content import (
    AddressLines,
    Block,
    BulletList,
    Document,
    Heading,
    Paragraph,
    Section,
    Table,
)
from app.documents.texts import Texts
from app.domain.tally_report import ReportTable, TallyReport

_MOST_PERIODS = 7
"""As many figures as fit beside each other; further periods go into a table of their own."""

_FEWEST_HEADERS = 3
"""With fewer rows than this, names of rows would be as many as the figures; they are then plain cells."""

_NAMES_WIDTH = 0.22
"""Leaves room for seven months beside each other, ``september`` the longest."""


def tally_report_content(report: TallyReport, texts: Texts) -> Document:
    """The report in reading order; categories stand below each other, periods beside each other."""
    blocks: list[Block | Section] = [Heading(report.title, level=1), AddressLines(report.lines)]
    if report.notes:
        blocks.append(BulletList(report.notes))
    for table in report.tables:
        notes = tuple(Paragraph(note) for note in table.notes)
        figures = tuple(_parts(table, texts.say("category")))
        blocks.append(Section(Heading(table.title), (*figures, *notes), stays_whole=True))
    return Document(report.title, report.language, tuple(blocks), page_label=texts.entries["page"])


def _parts(table: ReportTable, category: str) -> Iterator[Table]:
    """The table turned, in as many parts of about equal width as it takes."""
    columns = [(row[0], row[1:]) for row in table.rows]
    width = ceil(len(columns) / ceil(len(columns) / _MOST_PERIODS))
    names = table.headings[1:]
    for start in range(0, len(columns), width):
        part = columns[start : start + width]
        rows = tuple((name, *(figures[n] for _, figures in part)) for n, name in enumerate(names))
        yield Table(
            (category, *(period for period, _ in part)),
            rows,
            (_NAMES_WIDTH, *[(1 - _NAMES_WIDTH) / width] * len(part)),
            are_figures=True,
            has_row_headers=len(rows) >= _FEWEST_HEADERS and len(part) > 1,
        )
