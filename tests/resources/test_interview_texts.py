"""The words of the interview are complete, alike in every language, and say where the law stands."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import Any

import pytest

from app.casework.changes import Change
from app.casework.circumstances import Heard, Informed, InterpreterGender, Representative, TakeHome
from app.casework.conversation import Interpreter, Wish
from app.casework.interview import QUESTIONS, Question, Section, Situation
from app.casework.routes import Route
from app.casework.sheets.offers import Offer
from app.casework.warnings import CONTRADICTIONS
from app.domain.answers import AnswerKind, field_at, person_path
from app.domain.assessment import Ordinance, Outcome, Result
from app.domain.case import Case
from app.domain.information import Point
from app.domain.permit import OUTSIDE, Permit, PermitGround, PermitKind
from app.domain.person import Person, Role
from app.domain.profile import Basis
from app.rules.amounts import STEP_CODES
from app.rules.book import Confidence
from tests.resources.catalogues import LANGUAGES, contacts, interview, is_source, leaves, placeholders

KNOWN_PLACEHOLDERS = {
    "all",
    "open",
    "persons",
    "amount",
    "answer",
    "applicant",
    "basis",
    "board",
    "comes",
    "conditions",
    "contact",
    "count",
    "country",
    "date",
    "days",
    "disposal",
    "end",
    "goes",
    "highest",
    "leads_to",
    "lowest",
    "name",
    "number",
    "person",
    "rule",
    "source",
    "title",
    "why",
}

WITHOUT_SOURCE = {
    "questions.moves": "asks about a plan, not about the law",
    "questions.own_statement": "our own promise on what is saved",
    "questions.passport_valid": "the agency's former practice, which no statute stated",
    "questions.name": "needed for paper only",
    "questions.personal_number": "needed for paper only",
    "questions.reference": "the office's own number",
    "points.application_is_known": "a fact about files; what it leads to is said to be unknown",
    "points.assistance_and_tax": "says what nobody could tell us, and whom to ask",
    "points.life_there": "things to find out in another country",
    "routes.other": "leads to contacts and says nothing about the law",
}
"""What states no law, and why."""

_SECTIONS = r"\d+( [a-z])?((–| och )\d+( [a-z])?)? §{1,2}( \d st\.)?( \d+)? "
_ACT = r"(förordning|lag|[a-zåäö -]+(lag|balk)) \(\d{4}:\d+\)"
_PRINTED = re.compile(
    rf"(\d+ kap\. )?({_SECTIONS})?{_ACT}"
    r"|SOU \d{4}:\d+|artikel 13 förordning \(EU\) 2016/679"
    r"|Pensionsmyndigheten, Planera att flytta från Sverige"
)


def values(enum: type[Enum]) -> set[str]:
    return {str(member.value) for member in enum}


TABLES: dict[str, set[str]] = {
    "sections": values(Section),
    "roles": values(Role),
    "role_numbered": values(Role),
    "role_in_text": values(Role),
    "role_of_reader": values(Role),
    "role_to_others": values(Role),
    "role_to_others_in_text": values(Role),
    "tri": {"yes", "no", "not_yet"},
    "questions": {question.id for question in QUESTIONS},
    "points": values(Point),
    "routes": values(Route),
    "interpreter": values(Interpreter),
    "outcomes": values(Outcome),
    "results": values(Result),
    "confidence": values(Confidence),
    "changes": values(Change),
    "steps": {*STEP_CODES, "adults_beside_couple"},
    "warnings": {code for code, _, _ in CONTRADICTIONS},
    "wish.choices": values(Wish),
    "interpreter_gender": values(InterpreterGender),
    "representative": values(Representative),
    "child_informed": values(Informed),
    "child_heard": values(Heard),
    "take_home.choices": values(TakeHome),
    "sheets": values(Offer),
    "save.bases": values(Basis),
}


def table(language: str, name: str) -> dict[str, Any]:
    found: Any = interview(language)
    for key in name.split("."):
        found = found[key]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_words_for_every_value_and_for_nothing_else(language: str, name: str) -> None:
    assert set(table(language, name)) == TABLES[name]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty_but_a_source(language: str) -> None:
    assert [
        path for path, text in leaves(interview(language)) if not text.strip() and not is_source(path)
    ] == []


def test_every_language_has_the_same_texts_in_the_same_order() -> None:
    swedish, *others = ([path for path, _ in leaves(interview(language))] for language in LANGUAGES)
    for other in others:
        assert other == swedish


def test_every_language_has_the_same_placeholders_and_only_known_ones() -> None:
    swedish, *others = (
        {path: placeholders(text) for path, text in leaves(interview(language))} for language in LANGUAGES
    )
    for other in others:
        assert other == swedish
    assert set().union(*swedish.values()) <= KNOWN_PLACEHOLDERS


def test_every_language_names_the_same_sources_and_contacts() -> None:
    swedish, *others = (
        {path: text for path, text in leaves(interview(language)) if is_source(path) or ".contacts." in path}
        for language in LANGUAGES
    )
    for other in others:
        assert other == swedish


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_a_question_says_why_what_counts_and_where_to_look(language: str, question: Question) -> None:
    words = table(language, f"questions.{question.id}")
    assert {"short", "ask", "why", "proof", "where", "source"} <= set(words)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_a_question_for_a_day_and_no_other_says_what_to_do_when_only_a_part_of_it_is_known(
    language: str, question: Question
) -> None:
    path = person_path("p1", question.key) if question.is_of_person else question.key
    words = table(language, f"questions.{question.id}")
    said = words.get("whole_day", "")
    assert bool(said) == (field_at(path).kind is AnswerKind.DATE)
    assert not said or words.get("not_yet", interview(language)["tri"]["not_yet"]) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_a_question_that_names_the_applicant_needs_words_of_its_own_for_another_adult(
    language: str,
) -> None:
    own = {key: words["ask_own"] for key, words in table(language, "questions").items() if "ask_own" in words}
    assert set(own) == {"moves", "own_statement", "same_household"}
    assert [key for key, ask in own.items() if placeholders(ask)] == ["same_household"]
    assert placeholders(own["same_household"]) == {"applicant"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_a_question_has_words_for_each_of_its_choices(language: str, question: Question) -> None:
    words = table(language, f"questions.{question.id}")
    path = person_path("p1", question.key) if question.is_of_person else question.key
    choices = field_at(path).choices
    expected = values(choices) if choices else set()
    if question.id == "permit_tied_to":
        expected = {OUTSIDE}
    assert set(words.get("choices", {})) == expected


def situations() -> Iterable[Situation]:
    """Others than the applicant, such that every question that can be put to one is put to one."""
    days = (date(2025, 6, 1), date(2026, 6, 1))
    applicant = Person(id="p1", role=Role.APPLICANT)
    for role in (Role.SPOUSE, Role.CHILD):
        for ground in PermitGround:
            permit = Permit(ground=ground, kind=PermitKind.TEMPORARY)
            other = Person(id="p2", role=role, own_statement=True, permit=permit)
            for person in (other, replace(other, own_statement=None)):
                for on in days:
                    yield Situation(Case(persons=(applicant, person)), person, on)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_a_question_put_to_others_names_the_person_and_only_such_a_question_does(
    language: str, question: Question
) -> None:
    words = table(language, f"questions.{question.id}")
    is_put_to_others = any(question.asked_if(at) for at in situations())
    assert placeholders(words.get("ask_other", "")) == ({"person"} if is_put_to_others else set())
    assert placeholders(words["ask"]) == set()
    assert not words.get("ask_other", "").startswith("{")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("point", Point)
def test_a_point_is_told_and_said_back(language: str, point: Point) -> None:
    words = table(language, f"points.{point.value}")
    assert set(words) - {"contacts"} == {"title", "text", "source", "question", "answer"}
    assert words["question"].endswith("?")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("route", Route)
def test_a_route_ends_in_law_next_step_and_where_to_turn(language: str, route: Route) -> None:
    words = table(language, f"routes.{route.value}")
    assert all(words[key] for key in ("title", "hint", "next", "contacts"))
    assert words["sources"] or route is Route.OTHER
    assert route.is_interview or words["text"]


def test_every_contact_is_known_and_reached_by_the_route_for_other_matters() -> None:
    routes = table("sv", "routes")
    named = {contact for words in routes.values() for contact in words.get("contacts", ())}
    assert named <= set(contacts())
    assert set(routes["other"]["contacts"]) == set(contacts())


def unsourced(language: str) -> set[str]:
    """Questions, points and routes (but the interview's own) without a place in the law."""
    found = set()
    for name in ("questions", "points", "routes"):
        for key, words in table(language, name).items():
            is_told = "source" in words or "sources" in words
            if is_told and not (words.get("source") or words.get("sources")):
                found.add(f"{name}.{key}")
    return found


def test_nothing_is_said_about_the_law_without_a_source() -> None:
    assert unsourced("sv") == set(WITHOUT_SOURCE)
    for name in (
        "secrecy.source",
        "instalments.source",
        "result.move_source",
        "result.final_move_source",
        "save.information_source",
    ):
        block, key = name.split(".")
        assert interview("sv")[block][key]


def printed_sources() -> list[str]:
    found = [text for path, text in leaves(interview("sv")) if is_source(path) and text]
    return [source for text in found for source in text.split("; ")]


@pytest.mark.parametrize("source", sorted(set(printed_sources())))
def test_a_source_is_written_in_the_printed_form(source: str) -> None:
    assert _PRINTED.fullmatch(source)


@pytest.mark.parametrize(
    "source", ["7 § 3 p. förordningen", "förordning 2025:970", "kap. 4 utlänningslag (2005:716)"]
)
def test_another_form_of_source_is_noticed(source: str) -> None:
    assert not _PRINTED.fullmatch(source)


def test_both_ordinances_are_named_by_the_questions_that_only_one_of_them_asks() -> None:
    sources = " ".join(words["source"] for words in table("sv", "questions").values())
    for ordinance in Ordinance:
        _, year, number = ordinance.value.split("-")
        assert f"{year}:{number}" in sources


def test_secrecy_names_who_may_learn_of_a_journey_each_time_it_is_told() -> None:
    words = interview("sv")
    for told in (words["secrecy"]["text"], words["points"]["secrecy"]["text"]):
        assert not any("de myndigheterna" in sentence for sentence in told)
        (planned,) = (sentence for sentence in told if "tänker resa" in sentence)
        for each in ("Migrationsverket", "Polisen", "Säkerhetspolisen", "domstolar"):
            assert each in planned


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_for_today_are_of_warnings_that_name_the_day_of_application(language: str) -> None:
    words = interview(language)
    day = {"sv": "dagen för ansökan", "en": "the day of application"}[language]
    assert set(words["warnings_today"]) == {code for code, said in words["warnings"].items() if day in said}


def test_a_day_known_in_part_may_be_left_and_it_is_said_what_happens_then() -> None:
    told = [words["whole_day"] for words in interview("sv")["questions"].values() if "whole_day" in words]
    assert told
    assert all("det går bra" in said for said in told)
    assert all("frågan blir kvar" in said or "räknar vi med i dag" in said for said in told)
