"""Whether what a store holds would survive its computer."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.advice import Advice

GRACE = timedelta(days=7)
"""So long saved cases may lie on one disk alone before the program says so."""


@dataclass(frozen=True)
class BackupFacts:
    """What is known of a store's backups.

    Attributes:
        first_saved_on: day of the oldest saved case; None: there is none.
        last_on: day of the last backup anywhere; None: never.
        last_elsewhere_on: day of the last backup on another disk than the store's; None: never.
    """

    first_saved_on: date | None
    last_on: date | None
    last_elsewhere_on: date | None


@dataclass(frozen=True)
class Uncleaned:
    """A removed case that a backup elsewhere still holds, since nobody has connected that medium since.

    Attributes:
        case_id: random; nothing resolves it any more.
        removed_on: when it was removed here.
        backed_up_on: when the last backup elsewhere was made.
    """

    case_id: str
    removed_on: date
    backed_up_on: date


def backup_advice(facts: BackupFacts, today: date) -> Advice | None:
    """What to say; None: nothing is saved, or a backup on another disk is at most seven days old.

    A backup on the store's own disk is no real one: what takes the store takes it too.
    """
    since = facts.last_elsewhere_on or facts.first_saved_on
    if since is None or today - since <= GRACE:
        return None
    return Advice.NO_BACKUP if facts.last_on is None else Advice.BACKUP_ON_SAME_DISK
