"""Memory of the window when its first page is painted; the yardstick is the same bare wizard."""

import os
import subprocess
import sys

from benchmarks.bare_wizard import BARE, OURS, ROOT, warm

UNIT = "MiB"
_KIB_IN_MIB = 1024


def pair() -> tuple[float, float]:
    """Returns the most MiB that our window held, and that the bare wizard held."""
    return most_mib(OURS), most_mib(BARE)


def most_mib(module: tuple[str, ...]) -> float:
    """Returns the most memory that module held until its end, drawing into memory (Linux counts in KiB)."""
    process = subprocess.Popen([sys.executable, "-m", *module], cwd=ROOT, env=warm())
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return usage.ru_maxrss / _KIB_IN_MIB
