"""The end of a conversation: what is counted, what can be saved, and wiping everything."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.casework.wording import Words
from app.ui.cases.desk import StoreDesk
from app.ui.controller import ConversationController
from app.ui.pieces.texts import Text, card, row, stack
from app.ui.wizard.page import PageWidget


class EndPage(PageWidget):
    """Says what happens with the conversation; "Ny person" ends it.

    Signals:
        save_requested: the person wants to see what would be saved.
        finish_requested: count the conversation where there is an office to count for, and wipe it.
    """

    save_requested = Signal()
    finish_requested = Signal()

    def __init__(self, controller: ConversationController, words: Words, desk: StoreDesk) -> None:
        super().__init__()
        self._block = words.block("end")
        self._desk = desk
        self._save = QPushButton(self.tr("&Spara ärendet …"))
        self._save.clicked.connect(self.save_requested)
        acts = row(self._save)
        acts.addStretch(1)
        saved = controller.conversation.saved_as is not None
        hint = self.tr("Ärendet är sparat.") if saved else self.tr("Inget av det som har sagts är sparat.")
        whole = stack(
            Text(self._block["title"], "title"),
            card(Text(self._counting_text()), kind="side"),
            card(Text(hint), acts, kind="side"),
            Text(self._block["new_person_hint"], "soft"),
            spacing=16,
        )
        whole.addStretch(1)
        self.setLayout(whole)

    def next_label(self) -> str:
        """The way on is a new person."""
        return self.tr("&Ny person")

    def leave(self) -> bool:
        """Ends the conversation instead of showing a next page."""
        self.finish_requested.emit()
        return False

    def help_text(self) -> str:
        """What happens at the end."""
        return self.tr(
            "Spara bara om det behövs; du ser först exakt vad som sparas. "
            "Ny person tar bort allt som inte är sparat. "
            "Samtalet räknas utan namn och utan svar, om kontoret har en profil och det inte är en övning."
        )

    def _counting_text(self) -> str:
        if self._desk.is_practice:
            return str(self._block["not_counted_practice"])
        if self._desk.profile is None:
            return str(self._block["not_counted_no_profile"])
        return self.tr("Samtalet räknas när du väljer Ny person, utan namn och utan svar.")
