"""From what a sheet is made of to what it says."""

from collections.abc import Callable, Iterator
from typing import Any

from app.documents import client_sheets, office_sheets
from app.documents.client_sheets import Blocks
from app.documents.content import Document, Heading, Paragraph, Weight
from app.documents.summary import summary
from app.documents.texts import Texts
from app.documents.timeline import timeline
from app.domain import office_sheets as office
from app.domain import sheets as client
from app.domain.sheets import Sheet

_WRITERS: dict[type[Sheet], Callable[[Any, Texts], Blocks]] = {
    client.ClientSummary: summary,
    client.DiscreetSlip: client_sheets.slip,
    client.BookingSlip: client_sheets.booking,
    client.RouteSheet: client_sheets.route,
    client.PapersSheet: client_sheets.papers,
    client.InformationSheet: client_sheets.information,
    client.ChildrenSheet: client_sheets.children,
    client.TimelineSheet: timeline,
    office.RecordNote: office_sheets.note,
    office.PersonExtract: office_sheets.extract,
    office.PaperInterview: office_sheets.interview,
    office.RecoverySheet: office_sheets.recovery,
    office.RemovalCertificate: office_sheets.certificate,
    office.RuleBookSheet: office_sheets.rule_book,
}
"""Who writes which sheet."""

_TAKEN_ALONG = (client.ClientSummary, client.RouteSheet, client.PapersSheet)
"""One paper in the hand is read more than two; where all fits on one it is set closer."""

_USUAL = 12
_LARGE = 18
"""Points of running text (practice 6.13)."""


def sheet_content(sheet: Sheet, texts: Texts) -> Document:
    """What the sheet says, in reading order.

    Args:
        sheet: any kind of sheet.
        texts: the sentences of ``sheets`` in the sheet's language.
    """
    title, *blocks = _WRITERS[type(sheet)](sheet, texts)
    assert isinstance(title, Heading)
    notice = [Paragraph(texts.say("practice_notice"), Weight.STRONG)] if sheet.is_practice else []
    return Document(
        title=title.text,
        language=sheet.language,
        blocks=(title, *notice, *blocks, *_age(sheet)),
        page_label=texts.entries["page"],
        watermark=texts.say("practice") if sheet.is_practice else None,
        size=_LARGE if sheet.is_large else _USUAL,
        is_one_page=isinstance(sheet, _TAKEN_ALONG) and not sheet.is_large,
    )


def _age(sheet: Sheet) -> Iterator[Paragraph]:
    """How old the rules are, as one text: line by line it takes a page of its own."""
    if sheet.checked:
        yield Paragraph(" ".join(sheet.checked), Weight.QUIET)
