import io
from pathlib import Path
from statistics import median

import pypdfium2
import pytest
from pikepdf import Pdf

from app.casework.routes import Route
from tests.cli.conftest import Vagval

ON = ("--on", "2026-11-22")


def text_of(file: Path) -> str:
    pages = pypdfium2.PdfDocument(file.read_bytes())
    return "\n".join(page.get_textpage().get_text_bounded() for page in pages)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("route", Route)
def test_every_route_has_its_sheet(vagval: Vagval, tmp_path: Path, route: Route, language: str) -> None:
    file = tmp_path / "blad.pdf"
    outcome = vagval("sheet", "route", route.value, "--out", file, *ON, "--language", language)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert str(Pdf.open(io.BytesIO(file.read_bytes())).Root.Lang) == language


def test_the_last_day_to_appeal_is_printed_and_only_where_there_is_one(
    vagval: Vagval, tmp_path: Path
) -> None:
    file = tmp_path / "blad.pdf"
    served = ("--served-on", "2026-11-02")
    assert vagval("sheet", "route", "back_or_repayment", "--out", file, *ON, *served).code == 0
    assert "2026-11-23" in text_of(file)
    refused = vagval("sheet", "route", "was_refused", "--out", tmp_path / "annat.pdf", *ON, *served)
    assert refused.code == 2
    assert len(refused.err.splitlines()) == 1
    assert not (tmp_path / "annat.pdf").exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("interview",), "Frågor på papper"),
        (("rules",), "B-11"),
        (("papers",), "Kopia av uppehållstillståndet"),
        (("child", "7-12"), "Ingenting är bestämt"),
        (("child", "13-17"), "Ingenting är bestämt"),
    ],
)
def test_each_sheet_is_written_and_never_over_another_file(
    vagval: Vagval, tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    file = tmp_path / "blad.pdf"
    assert vagval("sheet", *arguments, "--out", file, *ON).code == 0
    assert says in text_of(file)
    before = file.read_bytes()
    assert vagval("sheet", *arguments, "--out", file, *ON).code == 2
    assert file.read_bytes() == before


def test_the_papers_of_a_family_are_its_own(vagval: Vagval, tmp_path: Path, examples: Path) -> None:
    file = tmp_path / "blad.pdf"
    assert vagval("sheet", "papers", examples / "familj-vid-taket.json", "--out", file, *ON).code == 0
    assert "Barn Fyra" in text_of(file)


@pytest.mark.parametrize("arguments", [("route", "HEMLIG"), ("child", "18"), ("route",), ()])
def test_what_does_not_exist_is_one_sentence(
    vagval: Vagval, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    outcome = vagval("sheet", *arguments, *(("--out", tmp_path / "blad.pdf") if arguments else ("x",)))
    assert outcome.code == 2
    assert len(outcome.err.splitlines()) == 1
    assert "HEMLIG" not in outcome.err


def sizes_of(file: Path) -> list[float]:
    """The size of every character on the pages, in points."""
    pages = [page.get_textpage() for page in pypdfium2.PdfDocument(file.read_bytes())]
    return [
        pypdfium2.raw.FPDFText_GetFontSize(page.raw, at) for page in pages for at in range(page.count_chars())
    ]


def test_a_summary_comes_in_large_print_and_as_text(vagval: Vagval, tmp_path: Path) -> None:
    usual, large, text = (tmp_path / name for name in ("vanlig.pdf", "stor.pdf", "text.txt"))
    intake = ("sheet", "summary", "examples/fel-datum.json")
    assert vagval(*intake, "--out", usual, *ON).code == 0
    assert vagval(*intake, "--out", large, "--large", *ON).code == 0
    assert vagval(*intake, "--out", text, "--text", *ON).code == 0
    assert median(sizes_of(usual)) == pytest.approx(12)
    assert median(sizes_of(large)) == pytest.approx(18)
    read = text.read_bytes().decode("utf-8-sig")
    assert read.startswith("Det här talade vi om\r\n")
    assert read.index("\r\n\r\nOm du stannar\r\n") < read.index("\r\n\r\nHit kan du vända dig\r\n")


@pytest.mark.parametrize(("language", "title"), [("sv", "Steg för steg"), ("en", "Step by step")])
def test_the_way_in_pictures_is_one_page_without_a_sum(
    vagval: Vagval, tmp_path: Path, language: str, title: str
) -> None:
    file = tmp_path / "blad.pdf"
    assert vagval("--language", language, "sheet", "timeline", "--out", file, *ON).code == 0
    assert len(pypdfium2.PdfDocument(file.read_bytes())) == 1
    text = text_of(file)
    assert title in text
    assert "000" not in text


def test_the_way_in_pictures_is_not_drawn_for_an_ordinance_that_paid_otherwise(
    vagval: Vagval, tmp_path: Path
) -> None:
    outcome = vagval("sheet", "timeline", "--out", tmp_path / "blad.pdf", "--on", "2025-12-31")
    assert outcome.code == 2
    assert "2026-01-01" in outcome.err


def test_a_summary_has_the_sum_only_when_asked_for(vagval: Vagval, tmp_path: Path) -> None:
    intake = ("sheet", "summary", "examples/ensam-vuxen.json", "--text", *ON)
    assert vagval(*intake, "--out", tmp_path / "utan.txt").code == 0
    assert vagval(*intake, "--out", tmp_path / "med.txt", "--amount").code == 0
    assert "350" not in (tmp_path / "utan.txt").read_text("utf-8")
    assert "350" in (tmp_path / "med.txt").read_text("utf-8")


@pytest.mark.parametrize("example", ["ensam-vuxen", "familj-vid-taket"])
def test_a_summary_without_obstacle_is_one_page_with_the_number_to_call(
    vagval: Vagval, tmp_path: Path, example: str
) -> None:
    file = tmp_path / "blad.pdf"
    assert vagval("sheet", "summary", f"examples/{example}.json", "--out", file, *ON).code == 0
    assert len(pypdfium2.PdfDocument(file.read_bytes())) == 1
    assert "Telefon" in text_of(file)
