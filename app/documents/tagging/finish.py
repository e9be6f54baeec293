"""The last pass: from what ReportLab wrote to a tagged, archival file with the same bytes each time."""

import io
import re
import zlib

import pikepdf
from pikepdf import Name, Pdf

from app.documents.tagging.elements import Element
from app.documents.tagging.metadata import Metadata, write_metadata
from app.documents.tagging.structure import write_structure

_CODE_TO_UNICODE = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>")
_CODES = re.compile(rb"\d+ beginbfchar\n.*?endbfchar", re.DOTALL)
_LARGEST_BLOCK = 100
"""As many codes as the CMap format allows in one block."""

_LAST_BYTE_OF_LINE = b"\r"


def finish(drawn: bytes, document: Element, metadata: Metadata) -> bytes:
    """The file with structure tree and metadata, fit for PDF/UA-1 and PDF/A-2a.

    Args:
        drawn: what a ``TaggedCanvas`` wrote, without page compression.
        document: the outermost element; every piece of drawing belongs to an element below it.
        metadata: what the file says about itself.
    """
    with Pdf.open(io.BytesIO(drawn)) as pdf:
        for page in pdf.pages:
            if "/Trans" in page.obj:
                del page.obj.Trans  # a slide transition, forbidden in PDF/A
        write_structure(pdf, document)
        write_metadata(pdf, metadata)
        for stored in pdf.objects:
            if isinstance(stored, pikepdf.Dictionary) and "/ToUnicode" in stored:
                _repair_to_unicode(stored.ToUnicode)
        for stored in pdf.objects:
            if isinstance(stored, pikepdf.Stream) and stored.get("/Type") != Name.Metadata:
                _compress(stored)
        finished = io.BytesIO()
        pdf.save(
            finished,
            force_version="1.7",
            deterministic_id=True,
            compress_streams=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return finished.getvalue()


def _repair_to_unicode(stream: pikepdf.Object) -> None:
    """ReportLab maps code 0 to U+0000 and writes all codes in one block; both are forbidden."""
    content = stream.read_bytes()
    codes = [f"<{c.decode()}> <{u.decode()}>" for c, u in _CODE_TO_UNICODE.findall(content) if c != b"00"]
    blocks = [codes[start : start + _LARGEST_BLOCK] for start in range(0, len(codes), _LARGEST_BLOCK)]
    written = "\n".join("\n".join([f"{len(b)} beginbfchar", *b, "endbfchar"]) for b in blocks)
    stream.write(_CODES.sub(written.encode(), content))


def _compress(stream: pikepdf.Object) -> None:
    """Compresses a stream so that its last byte is no line end, which a checker takes for a wrong length."""
    content = stream.read_bytes()
    compressed = zlib.compress(content, 9)
    while compressed.endswith(_LAST_BYTE_OF_LINE):
        content += b" "
        compressed = zlib.compress(content, 9)
    stream.write(compressed, filter=Name.FlateDecode)
