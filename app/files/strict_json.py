"""JSON from outside, read strictly: UTF-8, no repeated keys, no NaN, not too big and not too deep."""

import json
from collections.abc import Iterator
from typing import Any

from app.domain.errors import BadInputError, Fault

MOST_BYTES = 64 * 1024 * 1024
MOST_LEVELS = 50


class JsonObject(dict[str, Any]):
    """One object; ``repeats_key`` says that the text named a key twice, of which the last value is here."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.repeats_key = len(self) != len(pairs)


def _refuse_constant(_name: str) -> None:
    raise ValueError


def parse_json(data: bytes, *, most_bytes: int = MOST_BYTES, source: str = "") -> Any:
    """The JSON value; a byte order mark is accepted.

    Raises:
        BadInputError: it is no such JSON; never says what was found.
    """
    value = parse_json_with_repeats(data, most_bytes=most_bytes, source=source)
    if any(isinstance(one, JsonObject) and one.repeats_key for level in _levels(value) for one in level):
        raise BadInputError((Fault("", "json_keys_once"),), source=source)
    return value


def parse_json_with_repeats(data: bytes, *, most_bytes: int = MOST_BYTES, source: str = "") -> Any:
    """The same for who tells where a key stands twice: every object is a ``JsonObject``.

    Raises:
        BadInputError: it is no such JSON; never says what was found.
    """
    if len(data) > most_bytes:
        raise BadInputError((Fault("", "file_not_so_big", {"mib": most_bytes // 1024**2}),), source=source)
    try:
        text = data.decode("utf-8-sig")
        value = json.loads(text, object_pairs_hook=JsonObject, parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInputError((Fault(f"line {line}", "file_utf8"),), source=source) from None
    except json.JSONDecodeError as error:
        raise BadInputError((Fault(f"line {error.lineno}", "json"),), source=source) from None
    except (ValueError, RecursionError):
        raise BadInputError((Fault("", "json"),), source=source) from None
    if sum(1 for _ in _levels(value)) > MOST_LEVELS:
        raise BadInputError((Fault("", "json_not_so_deep"),), source=source)
    return value


def _levels(value: object) -> Iterator[list[Any]]:
    """The lists and objects, level by level from the outermost."""
    here = [value]
    while here := [one for one in here if isinstance(one, (dict, list))]:
        yield here
        here = [inner for one in here for inner in (one.values() if isinstance(one, dict) else one)]
