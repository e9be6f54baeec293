"""After 1 000 kills at random moments of a scripted day no acknowledged save, answer or count is lost.

The day saves, corrects, answers question after question into a draft, counts, closes a month, wraps the key
anew and backs up. After every kill the store opens and the next day begins in it; after every fiftieth all of
it is checked against what was acknowledged. Every fifth kill hits a store of an older schema while it is
brought up to date.
"""

import random
import tempfile
from pathlib import Path

from tests.proofs import Disproved
from tests.storage.killing import (
    faults_after,
    faults_after_migrating,
    kill_once,
    kill_while_migrating,
    new_day,
)

KILLS = 1000
KILLS_A_STORE = 50
MIGRATIONS_A_STORE = 10


def run(folder: Path) -> str:
    """Kills in a new store every so often, so that the last kills meet no larger a store than the first."""
    chance = random.Random(1)
    saves = counts = drafts = 0
    for start in range(0, KILLS, KILLS_A_STORE):
        with tempfile.TemporaryDirectory(dir=folder) as room:
            store = Path(room) / "kontor"
            done = new_day(store)
            for _ in range(KILLS_A_STORE - MIGRATIONS_A_STORE):
                kill_once(store, done, chance)
                drafts += done.draft is not None
            # The month is opened, and so closed, after the last kill of this store only.
            faults = faults_after(store, done)
            for number in range(MIGRATIONS_A_STORE):
                older = Path(room) / f"aldre-{number}"
                kill_while_migrating(older, chance)
                faults += faults_after_migrating(older)
            if faults:
                raise Disproved(f"by kill {start + KILLS_A_STORE}: {'; '.join(faults)}")
            saves += sum(done.versions.values())
            counts += done.counted
    found = f"{saves} acknowledged versions, {counts} counts, {drafts} drafts in the middle of their answers"
    return f"{KILLS} kills, {found}: none lost, no repair needed"
