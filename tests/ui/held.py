"""Slow work that a test lets go on when it likes, on the window's own thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.ui.jobs import Jobs, Work


class HeldJobs(Jobs):
    """Runs work at once, as the other tests do, until it is to be held."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, at_once=True)
        self.is_held = False
        self._held: list[Callable[[], None]] = []

    def _begin(self, run: Callable[[], None]) -> None:
        if self.is_held:
            self._held.append(run)
        else:
            super()._begin(run)

    def hold(self) -> None:
        """What is begun from now on waits."""
        self.is_held = True

    def go_on(self) -> None:
        """What waits is done, in order; what begins then waits again."""
        waiting, self._held = self._held, []
        for run in waiting:
            run()

    @property
    def shown(self) -> Work:
        """The work that is under way."""
        assert self.first is not None
        return self.first[1]

    def cancel_first(self) -> None:
        """Somebody presses Avbryt."""
        assert self.first is not None
        self.cancel(self.first[0])
