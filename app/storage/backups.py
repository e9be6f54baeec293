"""The backups of an open store: one on demand, and one a day."""

import threading
from datetime import date
from pathlib import Path

from app.domain.office_settings import OfficeSettings
from app.domain.record import AccessAct
from app.domain.roles import Permission
from app.domain.steps import Steps
from app.storage import layout
from app.storage.backup import make_backup
from app.storage.backup_folder import daily_name, is_same_disk, note_backup, remove_expired
from app.storage.disk import named_write_errors
from app.storage.removals import take_to_backups
from app.storage.session import Session


class Backups:
    """Makes backups, logs each and remembers where the last ones lie.

    Attributes:
        one_at_a_time: held during a backup; the store itself is held still only while it is copied.
    """

    def __init__(self, session: Session, settings: OfficeSettings) -> None:
        self._session = session
        self._settings = settings
        self.one_at_a_time = threading.RLock()

    def make(self, file: Path, today: date, steps: Steps | None = None) -> None:
        """See :meth:`app.storage.store.Store.backup`."""
        session = self._session
        with self.one_at_a_time:
            # In the log before the copy is taken, so that the copy knows of itself.
            with session.transaction(Permission.BACK_UP):
                session.note(AccessAct.BACKED_UP)
                believed = session.log.believed(today)
            folder, key, still = session.folder, session.sign_in.key, session.one_at_a_time
            make_backup(folder.path, folder.facts, key, file, believed, still=still, steps=steps)
            with session.transaction():
                note_backup(session.database, session.now(), same_disk=is_same_disk(folder.path, file))

    def make_daily(self, today: date, folder: Path | None, steps: Steps | None = None) -> Path | None:
        """See :meth:`app.storage.store.Store.daily_backup`."""
        store = self._session.folder
        place = folder or store.path / layout.BACKUPS
        with named_write_errors():
            place.mkdir(exist_ok=True)
        file = place / daily_name(store.facts.id, today)
        if file.exists():
            # What was removed since it was made must not come back with it.
            take_to_backups(store.path, place, store.facts.id)
            return None
        self.make(file, today, steps)
        with self._session.transaction():
            believed = self._session.log.believed(today)
        with named_write_errors():
            remove_expired(place, store.facts.id, believed, self._settings)
        return file
