"""What the client takes along: first whether a paper is safe, asked alone, and then the sheets."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLayout, QPushButton, QVBoxLayout, QWidget

from app.casework.circumstances import TakeHome
from app.casework.services import Services
from app.casework.sheets.offers import (
    Offer,
    SheetMaker,
    asks_nothing,
    offers_to_client,
    offers_to_office,
    usual_answer,
)
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.ui.cases.desk import StoreDesk
from app.ui.controller import ConversationController
from app.ui.documents.document_panel import DocumentPanel
from app.ui.jobs import Jobs
from app.ui.pieces.choices import Choice, ChoiceList
from app.ui.pieces.copy_buttons import CopyButtons
from app.ui.pieces.layouts import beside, empty, left_row, stack
from app.ui.pieces.texts import Text
from app.ui.wizard.page import PageWidget

_NAME = "blad"
"""Neutral: a file's name tells nothing about what it says."""


class TakeHomePage(PageWidget):
    """The question and the sheets at the left, the one that is looked at to the right (practice 6.3)."""

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
        self._block = words.block("take_home")
        choices = [Choice(each, self._block["choices"][each.value]) for each in TakeHome]
        self._list = ChoiceList(self._block["ask"], choices)
        self._list.choose(self._wanted)
        self._list.chosen.connect(self._on_chosen)
        self._sheets = QVBoxLayout()
        self._copy = CopyButtons()
        self._panel = DocumentPanel(services, words, jobs, _NAME)
        self._panel.taken.connect(self._on_taken)
        asked: list[QWidget] = [
            Text(self._block["ask"], "question"),
            Text(self._block["alone"], "soft"),
            self._list,
        ]
        if asks_nothing(controller.conversation):
            asked = [Text(words.block("no_interpreter")["title"], "question")]
        left = stack(*asked, self._sheets, *self._for_office(), self._copy, spacing=12)
        whole = stack(beside(left, self._panel))
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self._show_sheets()

    def focus_first(self) -> None:
        """Gives the keyboard to the question."""
        if self._list.isVisible():
            self._list.focus_first()

    def help_text(self) -> str:
        """Why the question comes first."""
        return self.tr(
            "Ett papper kan läsas av andra i familjen; fråga därför först, när bara en tolk hör. "
            "Välj sedan ett blad för att se det, skriva ut det eller spara det som fil. "
            "Lappen säger enhet, tid och telefon men inte vad samtalet gällde."
        )

    @property
    def _wanted(self) -> TakeHome | None:
        return self._controller.conversation.safe_paper or usual_answer(self._desk.profile)

    def _for_office(self) -> list[QLayout]:
        buttons = self._buttons(offers_to_office(self._controller.conversation))
        return [left_row(button) for button in buttons]

    def _buttons(self, offers: Iterable[Offer]) -> list[QPushButton]:
        buttons = []
        for offer in offers:
            button = QPushButton(self._words.sheet(offer.value))
            button.setProperty("offer", offer)
            button.clicked.connect(self._on_sheet)
            buttons.append(button)
        return buttons

    def _show_sheets(self) -> None:
        empty(self._sheets)
        offers = offers_to_client(
            self._controller.conversation, self._wanted, self._desk.profile, self._controller.today
        )
        for button in self._buttons(offers):
            self._sheets.addLayout(left_row(button))
        if not offers and self._wanted is TakeHome.NONE:
            self._sheets.addWidget(Text(self._block["nothing"], "soft"))

    def _on_chosen(self, wanted: TakeHome) -> None:
        self._controller.change(replace(self._controller.conversation, safe_paper=wanted))
        self._panel.show_nothing()
        self._show_sheets()

    def _on_sheet(self) -> None:
        offer: Offer = self.sender().property("offer")
        self._copy.show_parts(())
        try:
            sheet = self._maker().make(offer)
        except UserFacingError as error:
            self._panel.show_error(error)
            return
        if offer is Offer.NOTE:
            self._copy.show_parts(self._services.drawer.sheet_text(sheet))
        self._panel.draw(partial(self._services.drawer.sheet, sheet))

    def _maker(self) -> SheetMaker:
        return SheetMaker(
            self._services,
            self._controller.conversation,
            self._controller.today,
            self._words,
            self._desk.profile,
            is_practice=self._desk.is_practice,
        )

    def _on_taken(self) -> None:
        """What was printed of a saved case stands in its log."""
        saved_as = self._controller.conversation.saved_as
        if self._desk.store is not None and saved_as is not None:
            self._desk.store.note_printed(saved_as)
