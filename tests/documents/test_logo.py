import io
import struct
import zlib
from dataclasses import replace

import pytest
from pikepdf import Name, Pdf
from PIL import Image

from app.documents.drawer import DocumentDrawer
from app.documents.errors import LogoError
from app.documents.letter import LetterSources, letter_content
from app.documents.logo import MOST_MEGABYTES, MOST_PIXELS, opened_logo, stored_logo
from app.documents.plain import plain_text
from app.domain.letter import LetterOrder
from tests.documents.letters import SINGLE, Words, complete, draft
from tests.documents.tagging.structure_checks import Structure
from tests.documents.test_checkers import CHECKERS


def picture(mode: str = "RGB", size: tuple[int, int] = (60, 30), form: str = "PNG") -> bytes:
    file = io.BytesIO()
    Image.new(mode, size, 0 if mode in "LP1" else None).save(file, form)
    return file.getvalue()


def as_wide_and_high_as(pixels: int) -> bytes:
    """A small file that says it unpacks to a huge picture."""
    whole = picture("1")
    header = b"IHDR" + struct.pack(">II", pixels, pixels) + whole[24:29]
    return whole[:12] + header + struct.pack(">I", zlib.crc32(header)) + whole[33:]


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'
BROKEN = {
    "svg": SVG,
    "text": b"Exempelkommun",
    "nothing": b"",
    "gif": picture("P", form="GIF"),
    "cut_png": picture(size=(600, 300))[:200],
    "cut_jpeg": picture(size=(600, 300), form="JPEG")[:300],
    "altered_png": picture()[:60] + b"?" * 20 + picture()[80:],
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_whole_picture_is_refused(name: str) -> None:
    with pytest.raises(LogoError) as refused:
        opened_logo(BROKEN[name])
    assert refused.value.code == "logo_unreadable"


def test_colours_for_print_are_refused_by_name() -> None:
    with pytest.raises(LogoError) as refused:
        opened_logo(picture("CMYK", form="JPEG"))
    assert refused.value.code == "logo_for_print"


@pytest.mark.parametrize(
    "content",
    [
        picture("1", (MOST_PIXELS + 1, 10)),
        as_wide_and_high_as(60_000),
        b"\x89PNG" + bytes(MOST_MEGABYTES * 1024 * 1024),
    ],
    ids=["wide", "bomb", "bytes"],
)
def test_a_huge_picture_is_refused_without_being_unpacked(content: bytes) -> None:
    with pytest.raises(LogoError) as refused:
        opened_logo(content)
    assert refused.value.code == "logo_too_big"
    assert refused.value.facts == {"megabytes": MOST_MEGABYTES, "pixels": MOST_PIXELS}


@pytest.mark.parametrize(
    ("mode", "form"), [("RGB", "JPEG"), ("L", "JPEG"), ("RGBA", "PNG"), ("P", "PNG"), ("1", "PNG")]
)
def test_every_usual_picture_is_opened_in_rgb(mode: str, form: str) -> None:
    assert opened_logo(picture(mode, form=form)).mode == "RGB"


def test_what_is_transparent_becomes_white() -> None:
    assert opened_logo(picture("RGBA")).getpixel((1, 1)) == (255, 255, 255)


@pytest.mark.parametrize(("mode", "form"), [("RGB", "JPEG"), ("RGBA", "PNG"), ("P", "PNG")])
def test_what_an_office_profile_keeps_is_small_and_looks_the_same(mode: str, form: str) -> None:
    stored = stored_logo(picture(mode, (3000, 1500), form))
    assert len(stored) < 8 * 1024
    opened = opened_logo(stored)
    assert (opened.mode, opened.size) == ("RGB", (450, 225))


def with_logo(content: bytes) -> LetterOrder:
    order = complete()
    assert order.letterhead is not None
    letterhead = replace(order.letterhead, logo=content, logo_text="Exempelkommuns vapen")
    return replace(order, letterhead=letterhead)


@pytest.fixture(scope="module")
def letter(drawer: DocumentDrawer) -> bytes:
    return drawer.letter(with_logo(picture()), Words())


def test_the_logo_is_a_figure_with_its_text_and_its_place(letter: bytes) -> None:
    pdf = Pdf.open(io.BytesIO(letter))
    assert Structure(pdf).faults == []
    figure = pdf.Root.StructTreeRoot.K[0].K[0]
    assert Name.Figure == figure.S
    assert str(figure.Alt) == "Exempelkommuns vapen"
    left, bottom, right, top = (float(number) for number in figure.A.BBox)
    assert (right - left) / (top - bottom) == pytest.approx(2, rel=0.01)
    assert top < float(pdf.pages[0].mediabox[3])


@pytest.mark.parametrize("checker", CHECKERS)
def test_no_checker_finds_anything(
    checker: str, letter: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert CHECKERS[checker](letter, tmp_path_factory.mktemp("logo")) == []


def test_a_draft_has_no_logo(sources: LetterSources) -> None:
    assert "vapen" in plain_text(letter_content(with_logo(picture()), sources, Words()))
    assert "vapen" not in plain_text(letter_content(draft(SINGLE), sources, Words()))


def test_a_letter_with_a_broken_logo_is_refused_and_so_is_keeping_it(drawer: DocumentDrawer) -> None:
    with pytest.raises(LogoError):
        drawer.letter(with_logo(SVG), Words())
    with pytest.raises(LogoError):
        drawer.stored_logo(SVG)
