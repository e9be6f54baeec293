"""Keeps what is being changed in a saved case as a draft, so that a power cut loses a moment at most."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from app.domain.answers import answer_paths
from app.domain.case import Case
from app.domain.errors import UserFacingError
from app.ui.cases.desk import StoreDesk
from app.ui.controller import ConversationController
from app.ui.pieces.moments import later, once_quiet

if TYPE_CHECKING:
    from app.casework.protocols import CaseStore
    from app.domain.record import Draft, SavedCase


class DraftKeeper(QObject):
    """Writes a draft of a conversation that continues a saved case, and of no other.

    It is written once the answers rest (a page full of them may be shown for long), when the page changes,
    when another program gets the keyboard and before the store closes.
    Nothing of an unsaved conversation is written: the person has not seen "Det här sparas" yet.

    Signals:
        not_kept: why the draft could not be written; it is tried again by itself, and said once.
        kept_after_all: what could not be written is in the folder now.

    Attributes:
        record: the case as it was saved last; None: the conversation continues none.
        declined: paths of answers that the person did not want saved; no draft has them either.
    """

    not_kept = Signal(object)
    kept_after_all = Signal()

    def __init__(self, controller: ConversationController, desk: StoreDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._desk = desk
        self._written: Case | None = None
        self._fault = ""
        self.record: SavedCase | None = None
        self.declined: frozenset[str] = frozenset()
        self.draft_id: str | None = None
        self._once_at_rest = once_quiet(self, self.keep)
        self._again = later(self, self.keep)
        controller.conversation_changed.connect(self._on_change)
        controller.page_changed.connect(self.keep)
        desk.store_closing.connect(self.keep)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._on_focus)

    def begin(
        self, record: SavedCase | None, declined: Collection[str] = (), draft: Draft | None = None
    ) -> None:
        """From now on changes to that case are kept, but for what was declined."""
        self.record = record
        self.declined = frozenset(declined)
        self.draft_id = draft.id if draft is not None else None
        self._written = self._to_keep()

    def end(self) -> None:
        """The draft is saved, or its conversation is over; what was kept is thrown away."""
        store = self._desk.store
        if self.draft_id is not None and store is not None:
            with suppress(UserFacingError):
                store.discard_draft(self.draft_id)
        self.forget()

    def forget(self) -> None:
        """The draft is no longer this conversation's."""
        self.record, self.declined = None, frozenset()
        self._written, self.draft_id = None, None

    def keep(self) -> bool:
        """Writes what was answered since the draft was written last; what is as it was saved has no draft.

        Returns:
            Whether every answer is in the folder now, but those that were declined.
        """
        conversation = self._controller.conversation
        if conversation.saved_as is None:
            return False
        case = self._to_keep()
        if case == self._written:
            return True
        store = self._desk.store
        if store is None:
            return False
        try:
            self._write(store, case, conversation.saved_as)
        except UserFacingError as error:
            if error.code != self._fault:
                self._fault = error.code
                self.not_kept.emit(error)
            # There may be room, or the disk back, without anybody answering anything more.
            self._again.start()
            return False
        if self._fault:
            self._fault = ""
            self.kept_after_all.emit()
        return True

    def _write(self, store: CaseStore, case: Case, case_id: str) -> None:
        from app.domain.saving import savable  # noqa: PLC0415 - the first page saves nothing

        today = self._controller.today
        if self.record is not None and savable(case, today) == self.record.case:
            if self.draft_id is not None:
                store.discard_draft(self.draft_id)
            self.draft_id = None
        else:
            self.draft_id = store.keep_draft(case, today, self.draft_id, case_id).id
        self._written = case

    def _to_keep(self) -> Case:
        from app.casework.saving import without_fields  # noqa: PLC0415 - needs the rules

        case = self._controller.conversation.case
        return without_fields(case, self.declined & set(answer_paths(case)))

    def _on_change(self) -> None:
        if self._controller.conversation.saved_as is not None:
            self._once_at_rest.start()

    def _on_focus(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            self.keep()
