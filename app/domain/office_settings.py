"""What the office has decided about the program itself."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OfficeSettings:
    """What the office has decided about the program itself.

    Attributes:
        lock_minutes: after how many minutes without a key or a click the window locks.
        backups_kept: how many automatic backups are kept.
        backup_days: after how many days an automatic backup is removed, but the newest never is; short enough
            that what was disposed of is gone from every backup within the statutory year.
        copy_days: after how many days the copy of a case that was entered in the office's records is removed.
        draft_days: after how many days a draft that nobody saved is removed.
        log_years: for how many years rows of the access log are kept.
    """

    lock_minutes: int = 5
    backups_kept: int = 14
    backup_days: int = 90
    copy_days: int = 30
    draft_days: int = 60
    log_years: int = 5
