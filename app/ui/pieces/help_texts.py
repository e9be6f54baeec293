"""Why a question is asked, what counts as proof, where to look: beside the answers, or below a long list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from app.casework.texts import QuestionText
from app.ui.pieces.layouts import row, stack, together
from app.ui.pieces.texts import Text
from app.ui.theme import GRID

_LABEL_SHARE = 3
"""How much of the width a letter of a label gets, beside one of a text: bold, and best on one line."""


class HelpTexts(QFrame):
    """The texts that a question has; what is empty is left out.

    Args:
        is_row: beside each other, a longer text with more of the width; else below each other in a card.
    """

    def __init__(self, text: QuestionText, *, is_row: bool) -> None:
        super().__init__()
        labelled = (
            (self.tr("Varför vi frågar"), text.why),
            (self.tr("Tänk på det här först"), text.caution),
            (self.tr("Vad som räknas som bevis"), text.proof),
            (self.tr("Var det står"), text.where),
            (self.tr("Lagrum"), text.source),
        )
        self._texts = [(label, sentence) for label, sentence in labelled if sentence]
        self.spoken = "\n".join(line for part in self._texts for line in part)
        """All of it below each other, for assistive technology."""
        if is_row:
            self._set_in_row()
        else:
            self._set_in_column()

    def _set_in_column(self) -> None:
        self.setObjectName("side")
        parts = (together(Text(label, "label"), Text(text, "help"), spacing=1) for label, text in self._texts)
        lines = stack(*parts, spacing=4, margin=GRID + 4)
        lines.addStretch(1)
        self.setLayout(lines)

    def _set_in_row(self) -> None:
        line = row(spacing=2 * GRID)
        for label, text in self._texts:
            part = together(Text(label, "label"), Text(text, "note"), spacing=0)
            line.addWidget(part, max(len(text), _LABEL_SHARE * len(label)), Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
