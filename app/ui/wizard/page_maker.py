"""Makes the widget for a page of the conversation."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.casework.flow import Page, PageKind, route_page
from app.casework.routes import Route
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.profile import LocalContact
from app.ui.cases.desk import StoreDesk
from app.ui.controller import ConversationController
from app.ui.jobs import Jobs
from app.ui.pieces.read_aloud import ReadAloud
from app.ui.wizard.before_pages import InterpreterPage, SecrecyPage
from app.ui.wizard.children_page import ChildrenPage
from app.ui.wizard.end_page import EndPage
from app.ui.wizard.handover_page import HandoverPage
from app.ui.wizard.helping_page import HelpingPage
from app.ui.wizard.letter_page import LetterPage
from app.ui.wizard.other_process_page import OtherProcessPage
from app.ui.wizard.page import PageWidget
from app.ui.wizard.papers_page import PapersPage
from app.ui.wizard.people_page import PeoplePage
from app.ui.wizard.points_page import PointsPage
from app.ui.wizard.question_page import QuestionPage
from app.ui.wizard.quick_result_page import QuickResultPage
from app.ui.wizard.result_page import ResultPage
from app.ui.wizard.review_page import ReviewPage
from app.ui.wizard.route_page import RoutePage
from app.ui.wizard.take_home_page import TakeHomePage
from app.ui.wizard.text_pages import ReadingPage
from app.ui.wizard.wish_page import WishPage


class PageMaker(QObject):
    """Knows what each kind of page needs; the first page of all is not among them.

    Signals:
        save_requested: show what would be saved.
        finish_requested: the conversation is over; with how it ended.
        journal_requested: mark that saved case as journalled.
        other_process_requested: show the sheet about another process beside the conversation.
    """

    save_requested = Signal()
    finish_requested = Signal(object)
    journal_requested = Signal(str)
    other_process_requested = Signal()

    def __init__(
        self,
        services: Services,
        controller: ConversationController,
        words: Words,
        *,
        desk: StoreDesk,
        jobs: Jobs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._controller = controller
        self._words = words
        self._desk = desk
        self._jobs = jobs
        self._makers: dict[PageKind, Callable[[Page], PageWidget]] = {
            PageKind.ROUTE_INFORMATION: self._route,
            PageKind.INTERPRETER: self._interpreter,
            PageKind.NO_INTERPRETER: self._no_interpreter,
            PageKind.SECRECY: self._secrecy,
            PageKind.HELPING: self._helping,
            PageKind.QUESTION: self._question,
            PageKind.QUICK_RESULT: self._quick_result,
            PageKind.PEOPLE: self._people,
            PageKind.REVIEW: self._review,
            PageKind.POINTS: self._points,
            PageKind.CHILDREN: self._children,
            PageKind.RESULT: self._result,
            PageKind.WISH: self._wish,
            PageKind.PAPERS: self._papers,
            PageKind.LETTER: self._letter,
            PageKind.MORE_TIME: self._more_time,
            PageKind.TAKE_HOME: self._take_home,
            PageKind.END: self._end,
        }

    def make(self, page: Page) -> PageWidget:
        """A new widget for that page, showing the conversation as it stands; or who is to sit down first."""
        if self._controller.walk.is_handing_over:
            return HandoverPage(self._controller, self._words, self._secrecy_text)
        return self._makers[page.kind](page)

    def other_process(self) -> OtherProcessPage:
        """The sheet about another process; the conversation is not on it."""
        page = OtherProcessPage(self._controller, self._words, self._local)
        page.concerns.connect(self._on_other_process)
        return page

    def _on_other_process(self) -> None:
        """Nothing of what was said is stored, and it is counted as something else."""
        route = Route.REMOVAL_OR_ASYLUM
        self._controller.change(replace(self._controller.conversation, route=route))
        self._controller.walk.go_to(route_page(route).id)

    def _route(self, _: Page) -> PageWidget:
        route = self._controller.conversation.route
        assert route is not None
        return RoutePage(route, self._controller, self._words, self._local)

    @property
    def _local(self) -> tuple[LocalContact, ...]:
        """The office's own contacts."""
        profile = self._desk.profile
        return profile.contacts if profile else ()

    @property
    def _secrecy_text(self) -> str:
        """What the office says about secrecy."""
        return self._desk.secrecy_text(self._words.language)

    def _interpreter(self, _: Page) -> PageWidget:
        return InterpreterPage(self._controller, self._words)

    def _no_interpreter(self, _: Page) -> PageWidget:
        return self._reading("no_interpreter")

    def _more_time(self, _: Page) -> PageWidget:
        return self._reading("more_time")

    def _secrecy(self, _: Page) -> PageWidget:
        return SecrecyPage(self._controller, self._words, self._secrecy_text)

    def _helping(self, _: Page) -> PageWidget:
        page = HelpingPage(self._controller, self._words)
        page.sheet_requested.connect(self.other_process_requested)
        return page

    def _children(self, _: Page) -> PageWidget:
        return ChildrenPage(self._controller, self._words)

    def _take_home(self, _: Page) -> PageWidget:
        return TakeHomePage(self._services, self._controller, self._words, self._desk, self._jobs)

    def _question(self, page: Page) -> PageWidget:
        return QuestionPage(page, self._controller, self._words)

    def _quick_result(self, _: Page) -> PageWidget:
        return QuickResultPage(self._services, self._controller, self._words)

    def _people(self, _: Page) -> PageWidget:
        return PeoplePage(self._controller, self._words)

    def _review(self, _: Page) -> PageWidget:
        return ReviewPage(self._services, self._controller, self._words)

    def _points(self, _: Page) -> PageWidget:
        return PointsPage(self._controller, self._words)

    def _result(self, _: Page) -> PageWidget:
        return ResultPage(self._services, self._controller, self._words, self._local)

    def _wish(self, _: Page) -> PageWidget:
        return WishPage(self._controller, self._words)

    def _papers(self, _: Page) -> PageWidget:
        return PapersPage(self._services, self._controller, self._words)

    def _letter(self, _: Page) -> PageWidget:
        page = LetterPage(self._services, self._controller, self._words, self._desk, self._jobs)
        page.save_requested.connect(self.save_requested)
        return page

    def _end(self, _: Page) -> PageWidget:
        page = EndPage(self._services, self._controller, self._words, self._desk)
        page.save_requested.connect(self.save_requested)
        page.journal_requested.connect(self.journal_requested)
        page.finish_requested.connect(self.finish_requested)
        return page

    def _reading(self, block_name: str) -> PageWidget:
        block = self._words.block(block_name)
        return ReadingPage(block["title"], [ReadAloud(block["text"])])
