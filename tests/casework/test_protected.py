"""Papers about somebody with protected personal data tell nothing of where (practice 4.9)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.bootstrap import RESOURCES
from app.casework.circumstances import TakeHome
from app.casework.letter import conversation_letter
from app.casework.protected import hidden_office
from app.casework.routes import Route
from app.casework.sheets.extract import person_extract
from app.casework.sheets.record_note import record_note
from app.casework.sheets.route_sheet import route_sheet
from app.casework.sheets.standing import children_sheet, information_sheet, information_text, papers_sheet
from app.casework.sheets.take_home import take_home
from app.casework.wording import Words
from app.documents.content import Document
from app.documents.letter import letter_content, load_letter_sources
from app.documents.plain import plain_text
from app.documents.sheets import sheet_content
from app.documents.texts import load_texts
from app.domain.profile import Basis, Letterhead, LocalContact, OfficeProfile
from app.domain.record import CaseStatus, SavedCase
from app.domain.sheets import AgeGroup, Sheet
from tests.casework.sheets.conftest import BOOK, WORDS
from tests.casework.sheets.test_standing import PROFILE
from tests.casework.test_letter import SERVICES, TODAY, ready

OFFICE = replace(
    PROFILE,
    board="Socialnämnden i Exempelkommun",
    disposal_rule="Exempelkommuns plan säger fem år.",
    data_protection_contact="ombud@kommun.example",
    letterhead=Letterhead("Enheten i Byn", "Storgatan 1", "0123-45 67 89", "kontor@kommun.example"),
    contacts=(LocalContact("Byns rådgivning", "Hjälp", "0123-99 99 99", "byn.example"),),
)
PLACES = ("Exempelkommun", "Byn", "Storgatan", "0123", "kommun.example", "byn.example", "Torg-enheten")
SAVED = SavedCase("abc", 1, CaseStatus.OPEN, datetime(2026, 11, 20, tzinfo=UTC), "moa", ready().case)


def letter(words: Words, *, is_protected: bool) -> Document:
    conversation = replace(ready(), saved_as="abc")
    preparation = replace(conversation.preparation, helper_role="handläggare, Torg-enheten")
    order = conversation_letter(
        replace(conversation, preparation=preparation),
        SERVICES.assess(conversation.case, TODAY),
        TODAY,
        words.language,
        OFFICE,
        is_practice=False,
        is_protected=is_protected,
    )
    return letter_content(order, load_letter_sources(RESOURCES / "documents"), words)


def sheets(words: Words, office: OfficeProfile, *, is_protected: bool) -> Iterator[Sheet]:
    case, conversation = ready().case, ready()
    for wanted in (TakeHome.FULL, TakeHome.DISCREET):
        paper = take_home(conversation, wanted, TODAY, BOOK, words, profile=OFFICE, is_protected=is_protected)
        assert paper is not None
        yield paper
    information = information_text(office, Basis.CASE, words)
    status = BOOK.ordinance_for(TODAY).status
    for sheet in (
        information_sheet(office, Basis.CASE, TODAY, words),
        record_note(case, TODAY, BOOK, words),
        person_extract(SAVED, case.applicant.id, TODAY, words, information=information),
        papers_sheet((), {}, words),
        children_sheet(AgeGroup.FROM_7_TO_12, TODAY, words, office.contacts),
        *(route_sheet(route, TODAY, status, words, local=office.contacts) for route in Route),
    ):
        yield replace(sheet, is_protected=is_protected)


def said(words: Words, *, is_protected: bool) -> dict[str, str]:
    office = hidden_office(OFFICE, words) if is_protected else OFFICE
    texts = load_texts(RESOURCES / "documents", "sheets", words.language)
    found = {
        f"{type(sheet).__name__}-{number}": plain_text(sheet_content(sheet, texts))
        for number, sheet in enumerate(sheets(words, office, is_protected=is_protected))
    }
    return found | {"letter": plain_text(letter(words, is_protected=is_protected))}


@pytest.mark.parametrize("language", WORDS)
def test_no_paper_tells_where(language: str) -> None:
    for name, text in said(WORDS[language], is_protected=True).items():
        assert [place for place in PLACES if place in text] == [], name


@pytest.mark.parametrize("language", WORDS)
def test_for_everybody_else_the_papers_do_tell_where(language: str) -> None:
    found = said(WORDS[language], is_protected=False)
    assert {place for place in PLACES if place in "".join(found.values())} == set(PLACES)


@pytest.mark.parametrize("language", WORDS)
def test_post_goes_through_the_tax_agency(language: str) -> None:
    protected, others = (said(WORDS[language], is_protected=each) for each in (True, False))
    for name in ("letter", "ClientSummary-0", "RecordNote-3"):
        assert "Skatteverkets förmedlingsuppdrag" in protected[name]
        assert "förmedlingsuppdrag" not in others[name]


def test_the_slip_says_a_time_and_nothing_else() -> None:
    text = said(WORDS["sv"], is_protected=True)["DiscreetSlip-1"]
    assert text.splitlines() == ["", "# Din tid hos oss", "Tid: ____"]


def test_the_letter_still_names_its_day_and_whom_it_is_about() -> None:
    text = said(WORDS["sv"], is_protected=True)["letter"]
    assert date.isoformat(TODAY) in text
    assert "# Stödbrev\n" in text
    assert "Post: via Skatteverkets förmedlingsuppdrag" in text
