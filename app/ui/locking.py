"""Locks the window: after a while without a key or a click, with the computer, minimised, or by a key."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.office_settings import OfficeSettings
from app.ui.cases.desk import StoreDesk
from app.ui.jobs import Cut, Jobs, Work
from app.ui.main_window import MainWindow
from app.ui.session_lock import SessionWatch, way_to_register

if TYPE_CHECKING:
    from app.casework.protocols import CaseStore

_MINUTE_MS = 60_000
_TRIES_OF_A_SLIP = 3
"""Who is wrong that often may have forgotten it; before that the way out would only frighten."""

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Tells when nobody has touched keyboard or mouse for a while.

    Args:
        window: a window that has been shown.
        minutes: how long to wait.

    Signals:
        idle: the time is over.
    """

    idle = Signal()

    def __init__(self, window: QWidget, minutes: int) -> None:
        super().__init__(window)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idle)
        self.set_minutes(minutes)
        # The native window alone: a filter over the whole program would be called for every repaint.
        window.windowHandle().installEventFilter(self)

    @property
    def minutes(self) -> int:
        """How long it waits."""
        return self._timer.interval() // _MINUTE_MS

    def set_minutes(self, minutes: int) -> None:
        """Waits that long from now on."""
        self._timer.start(minutes * _MINUTE_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Starts waiting anew with every key and movement."""
        if event.type() in _SIGNS_OF_LIFE:
            self._timer.start()
        return False


class Locker(QObject):
    """Covers the window; an open store is put away, so that its key leaves memory.

    Page and conversation stay as they are behind the cover. Without an open store there is nothing to lock,
    and one key lifts the cover.
    """

    def __init__(
        self, window: MainWindow, services: Services, words: Words, desk: StoreDesk, jobs: Jobs
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._words = words
        self._desk = desk
        self._jobs = jobs
        self._user = ""
        self._wrong = 0
        self.watch = IdleWatch(window, OfficeSettings().lock_minutes)
        self.watch.idle.connect(self.lock)
        self.session = SessionWatch(window, way_to_register(sys.platform))
        self.session.locked.connect(self.lock)
        window.lock_requested.connect(self.lock)
        window.unlock_requested.connect(self._on_unlock)
        desk.store_changed.connect(self._on_store_changed)
        jobs.work_ended.connect(self._on_work_ended)
        self._on_store_changed()

    def lock(self) -> None:
        """Covers everything at once."""
        if self._window.is_locked:
            return
        store = self._desk.store
        self._window.cover(is_locked=store is not None)
        if store is not None:
            self._user = store.user
            self._put_away()

    def _put_away(self) -> None:
        """Closes the store; work that is using it is let come to its end first, behind the cover."""
        if not self._jobs.is_running:
            self._desk.put_away()

    def _on_work_ended(self) -> None:
        if self._window.is_locked:
            self._put_away()

    def _on_unlock(self, passphrase: str) -> None:
        folder = self._desk.folder
        if self._desk.store is not None:
            self._window.stay_locked(self.tr("Något annat måste bli klart först. Försök igen om en stund."))
            return
        if folder is None:
            gone = self.tr(
                "Ärendemappen går inte att hitta. Anslut disken som den ligger på och försök igen."
            )
            self._window.stay_locked(gone)
            return
        work = partial(self._services.stores.open, folder, passphrase, self._user)
        opening = Work(self.tr("Ärendemappen öppnas."), work, Cut.NEVER)
        self._jobs.start(self, opening, partial(self._on_opened, folder), self._on_failed)

    def _on_opened(self, folder: Path, store: CaseStore) -> None:
        self._wrong = 0
        # Uncovered first: the day's backup begins with the store and may end at once, and what ends behind
        # the lock puts the store away.
        self._window.uncover()
        self._desk.take(store, folder)

    def _on_failed(self, error: UserFacingError) -> None:
        if error.code == "wrong_passphrase":
            # The cover takes no recovery code, which opens a folder on its own page alone.
            self._wrong += 1
            told = self.tr("Lösenfrasen stämmer inte. Skriv den igen.")
            if self._wrong >= _TRIES_OF_A_SLIP:
                told = self.tr(
                    "Lösenfrasen stämmer inte. Har du glömt den öppnar återställningskoden ärendemappen "
                    "när programmet har startats om. Det som är ändrat i ett sparat ärende finns då kvar "
                    "som utkast. Det som inte är sparat försvinner."
                )
            self._window.stay_locked(told)
            return
        if error.code == "no_right_to_write":
            # No other folder can be chosen here.
            told = self.tr(
                "Du får inte läsa eller skriva i ärendemappen. Be it om rätt till den, och försök igen."
            )
            self._window.stay_locked(told)
            return
        self._window.stay_locked("\n".join(self._words.error(error)))

    def _on_store_changed(self) -> None:
        """What is open can be locked; the office decides after how many minutes it is."""
        self._window.let_lock(is_possible=self._desk.store is not None)
        if self._desk.store is not None:
            self.watch.set_minutes(self._desk.store.settings.lock_minutes)
