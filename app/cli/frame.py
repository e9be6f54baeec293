"""What every command shares: the services, the words, and the options that mean the same everywhere."""

import errno
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from app.casework.protocols import CaseStore
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import BadInputError, Fault, UserFacingError
from app.files.reading import open_to_read

STDIN = "-"
FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2100, 12, 31)


class _PathType(click.Path):
    """A path that the system takes; that something can be read or written there is found out when it is."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path, unless a name in it is longer than names can be; that is no fault of any disk."""
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        try:
            path.lstat()
        except OSError as error:
            if error.errno == errno.ENAMETOOLONG:
                raise UserFacingError("path_too_long") from error
        return path


FILE = _PathType()

_Command = TypeVar("_Command", bound=Callable[..., Any])
_Read = TypeVar("_Read")


@dataclass(frozen=True)
class Frame:
    """What a command works with; click hands it on as ``obj``.

    Attributes:
        show_window: opens the window, leaves once it is painted, and gives the exit code.
    """

    services: Services
    words: Words
    show_window: Callable[[], int]

    def under(self, which: str) -> "Frame":
        """The same with other rules: those with that version or hash.

        Raises:
            UserFacingError: they are not kept here.
        """
        services = self.services.under(self.services.rules.find(which))
        return replace(self, services=services, words=services.words(self.words.language))

    def day(self, given: date | None) -> date:
        """The day asked for, else today."""
        return given or self.services.today()


def parse_day(text: str) -> date:
    """The day written ``YYYY-MM-DD``, from 1900-01-01 to 2100-12-31.

    Raises:
        ValueError: when it is no such day; click then names the option.
    """
    day = date.fromisoformat(text)
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) or not FIRST_DAY <= day <= LAST_DAY:
        raise ValueError("no such day")
    return day


def parse_month(text: str) -> str:
    """The month written ``YYYY-MM``.

    Raises:
        ValueError: when it is no such month; click then names the option.
    """
    parse_day(f"{text}-01")
    return text


def on_option(command: _Command) -> _Command:
    """The day a command looks from; today without it."""
    return click.option(
        "--on", type=parse_day, metavar="DATE", default=None, help="Dag att utgå från (ÅÅÅÅ-MM-DD)."
    )(command)


def passphrase_options(command: _Command) -> _Command:
    """Who opens a store, and with what."""
    command = click.option("--user", default=None, help="Användarnamn där ärendemappen har flera.")(command)
    return click.option(
        "--passphrase-file", type=FILE, default=None, help="Fil vars första rad är lösenfrasen."
    )(command)


def read_input(path: Path, most_bytes: int) -> bytes:
    """The bytes of a file, or of stdin for ``-``; at most one more than ``most_bytes``, to show the excess.

    Raises:
        UserFacingError: when the file can't be read.
    """
    try:
        if str(path) == STDIN and sys.stdin is not None:
            return sys.stdin.buffer.read(most_bytes + 1)
        with open_to_read(path) as file:
            return file.read(most_bytes + 1)
    except (OSError, ValueError) as error:
        raise UserFacingError("cannot_read") from error


def read_each(paths: Sequence[Path], read: Callable[[Path], _Read]) -> list[_Read]:
    """Every file read, in order.

    Raises:
        BadInputError: the faults of all files; each says in which of several files, by its number
            on the command line (a file's name may be a client's).
    """
    found: list[_Read] = []
    faults: list[Fault] = []
    for number, path in enumerate(paths, start=1):
        try:
            found.append(read(path))
        except BadInputError as error:
            faults += placed(error.faults, f"[{number}]") if len(paths) > 1 else error.faults
    if faults:
        raise BadInputError(tuple(faults))
    return found


def placed(faults: Iterable[Fault], place: str) -> list[Fault]:
    """The faults with the place in front of where they are."""
    return [Fault(f"{place} {fault.where}".rstrip(), fault.expected, fault.facts) for fault in faults]


@contextmanager
def faults_in(option: str) -> Iterator[None]:
    """Faults found meanwhile say in which option's file they are, where a command reads several files.

    Raises:
        BadInputError: the same faults.
    """
    try:
        yield
    except BadInputError as error:
        raise BadInputError(tuple(placed(error.faults, option))) from None


def passphrase_from(
    file: Path | None, words: Words, *, confirm: bool = False, question: str | None = None
) -> str:
    """The passphrase: the first line of the file, or asked for without showing it.

    Args:
        file: whose first line it is; None: it is asked for.
        words: what is asked.
        confirm: whether it is typed twice.
        question: what is asked where several are; None: simply for the passphrase.

    Raises:
        UserFacingError: when the file can't be read, is no text, or its first line is empty.
    """
    if file is None:
        return _asked(question or words.message("ask_passphrase"), confirm=confirm)
    try:
        text = read_input(file, _LONGEST_PASSPHRASE_FILE).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserFacingError("passphrase_file_empty") from error
    first_line = text.split("\n")[0].rstrip("\r")
    if not first_line:
        raise UserFacingError("passphrase_file_empty")
    return first_line


def _asked(question: str, *, confirm: bool) -> str:
    if sys.stdin is not None and sys.stdin.isatty():
        return str(click.prompt(question, hide_input=True, confirmation_prompt=confirm, err=True))
    # Nobody is there to be asked; whoever starts the program may hand the passphrase in.
    line = "" if sys.stdin is None else sys.stdin.readline().rstrip("\r\n")
    if not line:
        raise UserFacingError("passphrase_needed")
    return line


@contextmanager
def opened_store(
    frame: Frame, folder: Path, passphrase_file: Path | None, user: str | None
) -> Iterator[CaseStore]:
    """The store, open for that user; closed again at the end."""
    passphrase = passphrase_from(passphrase_file, frame.words)
    opened = frame.services.stores.open(folder, passphrase, user)
    try:
        yield opened
    finally:
        opened.close()


_LONGEST_PASSPHRASE_FILE = 64 * 1024
