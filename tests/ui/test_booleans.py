"""No number of signals stops the interpreter."""

import sys

from app.ui.booleans import hold_booleans

MANY = 100_000


def test_more_signals_than_a_day_has_leave_true_and_false_alive() -> None:
    hold_booleans()
    assert sys.getrefcount(True) > MANY
    assert sys.getrefcount(False) > MANY


def test_holding_them_again_takes_no_more_room() -> None:
    hold_booleans()
    before = sys.getrefcount(True)
    hold_booleans()
    assert abs(sys.getrefcount(True) - before) < MANY
