"""Papers about somebody with protected personal data tell nothing of where (practice 4.9)."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.bootstrap import RESOURCES
from app.casework.conversation import Conversation
from app.casework.letter import conversation_letter
from app.casework.protected import hidden_office
from app.casework.routes import Route
from app.casework.sheets.extract import person_extract
from app.casework.sheets.offers import Offer, SheetMaker
from app.casework.sheets.standing import information_text
from app.casework.wording import Words
from app.documents.content import Document
from app.documents.letter import letter_content, load_letter_sources
from app.documents.plain import plain_text
from app.documents.sheets import sheet_content
from app.documents.texts import load_texts
from app.domain.profile import Basis, Letterhead, LocalContact
from app.domain.record import CaseStatus, SavedCase
from tests.casework.sheets.conftest import WORDS
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


def conversation(*, is_protected: bool) -> Conversation:
    begun = replace(ready(), saved_as="abc", basis=Basis.CASE, is_protected=is_protected)
    preparation = replace(begun.preparation, helper_role="handläggare, Torg-enheten")
    return replace(begun, preparation=preparation)


def letter(words: Words, *, is_protected: bool) -> Document:
    held = conversation(is_protected=is_protected)
    assessment = SERVICES.assess(held.case, TODAY)
    order = conversation_letter(held, assessment, TODAY, words.language, OFFICE, is_practice=False)
    return letter_content(order, load_letter_sources(RESOURCES / "documents"), words)


def said(words: Words, *, is_protected: bool) -> dict[str, str]:
    """The text of every kind of paper that a conversation has, by its name."""
    held = conversation(is_protected=is_protected)
    texts = load_texts(RESOURCES / "documents", "sheets", words.language)
    found = {"letter": plain_text(letter(words, is_protected=is_protected))}
    for route in Route:
        maker = SheetMaker(SERVICES, replace(held, route=route), TODAY, words, OFFICE, is_practice=False)
        for offer in Offer:
            found[f"{offer.value} {route.value}"] = plain_text(sheet_content(maker.make(offer), texts))
    office = hidden_office(OFFICE, words) if is_protected else OFFICE
    information = information_text(office, Basis.CASE, words)
    extract = person_extract(SAVED, held.case.applicant.id, TODAY, words, information=information)
    found["extract"] = plain_text(sheet_content(extract, texts))
    return found


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
    for name in ("letter", "summary help_to_apply", "note help_to_apply"):
        assert "Skatteverkets förmedlingsuppdrag" in protected[name]
        assert "förmedlingsuppdrag" not in others[name]


def test_the_slip_says_a_time_and_nothing_else() -> None:
    text = said(WORDS["sv"], is_protected=True)["slip help_to_apply"]
    assert text.splitlines() == ["", "# Din tid hos oss", "Tid: ____"]


def test_the_letter_still_names_its_day_and_whom_it_is_about() -> None:
    text = said(WORDS["sv"], is_protected=True)["letter"]
    assert date.isoformat(TODAY) in text
    assert "# Stödbrev\n" in text
    assert "Post: via Skatteverkets förmedlingsuppdrag" in text
