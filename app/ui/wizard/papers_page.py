"""The papers to bring: enclosed, to come, missing."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton

from app.casework.papers import checklist_on_screen
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.letter import PaperState
from app.domain.papers import Paper
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import stack
from app.ui.pieces.texts import Text
from app.ui.wizard.page import PageWidget


class PapersPage(PageWidget):
    """One row a paper; a row may stay unanswered and then is a line to fill in."""

    def __init__(self, services: Services, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._controller = controller
        block = words.block("papers")
        papers = checklist_on_screen(services.drawer, controller.conversation, controller.today, words)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._groups: list[QButtonGroup] = []
        self._first: QRadioButton | None = None
        for column, state in enumerate(PaperState, 1):
            self._grid.addWidget(
                Text(self._state_text(state), "label"), 0, column, Qt.AlignmentFlag.AlignHCenter
            )
        for number, paper in enumerate(papers, 1):
            self._add_paper(number, paper)
        said = " ".join((*block["text"], block["unanswered"]))
        whole = stack(Text(block["title"], "title"), Text(said, "soft"), self._grid, spacing=12)
        whole.addStretch(1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Gives the keyboard to the first paper."""
        if self._first is not None:
            self._first.setFocus()

    def help_text(self) -> str:
        """What the states mean."""
        return self.tr(
            "Märk det som är med i dag, det som kommer senare och det som saknas. "
            "En rad utan svar blir en rad att fylla i för hand i brevet. "
            "Vi tittar på papper men behåller inga kopior."
        )

    def _state_text(self, state: PaperState) -> str:
        return {
            PaperState.ENCLOSED: self.tr("Är med"),
            PaperState.MISSING: self.tr("Saknas"),
            PaperState.TO_COME: self.tr("Kommer senare"),
        }[state]

    def _add_paper(self, number: int, paper: Paper) -> None:
        self._grid.addWidget(Text(paper.name), number, 0)
        group = QButtonGroup(self)
        chosen = self._controller.conversation.preparation.papers.get(paper.id)
        for column, state in enumerate(PaperState, 1):
            button = QRadioButton()
            button.setObjectName("plain")
            button.setAccessibleName(f"{paper.name}: {self._state_text(state)}")
            button.setProperty("paper", paper.id)
            button.setProperty("state", state)
            button.setChecked(state is chosen)
            button.clicked.connect(self._on_clicked)
            group.addButton(button)
            self._grid.addWidget(button, number, column, Qt.AlignmentFlag.AlignHCenter)
            self._first = self._first or button
        self._groups.append(group)

    def _on_clicked(self) -> None:
        button = self.sender()
        conversation = self._controller.conversation
        papers = {**conversation.preparation.papers, button.property("paper"): button.property("state")}
        preparation = replace(conversation.preparation, papers=papers)
        self._controller.change(replace(conversation, preparation=preparation))
