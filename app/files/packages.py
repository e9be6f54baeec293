"""Packages for the coordinator: a folder with the figures, a workbook, a report and what they are."""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app import __version__
from app.domain.errors import BadInputError, CannotWriteError, Fault, UserFacingError
from app.domain.rule_pack import RuleVersion
from app.files.package_words import PackageWords, Publisher
from app.files.reading import read_whole
from app.files.strict_json import parse_json
from app.files.tables import descriptions_as_json, descriptions_from
from app.files.tally_csv import COLUMNS, format_release, parse_release
from app.files.workbook import format_workbook
from app.files.writing import HALF_MADE, clear_left_behind, write_file
from app.tallies.counts import NAME
from app.tallies.descriptions import Descriptions
from app.tallies.periods import in_order
from app.tallies.release import ProtectedRelease, Release

FORMAT = "vagval-package/1"
TALLY, WORKBOOK, REPORT, DESCRIPTOR = "tally.csv", "tally.xlsx", "tally.pdf", "datapackage.json"
PACKAGE_FILES = (TALLY, WORKBOOK, REPORT, DESCRIPTOR)
_SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json"
_MEDIA = {
    TALLY: "text/csv",
    WORKBOOK: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    REPORT: "application/pdf",
}


@dataclass(frozen=True)
class ReadPackage:
    """A package read back.

    Attributes:
        release: its figures.
        descriptions: what it says about its tables; empty for a ``tally.csv`` alone.
    """

    release: Release
    descriptions: Descriptions


def package_files(
    protected: ProtectedRelease,
    pdf: bytes,
    words: PackageWords,
    publisher: Publisher,
    rules: RuleVersion | None = None,
) -> dict[str, bytes]:
    """The files of a package by name; the same release gives the same bytes.

    Args:
        protected: the release.
        pdf: the report of this release, drawn.
        words: the language the workbook is in.
        publisher: who publishes.
        rules: which rules are in force where the package is made; None: not said.
    """
    names = tuple(protected.release.shapes())
    workbook = format_workbook(words.report(protected, publisher), words.text("notes_sheet"), names)
    files = {TALLY: format_release(protected.release), WORKBOOK: workbook, REPORT: pdf}
    return {**files, DESCRIPTOR: _descriptor(protected, files, words, publisher, rules)}


def _descriptor(
    protected: ProtectedRelease,
    files: Mapping[str, bytes],
    words: PackageWords,
    publisher: Publisher,
    rules: RuleVersion | None,
) -> bytes:
    shapes = protected.release.shapes()
    own: dict[str, Any] = {
        "format": FORMAT,
        "program": __version__,
        "rules": None if rules is None else {"version": rules.version, "sha256": rules.sha256},
        "municipality": publisher.municipality,
        "municipality_code": publisher.municipality_code,
        "board": publisher.board,
        "sequence": protected.sequence,
        "replaces": list(protected.replaces),
        "periods": list(in_order(label for shape in shapes.values() for label in shape.periods)),
        "threshold": protected.policy.threshold,
        "bounds": protected.policy.bounds.value,
        "method": "cell suppression, audited in whole numbers with all earlier releases",
        "figures": len(protected.release.figures),
        "hidden": protected.hidden,
        "tables": descriptions_as_json(protected.descriptions),
    }
    value: dict[str, Any] = {
        "$schema": _SCHEMA,
        "name": f"vagval-tally-{protected.sequence}",
        "title": words.text("title"),
        "description": " ".join(words.notes(protected)),
        "resources": [_resource(name, data) for name, data in files.items()],
    }
    value["vagval"] = own | {"hash": _seal({**value, "vagval": own})}
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _seal(value: Mapping[str, Any]) -> str:
    """A hash over the descriptor itself, its own hash left out; the other hashes are in it."""
    canonical = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(canonical.encode()).hexdigest()}"


def _resource(name: str, data: bytes) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "name": name.replace(".", "-"),
        "path": name,
        "mediatype": _MEDIA[name],
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
    }
    if name != TALLY:
        return resource
    whole = {"at_least", "at_most", "count"}
    fields = [{"name": column, "type": "integer" if column in whole else "string"} for column in COLUMNS]
    schema = {"fields": fields, "primaryKey": list(COLUMNS[:3]), "missingValues": [""]}
    table = {"type": "table", "encoding": "utf-8", "dialect": {"delimiter": ";"}, "schema": schema}
    return resource | table


