"""Keeps what is being changed in a saved case as a draft, so that a power cut loses one page at most."""

from contextlib import suppress

from PySide6.QtCore import QObject

from app.domain.case import Case
from app.domain.errors import UserFacingError
from app.domain.record import Draft
from app.ui.cases.desk import StoreDesk
from app.ui.controller import ConversationController


class DraftKeeper(QObject):
    """Writes a draft when the page changes, of a conversation that continues a saved case and of no other.

    Nothing of an unsaved conversation is written: the person has not seen "Det här sparas" yet.
    """

    def __init__(self, controller: ConversationController, desk: StoreDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._desk = desk
        self._written: Case | None = None
        self.draft_id: str | None = None
        controller.page_changed.connect(self._on_page_changed)

    def begin(self, case: Case, draft: Draft | None = None) -> None:
        """From now on changes to that case are kept."""
        self._written = case
        self.draft_id = draft.id if draft is not None else None

    def end(self) -> None:
        """The draft is saved, or its conversation is over; what was kept is thrown away."""
        store = self._desk.store
        if self.draft_id is not None and store is not None:
            with suppress(UserFacingError):
                store.discard_draft(self.draft_id)
        self.forget()

    def forget(self) -> None:
        """The draft is no longer this conversation's."""
        self._written, self.draft_id = None, None

    def _on_page_changed(self) -> None:
        conversation = self._controller.conversation
        store = self._desk.store
        if conversation.saved_as is None or store is None or conversation.case == self._written:
            return
        with suppress(UserFacingError):
            draft = store.keep_draft(
                conversation.case, self._controller.today, self.draft_id, conversation.saved_as
            )
            self.draft_id, self._written = draft.id, conversation.case
