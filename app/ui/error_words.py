"""How the window meets errors: a user's own in one sentence and a next step, ours in one clear sentence."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

_PACKAGE = Path(__file__).resolve().parents[1]


def catch_faults(say: Callable[[str], None]) -> None:
    """Has every exception that nobody caught told by ``say``, with its kind alone.

    Neither message nor values are shown or written anywhere: they could hold a client's data.
    """

    def on_fault(kind: type[BaseException], _: BaseException, traceback: TracebackType | None) -> None:
        sys.stderr.write(f"{kind.__name__} {_place(traceback)}\n")
        say(kind.__name__)

    sys.excepthook = on_fault


def _place(traceback: TracebackType | None) -> str:
    """File and line in our own code, for a report to the developers."""
    place = ""
    while traceback is not None:
        file = Path(traceback.tb_frame.f_code.co_filename)
        if _PACKAGE in file.parents:
            place = f"{file.relative_to(_PACKAGE).as_posix()}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return place
