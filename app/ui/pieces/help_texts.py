"""Why a question is asked, what counts as proof, where to look: beside the answers, or below a long list."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.casework.wording import QuestionText
from app.ui.pieces.layouts import card, together
from app.ui.pieces.texts import Text
from app.ui.theme import GRID


class HelpTexts:
    """The texts that a question has; what is empty is left out."""

    def __init__(self, text: QuestionText) -> None:
        tr = QCoreApplication.translate
        labelled = (
            (tr("HelpTexts", "Varför vi frågar"), text.why),
            (tr("HelpTexts", "Vad som räknas som bevis"), text.proof),
            (tr("HelpTexts", "Var det står"), text.where),
            (tr("HelpTexts", "Lagrum"), text.source),
        )
        self._texts = [(label, sentence) for label, sentence in labelled if sentence]

    def as_column(self) -> QFrame:
        """Below each other, in a card."""
        parts = (together(Text(label, "label"), Text(text, "help"), spacing=1) for label, text in self._texts)
        return card(*parts, kind="side", spacing=6)

    def as_row(self) -> QWidget:
        """Beside each other; a longer text gets more of the width."""
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * GRID)
        for label, text in self._texts:
            title = Text(label, "label")
            title.setWordWrap(False)
            part = together(title, Text(text, "note"), spacing=0)
            line.addWidget(part, len(text), Qt.AlignmentFlag.AlignTop)
        return whole
