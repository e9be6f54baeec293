"""Worked examples beside the rules, which a lawyer can read and write, and what the rules say of them."""

from collections.abc import Mapping, Sequence
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
from app.domain.case import MOST_PERSONS, Case
from app.domain.errors import Fault
from app.domain.person import Person, Role
from app.rules.assess import assess_answers
from app.rules.book import LANGUAGES, OrdinanceBook, RuleBook, Text
from app.rules.errors import RuleBookError
from app.rules.folder import RuleFolder
from app.rules.tables import Table, read_table

UNKNOWN = "unknown"
"""Stands for an answer that is not known yet."""

_APPLICANT, _OTHER = "p1", "p2"
_CASE_KEYS = {field.key: field for field in CASE_FIELDS}
_FIELDS: Mapping[str, AnswerField] = {field.key: field for field in (*CASE_FIELDS, *PERSON_FIELDS)}
_ROLES = tuple(role.value for role in Role)
_PARTNERS = (Role.SPOUSE, Role.COHABITANT)
_RESULTS = tuple(result.value for result in Result)


@dataclass(frozen=True)
class Sums:
    """What a household must come to, in whole kronor."""

    lowest: int
    highest: int


@dataclass(frozen=True)
class Example:
    """What a rule must find in a situation, or what a household must come to.

    Attributes:
        rule: its id, or "" where the example is about the sum.
        person_id: whom it is about; the applicant where it is about the sum.
        on: the day of assessment; that of application too, unless the case names one.
    """

    rule: str
    ordinance: Ordinance
    name: Text
    case: Case
    person_id: str
    on: date
    expected: Result | Sums


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


def result_of(example: Example, book: RuleBook) -> Result | Sums | None:
    """What the rules come to; None where the rule is not asked of that person."""
    assessment = assess_answers(example.case, example.on, book)
    if not example.rule:
        return Sums(assessment.amount.lowest, assessment.amount.highest)
    findings = assessment.person(example.person_id).findings
    return next((finding.result for finding in findings if finding.rule == example.rule), None)


def holds(example: Example, book: RuleBook) -> bool:
    """Whether the rules come to what the example says."""
    return result_of(example, book) == example.expected


def _read_file(file: RuleFolder, ordinance: Ordinance, book: RuleBook, faults: list[Fault]) -> list[Example]:
    table = read_table(file, faults)
    day = table.day("day")
    usual = _answers(table.table("usual"))
    law = book.ordinances[ordinance]
    setting = _Setting(law, usual, day)
    examples = [_example(entry, setting) for entry in table.tables("examples")]
    examples += [_household(entry, setting) for entry in table.tables("households")]
    table.close()
    return examples


@dataclass(frozen=True)
class _Setting:
    """What the examples of a file have in common: the law, everybody's answers, the day."""

    law: OrdinanceBook
    usual: Mapping[str, Answer]
    day: date


def _example(table: Table, setting: _Setting) -> Example:
    """What a rule must find; assessed later than filed where ``assessed_on`` says so."""
    rule = table.choice("rule", tuple(setting.law.rules))
    name = _name(table)
    role = Role(table.choice("about", _ROLES)) if "about" in table else Role.APPLICANT
    answers = _answers(table.table("answers"))
    expected = Result(table.choice("result", _RESULTS))
    assessed_on = table.optional_day("assessed_on")
    table.close()
    others = () if role is Role.APPLICANT else ((role, answers),)
    case = _case(others, setting)
    if not others:
        case = _with_all(case, _APPLICANT, answers)
    person_id = _OTHER if others else _APPLICANT
    on = assessed_on or setting.day
    return Example(rule, setting.law.ordinance, name, case, person_id, on, expected)


def _household(table: Table, setting: _Setting) -> Example:
    """What the applicant comes to together with others, each with a role and perhaps answers of their own."""
    name = _name(table)
    others = [other for entry in table.tables("others") for other in _others(entry)]
    expected = Sums(table.whole_number("lowest"), table.whole_number("highest"))
    if sum(role in _PARTNERS for role, _ in others) > 1 or len(others) >= MOST_PERSONS:
        table.fault("others", "book_household", most=MOST_PERSONS)
        others = []
    table.close()
    case = _case(others, setting)
    return Example("", setting.law.ordinance, name, case, _APPLICANT, setting.day, expected)


def _others(table: Table) -> list[tuple[Role, Mapping[str, Answer]]]:
    """Persons alike: one, or as many as ``count`` says."""
    role = Role(table.choice("role", _ROLES[1:]))
    count = table.whole_number("count") if "count" in table else 1
    return [(role, _answers(table))] * min(count, MOST_PERSONS)


def _name(table: Table) -> Text:
    names = table.table("name")
    name = {language: names.text(language) for language in LANGUAGES}
    names.close()
    return name


def _case(others: Sequence[tuple[Role, Mapping[str, Answer]]], setting: _Setting) -> Case:
    """The applicant with others, whose permits rest on the applicant's where they are family ties."""
    persons = [Person(f"p{number}", role) for number, (role, _) in enumerate(others, start=2)]
    case = Case((Person(_APPLICANT, Role.APPLICANT), *persons), application_on=setting.day)
    case = _with_all(case, _APPLICANT, setting.usual)
    for person, (_, answers) in zip(persons, others, strict=True):
        case = with_answer(case, person_path(person.id, "permit.tied_to"), _APPLICANT)
        case = _with_all(case, person.id, setting.usual)
        case = _with_all(case, person.id, answers)
    return case


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
