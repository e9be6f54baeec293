"""What the command line says, and how it fails: one plain sentence each, on stderr."""

import sys
from collections.abc import Callable

import click

from app.casework.wording import Words
from app.domain.errors import ExitCode, UserFacingError

# click's own words are English and quote what was typed; these sentences do neither.
_USAGE_MESSAGES: tuple[tuple[type[click.ClickException], str], ...] = (
    (click.NoSuchOption, "usage_option"),
    (click.MissingParameter, "usage_missing"),
    (click.BadParameter, "usage_value"),
    (click.FileError, "cannot_read"),
)


def say(text: str) -> None:
    """Writes a line on stdout."""
    sys.stdout.write(f"{text}\n")


def complain(words: Words, error: UserFacingError) -> None:
    """Writes an error's sentences on stderr."""
    for sentence in words.error(error):
        sys.stderr.write(f"{sentence}\n")


def run_guarded(words: Words, work: Callable[[], int]) -> int:
    """Runs the work and turns what goes wrong into sentences and the contract's exit codes."""
    try:
        return work()
    except UserFacingError as error:
        complain(words, error)
        return error.exit_code
    except click.ClickException as error:
        sys.stderr.write(f"{_usage_sentence(words, error)}\n")
        return ExitCode.BAD_INPUT
    except (click.Abort, KeyboardInterrupt):
        sys.stderr.write(f"{words.message('interrupted')}\n")
        return ExitCode.BAD_INPUT
    except BrokenPipeError:
        # Whoever read our output has had enough; nothing is left to say it to.
        sys.stderr.close()
        return ExitCode.DONE
    except OSError:
        sys.stderr.write(f"{words.message('cannot_write')}\n")
        return ExitCode.CANNOT_WRITE
    except Exception as error:  # noqa: BLE001 - the one handler at the top; a traceback could hold a client's data
        sys.stderr.write(f"{words.message('our_fault', kind=type(error).__name__)}\n")
        return ExitCode.OUR_FAULT


def _usage_sentence(words: Words, error: click.ClickException) -> str:
    for kind, code in _USAGE_MESSAGES:
        if isinstance(error, kind):
            parameter = getattr(error, "param", None)
            name = parameter.opts[0] if parameter is not None and parameter.opts else ""
            return words.message(code, name=name)
    return words.message("usage")
