import hashlib
import io
import os
import re
import subprocess
import sys
import unicodedata
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Pdf

from app.documents.content import BulletList
from app.documents.drawer import DocumentDrawer
from app.documents.drawing import draw as draw_document
from app.documents.errors import MissingGlyphsError
from app.documents.letter import LetterSources, letter_content
from app.documents.plain import plain_text
from app.documents.texts import LANGUAGES
from app.domain.information import LETTER_POINTS, Point
from app.domain.letter import PointState
from tests.documents.letters import (
    APPLICANT,
    EVERY_LETTER,
    FAMILY,
    GROUND,
    ON,
    RECEPTION,
    SINGLE,
    Words,
    complete,
    draft,
)
from tests.documents.tagging.structure_checks import Structure

NAMES = list(EVERY_LETTER)


def page_texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    texts = []
    for page in document:
        text_page = page.get_textpage()
        texts.append(text_page.get_text_bounded())
        text_page.close()
        page.close()
    document.close()
    return texts


def words_of(text: str) -> list[str]:
    """The words of a text, without lines to fill in, headings' signs or the foot of a page."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub(r"(?m)^#+ |^- |____|^•|•| \| | / ", " ", text)
    text = re.sub(r"(Stödbrev, sida|Support letter, page) \d (av|of) \d", " ", text)
    return re.sub(r"[():]", " ", text).split()


@pytest.mark.parametrize("name", NAMES)
def test_tree_parent_tree_and_pages_agree(name: str, drawn_letters: dict[str, bytes]) -> None:
    found = Structure(Pdf.open(io.BytesIO(drawn_letters[name])))
    assert found.faults == []
    law = {"sv"}  # the names of Swedish laws stay Swedish in an English letter
    own = {"en"} if name.endswith("_en") else {"sv"}
    assert own <= set(found.languages.values()) <= own | law


@pytest.mark.parametrize(
    ("name", "pages"), [("single_draft", 1), ("single_complete", 1), ("family_draft", 2)]
)
def test_a_letter_has_few_pages(name: str, pages: int, drawn_letters: dict[str, bytes]) -> None:
    for each in (name, f"{name}_en"):
        assert len(Pdf.open(io.BytesIO(drawn_letters[each])).pages) == pages


@pytest.mark.parametrize("name", ["single_complete", "family_draft_en"])
def test_nothing_in_a_letter_is_printed_smaller_than_10_points(
    name: str, drawn_letters: dict[str, bytes]
) -> None:
    pages = Pdf.open(io.BytesIO(drawn_letters[name])).pages
    drawn = [instruction for page in pages for instruction in pikepdf.parse_content_stream(page)]
    sizes = {float(each.operands[1]) for each in drawn if str(each.operator) == "Tf"}
    assert sizes
    assert min(sizes) >= 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_short_point_stands_on_a_line_of_its_own(
    language: str, sources: LetterSources, resources: Path
) -> None:
    points = {point.value: PointState.EXPLAINED for point in Point}
    content = letter_content(replace(complete(language), points=points), sources, Words())
    short = [block for block in content.flat() if isinstance(block, BulletList)][1]
    assert len(short.items) == len(Point) - len(LETTER_POINTS)
    text = "\n".join(page_texts(draw_document(content, ON, resources)))
    assert [item for item in short.items if item not in text] == []


@pytest.mark.parametrize("name", [name for name in NAMES if "practice" not in name and "scripts" not in name])
def test_the_pages_say_what_the_content_says_in_its_order(
    name: str, drawn_letters: dict[str, bytes], sources: LetterSources
) -> None:
    said = words_of(plain_text(letter_content(EVERY_LETTER[name], sources, Words())))
    printed = words_of("\n".join(page_texts(drawn_letters[name])))
    repeated = {"Papper", "Läge", "Paper", "State", "Information"}  # a table's header on a second page
    assert [w for w in printed if w not in repeated] == [w for w in said if w not in repeated]


def test_every_page_says_its_number_and_practice(drawn_letters: dict[str, bytes]) -> None:
    first, second = page_texts(drawn_letters["family_practice"])
    assert "sida 1 av 2" in first
    assert "sida 2 av 2" in second
    assert "ÖVNING" in second
    assert "ÖVNING" not in page_texts(drawn_letters["family_draft"])[1]


@pytest.mark.parametrize("name", NAMES)
def test_every_font_is_embedded(name: str, drawn_letters: dict[str, bytes]) -> None:
    pdf = Pdf.open(io.BytesIO(drawn_letters[name]))
    fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"]
    assert fonts
    assert all("/FontFile2" in font.FontDescriptor for font in fonts)


@pytest.mark.parametrize("name", NAMES)
def test_the_metadata_name_nobody(name: str, drawn_letters: dict[str, bytes]) -> None:
    pdf = Pdf.open(io.BytesIO(drawn_letters[name]))
    about = pdf.Root.Metadata.read_raw_bytes().decode() + str(dict(pdf.docinfo.items()))
    for personal in ("Exempel", "190308189802", "2026-117", "Chile"):
        assert personal not in about
    assert str(pdf.docinfo["/Title"]) in ("Stödbrev", "Support letter")


@pytest.mark.parametrize("name", NAMES)
def test_sections_are_bookmarks(name: str, drawn_letters: dict[str, bytes]) -> None:
    with Pdf.open(io.BytesIO(drawn_letters[name])).open_outline() as outline:
        (title,) = outline.root
        assert len(title.children) >= 5


def test_a_letter_is_the_same_after_another_letter(
    drawer: DocumentDrawer, drawn_letters: dict[str, bytes]
) -> None:
    for name in ("single_draft", "many_scripts"):
        drawer.letter(draft(FAMILY), Words())
        assert drawer.letter(EVERY_LETTER[name], Words()) == drawn_letters[name]


IN_ANOTHER_PROCESS = """
import hashlib, sys
from pathlib import Path
from app.documents.drawer import DocumentDrawer
from tests.documents.letters import EVERY_LETTER, Words
drawer = DocumentDrawer(Path(sys.argv[1]))
for name in ("family_practice", "many_scripts"):
    print(hashlib.sha256(drawer.letter(EVERY_LETTER[name], Words())).hexdigest())
