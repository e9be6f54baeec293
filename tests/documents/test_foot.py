"""Which rules a paper was made with stands at the foot of each of its pages."""

from pathlib import Path

import pypdfium2
import pytest

from app.documents.drawer import DocumentDrawer
from app.domain.rule_pack import RuleVersion
from app.domain.sheets import DiscreetSlip
from tests.documents.letters import EVERY_LETTER, Words
from tests.documents.sheets import EVERY_SHEET

RESOURCES = Path(__file__).parents[2] / "resources"
RULES = RuleVersion("Påhittade regler", "2027.1.15", "0123456789ab" + "c" * 52)
DRAWER = DocumentDrawer(RESOURCES, lambda: RULES)
FOOT = {"sv": "Regler 2027.1.15, kontrollsumma 0123456789ab", "en": "Rules 2027.1.15, hash 0123456789ab"}


def pages(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.parametrize("name", ["papers", "child_from_7_to_12", "rules", "interview_en", "extract"])
def test_every_page_of_a_sheet_names_version_and_hash(name: str) -> None:
    sheet = EVERY_SHEET[name]
    assert all(FOOT[sheet.language] in page for page in pages(DRAWER.sheet(sheet)))


@pytest.mark.parametrize("name", ["single_complete", "single_complete_en"])
def test_every_page_of_a_letter_names_version_and_hash(name: str) -> None:
    order = EVERY_LETTER[name]
    assert all(FOOT[order.language] in page for page in pages(DRAWER.letter(order, Words())))


def test_the_discreet_slip_says_nothing_of_rules() -> None:
    slips = [sheet for sheet in EVERY_SHEET.values() if isinstance(sheet, DiscreetSlip)]
    assert slips
    for slip in slips:
        assert not any("2027" in page for page in pages(DRAWER.sheet(slip)))
