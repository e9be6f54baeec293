"""What dev.py costs before it becomes the program, nothing having changed; the yardstick is Python alone."""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OURS = (
    "import dev; dev.require_python([]); dev.prepare(dev.PROGRAM_LOCK); dev.require_qt_libraries('offscreen')"
)


def pair() -> tuple[float, float]:
    """Returns the seconds of dev.py's own work in a new process, and of a new process that does nothing."""
    return seconds(OURS), seconds("pass")


def seconds(code: str) -> float:
    """Returns how long a new Python takes for `code`."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
    return time.perf_counter() - start
