"""Worked examples beside the rules, which a lawyer can read and write, and what the rules say of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.answers import (
    CASE_FIELDS,
    PERSON_FIELDS,
    Answer,
    AnswerField,
    AnswerKind,
    person_path,
    with_answer,
)
from app.domain.assessment import Ordinance, Result
from app.domain.case import Case
from app.domain.errors import Fault
from app.domain.person import Person, Role
from app.rules.assess import assess_answers
from app.rules.book import LANGUAGES, RuleBook, Text
from app.rules.errors import RuleBookError
from app.rules.folder import RuleFolder
from app.rules.tables import Table, read_table

UNKNOWN = "unknown"
"""Stands for an answer that is not known yet."""

_APPLICANT, _OTHER = "p1", "p2"
_CASE_KEYS = {field.key: field for field in CASE_FIELDS}
_FIELDS: Mapping[str, AnswerField] = {field.key: field for field in (*CASE_FIELDS, *PERSON_FIELDS)}
_ROLES = tuple(role.value for role in Role)
_RESULTS = tuple(result.value for result in Result)


@dataclass(frozen=True)
class Example:
    """What a rule must find in a situation.

    Attributes:
        person_id: whom it is about.
        on: the day of application and of assessment.
    """

    rule: str
    name: Text
    case: Case
    person_id: str
    on: date
    expected: Result


def load_examples(folder: RuleFolder, book: RuleBook) -> tuple[Example, ...]:
    """Every example in that folder: one file per ordinance, which may be absent.

    Raises:
        RuleBookError: with every fault, each naming file, key and line, and what belongs there.
    """
    faults: list[Fault] = []
    found: list[Example] = []
    for ordinance in book.ordinances:
        file = folder / f"{ordinance.value}.toml"
        if file.exists():
            found += _read_file(file, ordinance, book, faults)
    if faults:
        raise RuleBookError(tuple(faults))
    return tuple(found)


def result_of(example: Example, book: RuleBook) -> Result | None:
    """What the rule finds; None where the rule is not asked of that person."""
    findings = assess_answers(example.case, example.on, book).person(example.person_id).findings
    return next((finding.result for finding in findings if finding.rule == example.rule), None)


def _read_file(file: RuleFolder, ordinance: Ordinance, book: RuleBook, faults: list[Fault]) -> list[Example]:
    table = read_table(file, faults)
    day = table.day("day")
    usual = _answers(table.table("usual"))
    rules = tuple(book.ordinances[ordinance].rules)
    examples = [_example(entry, usual, day, rules) for entry in table.tables("examples")]
    table.close()
    return examples


def _example(table: Table, usual: Mapping[str, Answer], on: date, rules: tuple[str, ...]) -> Example:
    rule = table.choice("rule", rules)
    names = table.table("name")
    name = {language: names.text(language) for language in LANGUAGES}
    names.close()
    role = Role(table.choice("about", _ROLES)) if "about" in table else Role.APPLICANT
    answers = _answers(table.table("answers"))
    expected = Result(table.choice("result", _RESULTS))
    table.close()
    person_id = _APPLICANT if role is Role.APPLICANT else _OTHER
    return Example(rule, name, _case(role, usual, answers), person_id, on, expected)


def _case(role: Role, usual: Mapping[str, Answer], answers: Mapping[str, Answer]) -> Case:
    """The applicant and, where the example is about another, that person tied to the applicant."""
    case = Case((Person(_APPLICANT, Role.APPLICANT),))
    person_id = _APPLICANT
    if role is not Role.APPLICANT:
        person_id = _OTHER
        case = Case((*case.persons, Person(_OTHER, role)))
        case = with_answer(case, person_path(_OTHER, "permit.tied_to"), _APPLICANT)
    for person in case.persons:
        case = _with_all(case, person.id, usual)
    return _with_all(case, person_id, answers)


def _with_all(case: Case, person_id: str, answers: Mapping[str, Answer]) -> Case:
    for key, answer in answers.items():
        case = with_answer(case, key if key in _CASE_KEYS else person_path(person_id, key), answer)
    return case


def _answers(table: Table) -> dict[str, Answer]:
    """The answers by key; what no answer is called stays unread and is noted."""
    answers = {key: _answer(table, field) for key, field in _FIELDS.items() if key in table}
    table.close()
    return answers


def _answer(table: Table, field: AnswerField) -> Answer:
    if table.says(field.key, UNKNOWN):
        return None
    match field.kind:
        case AnswerKind.TRI:
            return table.yes_or_no(field.key)
        case AnswerKind.DATE:
            return table.day(field.key)
        case AnswerKind.COUNTRIES:
            return table.texts(field.key)
        case AnswerKind.CHOICE:
            assert field.choices is not None
            return field.choices(table.choice(field.key, tuple(str(one.value) for one in field.choices)))
        case _:
            return table.text(field.key)
