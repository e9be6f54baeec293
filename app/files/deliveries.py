"""Packages as a coordinator receives them: whole and unaltered, or not taken at all."""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as checked_dataclass

from app.domain.errors import BadInputError, Fault, UserFacingError
from app.files.packages import DESCRIPTOR, PACKAGE_FILES, TALLY, ReadPackage, read_package
from app.files.strict_json import parse_json
from app.tallies.deliveries import Delivery
from app.tallies.spans import fits_itself

_Number = Annotated[int, Field(ge=1)]


@checked_dataclass(frozen=True, config=ConfigDict(extra="forbid", strict=True))
class _Sender:
    municipality_code: str
    board: str
    sequence: _Number
    replaces: list[_Number]


_SENDER = TypeAdapter(_Sender)


@dataclass(frozen=True)
class Received:
    """A package that was taken.

    Attributes:
        delivery: who sent it, and what it shows.
        package: its figures.
    """

    delivery: Delivery
    package: ReadPackage


def package_folders(paths: Sequence[Path]) -> list[Path]:
    """The folders of packages among these paths; a folder that is none itself stands for those inside it.

    Raises:
        UserFacingError: a folder can't be read.
    """
    try:
        return [folder for path in paths for folder in _folders(path)]
    except OSError:
        raise UserFacingError("cannot_read") from None


def _folders(path: Path) -> Iterator[Path]:
    inner = sorted(one for one in path.iterdir() if one.is_dir()) if path.is_dir() else []
    if inner and not any((path / name).exists() for name in PACKAGE_FILES):
        yield from inner
    else:
        yield path


def receive_each(
    folders: Iterable[Path], municipalities: Collection[str]
) -> Iterator[Received | tuple[Fault, ...]]:
    """Each package that is whole, or the faults of it with its folder's name, in the order given.

    Args:
        folders: the packages.
        municipalities: every code there is.
    """
    for number, folder in enumerate(folders, start=1):
        try:
            yield receive(folder, number, municipalities)
        except BadInputError as error:
            yield tuple(
                Fault(f"{folder.name} {one.where}".rstrip(), one.expected, one.facts) for one in error.faults
            )
        except UserFacingError:
            yield (Fault(folder.name, "package"),)


def receive(folder: Path, number: int, municipalities: Collection[str]) -> Received:
    """A package, if it is whole, unaltered and says who sent it.

    Args:
        folder: the package.
        number: among what was received, from 1.
        municipalities: every code there is.

    Raises:
        BadInputError: a file is missing, faulty or altered, or the sender is not named.
        UserFacingError: it can't be read.
    """
    missing = [name for name in PACKAGE_FILES if not (folder / name).is_file()]
    if missing:
        raise BadInputError(tuple(Fault("", "package_file", {"file": name}) for name in missing))
    package = read_package(folder)
    try:
        descriptor = (folder / DESCRIPTOR).read_bytes()
    except OSError:
        raise UserFacingError("cannot_read") from None
    own = parse_json(descriptor)["vagval"]
    if "hash" not in own:
        raise BadInputError((Fault("vagval.hash", "package"),), source=DESCRIPTOR)
    sender = _sender(own)
    if sender.municipality_code not in municipalities:
        raise BadInputError((Fault("vagval.municipality_code", "package_sender"),), source=DESCRIPTOR)
    if not fits_itself(package.release):
        raise BadInputError((Fault("", "package_unaltered", {"file": TALLY}),), source=DESCRIPTOR)
    delivery = Delivery(
        number,
        sender.municipality_code,
        sender.board,
        sender.sequence,
        tuple(sender.replaces),
        hashlib.sha256(descriptor).hexdigest(),
        {table: shape.periods for table, shape in package.release.shapes().items()},
    )
    return Received(delivery, package)


def _sender(own: Mapping[str, object]) -> _Sender:
    named = {name: own.get(name) for name in _Sender.__annotations__}
    try:
        return _SENDER.validate_json(json.dumps(named))
    except ValidationError:
        raise BadInputError((Fault("vagval", "package"),), source=DESCRIPTOR) from None
