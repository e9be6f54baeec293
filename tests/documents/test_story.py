import io
import unicodedata
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from pikepdf import Pdf

from app.documents.content import (
    AddressLines,
    Block,
    Boxes,
    BulletList,
    Chart,
    Diagram,
    Document,
    Facts,
    FillIn,
    Heading,
    LinkLine,
    Paragraph,
    Phrase,
    Section,
    SideBySide,
    Signatures,
    Step,
    Table,
    Weight,
)
from app.documents.drawing import draw
from app.documents.markup import link_target
from tests.documents.tagging.structure_checks import Structure

ARABIC = "محمد علي"

EVERY_BLOCK: tuple[Block, ...] = (
    Heading("Rubrik", level=2),
    Paragraph("Löpande text. " * 20, Weight.STRONG),
    Paragraph("محمد علي", language="ar"),
    Heading(f"{ARABIC}, Åsa", level=2),
    BulletList((f"Namn: {ARABIC} Exempel", "Fråga ombud@kommun.example.")),
    Paragraph("Läs på www.kommun.example."),
    Table(("Vem", "Vart"), (("Vi", "https://kommun.example"),), (0.5, 0.5)),
    AddressLines(("Enheten", "Storgatan 1")),
    LinkLine("E-post kontor@kommun.example", "mailto:kontor@kommun.example"),
    BulletList(("ett", "två", "tre")),
    BulletList(("ett", "två", "tre"), side_by_side=2),
    Facts(
        (("Namn", None), ("Tolk", Boxes(("ja", "nej"))), ("Språk", Phrase("English", "en"))), side_by_side=2
    ),
    Table(("Fråga", "Svar"), (("Hur?", "Så\nhär"), ("När?", None)), (0.5, 0.5), has_row_headers=True),
    FillIn("Anteckning", line_count=3),
    Signatures(("Datum", "Namnteckning", "Ort")),
    Signatures(("Namnteckning",)),
    Chart((("ett", 1), ("två", 20)), "Stapeldiagram: ett 1, två 20."),
    Diagram(
        (Step("Ett", ("5 §",), ("Hinder", "Oklart")), Step("Två", (), ("Hinder",))),
        "ja",
        "nej",
        "Slut",
        "Ett, två.",
    ),
)


def structure(*blocks: Block | SideBySide, resources: Path) -> Structure:
    document = Document("Prov", "sv", (Heading("Prov", level=1), *blocks), "{page} av {pages}")
    return Structure(Pdf.open(io.BytesIO(draw(document, date(2026, 1, 2), resources))))


@pytest.mark.parametrize("block", EVERY_BLOCK, ids=lambda block: type(block).__name__)
def test_every_block_is_drawn_inside_the_tree(block: Block, resources: Path) -> None:
    found = structure(block, block, resources=resources)
    assert found.faults == []
    assert len(found.pages_by_block()) >= 3


def test_a_diagram_with_more_boxes_than_a_page_holds_is_drawn_smaller(resources: Path) -> None:
    steps = tuple(Step(f"Ruta {n}", ("5 §",), ("Hinder",)) for n in range(30))
    found = structure(Diagram(steps, "ja", "nej", "Slut", "Trettio."), resources=resources)
    assert found.faults == []
    assert len(found.pdf.pages) == 1


def test_columns_are_read_from_the_left_and_their_headings_are_bookmarks(resources: Path) -> None:
    left, right = ((Heading(name), Paragraph(f"{name} är ett val.")) for name in ("Stanna", "Flytta"))
    found = structure(SideBySide(left, right), Paragraph("Slut."), resources=resources)
    assert found.faults == []
    assert [kind for kind, _ in found.pages_by_block()] == ["H1", "H2", "P", "H2", "P", "P"]
    with found.pdf.open_outline() as outline:
        assert [child.title for child in outline.root[0].children] == ["Stanna", "Flytta"]


def test_columns_of_equal_weight_begin_at_the_same_height(resources: Path) -> None:
    columns = SideBySide((Heading("Stanna"),), (Heading("Flytta"),))
    pdf = draw(Document("Prov", "sv", (Heading("Prov", level=1), columns), "{page}"), None, resources)
    page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    tops = [
        page.get_charbox(at[0])[3] for word in ("Stanna", "Flytta") if (at := page.search(word).get_next())
    ]
    assert len(tops) == 2
    assert tops[0] == pytest.approx(tops[1], abs=0.2)


def test_a_language_of_its_own_reaches_the_tree(resources: Path) -> None:
    found = structure(*EVERY_BLOCK, resources=resources)
    assert set(found.languages.values()) == {"sv", "ar", "en"}


def test_a_section_that_does_not_fit_breaks_all_the_same(resources: Path) -> None:
    found = structure(*[Paragraph("Löpande text. " * 300)] * 4, resources=resources)
    assert len(found.pdf.pages) > 2
    assert found.faults == []


