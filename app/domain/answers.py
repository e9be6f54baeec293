"""Every answer of a case by its path, as results name it: ``persons.p2.debt_csn``.

One table says which answers exist and of what kind they are; reading and changing an answer goes through it,
so that the interview, the rules' missing answers and the window speak of the same thing.
"""

from dataclasses import replace
from datetime import date
from enum import Enum
from operator import attrgetter
from typing import NamedTuple, cast

from app.domain.case import Case
from app.domain.permit import PermitGround, PermitKind
from app.domain.person import Custody, Person

Answer = bool | date | str | tuple[str, ...] | Enum | None


class AnswerKind(Enum):
    """What sort of value an answer has."""

    TRI = "tri"
    DATE = "date"
    TEXT = "text"
    COUNTRY = "country"
    COUNTRIES = "countries"
    CHOICE = "choice"
    PERSON = "person"


class AnswerField(NamedTuple):
    """One answer that a case can hold.

    Attributes:
        key: the path below its owner: ``debt_csn``, ``permit.ground``, ``destination.country``.
        kind: what sort of value it has.
        choices: the enum of a choice, else None.
    """

    key: str
    kind: AnswerKind
    choices: type[Enum] | None = None


CASE_FIELDS = (
    AnswerField("reference", AnswerKind.TEXT),
    AnswerField("application_on", AnswerKind.DATE),
    AnswerField("settles_permanently", AnswerKind.TRI),
    AnswerField("destination.country", AnswerKind.COUNTRY),
    AnswerField("destination.reception_shown", AnswerKind.TRI),
)

PERSON_FIELDS = (
    AnswerField("name", AnswerKind.TEXT),
    AnswerField("personal_number", AnswerKind.TEXT),
    AnswerField("born_on", AnswerKind.DATE),
    AnswerField("citizenships", AnswerKind.COUNTRIES),
    AnswerField("moves", AnswerKind.TRI),
    AnswerField("own_wish", AnswerKind.TRI),
    AnswerField("resident_in_sweden", AnswerKind.TRI),
    AnswerField("same_household", AnswerKind.TRI),
    AnswerField("permit.ground", AnswerKind.CHOICE, PermitGround),
    AnswerField("permit.kind", AnswerKind.CHOICE, PermitKind),
    AnswerField("permit.held_since", AnswerKind.DATE),
    AnswerField("permit.unbroken", AnswerKind.TRI),
    AnswerField("permit.expires_on", AnswerKind.DATE),
    AnswerField("permit.tied_to", AnswerKind.PERSON),
    AnswerField("reception_shown", AnswerKind.TRI),
    AnswerField("custody", AnswerKind.CHOICE, Custody),
    AnswerField("own_statement", AnswerKind.TRI),
    AnswerField("granted_before", AnswerKind.TRI),
    AnswerField("debt_csn", AnswerKind.TRI),
    AnswerField("debt_kfm", AnswerKind.TRI),
    AnswerField("lacks_means", AnswerKind.TRI),
    AnswerField("passport_valid", AnswerKind.TRI),
)

_CASE_FIELDS = {field.key: field for field in CASE_FIELDS}
_PERSON_FIELDS = {field.key: field for field in PERSON_FIELDS}
_READ_CASE = {field.key: attrgetter(field.key) for field in CASE_FIELDS}
_READ_PERSON = {field.key: attrgetter(field.key) for field in PERSON_FIELDS}


def person_path(person_id: str, key: str) -> str:
    """The path of one person's answer: ``persons.p1.debt_csn``."""
    return f"persons.{person_id}.{key}"


def split_path(path: str) -> tuple[str | None, str]:
    """The person's id (None for the case's own answers) and the key below it."""
    if path.startswith("persons."):
        _, person_id, key = path.split(".", 2)
        return person_id, key
    return None, path


def field_at(path: str) -> AnswerField:
    """Which answer the path names.

    Raises:
        KeyError: when there is no such answer.
    """
    person_id, key = split_path(path)
    return _CASE_FIELDS[key] if person_id is None else _PERSON_FIELDS[key]


def get_answer(case: Case, path: str) -> Answer:
    """The answer at that path; None is "not yet known".

    Raises:
        KeyError: when there is no such answer or person.
    """
    person_id, key = split_path(path)
    if person_id is None:
        return cast("Answer", _READ_CASE[key](case))
    return get_person_answer(case.person(person_id), key)


def get_person_answer(person: Person, key: str) -> Answer:
    """The person's answer at that key (``debt_csn``, ``permit.ground``); None is "not yet known".

    Raises:
        KeyError: when there is no such answer.
    """
    return cast("Answer", _READ_PERSON[key](person))


def with_answer(case: Case, path: str, answer: Answer) -> Case:
    """The case with that answer changed; everything else as it was.

    Raises:
        KeyError: when there is no such answer or person.
    """
    field_at(path)
    person_id, key = split_path(path)
    if person_id is None:
        return cast("Case", _with_value(case, key, answer))
    changed = with_person_answer(case.person(person_id), key, answer)
    return replace(case, persons=tuple(changed if p.id == person_id else p for p in case.persons))


def with_person_answer(person: Person, key: str, answer: Answer) -> Person:
    """The person with the answer at that key (``debt_csn``, ``permit.ground``) changed."""
    return cast("Person", _with_value(person, key, answer))


def answer_paths(case: Case) -> tuple[str, ...]:
    """The path of every answer the case can hold, known or not."""
    own = tuple(field.key for field in CASE_FIELDS)
    return own + tuple(person_path(p.id, field.key) for p in case.persons for field in PERSON_FIELDS)


def differing_answers(one: Case, other: Case) -> int:
    """How many answers differ between the two; who takes part, and as what, is an answer of each person."""
    mine, theirs = _by_path(one), _by_path(other)
    return sum(mine.get(path) != theirs.get(path) for path in mine.keys() | theirs.keys())


def _by_path(case: Case) -> dict[str, Answer]:
    roles: dict[str, Answer] = {person_path(person.id, "role"): person.role for person in case.persons}
    return roles | {path: get_answer(case, path) for path in answer_paths(case)}


def _with_value(owner: object, key: str, answer: Answer) -> object:
    head, _, rest = key.partition(".")
    value = _with_value(getattr(owner, head), rest, answer) if rest else answer
    return replace(owner, **{head: value})  # type: ignore[type-var]  # each owner is one of our dataclasses
