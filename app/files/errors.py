"""What can be wrong with a file that comes in."""

from app.domain.errors import BadInputError, ExitCode, Fault, UserFacingError


class FilesError(UserFacingError):
    """Base of this package's errors that are not plainly bad input."""


class NewerFormatError(FilesError, BadInputError):
    """The file says it was made for a newer version of its format than this program knows."""

    exit_code = ExitCode.NEWER_PROGRAM

    def __init__(self) -> None:
        super().__init__((Fault("format", "newer_format"),))
