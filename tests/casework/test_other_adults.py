"""No paper of one adult changes by a letter with what another adult has answered (practice 4.6)."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.bootstrap import RESOURCES
from app.casework.circumstances import TakeHome
from app.casework.conversation import Conversation
from app.casework.letter import conversation_letter
from app.casework.sheets.extract import person_extract
from app.casework.sheets.offers import Offer, SheetMaker, may_come_back_later, offers_to_client
from app.documents.letter import letter_content, load_letter_sources
from app.documents.plain import plain_text
from app.documents.sheets import sheet_content
from app.documents.texts import load_texts
from app.domain.case import Case
from app.domain.permit import Permit, PermitGround, PermitKind
from app.domain.person import Person
from app.domain.profile import Basis
from app.domain.record import CaseStatus, SavedCase
from tests.casework.sheets.conftest import EXAMPLES
from tests.casework.sheets.test_standing import PROFILE
from tests.casework.test_letter import SERVICES, TODAY, ready

TEXTS = load_texts(RESOURCES / "documents", "sheets", "sv")
LETTER_SOURCES = load_letter_sources(RESOURCES / "documents")
FAMILY = EXAMPLES["familj-vid-taket"]
SPOUSE = FAMILY.person("p2")
SILENT = Person("p2", SPOUSE.role, SPOUSE.name, born_on=SPOUSE.born_on, moves=SPOUSE.moves)
TOLD = {
    "debts": replace(SILENT, debt_csn=True, debt_kfm=True, own_wish=False, granted_before=True),
    "permit": replace(
        SILENT,
        permit=Permit(PermitGround.WORK, PermitKind.TEMPORARY, held_since=date(2025, 7, 7), unbroken=False),
    ),
    "register": replace(SILENT, resident_in_sweden=False, citizenships=("SE",), same_household=False),
    "personally": replace(SPOUSE, own_statement=True, debt_csn=True, own_wish=False, citizenships=("SE",)),
    "by another": replace(SPOUSE, own_statement=False, debt_csn=True, personal_number="190309069813"),
}


def papers_of(case: Case) -> dict[str, str]:
    """Every paper of the applicant's, as text."""
    held: Conversation = replace(ready(), case=case, saved_as="abc", basis=Basis.CASE)
    words = SERVICES.words("sv")
    maker = SheetMaker(SERVICES, held, TODAY, words, PROFILE, is_practice=False)
    found = {offer.value: plain_text(sheet_content(maker.make(offer), TEXTS)) for offer in Offer}
    order = conversation_letter(held, SERVICES.assess(case, TODAY), TODAY, "sv", PROFILE, is_practice=False)
    found["letter"] = plain_text(letter_content(order, LETTER_SOURCES, words))
    saved = SavedCase("abc", 1, CaseStatus.OPEN, datetime(2026, 11, 20, tzinfo=UTC), "moa", case)
    extract = person_extract(saved, case.applicant.id, TODAY, words)
    return found | {"extract": plain_text(sheet_content(extract, TEXTS))}


OF_EACH = (Offer.SUMMARY, Offer.ROUTE, Offer.TIMELINE)


def papers_of_spouse(case: Case) -> dict[str, str]:
    """Every paper that the spouse takes along, as text."""
    held: Conversation = replace(ready(), case=case, saved_as="abc", basis=Basis.CASE)
    offers = offers_to_client(held, TakeHome.FULL, PROFILE, TODAY, "p2")
    assert set(OF_EACH) < set(offers)
    assert Offer.PAPERS not in offers
    words = SERVICES.words("sv")
    maker = SheetMaker(SERVICES, held, TODAY, words, PROFILE, is_practice=False, viewer_id="p2")
    found = {offer.value: plain_text(sheet_content(maker.make(offer), TEXTS)) for offer in offers}
    return found | {"later": str(may_come_back_later(held, TODAY, "p2"))}


def with_spouse(spouse: Person) -> Case:
    return replace(FAMILY, persons=tuple(spouse if p.id == "p2" else p for p in FAMILY.persons))


@pytest.fixture(scope="module")
def usual() -> dict[str, str]:
    return papers_of(with_spouse(SILENT))


@pytest.mark.parametrize("told", TOLD)
def test_what_another_adult_answered_changes_no_paper(told: str, usual: dict[str, str]) -> None:
    assert papers_of(with_spouse(TOLD[told])) == usual


def test_the_papers_do_follow_the_applicants_own_answers(usual: dict[str, str]) -> None:
    indebted = replace(FAMILY.applicant, debt_csn=True)
    case = replace(
        with_spouse(SILENT),
        persons=tuple(indebted if p.is_applicant else p for p in with_spouse(SILENT).persons),
    )
    changed = papers_of(case)
    assert {name for name in usual if changed[name] != usual[name]} == {
        "summary",
        "note",
        "extract",
        "route",
        "told",
    }


@pytest.mark.parametrize("told", TOLD)
def test_what_the_applicant_answered_changes_no_paper_of_the_spouse(told: str) -> None:
    spouse = replace(SPOUSE, own_statement=True, debt_csn=True)
    usual = papers_of_spouse(with_spouse(spouse))
    answers = replace(TOLD[told], id="p1", role=FAMILY.applicant.role, born_on=FAMILY.applicant.born_on)
    case = with_spouse(spouse)
    others = tuple(replace(answers, moves=None) if p.is_applicant else p for p in case.persons)
    assert papers_of_spouse(replace(case, persons=others, settles_permanently=None)) == usual
    assert "Du har en skuld till CSN." in usual["summary"]
    assert "Du som är make eller maka" in usual["summary"]


def test_a_permit_of_another_adult_that_runs_out_takes_nobodys_time_to_think() -> None:
    ending = replace(SPOUSE, own_statement=True, permit=Permit(expires_on=TODAY))
    held = replace(ready(), case=with_spouse(ending))
    assert may_come_back_later(held, TODAY)
    assert not may_come_back_later(held, TODAY, "p2")


def test_another_adult_stands_as_a_name_of_whose_wish_the_letter_says_nothing(usual: dict[str, str]) -> None:
    assert f"{SPOUSE.name} | inte med i det här brevet" in usual["letter"]
    assert "Brevet säger inte om någon annan vuxen vill ansöka." in usual["letter"]
    assert str(SPOUSE.name) not in "".join(usual[name] for name in usual if name not in ("letter", "note"))
