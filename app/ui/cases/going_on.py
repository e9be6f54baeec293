"""Going on with what is saved: a case, a draft, or the conversation whose answers have just been saved."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, Qt

from app.casework.case_file import CaseFile, draft_of
from app.casework.conversation import Conversation, doubt_answers
from app.casework.flow import START
from app.casework.interview import Section
from app.casework.saving import adults_left_out
from app.casework.second_look import old_documents
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.case import Case
from app.domain.errors import UserFacingError
from app.domain.record import Draft, SavedCase
from app.ui.cases.desk import StoreDesk
from app.ui.cases.draft_keeper import DraftKeeper
from app.ui.cases.side_page import PageHost
from app.ui.controller import ConversationController


class GoingOn(QObject):
    """Leads from what the store has to the conversation that goes on with it.

    Args:
        host: where the conversation is shown.
        drafts: from now on keeps drafts of the case that goes on.
    """

    def __init__(
        self,
        host: PageHost,
        controller: ConversationController,
        words: Words,
        services: Services,
        *,
        desk: StoreDesk,
        drafts: DraftKeeper,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._host = host
        self._controller = controller
        self._words = words
        self._services = services
        self._desk = desk
        self._drafts = drafts
        self._said: Sequence[str] = ()
        self._not_kept: Sequence[str] = ()
        controller.conversation_changed.connect(self._on_changed)
        desk.store_changed.connect(self._on_store_changed)
        drafts.not_kept.connect(self._on_not_kept, Qt.ConnectionType.QueuedConnection)
        drafts.kept_after_all.connect(self._on_kept, Qt.ConnectionType.QueuedConnection)

    def with_case(self, record: SavedCase) -> None:
        """Goes on with a saved case, and with what was answered in it and not saved."""
        store = self._desk.store
        assert store is not None
        try:
            draft = draft_of(store, record.id)
        except UserFacingError as error:
            self._host.say(self._words.error(error))
            return
        case = record.case if draft is None else draft.case
        self._go_on(case, record, draft)

    def with_draft(self, draft: Draft) -> None:
        """Goes on with what was being changed in a case."""
        store = self._desk.store
        assert store is not None
        try:
            record = None if draft.case_id is None else store.load_case(draft.case_id)
        except UserFacingError as error:
            self._host.say(self._words.error(error))
            return
        self._go_on(draft.case, record, draft)

    def throw_away(self, draft: Draft) -> bool:
        """What is saved goes for the case; a conversation that has the other answers is over.

        Returns:
            False where the draft could not be thrown away; why is said.
        """
        store = self._desk.store
        assert store is not None
        try:
            store.discard_draft(draft.id)
        except UserFacingError as error:
            self._host.say(self._words.error(error))
            return False
        if draft.id == self._drafts.draft_id:
            self._drafts.forget()
            self._controller.start_over()
        return True

    def after_saving(self, record: SavedCase, declined: Collection[str]) -> None:
        """Goes on with the conversation, now of that saved case; says what it is called.

        Args:
            record: the case as it was saved.
            declined: paths of answers that the person did not want saved.
        """
        self._drafts.end()
        before = self._controller.conversation
        case = replace(before.case, reference=record.case.reference)
        saved = _of_record(replace(before, case=case), record)
        self._controller.change(replace(saved, not_saved=frozenset(declined)))
        self._drafts.begin(record, declined)
        self._host.show_conversation()
        told = self.tr("Ärendet {reference} är sparat, version {version}.")
        name = record.case.reference or self.tr("utan nummer")
        said = [told.format(reference=name, version=record.version)]
        if record.is_protected and record.version > 1 and not before.is_protected:
            # A mark that comes late does not reach what is already out (practice 4.9).
            said.append(self.tr("På ärendets sida står vad som gjordes före märkningen."))
        said += self._told_left_out()
        if self._has_old_papers(record):
            said.append(self.tr("Papper som gjordes förut är äldre än svaren. De står på ärendets sida."))
        self._host.say(said)
        self._said = said

    def _has_old_papers(self, record: SavedCase) -> bool:
        """Whether papers were made of other answers; after a restart the conversation knows of none itself.

        Nothing is worked out for a case of which no paper was made, or no version before this one.
        """
        store = self._desk.store
        assert store is not None
        try:
            documents = tuple(store.records.documents(record.id)) if record.version > 1 else ()
            if not documents:
                return False
            file = CaseFile(tuple(store.versions(record.id)), documents)
        except UserFacingError:
            # The case is saved all the same, and its page says what can't be read.
            return False
        return bool(old_documents(file, self._services, self._controller.today))

    def _told_left_out(self) -> list[str]:
        """Whose own answers were not saved, since they were somewhere else and nobody asked them."""
        conversation, words = self._controller.conversation, self._words
        told = words.block("save")["left_out"]
        left_out = adults_left_out(conversation, self._controller.today)
        return [told.format(person=words.person_to_all(conversation.case, each)) for each in left_out]

    def _on_changed(self) -> None:
        """What was said of the case as saved holds until the first change."""
        if self._said:
            self._host.unsay(self._said)
            self._said = ()

    def _go_on(self, case: Case, record: SavedCase | None, draft: Draft | None = None) -> None:
        if record is not None and record.id == self._controller.conversation.saved_as:
            # It has more than the case: what was explained, and the papers that were looked at.
            self._come_back()
            self._catch_up(record)
            return
        # Another case's draft stays for the day on which somebody goes on with it.
        self._drafts.keep()
        self._drafts.forget()
        self._controller.start_over()
        conversation = replace(self._controller.conversation, case=case)
        if record is not None:
            # What a draft changed may have left answers to check, which no draft keeps.
            conversation = doubt_answers(conversation, record.case)
            # Was the wish said, it was said of the country that was saved with it.
            conversation = replace(conversation, wished_for=record.case.destination.country)
        self._controller.change(conversation if record is None else _of_record(conversation, record))
        self._drafts.begin(record, draft=draft)
        self._host.show_conversation()

    def _on_not_kept(self, error: UserFacingError) -> None:
        told = self.tr("Svaren finns kvar på skärmen men gick inte att skriva till utkastet.")
        self._not_kept = (told, *self._words.error(error))
        self._host.say(self._not_kept)

    def _on_kept(self) -> None:
        self._host.unsay(self._not_kept)

    def _on_store_changed(self) -> None:
        """The case that goes on may have been saved in another window while the folder was locked here."""
        store, case_id = self._desk.store, self._controller.conversation.saved_as
        if store is None or case_id is None:
            return
        self._drafts.keep()
        # What two have to open together is compared when it is saved.
        with suppress(UserFacingError):
            self._catch_up(store.load_case(case_id))

    def _catch_up(self, record: SavedCase) -> None:
        """From now on what differs from the newest answers is what is not saved, and it is said."""
        conversation = self._controller.conversation
        if record.case == conversation.saved_case:
            return
        self._drafts.record = record
        self._controller.change(_of_record(conversation, record))
        told = self.tr(
            "Ärendet har sparats i ett annat fönster, version {version}. Här står svaren kvar som de var. "
            "Det som skiljer sig visas innan du sparar."
        )
        self._host.say((told.format(version=record.version),))

    def _come_back(self) -> None:
        """Shows the conversation where it was; one that had come to its end goes on where the case does."""
        controller = self._controller
        if controller.walk.page.section is not Section.END:
            self._host.show_conversation()
            return
        controller.change(replace(controller.conversation, more_time=False))
        route = controller.conversation.route
        if route is not None and route.is_interview:
            controller.walk.go_on()
        else:
            controller.walk.go_to(START.id)


def _of_record(conversation: Conversation, record: SavedCase) -> Conversation:
    """The conversation as one that goes on with that case."""
    return replace(
        conversation,
        basis=record.basis,
        is_protected=record.is_protected,
        saved_as=record.id,
        saved_case=record.case,
    )