def write_package(
    folder: Path, files: Mapping[str, bytes], remember: Callable[[], None] = lambda: None
) -> None:
    """Writes a package, the whole of it or nothing, and first the ledger that remembers it.

    A folder that holds exactly these files is left as it is.

    Args:
        folder: a new or empty folder.
        files: the files by name.
        remember: writes the ledger.

    Raises:
        UserFacingError: the folder holds something else.
        CannotWriteError: the disk is full or the place may not be written to.
    """
    is_there = _holds(folder, files)
    # First, so that no release leaves unremembered; if the rest fails, the same request gives it again.
    remember()
    if is_there:
        return
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        clear_left_behind(folder.parent)
        half_made = Path(tempfile.mkdtemp(prefix=HALF_MADE, dir=folder.parent))
    except OSError as error:
        raise CannotWriteError("cannot_write") from error
    try:
        for name, data in files.items():
            write_file(half_made / name, data, overwrite=False)
        half_made.chmod(0o755)
        if folder.exists():
            folder.rmdir()
        half_made.rename(folder)
    except OSError as error:
        raise CannotWriteError("cannot_write") from error
    finally:
        shutil.rmtree(half_made, ignore_errors=True)


def _holds(folder: Path, files: Mapping[str, bytes]) -> bool:
    """True if the folder holds exactly these files; False if it is new or empty.

    Raises:
        UserFacingError: it holds something else.
    """
    try:
        if not folder.exists():
            return False
        if not folder.is_dir():
            raise UserFacingError("file_in_place")
        found = {path.name: path for path in folder.iterdir()}
        if not found:
            return False
        if found.keys() == files.keys() and all(found[name].read_bytes() == files[name] for name in files):
            return True
    except OSError as error:
        raise CannotWriteError("cannot_write") from error
    raise UserFacingError("folder_not_empty")


def read_package(path: Path) -> ReadPackage:
    """A package: a folder, or a ``tally.csv`` alone.

    Raises:
        BadInputError: a file is missing, faulty, or not the one that the package was made with.
        UserFacingError: it can't be read.
    """
    try:
        if not path.is_dir():
            return ReadPackage(parse_release(read_whole(path), source=path.name), Descriptions())
        tally = read_whole(path / TALLY)
        has_descriptor = (path / DESCRIPTOR).exists()
        descriptor = read_whole(path / DESCRIPTOR) if has_descriptor else None
        others = {name: read_whole(path / name) for name in (WORKBOOK, REPORT) if (path / name).exists()}
    except OSError:
        raise UserFacingError("cannot_read") from None
    release = parse_release(tally, source=TALLY)
    if descriptor is None:
        return ReadPackage(release, Descriptions())
    return ReadPackage(release, _check_descriptor(descriptor, {TALLY: tally, **others}))


def _check_descriptor(data: bytes, files: Mapping[str, bytes]) -> Descriptions:
    """What a package says about its tables, once its files are the ones it names."""
    value = parse_json(data, source=DESCRIPTOR)
    own = value.get("vagval") if isinstance(value, dict) else None
    resources = value.get("resources") if isinstance(value, dict) else None
    if not isinstance(own, dict) or not isinstance(resources, list):
        raise BadInputError((Fault("", "package"),), source=DESCRIPTOR)
    if own.get("format") != FORMAT:
        raise BadInputError((Fault("vagval.format", "package"),), source=DESCRIPTOR)
    hashes = {
        one.get("path"): one.get("hash") for one in resources if isinstance(one, dict) and _is_path(one)
    }
    if "hash" in own:
        bare = {key: one for key, one in own.items() if key != "hash"}
        if own["hash"] != _seal({**value, "vagval": bare}):
            raise BadInputError((Fault("", "package_unaltered", {"file": DESCRIPTOR}),), source=DESCRIPTOR)
    for name, content in files.items():
        if hashes.get(name) != f"sha256:{hashlib.sha256(content).hexdigest()}":
            raise BadInputError((Fault("", "package_unaltered", {"file": name}),), source=DESCRIPTOR)
    return descriptions_from(own.get("tables"), where="vagval.tables", source=DESCRIPTOR)


def _is_path(resource: Mapping[str, object]) -> bool:
    path = resource.get("path")
    return isinstance(path, str) and NAME.fullmatch(path) is not None
