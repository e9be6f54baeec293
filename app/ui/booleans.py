"""Keeps a long day from ending in a crash: before Python 3.12, True and False are counted like other objects.

``emit`` of a PySide signal (6.12.0) gives away a reference to its result that it does not own. Each emit
takes one from True, and when the last is gone the interpreter stops at once. From Python 3.12 on both live
for ever.
"""

import ctypes
import sys
from functools import cache

_REFERENCES = 500_000
"""A page emits about ten signals; this lasts for more pages than anybody sees, and takes 4 MB for each."""


@cache
def hold_booleans() -> None:
    """Makes so many references to True and False that no day uses them up; done once, and never undone."""
    if sys.version_info >= (3, 12):
        return
    for value in (True, False):
        # Never freed: at the interpreter's end the references would be taken back all at once.
        ctypes.pythonapi.Py_IncRef(ctypes.py_object((value,) * _REFERENCES))
