"""The backups of an open store: one on demand, and one a day."""

from datetime import date
from pathlib import Path

from app.domain.profile import OfficeSettings
from app.domain.record import AccessAct
from app.domain.roles import Permission
from app.domain.steps import Steps
from app.storage import layout
from app.storage.backup import make_backup
from app.storage.backup_folder import daily_name, is_same_disk, note_backup, remove_expired
from app.storage.disk import named_write_errors
from app.storage.session import Session


class Backups:
    """Makes backups, logs each and remembers where the last ones lie."""

    def __init__(self, session: Session, settings: OfficeSettings) -> None:
        self._session = session
        self._settings = settings

    def make(self, file: Path, today: date, steps: Steps | None = None) -> None:
        """See :meth:`app.storage.store.Store.backup`."""
        session = self._session
        with session.one_at_a_time:
            # In the log before the copy is taken, so that the copy knows of itself.
            with session.transaction(Permission.BACK_UP):
                session.note(AccessAct.BACKED_UP)
            folder = session.folder
            with session.transaction():
                believed = session.log.believed(today)
            make_backup(folder.path, folder.facts, session.sign_in.key, file, believed, steps=steps)
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
            return None
        self.make(file, today, steps)
        with self._session.transaction():
            believed = self._session.log.believed(today)
        with named_write_errors():
            remove_expired(place, store.facts.id, believed, self._settings)
        return file
