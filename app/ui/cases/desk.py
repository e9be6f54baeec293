"""The store that lies open on the desk, if any. Counselling needs none."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.casework.services import Services
from app.domain.errors import UserFacingError

if TYPE_CHECKING:
    from app.casework.protocols import CaseStore
    from app.casework.tallying import RawCounts
    from app.domain.profile import OfficeProfile


class StoreDesk(QObject):
    """Which store is open, and which office this computer belongs to.

    Args:
        services: for the profile of a store that is not open.
        folder: the store used last, or None.
        backups: the folder that automatic backups are kept in; None: the store's own.

    Attributes:
        counts: the raw counts that were opened with the office's key; None: they are closed. They are in
            memory until the store is put away, whatever page or language is shown.
        saved_in: the folder that a document was last saved in as a file; in memory alone, so that no disk
            tells it. None: none was saved yet.

    Signals:
        store_changed: a store was opened or closed.
        folder_left: a folder is done with, closed by hand or for another; whether it was for practice.
            Locking and signing in anew leave no folder.
        store_closing: the open store is about to be closed; what is still to be written is written now.
        folder_chosen: another store folder is used from now on.
        backups_chosen: another folder for backups is used from now on.
    """

    store_changed = Signal()
    folder_left = Signal(bool)
    store_closing = Signal()
    folder_chosen = Signal(str)
    backups_chosen = Signal(str)

    def __init__(
        self,
        services: Services,
        folder: Path | None,
        parent: QObject | None = None,
        *,
        backups: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._backups = backups
        self._services = services
        self._folder = folder
        self._store: CaseStore | None = None
        self._held: Path | None = None
        self._holds_practice = False
        self.is_recovered = False
        self.counts: RawCounts | None = None
        self.saved_in: Path | None = None

    @property
    def store(self) -> CaseStore | None:
        """The open store, or None."""
        return self._store

    @property
    def folder(self) -> Path | None:
        """The folder of the store that is open or was used last, where it still exists."""
        # Unlike Path.is_dir, this takes a folder that may not be looked into for one that is not there.
        return self._folder if self._folder is not None and os.path.isdir(self._folder) else None  # noqa: PTH112

    @property
    def is_practice(self) -> bool:
        """Whether everything is to be marked ÖVNING; also while a folder for practice is locked."""
        return self._holds_practice

    @property
    def profile(self) -> OfficeProfile | None:
        """The profile of this computer's office, with or without sign-in.

        A store that can't be read gives None: counselling goes on without it, and opening it says why.
        """
        if self._store is not None:
            return self._store.profile
        if self.folder is None:
            return None
        try:
            return self._services.stores.profile(self.folder)
        except UserFacingError:
            return None

    def secrecy_text(self, language: str) -> str:
        """What the office says about secrecy, or "" without office profile."""
        profile = self.profile
        return profile.secrecy_text.get(language, "") if profile else ""

    @property
    def backups(self) -> Path | None:
        """The folder that automatic backups are kept in; None: the store's own."""
        return self._backups

    def use_backups(self, folder: Path) -> None:
        """Keeps the automatic backups there from now on."""
        if folder != self._backups:
            self._backups = folder
            self.backups_chosen.emit(str(folder))

    def choose_folder(self, folder: Path) -> None:
        """Another store is the one used last; none lies open."""
        self.leave()
        if folder != self._folder:
            self._folder = folder
            self.folder_chosen.emit(str(folder))

    def take(self, store: CaseStore, folder: Path, *, is_recovered: bool = False) -> None:
        """Lays an open store on the desk; by the recovery code, until a new passphrase is chosen."""
        if self._held == folder:
            self.put_away()
        else:
            self.leave()
        self._store, self.is_recovered = store, is_recovered
        self._held, self._holds_practice = folder, store.is_practice
        if folder != self._folder:
            self._folder = folder
            self.folder_chosen.emit(str(folder))
        self.store_changed.emit()

    def leave(self) -> None:
        """Closes the folder for good; what was said of its people has no place in another."""
        was_held, was_practice = self._held is not None, self._holds_practice
        self._held, self._holds_practice = None, False
        if self._store is not None:
            self.put_away()
        elif was_held:
            self.store_changed.emit()
        if was_held:
            self.folder_left.emit(was_practice)

    def put_away(self) -> None:
        """Closes the open store, if any; the key leaves memory."""
        if self._store is None:
            return
        self.store_closing.emit()
        self.counts = None
        store, self._store, self.is_recovered = self._store, None, False
        store.close()
        self.store_changed.emit()
