"""``vagval-rule-pack/1``: law, country list, examples and contacts in one signed text file.

TOML: ``format``, ``name``, ``version``, ``date``, ``least_program``, ``greatest_program``, and ``[[files]]``
with ``path``, ``sha256`` and ``content``. The signature (:mod:`app.files.signed_text`) is the last line.
Nothing in it is ever run or written out.
"""

import hashlib
import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from app import NAME
from app.domain.errors import BadInputError, Fault
from app.domain.rule_pack import OPTIONAL_FILES, REQUIRED_FILES, RulePack, RuleVersion, is_version
from app.files.errors import NewerFormatError
from app.files.signed_text import signer_of

FORMAT = "vagval-rule-pack/1"
MOST_BYTES = 4 * 1024 * 1024

_ANY_FORMAT = re.compile(r"vagval-rule-pack/[1-9][0-9]{0,5}")
_LONGEST_NAME = 200
_FILE_KEYS = {"path", "sha256", "content"}
# What a literal text of TOML holds as it is. Line ends are one sign, so that the hash is the same everywhere.
_PLAIN_TEXT = re.compile(r"[^\x00-\x08\x0b-\x1f\x7f]*\n")


def _is_name(text: str) -> bool:
    """One line that looks like what it is: no sign that turns its direction or can't be seen."""
    return bool(text.strip()) and len(text) <= _LONGEST_NAME and text.isprintable()


_MANIFEST: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "format": (lambda value: value == FORMAT, "pack_format"),
    "name": (lambda value: isinstance(value, str) and _is_name(value), "pack_name"),
    "version": (lambda value: isinstance(value, str) and is_version(value), "pack_version"),
    "date": (lambda value: isinstance(value, date) and not isinstance(value, datetime), "pack_date"),
    "least_program": (lambda value: isinstance(value, str) and is_version(value), "pack_version"),
    "greatest_program": (lambda value: isinstance(value, str) and is_version(value), "pack_version"),
    "files": (lambda value: isinstance(value, list) and bool(value), "pack_files"),
}


def read_pack(content: bytes) -> RulePack:
    """The pack in a file, whole, with who signed it, if anybody; whether it may be used is not asked here.

    Raises:
        BadInputError: it is no pack, or something in it was altered; every fault is listed.
        NewerFormatError: it is written in a newer form than this program knows.
    """
    if len(content) > MOST_BYTES:
        raise BadInputError((Fault("", "pack_size", {"mib": MOST_BYTES // 1024 // 1024}),))
    try:
        public = signer_of(content)
    except BadInputError:
        _name_altered_files(content)
        raise
    table = _parsed(content)
    faults = [*_manifest_faults(table), *_file_faults(table)]
    if faults:
        raise BadInputError(tuple(faults))
    return RulePack(
        # A name that nobody signed is nobody's.
        version=RuleVersion(
            table["name"] if public else "", table["version"], hashlib.sha256(content).hexdigest()
        ),
        issued_on=table["date"],
        least_program=table["least_program"],
        greatest_program=table["greatest_program"],
        files={entry["path"]: entry["content"] for entry in table["files"]},
        signed_by=public,
        content=content,
    )


def make_pack(
    *,
    name: str,
    version: str,
    issued_on: date,
    least_program: str,
    greatest_program: str,
    files: Mapping[str, str],
) -> RulePack:
    """A pack that nobody has signed yet; the same values give the same bytes.

    Args:
        files: text by path; each ends with a line end.

    Raises:
        BadInputError: something can't stand in a pack.
    """
    head = {"format": FORMAT, "name": name, "version": version}
    programs = {"least_program": least_program, "greatest_program": greatest_program}
    lines = [f"{key} = {_quoted(value)}" for key, value in (head | programs).items()]
    lines.insert(len(head), f"date = {issued_on.isoformat()}")
    faults = [Fault(path, "pack_plain_text") for path, text in files.items() if not _is_plain(text)]
    if faults:
        raise BadInputError(tuple(faults))
    for path, text in sorted(files.items()):
        lines += ["", "[[files]]", f"path = {_quoted(path)}", f'sha256 = "{_hash(text)}"']
        lines.append(f"content = '''\n{text}'''")
    return read_pack(("\n".join(lines) + "\n").encode())


def own_pack(checked_on: date, files: Mapping[str, str]) -> RulePack:
    """The program's own rules as a pack without signature; the same rules are the same bytes in any version.

    Args:
        checked_on: the last day a person compared them with the law; makes the version.
        files: text by path.
    """
    return make_pack(
        name=NAME,
        version=f"{checked_on.year}.{checked_on.month}.{checked_on.day}",
        issued_on=checked_on,
        least_program="0",
        greatest_program="999999",
        files=files,
    )


def _is_plain(text: str) -> bool:
    return "'''" not in text and _PLAIN_TEXT.fullmatch(text) is not None


def _quoted(text: str) -> str:
    """The text as a basic string of TOML, whose escapes are those of JSON."""
    return json.dumps(text, ensure_ascii=False)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _parsed(content: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(content.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError):
        raise BadInputError((Fault("", "pack_toml"),)) from None


def _name_altered_files(content: bytes) -> None:
    """Says which files were altered, where what is left of the pack still tells.

    Raises:
        BadInputError: naming those files.
    """
    try:
        table = _parsed(content)
    except BadInputError:
        return
    altered = [fault for fault in _file_faults(table) if fault.expected == "pack_file_altered"]
    if altered:
        raise BadInputError(tuple(altered))


def _manifest_faults(table: Mapping[str, Any]) -> Iterator[Fault]:
    form = table.get("format")
    if isinstance(form, str) and form != FORMAT and _ANY_FORMAT.fullmatch(form):
        raise NewerFormatError
    for key, (is_right, expected) in _MANIFEST.items():
        if not is_right(table.get(key)):
            yield Fault(key, expected)
    yield from (Fault("", "pack_unknown_key") for key in table if key not in _MANIFEST)


def _file_faults(table: Mapping[str, Any]) -> Iterator[Fault]:
    entries = table.get("files")
    seen: set[str] = set()
    for index, entry in enumerate(entries if isinstance(entries, list) else []):
        if not _is_file_entry(entry):
            yield Fault(f"files[{index}]", "pack_file_entry")
        elif entry["path"] not in (*REQUIRED_FILES, *OPTIONAL_FILES) or entry["path"] in seen:
            yield Fault(f"files[{index}].path", "pack_file_path", {"choices": ", ".join(_ALL_FILES)})
        elif _hash(entry["content"]) != entry["sha256"]:
            yield Fault(entry["path"], "pack_file_altered")
        else:
            seen.add(entry["path"])
            continue
        return
    yield from (Fault(path, "pack_file_missing") for path in REQUIRED_FILES if path not in seen)


def _is_file_entry(entry: object) -> bool:
    return (
        isinstance(entry, dict)
        and entry.keys() == _FILE_KEYS
        and all(isinstance(value, str) for value in entry.values())
    )


_ALL_FILES = (*REQUIRED_FILES, *OPTIONAL_FILES)
