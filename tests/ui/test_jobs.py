"""Slow work away from the window's thread."""

from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from app.domain.errors import UserFacingError
from app.ui.jobs import Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Jobs:
    return Jobs()


def test_work_runs_elsewhere_and_its_result_comes_back_to_the_window(qtbot: QtBot, jobs: Jobs) -> None:
    owner = QObject()
    told = []

    def done(is_elsewhere: bool) -> None:
        told.append((is_elsewhere, current_thread() is main_thread()))

    with qtbot.waitSignals([jobs.busy_changed, jobs.busy_changed]):
        jobs.start(owner, lambda: current_thread() is not main_thread(), done, _fail)
        assert jobs.is_busy
    assert told == [(True, True)]
    assert not jobs.is_busy


def test_a_users_error_comes_back_to_who_asked(qtbot: QtBot, jobs: Jobs) -> None:
    owner = QObject()
    codes = []

    def work() -> None:
        raise UserFacingError("cannot_read")

    with qtbot.waitSignals([jobs.busy_changed, jobs.busy_changed]):
        jobs.start(owner, work, _fail, lambda error: codes.append(error.code))
    assert codes == ["cannot_read"]


def test_a_fault_of_ours_is_told_by_its_kind_and_raised_on_the_windows_thread(
    qtbot: QtBot, jobs: Jobs
) -> None:
    def work() -> None:
        raise ZeroDivisionError

    owner = QObject()
    told: list[UserFacingError] = []
    with capture_exceptions() as caught, qtbot.waitSignals([jobs.busy_changed, jobs.busy_changed]):
        jobs.start(owner, work, _fail, told.append)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert [(error.code, error.facts) for error in told] == [("our_fault", {"kind": "ZeroDivisionError"})]


def test_nobody_is_told_when_who_asked_is_gone(qtbot: QtBot, jobs: Jobs) -> None:
    owner, is_gone = QObject(), Event()
    told: list[object] = []
    jobs.start(owner, is_gone.wait, told.append, _fail)
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    is_gone.set()
    jobs.wait()
    QCoreApplication.processEvents()
    assert not told


def _fail(_: object) -> None:
    raise AssertionError("not to be called")


def test_what_nobody_waits_for_any_more_is_handed_to_whoever_puts_it_away(qtbot: QtBot, jobs: Jobs) -> None:
    owner, may_go_on = QObject(), Event()
    put_away: list[int] = []

    def work() -> int:
        assert may_go_on.wait(5)
        return 7

    number = jobs.start(owner, work, _fail, _fail, unwanted=put_away.append)
    jobs.cancel(number)
    assert not jobs.is_busy
    assert jobs.is_running
    with qtbot.waitSignal(jobs.work_ended):
        may_go_on.set()
    assert put_away == [7]
    assert not jobs.is_running
