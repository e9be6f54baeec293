"""The day's automatic backup, also when the disk it belongs on is not there."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.casework.protocols import CaseStore
from app.domain.errors import CannotWriteError
from app.domain.steps import Steps


@dataclass(frozen=True)
class DailyBackup:
    """How the day's backup went.

    Attributes:
        file: what was made; None: there was one of that day already.
        missing: the folder that could not be written to, so that the backup lies in the store's own; or None.
    """

    file: Path | None
    missing: Path | None = None


def back_up_today(
    store: CaseStore, today: date, folder: Path | None, steps: Steps | None = None
) -> DailyBackup:
    """Makes the day's backup in that folder, or beside the store where the folder can't be written to.

    Args:
        store: an open store.
        today: the day.
        folder: where backups are kept; None: in the store's own folder.
        steps: of the backup; None: nobody follows them.

    Raises:
        StoppedError: there is no backup of the day.
        CannotWriteError: it can't be written anywhere.
        DamagedStoreError: the store is damaged.
    """
    if folder is not None:
        try:
            return DailyBackup(store.daily_backup(today, folder, steps=steps))
        except CannotWriteError:
            return DailyBackup(store.daily_backup(today, steps=steps), missing=folder)
    return DailyBackup(store.daily_backup(today, steps=steps))
