"""The sheet about another process, beside the conversation: to look at, and to go on with if it is that."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.casework.routes import Route
from app.casework.wording import Words
from app.domain.profile import LocalContact
from app.ui.cases.side_page import SidePage
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import left_row, stack
from app.ui.wizard.route_page import RoutePage


class OtherProcessPage(SidePage):
    """Looking at it changes nothing and is kept nowhere (practice 6.10).

    Args:
        local: the office's own contacts.

    Signals:
        concerns: the conversation is about that process, and about nothing else any more.
    """

    concerns = Signal()

    def __init__(
        self, controller: ConversationController, words: Words, local: tuple[LocalContact, ...]
    ) -> None:
        super().__init__()
        self._back = QPushButton(self.tr("Tillbaka till &samtalet"))
        self._back.setProperty("look", "primary")
        self._back.clicked.connect(self.closed)
        concerns = QPushButton(self.tr("&Det gäller det här, sluta fråga"))
        concerns.clicked.connect(self.concerns)
        sheet = RoutePage(Route.REMOVAL_OR_ASYLUM, controller, words, local)
        # Above what is read, so that the keyboard is in sight while the page is at its top.
        self.setLayout(stack(left_row(self._back, concerns), sheet, spacing=16))

    def focus_first(self) -> None:
        """Gives the keyboard to the way back."""
        self._back.setFocus()

    def help_text(self) -> str:
        """What reading it means."""
        return self.tr(
            "Bladet läser personen själv, och ingen behöver säga om något stämmer. "
            "Tillbaka går till samma fråga med allt som är sagt. "
            "Gäller samtalet det här slutar frågorna, och bladet går att skriva ut på nästa sida."
        )
