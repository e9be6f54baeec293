"""What the command line says, and how it fails: one plain sentence each, on stderr."""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TextIO

import click

from app.casework.wording import Words
from app.domain.errors import ExitCode, UserFacingError

# click's own words are English and quote what was typed; these sentences do neither.
_SENTENCES: tuple[tuple[type[BaseException], str, ExitCode], ...] = (
    (click.NoSuchOption, "usage_option", ExitCode.BAD_INPUT),
    (click.MissingParameter, "usage_missing", ExitCode.BAD_INPUT),
    (click.BadParameter, "usage_value", ExitCode.BAD_INPUT),
    (click.ClickException, "usage", ExitCode.BAD_INPUT),
    (click.Abort, "interrupted", ExitCode.BAD_INPUT),
    (KeyboardInterrupt, "interrupted", ExitCode.BAD_INPUT),
    # Users' files are read with words of their own; a file that is not there now is one of ours.
    (FileNotFoundError, "our_fault", ExitCode.OUR_FAULT),
    (OSError, "cannot_write", ExitCode.CANNOT_WRITE),
    # The one handler at the top: a traceback could hold a client's data, so only the kind of fault is named.
    (Exception, "our_fault", ExitCode.OUR_FAULT),
)


def say(text: str) -> None:
    """Writes a line on stdout."""
    sys.stdout.write(f"{text}\n")


def complain(words: Words, error: BaseException) -> ExitCode:
    """Says on stderr what went wrong, where that can be said, and gives the exit code that goes with it."""
    if isinstance(error, UserFacingError):
        _say_on_stderr(words.error(error))
        return error.exit_code
    code, exit_code = next((c, e) for kind, c, e in _SENTENCES if isinstance(error, kind))
    facts = {"name": _parameter_name(error), "kind": type(error).__name__}
    _say_on_stderr((words.message(code, **facts),))
    return exit_code


def run_guarded(words: Words, work: Callable[[], int]) -> int:
    """Runs the work and turns what goes wrong into sentences and the contract's exit codes."""
    try:
        return work()
    except BrokenPipeError:
        # Whoever read our output has had enough.
        _let_go(sys.stdout)
        return ExitCode.DONE
    except OSError as error:
        _let_go(sys.stdout)
        return complain(words, error)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - see _SENTENCES
        return complain(words, error)


def _say_on_stderr(sentences: Sequence[str]) -> None:
    """The exit code tells what happened also where stderr is full."""
    try:
        for sentence in sentences:
            sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()
    except OSError:
        _let_go(sys.stderr)


def _let_go(stream: TextIO) -> None:
    """Sends what still waits to be written nowhere; the interpreter would try again at its end, and fail."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _parameter_name(error: BaseException) -> str:
    parameter = getattr(error, "param", None)
    return parameter.opts[0] if parameter is not None and parameter.opts else ""
