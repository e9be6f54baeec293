"""Pages beside the conversation: shown instead of its page, and left again with Back."""

from PySide6.QtCore import Signal

from app.ui.wizard.page import PageWidget


class SidePage(PageWidget):
    """A page that is not part of the conversation.

    Signals:
        closed: the page is done; show the conversation again.
        said: sentences to show above the page that follows.
    """

    closed = Signal()
    said = Signal(object)

    def next_label(self) -> str:
        """Side pages have buttons of their own."""
        return ""
