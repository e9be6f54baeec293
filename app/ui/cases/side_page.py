"""Pages beside the conversation: shown instead of its page, and left again with Back."""

from collections.abc import Sequence
from typing import Protocol

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


class PageHost(Protocol):
    """Where a guide shows its pages; a guide leads among the side pages of one area."""

    def show_side(self, page: SidePage) -> None:
        """Shows a page beside the conversation."""
        ...

    def show_conversation(self) -> None:
        """Shows the page that the conversation is on."""
        ...

    def say(self, sentences: Sequence[str]) -> None:
        """Shows sentences above the page."""
        ...
