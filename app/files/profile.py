"""The office profile: a TOML file that says what the municipality has decided. Read strictly, faults in full.

Format ``vagval-profile/1``: ``format``, and the keys of :class:`app.domain.profile.OfficeProfile`.
"""

import base64
import functools
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

# All of pydantic at once: what of it is first imported after Qt, when other parts were before, fails to load,
# since Qt's hook on imports looks into modules of pydantic that are not ready yet.
import pydantic.dataclasses  # noqa: F401
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from app.domain.errors import BadInputError, Fact, Fault
from app.domain.profile import Basis, OfficeProfile
from app.domain.roles import Role
from app.domain.toml_lines import line_of
from app.files.signed_text import signer_of

FORMAT = "vagval-profile/1"
MOST_BYTES = 256 * 1024

_SERVICES = ("socialtjanst", "invandrarbyra", "arbetsmarknad", "bibliotek_kultur", "kontaktcenter")
_LANGUAGES = ("sv", "en")
_KEY_BYTES = 32
_KEY_LISTS = ("rule_keys", "revoked_rule_keys")

# Keys a profile may lack; the first profiles had none of them.
_WHOLE_NUMBERS = {
    "lock_minutes": (1, 60),
    "backups_kept": (1, 365),
    "backup_days": (7, 365),
    "copy_days": (1, 365),
    "draft_days": (7, 365),
    "log_years": (1, 70),
}
_STAFF_ROLES = (Role.SUPERVISOR.value, Role.AUDITOR.value)
_SLOT = r"[A-Za-z0-9+/=]{100,4000}"

# What PNG and JPEG files begin with; "vagval profile logo" looks into the whole picture.
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff")

_LINE = r"[^\x00-\x1f\x7f]{0,200}"
_SIGN_IN_NAME = r"[^\s\x00-\x1f\x7f]([^\x00-\x1f\x7f]{0,62}[^\s\x00-\x1f\x7f])?"
_FILLED_LINE = rf"(?=.*\S){_LINE}"
_FILLED_TEXT = r"(?s)(?=.*\S)[^\x00-\x09\x0b-\x1f\x7f]{1,4000}"

_LETTERHEAD_LINES = ("unit", "address", "phone", "email", "logo_text")

# What a text must look like beyond being text, and the fault's code where it doesn't.
_TEXT_RULES = {
    "format": (re.escape(FORMAT), "profile_format"),
    "municipality": (_FILLED_LINE, "profile_filled_line"),
    "municipality_code": (r"[0-9]{4}", "profile_municipality_code"),
    "board": (_FILLED_LINE, "profile_filled_line"),
    "service": ("|".join(_SERVICES), "profile_service"),
    "disposal_rule": (_FILLED_TEXT, "profile_filled_text"),
    "data_protection_contact": (_FILLED_LINE, "profile_filled_line"),
    "record_system": (_LINE, "profile_line"),
    "recipient[]": (_FILLED_LINE, "profile_filled_line"),
    "conversations[].id": (r"[a-z0-9_-]{1,32}", "profile_conversation_id"),
    "conversations[].decision": (_LINE, "profile_line"),
    "contacts[].name": (_FILLED_LINE, "profile_filled_line"),
    **{f"contacts[].{name}": (_LINE, "profile_line") for name in ("what", "phone", "web")},
    "staff[].name": (_SIGN_IN_NAME, "user_name"),
    "staff[].role": ("|".join(_STAFF_ROLES), "profile_staff_role"),
    "staff[].slot": (_SLOT, "profile_staff_slot"),
    **{f"secrecy_text.{language}": (_FILLED_TEXT, "profile_filled_text") for language in _LANGUAGES},
    **{f"letterhead.{name}": (_LINE, "profile_line") for name in _LETTERHEAD_LINES},
}

# What pydantic found, as the code of our own sentence; its own messages print the value found.
_TYPE_FAULTS = {
    "missing": "profile_missing",
    "extra_forbidden": "profile_unknown_key",
    "unexpected_keyword_argument": "profile_unknown_key",
    "string_type": "profile_text",
    "bytes_type": "profile_text",
    "bool_type": "profile_true_or_false",
    "enum": "profile_basis",
    "int_type": "profile_whole_number",
    "tuple_type": "profile_list",
    "dict_type": "profile_table",
    "dataclass_type": "profile_table",
}


