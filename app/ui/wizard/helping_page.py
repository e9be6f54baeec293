"""Before the questions: who helps or represents the client, and what everybody reads for themselves."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.casework.circumstances import Representative
from app.casework.wording import Words
from app.ui.controller import ConversationController
from app.ui.pieces.choices import Choice, ChoiceList
from app.ui.pieces.layouts import beside, card, left_row, stack
from app.ui.pieces.read_aloud import ReadAloud
from app.ui.pieces.texts import Text
from app.ui.wizard.page import PageWidget


class HelpingPage(PageWidget):
    """Who helps (practice 6.9), and the sheet for those whom another process concerns (practice 6.10).

    In a saved case it was asked before; the answer is kept nowhere, so it may be given again.

    Signals:
        sheet_requested: show that sheet.
    """

    sheet_requested = Signal()

    def __init__(self, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._controller = controller
        block, check = words.block("helping"), words.block("self_check")
        labels = words.block("representative")
        self._list = ChoiceList(block["ask"], [Choice(each, labels[each.value]) for each in Representative])
        self._list.choose(controller.conversation.representative)
        self._list.chosen.connect(self._on_chosen)
        self._papers = Text(block["papers"], "strong")
        sheet = QPushButton(check["button"])
        sheet.clicked.connect(self.sheet_requested)
        read = (Text(check["title"], "heading"), ReadAloud(check["text"], "help"), left_row(sheet))
        told = card(ReadAloud(block["text"], "help"), *read, kind="side", spacing=4)
        conversation = controller.conversation
        self._was_asked = conversation.saved_as is not None and conversation.representative is None
        asking = stack(Text(block["ask"], "question"), self._list, self._papers)
        if self._was_asked:
            said = self.tr(
                "Det är frågat förut, men svaret sparas inte. Välj igen om någon företräder personen."
            )
            asking.insertWidget(1, Text(said, "strong"))
        whole = stack(beside(asking, told), spacing=12)
        whole.addStretch(1)
        self.setLayout(whole)
        self._show_papers()

    def what_is_missing(self) -> str:
        """Who helps is asked before the questions."""
        if self._controller.conversation.representative is None and not self._was_asked:
            return self.tr("Välj om någon hjälper eller företräder personen.")
        return ""

    def focus_first(self) -> None:
        """Gives the keyboard to the choices."""
        self._list.focus_first()

    def help_text(self) -> str:
        """What to do where somebody represents the client."""
        return self.tr(
            "Fråga aldrig varför personen har hjälp, och skriv inte ner något om hälsa. "
            "Kommer frågan från den som företräder, eller är du osäker på om personen förstår, "
            "välj En tid till. "
            "Socialnämnden ska anmäla till överförmyndaren när någon behöver, eller inte längre behöver, "
            "god man eller förvaltare (11:2 socialtjänstförordningen)."
        )

    def _on_chosen(self, who: Representative) -> None:
        self._controller.change(replace(self._controller.conversation, representative=who))
        self._show_papers()

    def _show_papers(self) -> None:
        who = self._controller.conversation.representative
        self._papers.setVisible(who is not None and who.has_papers)
