"""The support letter: what it still needs, how it looks, printing it and saving it as a file."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QPushButton

from app.casework.conversation import Preparation
from app.casework.letter import conversation_letter
from app.casework.saving import differs_from_saved, letter_case
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.letter import LetterOrder
from app.domain.record import DocumentKind
from app.ui.cases.desk import StoreDesk
from app.ui.controller import ConversationController
from app.ui.documents.document_panel import DocumentPanel
from app.ui.documents.letter_form import LetterForm
from app.ui.jobs import Jobs
from app.ui.pieces.layouts import beside, card, left_row, stack
from app.ui.pieces.texts import Text
from app.ui.wizard.page import PageWidget

_NAME = "stodbrev"
"""Neutral: a file's name tells nothing about a person."""


class LetterPage(PageWidget):
    """Form at the left, the letter as it will be at the right.

    Without saving the letter can be read here, and no more: one that is handed over is an official document,
    so there must be a saved case behind it (practice 4.5).
    """

    def __init__(
        self,
        services: Services,
        controller: ConversationController,
        words: Words,
        desk: StoreDesk,
        jobs: Jobs,
    ) -> None:
        super().__init__()
        self._services = services
        self._controller = controller
        self._words = words
        self._desk = desk
        self._prefill_recipient()
        block = words.block("letter")
        self._form = LetterForm(controller, words)
        self._form.changed.connect(self._on_changed)
        show = QPushButton(self.tr("&Visa brevet"))
        show.clicked.connect(self.draw)
        self.panel = DocumentPanel(services, words, jobs, _NAME)
        self.panel.taken.connect(self._on_taken)
        told = card(*(Text(sentence, "help") for sentence in block["text"]), kind="side", spacing=2)
        columns = beside(stack(told, self._form), stack(left_row(show), self.panel))
        whole = stack(Text(block["title"], "title"), columns, spacing=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.draw()

    def focus_first(self) -> None:
        """Gives the keyboard to the form."""
        self._form.focus_first()

    def help_text(self) -> str:
        """What the letter is."""
        return self.tr(
            "Brevet säger vem vi har hjälpt, vad vi har berättat och vilka papper som är med. "
            "Det som inte är känt blir rader att fylla i för hand. "
            "Filen får ett namn som inte säger vem den gäller."
        )

    def draw(self) -> None:
        """Draws the letter and shows it, or says what it still needs."""
        self.panel.hold_back(self._held_back())
        try:
            order = self._order()
        except UserFacingError as error:
            self.panel.show_error(error)
            return
        self.panel.draw(partial(_letter, self._services, order))

    def _order(self) -> LetterOrder:
        today = self._controller.today
        case = letter_case(self._controller.conversation, today)
        return conversation_letter(
            replace(self._controller.conversation, case=case),
            self._services.assess(case, today),
            today,
            self._form.language,
            self._desk.profile,
            is_practice=self._desk.is_practice,
        )

    def _held_back(self) -> str:
        """Why the letter may be read and not taken, or "": what leaves the office is what was saved."""
        conversation = self._controller.conversation
        if conversation.saved_as is None:
            return self._words.message("letter_needs_saving")
        if differs_from_saved(conversation, self._controller.today):
            return self._words.message("letter_changed_since_saving")
        return ""

    def _on_changed(self) -> None:
        """What is shown is no longer what would be drawn."""
        self.panel.put_away(self.tr("Något är ändrat. Visa brevet igen innan du sparar det."))

    def _on_taken(self, is_file: bool) -> None:  # noqa: FBT001 - Qt's signature
        conversation = replace(self._controller.conversation, letter_made=True)
        self._controller.change(conversation)
        saved_as = conversation.saved_as
        if self._desk.store is not None and saved_as is not None:
            self._desk.store.note_printed(saved_as, DocumentKind.LETTER, is_file=is_file)

    def _prefill_recipient(self) -> None:
        conversation = self._controller.conversation
        profile = self._desk.profile
        if profile is None or conversation.preparation.recipient:
            return
        preparation: Preparation = replace(conversation.preparation, recipient=profile.recipient)
        self._controller.change(replace(conversation, preparation=preparation))


def _letter(services: Services, order: LetterOrder) -> bytes:
    """The letter; runs away from the window."""
    return services.drawer.letter(order, services.words(order.language))
