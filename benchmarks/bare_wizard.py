"""Starting the window until its first page is painted; the yardstick is a bare wizard of the same widgets."""

import os
import subprocess
import sys
import time
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
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-m", *module], cwd=ROOT, env=environment, check=True)
    return time.perf_counter() - start
