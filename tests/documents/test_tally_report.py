import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Pdf

from app.documents.content import Chart, Section, Table
from app.documents.drawer import DocumentDrawer
from app.documents.plain import plain_text
from app.documents.tally_report import tally_report_content
from app.documents.texts import load_texts
from tests.documents import reports
from tests.documents.reports import REPORT
from tests.documents.tagging.structure_checks import Structure
from tests.documents.test_checkers import CHECKERS

TEXTS = load_texts(Path(__file__).parents[2] / "resources" / "documents", "report", "sv")
LINE = 13
"""Points from one line of figures to the next."""

CONTENT = tally_report_content(REPORT, TEXTS)


def parts_of(number: int) -> list[Table]:
    sections = [block for block in CONTENT.blocks if isinstance(block, Section)]
    return [block for block in sections[number].blocks if isinstance(block, Table)]


def test_the_method_stands_before_the_figures() -> None:
    text = plain_text(CONTENT)
    assert text.index("dolt") < text.index("## Hur samtalen slutade")


def charts_of(number: int) -> list[Chart]:
    sections = [block for block in CONTENT.blocks if isinstance(block, Section)]
    return [block for block in sections[number].blocks if isinstance(block, Chart)]


def test_a_chart_has_the_published_figures_of_all_periods_and_no_place_for_others() -> None:
    (chart,) = charts_of(1)
    totals = dict(zip(REPORT.tables[1].headings[1:-1], REPORT.tables[1].rows[-1][1:-1], strict=True))
    assert dict(chart.bars) == {name: int(figure) for name, figure in totals.items() if figure != "–"}
    assert set(totals.values()) > {"–"}
    assert chart.text.startswith("Stapeldiagram över de tal som visas. Hinder: skuld 20, ")


def test_a_single_period_is_charted_by_itself_and_a_single_figure_not_at_all() -> None:
    (chart,) = charts_of(3)
    assert chart.bars == (("på plats", 24), ("bibliotek eller annan öppen verksamhet", 7), ("annat", 0))
    assert "Gäller januari–juni 2026." in plain_text(CONTENT)
    assert charts_of(2) == []


def bars_of(pdf: bytes) -> list[float]:
    """How wide the filled rectangles of the first page are."""
    opened = Pdf.open(io.BytesIO(pdf))
    code = pikepdf.parse_content_stream(opened.pages[0])
    return [float(each.operands[2]) for each in code if str(each.operator) == "re"]


def test_bars_are_as_long_as_their_figures_and_drawn_as_lines_not_as_a_picture(
    drawer: DocumentDrawer,
) -> None:
    pdf = drawer.tally_report(replace(REPORT, tables=(REPORT.tables[3],)))
    longest, other, none = bars_of(pdf)
    assert other / longest == pytest.approx(7 / 24, abs=0.001)
    assert none == 0
    opened = Pdf.open(io.BytesIO(pdf))
    streams = [each for each in opened.objects if isinstance(each, pikepdf.Stream)]
    assert streams
    assert not [stream for stream in streams if stream.get("/Subtype") == "/Image"]


def test_what_stands_in_place_of_a_hidden_figure_changes_no_bar(drawer: DocumentDrawer) -> None:
    table = REPORT.tables[3]
    rows = tuple(tuple("1–40" if cell == ".." else cell for cell in row) for row in table.rows)
    with_bounds = drawer.tally_report(replace(REPORT, tables=(replace(table, rows=rows),)))
    assert bars_of(with_bounds) == bars_of(drawer.tally_report(replace(REPORT, tables=(table,))))


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
    cells = {cell for part in parts_of(4) for row in part.rows for cell in row[1:]}
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


def test_no_name_breaks_in_the_middle_of_a_word(drawer: DocumentDrawer) -> None:
    names = ("Uppehållstillståndets datum", "Behörighetsinformation", "annat")
    months = tuple(f"{month} 2026" for month in ("januari", "februari", "september", "oktober", "november"))
    pdf = drawer.tally_report(replace(REPORT, tables=(reports.table("Hinder", names, months),)))
    text = "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))
    for word in (*" ".join(names).split(), *" ".join(months).split()):
        assert word in text.split()


def test_of_many_headings_all_break_alike(drawer: DocumentDrawer) -> None:
    months = ("januari 2026", "maj 2026", "juni 2026", "juli 2026", "augusti 2026", "december 2026")
    pdf = drawer.tally_report(replace(REPORT, tables=(reports.table("Halvår", ("skuld",), months),)))
    page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    found = [page.search(month.split()[0]).get_next() for month in months]
    bottoms = [page.get_charbox(at[0])[1] for at in found if at is not None]
    assert len(bottoms) == len(months)
    assert max(bottoms) - min(bottoms) < LINE / 2  # a j goes lower than an m
    assert "maj 2026" not in page.get_text_bounded()


def test_headings_of_months_beside_each_other_do_not_touch(drawer: DocumentDrawer) -> None:
    months = ("juli 2026", "augusti 2026", "september 2026", "oktober 2026", "november 2026", "december 2026")
    pdf = drawer.tally_report(replace(REPORT, tables=(reports.table("Halvår", ("skuld",), months),)))
    page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    boxes = {word: search.get_next() for word in ("augusti", "september") if (search := page.search(word))}
    assert boxes.keys() == {"augusti", "september"}
    (first, length), (second, _) = boxes["augusti"], boxes["september"]
    assert page.get_charbox(second)[0] - page.get_charbox(first + length - 1)[2] >= 3
