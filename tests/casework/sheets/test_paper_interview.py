import re
from datetime import date

import pytest

from app.casework.interview import NAME_QUESTIONS, QUESTIONS, WISH_QUESTIONS
from app.casework.sheets.paper_interview import paper_interview
from app.domain.office_sheets import FormAnswer, FormQuestion, PaperInterview
from tests.casework.sheets.conftest import WORDS

ON = date(2026, 11, 22)
OLD_LAW_ALONE = {"lacks_means", "passport_valid"}


def questions(form: PaperInterview) -> list[FormQuestion]:
    return [question for part in form.parts for question in part.questions]


def is_asked(language: str, question_id: str, asked: list[str]) -> bool:
    words = WORDS[language].block("questions")[question_id]
    shapes = [words["ask"], words.get("ask_other", words["ask"])]
    patterns = [re.escape(shape).replace(re.escape("{person}"), ".+") for shape in shapes]
    return any(re.fullmatch(pattern, one) for pattern in patterns for one in asked)


@pytest.mark.parametrize("language", WORDS)
def test_the_form_asks_everything_but_wish_name_and_number(language: str) -> None:
    asked = [question.ask for question in questions(paper_interview(ON, WORDS[language]))]
    left_out = {question.id for question in (*WISH_QUESTIONS, *NAME_QUESTIONS)} | OLD_LAW_ALONE
    for question in QUESTIONS:
        found = is_asked(language, question.id, asked)
        assert found == (question.id not in left_out), question.id


def test_under_the_old_ordinance_its_own_questions_are_asked() -> None:
    asked = " ".join(question.ask for question in questions(paper_interview(date(2025, 6, 1), WORDS["sv"])))
    assert "Har du ett giltigt pass" in asked
    assert "Är du folkbokförd" not in asked


def test_questions_are_numbered_through_and_choices_name_an_earlier_one() -> None:
    every = questions(paper_interview(ON, WORDS["sv"]))
    assert [question.number for question in every] == list(range(1, len(every) + 1))
    for question in every:
        if question.only_if is not None:
            number, letters = question.only_if
            choices = every[number - 1].choices
            assert number < question.number
            assert set(letters) <= set("abcdefghijklmnopqrstuvwxyz"[: len(choices)])


def test_the_first_day_is_asked_for_the_grounds_that_need_it() -> None:
    every = questions(paper_interview(ON, WORDS["sv"]))
    ground = next(question for question in every if question.answer is FormAnswer.CHOICE)
    held_since = next(question for question in every if question.ask.startswith("Sedan vilken dag"))
    assert held_since.only_if is not None
    number, letters = held_since.only_if
    assert number == ground.number
    chosen = [ground.choices["abcdefghijkl".index(letter)].split(" ")[0] for letter in letters]
    assert chosen == [
        "Flykting",
        "Alternativt",
        "Kvotflykting,",
        "Synnerligen",
        "Tillfälliga",
        "Gymnasielagen",
        "Anknytning",
    ]


def test_the_last_day_is_asked_of_temporary_permits_alone() -> None:
    every = questions(paper_interview(ON, WORDS["sv"]))
    expires = next(question for question in every if question.ask.startswith("Vilken dag går ditt"))
    assert expires.only_if is not None
    number, letters = expires.only_if
    assert every[number - 1].choices["ab".index(letters)].startswith("Tidsbegränsat")
