"""One flipped byte in a copy of a store, and what must be true of it."""

import random
import shutil
from collections.abc import Mapping
from pathlib import Path

from app.domain.case import Case
from app.domain.errors import ExitCode, UserFacingError
from tests.storage.stores import KEEPER, PASSPHRASE

_TOLD = (ExitCode.DAMAGED, ExitCode.NEWER_PROGRAM)


def flip_one(folder: Path, name: str, chance: random.Random) -> None:
    """Changes one byte of the file to another."""
    file = folder / name
    content = bytearray(file.read_bytes())
    content[chance.randrange(len(content))] ^= chance.randrange(1, 256)
    file.write_bytes(bytes(content))


def truth_of(folder: Path) -> dict[str, Case]:
    """Every case of a store, by id."""
    with KEEPER.open(folder, PASSPHRASE) as store:
        return {case.id: store.load_case(case.id).case for case in store.cases()}


def fault_of_flip(
    pristine: Path, truth: Mapping[str, Case], room: Path, name: str, chance: random.Random
) -> str:
    """What is wrong with how the program takes a flipped byte; "": it told of the damage.

    Args:
        pristine: a closed store with cases.
        truth: its cases.
        room: where the copy may lie.
        name: the file that is spoilt.
        chance: which byte, and into what, and which cases are then looked at.
    """
    folder = room / "kopia"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(pristine, folder)
    flip_one(folder, name, chance)
    try:
        with KEEPER.open(folder, PASSPHRASE) as store:
            if not store.check().damaged:
                return "not detected"
            if {case.id for case in store.cases()} != truth.keys():
                return "other cases were listed"
            if any(store.load_case(one).case != truth[one] for one in chance.sample(sorted(truth), 3)):
                return "another answer was read"
    except UserFacingError as error:
        if error.exit_code not in _TOLD:
            return f"told as {error.exit_code.name}"
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        return f"crashed with {type(error).__name__}"
    return ""
