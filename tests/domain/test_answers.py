from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers import (
    CASE_FIELDS,
    PERSON_FIELDS,
    AnswerKind,
    answer_paths,
    differing_answers,
    field_at,
    get_answer,
    person_path,
    split_path,
    with_answer,
)
from app.domain.case import new_case
from app.domain.person import Person, Role

CASE = new_case()
VALUES = {
    AnswerKind.TRI: True,
    AnswerKind.DATE: date(2020, 2, 29),
    AnswerKind.TEXT: "påhittat",
    AnswerKind.COUNTRY: "SY",
    AnswerKind.COUNTRIES: ("SY",),
    AnswerKind.PERSON: "outside",
}


def value_for(path: str) -> object:
    field = field_at(path)
    return next(iter(field.choices)) if field.choices else VALUES[field.kind]


@given(st.sampled_from(answer_paths(CASE)))
def test_an_answer_given_at_a_path_is_found_there_and_nowhere_else(path: str) -> None:
    changed = with_answer(CASE, path, value_for(path))  # type: ignore[arg-type]
    assert get_answer(changed, path) == value_for(path)
    others = [other for other in answer_paths(CASE) if other != path]
    assert all(get_answer(changed, other) is None for other in others)


@given(st.sampled_from(answer_paths(CASE)))
def test_clearing_an_answer_gives_back_the_case(path: str) -> None:
    changed = with_answer(CASE, path, value_for(path))  # type: ignore[arg-type]
    assert with_answer(changed, path, None) == CASE


def test_every_answer_of_the_case_and_of_each_person_has_a_path() -> None:
    assert len(answer_paths(CASE)) == len(CASE_FIELDS) + len(PERSON_FIELDS)


@pytest.mark.parametrize("path", ["persons.p1.income", "religion", "persons.p1.permit.crime"])
def test_there_is_no_answer_but_those_of_the_table(path: str) -> None:
    with pytest.raises(KeyError):
        get_answer(CASE, path)
    with pytest.raises(KeyError):
        with_answer(CASE, path, True)


def test_a_path_names_its_person() -> None:
    assert split_path(person_path("p2", "permit.ground")) == ("p2", "permit.ground")
    assert split_path("destination.country") == (None, "destination.country")


def test_an_answer_of_nobody_is_an_error() -> None:
    with pytest.raises(KeyError):
        get_answer(CASE, "persons.p9.debt_csn")


def test_answers_that_differ_are_counted_either_way_and_a_new_person_is_one() -> None:
    changed = with_answer(with_answer(CASE, "persons.p1.debt_csn", True), "destination.country", "SY")
    joined = replace(changed, persons=(*changed.persons, Person(id="p2", role=Role.CHILD)))
    assert differing_answers(CASE, CASE) == 0
    assert differing_answers(CASE, changed) == differing_answers(changed, CASE) == 2
    assert differing_answers(CASE, joined) == 3
