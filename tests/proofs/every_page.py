"""Each kind of document, language and example household passes three PDF/UA checkers and two of PDF/A.

Besides, our own test walks each structure tree both ways, and what the pages say in their order is what the
content says.
"""

import io
import re
import tempfile
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import chain
from pathlib import Path

import pypdfium2
from pikepdf import Pdf

from app.bootstrap import RESOURCES, build_services
from app.casework.circumstances import InterpreterWish
from app.casework.letter import draft_letter
from app.casework.routes import Route
from app.casework.services import Services
from app.casework.sheets.extract import person_extract
from app.casework.sheets.paper_interview import paper_interview
from app.casework.sheets.record_note import record_note
from app.casework.sheets.route_sheet import route_sheet
from app.casework.sheets.standing import (
    booking_slip,
    children_sheet,
    information_sheet,
    information_text,
    papers_sheet,
    recovery_sheet,
    removal_certificate,
    rule_book_sheet,
    timeline_sheet,
)
from app.casework.sheets.summary import client_summary, discreet_slip
from app.casework.wording import LANGUAGES, Words
from app.documents.content import Document, Table
from app.documents.drawer import DocumentDrawer
from app.documents.letter import letter_content, load_letter_sources
from app.documents.plain import plain_text
from app.documents.sheets import sheet_content
from app.documents.tally_report import tally_report_content
from app.documents.texts import load_texts
from app.domain.case import Case
from app.domain.family import children_in_joint_custody
from app.domain.information import Point
from app.domain.letter import PaperState
from app.domain.profile import Basis
from app.domain.record import CaseStatus, RemovedCopy, SavedCase
from app.domain.sheets import AgeGroup, Sheet
from app.files.intake import read_intake
from tests.casework.sheets.test_standing import PROFILE
from tests.documents.reports import REPORT
from tests.documents.tagging.structure_checks import Structure
from tests.documents.test_checkers import CHECKERS
from tests.proofs import Disproved

ON = date(2026, 11, 22)
SIGNS = re.compile(r"(?m)^#+ |^- |____|^•|•| \| | / |[():]")
"""What stands for lines, boxes and cells in plain text, and brackets that a line may break beside."""


@dataclass(frozen=True)
class Made:
    """One document: its name, what it says, its file."""

    name: str
    content: Document
    pdf: bytes


def every_document(services: Services) -> Iterator[Made]:
    """Letters and sheets of every household in every language, and the sheets that belong to none."""
    drawer = DocumentDrawer(RESOURCES)
    households = {
        file.stem: read_intake(file.read_bytes()) for file in sorted(services.examples.glob("*.json"))
    }
    for language in LANGUAGES:
        words = services.words(language)
        for name, case in households.items():
            if case.settles_permanently and case.applicant.own_wish:
                yield letter_of(services, drawer, words, case, f"letter {name} {language}")
        texts = load_texts(RESOURCES / "documents", "sheets", language)
        own = (sheets_of(services, drawer, words, name, case) for name, case in households.items())
        for kind, sheet in chain(*own, standing_sheets(services, words)):
            yield Made(f"{kind} {language}", sheet_content(sheet, texts), drawer.sheet(sheet))
        yield report_of(drawer, language)


def letter_of(services: Services, drawer: DocumentDrawer, words: Words, case: Case, name: str) -> Made:
    """The support letter as a draft."""
    order = draft_letter(case, services.assess(case, ON), ON, words.language, by_clock=False)
    content = letter_content(order, load_letter_sources(RESOURCES / "documents"), words)
    return Made(name, content, drawer.letter(order, words))


def report_of(drawer: DocumentDrawer, language: str) -> Made:
    """The report on protected counts, with its charts."""
    report = replace(REPORT, language=language)
    texts = load_texts(RESOURCES / "documents", "report", language)
    return Made(f"report {language}", tally_report_content(report, texts), drawer.tally_report(report))


