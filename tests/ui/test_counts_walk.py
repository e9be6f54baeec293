"""Every page about statistics, in both languages, in the smallest window and at 200 %."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from app.casework.exporting import ExportDecision
from app.casework.services import Services
from app.domain.record import AccessAct
from app.ui.counts.release_making import Wanted, prepare
from app.ui.counts.sign_in_page import SignInPage
from tests.ui.conftest import TODAY
from tests.ui.counted import PASSPHRASE, make_office, make_packages, other_counts, pages_of
from tests.ui.desk import Desk
from tests.ui.test_walk import SMALL, faults_here

DOUBLE = (683, 344)
"""1366×768 at 200 %, without the taskbar."""


def walk(desk: Desk, services: Services) -> Iterator[str]:
    """Shows every page of the statistics; gives its name."""
    make_office(services, desk.folder)
    make_packages(services, desk.folder / "in")
    for name, show in _pages(desk, services):
        show()
        for _ in range(2):
            QApplication.processEvents()
        yield f"counts: {name}"


def _pages(desk: Desk, services: Services) -> Iterator[tuple[str, Callable[[], None]]]:
    pages = pages_of(desk)
    office, store = pages._office, desk.folder / "kontor"
    yield "menu", pages.show_menu
    yield "sign in", pages.show_raw
    assert isinstance(desk.page, SignInPage)
    desk.maker.desk.take(services.stores.open(store, PASSPHRASE, "eva"), store)
    yield "key", pages.show_raw
    office.raw = other_counts(services)
    yield "raw", pages.show_raw
    yield "told", pages.show_told
    yield "ledger, empty", pages.show_ledger
    yield "decision", pages.show_decision
    office.keep_decision(ExportDecision(TODAY, "14", "Samordnaren", None))
    yield "decision, made", pages.show_decision
    yield "release", pages.show_release
    yield "release, proposed", lambda: _press_primary(desk)
    office.keep_ledger(prepare(office, Wanted()).made.ledger, AccessAct.PACKAGE_RELEASED)
    yield "ledger", pages.show_ledger
    yield "combine", pages.show_combine
    desk.all(QLineEdit)[0].setText(str(desk.folder / "in"))
    yield "combined", lambda: _press_primary(desk)
    yield "reference", pages.show_reference


def _press_primary(desk: Desk) -> None:
    next(one for one in desk.all(QPushButton) if one.property("look") == "primary").click()


@pytest.mark.parametrize(("language", "size"), [("sv", SMALL), ("en", SMALL), ("sv", DOUBLE)])
def test_every_page_of_the_statistics_can_be_used(
    desk: Desk, services: Services, language: str, size: tuple[int, int]
) -> None:
    """Names for all controls, no cut texts, Tab everywhere, help."""
    if language != "sv":
        desk.maker.show_window(language)
    desk.window.resize(*size)
    QApplication.processEvents()
    faults = [f"{name}: {fault}" for name in walk(desk, services) for fault in faults_here(desk, name)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_page_of_the_statistics_is_read_sideways_at_200_percent(
    desk: Desk, services: Services, language: str
) -> None:
    if language != "sv":
        desk.maker.show_window(language)
    desk.window.resize(*DOUBLE)
    QApplication.processEvents()
    sideways = desk.window._scroll.horizontalScrollBar()
    assert not [name for name in walk(desk, services) if sideways.maximum() > 0]
