"""The words in the strip that say which saved case goes on, and what of the conversation is not saved."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.casework.conversation import Conversation

_NAME_PX = 150
"""So much of a case's number is shown, more than most offices' numbers need."""


class CaseLabel(QLabel):
    """Hidden where nothing has to be said."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "label")
        self.hide()

    def show_nothing(self) -> None:
        """The page belongs to no conversation, or nothing was said yet."""
        self._show("", "")

    def show_standing(self, conversation: Conversation, on: date, *, has_folder: bool) -> None:
        """Says what is saved of it.

        Args:
            conversation: one that has begun.
            on: its day.
            has_folder: a folder for cases is open; without one nobody expects that anything is kept.
        """
        if conversation.saved_as is None:
            route = conversation.route
            may_be_saved = has_folder and route is not None and route.is_interview
            self._show(self.tr("Inte sparat") if may_be_saved else "", "")
            return
        from app.casework.saving import differs_from_saved  # noqa: PLC0415 - the first page saves nothing

        reference = conversation.case.reference
        named = self.tr("Ärende {reference}").format(reference=reference)
        is_changed = differs_from_saved(conversation, on)
        self._show(named if reference else self.tr("Sparat ärende"), self.tr("ändrat") if is_changed else "")

    def _show(self, name: str, state: str) -> None:
        # A number may be long, and the strip must not keep the window from being narrow.
        short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _NAME_PX)
        self.setText(", ".join(filter(None, (short, state))))
        self.setAccessibleName(", ".join(filter(None, (name, state))))
        self.setVisible(bool(name))
