"""Asks once before everything that was said is wiped."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.casework.wording import Words
from app.domain.case import Case
from app.ui.cases.side_page import SidePage
from app.ui.documents.left_files import LeftFiles
from app.ui.documents.saved_file import SavedFile
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.texts import Text


class LeavePage(SidePage):
    """Starts anew in two keys: Ctrl+N, Enter; and so goes on with a case that is picked up meanwhile.

    Args:
        files: that were saved of the conversation, and stay.
        case: what the conversation was about.
        saved: that every answer is saved, and in which case; "": they are not.
        is_for_case: a saved case goes on afterwards, and no new conversation.

    Signals:
        wipe_requested: forget everything; the conversation is not counted.
        end_requested: go to the end page instead.
    """

    wipe_requested = Signal()
    end_requested = Signal()

    def __init__(
        self,
        words: Words,
        files: Sequence[SavedFile],
        case: Case,
        saved: str = "",
        *,
        is_for_case: bool = False,
    ) -> None:
        super().__init__()
        wipe = self.tr("Börja &om") if saved else self.tr("&Rensa svaren och börja om")
        title = self.tr("Ny person?")
        if is_for_case:
            wipe = self.tr("&Rensa svaren och gå till ärendet")
            title = self.tr("Ett annat samtal är inte sparat")
        self._wipe = QPushButton(wipe)
        self._wipe.setProperty("look", "primary")
        self._wipe.clicked.connect(self.wipe_requested)
        end = QPushButton(self.tr("Till &avslutet"))
        end.clicked.connect(self.end_requested)
        acts = left_row(self._wipe, end)
        whole = stack(
            Text(title, "title"),
            Text(saved or words.block("end")["new_person_hint"]),
            Text(self.tr("Ett samtal som inte är avslutat räknas inte."), "soft"),
            LeftFiles(files, words, case),
            acts,
            spacing=16,
        )
        whole.addStretch(1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Enter wipes."""
        self._wipe.setFocus()

    def help_text(self) -> str:
        """What is wiped."""
        return self.tr(
            "Alla svar som inte är sparade försvinner. "
            "Sparade ärenden är kvar i ärendemappen. "
            "Välj Till avslutet om samtalet är klart och ska räknas."
        )
