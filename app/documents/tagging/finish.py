"""The last pass: from what ReportLab wrote to a tagged, archival file with the same bytes each time."""

import io
from collections.abc import Mapping

import pikepdf
from pikepdf import Name, Pdf

from app.documents.tagging.elements import Element
from app.documents.tagging.metadata import Metadata, write_metadata
from app.documents.tagging.streams import compressed, repaired_to_unicode
from app.documents.tagging.structure import write_structure


def finish(
    drawn: bytes, document: Element, metadata: Metadata, spellings: Mapping[int, str] | None = None
) -> bytes:
    """The file with structure tree and metadata, fit for PDF/UA-1 and PDF/A-2a.

    Args:
        drawn: what a ``TaggedCanvas`` wrote, without page compression.
        document: the outermost element; every piece of drawing belongs to an element below it.
        metadata: what the file says about itself.
        spellings: the letters that private codes stand for, where glyphs without a code were drawn.
    """
    with Pdf.open(io.BytesIO(drawn)) as pdf:
        for page in pdf.pages:
            if "/Trans" in page.obj:
                del page.obj.Trans  # a slide transition, forbidden in PDF/A
        write_structure(pdf, document)
        write_metadata(pdf, metadata)
        for stored in pdf.objects:
            if isinstance(stored, pikepdf.Dictionary) and "/ToUnicode" in stored:
                stored.ToUnicode.write(repaired_to_unicode(stored.ToUnicode.read_bytes(), spellings or {}))
        for stored in pdf.objects:
            if isinstance(stored, pikepdf.Stream) and stored.get("/Type") != Name.Metadata:
                stored.write(compressed(stored.read_bytes()), filter=Name.FlateDecode)
        finished = io.BytesIO()
        pdf.save(
            finished,
            force_version="1.7",
            deterministic_id=True,
            compress_streams=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return finished.getvalue()
