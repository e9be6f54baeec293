"""What the report on protected counts says: how the figures were protected, then the figures."""

from collections.abc import Iterable, Iterator
from math import ceil

from app.documents.content import (
    AddressLines,
    Block,
    BulletList,
    Chart,
    Document,
    Heading,
    Paragraph,
    Section,
    Table,
    Weight,
)
from app.documents.texts import Texts
from app.domain.tally_report import ReportTable, TallyReport

_MOST_PERIODS = 7
"""As many figures as fit beside each other; further periods go into a table of their own."""

_MOST_LETTERS = 63
"""As many letters as fit beside each other above the figures: seven times ``september``."""

_FEWEST_BARS = 2
"""One bar alone compares nothing."""

_FEWEST_HEADERS = 3
"""With fewer rows than this, names of rows would be as many as the figures; they are then plain cells."""

_LEAST_FOR_NAMES = 0.22
"""Leaves room for seven months beside each other, ``september`` the longest."""
_LETTER_OF_NAMES = 0.0118
"""A letter of the longest word in the names; no word breaks."""
_MOST_FOR_NAMES = 0.5
_FIGURES_WIDTH = 0.13
"""Of one period, where there is room."""


def tally_report_content(report: TallyReport, texts: Texts) -> Document:
    """The report in reading order; categories stand below each other, periods beside each other."""
    blocks: list[Block | Section] = [Heading(report.title, level=1), AddressLines(report.lines)]
    if report.notes:
        blocks.append(BulletList(report.notes))
    for table in report.tables:
        notes = tuple(Paragraph(note) for note in table.notes)
        figures = tuple(_parts(table, texts.say("category")))
        chart = tuple(_chart(table, texts))
        blocks.append(Section(Heading(table.title), (*figures, *notes, *chart), stays_whole=True))
    return Document(report.title, report.language, tuple(blocks), page_label=texts.entries["page"])


def _parts(table: ReportTable, category: str) -> Iterator[Table]:
    """The table turned, in as many parts of about equal width as it takes."""
    columns = [(row[0], row[1:]) for row in table.rows]
    names = table.headings[1:]
    least = max(_LEAST_FOR_NAMES, min(_MOST_FOR_NAMES, _LETTER_OF_NAMES * _longest_word(names)))
    letters = _MOST_LETTERS * (1 - least) / (1 - _LEAST_FOR_NAMES)
    most = max(1, min(_MOST_PERIODS, int(letters / _longest_word(period for period, _ in columns))))
    width = ceil(len(columns) / ceil(len(columns) / most))
    for_names = min(_MOST_FOR_NAMES, max(least, 1 - width * _FIGURES_WIDTH))
    for_figures = [(1 - for_names) / width]
    for start in range(0, len(columns), width):
        part = columns[start : start + width]
        rows = tuple((name, *(figures[n] for _, figures in part)) for n, name in enumerate(names))
        yield Table(
            (category, *(period for period, _ in part)),
            rows,
            (for_names, *for_figures * len(part)),
            are_figures=True,
            has_row_headers=len(rows) >= _FEWEST_HEADERS and len(part) > 1,
        )


def _longest_word(texts: Iterable[str]) -> int:
    return max(len(word) for text in texts for word in text.split())


def _chart(table: ReportTable, texts: Texts) -> Iterator[Block]:
    """The published figures of all periods together, or of the only one.

    What is hidden is left out, and nothing else follows from it; so the chart says no more than the table.
    """
    *periods, totals = table.rows
    label, *figures = totals if len(periods) > 1 else periods[0]
    names = table.headings[1:-1]
    bars = tuple(
        (name, int(figure)) for name, figure in zip(names, figures, strict=False) if figure.isdigit()
    )
    if len(bars) < _FEWEST_BARS:
        return
    shown = ", ".join(texts.say("chart.bar", name=name, figure=str(figure)) for name, figure in bars)
    key = "chart.together" if len(periods) > 1 else "chart.period"
    yield Paragraph(texts.say(key, period=label), Weight.QUIET)
    yield Chart(bars, texts.say("chart.text", title=table.title, bars=shown))
