"""Long work that tells how far it has come and can be stopped between its steps."""

from threading import Event

from app.domain.errors import UserFacingError


class StoppedError(UserFacingError):
    """Somebody had the work stopped; nothing of it is left half done."""

    def __init__(self) -> None:
        super().__init__("interrupted")


class Steps:
    """How far one piece of work has come; shared by who does it and who waits for it.

    Attributes:
        done: how many steps are behind.
        of: how many there are; 0: not known yet.
    """

    def __init__(self) -> None:
        self.done = 0
        self.of = 0
        self._stop = Event()

    def begin(self, of: int) -> None:
        """There are so many steps, and none is done."""
        self.done, self.of = 0, of

    def go_on(self, by: int = 1) -> None:
        """So many more steps are done; between them the work may be cut.

        Raises:
            StoppedError: it is to end here.
        """
        self.done += by
        self.may_go_on()

    def may_go_on(self) -> None:
        """Lets work pass that nobody has stopped.

        Raises:
            StoppedError: it is to end here.
        """
        if self._stop.is_set():
            raise StoppedError

    def stop(self) -> None:
        """The work is to end at its next step."""
        self._stop.set()
