"""One at a time: a lock the operating system releases when its holder dies."""

import os
import sys
import time
from pathlib import Path
from types import TracebackType

from app.storage.disk import named_write_errors
from app.storage.errors import StoreInUseError

_POLL_S = 0.01


class FileLock:
    """Holds a file that nobody else may hold at the same time, in this process or another.

    Args:
        path: the lock's file; made when missing, never removed.
        patience_s: how long to wait for another holder before giving up.

    Raises:
        StoreInUseError: somebody else holds it.
        CannotWriteError: the folder may not be written to.
    """

    def __init__(self, path: Path, *, patience_s: float = 0.0) -> None:
        with named_write_errors():
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        give_up_at = time.monotonic() + patience_s
        while not _try_lock(self._handle):
            if time.monotonic() >= give_up_at:
                os.close(self._handle)
                raise StoreInUseError
            time.sleep(_POLL_S)

    def release(self) -> None:
        """Lets others have it."""
        os.close(self._handle)

    def __enter__(self) -> "FileLock":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
