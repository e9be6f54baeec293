import io
import re
import zlib
from datetime import date
from pathlib import Path

import pytest
from pikepdf import Dictionary, Name, Pdf
from reportlab.pdfgen.canvas import Canvas

from app.documents.fonts import REGULAR, fonts_for_document
from app.documents.tagging.canvas import TaggedCanvas
from app.documents.tagging.elements import Element
from app.documents.tagging.finish import finish
from app.documents.tagging.metadata import Metadata
from app.documents.tagging.streams import compressed

RESOURCES = Path(__file__).parents[3] / "resources"
METADATA = Metadata("Prov & mer", "sv", date(2026, 1, 2), "prov 1", b"no real profile")


def one_line(text: str) -> bytes:
    fonts_for_document(RESOURCES / "fonts")
    root, drawn = Element("Document"), io.BytesIO()
    canvas = TaggedCanvas(drawn, invariant=1, pageCompression=0, initialFontName=REGULAR)
    with canvas.tagged(root.add("P")):
        canvas.setFont(REGULAR, 12)
        canvas.drawString(50, 50, text)
    canvas.showPage()
    canvas.save()
    return finish(drawn.getvalue(), root, METADATA)


def test_the_file_says_only_what_it_was_told() -> None:
    pdf = Pdf.open(io.BytesIO(one_line("Hej")))
    info = {str(key): str(value) for key, value in pdf.docinfo.items()}
    assert info == {
        "/Title": "Prov & mer",
        "/Producer": "prov 1",
        "/CreationDate": "D:20260102000000Z",
        "/ModDate": "D:20260102000000Z",
    }
    xmp = pdf.Root.Metadata.read_raw_bytes().decode()
    assert "Prov &amp; mer" in xmp
    assert re.findall(r"20\d\d-\d\d-\d\dT[\d:]+Z", xmp) == ["2026-01-02T00:00:00Z"] * 3
    assert "creator" not in xmp.lower().replace("creatortool", "")


def test_to_unicode_has_no_zero_and_no_block_over_a_hundred() -> None:
    text = "".join(chr(code) for code in range(0xC0, 0x180))
    pdf = Pdf.open(io.BytesIO(one_line(text)))
    fonts = [each for each in pdf.objects if isinstance(each, Dictionary) and "/ToUnicode" in each]
    cmaps = [font.ToUnicode.read_bytes().decode() for font in fonts]
    sizes = [int(size) for cmap in cmaps for size in re.findall(r"(\d+) beginbfchar", cmap)]
    assert max(sizes) == 100
    assert sum(sizes) >= len(text)
    assert "<00> <0000>" not in "".join(cmaps)
    for size, block in re.findall(r"(\d+) beginbfchar\n(.*?)\nendbfchar", "\n".join(cmaps), re.DOTALL):
        assert len(block.splitlines()) == int(size)


def test_no_stream_ends_as_a_line_does() -> None:
    contents = [b"q" * length for length in range(256)]
    ending = [content for content in contents if zlib.compress(content, 9).endswith(b"\r")]
    assert ending
    for content in ending:
        assert not compressed(content).endswith(b"\r")
        assert zlib.decompress(compressed(content)).rstrip() == content


def test_drawing_that_belongs_to_no_element_of_the_tree_is_a_fault_of_ours() -> None:
    drawn = io.BytesIO()
    canvas = TaggedCanvas(drawn, invariant=1, pageCompression=0)
    root = Element("Document")
    with canvas.tagged(Element("P")):
        canvas.line(0, 0, 9, 9)
    with canvas.tagged(root.add("P")):
        canvas.line(0, 0, 9, 9)
    canvas.showPage()
    canvas.save()
    with pytest.raises(KeyError):
        finish(drawn.getvalue(), root, METADATA)


def test_slide_transitions_are_removed() -> None:
    drawn = io.BytesIO()
    canvas = Canvas(drawn, invariant=1, pageCompression=0)
    canvas.setPageTransition("Blinds")
    canvas.showPage()
    canvas.save()
    pdf = Pdf.open(io.BytesIO(finish(drawn.getvalue(), Element("Document"), METADATA)))
    assert "/Trans" not in pdf.pages[0].obj
    assert pdf.pages[0].obj.Tabs == Name.S
