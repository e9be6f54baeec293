"""Writing a document to a file that the user asked for."""

from itertools import count
from pathlib import Path

from app.domain.errors import CannotWriteError
from app.files.writing import write_file


def write_new_file(folder: Path, name: str, ending: str, content: bytes) -> Path:
    """Writes the document under the first free name, ``name.pdf``, ``name-2.pdf`` …; gives the file.

    Raises:
        CannotWriteError: the folder is missing (so says its code) or may not be written to, or the disk is
            full; nothing is left behind.
    """
    names = (f"{name}.{ending}" if number == 1 else f"{name}-{number}.{ending}" for number in count(1))
    try:
        file = next(folder / candidate for candidate in names if not (folder / candidate).exists())
    except OSError as error:
        raise CannotWriteError("cannot_write") from error
    write_file(file, content, overwrite=False)
    return file
