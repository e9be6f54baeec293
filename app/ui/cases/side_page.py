"""Pages beside the conversation: shown instead of its page, and left again with Back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from app.ui.wizard.page import PageWidget

if TYPE_CHECKING:
    from app.ui.navigation import Navigation

Again = Callable[["Navigation"], None]
"""Shows the same page in another window, in that window's language."""


class SidePage(PageWidget):
    """A page that is not part of the conversation.

    Signals:
        closed: the page is done; show the conversation again.
        said: sentences to show below the page that follows.
        unsaid: such sentences are true no more.
    """

    closed = Signal()
    said = Signal(object)
    unsaid = Signal(object)

    def next_label(self) -> str:
        """Side pages have buttons of their own."""
        return ""

    def entries(self) -> tuple[object, ...]:
        """What is typed, ticked and chosen here now; a page made anew has it as it was when first shown."""
        return entries_of(self)

    def reason_to_stay(self) -> str:
        """Why the page must stay as it is now, or ""; ``missing_changed`` says that it may be another."""
        return ""

    def holds_back(self) -> bool:
        """Whether the page must stay when somebody wants away from it; it says itself why."""
        return False


def entries_of(part: QWidget) -> tuple[object, ...]:
    """What is typed, ticked and chosen in that part of a page now."""
    return (
        *(line.text() for line in part.findChildren(QLineEdit)),
        *(area.toPlainText() for area in part.findChildren(QPlainTextEdit) if not area.isReadOnly()),
        *(button.isChecked() for button in part.findChildren(QAbstractButton) if button.isCheckable()),
        *(field.currentIndex() for field in part.findChildren(QComboBox)),
    )


class PageHost(Protocol):
    """Where a guide shows its pages; a guide leads among the side pages of one area."""

    def show_side(
        self, page: SidePage, again: Again | None = None, back: Callable[[], None] | None = None
    ) -> None:
        """Shows a page beside the conversation.

        Args:
            page: the page.
            again: shows it in another window, for another language; None: what it shows can't be had again.
            back: shows the page that it was reached from; None: the conversation.
        """
        ...

    def show_conversation(self) -> None:
        """Shows the page that the conversation is on."""
        ...

    def say(self, sentences: Sequence[str]) -> None:
        """Shows sentences below the page."""
        ...

    def unsay(self, sentences: Sequence[str]) -> None:
        """Takes the sentences away again, where they are still what is shown."""
        ...