"""


def test_another_process_with_other_seed_zone_and_locale_draws_the_same_bytes(
    resources: Path, drawn_letters: dict[str, bytes]
) -> None:
    environment = os.environ | {"PYTHONHASHSEED": "77", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    run = subprocess.run(
        [sys.executable, "-c", IN_ANOTHER_PROCESS, str(resources)],
        cwd=resources.parent,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    expected = [drawn_letters[name] for name in ("family_practice", "many_scripts")]
    assert run.stdout.split() == [hashlib.sha256(pdf).hexdigest() for pdf in expected]


def test_thirty_persons_fit(drawer: DocumentDrawer) -> None:
    child = FAMILY.person("p3")
    many = tuple(replace(child, id=f"p{n}", name=f"Barn {n} " + "Lång " * 35) for n in range(2, 31))
    pdf = drawer.letter(draft(replace(FAMILY, persons=(APPLICANT, *many)), RECEPTION, GROUND), Words())
    assert len(Pdf.open(io.BytesIO(pdf)).pages) > 5
    assert Structure(Pdf.open(io.BytesIO(pdf))).faults == []


@pytest.mark.parametrize("children", range(13))
def test_no_heading_stands_alone_and_no_row_breaks(children: int, drawer: DocumentDrawer) -> None:
    child = FAMILY.person("p3")
    more = tuple(replace(child, id=f"p{n}", name=f"Barn {n}") for n in range(2, children + 2))
    order = draft(replace(FAMILY, persons=(APPLICANT, *more)), RECEPTION, GROUND)
    blocks = Structure(Pdf.open(io.BytesIO(drawer.letter(order, Words())))).pages_by_block()
    for (kind, pages), (_, following) in pairwise(blocks):
        if kind == "H2":
            assert pages == following[:1]
        assert kind == "Table" or len(pages) == 1


@pytest.mark.parametrize("name", ["<b>Åsa</b> & Co", "Åsa{name}", "O’Neill “Å”", "a" * 200])
def test_a_name_is_printed_as_it_is_written(name: str, drawer: DocumentDrawer) -> None:
    case = replace(SINGLE, persons=(replace(APPLICANT, name=name),))
    printed = "".join("".join(page_texts(drawer.letter(draft(case), Words()))).split())
    assert "".join(name.split()) in printed


def test_a_name_that_no_font_prints_is_refused_by_its_characters(drawer: DocumentDrawer) -> None:
    case = replace(SINGLE, persons=(replace(APPLICANT, name="李 Åsa"),))
    with pytest.raises(MissingGlyphsError) as refused:
        drawer.letter(draft(case), Words())
    assert refused.value.characters == ("李",)


def test_a_name_in_arabic_script_is_read_in_its_own_order(drawn_letters: dict[str, bytes]) -> None:
    text = unicodedata.normalize("NFKC", "\n".join(page_texts(drawn_letters["many_scripts"])))
    for name in (
        "فاطمة الزهراء لاله",
        "محمد علي (أحمد) 12",
        "Åsa محمد Exempel",
        "پەروین ڵاوە ئێوارە",
        "ሰላም ገብረ",
    ):
        assert name in text


def test_the_drawing_libraries_are_loaded_when_first_used(resources: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from app.documents.drawer import DocumentDrawer;"
        "DocumentDrawer(Path(sys.argv[1]));"
        "print(sorted({'reportlab', 'pikepdf', 'bidi', 'pypdfium2', 'PIL'} & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(resources)],
        cwd=resources.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize("length", [20, 30, 80, 199])
def test_a_long_name_grows_downwards_and_prints_over_nothing(length: int, drawer: DocumentDrawer) -> None:
    name = ("Påhittad " * 30)[:length].strip()
    pdf = drawer.letter(draft(replace(SINGLE, persons=(replace(APPLICANT, name=name),))), Words())
    document = pypdfium2.PdfDocument(pdf)
    page = document[0].get_textpage()
    heading = page.search("Vem vi har").get_next()
    first_word = page.search("Påhittad").get_next()
    assert heading is not None
    assert first_word is not None
    heading_bottom, name_top = page.get_charbox(heading[0])[1], page.get_charbox(first_word[0])[3]
    page.close()
    document.close()
    assert name_top < heading_bottom
