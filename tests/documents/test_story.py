import io
from datetime import date
from pathlib import Path

import pytest
from pikepdf import Pdf

from app.documents.content import (
    AddressLines,
    Block,
    Boxes,
    BulletList,
    Document,
    Facts,
    FillIn,
    Heading,
    LinkLine,
    Paragraph,
    Phrase,
    Signatures,
    Table,
)
from app.documents.drawing import draw
from tests.documents.tagging.structure_checks import Structure

EVERY_BLOCK: tuple[Block, ...] = (
    Heading("Rubrik", level=2),
    Paragraph("Löpande text. " * 20, is_strong=True),
    Paragraph("محمد علي", language="ar"),
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
)


def structure(*blocks: Block, resources: Path) -> Structure:
    document = Document("Prov", "sv", (Heading("Prov", level=1), *blocks), "{page} av {pages}")
    return Structure(Pdf.open(io.BytesIO(draw(document, date(2026, 1, 2), resources))))


@pytest.mark.parametrize("block", EVERY_BLOCK, ids=lambda block: type(block).__name__)
def test_every_block_is_drawn_inside_the_tree(block: Block, resources: Path) -> None:
    found = structure(block, block, resources=resources)
    assert found.faults == []
    assert len(found.pages_by_block()) >= 3


def test_a_language_of_its_own_reaches_the_tree(resources: Path) -> None:
    found = structure(*EVERY_BLOCK, resources=resources)
    assert set(found.languages.values()) == {"sv", "ar", "en"}


def test_a_section_that_does_not_fit_breaks_all_the_same(resources: Path) -> None:
    found = structure(*[Paragraph("Löpande text. " * 300)] * 4, resources=resources)
    assert len(found.pdf.pages) > 2
    assert found.faults == []
