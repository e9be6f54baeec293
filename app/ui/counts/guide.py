"""Leads from the start page to the pages about statistics."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.casework.services import Services
from app.casework.wording import Words
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import PageHost
from app.ui.jobs import Jobs
from app.ui.wizard.page import PageWidget
from app.ui.wizard.routes_page import RoutesPage

if TYPE_CHECKING:
    from app.ui.counts.pages import CountsPages


class CountsGuide(QObject):
    """Shows the first page of the statistics.

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
        self._pages: CountsPages | None = None

    def serve(self, page: PageWidget) -> None:
        """Leads on from the start page."""
        if isinstance(page, RoutesPage):
            page.counts_requested.connect(self.show_menu)

    def show_menu(self) -> None:
        """The first page of the statistics."""
        self.pages.show_menu()

    @property
    def pages(self) -> "CountsPages":
        """All pages; the solver behind them takes long to load, and counselling needs none of it."""
        if self._pages is None:
            from app.ui.counts.pages import CountsPages  # noqa: PLC0415

            self._pages = CountsPages(
                self._host, self._services, self._words, desk=self._desk, jobs=self._jobs, parent=self
            )
        return self._pages
