"""After 1 000 kills at random moments of a scripted day no acknowledged save, answer or count is lost.

The day saves, corrects, answers question after question into a draft, counts, closes a month, wraps the key
anew and backs up. After every kill the store opens and the next day begins in it; after every fiftieth all of
it is checked against what was acknowledged. Every fifth kill hits a store of an older schema while it is
brought up to date. Each fifty have a store and a seed of their own, so an interrupted proof goes on with the
next fifty, and one that failed leaves its store and names its seed.
"""

import json
import random
import shutil
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
    totals = [_fifty_kills(folder, seed) for seed in range(KILLS // KILLS_A_STORE)]
    versions, counts, drafts = (sum(column) for column in zip(*totals, strict=True))
    shutil.rmtree(folder)
    found = (
        f"{versions} acknowledged versions, {counts} counts, {drafts} drafts in the middle of their answers"
    )
    return f"{KILLS} kills, {found}: none lost, no repair needed"


def _fifty_kills(folder: Path, seed: int) -> list[int]:
    """Returns how many versions, counts and drafts were acknowledged; reads it if it was tried before."""
    finished = folder / f"{seed}.json"
    if finished.exists():
        return list(json.loads(finished.read_text(encoding="utf-8")))
    room = folder / str(seed)
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir(parents=True)
    found, faults = _try(room, random.Random(seed))
    if faults:
        raise Disproved(f"seed {seed}, store kept in {room.name}: {'; '.join(faults)}")
    shutil.rmtree(room)
    finished.write_text(json.dumps(found), encoding="utf-8")
    return found


def _try(room: Path, chance: random.Random) -> tuple[list[int], list[str]]:
    """Kills in one store and in copies of an older one; returns what was acknowledged, and what is wrong."""
    store = room / "kontor"
    done = new_day(store)
    drafts = 0
    for _ in range(KILLS_A_STORE - MIGRATIONS_A_STORE):
        kill_once(store, done, chance)
        drafts += done.draft is not None
    # The month is opened, and so closed, after the last kill of this store only.
    faults = faults_after(store, done)
    for number in range(MIGRATIONS_A_STORE):
        older = room / f"aldre-{number}"
        kill_while_migrating(older, chance)
        faults += faults_after_migrating(older)
    return [sum(done.versions.values()), done.counted, drafts], faults
