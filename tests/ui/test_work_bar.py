"""The line that shows slow work, in the real window with work on another thread."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from app.casework.routes import Route
from app.casework.services import Services
from app.domain.steps import Steps
from app.ui.jobs import Cut, Jobs, Work
from app.ui.start import make_application
from app.ui.work_bar import SHOWN_AFTER_MS
from tests.ui.desk import CLEAR_CASE, Desk, begun
from tests.ui.test_walk import SMALL, faults_here


@pytest.fixture
def jobs(qtbot: QtBot, services: Services) -> Jobs:
    return Jobs(make_application(services.resources))


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """A small window whose slow work runs beside it."""
    desk.window.resize(911, 460)
    return desk


@pytest.fixture
def may_end() -> Iterator[Event]:
    event = Event()
    yield event
    event.set()


def begin(desk: Desk, jobs: Jobs, may_end: Event, cut: Cut) -> tuple[Steps, list[str]]:
    """Starts work that ends when it may; what it is told by its end is in the list."""
    steps, told = Steps(), list[str]()
    steps.begin(4)

    def run() -> None:
        steps.go_on()
        while not may_end.wait(0.005):
            steps.may_go_on()

    work = Work("Något tar tid.", run, cut, steps)
    jobs.start(desk.page, work, lambda _: told.append("done"), lambda error: told.append(error.code))
    return steps, told


def test_nothing_is_shown_for_half_a_second_and_then_what_is_done_and_how_far(
    qtbot: QtBot, desk: Desk, jobs: Jobs, may_end: Event
) -> None:
    begin(desk, jobs, may_end, Cut.AT_A_STEP)
    assert SHOWN_AFTER_MS == 500
    assert desk.window.work.text == ""
    qtbot.waitUntil(lambda: desk.window.work.text == "Något tar tid.", timeout=3_000)
    (bar,) = desk.all(QProgressBar)
    assert (bar.value() / bar.maximum(), bar.accessibleName()) == (1 / 4, "Något tar tid.")
    may_end.set()
    qtbot.waitUntil(lambda: desk.window.work.text == "")


def test_work_without_steps_moves_without_end(qtbot: QtBot, desk: Desk, jobs: Jobs, may_end: Event) -> None:
    steps, _ = begin(desk, jobs, may_end, Cut.AT_A_STEP)
    steps.of = 0
    qtbot.waitUntil(lambda: desk.window.work.text != "", timeout=3_000)
    assert desk.all(QProgressBar)[0].maximum() == 0


@pytest.mark.parametrize("cut", [Cut.AT_ONCE, Cut.AT_A_STEP])
def test_what_may_be_cut_is_cancelled_by_a_key(
    qtbot: QtBot, desk: Desk, jobs: Jobs, may_end: Event, cut: Cut
) -> None:
    _, told = begin(desk, jobs, may_end, cut)
    qtbot.waitUntil(lambda: desk.window.work.text != "", timeout=3_000)
    desk.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not jobs.is_running)
    assert told == ["interrupted"]
    assert desk.window.work.text == ""


def test_what_may_be_cut_is_cancelled_by_its_button(
    qtbot: QtBot, desk: Desk, jobs: Jobs, may_end: Event
) -> None:
    _, told = begin(desk, jobs, may_end, Cut.AT_A_STEP)
    qtbot.waitUntil(lambda: desk.window.work.text != "", timeout=3_000)
    desk.click("Avbryt (Esc)")
    qtbot.waitUntil(lambda: not jobs.is_running)
    assert told == ["interrupted"]
    assert desk.window.work.text == ""


def test_where_a_cut_would_hurt_it_is_said_and_no_key_cuts(
    qtbot: QtBot, desk: Desk, jobs: Jobs, may_end: Event
) -> None:
    _, told = begin(desk, jobs, may_end, Cut.NEVER)
    qtbot.waitUntil(lambda: desk.window.work.text != "", timeout=3_000)
    assert desk.window.work.text == "Något tar tid. Det går inte att avbryta."
    assert not [button for button in desk.all(QPushButton) if "Avbryt" in button.text()]
    desk.press(Qt.Key.Key_Escape)
    may_end.set()
    qtbot.waitUntil(lambda: not jobs.is_running)
    assert told == ["done"]


def test_escape_takes_away_what_is_said_where_no_work_is_shown(desk: Desk) -> None:
    desk.window.banner.say(("Något.",))
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.banner.text == ""


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("cut", [Cut.AT_A_STEP, Cut.NEVER])
def test_the_line_is_named_whole_and_reached_by_tab_in_a_small_window(
    qtbot: QtBot, desk: Desk, jobs: Jobs, language: str, cut: Cut
) -> None:
    may_end = Event()
    desk.maker.show_window(language).resize(*SMALL)
    QTest.qWaitForWindowExposed(desk.window)
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "question:persons.p1.debt_csn")
    begin(desk, jobs, may_end, cut)
    qtbot.waitUntil(lambda: desk.window.work.text != "", timeout=3_000)
    faults = list(faults_here(desk, ""))
    may_end.set()
    assert not faults


def test_the_line_stays_when_another_page_is_shown(
    qtbot: QtBot, desk: Desk, jobs: Jobs, may_end: Event
) -> None:
    begin(desk, jobs, may_end, Cut.AT_A_STEP)
    qtbot.waitUntil(lambda: desk.window.work.text != "", timeout=3_000)
    desk.click("Ärenden")
    assert desk.window.work.text == "Något tar tid."
    steps = desk.window.steps
    assert desk.window.work.geometry().bottom() < steps.geometry().top() <= desk.window.height()
