"""Leads among the pages about the law."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.casework.services import Services
from app.casework.wording import Words
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import PageHost, SidePage
from app.ui.jobs import Jobs
from app.ui.law.book_page import BookPage
from app.ui.law.packs_page import PacksPage
from app.ui.law.rules_page import RulesPage


class LawGuide(QObject):
    """Shows the pages about the law, one after another.

    Args:
        host: where the pages are shown.

    Signals:
        rules_changed: other rules are in force: the window is to be made anew.
    """

    rules_changed = Signal()

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

    def show_rules(self) -> None:
        """Every rule."""
        page = RulesPage(self._services, self._words, self._jobs)
        page.book_requested.connect(self.show_book)
        page.packs_requested.connect(self.show_packs)
        self._show(page, LawGuide.show_rules)

    def show_packs(self) -> None:
        """Rule packs, and who compared the rules with the law."""
        page = PacksPage(self._services, self._desk, self._words, self._jobs)
        page.packs_changed.connect(self.show_packs)
        page.rules_changed.connect(self.rules_changed)
        self._show(page, LawGuide.show_packs)

    def show_book(self) -> None:
        """The rule book, to print."""
        self._show(BookPage(self._services, self._words, self._desk, self._jobs), LawGuide.show_book)

    def _show(self, page: SidePage, again: Callable[[LawGuide], None]) -> None:
        """Shows the page, and keeps how another guide shows it again."""
        self._host.show_side(page, lambda navigation: again(navigation.law))
