"""What is left of the program on the disk when it crashes: nothing."""

import ctypes
import sys
from contextlib import suppress

_PR_SET_DUMPABLE = 4
_NO_DIALOGS, _NO_HEAP = 3, 1


def leave_no_crash_dump() -> None:
    """Asks the system to keep no copy of our memory when we crash: it may hold answers and keys."""
    with suppress(OSError, AttributeError, ValueError):
        # A system that has no such wish to grant.
        _ask()


def _ask() -> None:
    if sys.platform == "win32":
        # No dialog that offers to send a report; and a report, if one is made, without what is on the heap.
        ctypes.windll.kernel32.SetErrorMode(_NO_DIALOGS)
        ctypes.windll.kernel32.WerSetFlags(_NO_HEAP)
    else:
        import resource  # noqa: PLC0415 - does not exist on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        # A system that hands dumps to a program of its own does not look at that limit, but at this.
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
