"""Opening files that somebody named, without ever waiting for one."""

import stat
from pathlib import Path
from typing import BinaryIO

# What is open already, such as the output of another program that the shell hands over.
_HANDED_OVER = (Path("/dev/stdin"), Path("/dev/fd"), Path("/proc/self/fd"))


def open_to_read(path: Path) -> BinaryIO:
    """Opens an ordinary file, or what the shell hands over in the place of one.

    Raises:
        OSError: it isn't there, may not be read, or is a named pipe, a socket or a device, which could keep
            us waiting for ever.
    """
    if not stat.S_ISREG(path.stat().st_mode) and not _is_handed_over(path):
        raise OSError("no ordinary file")
    return path.open("rb")


def read_whole(path: Path) -> bytes:
    """All bytes of a file.

    Raises:
        OSError: as for :func:`open_to_read`.
    """
    with open_to_read(path) as file:
        return file.read()


def _is_handed_over(path: Path) -> bool:
    return path in _HANDED_OVER or path.parent in _HANDED_OVER
