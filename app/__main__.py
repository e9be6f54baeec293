"""Starts the window when no command is given, else the command line."""

import os
import sys
from collections.abc import Sequence

from app import NAME, __version__

_EXIT_WHEN_SHOWN = "--exit-when-shown"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program and gives its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words == ["--version"]:
        sys.stdout.write(f"{NAME} {__version__}\n")
        return 0
    from app.cli.language import take_language  # noqa: PLC0415 - not needed to say the version

    language, rest, exists = take_language(words)
    if exists and rest in ([], [_EXIT_WHEN_SHOWN]):
        return _open_window(language, exit_when_shown=bool(rest))
    return _run_command(words)


def _open_window(language: str | None, *, exit_when_shown: bool) -> int:
    from app.bootstrap import build_services  # noqa: PLC0415 - each face loads without the other
    from app.ui.start import run_window  # noqa: PLC0415

    return run_window(build_services(), exit_when_shown=exit_when_shown, language=language)


def _run_command(words: Sequence[str]) -> int:
    from app.bootstrap import build_services  # noqa: PLC0415 - each face loads without the other
    from app.cli.main import run  # noqa: PLC0415

    return run(words, build_services, _show_window)


def _show_window() -> int:
    if sys.platform.startswith("linux") and not _has_display():
        # Without a display Qt ends the process; drawing into memory proves as much.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return _open_window(None, exit_when_shown=True)


def _has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
