"""The real program in a window that is drawn into memory, on one day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.bootstrap import build_services
from app.casework.services import Services
from app.storage import wrapping
from app.storage.wrapping import KdfCost
from app.ui.jobs import Jobs
from app.ui.pieces import moments
from app.ui.start import WindowMaker, make_application
from tests.ui.desk import Desk

TODAY = date(2026, 3, 2)


@pytest.fixture(scope="session")
def real_services() -> Services:
    return replace(build_services(), today=lambda: TODAY)


@pytest.fixture
def services(real_services: Services, monkeypatch: pytest.MonkeyPatch) -> Services:
    """The real services; only the passphrase is cheap to try."""
    monkeypatch.setattr(wrapping, "OFFICE_COST", KdfCost(time_cost=1, memory_kib=8, lanes=1))
    return replace(real_services)


@pytest.fixture
def jobs(qtbot: QtBot, services: Services) -> Jobs:
    """Slow work is done at once."""
    return Jobs(make_application(services.resources), at_once=True)


@pytest.fixture
def desk(qtbot: QtBot, services: Services, tmp_path: Path, jobs: Jobs) -> Iterator[Desk]:
    """A window as a person finds it, in Swedish."""
    application = make_application(services.resources)
    maker = WindowMaker(application, services, tmp_path / "settings" / "settings.json", jobs)
    window = maker.show_window("sv")
    # The screen in memory is small, and a window never opens larger than its screen.
    window.resize(1200, 720)
    QTest.qWaitForWindowExposed(window)
    yield Desk(maker, tmp_path)
    maker.close()
    assert maker.window is not None
    maker.window.hide()
    maker.window.deleteLater()
    maker._translation.use("sv")


@pytest.fixture
def quiet_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said after a quiet moment is said after a shorter one, in every window made from now on."""
    monkeypatch.setattr(moments, "QUIET_MS", 60)


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every sentence that assistive technology is asked to read out, in order."""
    told: list[str] = []

    def note(source: QObject, text: str) -> QAccessibleAnnouncementEvent:
        told.append(text)
        return QAccessibleAnnouncementEvent(source, text)

    monkeypatch.setattr(QtGui, "QAccessibleAnnouncementEvent", note)
    return told
