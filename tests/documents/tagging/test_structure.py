import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Name, Pdf
from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from app.documents.fonts import REGULAR, fonts_for_document
from app.documents.tagging.canvas import TaggedCanvas
from app.documents.tagging.elements import Element
from app.documents.tagging.finish import finish
from app.documents.tagging.flowables import TaggedLink, TaggedParagraph, TaggedTable
from app.documents.tagging.metadata import Metadata
from tests.documents.tagging.structure_checks import Structure

RESOURCES = Path(__file__).parents[3] / "resources"
STYLE = ParagraphStyle("plain", fontName=REGULAR, fontSize=12, leading=16)


def story(root: Element) -> list[object]:
    """A heading, a long paragraph in English, a list, a link and a table: over three small pages."""
    flowables: list[object] = [TaggedParagraph("Rubrik", STYLE, root.add("H1"))]
    words = "Words that go on over the end of the page. " * 15
    flowables.append(TaggedParagraph(words, STYLE, root.add("P", language="en")))
    items = root.add("L", attributes={"List": {"ListNumbering": "Disc"}})
    for text in ("ett", "två"):
        item = items.add("LI")
        bullet = (item.add("Lbl"), "•")
        flowables.append(TaggedParagraph(text, STYLE, item.add("LBody"), bullet=bullet))
    link = root.add("P").add("Link")
    flowables.append(TaggedLink("kontor@kommun.example", STYLE, link, target="mailto:kontor@kommun.example"))
    table = root.add("Table")
    header = table.add("THead").add("TR")
    body = table.add("TBody")
    rows = [[_cell(header, "TH", name) for name in ("Papper", "Läge")]]
    for number in range(20):
        row = body.add("TR")
        rows.append([_cell(row, "TD", f"papper {number}"), _cell(row, "TD", "bifogas")])
    style = [("LINEBELOW", (0, 0), (-1, -1), 0.5, black), ("FONTNAME", (0, 0), (-1, -1), REGULAR)]
    flowables.append(TaggedTable(rows, [100, 100], repeatRows=1, style=style))
    return flowables


def _cell(row: Element, kind: str, text: str) -> TaggedParagraph:
    attributes = {"Table": {"Scope": "Column"}} if kind == "TH" else None
    return TaggedParagraph(text, STYLE, row.add(kind, attributes=attributes), repeats=kind == "TH")


@pytest.fixture(scope="module")
def pdf() -> bytes:
    fonts_for_document(RESOURCES / "fonts")
    root = Element("Document")
    flowables = story(root)
    drawn = io.BytesIO()
    pages = BaseDocTemplate(
        drawn, pagesize=(300, 300), invariant=1, pageCompression=0, initialFontName=REGULAR
    )
    pages.addPageTemplates(PageTemplate("page", [Frame(20, 20, 260, 260)]))
    pages.build(flowables, canvasmaker=TaggedCanvas)
    icc = (RESOURCES / "documents" / "sRGB.icc").read_bytes()
    return finish(drawn.getvalue(), root, Metadata("Prov", "sv", date(2026, 1, 2), "prov", icc))


def structure(pdf: bytes) -> Structure:
    return Structure(Pdf.open(io.BytesIO(pdf)))


def broken(pdf: bytes, change: Callable[[Pdf], None]) -> Structure:
    copy = Pdf.open(io.BytesIO(pdf))
    change(copy)
    saved = io.BytesIO()
    copy.save(saved)
    return structure(saved.getvalue())


def elements(pdf: Pdf, kind: Name) -> list[pikepdf.Object]:
    return [
        each
        for each in pdf.objects
        if isinstance(each, pikepdf.Dictionary) and each.get("/S") == kind and "/P" in each
    ]


def test_tree_parent_tree_and_pages_agree(pdf: bytes) -> None:
    found = structure(pdf)
    assert found.faults == []
    assert len(found.pdf.pages) > 2
    assert len(found.owners) > 40


def test_a_paragraph_over_a_page_break_is_one_element_on_two_pages(pdf: bytes) -> None:
    found = structure(pdf)
    owner = next(number for (page, _), number in found.owners.items() if page == 1)
    assert {page for (page, _), number in found.owners.items() if number == owner} == {0, 1}


def test_every_run_has_its_own_language_or_the_documents(pdf: bytes) -> None:
    assert set(structure(pdf).languages.values()) == {"sv", "en"}


def test_readers_meet_a_repeated_header_once(pdf: bytes) -> None:
    found = structure(pdf)
    assert len(elements(found.pdf, Name.TH)) == 2
    pages = [page for page in found.pdf.pages if b"/Subtype /Header" in page.Contents.read_bytes()]
    assert pages, "the table's header is drawn again on a later page"


def test_no_page_draws_a_tables_header_twice(pdf: bytes) -> None:
    pages = Pdf.open(io.BytesIO(pdf)).pages
    assert all(page.Contents.read_bytes().count(b"/TH <<") <= 2 for page in pages)


def test_a_link_says_where_it_leads_and_is_printed(pdf: bytes) -> None:
    opened = Pdf.open(io.BytesIO(pdf))
    (annotation,) = [each for page in opened.pages for each in page.obj.get("/Annots", [])]
    assert str(annotation.Contents) == "mailto:kontor@kommun.example"
    assert annotation.F == 4


def drop_struct_parents(pdf: Pdf) -> None:
    del pdf.pages[1].obj.StructParents


def swap_parents(pdf: Pdf) -> None:
    first = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    first[0], first[1] = first[1], first[0]


def drop_parent(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot.ParentTree.Nums[1][-1]


def drop_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


def drop_scope(pdf: Pdf) -> None:
    del elements(pdf, Name.TH)[0].A


def drop_numbering(pdf: Pdf) -> None:
    del elements(pdf, Name.L)[0].A


def drop_element(pdf: Pdf) -> None:
    root = pdf.Root.StructTreeRoot.K[0]
    del root.K[0]


def draw_outside(pdf: Pdf) -> None:
    pdf.pages[0].contents_add(b"0 0 m 10 10 l S")


def lose_link(pdf: Pdf) -> None:
    del elements(pdf, Name.Link)[0].K


@pytest.mark.parametrize(
    "change",
    [
        drop_struct_parents,
        swap_parents,
        drop_parent,
        drop_language,
        drop_scope,
        drop_numbering,
        drop_element,
        draw_outside,
        lose_link,
    ],
)
def test_the_checks_see_a_broken_file(pdf: bytes, change: Callable[[Pdf], None]) -> None:
    assert broken(pdf, change).faults != []


def test_drawing_that_nests_or_runs_over_a_page_is_a_fault_of_ours() -> None:
    canvas, element = TaggedCanvas(io.BytesIO()), Element("P")
    canvas.begin(element)
    with pytest.raises(AssertionError, match="nest"):
        canvas.begin(element)
    with pytest.raises(AssertionError, match="end of a page"):
        canvas.showPage()
    canvas.end()
    with pytest.raises(AssertionError, match="nothing to end"):
        canvas.end()
