"""A scripted day at the desk in a process of its own, killed at a random moment, and what must hold after."""

import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.domain.record import CaseStatus
from tests.storage.stores import CELLS, KEEPER, KEY_PAIR, ON, PASSPHRASE, a_case, make_store

LONGEST_LIFE_S = 0.08
NEXT_MONTH = date(2026, 12, 1)


@dataclass
class Acknowledged:
    """What the killed processes said was done.

    Attributes:
        versions: the last acknowledged version of each case.
        counted: how many conversations were counted.
        started: how many countings were begun.
        kills: how many processes were killed.
    """

    versions: dict[str, int] = field(default_factory=dict)
    counted: int = 0
    started: int = 0
    kills: int = 0


def work(folder: Path, seed: int) -> None:
    """Saves, corrects, counts, changes the passphrase to itself and backs up until somebody stops it.

    Prints a line after each act, never before; for counting also one before.
    """
    chance = random.Random(seed)
    counters = KEEPER.counters(folder, CELLS)
    assert counters is not None
    with KEEPER.open(folder, PASSPHRASE) as store:
        ids = [case.id for case in store.cases()]
        _say("ready")
        for step in range(10_000):
            act = chance.choice(["save", "correct", "status", "count", "key", "backup"])
            if act == "save" or not ids:
                saved = store.save_case(a_case("P" * chance.randrange(1, 150)), ON)
                ids.append(saved.id)
                _say(f"saved {saved.id} {saved.version}")
            elif act == "correct":
                saved = store.save_case(a_case(f"Rättad {step}"), ON, chance.choice(ids))
                _say(f"saved {saved.id} {saved.version}")
            elif act == "status":
                saved = store.set_status(chance.choice(ids), chance.choice(list(CaseStatus)))
                _say(f"saved {saved.id} {saved.version}")
            elif act == "count":
                _say("counting")
                counters.add(CELLS[:1], ON)
                _say("counted")
            elif act == "key":
                store.change_passphrase(PASSPHRASE, PASSPHRASE)
            else:
                store.backup(folder.parent / f"b{seed}-{step}", ON)
                (folder.parent / f"b{seed}-{step}").unlink()


def kill_once(folder: Path, done: Acknowledged, chance: random.Random) -> None:
    """Starts a day's work, kills it, and enters what it acknowledged."""
    code = f"import pathlib; from tests.storage.killing import work; work(pathlib.Path({str(folder)!r}), "
    child = subprocess.Popen(
        [sys.executable, "-c", f"{code}{chance.randrange(10**9)})"], stdout=subprocess.PIPE, text=True
    )
    with child:
        assert child.stdout is not None
        ready = child.stdout.readline()
        assert ready == "ready\n", "the store did not open after a kill"
        time.sleep(chance.uniform(0, LONGEST_LIFE_S))
        child.kill()
        lines = child.stdout.read().splitlines(keepends=True)
    done.kills += 1
    for line in (line for line in lines if line.endswith("\n")):
        match line.split():
            case ["saved", case_id, version]:
                done.versions[case_id] = int(version)
            case ["counting"]:
                done.started += 1
            case ["counted"]:
                done.counted += 1


def faults_after(folder: Path, done: Acknowledged) -> list[str]:
    """What is wrong with the store; empty: nothing acknowledged was lost, and nothing is damaged."""
    faults = []
    with KEEPER.open(folder, PASSPHRASE) as store:
        # One torn copy of the month is what a kill leaves; the next opening of the month heals it.
        faults += [f"damaged: {part}" for part in store.check().damaged if part != "2026-11.bin"]
        for case_id, version in done.versions.items():
            if store.load_case(case_id).version < version:
                faults.append(f"version {version} of a case is lost")
    rows = KEEPER.counts(folder, KEY_PAIR.private, "2026-11", "2026-11", NEXT_MONTH)
    counted = rows[0].number if rows else 0
    if not done.counted <= counted <= done.started:
        faults.append(f"{counted} counted, {done.counted} acknowledged, {done.started} begun")
    return faults


def new_day(folder: Path) -> Acknowledged:
    """Makes the office's store."""
    make_store(folder, office=True)
    return Acknowledged()


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
