"""What belongs to an open store besides its cases, said as Protocols that storage fits."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from app.domain.backup_advice import Uncleaned
from app.domain.counting import StatisticsPaper
from app.domain.record import AccessAct, BeforeProtection, DocumentNote, RemovedCopy, SavedCase, User
from app.domain.roles import Role
from app.domain.rule_pack import RuleVersion


class CaseRecords(Protocol):
    """Where cases stand elsewhere, which documents were made of them, and opening by two."""

    def journal(self, case_id: str, on: date, reference: str) -> SavedCase:
        """Commits that the case was entered in the office's own records that day, and where it is there."""
        ...

    def note_rules_confirmed(self) -> None:
        """Writes in the access log that the supervisor approved a comparison of the rules with the law."""
        ...

    def under_other_rules(self, rules: RuleVersion) -> int:
        """How many cases were last saved under other rules; never which."""
        ...

    def has_cases(self, *, only_open: bool = False) -> bool:
        """Whether there is any case to list, or any that is in no journal yet; names none."""
        ...

    def due(self, today: date) -> Sequence[str]:
        """Ids of the copies whose time is over on that day."""
        ...

    def remove(self, case_id: str) -> RemovedCopy:
        """Removes the copy of a journalled case; backups do not bring it back."""
        ...

    def uncleaned(self) -> Sequence[Uncleaned]:
        """Removed cases that backups elsewhere still hold."""
        ...

    def documents(self, case_id: str) -> Sequence[DocumentNote]:
        """The documents that were made of the case, the latest first."""
        ...

    def was_informed(self, case_id: str) -> bool:
        """Whether it is known that the client was told what article 13 asks for, before some save."""
        ...

    def before_protection(self, case_id: str) -> BeforeProtection | None:
        """What a protected case left behind before it was marked; None where it was marked from the start."""
        ...

    def open_together(self, case_id: str, name: str, passphrase: str) -> SavedCase:
        """The newest version of a case with protected personal data, opened with a colleague's sign-in."""
        ...


class CheckReport(Protocol):
    """What checking a store found: how much it holds, and the names of damaged parts."""

    @property
    def cases(self) -> int:
        """How many cases."""
        ...

    @property
    def versions(self) -> int:
        """How many saved versions, each of which could be read."""
        ...

    @property
    def damaged(self) -> tuple[str, ...]:
        """Empty: the store is whole."""
        ...

    @property
    def uncleaned(self) -> tuple[Uncleaned, ...]:
        """Removed cases that backups elsewhere still hold."""
        ...


class SalvageReport(Protocol):
    """What was saved from a damaged store."""

    @property
    def cases(self) -> int:
        """How many cases are in the new store."""
        ...

    @property
    def versions(self) -> int:
        """How many versions of them."""
        ...

    @property
    def lost(self) -> int:
        """How many rows at least could not be read."""
        ...


class StoreUsers(Protocol):
    """The people who can sign in to an open store."""

    def all(self) -> Sequence[User]:
        """Everybody who can sign in or once could."""
        ...

    def add(self, name: str, role: Role, passphrase: str, *, same_person_as: str = "") -> User:
        """A new sign-in; a store without supervisor takes its first one from a worker."""
        ...

    def retire(self, name: str) -> None:
        """Closes a sign-in for good."""
        ...

    def restore(self, name: str, passphrase: str) -> None:
        """Gives a user who forgot the passphrase a new one."""
        ...

    def new_recovery_code(self, passphrase: str) -> str:
        """A new recovery code, for who writes the own passphrase once more; the former opens nothing."""
        ...


class StatisticsPapers(Protocol):
    """What an open store keeps about the statistics; for who may see raw counts."""

    def note_counts_seen(self) -> None:
        """Writes in the access log that raw counts are looked at."""
        ...

    def read(self, paper: StatisticsPaper) -> bytes | None:
        """What the paper says; None where there is none yet."""
        ...

    def keep(self, paper: StatisticsPaper, content: bytes, act: AccessAct) -> None:
        """Writes the paper in the place of the former, and the act in the access log."""
        ...
