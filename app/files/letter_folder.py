"""A folder that letters of many cases are written into."""

import tempfile
from pathlib import Path

from app.domain.errors import CannotWriteError, UserFacingError
from app.files.writing import write_file


class LetterFolder:
    """Each letter is a file named by its case's id, which is random and tells nothing.

    Attributes:
        is_file: what is delivered here are files.
    """

    is_file = True

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def prepare(self) -> None:
        """Makes the folder where it is missing, and makes sure that it can be written to.

        Raises:
            CannotWriteError: it can't.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self._folder):
                pass
        except OSError as error:
            raise CannotWriteError("cannot_write") from error

    def hand_over(self, case_id: str, letter: bytes) -> None:
        """Writes the whole file, or nothing.

        Raises:
            UserFacingError: the file is there already.
            CannotWriteError: the disk is full, or somebody took the folder away.
        """
        file = self.file(case_id)
        if file.exists() or file.is_symlink():
            raise UserFacingError("letter_file_exists")
        write_file(file, letter, overwrite=False)

    def take_back(self, case_id: str) -> None:
        """Removes the file."""
        self.file(case_id).unlink(missing_ok=True)

    def file(self, case_id: str) -> Path:
        """The letter of that case."""
        return self._folder / f"{case_id}.pdf"
