"""What the program says as a process of its own where another holds the store, or the place is no good."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import ExitCode

ROOT = Path(__file__).parents[2]
PHRASE = "en påhittad lösenfras"
HOLD = f"""
import pathlib, sys
from app.bootstrap import build_services
store = build_services().stores.open(pathlib.Path(sys.argv[1]), {PHRASE!r})
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def room() -> Iterator[Path]:
    """A folder that anybody may walk through."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        (Path(name) / "fras").write_text(f"{PHRASE}\n", encoding="utf-8")
        yield Path(name)


def _vagval(room: Path, *words: str | Path) -> tuple[int, str]:
    """Exit code and what was said, by the program in a process of its own."""
    home = room / "hem"
    home.mkdir(exist_ok=True)
    home.chmod(0o777)
    settings = {**os.environ, "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "app", *map(str, words), "--passphrase-file", str(room / "fras")]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=settings,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stderr


def test_a_second_program_is_told_that_the_store_is_in_use_and_comes_in_after_a_kill(room: Path) -> None:
    assert _vagval(room, "store", "create", room / "lager")[0] == ExitCode.DONE
    holding = [sys.executable, "-c", HOLD, str(room / "lager")]
    with subprocess.Popen(holding, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        code, said = _vagval(room, "case", "list", room / "lager")
        assert (code, len(said.splitlines())) == (ExitCode.IN_USE, 1)
        other.kill()
    assert _vagval(room, "case", "list", room / "lager") == (ExitCode.DONE, "")


def test_a_folder_that_is_synchronised_is_refused_and_the_right_one_named(room: Path) -> None:
    synced = room / "hem" / "OneDrive - Kommunen"
    synced.mkdir(parents=True)
    code, said = _vagval(room, "store", "create", synced / "lager")
    assert (code, len(said.splitlines())) == (ExitCode.REFUSED, 1)
    assert "~/.local/share/vagval" in said
    assert list(synced.iterdir()) == []
