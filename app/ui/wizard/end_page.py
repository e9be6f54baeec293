"""The end of a conversation: what is counted, what can be saved, and wiping everything."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.casework.conversation import Conversation
from app.casework.counting import Ending, told_by
from app.casework.flow import LETTER
from app.casework.routes import Route
from app.casework.saving import differs_from_saved
from app.casework.second_look import is_letter_old
from app.casework.services import Services
from app.casework.wording import Words
from app.ui.cases.desk import StoreDesk
from app.ui.controller import ConversationController
from app.ui.documents.left_files import LeftFiles
from app.ui.documents.saved_file import SavedFile
from app.ui.pieces.layouts import card, left_row, stack, together
from app.ui.pieces.says import Says
from app.ui.pieces.texts import Text
from app.ui.wizard.ending_form import EndingForm
from app.ui.wizard.page import PageWidget


class EndPage(PageWidget):
    """Says what happens with the conversation; "Ny person" ends it.

    Signals:
        save_requested: the person wants to see what would be saved.
        journal_requested: show that saved case, and mark it as journalled unless it is.
        finish_requested: wipe the conversation; count it first where there is an ending to count.
    """

    save_requested = Signal()
    journal_requested = Signal(str)
    finish_requested = Signal(object)

    def __init__(
        self, services: Services, controller: ConversationController, words: Words, desk: StoreDesk
    ) -> None:
        super().__init__()
        self._services = services
        self._language = words.language
        self._form: EndingForm | None = None
        self._ending: Ending | None = None
        self._block = words.block("end")
        self._desk = desk
        conversation = controller.conversation
        is_changed = differs_from_saved(conversation, controller.today)
        self._is_saved = conversation.saved_as is not None and not is_changed
        self._says = Says()
        self._says.hide()
        outdated = [file for file in controller.saved_files if self._is_outdated(file, controller)]
        self._files = LeftFiles(controller.saved_files, words, conversation.case, outdated)
        saving, self._save = self._saving(conversation)
        # What is new in a saved case is missed later; counselling that nobody saves ends in peace.
        self._would_lose = is_changed and self._save is not None
        self._is_warned = False
        if self._save is not None and self._would_lose:
            self._save.setProperty("look", "primary")
        told: list[QWidget] = [saving, self._files, *self._letter(controller)]
        acts = [left_row(act) for act in (self._save, self._journal(conversation)) if act is not None]
        saved = card(*told, *acts, self._says, kind="side")
        whole = stack(Text(self._block["title"], "title"), saved, spacing=16)
        whole.addWidget(self._counting(controller))
        whole.addWidget(Text(self._block["new_person_hint"], "soft"))
        whole.addStretch(1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Gives the keyboard to saving where something would be missed, else leaves it with the end."""
        if self._save is not None and self._would_lose:
            self._save.setFocus()

    def next_leads(self) -> bool:
        """Saving does, where something would be missed."""
        return not self._would_lose

    def next_label(self) -> str:
        """What follows is a new person."""
        return self.tr("&Avsluta samtalet")

    def may_save(self) -> bool:
        """Nothing is offered for saving that is saved."""
        return not self._is_saved

    def leave(self) -> bool:
        """Ends the conversation instead of showing a next page; says once what that would lose."""
        if self._would_lose and not self._is_warned:
            self._is_warned = True
            self._says.show()
            told = self.tr(
                "Det som är ändrat är inte sparat. Välj Avsluta samtalet en gång till om det ska kastas."
            )
            self._says.fault(told)
            return False
        self.finish_requested.emit(self._form.ending if self._form is not None else self._ending)
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever lifts the cover is told anew what is not saved, before anything is thrown away."""
        super().hideEvent(event)
        self._is_warned = False
        self._says.tell()
        self._says.hide()

    def help_text(self) -> str:
        """What happens at the end."""
        return self.tr(
            "Spara bara om det behövs; du ser först exakt vad som sparas. "
            "Avsluta samtalet tar bort allt som inte är sparat. "
            "Samtalet räknas utan namn och utan svar, om kontoret har en egen ärendemapp "
            "och det inte är en övning."
        )

    def _is_outdated(self, file: SavedFile, controller: ConversationController) -> bool:
        if file.letter is not None:
            made = replace(controller.conversation, letter_made=file.letter)
            return is_letter_old(made, self._services)
        return file.is_outdated(controller.walk.viewer, controller.conversation, controller.today)

    def _saving(self, conversation: Conversation) -> tuple[Text, QPushButton | None]:
        """What is saved, and a button where something is not."""
        told, label = self.tr("Inget av det som har sagts är sparat."), self.tr("Spara ären&det …")
        if self._files.are_left:
            told = self.tr("Inget ärende är sparat.")
        if self._is_saved:
            told, label = self.tr("Ärendet är sparat."), ""
        elif conversation.saved_as is not None:
            told = self.tr("Ärendet är sparat, men inte det som har ändrats sedan dess.")
            label = self.tr("Spara &det som är ändrat …")
        # Only what questions were answered in can be saved; of the other routes nothing is (practice 6.10).
        route = conversation.route
        if not label or route is None or not route.is_interview:
            return Text(told), None
        save = QPushButton(label)
        save.clicked.connect(self.save_requested)
        return Text(told), save

    def _journal(self, conversation: Conversation) -> QPushButton | None:
        """The way on with what is saved as it stands: its page, where it is marked unless it was already."""
        if conversation.saved_as is None or not self._is_saved or self._desk.store is None:
            return None
        journal = QPushButton(self.tr("Till ärendet och journalföringen …"))
        journal.clicked.connect(partial(self.journal_requested.emit, conversation.saved_as))
        return journal

    def _letter(self, controller: ConversationController) -> list[QWidget]:
        """That a letter outlives the conversation, or holds no more."""
        if controller.conversation.letter_made is None:
            return []
        if not is_letter_old(controller.conversation, self._services):
            return [Text(self.tr("Brevet som skrevs ut eller sparades som fil finns kvar."))]
        told = self.tr(
            "Brevet som skrevs ut eller sparades som fil är äldre än svaren. "
            "Gör ett nytt, och kasta det gamla."
        )
        parts: list[QWidget] = [Text(told, "strong")]
        if LETTER in controller.walk.pages:
            again = QPushButton(self.tr("Till &brevet"))
            again.clicked.connect(partial(controller.walk.go_to, LETTER.id))
            parts.append(together(left_row(again)))
        return parts

    def _counting(self, controller: ConversationController) -> QWidget:
        if self._desk.is_practice:
            return card(Text(self._block["not_counted_practice"]), kind="side")
        if self._desk.profile is None:
            return card(Text(self._block["not_counted_no_profile"]), kind="side")
        if controller.conversation.route is Route.REMOVAL_OR_ASYLUM:
            self._ending = Ending()
            return card(Text(self._block["counted_as_other"]), kind="side")
        self._form = EndingForm(self._services, self._language, told_by(controller.conversation))
        told = self.tr("Samtalet räknas när du avslutar det, utan namn och utan svar.")
        return card(Text(told), self._form, kind="side")
