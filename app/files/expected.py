"""What belongs at each place of an intake, as the code of a sentence under ``[expected]``."""

from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache

from app.domain.answers import CASE_FIELDS, PERSON_FIELDS, AnswerField, AnswerKind
from app.domain.errors import Fact, Fault
from app.domain.person import Role

Place = tuple[str | int, ...]
"""Keys and positions from the outermost object: ``("persons", 1, "born_on")``."""

_OF_KIND = {
    AnswerKind.TRI: "tri",
    AnswerKind.DATE: "date",
    AnswerKind.TEXT: "text",
    AnswerKind.COUNTRY: "country",
    AnswerKind.COUNTRIES: "countries",
    AnswerKind.PERSON: "tied_to",
}


def _choices(kind: type[Enum]) -> tuple[str, Mapping[str, Fact]]:
    return "one_of", {"choices": ", ".join(member.value for member in kind)}


def _of_field(field: AnswerField) -> tuple[str, Mapping[str, Fact]]:
    return _choices(field.choices) if field.choices else (_OF_KIND[field.kind], {})


_EXPECTED: dict[str, tuple[str, Mapping[str, Fact]]] = {
    "": ("intake", {}),
    "format": ("intake_format", {}),
    "destination": ("destination", {}),
    "persons": ("persons", {}),
    "persons[]": ("person", {}),
    "persons[].id": ("person_id", {}),
    "persons[].role": _choices(Role),
    "persons[].permit": ("permit", {}),
    "persons[].citizenships[]": ("country", {}),
    **{field.key: _of_field(field) for field in CASE_FIELDS},
    **{f"persons[].{field.key}": _of_field(field) for field in PERSON_FIELDS},
}


def keys_at(place: Place) -> frozenset[str]:
    """The keys that an object at that place may have."""
    return _keys_below(_pattern(place))


@cache
def _keys_below(pattern: str) -> frozenset[str]:
    start = f"{pattern}." if pattern else ""
    below = (path.removeprefix(start) for path in _EXPECTED if path.startswith(start))
    return frozenset(path.split(".")[0].removesuffix("[]") for path in below) - {""}


def expected_at(place: Place) -> Fault:
    """The fault that says what belongs there.

    Inside a value that has no such inner place, the fault is the value's own.
    """
    known = place
    while _pattern(known) not in _EXPECTED:
        known = known[:-1]
    code, facts = _EXPECTED[_pattern(known)]
    return Fault(path_of(known), code, facts)


def path_of(place: Place) -> str:
    """The place as people read it: ``persons[1].born_on``."""
    return _joined(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)


def _pattern(place: Place) -> str:
    return _joined("[]" if isinstance(part, int) else f".{part}" for part in place)


def _joined(parts: Iterable[str]) -> str:
    return "".join(parts).removeprefix(".")
