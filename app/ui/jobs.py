"""Slow work away from the window's thread: a plain function in, success or failure back on that thread.

Everything in the window that can take longer than a moment goes through :class:`Jobs`, and says when it
begins what is done and what becomes of it when it is cancelled. ``work_bar.py`` shows it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QThreadPool, Signal

from app.domain.errors import UserFacingError
from app.domain.steps import Steps, StoppedError

_Done = Callable[[Any], None]
_Failed = Callable[[UserFacingError], None]


class Cut(Enum):
    """What becomes of work that is cancelled."""

    AT_ONCE = auto()
    """It reads, draws or works out something for whoever asked and keeps nothing: nobody waits for it."""
    AT_A_STEP = auto()
    """It ends at its next step, where nothing is half done. Without its page it goes on."""
    NEVER = auto()
    """A cut would hurt; it is short, and the window says that it can't be cancelled."""


class Work(NamedTuple):
    """One piece of work.

    Attributes:
        says: what is done, in one sentence in the window's language.
        run: does it; touches no widget.
        cut: what becomes of it when it is cancelled.
        steps: how far it has come, as ``run`` tells; None: not known.
    """

    says: str
    run: Callable[[], Any]
    cut: Cut
    steps: Steps | None = None


@dataclass
class _Asked:
    """Work under way, and who is told; None: nobody any more."""

    work: Work
    owner: QObject | None
    done: _Done
    failed: _Failed
    unwanted: _Done
    is_wanted: bool = True


def _leave(_: object) -> None:
    """What becomes of a result that nobody wants any more, where nothing has to be put away."""


class Jobs(QObject):
    """Runs work one piece at a time, in order.

    If the widget that asked is gone, nobody is told how the work went; but a fault in work that keeps
    something is never lost.

    Args:
        at_once: run the work at once on the caller's thread; for tests.

    Signals:
        changed: work began, ended or is waited for no more.
        work_ended: one piece of work is over, wanted or not.
        failed_unheard: why work went wrong whose widget is gone.
    """

    changed = Signal()
    work_ended = Signal()
    failed_unheard = Signal(object)
    _finished = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None, *, at_once: bool = False) -> None:
        super().__init__(parent)
        self._at_once = at_once
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._under_way: dict[int, _Asked] = {}
        self._last = 0
        self._finished.connect(self._on_finished)

    @property
    def is_running(self) -> bool:
        """Whether any work is under way, wanted or not."""
        return bool(self._under_way)

    @property
    def first(self) -> tuple[int, Work] | None:
        """The work that somebody waits for, of several the first, with its number; None: there is none."""
        wanted = ((number, asked.work) for number, asked in self._under_way.items() if asked.is_wanted)
        return next(wanted, None)

    @property
    def writing(self) -> Work | None:
        """The first work under way that keeps something, so that the program ends only after it; or None."""
        return next((one.work for one in self._under_way.values() if one.work.cut is not Cut.AT_ONCE), None)

    def is_busy_for(self, owner: QObject) -> bool:
        """Whether work is under way that this one asked for and still waits for."""
        return any(asked.owner is owner and asked.is_wanted for asked in self._under_way.values())

    def start(
        self, owner: QObject, work: Work, done: _Done, failed: _Failed, *, unwanted: _Done = _leave
    ) -> int:
        """Runs the work and then ``done`` with what it gave, or ``failed`` with a user's error.

        Any other exception is a fault of ours: ``failed`` hears of its kind, and it is raised on the window's
        thread.

        Args:
            owner: a widget that is gone is not told.
            work: what to do.
            done: takes what the work gave.
            failed: takes why it gave nothing, a :class:`StoppedError` where it was cancelled.
            unwanted: takes what the work gave where nobody waits for it any more.

        Returns:
            A number to cancel the work by.
        """
        self._last += 1
        number = self._last
        asked = _Asked(work, owner, done, failed, unwanted)
        self._under_way[number] = asked
        owner.destroyed.connect(partial(self._on_owner_gone, number))
        self.changed.emit()
        self._begin(partial(_run, asked, partial(self._finished.emit, number)))
        return number

    def wait_for_turn(self, owner: QObject, says: str, act: Callable[[], None]) -> None:
        """Does ``act`` on the window's thread once all work that began before is over.

        What uses the store there would hold up the window as long as other work is using it.
        """
        self.start(owner, Work(says, _nothing, Cut.NEVER), lambda _: act(), _leave)

    def cancel(self, number: int) -> None:
        """Somebody has had enough of that work; it is cut as it said it may be."""
        asked = self._under_way.get(number)
        if asked is None or not asked.is_wanted or asked.work.cut is Cut.NEVER:
            return
        if asked.work.cut is Cut.AT_ONCE:
            self.forget(number)
            if asked.owner is not None:
                asked.failed(StoppedError())
        elif asked.work.steps is not None:
            asked.work.steps.stop()

    def forget(self, number: int) -> None:
        """Nobody waits for that work any more, and nobody is told."""
        asked = self._under_way.get(number)
        if asked is not None and asked.is_wanted:
            asked.is_wanted = False
            if asked.work.steps is not None:
                asked.work.steps.stop()
            self.changed.emit()

    def wait(self) -> None:
        """Waits until no work is running; for closing the program."""
        self._pool.waitForDone()

    def _begin(self, run: Callable[[], None]) -> None:
        if self._at_once:
            run()
        else:
            # No QRunnable: Qt deletes it unseen by PySide, which later takes a widget for it and crashes.
            self._pool.start(run)

    def _on_owner_gone(self, number: int) -> None:
        asked = self._under_way.get(number)
        if asked is None:
            return
        asked.owner = None
        if asked.work.cut is Cut.AT_ONCE:
            self.forget(number)

    def _on_finished(self, number: int, result: object, error: BaseException | None) -> None:
        asked = self._under_way.pop(number)
        self.changed.emit()
        self.work_ended.emit()
        is_heard = asked.is_wanted and asked.owner is not None
        if error is None:
            (asked.done if is_heard else asked.unwanted)(result)
            return
        if is_heard:
            asked.failed(_for_people(error))
        elif asked.is_wanted and not isinstance(error, StoppedError):
            self.failed_unheard.emit(_for_people(error))
        if not isinstance(error, UserFacingError):
            raise error


def _for_people(error: BaseException) -> UserFacingError:
    """The error as it can be shown; of a fault of ours the kind alone."""
    if isinstance(error, UserFacingError):
        return error
    return UserFacingError("our_fault", kind=type(error).__name__)


def _nothing() -> None:
    """Work that only waits for its turn."""


def _run(asked: _Asked, tell: Callable[[object, BaseException | None], None]) -> None:
    """Runs away from the window; what nobody waits for any more when its turn comes is not begun."""
    try:
        if not asked.is_wanted:
            raise StoppedError
        result = asked.work.run()
    except Exception as error:  # noqa: BLE001 - carried to the window's thread and raised or shown there
        tell(None, error)
    else:
        tell(result, None)
