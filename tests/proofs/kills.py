"""After 1 000 kills at random moments of a scripted day no acknowledged save or count is lost.

The day saves, corrects, counts, wraps the key anew and backs up. After every kill the store opens and the
next day begins in it; after every fiftieth all of it is checked against what was acknowledged.
"""

import random
import tempfile
from pathlib import Path

from tests.proofs import Disproved
from tests.storage.killing import faults_after, kill_once, new_day

KILLS = 1000
KILLS_A_STORE = 50


def run(folder: Path) -> str:
    """Kills in a new store every so often, so that the last kills meet no larger a store than the first."""
    chance = random.Random(1)
    saves = counts = 0
    for start in range(0, KILLS, KILLS_A_STORE):
        with tempfile.TemporaryDirectory(dir=folder) as room:
            store = Path(room) / "kontor"
            done = new_day(store)
            for number in range(start, start + KILLS_A_STORE):
                kill_once(store, done, chance)
                # The month is opened, and so closed, after the last kill of this store only.
                if number == start + KILLS_A_STORE - 1 and (faults := faults_after(store, done)):
                    raise Disproved(f"after kill {number + 1}: {'; '.join(faults)}")
            saves += sum(done.versions.values())
            counts += done.counted
    return f"{KILLS} kills, {saves} acknowledged versions and {counts} counts: none lost, no repair needed"
