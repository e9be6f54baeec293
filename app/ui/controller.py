"""The one holder of the conversation: pages ask it to change the value and to move on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.casework.conversation import Conversation, Interpreter, answer, is_passed
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
from app.casework.services import Services
from app.casework.set_aside import keep_asked
from app.casework.viewers import viewer_of
from app.domain.answers import person_path, split_path
from app.ui.shown_pages import ShownPages
from app.ui.worked_out import WorkedOut

if TYPE_CHECKING:
    from app.casework.progress import Progress
    from app.domain.assessment import Assessment, CaseWarning
    from app.ui.documents.saved_file import SavedFile


class ConversationController(QObject):
    """Holds the conversation as it stands and the page that is shown.

    Args:
        services: knows the day, and how far a conversation has come.

    Attributes:
        saved_files: the files that were saved of this conversation, in order; another has a list of its own.
            Never part of the conversation, which drafts are made of.

    Signals:
        conversation_changed: an answer or anything else that was said changed.
        page_changed: another page is to be shown.
    """

    conversation_changed = Signal()
    page_changed = Signal()

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._worked_out = WorkedOut(services)
        self._conversation = Conversation()
        self._page = START
        self._shown = ShownPages()
        self._goes_on = False
        self._in_front = self._called = ""
        self._have_sat: set[str] = set()
        self._waits: tuple[Page, str] | None = None
        self._left = START
        self._came_from: dict[str, Page] = {}
        self.saved_files: list[SavedFile] = []

    @property
    def conversation(self) -> Conversation:
        """Everything said so far."""
        return self._conversation

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._page

    @property
    def gone_through(self) -> frozenset[str]:
        """Ids of the pages that whoever sits there was shown and left behind."""
        return self._shown.gone_through(self.viewer)

    def has_shown(self, page: Page) -> bool:
        """Whether that page was shown to whoever sits there."""
        return self._shown.has(page, self.viewer)

    @property
    def outdated(self) -> frozenset[str]:
        """Ids of pages that an answer, changed since, makes worth another look by whoever sits there."""
        viewer, now = self.viewer, self._conversation
        left, files = self._shown.left_behind(viewer), self.saved_files
        return self._worked_out.outdated(viewer, left, now, files, self.today)

    @property
    def viewer_of_page(self) -> str:
        """Id of the adult whom the page is about."""
        is_called = self._page.kind in KINDS_OF_EACH and self._is_known(self._called)
        return self._called if is_called else self._asked_on(self._page)

    @property
    def viewer(self) -> str:
        """Id of the adult who sits in front of the screen, and whose results may be on it.

        The applicant, until another has been asked to sit down.
        """
        return self._in_front if self._is_known(self._in_front) else self._applicant_id

    @property
    def is_handing_over(self) -> bool:
        """Whether another adult is to sit down before the page is shown (practice 4.6)."""
        return self._page.kind not in OPEN_KINDS and self.viewer_of_page != self.viewer

    def hand_over(self) -> None:
        """The adult whom the page is about sits in front of the screen now."""
        self._in_front, self._waits = self.viewer_of_page, None
        self._have_sat.add(self._in_front)
        self.show_again()

    def has_sat(self, person_id: str) -> bool:
        """Whether that adult has been called to the screen in this conversation."""
        return person_id in self._have_sat

    def look_first(self, page_id: str) -> None:
        """Shows that page to who still sits there; the page that waits for another comes after the papers."""
        self._waits = (self._page, self._called)
        self.go_to(page_id)

    def show_to(self, person_id: str) -> None:
        """Shows that adult the page that waits for him or her, else this one; once he or she sits there."""
        page, called = self._waits or (self._page, person_id)
        self._show(page if person_id == (called or self._asked_on(page)) else self._page, person_id)

    def ask(self, person_id: str) -> None:
        """That adult is here and answers: after the handover come the questions that are open.

        Where they no longer matter it is all of that adult's answers, so that nobody sees that they don't.
        """
        if self._conversation.case.person(person_id).own_statement is not True:
            self.change(answer(self._conversation, person_path(person_id, "own_statement"), value=True))
        self._goes_on = True
        if (page := self._first_of(self._open_questions, person_id)) is not None:
            self._show(page)
        else:
            self.show_to(person_id)

    @property
    def today(self) -> date:
        """The day of the conversation."""
        return self._services.today()

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page of the conversation as it stands."""
        return pages(self._conversation, self.today, self._skipped)

    @property
    def progress(self) -> Progress | None:
        """How far the interview has come; None outside an interview, or where no rules govern the case."""
        return self._worked_out.progress(self._conversation, self.today)

    def assessed_for(self, viewer_id: str) -> Assessment:
        """What the rules say of the conversation, as that adult may see it.

        Raises:
            UserFacingError: when the application day is before any ordinance.
        """
        return self._worked_out.assessed(self._conversation.case, self.today, viewer_id)

    def contradictions_of(self, path: str) -> tuple[CaseWarning, ...]:
        """What that answer contradicts, as far as who sits in front of the screen may see it.

        Raises:
            UserFacingError: when the application day is before any ordinance.
        """
        from app.casework.on_screen import contradictions_of  # noqa: PLC0415 - needs the rules

        person_id, _ = split_path(path)
        if person_id is not None and not self._is_known(person_id):
            # The field of somebody who has just been removed is left because its page goes.
            return ()
        return contradictions_of(self._services, self._conversation.case, path, self.today, self.viewer)

    @property
    def is_untouched(self) -> bool:
        """Whether nothing has been said that could be lost; what begins every conversation is said again."""
        begun = replace(
            self._conversation, route=None, interpreter=None, secrecy_told=False, after_refusal=False
        )
        return begun == self._fresh and not self.saved_files

    def change(self, conversation: Conversation) -> None:
        """Takes the new value; the page stays as long as the conversation still has it."""
        conversation = keep_asked(self._conversation, conversation, self.today)
        if conversation == self._conversation:
            return
        self._conversation = conversation
        is_gone = self._page.id not in [page.id for page in self.pages]
        if is_gone:
            # Before anybody is told: the page may be about a person whom the conversation has no more.
            self._page = self.pages[0]
        self.conversation_changed.emit()
        if is_gone:
            self.page_changed.emit()

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
            first = first_open(self._conversation, self.pages, self.gone_through)
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
            route = self._conversation.route
            return page == SECRECY and route is not None and route.is_interview
        return page.asked is not None or self._page.asked is not None

    @property
    def _unseen(self) -> Page | None:
        """The first open question that was never shown, and that Next may lead to."""
        hidden = (page for page in self._open_questions if not self.has_shown(page))
        return next((page for page in hidden if not self._has_been_here(page)), None)

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

    @property
    def is_looking_up_answers(self) -> bool:
        """Whether all answers are visited from the result: Next leads there again, past what was told."""
        came_from = self._came_from.get(self._page.id, START)
        return self._page.kind is PageKind.REVIEW and came_from.kind is PageKind.RESULT

    def go_on(self) -> None:
        """Shows how the conversation is interpreted; once that is said, what is open in the saved case."""
        self._goes_on = True
        is_said = self._conversation.interpreter not in (None, Interpreter.NEEDED_BUT_MISSING)
        here = first_open(self._conversation, self.pages, self.gone_through) if is_said else INTERPRETER
        self._show(here)

    def show_again(self) -> None:
        """Shows the page anew, as the conversation stands."""
        self._show(self._page, self._called)

    def ask_everything(self, *, wanted: bool) -> None:
        """Passes over no question of whoever sits there, or those again that no longer matter."""
        others = self._conversation.wants_everything - {self.viewer}
        wants = others | {self.viewer} if wanted else others
        self.change(replace(self._conversation, wants_everything=wants))

    def start_over(self) -> None:
        """Forgets everything but the place, and shows "Vad gäller det i dag?"."""
        # Both at once: the page that was shown may be about a person who is forgotten now.
        self._conversation, self._page, self._in_front = self._fresh, START, ""
        self._shown, self._left, self._have_sat = ShownPages(), START, set()
        self._worked_out = WorkedOut(self._services)
        self._goes_on, self._waits, self._came_from, self.saved_files = False, None, {}, []
        self.conversation_changed.emit()
        self._show(START)

    @property
    def _fresh(self) -> Conversation:
        """A conversation with somebody else at the same table."""
        return Conversation(is_outreach=self._conversation.is_outreach)

    @property
    def _skipped(self) -> frozenset[str]:
        """Paths that have no page. The page that is shown stays, also while its answer is being written."""
        skipped = self.progress.skipped if self.progress else frozenset[str]()
        return skipped - {self._page.asked.path} if self._page.asked else skipped

    @property
    def _applicant_id(self) -> str:
        return self._conversation.case.applicant.id

    def _after(self, page: Page) -> Page:
        return page_after(self._conversation, page.id, self.today, self._skipped)

    def _before(self, page: Page) -> Page:
        return page_before(self._conversation, page.id, self.today, self._skipped)

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

    def _asked_on(self, page: Page) -> str:
        return viewer_of(page.asked, self._conversation.case, self.today)

    def _is_known(self, person_id: str) -> bool:
        return any(person.id == person_id for person in self._conversation.case.persons)

    def _first_of(self, among: Iterable[Page], person_id: str) -> Page | None:
        """The first of those that puts a question to that adult."""
        asked = (page for page in among if page.asked is not None)
        return next((page for page in asked if self._asked_on(page) == person_id), None)

    @property
    def _open_questions(self) -> tuple[Page, ...]:
        return tuple(page for page in self.pages if is_open(self._conversation, page))

    def _is_answered(self, page: Page) -> bool:
        """Whether the page has a question, and that was answered or passed over."""
        return page.asked is not None and is_passed(self._conversation, page.asked.path)

    def _show(self, page: Page, called: str = "") -> None:
        """Shows the page; one that each adult has is that of whoever sits there, unless another is called."""
        self._page = page
        self._called = (called or self.viewer) if page.kind in KINDS_OF_EACH else ""
        ids = [one.id for one in self.pages]
        self._shown.leave_behind(self.pages[: ids.index(page.id)] if page.id in ids else (), self.viewer)
        if not self.is_handing_over:
            self._shown.note(page, self.viewer, self._conversation)
            self._left = page
        self.page_changed.emit()
