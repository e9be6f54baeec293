"""Starts the window when no command is given, else the command line."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from app import NAME, __version__
from app.crash_dump import leave_no_crash_dump

_EXIT_WHEN_SHOWN = "--exit-when-shown"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program and gives its exit code."""
    leave_no_crash_dump()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words == ["--version"] and sys.stdout is not None:
        with suppress(OSError):
            sys.stdout.write(f"{NAME} {__version__}\n")
            sys.stdout.flush()
            return 0
    from app.cli.language import take_language  # noqa: PLC0415 - not needed to say the version

    language, rest, exists = take_language(words)
    if exists and rest in ([], [_EXIT_WHEN_SHOWN]):
        return _open_window(language, exit_when_shown=bool(rest))
    return _run_command(words)


def _open_window(language: str | None, *, exit_when_shown: bool) -> int:
    # Nothing of what a start makes can go again. The search for what could is on once everything is loaded.
    gc.disable()
    from app.bootstrap import build_services  # noqa: PLC0415 - each face loads without the other
    from app.settings import settings_file  # noqa: PLC0415

    services, settings = build_services(), settings_file()
    if not _has_display():
        # Without a display Qt ends the process. Drawing into memory shows as well that the window works.
        if not exit_when_shown:
            sys.stderr.write(f"{services.words(language or 'sv').message('no_display')}\n")
            return 2
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.ui.qt_loading import load_qt  # noqa: PLC0415

    load_qt()
    from app.ui.start import run_window  # noqa: PLC0415

    return run_window(services, settings, exit_when_shown=exit_when_shown, language=language)


def _run_command(words: Sequence[str]) -> int:
    from app.bootstrap import build_services  # noqa: PLC0415 - each face loads without the other
    from app.cli.main import run  # noqa: PLC0415

    return run(words, build_services, partial(_open_window, None, exit_when_shown=True))


def _has_display() -> bool:
    """Whether Qt finds one: always on Windows and macOS, on Linux by what the environment says."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


if __name__ == "__main__":
    sys.exit(main())
