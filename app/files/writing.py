"""Writing files so that there is a whole file or none."""

import os
import shutil
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from app.domain.errors import CannotWriteError, UserFacingError

HALF_MADE = ".vagval-"
"""What the name of everything begins with that is not whole yet; it tells nothing else."""

_SURELY_LEFT_S = 3600.0


def write_file(path: Path, data: bytes, *, overwrite: bool) -> None:
    """Writes the whole file, committed to disk, or nothing.

    Raises:
        UserFacingError: when the file exists and may not be overwritten.
        CannotWriteError: when the folder is missing, the disk is full or the place may not be written to.
    """
    if not overwrite and (path.exists() or path.is_symlink()):
        raise UserFacingError("file_exists")
    try:
        _replace(path, data)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise CannotWriteError("folder_missing") from error
    except OSError as error:
        raise CannotWriteError("cannot_write") from error


def new_folder(path: Path) -> None:
    """Makes the folder; an empty one may stand there already.

    Raises:
        UserFacingError: when the folder is not empty, or a file stands in its place.
        CannotWriteError: when the place may not be written to.
    """
    try:
        if path.exists() and not path.is_dir():
            raise UserFacingError("file_in_place")
        if path.exists() and any(path.iterdir()):
            raise UserFacingError("folder_not_empty")
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWriteError("cannot_write") from error


def write_into_new_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Makes the folder and writes the files into it; where one can't be written, none stays.

    Raises:
        UserFacingError: the folder is not empty, or a file stands in its place.
        CannotWriteError: the disk is full or the place may not be written to.
    """
    new_folder(folder)
    try:
        for name, data in files.items():
            write_file(folder / name, data, overwrite=False)
    except BaseException:
        with suppress(OSError):
            for name in files:
                (folder / name).unlink(missing_ok=True)
        raise


def clear_left_behind(folder: Path) -> None:
    """Removes what a program that was killed while writing left in the folder an hour ago or more."""
    with suppress(OSError):
        for left in folder.glob(f"{HALF_MADE}*"):
            if time.time() - left.lstat().st_mtime < _SURELY_LEFT_S:
                continue
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink(missing_ok=True)


def _replace(path: Path, data: bytes) -> None:
    if path.exists() and not path.is_file():
        # A folder or a device is not replaced by a file.
        raise IsADirectoryError
    clear_left_behind(path.parent)
    # A half-written neighbour is removed again.
    handle, name = tempfile.mkstemp(prefix=HALF_MADE, dir=path.parent)
    neighbour = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        neighbour.replace(path)
    except BaseException:
        neighbour.unlink(missing_ok=True)
        raise
    _make_name_durable(path.parent)


def _make_name_durable(folder: Path) -> None:
    """The new name on disk too, and not the old file after a power cut; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
