"""Keeps the window alive under Python 3.11, where PySide6 6.12 counts wrongly.

At every ``emit`` and ``disconnect`` of a signal made in Python it gives back a reference to ``True`` that it
never took. Under 3.11 ``True`` is counted like any object: after some hundred signals nothing seems to hold
it, and the interpreter ends the program. From 3.12 on ``True`` can't end. Until PySide6 is mended, references
of our own stand in for those given back; half a million last for weeks of work and take four megabytes.
"""

import sys

_SPARE = 500_000

_held: list[tuple[bool, ...]] = []
"""Nobody reads it; that it is there is what helps."""


def hold_true() -> None:
    """Takes the references, once, where they are needed."""
    if sys.version_info < (3, 12) and not _held:
        _held.append((True,) * _SPARE)
