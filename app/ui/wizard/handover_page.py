"""Before another adult is asked, or looks: who that is, and that the two are alone."""

from app.casework.wording import Words
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import stack
from app.ui.pieces.texts import Text
from app.ui.wizard.page import PageWidget


class HandoverPage(PageWidget):
    """Shows nobody's answers, and says the same whatever they are (practice 4.6, 6.1)."""

    def __init__(self, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._controller = controller
        self._block = block = words.block("handover")
        case, next_id = controller.conversation.case, controller.viewer_of_page
        title = block["title_again" if next_id == case.applicant.id else "title"]
        person = words.person_in_text(case, next_id, controller.viewer)
        whole = stack(Text(title.format(person=person), "title"), Text(block["text"]), spacing=16)
        whole.addStretch(1)
        self.setLayout(whole)

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