def read_profile(content: bytes) -> OfficeProfile:
    """The office profile in the bytes of a TOML file.

    Raises:
        BadInputError: every fault, each with its key (``conversations[0].basis``) or line; or a signature
            that does not belong to the file.
    """
    table = _parse(content)
    faults = [*_type_faults(table), *_text_faults(table), *_rule_faults(table)]
    if faults:
        text = content.decode("utf-8-sig")
        raise BadInputError(tuple(_with_line(fault, text) for fault in _one_a_place(faults)))
    profile = _adapter().validate_json(json.dumps(_known(table)), strict=True, extra="forbid")
    return replace(
        profile,
        counter_key=base64.b64decode(profile.counter_key),
        escrow_key=base64.b64decode(profile.escrow_key),
        letterhead=replace(profile.letterhead, logo=base64.b64decode(profile.letterhead.logo)),
        rule_keys=tuple(map(base64.b64decode, profile.rule_keys)),
        revoked_rule_keys=tuple(map(base64.b64decode, profile.revoked_rule_keys)),
        signed_by=signer_of(content),
    )


def profile_template(resources: Path) -> str:
    """A profile with every key explained; only ``counter_key`` is left to fill in before it reads.

    Args:
        resources: the folder ``resources``.
    """
    return (resources / "profile" / "template.toml").read_text("utf-8")


