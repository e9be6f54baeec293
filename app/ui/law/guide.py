"""Leads among the pages about the law."""

from PySide6.QtCore import QObject

from app.casework.services import Services
from app.casework.wording import Words
from app.ui.cases.side_page import PageHost
from app.ui.jobs import Jobs
from app.ui.law.book_page import BookPage
from app.ui.law.rules_page import RulesPage
from app.ui.wizard.page import PageWidget
from app.ui.wizard.routes_page import RoutesPage


class LawGuide(QObject):
    """Shows the pages about the law, one after another.

    Args:
        host: where the pages are shown.
    """

    def __init__(
        self, host: PageHost, services: Services, words: Words, *, jobs: Jobs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._host = host
        self._services = services
        self._words = words
        self._jobs = jobs

    def serve(self, page: PageWidget) -> None:
        """Leads on from the way to the rules that the start page has."""
        if isinstance(page, RoutesPage):
            page.rules_requested.connect(self.show_rules)

    def show_rules(self) -> None:
        """Every rule."""
        page = RulesPage(self._services, self._words, self._jobs)
        page.book_requested.connect(self.show_book)
        self._host.show_side(page)

    def show_book(self) -> None:
        """The rule book, to print."""
        self._host.show_side(BookPage(self._services, self._words, self._jobs))
