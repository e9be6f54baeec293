"""Every paper that rests on the rules, or on the aliens act, says how old they are (practice 4.11)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.casework.routes import Route
from app.casework.sheets.extract import person_extract
from app.casework.sheets.record_note import record_note
from app.casework.sheets.route_sheet import route_sheet
from app.casework.sheets.standing import children_sheet, information_sheet, information_text, papers_sheet
from app.casework.sheets.summary import client_summary
from app.casework.wording import Words
from app.domain.case import new_case
from app.domain.profile import Basis
from app.domain.record import CaseStatus, SavedCase
from app.domain.sheets import AgeGroup, Sheet
from app.rules import RuleBook
from tests.casework.sheets.conftest import WORDS
from tests.casework.sheets.test_standing import PROFILE

ON = date(2026, 11, 22)
RULES = {"sv": "Regler kontrollerade t.o.m.", "en": "Rules checked up to"}
STATUTE = {"sv": "Texterna om skydd och tillstånd", "en": "The texts on protection and permits"}


def about_rules(book: RuleBook, words: Words) -> Iterator[Sheet]:
    status = book.ordinance_for(ON).status
    yield client_summary(new_case(), ON, book, words, shows_amount=False)
    yield record_note(new_case(), ON, book, words)
    yield papers_sheet([], {}, ON, status, words)
    yield from (route_sheet(route, ON, status, words) for route in Route)


def about_the_aliens_act(words: Words) -> Iterator[Sheet]:
    saved = SavedCase("abc", 1, CaseStatus.OPEN, datetime(2026, 11, 20, tzinfo=UTC), "moa", new_case())
    information = information_text(PROFILE, Basis.CASE, words)
    yield information_sheet(PROFILE, Basis.CASE, ON, words)
    yield person_extract(saved, "p1", ON, words, information=information)
    yield children_sheet(AgeGroup.FROM_13_TO_17, ON, words)


@pytest.mark.parametrize("language", WORDS)
def test_every_paper_says_how_old_what_it_rests_on_is(language: str, book: RuleBook) -> None:
    words = WORDS[language]
    for sheet in about_rules(book, words):
        assert sheet.checked[0].startswith(RULES[language])
        assert any(each.startswith(STATUTE[language]) for each in sheet.checked)
    for sheet in about_the_aliens_act(words):
        assert sheet.checked[0].startswith(STATUTE[language])


def test_a_young_child_is_told_nothing_of_permits_nor_how_old_their_rules_are() -> None:
    assert not children_sheet(AgeGroup.FROM_7_TO_12, ON, WORDS["sv"]).checked


def test_an_extract_without_information_rests_on_no_law() -> None:
    saved = SavedCase("abc", 1, CaseStatus.OPEN, datetime(2026, 11, 20, tzinfo=UTC), "moa", new_case())
    assert not person_extract(replace(saved, basis=None), "p1", ON, WORDS["sv"]).checked
