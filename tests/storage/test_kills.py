import random
from pathlib import Path

from tests.storage.killing import (
    faults_after,
    faults_after_migrating,
    kill_once,
    kill_while_migrating,
    new_day,
)

KILLS = 20


def test_nothing_acknowledged_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    folder = tmp_path / "kontor"
    done = new_day(folder)
    chance = random.Random(20261122)
    for _ in range(KILLS):
        kill_once(folder, done, chance)
    assert done.versions, "no save was acknowledged before any kill"
    assert faults_after(folder, done) == []


def test_a_store_whose_update_was_killed_opens_whole(tmp_path: Path) -> None:
    chance = random.Random(20261122)
    for number in range(4):
        kill_while_migrating(tmp_path / str(number), chance)
        assert faults_after_migrating(tmp_path / str(number)) == []
