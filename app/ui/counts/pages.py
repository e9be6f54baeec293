"""The pages about statistics, one after another. Loaded when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from app.casework.exporting import ExportState, may_export
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.ui.cases.desk import StoreDesk
from app.ui.cases.new_passphrase_page import NewPassphrasePage
from app.ui.cases.side_page import PageHost, SidePage
from app.ui.counts.combine_page import CombinePage
from app.ui.counts.counts_page import CountsPage
from app.ui.counts.decision_page import DecisionPage
from app.ui.counts.key_page import KeyPage
from app.ui.counts.ledger_page import LedgerPage
from app.ui.counts.menu_page import MenuPage
from app.ui.counts.office_counts import OfficeCounts
from app.ui.counts.raw_page import RawPage
from app.ui.counts.reference_page import ReferencePage
from app.ui.counts.release_page import ReleasePage
from app.ui.counts.sign_in_page import SignInPage
from app.ui.counts.told_page import ToldPage
from app.ui.jobs import Jobs


class CountsPages(QObject):
    """Shows the pages about statistics, signing in and opening the counters where that is needed.

    Args:
        host: where the pages are shown.
    """

    def __init__(
        self,
        host: PageHost,
        services: Services,
        words: Words,
        *,
        desk: StoreDesk,
        jobs: Jobs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._host = host
        self._services = services
        self._words = words
        self._desk = desk
        self._jobs = jobs
        self._office = OfficeCounts(services, desk, words.language, self)

    def show_menu(self) -> None:
        """The first page."""
        page = MenuPage()
        page.raw_requested.connect(self.show_raw)
        page.release_requested.connect(self.show_decision)
        page.told_requested.connect(self.show_told)
        page.ledger_requested.connect(self.show_ledger)
        page.combine_requested.connect(self.show_combine)
        page.reference_requested.connect(self.show_reference)
        self._show_side(page, CountsPages.show_menu)

    def show_combine(self) -> None:
        """Sums of many packages."""
        self._show(CombinePage(self._office, self._words, self._jobs))

    def show_reference(self) -> None:
        """Published figures about the whole country."""
        self._show(ReferencePage(self._office), CountsPages.show_reference)

    def show_raw(self) -> None:
        """The raw counts; that they are looked at is in the log."""
        if self._is_opened(CountsPages.show_raw, with_counts=True):
            self._attempt(self._show_raw)

    def show_told(self) -> None:
        """A figure that was told."""
        if self._is_opened(CountsPages.show_told, with_counts=True):
            self._attempt(self._show_told)

    def show_ledger(self) -> None:
        """What has left the office."""
        if self._is_opened(CountsPages.show_ledger, with_counts=False):
            self._attempt(self._show_ledger)

    def show_decision(self) -> None:
        """Step one of a release."""
        if self._is_opened(CountsPages.show_decision, with_counts=False):
            self._attempt(self._show_decision)

    def show_release(self) -> None:
        """Step two; not without the board's decision."""
        if self._is_opened(CountsPages.show_release, with_counts=True):
            self._attempt(self._show_release)

    def _show_raw(self) -> None:
        store = self._office.store
        assert store is not None
        store.papers.note_counts_seen()
        self._show(RawPage(self._office), CountsPages.show_raw)

    def _show_ledger(self) -> None:
        page = LedgerPage(self._office, self._words, self._office.ledger)
        self._show(page, CountsPages.show_ledger)

    def _show_decision(self) -> None:
        page = DecisionPage(self._office, self._words, self._office.decision)
        page.go_on_requested.connect(self.show_release)
        self._show(page, CountsPages.show_decision)

    def _show_told(self) -> None:
        page = ToldPage(self._office, self._words)
        page.counts_closed.connect(self.show_told)
        self._show(page, CountsPages.show_told)

    def _show_release(self) -> None:
        if may_export(self._office.decision, self._office.today) is not ExportState.ALLOWED:
            self._show_decision()
            return
        page = ReleasePage(self._office, self._words, self._jobs)
        page.counts_closed.connect(self.show_release)
        self._show(page)

    def _is_opened(self, show: Callable[[CountsPages], None], *, with_counts: bool) -> bool:
        """Whether the page can be shown now; else what opens it is shown first."""
        afterwards = partial(show, self)
        page: SignInPage | KeyPage
        if self._office.is_practice:
            self._host.say((self._words.message("practice_has_no_counts"),))
            return False
        store = self._desk.store
        if store is not None and store.given_passphrase is not None:
            choosing = NewPassphrasePage(self._desk, self._words, self._jobs)
            choosing.changed.connect(afterwards)
            self._show_side(choosing, show)
            return False
        if self._office.store is None:
            page = SignInPage(self._services, self._words, self._desk, self._jobs)
        elif with_counts and self._office.raw is None:
            page = KeyPage(self._office, self._words, self._jobs)
        else:
            return True
        page.opened.connect(afterwards)
        self._show(page, show)
        return False

    def _attempt(self, show: Callable[[], None]) -> None:
        try:
            show()
        except UserFacingError as error:
            self._host.say(self._words.error(error))

    def _show(self, page: CountsPage, again: Callable[[CountsPages], None] | None = None) -> None:
        page.menu_requested.connect(self.show_menu)
        self._show_side(page, again)

    def _show_side(self, page: SidePage, again: Callable[[CountsPages], None] | None) -> None:
        """Shows the page, and keeps how it is shown again; None: its figures would be worked out anew."""
        self._host.show_side(page, None if again is None else lambda navigation: again(navigation.counts))
