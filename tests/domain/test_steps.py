"""How far long work has come, and stopping it."""

import pytest

from app.domain.steps import Steps, StoppedError


def test_work_goes_on_until_somebody_stops_it_and_then_ends_at_its_next_step() -> None:
    steps = Steps()
    steps.begin(3)
    steps.go_on()
    steps.stop()
    with pytest.raises(StoppedError):
        steps.go_on()
    assert (steps.done, steps.of) == (2, 3)


def test_stopped_work_says_that_nothing_is_half_done() -> None:
    assert StoppedError().code == "interrupted"
