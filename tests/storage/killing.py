"""A scripted day at the desk in a process of its own, killed at a random moment, and what must hold after."""

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from app.domain.errors import UserFacingError
from app.domain.record import CaseStatus, SavedCase
from app.storage.store import Store
from tests.storage.stores import CELLS, KEEPER, KEY_PAIR, ON, PASSPHRASE, a_case, make_store

LONGEST_LIFE_S = 0.08
FIRST_SCHEMA = Path(__file__).parent / "fixtures" / "schema-1"
NEXT_MONTH = date(2026, 12, 1)
_OPEN_STATUSES = [CaseStatus.OPEN, CaseStatus.JOURNALLED, CaseStatus.HANDED_OVER]


@dataclass
class Acknowledged:
    """What the killed processes said was done.

    Attributes:
        versions: the last acknowledged version of each case.
        draft: the last day's draft that was not saved, and its last acknowledged answer.
        counted: how many conversations were counted.
        started: how many countings were begun.
        kills: how many processes were killed.
    """

    versions: dict[str, int] = field(default_factory=dict)
    draft: tuple[str, int] | None = None
    counted: int = 0
    started: int = 0
    kills: int = 0


class Day:
    """Somebody at work until somebody else stops it.

    Prints a line after each act, never before; for counting also one before.
    """

    def __init__(self, folder: Path, store: Store, seed: int) -> None:
        self._folder = folder
        self._store = store
        self._seed = seed
        self._chance = random.Random(seed)
        self._ids = [case.id for case in store.cases()]
        self._step = 0
        counters = KEEPER.counters(folder, CELLS, ON)
        assert counters is not None
        self._counters = counters

    def work(self) -> None:
        """One act after another, whichever comes."""
        for draft in self._store.drafts():
            self._store.discard_draft(draft.id)
        self.save()
        _say("ready")
        acts = (self.save, self.correct, self.set_status, self.count, self.answer, self.close_month)
        for self._step in range(10_000):
            self._chance.choice((*acts, self.change_key, self.back_up, self.back_up_daily))()

    def save(self) -> None:
        saved = self._store.save_case(a_case("P" * self._chance.randrange(1, 150)), ON)
        self._ids.append(saved.id)
        _say_saved(saved)

    def correct(self) -> None:
        _say_saved(self._store.save_case(a_case(f"Rättad {self._step}"), ON, self._chance.choice(self._ids)))

    def set_status(self) -> None:
        status = self._chance.choice(_OPEN_STATUSES)
        _say_saved(self._store.set_status(self._chance.choice(self._ids), status))

    def count(self) -> None:
        _say("counting")
        self._counters.add(CELLS[:1], ON)
        _say("counted")

    def answer(self) -> None:
        draft = self._store.keep_draft(a_case("U" * self._chance.randrange(1, 150)), ON)
        for answered in range(3):
            draft = self._store.keep_draft(a_case(f"Svar {answered}"), ON, draft.id)
            _say(f"answered {draft.id} {answered}")
        saved = self._store.save_case(draft.case, ON, draft_id=draft.id)
        _say(f"saved {saved.id} {saved.version} {draft.id}")

    def close_month(self) -> None:
        KEEPER.counts(self._folder, KEY_PAIR.private, "2026-10", "2026-10", ON)

    def change_key(self) -> None:
        self._store.change_passphrase(PASSPHRASE, PASSPHRASE)

    def back_up(self) -> None:
        file = self._folder.parent / f"b{self._seed}-{self._step}"
        self._store.backup(file, ON)
        file.unlink()

    def back_up_daily(self) -> None:
        self._store.daily_backup(ON - timedelta(days=self._chance.randrange(1000)))


def work(folder: Path, seed: int) -> None:
    """A day in the store; says so when something can't be written any more."""
    try:
        with KEEPER.open(folder, PASSPHRASE) as store:
            Day(folder, store, seed).work()
    except UserFacingError as error:
        _say(f"told {error.code}")


def migrate(folder: Path) -> None:
    """Opens a store of an older schema, which brings it up to date."""
    _say("ready")
    KEEPER.open(folder, PASSPHRASE).close()


