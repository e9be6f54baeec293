"""The automatic backups: one a day and one before each change of the tables, the old ones removed."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import sqlite_utils

from app.domain.backup_advice import BackupFacts, Uncleaned
from app.domain.office_settings import OfficeSettings
from app.storage.removals import Removal

_ID_SIGNS = 8
_NAME = re.compile(r"vagval-([0-9a-f]{8})-(\d{4}-\d{2}-\d{2})(-before-update)?\.vagval")


def daily_name(store_id: str, day: date) -> str:
    """What that day's backup is called."""
    return f"vagval-{store_id[:_ID_SIGNS]}-{day.isoformat()}.vagval"


def before_update_name(store_id: str, day: date) -> str:
    """What the backup is called that is made before the tables change."""
    return f"vagval-{store_id[:_ID_SIGNS]}-{day.isoformat()}-before-update.vagval"


def expired(days: Sequence[date], today: date, settings: OfficeSettings) -> frozenset[date]:
    """The days whose backups are to go.

    The newest day is always kept, so that a clock that runs wild removes no last backup.

    Args:
        days: those there are backups of, in any order.
        today: the day they are counted from.
        settings: how many are kept, and how long.
    """
    newest_first = sorted(set(days), reverse=True)
    oldest = today - timedelta(days=settings.backup_days)
    kept = [day for day in newest_first[: settings.backups_kept] if day >= oldest]
    return frozenset(newest_first) - frozenset(kept) - frozenset(newest_first[:1])


def remove_expired(folder: Path, store_id: str, today: date, settings: OfficeSettings) -> None:
    """Removes the store's expired automatic backups from the folder; other files are not touched."""
    found = [
        (date.fromisoformat(match[2]), file)
        for file in folder.iterdir()
        if (match := _NAME.fullmatch(file.name)) and match[1] == store_id[:_ID_SIGNS]
    ]
    gone = expired([day for day, _ in found], today, settings)
    for day, file in found:
        if day in gone:
            file.unlink(missing_ok=True)


def is_same_disk(store: Path, backup: Path) -> bool:
    """Whether what takes the one takes the other; two partitions of one disk look like two disks."""
    return store.stat().st_dev == backup.parent.stat().st_dev


def note_backup(database: sqlite_utils.Database, at: datetime, *, same_disk: bool) -> None:
    """Remembers that there is a backup, as part of the transaction under way."""
    database.execute("DELETE FROM backups WHERE same_disk = ?", [same_disk])
    database.execute("INSERT INTO backups VALUES (?, ?)", [at.isoformat(), same_disk])


def uncleaned(database: sqlite_utils.Database, removals: Iterable[Removal]) -> tuple[Uncleaned, ...]:
    """The removed cases that backups on other disks may still hold: no backup went there since.

    The next one takes the journal of removals there, so that what is restored there loses them.
    """
    found = database.execute("SELECT max(at) FROM backups WHERE NOT same_disk").fetchone()[0]
    if found is None:
        return ()
    last = datetime.fromisoformat(found)
    times = [(one.case_id, datetime.fromisoformat(one.at).astimezone(UTC)) for one in removals]
    return tuple(Uncleaned(case_id, at.date(), last.date()) for case_id, at in times if at > last)


def backup_facts(database: sqlite_utils.Database) -> BackupFacts:
    """Since when there are cases, and what is known of their backups."""

    def day(query: str) -> date | None:
        found = database.execute(query).fetchone()[0]
        return None if found is None else datetime.fromisoformat(found).date()

    return BackupFacts(
        first_saved_on=day("SELECT min(saved_at) FROM case_versions"),
        last_on=day("SELECT max(at) FROM backups"),
        last_elsewhere_on=day("SELECT max(at) FROM backups WHERE NOT same_disk"),
    )