def sheets_of(
    services: Services, drawer: DocumentDrawer, words: Words, name: str, case: Case
) -> Iterator[tuple[str, Sheet]]:
    """Every sheet that says something of a household."""
    book, papers = services.book, drawer.papers(case, ON, words.language)
    status = book.ordinance_for(ON).status
    states = dict.fromkeys((paper.id for paper in papers[::2]), PaperState.TO_COME)
    saved = SavedCase("abc", 1, CaseStatus.OPEN, datetime(2026, 11, 20, tzinfo=UTC), "moa", case)
    information = information_text(PROFILE, Basis.CASE, words)
    for days in (7, None):
        summary = client_summary(
            case, ON, book, words, shows_amount=days is None, points=Point, come_back_days=days
        )
        yield f"summary {name} {days}", summary
        if days is None:
            yield f"large {name}", replace(summary, is_large=True)
    yield f"note {name}", record_note(case, ON, book, words, points=Point, papers=papers, states=states)
    yield (
        f"papers {name}",
        papers_sheet(
            papers,
            states,
            ON,
            status,
            words,
            joint_custody=children_in_joint_custody(case, ON),
            is_practice=True,
        ),
    )
    for person in case.persons:
        extract = person_extract(saved, person.id, ON, words, information=information)
        yield f"extract {name} {person.id}", extract


def standing_sheets(services: Services, words: Words) -> Iterator[tuple[str, Sheet]]:
    """Every sheet that belongs to no household."""
    status = services.book.ordinance_for(ON).status
    for route in Route:
        served_on = date(2026, 11, 2) if route.takes_day_of_service else None
        yield f"route {route.value}", route_sheet(route, ON, status, words, served_on=served_on)
    yield "timeline", timeline_sheet(ON, ON, services.book, words)
    for ages in AgeGroup:
        yield f"child {ages.value}", children_sheet(ages, ON, words)
    for basis in Basis:
        yield f"information {basis.value}", information_sheet(PROFILE, basis, ON, words)
    for day in (date(2025, 6, 1), ON):
        yield f"interview {day}", paper_interview(day, words)
    yield "rules", rule_book_sheet(services.book, ON, words)
    code = "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345"
    yield "recovery", recovery_sheet(code, ON, words.language, is_practice=False)
    gone = RemovedCopy("abcd2345", 3, None, datetime(2026, 11, 22, 8, 30, tzinfo=UTC), "anna")
    yield "removal", removal_certificate([gone], [], ON, words.language, profile=PROFILE)
    yield "slip", discreet_slip(PROFILE.letterhead, words.language)
    yield "slip to fill in", discreet_slip(None, words.language)
    yield "slip protected", replace(discreet_slip(None, words.language), is_protected=True)
    yield "booking", booking_slip(PROFILE.letterhead, InterpreterWish(language="arabiska"), words)


def faults_of(made: Made) -> list[str]:
    """What any checker finds, or the pages say otherwise than the content."""
    found = list(Structure(Pdf.open(io.BytesIO(made.pdf))).faults)
    with tempfile.TemporaryDirectory() as folder:
        for name, check in CHECKERS.items():
            found += [f"{name}: {fault}" for fault in check(made.pdf, Path(folder))]
    said, printed = words_of(plain_text(made.content)), words_of(printed_text(made))
    repeated = set(words_on_each_page(made.content))
    if [word for word in printed if word not in repeated] != [word for word in said if word not in repeated]:
        found.append("the pages say something else than the content")
    return [f"{made.name}: {fault}" for fault in found]


def words_on_each_page(content: Document) -> Iterator[str]:
    """Words of tables' headers, and ÖVNING: pages may have them more often than the content."""
    yield from words_of(content.watermark or "")
    for block in content.flat():
        if isinstance(block, Table):
            yield from words_of(" ".join(block.columns))


def printed_text(made: Made) -> str:
    """The text of all pages in their order, without the foot."""
    document = pypdfium2.PdfDocument(made.pdf)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    for page in range(len(document)):
        text = text.replace(made.content.page_label.format(page=page + 1, pages=len(document)), " ", 1)
    return text


def words_of(text: str) -> list[str]:
    """The words of a text, however its lines break."""
    return SIGNS.sub(" ", unicodedata.normalize("NFKC", text)).split()


def run(folder: Path) -> str:
    """Draws and checks every document."""
    del folder
    kinds, pages, count = set(), 0, 0
    for made in every_document(build_services()):
        faults = faults_of(made)
        if faults:
            raise Disproved("; ".join(faults))
        kinds.add(made.name.split(" ")[0])
        count += 1
        pages += len(Pdf.open(io.BytesIO(made.pdf)).pages)
    return f"{len(kinds)} kinds, {count} documents, {pages} pages, 0 findings"
