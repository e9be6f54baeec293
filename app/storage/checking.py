"""Reading every byte of a store, to find what is damaged."""

from dataclasses import dataclass

from app.domain.backup_advice import Uncleaned
from app.storage import layout
from app.storage.backup_folder import uncleaned
from app.storage.cases import CaseTable
from app.storage.connection import damaged_pages, named_database_errors
from app.storage.counters import check_months
from app.storage.drafts import damaged_drafts
from app.storage.errors import DamagedStoreError
from app.storage.papers import Papers
from app.storage.removals import read_removals
from app.storage.session import Session


@dataclass(frozen=True)
class CheckReport:
    """What checking every byte of a store found.

    Attributes:
        cases: how many cases it holds.
        versions: how many saved versions, each of which could be read.
        damaged: the names of damaged parts; empty: the store is whole.
        uncleaned: removed cases that backups elsewhere still hold.
    """

    cases: int
    versions: int
    damaged: tuple[str, ...]
    uncleaned: tuple[Uncleaned, ...] = ()


def check_store(session: Session, cases: CaseTable) -> CheckReport:
    """Pages, versions, drafts, log, key slots, counters, the journal of removals and papers."""
    damaged: list[str] = []
    count = versions = 0
    slots, is_older = session.slots(), False
    folder = session.folder.path
    try:
        if damaged_pages(session.database):
            raise DamagedStoreError(layout.DATABASE)
        with named_database_errors():
            count = session.database["cases"].count
            versions = cases.every_version()
            if damaged_drafts(session.database, cases.codec):
                damaged.append("draft")
            if not session.log.is_whole():
                damaged.append("log")
            is_older = any(slot.is_before(session.log.key_set_at(slot.name)) for slot in slots.slots)
    except DamagedStoreError as error:
        damaged.append(str(error.facts["part"]))
    if slots.damaged or is_older:
        damaged.append(layout.KEYS)
    damaged.extend(check_months(folder / layout.COUNTERS))
    try:
        removals = read_removals(folder / layout.REMOVED)
    except DamagedStoreError:
        damaged.append(layout.REMOVED)
        removals = ()
    # In a damaged database there is more to see to than backups elsewhere.
    left = () if layout.DATABASE in damaged else uncleaned(session.database, removals)
    damaged.extend(Papers(session).damaged())
    return CheckReport(count, versions, tuple(damaged), left)
