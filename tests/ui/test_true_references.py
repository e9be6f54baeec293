"""A day of signals does not end the program."""

import subprocess
import sys

_MANY_SIGNALS = """
from PySide6.QtCore import QObject, Signal
from app.ui.true_references import hold_true

class Bell(QObject):
    rung = Signal()

bell = Bell()
bell.rung.connect(lambda: None)
hold_true()
for _ in range(20_000):
    bell.rung.emit()
print("still here")
"""


def test_twenty_thousand_signals_are_no_end() -> None:
    done = subprocess.run([sys.executable, "-c", _MANY_SIGNALS], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "still here\n")
