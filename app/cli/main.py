"""The command line as a whole."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from app import NAME, __version__
from app.casework.pack_lines import trouble_lines
from app.casework.services import Services
from app.casework.wording import LANGUAGES
from app.cli.assess import assess
from app.cli.case import case
from app.cli.case_papers import extract, letters
from app.cli.example import example
from app.cli.frame import Frame
from app.cli.help import help_in, read_phrases
from app.cli.language import take_language
from app.cli.letter import letter
from app.cli.output import complain, run_guarded
from app.cli.profile import profile
from app.cli.rules import rules
from app.cli.selftest import selftest
from app.cli.sheet import sheet
from app.cli.store import store
from app.cli.tally import tally
from app.cli.user import user
from app.domain.errors import CannotWriteError, ExitCode, UserFacingError


@click.group(
    help="Vägval: ärliga och tidiga besked om frivillig återvandring. --language sv|en gäller överallt."
)
@click.version_option(__version__, message=f"{NAME} {__version__}")
def vagval() -> None:
    """Groups the commands."""


for _command in (assess, rules, letter, sheet, store, user, case, tally, profile, example, selftest):
    vagval.add_command(_command)
for _command in (letters, extract):
    case.add_command(_command)


def run(
    arguments: Sequence[str],
    build_services: Callable[[], Services],
    show_window: Callable[[], int],
) -> int:
    """Runs one command and gives its exit code.

    Args:
        arguments: the words after ``vagval``.
        build_services: called once.
        show_window: opens the window and leaves once it is painted; the command line itself has none.
    """
    _speak_utf8()
    language, rest, language_exists = take_language(arguments)
    services = build_services()
    words = services.words(language or LANGUAGES[0])
    if not language_exists:
        return complain(words, UserFacingError("usage_language"))
    frame = Frame(services, words, show_window)
    for sentence in trouble_lines(services.rules, words):
        sys.stderr.write(f"{sentence}\n")

    def work() -> int:
        if sys.stdout is None:
            raise CannotWriteError("cannot_write")
        # Not vagval.main(): it takes a closed pipe for itself and ends the process.
        try:
            with (
                help_in(read_phrases(services.resources, words.language), vagval),
                vagval.make_context("vagval", rest, obj=frame) as context,
            ):
                code = vagval.invoke(context)
        except click.exceptions.Exit as done:
            code = done.exit_code
        sys.stdout.flush()
        return code if isinstance(code, int) else ExitCode.DONE

    return run_guarded(words, work)


def _speak_utf8() -> None:
    """Makes output the same bytes on every system: UTF-8 and plain line feeds."""
    if sys.stderr is None:
        # Closed by whoever started us: what is said there reaches nobody, and the exit code says enough.
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - as long as the program
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
