"""The program as it is started."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from app.casework.services import Services
from app.ui.error_words import catch_faults
from app.ui.first_paint import PARTS
from app.ui.pieces.date_field import read_day
from app.ui.start import make_application

ROOT = Path(__file__).parents[2]


def test_the_window_leaves_once_its_first_page_is_painted(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "app", "--exit-when-shown"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)  # noqa: PLW1510
    assert done.returncode == 0, done.stderr
    assert not list(tmp_path.rglob("*.json"))


@pytest.mark.parametrize("language", ["xx", "en\0", "../sv"])
def test_a_language_that_is_none_of_ours_keeps_no_window_from_opening(tmp_path: Path, language: str) -> None:
    settings = tmp_path / "Vagval" / "settings.json"
    settings.parent.mkdir()
    settings.write_text(json.dumps({"language": language}), encoding="utf-8")
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "app", "--exit-when-shown"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)  # noqa: PLW1510
    assert (done.returncode, done.stderr) == (0, "")


NOT_AT_THE_START = {
    *("sqlite_utils", "reportlab", "pikepdf", "openpyxl", "highspy", "argon2", "pydantic", "cryptography"),
    *("click", "stdnum", "ssl", "app.rules", "app.files", "app.tallies.counts", "app.ui.documents"),
    *("app.domain.assessment", "app.domain.profile", "app.casework.explain", "app.casework.messages"),
    *("tomllib", "app.ui.pieces.text_fields"),
    *PARTS,
}


def in_a_process_of_its_own(program: str) -> str:
    """What the program prints that can run nothing before it was asked to."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.strip()


def test_starting_loads_nothing_that_the_start_page_does_without() -> None:
    program = (
        "import sys; from app.__main__ import main; main(['--exit-when-shown']);"
        f"print(sorted({NOT_AT_THE_START} & set(sys.modules)))"
    )
    assert in_a_process_of_its_own(program) == "[]"


def test_no_source_is_read_by_anybody_who_imports_a_module() -> None:
    program = (
        "import builtins, linecache; plain = builtins.__import__; from app.__main__ import main;"
        "main(['--exit-when-shown']);"
        "print(builtins.__import__ is plain, [name for name in linecache.cache if '/app/ui/' in name])"
    )
    assert in_a_process_of_its_own(program) == "True []"


def test_starting_shows_no_picture_for_which_qt_would_load_every_kind() -> None:
    # Linux tells which libraries a process has; elsewhere there is nothing to look at.
    program = (
        "from pathlib import Path; from app.__main__ import main; main(['--exit-when-shown']);"
        "maps = Path('/proc/self/maps'); print(maps.exists() and 'imageformats' in maps.read_text())"
    )
    assert in_a_process_of_its_own(program) == "False"


def test_once_painted_the_window_reads_the_rules_and_loads_its_other_pages() -> None:
    program = f"""
import sys
from PySide6.QtCore import QTimer
from app.bootstrap import build_services
from app.settings import settings_file
from app.ui.start import make_application, run_window

services = build_services()
application = make_application(services.resources)
watch = QTimer(interval=5)
watch.timeout.connect(lambda: {{*{PARTS}}} <= set(sys.modules) and application.quit())
watch.start()
code = run_window(services, settings_file(), exit_when_shown=False, language="sv")
print(code, "app.rules" in sys.modules)
"""
    assert in_a_process_of_its_own(program) == "0 True"


def test_a_fault_is_told_by_its_kind_and_place_without_any_value(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    told: list[str] = []
    catch_faults(told.append)
    try:
        raise ValueError("Testa Provsson")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert told == ["ValueError"]
    assert "Provsson" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-09-12", date(2024, 9, 12)),
        ("20240912", date(2024, 9, 12)),
        (" 2024-09-12 ", date(2024, 9, 12)),
        ("2024-02-30", None),
        ("1899-12-31", None),
        ("2101-01-01", None),
        ("2024-9-1", None),
        ("12/9 2024", date(2024, 9, 12)),
        ("1/12-2024", date(2024, 12, 1)),
        ("12 september 2024", date(2024, 9, 12)),
        ("1 Mars 2016", date(2016, 3, 1)),
        ("3 sept. 2024", date(2024, 9, 3)),
        ("12 May 2024", date(2024, 5, 12)),
        ("12 ma 2024", None),
        ("31/2 2024", None),
        ("12/9 24", None),
        ("٢٠٢٤٠٩١٢", None),
        ("", None),
    ],
)
def test_days_are_read_in_digits_and_as_they_are_said(written: str, day: date | None) -> None:
    assert read_day(written) == day


@pytest.mark.parametrize(
    ("named", "asked"),
    [("", "/run/cups/cups.sock"), ("far.example", "/run/cups/cups.sock"), ("/var/cups", "/var/cups")],
)
def test_printers_are_asked_for_through_a_socket_of_this_computer(
    monkeypatch: pytest.MonkeyPatch, services: Services, named: str, asked: str
) -> None:
    """The proof no_socket prints under a trace of system calls."""
    monkeypatch.setenv("CUPS_SERVER", named)
    make_application(services.resources)
    assert os.environ["CUPS_SERVER"] == asked
