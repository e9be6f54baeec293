"""The one holder of the conversation: pages ask it to change the value, and its walk to move on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.casework.conversation import Conversation, answer
from app.casework.services import Services
from app.casework.set_aside import keep_asked
from app.casework.walk import Walk
from app.domain.answers import person_path, split_path
from app.ui.worked_out import WorkedOut

if TYPE_CHECKING:
    from app.casework.progress import Progress
    from app.domain.assessment import Assessment, CaseWarning
    from app.ui.documents.saved_file import SavedFile


class ConversationController(QObject):
    """Holds the conversation as it stands, and tells when it or the page that is shown has changed.

    Args:
        services: knows the day, and how far a conversation has come.

    Attributes:
        walk: where the conversation has come, and where it goes from there.
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
        self.walk = Walk(
            Conversation(), today=services.today, skipped=self._skipped, on_shown=self.page_changed.emit
        )
        self.saved_files: list[SavedFile] = []

    @property
    def conversation(self) -> Conversation:
        """Everything said so far."""
        return self.walk.conversation

    @property
    def outdated(self) -> frozenset[str]:
        """Ids of pages that an answer, changed since, makes worth another look by whoever sits there."""
        walk, files = self.walk, self.saved_files
        return self._worked_out.outdated(walk.viewer, walk.left_behind, walk.conversation, files, self.today)

    @property
    def today(self) -> date:
        """The day of the conversation."""
        return self._services.today()

    @property
    def progress(self) -> Progress | None:
        """How far the interview has come; None outside an interview, or where no rules govern the case."""
        return self._worked_out.progress(self.conversation, self.today)

    def assessed_for(self, viewer_id: str) -> Assessment:
        """What the rules say of the conversation, as that adult may see it.

        Raises:
            UserFacingError: when the application day is before any ordinance.
        """
        return self._worked_out.assessed(self.conversation.case, self.today, viewer_id)

    def contradictions_of(self, path: str) -> tuple[CaseWarning, ...]:
        """What that answer contradicts, as far as who sits in front of the screen may see it.

        Raises:
            UserFacingError: when the application day is before any ordinance.
        """
        from app.casework.on_screen import contradictions_of  # noqa: PLC0415 - needs the rules

        person_id, _ = split_path(path)
        if person_id is not None and not self.walk.knows(person_id):
            # The field of somebody who has just been removed is left because its page goes.
            return ()
        return contradictions_of(self._services, self.conversation.case, path, self.today, self.walk.viewer)

    @property
    def is_untouched(self) -> bool:
        """Whether nothing has been said that could be lost; what begins every conversation is said again."""
        begun = replace(
            self.conversation, route=None, interpreter=None, secrecy_told=False, after_refusal=False
        )
        return begun == self._fresh and not self.saved_files

    def change(self, conversation: Conversation) -> None:
        """Takes the new value; the page stays as long as the conversation still has it."""
        conversation = keep_asked(self.conversation, conversation, self.today)
        if conversation == self.conversation:
            return
        is_gone = self.walk.take(conversation)
        self.conversation_changed.emit()
        if is_gone:
            self.page_changed.emit()

    def ask(self, person_id: str) -> None:
        """That adult is here and answers the own questions: they are shown once he or she sits there."""
        if self.conversation.case.person(person_id).own_statement is not True:
            self.change(answer(self.conversation, person_path(person_id, "own_statement"), value=True))
        self.walk.show_questions_to(person_id)

    def ask_everything(self, *, wanted: bool) -> None:
        """Passes over no question of whoever sits there, or those again that no longer matter."""
        others = self.conversation.wants_everything - {self.walk.viewer}
        wants = others | {self.walk.viewer} if wanted else others
        self.change(replace(self.conversation, wants_everything=wants))

    def start_over(self) -> None:
        """Forgets everything but the place, and shows "Vad gäller det i dag?"."""
        self.walk.begin(self._fresh)
        self.saved_files = []
        self._worked_out = WorkedOut(self._services)
        self.conversation_changed.emit()
        self.page_changed.emit()

    @property
    def _fresh(self) -> Conversation:
        """A conversation with somebody else at the same table."""
        return Conversation(is_outreach=self.conversation.is_outreach)

    def _skipped(self, conversation: Conversation) -> frozenset[str]:
        progress = self._worked_out.progress(conversation, self.today)
        return progress.skipped if progress else frozenset()