def _parse(content: bytes) -> dict[str, Any]:
    if len(content) > MOST_BYTES:
        raise BadInputError((Fault("", "profile_size", {"kib": MOST_BYTES // 1024}),))
    try:
        # Without any type of conversation saving is off; the program says so.
        return {"conversations": [], **tomllib.loads(content.decode("utf-8-sig"))}
    except UnicodeDecodeError:
        raise BadInputError((Fault("", "profile_utf8"),)) from None
    except tomllib.TOMLDecodeError as error:
        # The message may quote the file, so that only its line number is taken.
        line = re.search(r"at line (\d+)", str(error))
        where = f"line {line[1]}" if line else ""
        raise BadInputError((Fault(where, "profile_toml"),)) from None
    except RecursionError:
        raise BadInputError((Fault("", "profile_toml"),)) from None


def _with_line(fault: Fault, text: str) -> Fault:
    """The fault with its line as well; what is missing at the top has none."""
    is_at_top = "." not in fault.where and "[" not in fault.where
    if fault.expected == "profile_missing" and is_at_top:
        return fault
    return fault._replace(where=f"{fault.where}, line {line_of(text, fault.where)}")


def _type_faults(table: dict[str, Any]) -> Iterator[Fault]:
    if "format" not in table:
        yield Fault("format", "profile_missing")
    if "signed_by" in table:
        yield Fault("signed_by", "profile_unknown_key")
    try:
        # TOML's dates have no place in a profile: None is refused wherever they stand.
        text = json.dumps(_known(table), default=lambda _: None)
        _adapter().validate_json(text, strict=True, extra="forbid")
    except ValidationError as error:
        for found in error.errors(include_url=False, include_context=False, include_input=False):
            yield Fault(_where(found["loc"]), _expected(found), _facts(found))


def _text_faults(table: dict[str, Any]) -> Iterator[Fault]:
    for where, value in _leaves(table, ""):
        pattern, expected = _TEXT_RULES.get(re.sub(r"\[\d+\]", "[]", where), ("", ""))
        if expected and not (isinstance(value, str) and re.fullmatch(pattern, value)):
            yield Fault(where, expected, _facts_of(expected))


def _rule_faults(table: dict[str, Any]) -> Iterator[Fault]:
    """What must hold between values, as far as they are of the right type."""
    if not _is_key(table.get("counter_key", "")):
        yield Fault("counter_key", "profile_counter_key")
    # Without an escrow key nothing is wrapped to the office; the program says so.
    if table.get("escrow_key") and not _is_key(table["escrow_key"]):
        yield Fault("escrow_key", "profile_escrow_key")
    yield from _logo_faults(table.get("letterhead"))
    for name in _KEY_LISTS:
        keys = table.get(name)
        for index, key in enumerate(keys if isinstance(keys, list) else []):
            if not _is_key(key):
                yield Fault(f"{name}[{index}]", "profile_rule_key")
    yield from _setting_faults(table.get("settings"))
    yield from (Fault(where, "profile_unique_staff") for where in _repeated(table, "staff", "name"))
    texts = table.get("secrecy_text")
    if isinstance(texts, dict):
        yield from (Fault(f"secrecy_text.{n}", "profile_missing") for n in _LANGUAGES if n not in texts)
        yield from (Fault(f"secrecy_text.{n}", "profile_unknown_key") for n in texts if n not in _LANGUAGES)
    yield from (Fault(where, "profile_unique_id") for where in _repeated(table, "conversations", "id"))
    for where, kind in _tables(table, "conversations"):
        if kind.get("basis") == Basis.WITHOUT_NEEDS_TEST.value and not kind.get("decision"):
            yield Fault(f"{where}.decision", "profile_decision")
        if kind.get("basis") == Basis.CASE.value and kind.get("may_be_unsaved") is True:
            yield Fault(f"{where}.may_be_unsaved", "profile_case_is_saved")


def _logo_faults(letterhead: object) -> Iterator[Fault]:
    head: dict[str, Any] = letterhead if isinstance(letterhead, dict) else {}
    logo = head.get("logo")
    if not logo:
        return
    content = _decoded(logo)
    if content is None or not content.startswith(_PICTURES):
        yield Fault("letterhead.logo", "profile_logo")
    if not str(head.get("logo_text", "")).strip():
        yield Fault("letterhead.logo_text", "profile_filled_line")


def _setting_faults(settings: object) -> Iterator[Fault]:
    given: dict[str, Any] = settings if isinstance(settings, dict) else {}
    for name, (least, most) in _WHOLE_NUMBERS.items():
        value = given.get(name, least)
        if isinstance(value, bool) or not (isinstance(value, int) and least <= value <= most):
            yield Fault(f"settings.{name}", "profile_number_between", {"least": least, "most": most})


def _repeated(table: dict[str, Any], name: str, key: str) -> Iterator[str]:
    """Where a text stands that stood in an earlier entry already."""
    seen: set[str] = set()
    for where, entry in _tables(table, name):
        if str(entry.get(key)) in seen:
            yield f"{where}.{key}"
        seen.add(str(entry.get(key)))


def _tables(table: dict[str, Any], name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    entries = table.get(name)
    for index, entry in enumerate(entries if isinstance(entries, list) else []):
        if isinstance(entry, dict):
            yield f"{name}[{index}]", entry


def _known(table: dict[str, Any]) -> dict[str, Any]:
    """What the profile's own fields hold; who signed is no key of the file."""
    return {key: value for key, value in table.items() if key not in ("format", "signed_by")}


def _is_key(text: object) -> bool:
    content = _decoded(text)
    return content is not None and len(content) == _KEY_BYTES


def _decoded(text: object) -> bytes | None:
    """The bytes of a text in base64; None where it is no such text."""
    try:
        return base64.b64decode(text, validate=True) if isinstance(text, str) else None
    except ValueError:
        return None


def _leaves(value: Any, where: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, f"{where}.{key}" if where else key)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _leaves(inner, f"{where}[{index}]")
    else:
        yield where, value


def _where(loc: tuple[int | str, ...]) -> str:
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc)
    return "".join(parts).removeprefix(".")


def _expected(found: ErrorDetails) -> str:
    if found["type"] == "enum" and "staff" in found["loc"]:
        return "profile_staff_role"
    return _TYPE_FAULTS.get(found["type"], "profile_text")


def _facts(found: ErrorDetails) -> dict[str, Fact]:
    return _facts_of(_expected(found))


def _facts_of(expected: str) -> dict[str, Fact]:
    choices = {
        "profile_basis": [basis.value for basis in Basis],
        "profile_service": _SERVICES,
        "profile_staff_role": _STAFF_ROLES,
    }
    return {"choices": ", ".join(choices[expected])} if expected in choices else {}


def _one_a_place(faults: list[Fault]) -> Iterator[Fault]:
    """The first fault of each place, in the order found: one sentence a key is enough."""
    seen: set[str] = set()
    for fault in faults:
        if fault.where not in seen:
            seen.add(fault.where)
            yield fault


@functools.cache
def _adapter() -> TypeAdapter[OfficeProfile]:
    return TypeAdapter(OfficeProfile)
