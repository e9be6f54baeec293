"""When something is done that must not be done at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

QUIET_MS = 1000
"""So long nothing has happened when somebody who leads the arrow keys past answers, or types, has stopped."""

AGAIN_MS = 5000
"""So long after a failure the same is tried once more."""


def soon(owner: QObject, act: Callable[[], object]) -> QTimer:
    """A timer that acts when the event under way is over, and not at all once its owner is gone."""
    return _timer(owner, 0, act)


def once_quiet(owner: QObject, act: Callable[[], object]) -> QTimer:
    """A timer that acts once it has not been started anew for a moment; not at all once its owner is gone.

    For what is said aloud of something that may change with the next key: only what it ends with is said.
    """
    return _timer(owner, QUIET_MS, act)


def later(owner: QObject, act: Callable[[], object]) -> QTimer:
    """A timer that tries again what failed for a reason that may pass; not at all once its owner is gone."""
    return _timer(owner, AGAIN_MS, act)


def _timer(owner: QObject, after_ms: int, act: Callable[[], object]) -> QTimer:
    timer = QTimer(owner, singleShot=True, interval=after_ms)
    timer.timeout.connect(act)
    return timer
