import unicodedata
from pathlib import Path

import pytest

from app.documents.drawer import DocumentDrawer
from app.documents.errors import MissingGlyphsError
from app.documents.fonts import BOLD, REGULAR, font_coverage

FONTS = font_coverage(Path(__file__).parents[2] / "resources" / "fonts")


def letters(first: int, last: int) -> str:
    every = (chr(code) for code in range(first, last + 1))
    return "".join(each for each in every if unicodedata.category(each).startswith("L"))


@pytest.mark.parametrize(
    ("block", "first", "last"),
    [
        ("Latin-1", 0xA1, 0xFF),
        ("Latin Extended-A", 0x100, 0x17F),
        ("Latin Extended-B", 0x180, 0x24F),
        ("Latin Extended Additional", 0x1E00, 0x1EFF),
        ("Greek", 0x386, 0x3CE),
        ("Cyrillic", 0x400, 0x4FF),
        ("Armenian", 0x531, 0x556),
        ("Georgian", 0x10D0, 0x10F0),
        ("Ethiopic", 0x1200, 0x1248),
        ("Arabic", 0x620, 0x64A),
    ],
)
def test_every_letter_of_the_scripts_we_print_has_a_glyph(block: str, first: int, last: int) -> None:
    assert FONTS.missing(letters(first, last)) == ()


@pytest.mark.parametrize("font", [REGULAR, BOLD])
def test_latin_is_printed_in_one_font_whatever_its_diacritics(font: str) -> None:
    assert [run.font for run in FONTS.runs("Åsa Žukauskaitė Nguyễn Ðorđević", font)] == [font]


def test_a_letter_written_in_two_parts_is_put_together() -> None:
    assert [run.text for run in FONTS.runs("A\u030asa")] == ["Åsa"]


def test_another_script_is_printed_in_its_own_font() -> None:
    runs = list(FONTS.runs("Åsa ሰላም 12"))
    assert [run.text for run in runs] == ["Åsa ", "ሰላም", " 12"]
    assert runs[1].font == "NotoSansEthiopic-Regular"


def test_missing_characters_are_named_once_each_in_order(drawer: DocumentDrawer) -> None:
    assert drawer.missing_glyphs("中文 och 中") == ("中", "文")
    with pytest.raises(MissingGlyphsError) as refused:
        list(FONTS.runs("中文"))
    assert refused.value.characters == ("中", "文")
    assert refused.value.facts == {
        "characters": "U+4E2D CJK UNIFIED IDEOGRAPH-4E2D, U+6587 CJK UNIFIED IDEOGRAPH-6587"
    }


def test_invisible_signs_are_no_missing_characters() -> None:
    assert FONTS.missing("Åsa\u200e\u00ad") == ()
