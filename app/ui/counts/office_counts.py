"""What the pages about one office's counts work with: raw counts in memory, papers in the open store."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject

from app.casework.exporting import ExportDecision
from app.casework.protocols import CaseStore
from app.casework.services import Services
from app.casework.tallying import Ledger, Office, RawCounts, ToldFigure, merge, raw_counts, tell_figure
from app.domain.counting import StatisticsPaper
from app.domain.errors import UserFacingError
from app.domain.record import AccessAct
from app.domain.roles import Permission, Scope
from app.files.counts import parse_counts
from app.files.export_decision import format_decision, parse_decision
from app.files.ledger import format_ledger, parse_ledger
from app.files.package_words import PackageWords, Publisher
from app.files.reading import read_whole
from app.ui.cases.desk import StoreDesk

_EVER = ("0000-01", "9999-12")


@dataclass(frozen=True)
class KeyGiven:
    """What opens the counters: the office's private key, and counts of other computers to add."""

    file: Path
    passphrase: str
    others: tuple[Path, ...]


class OfficeCounts(QObject):
    """Nothing of it outlives the open store."""

    def __init__(self, services: Services, desk: StoreDesk, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self.services = services
        self.words = PackageWords(language, services.resources / "tallies", services.definitions)
        self._desk = desk

    @property
    def raw(self) -> RawCounts | None:
        """The opened counts; None: they are closed. Of a store that was put away meanwhile none are kept."""
        return self._desk.counts

    @raw.setter
    def raw(self, counts: RawCounts) -> None:
        if self._desk.store is not None:
            self._desk.counts = counts

    @property
    def today(self) -> date:
        """The computer's day."""
        return self.services.today()

    @property
    def store(self) -> CaseStore | None:
        """The open store, if who is signed in may see its counts."""
        store = self._desk.store
        return store if store is not None and store.may(Permission.SEE_COUNTS) is Scope.ALL else None

    @property
    def is_practice(self) -> bool:
        """Whether the open store is for practice, where nothing is counted."""
        return self._desk.is_practice

    @property
    def publisher(self) -> Publisher:
        """Who publishes."""
        profile = self._desk.profile
        if profile is None:
            return Publisher()
        return Publisher(profile.municipality, profile.municipality_code, profile.board)

    @property
    def ledger(self) -> Ledger:
        """Everything that has left the office.

        Raises:
            UserFacingError: it is damaged, or another office's.
        """
        content = self._open.papers.read(StatisticsPaper.LEDGER)
        office = Office(self.publisher.municipality_code, self.publisher.board)
        if content is None:
            return Ledger(office)
        # A store is one board's, also when the board gets another name.
        return replace(parse_ledger(content, office=Office(office.municipality)), office=office)

    def keep_ledger(self, ledger: Ledger, act: AccessAct) -> None:
        """Writes the ledger, and in the access log why.

        Raises:
            CannotWriteError: the former still stands.
        """
        self._open.papers.keep(StatisticsPaper.LEDGER, format_ledger(ledger), act)

    @property
    def decision(self) -> ExportDecision | None:
        """The board's decision; None while there is none.

        Raises:
            UserFacingError: it is damaged.
        """
        content = self._open.papers.read(StatisticsPaper.EXPORT_DECISION)
        return None if content is None else parse_decision(content)

    def keep_decision(self, decision: ExportDecision) -> None:
        """Writes the decision; logged.

        Raises:
            CannotWriteError: the former still stands.
        """
        content = format_decision(decision)
        self._open.papers.keep(StatisticsPaper.EXPORT_DECISION, content, AccessAct.EXPORT_DECIDED)

    def read(self, given: KeyGiven) -> RawCounts:
        """The counts of all closed months; opening them takes a moment.

        Raises:
            UserFacingError: key, counters or a file can't be read, or something would count twice.
        """
        folder = self._desk.folder
        assert folder is not None
        stores = self.services.stores
        key = stores.open_counter_key(given.file, given.passphrase)
        months = stores.counts(folder, key, *_EVER, self.today)
        own = raw_counts(months, stores.store_id(folder))
        return merge([own, *(_read_counts(file) for file in given.others)])

    def tell(self, told: ToldFigure) -> None:
        """Enters a figure that was told outside the packages; logged.

        Raises:
            CountsError: the number is impossible; names both figures.
            CannotWriteError: the ledger is as it was.
        """
        ledger = tell_figure(self.ledger, told, self.raw or RawCounts(()), self.services.definitions)
        self.keep_ledger(ledger, AccessAct.FIGURE_TOLD)

    @property
    def _open(self) -> CaseStore:
        assert self.store is not None
        return self.store


def counts_files(folder: Path) -> Sequence[Path]:
    """The files of raw counts in a folder, or the file itself."""
    return tuple(sorted(folder.glob("*.csv"))) if folder.is_dir() else (folder,)


def _read_counts(file: Path) -> RawCounts:
    try:
        content = read_whole(file)
    except OSError as error:
        raise UserFacingError("cannot_read") from error
    return parse_counts(content, source=file.name)
