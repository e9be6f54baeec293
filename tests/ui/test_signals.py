"""A long day of signals takes nothing from the interpreter: PySide6 6.12.0 took a reference to True at each."""

import sys

from PySide6.QtCore import QObject, Signal

EMITTED = 1_000


class _Bell(QObject):
    rung = Signal()


def test_a_thousand_signals_take_no_reference_to_true() -> None:
    bell = _Bell()
    bell.rung.connect(lambda: None)
    before = sys.getrefcount(True)  # noqa: FBT003 - the very object is counted
    for _ in range(EMITTED):
        bell.rung.emit()
    assert sys.getrefcount(True) > before - EMITTED // 2  # noqa: FBT003 - the very object is counted
