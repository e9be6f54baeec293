"""Writing a document to a file that the user asked for."""

from itertools import count
from pathlib import Path


def write_new_pdf(folder: Path, name: str, content: bytes) -> Path:
    """Writes the document under the first free name, ``name.pdf``, ``name-2.pdf`` …; gives the file.

    Raises:
        OSError: when the folder may not be written to, or the disk is full; nothing is left behind.
    """
    names = (f"{name}.pdf" if number == 1 else f"{name}-{number}.pdf" for number in count(1))
    file = next(folder / candidate for candidate in names if not (folder / candidate).exists())
    with file.open("xb") as out:
        try:
            out.write(content)
            out.flush()
        except OSError:
            file.unlink(missing_ok=True)
            raise
    return file
