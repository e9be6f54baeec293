"""Descriptions of tables as a file (``--tables``) and inside packages and ledgers."""

from collections.abc import Mapping
from typing import Any

from app.domain.errors import BadInputError, Fault
from app.files.strict_json import parse_json
from app.tallies.counts import is_name
from app.tallies.descriptions import SHARES_NOTHING, Descriptions, TableDescription

MOST_BYTES = 1024 * 1024
_KEYS = {"counts", "several", "sums", "zeros"}


def parse_descriptions(data: bytes, *, source: str = "") -> Descriptions:
    """The descriptions of a ``--tables`` file.

    Raises:
        BadInputError: lists every fault with its path, never what was found there.
    """
    return descriptions_from(parse_json(data, most_bytes=MOST_BYTES, source=source), source=source)


def descriptions_from(value: object, *, where: str = "", source: str = "") -> Descriptions:
    """The descriptions in a JSON value.

    Args:
        value: the value.
        where: the path of the value, put before the paths of faults.
        source: what to call the file in errors.

    Raises:
        BadInputError: lists every fault with its path.
    """
    if not isinstance(value, dict):
        raise BadInputError((Fault(where, "object"),), source=source)
    faults: list[Fault] = []
    tables = {}
    for number, (name, raw) in enumerate(value.items(), start=1):
        # A name is shown only if it is one; anything else may be what somebody pasted by mistake.
        path = f"{where}.{name}".lstrip(".") if is_name(name) else f"{where}[{number}]"
        if not is_name(name):
            faults.append(Fault(path, "table_name"))
        else:
            tables[name] = SHARES_NOTHING if raw is None else _description(raw, path, faults)
    if faults:
        raise BadInputError(tuple(faults), source=source)
    return Descriptions(tables)


def _description(raw: object, path: str, faults: list[Fault]) -> TableDescription:
    if not isinstance(raw, dict):
        faults.append(Fault(path, "object"))
        return SHARES_NOTHING
    if raw.keys() - _KEYS:
        faults.append(Fault(path, "known_keys", {"keys": ", ".join(sorted(_KEYS))}))
    counts = raw.get("counts")
    if counts is not None and not (isinstance(counts, str) and is_name(counts)):
        faults.append(Fault(f"{path}.counts", "name_or_null"))
        counts = None
    several = raw.get("several")
    if several is not None and not isinstance(several, bool):
        faults.append(Fault(f"{path}.several", "true_or_false"))
        several = False
    zeros = raw.get("zeros")
    if zeros is not None and zeros != "alike":
        faults.append(Fault(f"{path}.zeros", "zeros_alike"))
    return TableDescription(
        counts, several or False, _sums(raw.get("sums"), f"{path}.sums", faults), zeros == "alike"
    )


def _sums(raw: object, path: str, faults: list[Fault]) -> Mapping[str, tuple[str, ...]]:
    if raw is None:
        return {}
    if not isinstance(raw, dict):
        faults.append(Fault(path, "object"))
        return {}
    sums = {}
    for number, (name, parts) in enumerate(raw.items(), start=1):
        if not is_name(name):
            faults.append(Fault(f"{path}[{number}]", "category_name"))
        elif not _are_parts(parts) or name in parts or raw.keys() & set(parts):
            faults.append(Fault(f"{path}.{name}", "parts_of_sum"))
        else:
            sums[name] = tuple(sorted(parts))
    return sums


def _are_parts(parts: object) -> bool:
    """At least one category, each once."""
    if not isinstance(parts, list) or not parts:
        return False
    return all(isinstance(part, str) and is_name(part) for part in parts) and len(set(parts)) == len(parts)


def descriptions_as_json(descriptions: Descriptions) -> dict[str, Any]:
    """The descriptions as a JSON value that :func:`descriptions_from` reads."""
    return {name: _as_json(one) for name, one in sorted(descriptions.tables.items())}


def _as_json(one: TableDescription) -> dict[str, Any]:
    value: dict[str, Any] = {"counts": one.counts}
    if one.several:
        value["several"] = True
    if one.sums:
        value["sums"] = {name: list(parts) for name, parts in sorted(one.sums.items())}
    if one.zeros_alike:
        value["zeros"] = "alike"
    return value
