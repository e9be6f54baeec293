import io
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from pikepdf import Pdf

from app.documents.content import Section, Table
from app.documents.drawer import DocumentDrawer
from app.documents.plain import plain_text
from app.documents.tally_report import tally_report_content
from app.documents.texts import load_texts
from tests.documents import reports
from tests.documents.reports import REPORT
from tests.documents.tagging.structure_checks import Structure
from tests.documents.test_checkers import CHECKERS

TEXTS = load_texts(Path(__file__).parents[2] / "resources" / "documents", "report", "sv")
CONTENT = tally_report_content(REPORT, TEXTS)


def parts_of(number: int) -> list[Table]:
    sections = [block for block in CONTENT.blocks if isinstance(block, Section)]
    return [block for block in sections[number].blocks if isinstance(block, Table)]


def test_the_method_stands_before_the_figures() -> None:
    text = plain_text(CONTENT)
    assert text.index("dolt") < text.index("## Hur samtalen slutade")


def test_every_figure_stands_where_its_period_meets_its_category() -> None:
    for number, table in enumerate(REPORT.tables):
        found = {}
        for part in parts_of(number):
            for row in part.rows:
                for period, figure in zip(part.columns[1:], row[1:], strict=True):
                    found[period, row[0]] = figure
        expected = {
            (row[0], category): figure
            for row in table.rows
            for category, figure in zip(table.headings[1:], row[1:], strict=True)
        }
        assert found == expected


def test_many_periods_go_into_parts_of_about_equal_width() -> None:
    assert [len(part.columns) for part in parts_of(0)] == [8, 7]
    assert [len(part.columns) for part in parts_of(1)] == [4]


def test_hidden_figures_all_look_alike() -> None:
    cells = {cell for part in parts_of(3) for row in part.rows for cell in row[1:]}
    assert {cell for cell in cells if isinstance(cell, str) and not cell.isdigit()} == {"–"}


def test_the_report_is_drawn_with_its_structure_and_no_day(drawer: DocumentDrawer) -> None:
    pdf = drawer.tally_report(REPORT)
    opened = Pdf.open(io.BytesIO(pdf))
    assert Structure(opened).faults == []
    assert "/CreationDate" not in opened.docinfo
    assert drawer.tally_report(REPORT) == pdf
    assert drawer.tally_report(replace(REPORT, title="Annat")) != pdf


@pytest.mark.parametrize("checker", CHECKERS)
def test_no_checker_finds_anything(checker: str, drawer: DocumentDrawer, tmp_path: Path) -> None:
    assert CHECKERS[checker](drawer.tally_report(REPORT), tmp_path) == []


def test_headings_of_months_beside_each_other_do_not_touch(drawer: DocumentDrawer) -> None:
    months = ("juli 2026", "augusti 2026", "september 2026", "oktober 2026", "november 2026", "december 2026")
    pdf = drawer.tally_report(replace(REPORT, tables=(reports.table("Halvår", ("skuld",), months),)))
    page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    boxes = {word: search.get_next() for word in ("augusti", "september") if (search := page.search(word))}
    assert boxes.keys() == {"augusti", "september"}
    (first, length), (second, _) = boxes["augusti"], boxes["september"]
    assert page.get_charbox(second)[0] - page.get_charbox(first + length - 1)[2] >= 3
