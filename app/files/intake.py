"""``vagval-intake/1``: a case as JSON, read strictly and written plainly."""

import json
import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

# All of pydantic at once: what of it is first imported after Qt, when other parts were before, fails to load,
# since Qt's hook on imports looks into modules of pydantic that are not ready yet.
import pydantic.dataclasses  # noqa: F401
from pydantic import TypeAdapter, ValidationError

from app.domain.answers import CASE_FIELDS, PERSON_FIELDS, Answer, get_answer, person_path
from app.domain.case import Case
from app.domain.errors import BadInputError, Fault, UserFacingError
from app.files.errors import NewerFormatError
from app.files.expected import expected_at, keys_at
from app.files.intake_checks import cleaned, content_faults, household_faults, is_crowded
from app.files.reading import open_to_read
from app.files.strict_json import JsonObject, parse_json_with_repeats

FORMAT = "vagval-intake/1"
MOST_BYTES = 1024 * 1024

_ANY_VERSION = re.compile(r"vagval-intake/[1-9][0-9]{0,8}")
_IDENTIFYING = ("name", "personal_number")


def read_intake(data: bytes) -> Case:
    """The case in an intake file.

    Raises:
        NewerFormatError: for a later version of the format.
        BadInputError: with every fault: where, by position, and what belongs there; never what was found.
    """
    document = parse_json_with_repeats(data, most_bytes=MOST_BYTES)
    if not isinstance(document, JsonObject):
        raise BadInputError((Fault("", "intake"),))
    faults: list[Fault] = []
    if is_crowded(document):
        # Said alone: the faults of a hundred thousand persons are no help to anybody.
        raise BadInputError((expected_at(("persons",)),))
    answers = cleaned(document, faults)
    faults += _format_faults(answers.pop("format", None))
    faults += content_faults(answers)
    case, type_faults = _validated(answers)
    faults += type_faults
    faults += household_faults(answers)
    if case is None or faults:
        raise BadInputError(_each_once(faults))
    return case


def _each_once(faults: list[Fault]) -> tuple[Fault, ...]:
    """Two checks may find the same fault at the same place."""
    return tuple({(fault.where, fault.expected): fault for fault in faults}.values())


def _format_faults(value: object) -> list[Fault]:
    if value == FORMAT:
        return []
    if isinstance(value, str) and _ANY_VERSION.fullmatch(value):
        raise NewerFormatError
    return [expected_at(("format",))]


@cache
def _adapter() -> TypeAdapter[Case]:
    return TypeAdapter(Case)


def _validated(answers: dict[str, Any]) -> tuple[Case | None, list[Fault]]:
    """The case, or what is of the wrong type, unknown or absent.

    Through JSON text, since only there pydantic's strictness takes a string for a date, a list for a tuple.
    """
    try:
        return _adapter().validate_json(json.dumps(answers), strict=True, extra="forbid"), []
    except ValidationError as error:
        problems = error.errors(include_url=False, include_context=False, include_input=False)
    return None, [_fault(problem["type"], problem["loc"]) for problem in problems if problem["loc"]]


def _fault(kind: str, place: tuple[str | int, ...]) -> Fault:
    if kind == "unexpected_keyword_argument":
        # The key's own text might be personal data: only the object it stands in is named.
        keys = ", ".join(sorted(keys_at(place[:-1])))
        return Fault(
            expected_at(place[:-1]).where, "known_keys" if place[1:] else "known_keys_at_top", {"keys": keys}
        )
    return expected_at(place)


def write_intake(case: Case) -> str:
    """The case as an intake file; unknown answers are left out, the order of keys is always the same."""
    document: dict[str, Any] = {"format": FORMAT}
    for field in CASE_FIELDS:
        _put(document, field.key, get_answer(case, field.key))
    document["persons"] = [_person(case, person.id) for person in case.persons]
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _person(case: Case, person_id: str) -> dict[str, Any]:
    person: dict[str, Any] = {"id": person_id, "role": case.person(person_id).role.value}
    for field in PERSON_FIELDS:
        _put(person, field.key, get_answer(case, person_path(person_id, field.key)))
    return person


def _put(owner: dict[str, Any], key: str, answer: Answer) -> None:
    if answer is None:
        return
    head, _, rest = key.partition(".")
    if rest:
        _put(owner.setdefault(head, {}), rest, answer)
    else:
        owner[head] = _as_json(answer)


def _as_json(answer: Answer) -> object:
    if isinstance(answer, Enum):
        return answer.value
    if isinstance(answer, date):
        return answer.isoformat()
    return list(answer) if isinstance(answer, tuple) else answer


def identifying_faults(case: Case) -> tuple[Fault, ...]:
    """A fault for each answer that tells who somebody is: refused where intakes come by the line."""
    paths = [
        (f"persons[{at}].{key}", getattr(p, key)) for at, p in enumerate(case.persons) for key in _IDENTIFYING
    ]
    given = [("reference", case.reference), *paths]
    return tuple(Fault(path, "not_in_lines") for path, answer in given if answer is not None)


def read_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Each line of the file with its number, from 1, without its end (LF or CRLF).

    A line that is longer than an intake may be is cut short after one byte too many.

    Raises:
        UserFacingError: when the file can't be read.
    """
    try:
        with open_to_read(path) as file:
            number = 0
            while line := file.readline(MOST_BYTES + 2):
                number += 1
                rest = line
                while not rest.endswith(b"\n") and (rest := file.readline(MOST_BYTES)):
                    pass
                yield number, _without_end(line)
    except OSError as error:
        raise UserFacingError("cannot_read") from error


def _without_end(line: bytes) -> bytes:
    if not line.endswith(b"\n"):
        return line
    return line[:-2] if line.endswith(b"\r\n") else line[:-1]
