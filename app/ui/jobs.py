"""Slow work away from the window's thread: a plain function in, success or failure back on that thread."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from app.domain.errors import UserFacingError

_Done = Callable[[Any], None]
_Failed = Callable[[UserFacingError], None]


def _leave(_: object) -> None:
    """What becomes of a result that nobody wants any more, where nothing has to be put away."""


class Jobs(QObject):
    """Runs work one piece at a time, in order.

    The work touches no widget. If the widget that asked is gone when the work is done, nobody is told.

    Args:
        at_once: run the work at once on the caller's thread; for tests.

    Signals:
        busy_changed: True when work begins, False when all is done that somebody waits for.
        work_ended: one piece of work is over, wanted or not.
    """

    busy_changed = Signal(bool)
    work_ended = Signal()
    _finished = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None, *, at_once: bool = False) -> None:
        super().__init__(parent)
        self._at_once = at_once
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting: dict[int, tuple[_Done, _Failed]] = {}
        self._unwanted: dict[int, _Done] = {}
        self._last = 0
        self._finished.connect(self._on_finished)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way for somebody who is still there."""
        return bool(self._waiting)

    @property
    def is_running(self) -> bool:
        """Whether any work is under way, wanted or not."""
        return bool(self._unwanted)

    def start(
        self,
        owner: QObject,
        work: Callable[[], Any],
        done: _Done,
        failed: _Failed,
        *,
        unwanted: _Done = _leave,
    ) -> int:
        """Runs ``work`` and then ``done`` with what it gave, or ``failed`` with a user's error.

        Any other exception is a fault of ours: ``failed`` hears of its kind, and it is raised on the window's
        thread.

        Args:
            owner: a widget that is gone is not told.
            work: touches no widget.
            done: takes what the work gave.
            failed: takes why it gave nothing.
            unwanted: takes what the work gave where it was cancelled meanwhile, or the owner is gone.

        Returns:
            A number to cancel the work by.
        """
        self._last += 1
        number = self._last
        self._waiting[number] = (done, failed)
        self._unwanted[number] = unwanted
        owner.destroyed.connect(partial(self._forget, number))
        self.busy_changed.emit(True)
        run = partial(_run, work, partial(self._finished.emit, number))
        if self._at_once:
            run()
        else:
            # No QRunnable: Qt deletes it unseen by PySide, which later takes a widget for it and crashes.
            self._pool.start(run)
        return number

    def cancel(self, number: int) -> None:
        """Nobody waits for that work any more; what it does to the disk it does to its end."""
        self._forget(number)

    def wait(self) -> None:
        """Waits until no work is running; for closing the program."""
        self._pool.waitForDone()

    def _forget(self, number: int) -> None:
        if self._waiting.pop(number, None):
            self.busy_changed.emit(self.is_busy)

    def _on_finished(self, number: int, result: object, error: BaseException | None) -> None:
        asked = self._waiting.pop(number, None)
        unwanted = self._unwanted.pop(number)
        self.busy_changed.emit(self.is_busy)
        self.work_ended.emit()
        if asked is not None:
            done, failed = asked
            if error is None:
                done(result)
            else:
                failed(_for_people(error))
        elif error is None:
            unwanted(result)
        if error is not None and not isinstance(error, UserFacingError):
            raise error


def _for_people(error: BaseException) -> UserFacingError:
    """The error as it can be shown; of a fault of ours the kind alone."""
    if isinstance(error, UserFacingError):
        return error
    return UserFacingError("our_fault", kind=type(error).__name__)


def _run(work: Callable[[], Any], tell: Callable[[object, BaseException | None], None]) -> None:
    try:
        result = work()
    except Exception as error:  # noqa: BLE001 - carried to the window's thread and raised or shown there
        tell(None, error)
    else:
        tell(result, None)
