"""Leads among the pages about stores and saved cases."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from app.casework.conversation import Conversation
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.record import Draft, SavedCase
from app.ui.cases.case_page import CasePage
from app.ui.cases.create_page import CreatePage
from app.ui.cases.desk import StoreDesk
from app.ui.cases.draft_keeper import DraftKeeper
from app.ui.cases.drafts_page import DraftsPage
from app.ui.cases.list_page import ListPage
from app.ui.cases.open_page import OpenPage
from app.ui.cases.save_page import SavePage
from app.ui.cases.side_page import PageHost
from app.ui.controller import ConversationController
from app.ui.jobs import Jobs
from app.ui.wizard.end_page import EndPage
from app.ui.wizard.page import PageWidget
from app.ui.wizard.routes_page import RoutesPage


class CaseGuide(QObject):
    """Shows the pages about stores and cases, one after another.

    Args:
        host: where the pages are shown.
    """

    def __init__(
        self,
        host: PageHost,
        services: Services,
        controller: ConversationController,
        words: Words,
        *,
        desk: StoreDesk,
        jobs: Jobs,
        drafts: DraftKeeper,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._host = host
        self._services = services
        self._controller = controller
        self._words = words
        self._desk = desk
        self._jobs = jobs
        self._drafts = drafts
        self._afterwards: Callable[[], None] = self.show_cases

    def serve(self, page: PageWidget) -> None:
        """Leads on from the ways to cases that a page of the conversation has."""
        if isinstance(page, RoutesPage):
            page.cases_requested.connect(self.show_cases)
            page.not_journalled_requested.connect(self.show_not_journalled)
            page.drafts_requested.connect(self.show_drafts)
        if isinstance(page, EndPage):
            page.save_requested.connect(self.show_save)

    def start_over(self) -> None:
        """Forgets the conversation, and the draft that was kept of it."""
        self._drafts.end()
        self._controller.start_over()

    def show_cases(self) -> None:
        """The saved cases, or how to open them."""
        if self._desk.store is None:
            self._show_open(self.show_cases)
            return
        self._show_list(ListPage(self._desk, self._words))

    def show_not_journalled(self) -> None:
        """The saved cases that are not yet in the office's own records."""
        self._show_list(ListPage(self._desk, self._words, only_open=True))

    def show_drafts(self) -> None:
        """What was being changed when the program ended."""
        page = DraftsPage(self._desk, self._words)
        page.draft_chosen.connect(self._on_draft)
        self._host.show_side(page)

    def show_save(self) -> None:
        """What would be saved; opens a store first where none is open."""
        if self._desk.store is None:
            self._show_open(self.show_save)
            return
        page = SavePage(self._controller, self._words, self._desk)
        page.saved.connect(self._on_saved)
        self._host.show_side(page)

    def show_case(self, case_id: str) -> None:
        """One saved case."""
        assert self._desk.store is not None
        try:
            record = self._desk.store.load_case(case_id)
        except UserFacingError as error:
            self._host.say(self._words.error(error))
            return
        page = CasePage(record, self._desk, self._words)
        page.continue_requested.connect(self._on_continue)
        self._host.show_side(page)

    def _show_list(self, page: ListPage) -> None:
        page.case_chosen.connect(self.show_case)
        page.store_closed.connect(self._host.show_conversation)
        self._host.show_side(page)

    def _show_open(self, afterwards: Callable[[], None]) -> None:
        page = OpenPage(self._services, self._words, self._desk, self._jobs)
        page.opened.connect(afterwards)
        page.create_requested.connect(self._show_create)
        self._afterwards = afterwards
        self._host.show_side(page)

    def _show_create(self) -> None:
        page = CreatePage(self._services, self._words, self._desk, self._jobs)
        page.created.connect(self._afterwards)
        self._host.show_side(page)

    def _on_continue(self, record: SavedCase) -> None:
        """Goes on with a saved case: a new conversation that begins with its answers."""
        self._begin(Conversation(case=record.case, saved_as=record.id))

    def _on_draft(self, draft: Draft) -> None:
        self._begin(Conversation(case=draft.case, saved_as=draft.case_id), draft)

    def _begin(self, conversation: Conversation, draft: Draft | None = None) -> None:
        self.start_over()
        self._controller.change(conversation)
        self._drafts.begin(conversation.case, draft)
        self._host.show_conversation()

    def _on_saved(self, case_id: str) -> None:
        self._drafts.end()
        self._controller.change(replace(self._controller.conversation, saved_as=case_id))
        self._drafts.begin(self._controller.conversation.case)
        self._host.show_conversation()
        self._host.say((self.tr("Ärendet är sparat."),))
