"""Steps that are stopped at one of them, as a person would who presses Avbryt at that moment."""

from collections.abc import Callable

from app.domain.steps import Steps, StoppedError


class StoppedAt(Steps):
    """Steps that somebody stops just before the one of that number.

    Args:
        number: counted from 0; a number beyond the last one stops nothing.
    """

    def __init__(self, number: int) -> None:
        super().__init__()
        self.passed = 0
        self._number = number

    def may_go_on(self) -> None:
        if self.passed == self._number:
            self.stop()
        super().may_go_on()
        self.passed += 1


def cut_everywhere(work: Callable[[Steps], object], look: Callable[[], None]) -> int:
    """Does the work, stopped at each of its steps in turn, looking every time; returns how many there are."""
    number = 0
    while True:
        steps = StoppedAt(number)
        try:
            work(steps)
        except StoppedError:
            look()
            number += 1
        else:
            assert number == steps.passed
            return number
