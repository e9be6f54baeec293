"""The program as it is started."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from app.ui.error_words import catch_faults
from app.ui.pieces.date_field import read_day

ROOT = Path(__file__).parents[2]


def test_the_window_leaves_once_its_first_page_is_painted(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "app", "--exit-when-shown"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)  # noqa: PLW1510
    assert done.returncode == 0, done.stderr
    assert not list(tmp_path.rglob("*.json"))


def test_starting_loads_neither_storage_nor_drawing() -> None:
    program = (
        "import sys; import app.ui.start; from app.bootstrap import build_services; build_services();"
        "slow = {'sqlite_utils', 'reportlab', 'pikepdf', 'openpyxl', 'highspy', 'argon2', 'pydantic'};"
        "print(sorted(slow & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


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
        ("٢٠٢٤٠٩١٢", None),
        ("", None),
    ],
)
def test_days_are_read_with_and_without_hyphens(written: str, day: date | None) -> None:
    assert read_day(written) == day
