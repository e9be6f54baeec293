"""Rows that have had their time: drafts nobody saved, and old rows of the access log.

Time is counted from the last thing that the log knows of, not from the clock, and not beyond a leap that is
not believed yet: a clock that runs wild for days removes nothing. A draft was offered at a sign-in after its
time before the next sign-in removes it.
"""

from datetime import datetime, time, timedelta

import sqlite_utils

from app.domain.office_settings import OfficeSettings
from app.storage.access_log import AccessLog


def remove_expired_rows(database: sqlite_utils.Database, settings: OfficeSettings, now: datetime) -> None:
    """Removes them, as part of the transaction under way; done before a sign-in is in the log.

    Args:
        database: the store's.
        settings: how long the office keeps what.
        now: the clock's time, in UTC.
    """
    log = AccessLog(database)
    last = log.last_at()
    if last is None:
        return
    certain = min(last, now)
    believed = log.believed(certain.date())
    if believed < certain.date():
        certain = datetime.combine(believed, time.min, certain.tzinfo)
    oldest_draft = certain - timedelta(days=settings.draft_days)
    database.execute("DELETE FROM drafts WHERE kept_at < ?", [oldest_draft.isoformat()])
    # From the first of a month, so that the log is shortened once a month and not at every sign-in.
    log.shorten(datetime(certain.year - settings.log_years, certain.month, 1, tzinfo=certain.tzinfo), now)
