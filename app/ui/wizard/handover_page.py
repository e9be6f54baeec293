"""Before another adult is asked, or looks: who that is, and that the two are alone."""

from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from app.casework.flow import RESULT, TAKE_HOME
from app.casework.wording import Words
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import card, left_row, stack
from app.ui.pieces.texts import Text
from app.ui.wizard.page import PageWidget


class HandoverPage(PageWidget):
    """Shows nobody's answers, and says the same whatever they are (practice 4.6, 6.1)."""

    def __init__(self, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._controller = controller
        self._block = block = words.block("handover")
        case, next_id = controller.conversation.case, controller.viewer_of_page
        is_again = next_id == case.applicant.id
        title = block["title_again" if is_again else "title"]
        person = words.person_in_text(case, next_id, controller.viewer)
        whole = stack(Text(title.format(person=person), "title"), spacing=16)
        if is_again:
            whole.addWidget(self._look_first(words.person_in_text(case, controller.viewer)))
        whole.addWidget(Text(block["text"]))
        if not is_again:
            whole.addWidget(Text(block["tell"]))
        whole.addStretch(1)
        self.setLayout(whole)

    def _look_first(self, person: str) -> QWidget:
        """What who answered just now may want to see before leaving."""
        buttons = []
        for label, page_id in (("result", RESULT.id), ("papers", TAKE_HOME.id)):
            button = QPushButton(self._block[label])
            button.clicked.connect(partial(self._controller.look_first, page_id))
            buttons.append(button)
        heading = Text(self._block["look_first"].format(person=person), "heading")
        return card(heading, Text(self._block["look_first_text"]), left_row(*buttons))

    def next_label(self) -> str:
        """What the one who leads the conversation answers."""
        return str(self._block["go_on"])

    def may_save(self) -> bool:
        """What would be saved shows answers, and nobody may be there to see them yet."""
        return False

    def leave(self) -> bool:
        """Shows the page that waits."""
        self._controller.hand_over()
        return False

    def help_text(self) -> str:
        """Why nothing is shown, and how to go on or back."""
        return self.tr(
            "Varje vuxen svarar och läser i enrum; en tolk får vara med. "
            "Enter visar nästa sida när ni är ensamma. "
            "Alt+Vänsterpil går tillbaka till den som svarade nyss."
        )
