import random
from pathlib import Path

from tests.storage.killing import faults_after, kill_once, new_day

KILLS = 20


def test_nothing_acknowledged_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    folder = tmp_path / "kontor"
    done = new_day(folder)
    chance = random.Random(20261122)
    for _ in range(KILLS):
        kill_once(folder, done, chance)
    assert done.versions, "no save was acknowledged before any kill"
    assert faults_after(folder, done) == []