def kill_once(
    folder: Path,
    done: Acknowledged,
    chance: random.Random,
    stop: Callable[[subprocess.Popen[str]], None] = subprocess.Popen.kill,
) -> list[str]:
    """Starts a day's work, stops it, and enters what it acknowledged; returns the lines it said."""
    life_s = chance.uniform(0, LONGEST_LIFE_S)
    lines = _stopped(f"work(folder, {chance.randrange(10**9)})", folder, life_s, stop)
    assert "ready\n" in lines, "the store did not open after a kill"
    done.kills += 1
    done.draft = None
    for line in (line for line in lines if line.endswith("\n")):
        match line.split():
            case ["saved", case_id, version]:
                done.versions[case_id] = int(version)
            case ["saved", case_id, version, _]:
                done.versions[case_id] = int(version)
                done.draft = None
            case ["answered", draft_id, answer]:
                done.draft = draft_id, int(answer)
            case ["counting"]:
                done.started += 1
            case ["counted"]:
                done.counted += 1
    return lines


def kill_while_migrating(folder: Path, chance: random.Random) -> None:
    """Makes a copy of a store of the first schema, starts opening it, and kills that."""
    shutil.copytree(FIRST_SCHEMA, folder)
    _stopped("migrate(folder)", folder, chance.uniform(0, LONGEST_LIFE_S), subprocess.Popen.kill)


def faults_after_migrating(folder: Path) -> list[str]:
    """What is wrong with a store whose bringing up to date was killed; empty: nothing."""
    with KEEPER.open(folder, PASSPHRASE) as store:
        faults = [f"damaged after an update: {part}" for part in store.check().damaged]
        names = [case.applicant_name for case in store.cases()]
    if names != ["Testa Rättad", "Prov Testsson"]:
        faults.append("a case is lost after an update")
    if not any((folder / "backups").glob("*-before-update.vagval")):
        faults.append("there is no backup from before an update")
    return faults


def _stopped(
    code: str, folder: Path, life_s: float, stop: Callable[[subprocess.Popen[str]], None]
) -> list[str]:
    """The lines of a process that was stopped so long after it said that it was ready."""
    start = f"import pathlib; from tests.storage.killing import *; folder = pathlib.Path({str(folder)!r}); "
    child = subprocess.Popen([sys.executable, "-c", start + code], stdout=subprocess.PIPE, text=True)
    with child:
        assert child.stdout is not None
        lines: list[str] = []
        while not lines or lines[-1] not in ("ready\n", ""):
            lines.append(child.stdout.readline())
        time.sleep(life_s)
        stop(child)
        lines += child.stdout.read().splitlines(keepends=True)
    return lines


def faults_after(folder: Path, done: Acknowledged) -> list[str]:
    """What is wrong with the store; empty: nothing acknowledged was lost, and nothing is damaged."""
    faults = []
    with KEEPER.open(folder, PASSPHRASE) as store:
        # One torn copy of the month is what a kill leaves; the next opening of the month heals it.
        faults += [f"damaged: {part}" for part in store.check().damaged if part != "2026-11.bin"]
        for case_id, version in done.versions.items():
            if store.load_case(case_id).version < version:
                faults.append(f"version {version} of a case is lost")
        faults += _draft_faults(store, done)
    rows = KEEPER.counts(folder, KEY_PAIR.private, "2026-11", "2026-11", NEXT_MONTH)
    counted = rows[0].number if rows else 0
    if not done.counted <= counted <= done.started:
        faults.append(f"{counted} counted, {done.counted} acknowledged, {done.started} begun")
    return faults


def _draft_faults(store: Store, done: Acknowledged) -> list[str]:
    """What became of the answers that were being given: kept as acknowledged, or just saved."""
    kept = {draft.id: draft.case.applicant.name or "" for draft in store.drafts()}
    if done.draft is None:
        return []
    draft_id, answer = done.draft
    if draft_id in kept:
        # One more answer may have been written without there being time to say so.
        return [] if kept[draft_id] >= f"Svar {answer}" else [f"answer {answer} of a draft is lost"]
    newest = store.cases()[0]
    return [] if newest.applicant_name == "Svar 2" else ["a draft is lost"]


def new_day(folder: Path) -> Acknowledged:
    """Makes the office's store."""
    make_store(folder, office=True)
    return Acknowledged()


def _say_saved(saved: SavedCase) -> None:
    _say(f"saved {saved.id} {saved.version}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
