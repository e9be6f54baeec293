"""The papers to bring: enclosed, to come, missing."""

from dataclasses import replace

from app.casework.papers import checklist_on_screen
from app.casework.services import Services
from app.casework.viewers import is_only_adult
from app.casework.wording import Words
from app.domain.letter import PaperState
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import stack
from app.ui.pieces.texts import Text
from app.ui.wizard.page import PageWidget
from app.ui.wizard.paper_list import PaperList


class PapersPage(PageWidget):
    """One line a paper; a line may stay unanswered and then is a line to fill in."""

    def __init__(self, services: Services, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._controller = controller
        block = words.block("papers")
        papers = checklist_on_screen(services.drawer, controller.conversation, controller.today, words)
        self._list = PaperList(
            papers,
            {state: self._state_text(state) for state in PaperState},
            controller.conversation.preparation.papers,
        )
        self._list.state_changed.connect(self._on_state)
        conversation = controller.conversation
        is_shared = not is_only_adult(conversation.case, controller.today)
        others = [block["others"]] if is_shared else []
        said = " ".join((*block["text"], *others, block["unanswered"]))
        told_again = self.tr("Märken sparas inte till en annan dag. Märk vilka papper som har kommit.")
        again = Text(told_again, "strong")
        # What became of each paper is not saved, so a case that goes on has no marks until some are made.
        # Said until the page is left: the rows would else move under the pointer at the first mark.
        preparation = controller.conversation.preparation
        if controller.conversation.saved_as is None or preparation.papers:
            again.hide()
        keys = Text(self.tr("Pilarna flyttar. Mellanslag märker, och tar bort märket igen."), "small")
        whole = stack(Text(block["title"], "title"), Text(said, "soft"), again, keys, self._list, spacing=8)
        whole.addStretch(1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Gives the keyboard to the first paper."""
        self._list.focus_first()

    def help_text(self) -> str:
        """What the states mean, and the keys of the list."""
        return self.tr(
            "Upp och Ner leder från papper till papper, Höger och Vänster mellan lägena, och Mellanslag "
            "märker eller tar bort märket. "
            "En rad utan märke blir en rad att fylla i för hand i brevet. "
            "Vi tittar på papper men behåller inga kopior."
        )

    def _state_text(self, state: PaperState) -> str:
        return {
            PaperState.ENCLOSED: self.tr("Är med"),
            PaperState.MISSING: self.tr("Saknas"),
            PaperState.TO_COME: self.tr("Kommer senare"),
        }[state]

    def _on_state(self, paper_id: str, state: PaperState | None) -> None:
        conversation = self._controller.conversation
        papers = dict(conversation.preparation.papers)
        papers.pop(paper_id, None)
        if state is not None:
            papers[paper_id] = state
        preparation = replace(conversation.preparation, papers=papers)
        self._controller.change(replace(conversation, preparation=preparation))
