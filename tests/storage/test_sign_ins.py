"""After several wrong passphrases the next try waits, longer each time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import ExitCode
from app.domain.roles import Role
from app.storage.checked import Fields, checked_line
from app.storage.errors import TooSoonError, WrongPassphraseError
from app.storage.sign_ins import wait_s
from tests.storage.stores import KEEPER, PASSPHRASE, make_store

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("failures", "seconds_ago", "wait"),
    [
        (0, 0, 0),
        (2, 0, 0),
        (3, 0, 5),
        (3, 4, 1),
        (3, 5, 0),
        (4, 0, 10),
        (5, 0, 20),
        (10, 0, 640),
        (11, 0, 900),
        (5000, 0, 900),
        (5000, 900, 0),
        (9, -1, 0),
    ],
)
def test_the_wait_doubles_up_to_a_quarter_of_an_hour(failures: int, seconds_ago: int, wait: int) -> None:
    assert wait_s([NOW - timedelta(seconds=seconds_ago)] * failures, NOW) == wait


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def test_the_next_try_has_to_wait_even_with_the_right_passphrase(folder: Path) -> None:
    clock = Clock()
    keeper = replace(KEEPER, clock=clock)
    for _ in range(3):
        with pytest.raises(WrongPassphraseError):
            keeper.open(folder, "fel")
    with pytest.raises(TooSoonError) as caught:
        keeper.open(folder, PASSPHRASE)
    assert caught.value.facts == {"seconds": 5}
    assert caught.value.exit_code is ExitCode.WRONG_PASSPHRASE
    clock.now += timedelta(seconds=5)
    keeper.open(folder, PASSPHRASE).close()
    for _ in range(2):
        with pytest.raises(WrongPassphraseError):
            keeper.open(folder, "fel")
    keeper.open(folder, PASSPHRASE).close()


def test_being_sent_away_makes_the_wait_no_longer(folder: Path) -> None:
    keeper = replace(KEEPER, clock=Clock())
    for _ in range(3):
        with pytest.raises(WrongPassphraseError):
            keeper.open(folder, "fel")
    for _ in range(5):
        with pytest.raises(TooSoonError) as caught:
            keeper.open(folder, "fel")
    assert caught.value.facts == {"seconds": 5}


def test_one_users_failures_make_no_other_wait(tmp_path: Path) -> None:
    code = make_store(tmp_path / "s")
    with KEEPER.open(tmp_path / "s", PASSPHRASE) as store:
        store.users.add("eva", Role.SUPERVISOR, "evas fras")
    keeper = replace(KEEPER, clock=Clock())
    for _ in range(3):
        with pytest.raises(WrongPassphraseError):
            keeper.open(tmp_path / "s", "fel", "eva")
    with pytest.raises(TooSoonError):
        keeper.open(tmp_path / "s", "evas fras", "eva")
    keeper.open_with_recovery_code(tmp_path / "s", code).close()
    keeper.open(tmp_path / "s", "evas fras", "eva").close()


def test_a_note_without_time_zone_or_of_rubbish_stops_nobody(folder: Path) -> None:
    notes: list[Fields] = [
        {"at": "2026-11-22T09:00:00", "user": "anna"},
        {"at": "igår", "user": "anna"},
        {"at": 3},
    ]
    (folder / "failed-sign-ins.jsonl").write_bytes(b"".join(checked_line(note) for note in notes) + b"\xff\n")
    replace(KEEPER, clock=Clock()).open(folder, PASSPHRASE).close()


def test_rubbish_among_the_notes_keeps_no_recovery_code_waiting(tmp_path: Path) -> None:
    """Such a note has no name, and neither has the recovery code."""
    code = make_store(tmp_path / "s")
    forged = checked_line({"at": "0001-01-01T00:00:00+14:00", "user": ""})
    (tmp_path / "s" / "failed-sign-ins.jsonl").write_bytes(b"skadat\n" * 5 + forged)
    replace(KEEPER, clock=Clock()).open_with_recovery_code(tmp_path / "s", code).close()
