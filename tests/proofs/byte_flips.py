"""Of 500 random bytes flipped in database and key slots each is detected, and none crashes the program.

What a damaged store still shows is what was saved. Three of five flips are in the database, one in the key
slots, one in ``store.json`` or the journal of removals.
"""

import random
import tempfile
from pathlib import Path

from app.domain.record import CaseStatus
from tests.proofs import Disproved
from tests.storage.flipping import fault_of_flip, truth_of
from tests.storage.stores import KEEPER, ON, PASSPHRASE, a_case, make_store

FLIPS = 500
CASES = 40
FILES = ("vault.db", "vault.db", "vault.db", "keys.jsonl", "store.json", "removed.jsonl")


def run(folder: Path) -> str:
    """Flips one byte in a fresh copy each time."""
    chance = random.Random(1)
    with tempfile.TemporaryDirectory(dir=folder) as name:
        room = Path(name)
        pristine = room / "helt"
        _fill(pristine)
        truth = truth_of(pristine)
        for number in range(FLIPS):
            file = chance.choice(FILES)
            if fault := fault_of_flip(pristine, truth, room, file, chance):
                raise Disproved(f"flip {number + 1}, in {file}: {fault}")
    return f"{FLIPS} flips, all detected, no crash"


def _fill(folder: Path) -> None:
    make_store(folder, office=True)
    with KEEPER.open(folder, PASSPHRASE) as store:
        for number in range(CASES):
            saved = store.save_case(a_case(f"Prov {number} {'x' * 150}"), ON)
        store.keep_draft(a_case("Utkast"), ON)
        store.set_status(saved.id, CaseStatus.JOURNALLED)
        store.remove_case(saved.id)
