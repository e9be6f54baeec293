"""Starting the window until its first page is painted; the yardstick is a bare wizard of the same widgets."""

import os
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OURS = ("app", "--exit-when-shown")
BARE = ("benchmarks._bare_window",)


def pair() -> tuple[float, float]:
    """Returns the seconds of our start, and of the bare wizard's."""
    return seconds(OURS), seconds(BARE)


def seconds(module: tuple[str, ...]) -> float:
    """Returns how long that module takes from the command to its end, drawing into memory."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", *module], cwd=ROOT, env=warm(), check=True)
    return time.perf_counter() - start


def warm() -> dict[str, str]:
    """Where a start finds what Python compiled at an earlier one, and draws into memory."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": compiled().name, "QT_QPA_PLATFORM": "offscreen"}


@cache
def compiled() -> tempfile.TemporaryDirectory[str]:
    """The folder of what Python compiled; removed when the program ends."""
    return tempfile.TemporaryDirectory(prefix="vagval-bench-")
