from datetime import date

import pytest

from app.casework.sheets.standing import (
    children_sheet,
    information_sheet,
    papers_sheet,
    recovery_sheet,
    rule_book_sheet,
)
from app.domain.letter import PaperState
from app.domain.papers import Paper
from app.domain.person import Person, Role
from app.domain.profile import Basis, Letterhead, LocalContact, OfficeProfile
from app.domain.sheets import AgeGroup
from app.domain.source import RuleStatus
from app.rules import RuleBook
from tests.casework.sheets.conftest import WORDS

ON = date(2026, 11, 22)
STATUS = RuleStatus(date(2026, 10, 2))
PROFILE = OfficeProfile(
    municipality="Exempelkommun",
    municipality_code="0000",
    board="Socialnämnden",
    service="socialtjanst",
    conversations=(),
    secrecy_text={},
    disposal_rule="Uppgifterna gallras efter fem år.\n",
    data_protection_contact="ombud@kommun.example",
    letterhead=Letterhead("Enheten", "", "", ""),
    recipient=(),
    counter_key=b"",
)


@pytest.mark.parametrize("language", WORDS)
def test_the_checklist_does_not_speak_of_marks_on_a_screen(language: str) -> None:
    sheet = papers_sheet([], {}, ON, STATUS, WORDS[language])
    assert WORDS[language].block("papers")["unanswered"] not in sheet.intro.sentences


@pytest.mark.parametrize("basis", Basis)
@pytest.mark.parametrize("language", WORDS)
def test_the_information_names_board_basis_time_and_whom_to_ask(basis: Basis, language: str) -> None:
    text = information_sheet(PROFILE, basis, ON, WORDS[language]).text
    said = " ".join(text.sentences)
    for fact in ("Socialnämnden", "gallras efter fem år", "ombud@kommun.example"):
        assert fact in said
    assert WORDS[language].block("save")["bases"][basis.value] in said
    assert "{" not in said
    assert ".." not in said
    assert "2016/679" in text.source


def test_every_rule_is_in_the_book_with_its_source_and_no_place_left_to_fill(book: RuleBook) -> None:
    for language in WORDS:
        sheet = rule_book_sheet(book, ON, WORDS[language])
        newest, oldest = sheet.ordinances
        assert newest.valid_from > oldest.valid_from
        rules = [rule for ordinance in sheet.ordinances for rule in ordinance.rules]
        assert {rule.id for rule in rules} == {id_ for one in book.ordinances.values() for id_ in one.rules}
        assert all(rule.source and rule.says for rule in rules)
        assert "{" not in repr([(rule.says, rule.open_questions) for rule in rules])
        for ordinance in sheet.ordinances:
            names = [box.name.split()[0] for box in ordinance.diagram.boxes]
            assert sorted(names) == sorted(rule.id for rule in ordinance.rules)
        assert any("2024-09-12" in question for rule in rules for question in rule.open_questions)


def test_the_papers_page_has_the_words_of_the_conversation() -> None:
    paper = Paper("a", "Pass")
    sheet = papers_sheet([paper], {"a": PaperState.TO_COME}, ON, STATUS, WORDS["sv"])
    assert sheet.intro.title == "Papper att ta med"
    assert (sheet.papers, sheet.states, sheet.on) == ((paper,), {"a": PaperState.TO_COME}, ON)


def test_the_papers_page_names_each_child_for_whom_two_guardians_sign() -> None:
    bo, nameless = Person("p2", Role.CHILD, "Bo Exempel"), Person("p3", Role.CHILD)
    sheet = papers_sheet([], {}, ON, STATUS, WORDS["sv"], joint_custody=(bo, nameless))
    assert sheet.consents == ("Bo Exempel", None)


def test_a_childs_sheet_has_somebody_to_talk_to() -> None:
    sheet = children_sheet(AgeGroup.FROM_7_TO_12, ON, WORDS["sv"], (LocalContact("Kuratorn"),))
    assert [contact.name for contact in sheet.contacts] == ["Bris, stödlinje för barn", "Kuratorn"]


def test_the_recovery_sheet_has_the_code_and_the_day() -> None:
    sheet = recovery_sheet("ABCD-EFGH", ON, "sv", is_practice=False)
    assert (sheet.code, sheet.on, sheet.is_practice) == ("ABCD-EFGH", ON, False)