def rows_by_page(above: int, resources: Path) -> list[tuple[int, int]]:
    """How many headers and rows of a table stand on each page, below that many lines of text."""
    rows = tuple((f"rad-{n}\nfortsätter\noch slutar", "ja") for n in range(6))
    table = Table(("Papper", "Läge"), rows, (0.5, 0.5))
    lines = tuple(Paragraph("Rad.") for _ in range(above))
    document = Document("Prov", "sv", (*lines, table), "{page} av {pages}")
    pages = pypdfium2.PdfDocument(draw(document, None, resources))
    texts = [page.get_textpage().get_text_bounded() for page in pages]
    return [(text.count("Papper"), text.count("rad-")) for text in texts]


def test_the_last_row_of_a_table_never_stands_alone_on_a_page(resources: Path) -> None:
    found = [rows_by_page(above, resources) for above in range(18, 40)]
    assert any(len(pages) == 2 and all(rows for _, rows in pages) for pages in found)
    for pages in found:
        assert sum(rows for _, rows in pages) == 6
        assert pages[-1][1] != 1
        assert all(headers == (rows > 0) for headers, rows in pages)


def test_a_heading_takes_the_beginning_of_the_table_it_leads_to(resources: Path) -> None:
    table = Table(("Fråga", "Svar"), tuple((f"rad-{n}", "ja") for n in range(6)), (0.5, 0.5))
    section = Section(Heading("Öppna frågor", level=1), (Paragraph("Det här är öppet."), table))
    for above in range(25, 40):
        lines = tuple(Paragraph("Rad.") for _ in range(above))
        document = Document("Prov", "sv", (*lines, section), "{page} av {pages}")
        texts = [
            page.get_textpage().get_text_bounded()
            for page in pypdfium2.PdfDocument(draw(document, None, resources))
        ]
        assert texts["Öppna frågor" not in texts[0]].count("rad-") >= 2


def test_a_heading_above_a_heading_takes_what_stands_below_both(resources: Path) -> None:
    section = Section(Heading("Uppgifter"), (Heading("Gemensamt", level=3), Paragraph("Chile.")))
    for above in range(25, 45):
        lines = tuple(Paragraph("Rad.") for _ in range(above))
        document = Document("Prov", "sv", (Heading("Prov", level=1), *lines, section), "{page} av {pages}")
        texts = [
            page.get_textpage().get_text_bounded()
            for page in pypdfium2.PdfDocument(draw(document, None, resources))
        ]
        (whole,) = [text for text in texts if "Uppgifter" in text]
        assert "Chile" in whole


def test_neither_a_heading_nor_the_last_point_of_a_list_stands_alone(resources: Path) -> None:
    section = Section(Heading("Villkor"), (BulletList(tuple(f"punkt-{n}" for n in range(4))),))
    seen = set()
    for above in range(28, 42):
        lines = tuple(Paragraph("Rad.") for _ in range(above))
        document = Document("Prov", "sv", (Heading("Prov", level=1), *lines, section), "{page} av {pages}")
        pdf = draw(document, None, resources)
        texts = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]
        points = [text.count("punkt-") for text in texts]
        seen.add(tuple(points))
        assert points[-1] != 1
        assert all(points[number] for number, text in enumerate(texts) if "Villkor" in text)
    assert {(4,), (0, 4), (2, 2)} <= seen


def test_addresses_can_be_clicked_wherever_they_stand(resources: Path) -> None:
    found = structure(*EVERY_BLOCK, resources=resources)
    targets = {str(link.A.URI) for page in found.pdf.pages for link in page.obj.get("/Annots", [])}
    assert targets == {
        "mailto:ombud@kommun.example",
        "https://www.kommun.example",
        "https://kommun.example",
        "mailto:kontor@kommun.example",
    }


@pytest.mark.parametrize("width", range(1, 12))
def test_no_line_ends_in_a_hyphen_that_hangs(width: int, resources: Path) -> None:
    text = f"{'lagar ' * width}offentlighets- och sekretesslag, budget- och skuldråd"
    pdf = draw(Document("Prov", "sv", (Paragraph(text),), "{page} av {pages}"), None, resources)
    printed = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
    assert text in " ".join(printed.split())


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Skriv till a.b@kommun.example.", "mailto:a.b@kommun.example"),
        ("Läs www.kommun.example/sida, och fråga.", "https://www.kommun.example/sida"),
        ("http://kommun.example", "http://kommun.example"),
        ("migrationsverket.se", None),
        ("5 kap. 1 § utlänningslagen", None),
    ],
)
def test_where_an_address_leads(text: str, target: str | None) -> None:
    assert link_target(text) == target


def test_a_name_in_arabic_script_is_in_its_own_order_in_headings_and_lists(resources: Path) -> None:
    blocks = (Heading("Prov", level=1), Heading(ARABIC, level=2), BulletList((f"Namn: {ARABIC}",)))
    pdf = draw(Document("Prov", "sv", blocks, "{page} av {pages}"), None, resources)
    text = unicodedata.normalize("NFKC", pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded())
    assert text.count(ARABIC) == 2
    with Pdf.open(io.BytesIO(pdf)).open_outline() as outline:
        assert outline.root[0].children[0].title == ARABIC
