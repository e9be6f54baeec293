"""The end of a conversation: what is counted, what can be saved, and wiping everything."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.casework.counting import Ending, how_it_ended
from app.casework.routes import Route
from app.casework.services import Services
from app.casework.wording import Words
from app.ui.cases.desk import StoreDesk
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import card, left_row, stack
from app.ui.pieces.texts import Text
from app.ui.wizard.ending_form import EndingForm
from app.ui.wizard.page import PageWidget


class EndPage(PageWidget):
    """Says what happens with the conversation; "Ny person" ends it.

    Signals:
        save_requested: the person wants to see what would be saved.
        finish_requested: wipe the conversation; count it first where there is an ending to count.
    """

    save_requested = Signal()
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
        self._save = QPushButton(self.tr("Spara ären&det …"))
        self._save.clicked.connect(self.save_requested)
        # Only what questions were answered in can be saved; of the other routes nothing is (practice 6.10).
        route = controller.conversation.route
        can_save = route is not None and route.is_interview
        acts = [left_row(self._save)] if can_save else []
        saved = controller.conversation.saved_as is not None
        hint = self.tr("Ärendet är sparat.") if saved else self.tr("Inget av det som har sagts är sparat.")
        told = [Text(hint)]
        if controller.conversation.letter_made:
            told.append(Text(self.tr("Brevet som skrevs ut eller sparades som fil finns kvar.")))
        whole = stack(Text(self._block["title"], "title"), card(*told, *acts, kind="side"), spacing=16)
        whole.addWidget(self._counting(controller))
        whole.addWidget(Text(self._block["new_person_hint"], "soft"))
        whole.addStretch(1)
        self.setLayout(whole)

    def next_label(self) -> str:
        """What follows is a new person."""
        return self.tr("Avsluta samtalet")

    def leave(self) -> bool:
        """Ends the conversation instead of showing a next page."""
        self.finish_requested.emit(self._form.ending if self._form is not None else self._ending)
        return False

    def help_text(self) -> str:
        """What happens at the end."""
        return self.tr(
            "Spara bara om det behövs; du ser först exakt vad som sparas. "
            "Avsluta samtalet tar bort allt som inte är sparat. "
            "Samtalet räknas utan namn och utan svar, om kontoret har en profil och det inte är en övning."
        )

    def _counting(self, controller: ConversationController) -> QWidget:
        if self._desk.is_practice:
            return card(Text(self._block["not_counted_practice"]), kind="side")
        if self._desk.profile is None:
            return card(Text(self._block["not_counted_no_profile"]), kind="side")
        if controller.conversation.route is Route.REMOVAL_OR_ASYLUM:
            self._ending = Ending()
            return card(Text(self._block["counted_as_other"]), kind="side")
        ended = how_it_ended(controller.conversation)
        self._form = EndingForm(self._services, self._language, ended)
        told = self.tr("Samtalet räknas när du avslutar det, utan namn och utan svar.")
        return card(Text(told), self._form, kind="side")
