"""Rule packs on disk: what was acknowledged stays, whenever the process is killed."""

import hashlib
import random
import subprocess
import sys
import time
from pathlib import Path

from app.files.pack_shelf import PackShelf

KILLS = 12
LONGEST_LIFE_S = 0.06

# Installs, accepts and withdraws pack after pack, and says so after each act, never before.
WORK = """
import hashlib, pathlib, sys
from datetime import date
from app.domain.rule_pack import PackAct, PackEntry
from app.files.pack_shelf import PackShelf
shelf, first = PackShelf(pathlib.Path(sys.argv[1])), int(sys.argv[2])
print("ready", flush=True)
for number in range(first, first + 10_000):
    content = f"pack {number} ".encode() * 3000
    sha256 = hashlib.sha256(content).hexdigest()
    shelf.keep(content)
    print("kept", sha256, flush=True)
    for act in (PackAct.INSTALLED, PackAct.ACCEPTED, PackAct.WITHDRAWN):
        shelf.note(PackEntry(act, sha256, date(2026, 11, 22), "Rut"))
        print("noted", act.value, sha256, flush=True)
"""


def _killed(folder: Path, first: int, life_s: float) -> list[list[str]]:
    """What a process acknowledged before it was killed."""
    command = [sys.executable, "-c", WORK, str(folder), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(life_s)
        child.kill()
        lines = child.stdout.read().splitlines(keepends=True)
    return [line.split() for line in lines if line.endswith("\n")]


def test_no_kill_loses_an_acknowledged_pack_or_decision_or_leaves_half_of_one(tmp_path: Path) -> None:
    chance, folder = random.Random(4), tmp_path / "paket"
    shelf = PackShelf(folder)
    noted: list[tuple[str, str]] = []
    for number in range(KILLS):
        said = _killed(folder, number * 10_000, chance.uniform(0, LONGEST_LIFE_S))
        kept = [line[1] for line in said if line[0] == "kept"]
        noted += [(line[1], line[2]) for line in said if line[0] == "noted"]
        assert all(shelf.content(sha256) for sha256 in kept)
        found = [(entry.act.value, entry.sha256) for entry in shelf.entries()]
        # One more may have been written without there being time to say so.
        assert set(noted) <= set(found)
        assert len(found) <= len(noted) + number + 1
    assert noted
    for file in folder.glob("*.toml"):
        assert hashlib.sha256(file.read_bytes()).hexdigest() == file.stem
