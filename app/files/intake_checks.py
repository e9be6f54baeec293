"""What an intake must keep besides types: what a text, a date, a country, an id may be, and who is in it."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Any

from app.domain.answers import CASE_FIELDS, PERSON_FIELDS, AnswerField, AnswerKind
from app.domain.case import MOST_PERSONS
from app.domain.countries import COUNTRY_CODES
from app.domain.errors import Fault
from app.domain.permit import OUTSIDE
from app.domain.person import Role
from app.files.expected import Place, expected_at, keys_at, path_of
from app.files.strict_json import JsonObject

LONGEST_TEXT = 200
FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2100, 12, 31)

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PERSON_ID = re.compile(r"[a-z0-9_-]{1,32}")
_UNPRINTABLE = ("Cc", "Cs")  # control characters; halves of a pair, which can't be written as UTF-8
_UNKNOWN_KEY = "?"
_ROLES = [role.value for role in Role]  # a list, since what is looked up in it may be of any type


def cleaned(document: JsonObject, faults: list[Fault]) -> dict[str, Any]:
    """The document as types can be checked: no nulls, and nothing left of what was faulty as text or key.

    Unknown keys become one that no object has, since their names must not be printed.
    """
    answers: dict[str, Any] = _cleaned(document, (), faults)
    return answers


def _cleaned(value: Any, place: Place, faults: list[Fault]) -> Any:
    match value:
        case JsonObject():
            return _cleaned_object(value, place, faults)
        case list():
            return [_cleaned(item, (*place, at), faults) for at, item in enumerate(value)]
        case str() if not _is_text(value):
            faults.append(expected_at(place))
            return ""
        case int() | float() if not isinstance(value, bool):
            return 0  # no answer is a number, so which one does not matter
        case _:
            return value


def _cleaned_object(value: JsonObject, place: Place, faults: list[Fault]) -> dict[str, Any]:
    if value.repeats_key:
        faults.append(Fault(expected_at(place).where, "json_keys_once"))
    here = keys_at(place)
    known = {key: item for key, item in value.items() if key in here and item is not None}
    found = {key: _cleaned(item, (*place, key), faults) for key, item in known.items()}
    if not value.keys() <= here:
        found[_UNKNOWN_KEY] = 0
    return found


def _is_text(value: str) -> bool:
    return len(value) <= LONGEST_TEXT and not any(unicodedata.category(c) in _UNPRINTABLE for c in value)


def is_crowded(document: JsonObject) -> bool:
    """Whether far more persons are listed than a case can have."""
    listed = document.get("persons")
    return isinstance(listed, list) and len(listed) > 10 * MOST_PERSONS


def content_faults(answers: dict[str, Any]) -> Iterator[Fault]:
    """Strings that are no date, no country, no person's id, wherever one of those belongs."""
    yield from _field_faults(answers, (), CASE_FIELDS)
    for at, person in _persons(answers):
        place: Place = ("persons", at)
        person_id = person.get("id")
        if isinstance(person_id, str) and not _is_person_id(person_id):
            yield expected_at((*place, "id"))
        yield from _field_faults(person, place, PERSON_FIELDS)


def _field_faults(owner: dict[str, Any], place: Place, fields: tuple[AnswerField, ...]) -> Iterator[Fault]:
    for field in fields:
        keys = field.key.split(".")
        value: Any = owner
        for key in keys:
            value = value.get(key) if isinstance(value, dict) else None
        here = (*place, *keys)
        if isinstance(value, str) and not _is_of_kind(value, field.kind):
            yield expected_at(here)
        if field.kind is AnswerKind.COUNTRIES and isinstance(value, list):
            texts = ((at, item) for at, item in enumerate(value) if isinstance(item, str))
            yield from (expected_at((*here, at)) for at, item in texts if item not in COUNTRY_CODES)


def _is_of_kind(value: str, kind: AnswerKind) -> bool:
    if kind is AnswerKind.DATE:
        return _is_day(value)
    return kind is not AnswerKind.COUNTRY or value in COUNTRY_CODES


def _is_day(value: str) -> bool:
    """A day written ``YYYY-MM-DD`` between the first and the last that an answer may name."""
    if not _DAY.fullmatch(value):
        return False
    try:
        return FIRST_DAY <= date.fromisoformat(value) <= LAST_DAY
    except ValueError:
        return False


def _is_person_id(value: str) -> bool:
    return _PERSON_ID.fullmatch(value) is not None and value != OUTSIDE


def household_faults(answers: dict[str, Any]) -> Iterator[Fault]:
    """Persons that can't be a household: too many, two applicants, one id twice, a tie to nobody."""
    listed = answers.get("persons")
    if isinstance(listed, list) and not 1 <= len(listed) <= MOST_PERSONS:
        yield expected_at(("persons",))
    persons = _persons(answers)
    yield from _role_faults([person.get("role") for _, person in persons])
    ids: set[str] = set()
    for at, person in persons:
        person_id = person.get("id")
        if isinstance(person_id, str) and person_id in ids:
            yield Fault(path_of(("persons", at, "id")), "id_once")
        if isinstance(person_id, str):
            ids.add(person_id)
        if person.get("role") == Role.APPLICANT.value and person.get("moves") is False:
            yield Fault(path_of(("persons", at, "moves")), "applicant_moves")
    for at, person in persons:
        yield from _tie_faults(person, ("persons", at), ids)


def _role_faults(roles: list[Any]) -> Iterator[Fault]:
    """Who is in the household, as far as every role is one."""
    if not roles or any(role not in _ROLES for role in roles):
        return
    if roles.count(Role.APPLICANT.value) != 1:
        yield Fault("persons", "one_applicant")
    if roles.count(Role.SPOUSE.value) + roles.count(Role.COHABITANT.value) > 1:
        yield Fault("persons", "one_partner")


def _tie_faults(person: dict[str, Any], place: Place, ids: set[str]) -> Iterator[Fault]:
    permit = person.get("permit")
    tied_to = permit.get("tied_to") if isinstance(permit, dict) else None
    if not isinstance(tied_to, str) or tied_to == OUTSIDE:
        return
    if tied_to not in ids or tied_to == person.get("id"):
        yield expected_at((*place, "permit", "tied_to"))


def _persons(answers: dict[str, Any]) -> list[tuple[int, dict[str, Any]]]:
    """The persons that are objects at all, with their positions."""
    persons = answers.get("persons")
    listed = persons if isinstance(persons, list) else []
    return [(at, person) for at, person in enumerate(listed) if isinstance(person, dict)]
