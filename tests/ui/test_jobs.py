"""Slow work away from the window's thread."""

from collections.abc import Callable, Iterator
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from app.domain.errors import UserFacingError
from app.domain.steps import Steps, StoppedError
from app.ui.jobs import Cut, Jobs, Work


@pytest.fixture
def jobs(qtbot: QtBot) -> Jobs:
    return Jobs()


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


class Held:
    """Work that goes on until it is let go."""

    def __init__(self, cut: Cut, result: object = 7) -> None:
        self.may_end = Event()
        self.began = Event()
        self.steps = Steps()
        self._result = result
        self.work = Work("Något görs.", self._run, cut, self.steps)

    def _run(self) -> object:
        self.began.set()
        assert self.may_end.wait(5)
        self.steps.may_go_on()
        if isinstance(self._result, Exception):
            raise self._result
        return self._result


@pytest.fixture
def held() -> Iterator[Callable[..., Held]]:
    made: list[Held] = []

    def make(cut: Cut, result: object = 7) -> Held:
        made.append(Held(cut, result))
        return made[-1]

    yield make
    for each in made:
        each.may_end.set()


def once(run: Callable[[], object]) -> Work:
    return Work("Något görs.", run, Cut.NEVER)


def ended(qtbot: QtBot, jobs: Jobs, held: Held) -> None:
    with qtbot.waitSignal(jobs.work_ended):
        held.may_end.set()


def test_work_runs_elsewhere_and_its_result_comes_back_to_the_window(
    qtbot: QtBot, jobs: Jobs, owner: QObject
) -> None:
    told = []

    def done(is_elsewhere: bool) -> None:
        told.append((is_elsewhere, current_thread() is main_thread()))

    with qtbot.waitSignal(jobs.work_ended):
        jobs.start(owner, once(lambda: current_thread() is not main_thread()), done, _fail)
        assert jobs.is_busy_for(owner)
        assert not jobs.is_busy_for(jobs)
    assert told == [(True, True)]
    assert not jobs.is_busy_for(owner)


def test_a_users_error_comes_back_to_who_asked(qtbot: QtBot, jobs: Jobs, owner: QObject) -> None:
    codes = []

    def work() -> None:
        raise UserFacingError("cannot_read")

    with qtbot.waitSignal(jobs.work_ended):
        jobs.start(owner, once(work), _fail, lambda error: codes.append(error.code))
    assert codes == ["cannot_read"]


def test_a_fault_of_ours_is_told_by_its_kind_and_raised_on_the_windows_thread(
    qtbot: QtBot, jobs: Jobs, owner: QObject
) -> None:
    def work() -> None:
        raise ZeroDivisionError

    told: list[UserFacingError] = []
    with capture_exceptions() as caught, qtbot.waitSignal(jobs.work_ended):
        jobs.start(owner, once(work), _fail, told.append)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert [(error.code, error.facts) for error in told] == [("our_fault", {"kind": "ZeroDivisionError"})]


@pytest.mark.parametrize("cut", Cut)
def test_nobody_is_told_when_who_asked_is_gone(
    qtbot: QtBot, jobs: Jobs, held: Callable[..., Held], cut: Cut
) -> None:
    owner = QObject()
    put_away: list[object] = []
    work = held(cut)
    jobs.start(owner, work.work, _fail, _fail, unwanted=put_away.append)
    assert work.began.wait(5)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    ended(qtbot, jobs, work)
    QCoreApplication.processEvents()
    # What was only for the page is not finished; what keeps something is.
    assert put_away == ([] if cut is Cut.AT_ONCE else [7])


def test_what_only_a_page_wanted_is_not_begun_when_the_page_is_gone(
    qtbot: QtBot, jobs: Jobs, owner: QObject, held: Callable[..., Held]
) -> None:
    first, second = held(Cut.NEVER), held(Cut.AT_ONCE)
    jobs.start(owner, first.work, _hear, _fail)
    number = jobs.start(owner, second.work, _fail, _fail)
    jobs.forget(number)
    first.may_end.set()
    qtbot.waitUntil(lambda: not jobs.is_running)
    assert not second.began.is_set()


@pytest.mark.parametrize("cut", [Cut.AT_A_STEP, Cut.NEVER])
def test_a_fault_is_told_also_where_who_asked_is_gone(
    qtbot: QtBot, jobs: Jobs, held: Callable[..., Held], cut: Cut
) -> None:
    owner = QObject()
    work = held(cut, UserFacingError("disk_full"))
    jobs.start(owner, work.work, _fail, _fail)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    with qtbot.waitSignal(jobs.failed_unheard) as heard:
        work.may_end.set()
    assert heard.args is not None
    assert heard.args[0].code == "disk_full"


def test_who_cancels_what_keeps_nothing_is_told_at_once_and_the_result_is_put_away(
    qtbot: QtBot, jobs: Jobs, owner: QObject, held: Callable[..., Held]
) -> None:
    told: list[UserFacingError] = []
    put_away: list[object] = []
    work = held(Cut.AT_ONCE)
    # Work that knows no steps goes on to its end.
    alone = Work(work.work.says, work.work.run, Cut.AT_ONCE)
    number = jobs.start(owner, alone, _fail, told.append, unwanted=put_away.append)
    assert work.began.wait(5)
    jobs.cancel(number)
    assert [type(error) for error in told] == [StoppedError]
    assert (jobs.is_busy_for(owner), jobs.first, jobs.is_running) == (False, None, True)
    ended(qtbot, jobs, work)
    assert put_away == [7]
    assert not jobs.is_running


def test_who_cancels_what_keeps_something_is_told_when_it_has_ended(
    qtbot: QtBot, jobs: Jobs, owner: QObject, held: Callable[..., Held]
) -> None:
    told: list[UserFacingError] = []
    work = held(Cut.AT_A_STEP)
    number = jobs.start(owner, work.work, _fail, told.append)
    jobs.cancel(number)
    assert not told
    assert jobs.is_busy_for(owner)
    ended(qtbot, jobs, work)
    assert [type(error) for error in told] == [StoppedError]


def test_work_that_a_cut_would_hurt_goes_on_whoever_cancels(
    qtbot: QtBot, jobs: Jobs, owner: QObject, held: Callable[..., Held]
) -> None:
    done: list[object] = []
    work = held(Cut.NEVER)
    jobs.cancel(jobs.start(owner, work.work, done.append, _fail))
    assert jobs.is_busy_for(owner)
    ended(qtbot, jobs, work)
    assert done == [7]


def test_an_act_that_waits_for_its_turn_is_done_in_the_window_after_the_work_before_it(
    qtbot: QtBot, jobs: Jobs, owner: QObject, held: Callable[..., Held]
) -> None:
    order: list[object] = []
    work = held(Cut.AT_A_STEP)
    jobs.start(owner, work.work, order.append, _fail)
    jobs.wait_for_turn(owner, "Stängs.", lambda: order.append(current_thread() is main_thread()))
    assert not order
    ended(qtbot, jobs, work)
    qtbot.waitUntil(lambda: not jobs.is_running)
    assert order == [7, True]


def _fail(_: object) -> None:
    raise AssertionError("not to be called")


def _hear(_: object) -> None:
    """Anything is right."""
