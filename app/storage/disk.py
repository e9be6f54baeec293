"""Writing so that it stays written: to disk before the call returns, whole or not at all."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.errors import CannotWriteError
from app.storage.errors import DamagedStoreError

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_FOLDER = {errno.ENOENT, errno.ENOTDIR}


@contextmanager
def named_write_errors() -> Iterator[None]:
    """Turns what the system says of a failed write into an error a user can act on."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise CannotWriteError("disk_full") from error
        if error.errno in _NO_RIGHT:
            raise CannotWriteError("no_right_to_write") from error
        if error.errno in _NO_FOLDER:
            raise CannotWriteError("folder_missing") from error
        if error.errno == errno.ENAMETOOLONG:
            raise CannotWriteError("name_too_long") from error
        raise CannotWriteError("cannot_write") from error


def write_new(path: Path, content: bytes) -> None:
    """Writes a file that does not exist yet.

    Raises:
        CannotWriteError: when it can't be written, or exists after all; no half file is left behind.
    """
    with named_write_errors():
        file = path.open("xb")
        try:
            with file:
                _write_through(file.fileno(), content)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
    sync_folder(path.parent)


def replace_file(path: Path, content: bytes) -> None:
    """Puts new content in the place of the old; after a crash one of the two is there, whole.

    Raises:
        CannotWriteError: when it can't be written; the old content is untouched.
    """
    beside = path.with_name(path.name + ".new")
    with named_write_errors():
        try:
            with beside.open("wb") as file:
                _write_through(file.fileno(), content)
            beside.replace(path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
    sync_folder(path.parent)


def overwrite_in_place(path: Path, content: bytes) -> None:
    """Writes over the file where it lies, so that the old content does not stay behind in freed blocks.

    Raises:
        CannotWriteError: when it can't be written; the file may then be torn.
    """
    is_new = not path.exists()
    with named_write_errors(), path.open("xb" if is_new else "r+b", buffering=0) as file:
        file.truncate(len(content))
        _write_through(file.fileno(), content)
    if is_new:
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Makes names of files made or removed in the folder durable; Windows does so by itself."""
    if os.name == "nt":
        return
    with named_write_errors():
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def read_part(path: Path) -> bytes:
    """All bytes of a file that belongs to a store.

    Raises:
        DamagedStoreError: when it is missing, can't be read, or is no file but a pipe or a device.
        CannotWriteError: when the user has no right to it.
    """
    try:
        if path.exists() and not path.is_file():
            raise DamagedStoreError(path.name)
        return path.read_bytes()
    except PermissionError:
        raise CannotWriteError("no_right_to_write") from None
    except OSError:
        raise DamagedStoreError(path.name) from None


def _write_through(handle: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]
    os.fsync(handle)
