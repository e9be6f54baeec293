"""Where a conversation has come: the page that is shown, who sits in front of it, where each step leads."""

from collections.abc import Callable, Iterable
from datetime import date

from app.casework.conversation import Conversation, Interpreter, is_passed
from app.casework.flow import (
    END,
    INTERPRETER,
    KINDS_OF_EACH,
    OPEN_KINDS,
    SECRECY,
    START,
    Page,
    PageKind,
    first_open,
    is_open,
    page_after,
    page_before,
    pages,
)
from app.casework.interview import Section
from app.casework.shown_pages import ShownPages
from app.casework.viewers import viewer_of


class Walk:
    """A conversation from page to page; then the next one.

    Args:
        conversation: what has been said so far.
        today: the day of the conversation.
        skipped: paths of questions that no longer matter in a conversation; they have no page.
        on_shown: called when a page is to be shown, the same one or another.

    Attributes:
        conversation: what has been said so far; :meth:`take` changes it.
    """

    def __init__(
        self,
        conversation: Conversation,
        *,
        today: Callable[[], date],
        skipped: Callable[[Conversation], frozenset[str]],
        on_shown: Callable[[], None],
    ) -> None:
        self._today = today
        self._no_longer_asked = skipped
        self._on_shown = on_shown
        self.begin(conversation)

    def begin(self, conversation: Conversation) -> None:
        """Forgets whatever was shown and whoever sat there; that the first page is shown, nobody is told."""
        self.conversation = conversation
        self._page = self._left = START
        self._shown = ShownPages()
        self._in_front = self._called = ""
        self._have_sat: set[str] = set()
        self._waits: tuple[Page, str] | None = None
        self._came_from: dict[str, Page] = {}
        self._goes_on = False

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._page

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page of the conversation as it stands."""
        return pages(self.conversation, self._today(), self._skipped)

    @property
    def viewer_of_page(self) -> str:
        """Id of the adult whom the page is about."""
        is_called = self._page.kind in KINDS_OF_EACH and self.knows(self._called)
        return self._called if is_called else self._asked_on(self._page)

    @property
    def viewer(self) -> str:
        """Id of the adult who sits in front of the screen, and whose results may be on it.

        The applicant, until another has been asked to sit down.
        """
        return self._in_front if self.knows(self._in_front) else self._applicant_id

    @property
    def is_handing_over(self) -> bool:
        """Whether another adult is to sit down before the page is shown (practice 4.6)."""
        return self._page.kind not in OPEN_KINDS and self.viewer_of_page != self.viewer

    @property
    def is_looking_up_answers(self) -> bool:
        """Whether all answers are visited from the result: Next leads there again, past what was told."""
        came_from = self._came_from.get(self._page.id, START)
        return self._page.kind is PageKind.REVIEW and came_from.kind is PageKind.RESULT

    @property
    def gone_through(self) -> frozenset[str]:
        """Ids of the pages that whoever sits there was shown and left behind."""
        return self._shown.gone_through(self.viewer)

    def knows(self, person_id: str) -> bool:
        """Whether that person is part of the conversation, still or at all."""
        return any(person.id == person_id for person in self.conversation.case.persons)

    def has_shown(self, page: Page) -> bool:
        """Whether that page was shown to whoever sits there."""
        return self._shown.has(page, self.viewer)

    def has_sat(self, person_id: str) -> bool:
        """Whether that adult has been called to the screen in this conversation."""
        return person_id in self._have_sat

    @property
    def left_behind(self) -> dict[str, Conversation]:
        """By id of the pages gone through, the conversation as it stood when that page was shown last."""
        return self._shown.left_behind(self.viewer)

    def take(self, conversation: Conversation) -> bool:
        """Goes on with what is said now; whether the page is gone with it, and the first is to be shown.

        The page may be about a person whom the conversation has no more.
        """
        self.conversation = conversation
        is_gone = self._page.id not in [page.id for page in self.pages]
        if is_gone:
            self._page = self.pages[0]
        return is_gone

    def go_next(self) -> None:
        """Shows the page after this one; a saved case goes on with what is open, then to all its answers.

        Nobody leaves all the answers past a question that has never been shown: what was changed there may
        have opened it, like those of an adult who comes in later.
        """
        page = self._after(self._page)
        if self._page.kind is PageKind.REVIEW and self._unseen is not None:
            self._goes_on, page = True, self._unseen
        elif self.is_looking_up_answers:
            self.go_back()
            return
        if self._goes_on and self._leads_to_answers(page):
            first = first_open(self.conversation, self.pages, self.gone_through)
            # What is told today comes before the first question; what is known is not gone through again.
            is_told = self._page.section is Section.BEFORE
            page = first if is_told or first.kind is PageKind.REVIEW else page
        # Nobody is called to look at what he or she has answered, or led through it towards what is open.
        while self._is_passed_over(page):
            page = self._after(page)
        if self._waits is not None:
            while page != END and self._is_of_another(page):
                page = self._after(page)
        # With all questions answered the applicant is called back, to all the answers if they were never
        # shown; who leaves may look first.
        called = self._applicant_id if self._page.kind is PageKind.REVIEW and self._waits is None else ""
        if called and page.asked is None and not self._shown.has(self._page, called):
            page = self._page
        if page == END and self._is_of_another(page):
            page, called = self._waits or self._unseen_of_another
        self._came_from.pop(page.id, None)
        self._show(page, called)

    def go_back(self) -> None:
        """Shows the page before this one, or from which one came here past others; no answer is lost.

        Who does not hand over comes back to the last page of his or her own, not to another that waits.
        """
        if self._called and self.is_handing_over:
            self._show(self._left)
            return
        page = self._came_from.pop(self._page.id, self._page)
        if page == self._page or page not in self.pages or self._is_of_another(page):
            page = self._before(self._page)
        if self.is_handing_over:
            while self._is_of_another(page):
                page = self._before(page)
            if page.kind in OPEN_KINDS:
                # Nothing of his or her own comes before: Back was pressed on the first that does.
                page = self._first_of(self.pages, self.viewer) or page
        self._show(page)

    def go_to(self, page_id: str, *, is_visit: bool = False) -> None:
        """Shows that page, if the conversation has it; from a visit Back leads here again."""
        page = next((page for page in self.pages if page.id == page_id), None)
        if page is None:
            return
        # Who looks up an answer reads on from there.
        self._goes_on = self._goes_on and not self._is_answered(page)
        self._came_from.pop(page_id, None)
        if is_visit and page != self._page:
            self._came_from[page_id] = self._page
        self._show(page)

    def go_on(self) -> None:
        """Shows how the conversation is interpreted; once that is said, what is open in the saved case."""
        self._goes_on = True
        is_said = self.conversation.interpreter not in (None, Interpreter.NEEDED_BUT_MISSING)
        here = first_open(self.conversation, self.pages, self.gone_through) if is_said else INTERPRETER
        self._show(here)

    def show_again(self) -> None:
        """Shows the page anew, as the conversation stands."""
        self._show(self._page, self._called)

    def hand_over(self) -> None:
        """The adult whom the page is about sits in front of the screen now."""
        self._in_front, self._waits = self.viewer_of_page, None
        self._have_sat.add(self._in_front)
        self.show_again()

    def look_first(self, page_id: str) -> None:
        """Shows that page to who still sits there; the page that waits for another comes after the papers."""
        self._waits = (self._page, self._called)
        self.go_to(page_id)

    def show_to(self, person_id: str) -> None:
        """Shows that adult the page that waits for him or her, else this one; once he or she sits there."""
        page, called = self._waits or (self._page, person_id)
        self._show(page if person_id == (called or self._asked_on(page)) else self._page, person_id)

    def show_questions_to(self, person_id: str) -> None:
        """Shows that adult, after the handover, the questions that are open.

        Where they no longer matter it is all of that adult's answers, so that nobody sees that they don't.
        """
        self._goes_on = True
        if (page := self._first_of(self._open_questions, person_id)) is not None:
            self._show(page)
        else:
            self.show_to(person_id)

    def _after(self, page: Page) -> Page:
        return page_after(self.conversation, page.id, self._today(), self._skipped)

    def _before(self, page: Page) -> Page:
        return page_before(self.conversation, page.id, self._today(), self._skipped)

    @property
    def _skipped(self) -> frozenset[str]:
        """Paths that have no page. The page that is shown stays, also while its answer is being written."""
        skipped = self._no_longer_asked(self.conversation)
        return skipped - {self._page.asked.path} if self._page.asked else skipped

    @property
    def _unseen_of_another(self) -> tuple[Page, str]:
        """The first page that was never shown to another whose it is, and whose; else the end."""
        for page in self.pages:
            owner = self._asked_on(page)
            is_anothers = page.kind not in OPEN_KINDS and owner != self.viewer
            if is_anothers and not self._shown.has(page, owner) and not self._has_been_here(page):
                return page, owner
        return END, ""

    def _leads_to_answers(self, page: Page) -> bool:
        """Whether the step to that page is one between questions, or from the day's first page to them.

        Secrecy was told before the case was saved, and who helps was asked.
        """
        if self._page == INTERPRETER:
            route = self.conversation.route
            return page == SECRECY and route is not None and route.is_interview
        return page.asked is not None or self._page.asked is not None

    @property
    def _unseen(self) -> Page | None:
        """The first open question that was never shown, and that Next may lead to."""
        hidden = (page for page in self._open_questions if not self.has_shown(page))
        return next((page for page in hidden if not self._has_been_here(page)), None)

    @property
    def _open_questions(self) -> tuple[Page, ...]:
        return tuple(page for page in self.pages if is_open(self.conversation, page))

    def _first_of(self, among: Iterable[Page], person_id: str) -> Page | None:
        """The first of those that puts a question to that adult."""
        asked = (page for page in among if page.asked is not None)
        return next((page for page in asked if self._asked_on(page) == person_id), None)

    def _is_of_another(self, page: Page) -> bool:
        """Whether the page is another adult's than the one who sits in front of the screen."""
        return page.kind not in OPEN_KINDS | KINDS_OF_EACH and self._asked_on(page) != self.viewer

    def _is_passed_over(self, page: Page) -> bool:
        is_known = self._is_answered(page) and (self._goes_on or self._is_of_another(page))
        return is_known or self._has_been_here(page)

    def _has_been_here(self, page: Page) -> bool:
        """Whether it asks another than the applicant, who has sat here: Next calls nobody a second time.

        What is open still follows from that adult's answers (practice 4.6); these are the way back to it.
        """
        owner = self._asked_on(page)
        return self._is_of_another(page) and owner != self._applicant_id and self.has_sat(owner)

    def _is_answered(self, page: Page) -> bool:
        """Whether the page has a question, and that was answered or passed over."""
        return page.asked is not None and is_passed(self.conversation, page.asked.path)

    def _asked_on(self, page: Page) -> str:
        return viewer_of(page.asked, self.conversation.case, self._today())

    @property
    def _applicant_id(self) -> str:
        return self.conversation.case.applicant.id

    def _show(self, page: Page, called: str = "") -> None:
        """Shows the page; one that each adult has is that of whoever sits there, unless another is called."""
        self._page = page
        self._called = (called or self.viewer) if page.kind in KINDS_OF_EACH else ""
        ids = [one.id for one in self.pages]
        self._shown.leave_behind(self.pages[: ids.index(page.id)] if page.id in ids else (), self.viewer)
        if not self.is_handing_over:
            self._shown.note(page, self.viewer, self.conversation)
            self._left = page
        self._on_shown()
