"""The one holder of the conversation: pages ask it to change the value and to move on."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from app.casework.conversation import Conversation
from app.casework.flow import START, Page, page_after, page_before, pages


class ConversationController(QObject):
    """Holds the conversation as it stands and the page that is shown.

    Args:
        today: the program's one clock.

    Signals:
        conversation_changed: an answer or anything else that was said changed.
        page_changed: another page is to be shown.
    """

    conversation_changed = Signal()
    page_changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._conversation = Conversation()
        self._page = START

    @property
    def conversation(self) -> Conversation:
        """Everything said so far."""
        return self._conversation

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._page

    @property
    def today(self) -> date:
        """The day of the conversation."""
        return self._today()

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page of the conversation as it stands."""
        return pages(self._conversation, self.today)

    @property
    def is_untouched(self) -> bool:
        """Whether nothing has been said that could be lost."""
        return self._conversation == Conversation()

    def change(self, conversation: Conversation) -> None:
        """Takes the new value; the page stays as long as the conversation still has it."""
        if conversation == self._conversation:
            return
        self._conversation = conversation
        self.conversation_changed.emit()
        if self._page.id not in [page.id for page in self.pages]:
            self._show(self.pages[0])

    def go_next(self) -> None:
        """Shows the page after this one."""
        self._show(page_after(self._conversation, self._page.id, self.today))

    def go_back(self) -> None:
        """Shows the page before this one; no answer is lost."""
        self._show(page_before(self._conversation, self._page.id, self.today))

    def go_to(self, page_id: str) -> None:
        """Shows that page, if the conversation has it."""
        for page in self.pages:
            if page.id == page_id:
                self._show(page)
                return

    def start_over(self) -> None:
        """Forgets everything and shows "Vad gäller det i dag?"."""
        self._conversation = Conversation()
        self.conversation_changed.emit()
        self._show(START)

    def _show(self, page: Page) -> None:
        self._page = page
        self.page_changed.emit()
