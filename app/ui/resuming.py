"""That a saved case goes on past what is answered: said once, where the window jumps."""

from PySide6.QtCore import QObject

from app.casework.conversation import is_passed
from app.casework.interview import Section
from app.ui.cases.side_page import PageHost
from app.ui.controller import ConversationController

_AROUND_QUESTIONS = (Section.BEFORE, Section.END)


class Resuming(QObject):
    """Follows the pages, and says with the first open question why it is the one that comes.

    Args:
        host: where it is said.
        parent: goes with the window, which the conversation outlives.
    """

    def __init__(self, host: PageHost, controller: ConversationController, parent: QObject) -> None:
        super().__init__(parent)
        self._host = host
        self._controller = controller
        self._is_outside = controller.walk.page.section in _AROUND_QUESTIONS

    def on_page_changed(self) -> None:
        """Says it where the questions begin with one that is not the first; the page is shown already."""
        page = self._controller.walk.page
        was_outside, self._is_outside = self._is_outside, page.section in _AROUND_QUESTIONS
        if was_outside and self._passes_over_answers():
            self._host.say((self.tr("Vi fortsätter vid första frågan som saknar svar."),))

    def _passes_over_answers(self) -> bool:
        conversation, here = self._controller.conversation, self._controller.walk.page
        if conversation.saved_as is None or here.asked is None or is_passed(conversation, here.asked.path):
            return False
        every = self._controller.walk.pages
        before = every[: [page.id for page in every].index(here.id)]
        answered = [is_passed(conversation, page.asked.path) for page in before if page.asked is not None]
        return bool(answered) and all(answered)
