"""The commands about the program itself: example, selftest, profile, version, help."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from app import __version__
from tests.cli.conftest import Vagval


def test_the_version_is_said(vagval: Vagval) -> None:
    assert __version__ in vagval("--version").out


COMMANDS = ("assess", "letter", "sheet", "store", "case", "tally", "profile", "example", "selftest")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(vagval: Vagval, command: str) -> None:
    outcome = vagval(command, "--help")
    assert outcome.code == 0
    assert outcome.out


def test_an_unknown_command_is_one_sentence(vagval: Vagval) -> None:
    outcome = vagval("HEMLIG")
    assert (outcome.code, outcome.out) == (2, "")
    assert "HEMLIG" not in outcome.err


def test_the_example_does_the_main_job_and_says_where(vagval: Vagval, tmp_path: Path) -> None:
    folder = tmp_path / "exempel åäö"
    outcome = vagval("example", "--out", folder)
    assert outcome.code == 0
    made = {path.name for path in folder.iterdir()}
    assert made == {"bedomning.txt", "ovningslager", "stodbrev.pdf", "statistik"}
    assert all(str(folder) in line for line in outcome.out.splitlines())
    assert vagval("example", "--out", folder).code == 2


def test_the_template_is_a_profile_with_its_key_left_to_fill_in(vagval: Vagval) -> None:
    assert "counter_key" in tomllib.loads(vagval("profile", "template").out)


def test_an_office_store_counts_under_its_own_key(vagval: Vagval, tmp_path: Path, passphrase: Path) -> None:
    made = vagval("profile", "counter-key", "--out", tmp_path / "key", "--passphrase-file", passphrase)
    template = vagval("profile", "template").out
    line = next(line for line in template.splitlines() if line.startswith("counter_key"))
    profile = tmp_path / "office.toml"
    filled = template.replace(line, f'counter_key = "{made.out.strip()}"')
    profile.write_text(filled, encoding="utf-8")
    folder = tmp_path / "store"
    opening = ("--passphrase-file", passphrase)
    assert vagval("store", "create", folder, "--profile", profile, *opening).code == 0
    asked = ("--from", "2026-01", "--to", "2026-06", "--out", tmp_path / "counts.csv")
    assert vagval("tally", "counts", folder, *asked, *opening).code == 2
    with_key = ("--counter-key", tmp_path / "key")
    assert vagval("tally", "counts", folder, *asked, *with_key, *opening).code == 0
    assert vagval("case", "import", folder, "--lines", profile, *opening).code == 2


def test_the_selftest_names_what_it_tried_and_no_person(tmp_path: Path) -> None:
    # In a process of its own: an application that has been left can't be entered again by other tests.
    report = tmp_path / "report.txt"
    command = [sys.executable, "-m", "app", "selftest", "--report", str(report)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout == report.read_text(encoding="utf-8")
    assert "Ensamsson" not in done.stdout


def started(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "app", *arguments]
    options = {"stderr": subprocess.PIPE, **options}
    return subprocess.run(command, check=False, timeout=60, **options)


def test_output_that_nobody_reads_is_no_fault(examples: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = started("assess", str(examples / "luckor.json"), "--json", stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_store_whose_recovery_code_cannot_be_said_is_not_left_behind(
    tmp_path: Path, passphrase: Path
) -> None:
    folder = tmp_path / "store"
    with Path("/dev/full").open("wb") as full:
        done = started("store", "create", str(folder), "--passphrase-file", str(passphrase), stdout=full)
    assert done.returncode == 7
    assert list(folder.iterdir()) == []


def test_what_went_wrong_shows_in_the_exit_code_where_nothing_can_be_said(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = started("assess", str(tmp_path / "absent.json"), stderr=full)
    assert done.returncode == 2


def test_a_passphrase_can_be_handed_in_where_nobody_can_be_asked(tmp_path: Path) -> None:
    done = started("store", "create", str(tmp_path / "store"), input="en påhittad\n".encode())
    assert (done.returncode, done.stderr) == (0, b"")
    done = started("store", "create", str(tmp_path / "other"), stdin=subprocess.DEVNULL)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_without_a_display_the_window_says_so_and_its_proof_draws_into_memory() -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    bare = {name: value for name, value in os.environ.items() if name not in hidden}
    assert started(env=bare).returncode == 2
    assert started("--exit-when-shown", env=bare).returncode == 0


def test_a_crash_leaves_no_copy_of_memory() -> None:
    asks = "import ctypes, resource; from app.__main__ import main; main(['--version']); "
    asks += "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    command = [sys.executable, "-c", asks]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "(0, 0) 0"
