"""What became of a run of letters: which are made, and which are not and why; by reference alone."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.casework.batch import BatchResult
from app.casework.wording import Words
from app.domain.record import CaseSummary
from app.ui.documents.save_target import shown_folder
from app.ui.pieces.layouts import card, left_row, stack
from app.ui.pieces.says import Says
from app.ui.pieces.texts import Text


class LettersDone(QWidget):
    """The sum first, said aloud; then what is left to do, by reason; then what is made.

    Args:
        result: of the run.
        cases: whose letters were asked for.
        called: what a case is called.
        folder: where they were saved; None: they were printed.

    Signals:
        left: everything is read.
    """

    left = Signal()

    def __init__(
        self,
        result: BatchResult,
        cases: Sequence[CaseSummary],
        called: Callable[[CaseSummary], str],
        words: Words,
        *,
        folder: Path | None,
    ) -> None:
        super().__init__()
        self._names = {case.id: called(case) for case in cases}
        self._sum = letters_sum(result, words)
        self._says = Says()
        self._back = QPushButton(self.tr("&Till ärendena"))
        self._back.setProperty("look", "primary")
        self._back.clicked.connect(self.left)
        parts = stack(self._says, left_row(self._back), spacing=12)
        for reason, case_ids in _by_reason(result, words).items():
            parts.addWidget(self._card(reason, case_ids))
        if result.not_begun:
            parts.addWidget(self._card(self.tr("Inte påbörjade, eftersom du avbröt:"), result.not_begun))
        if result.done:
            parts.addWidget(self._done_card(result.done, folder))
        self.setLayout(parts)

    def begin(self) -> None:
        """Says the sum, also to assistive technology, and takes the keyboard; once this is shown."""
        self._says.tell(*self._sum)
        self._back.setFocus()

    def _done_card(self, case_ids: Sequence[str], folder: Path | None) -> QWidget:
        if folder is None:
            return self._card(self.tr("Skickade till skrivaren:"), case_ids)
        told = self.tr("Sparade i mappen {folder}:").format(folder=shown_folder(folder))
        return self._card(told, case_ids, ending=".pdf")

    def _card(self, heading: str, case_ids: Sequence[str], ending: str = "") -> QWidget:
        """References below a heading, with the names of files that end like that."""
        names = (self._names[each] + (f" – {each}{ending}" if ending else "") for each in case_ids)
        return card(Text(heading, "strong"), *(Text(name) for name in names), spacing=4)


def letters_sum(result: BatchResult, words: Words) -> tuple[str, ...]:
    """How many letters were made, and how many were not, in a sentence each."""
    done, left = len(result.done), len(result.failed) + len(result.not_begun)
    told = words.message("letters_sum", done=done, every=done + left)
    return (told, words.message("letters_left", left=left)) if left else (told,)


def _by_reason(result: BatchResult, words: Words) -> dict[str, list[str]]:
    """Which letters failed, by why; what stopped fifty alike is said once."""
    found: dict[str, list[str]] = {}
    for case_id, error in result.failed.items():
        found.setdefault("\n".join(words.error(error)), []).append(case_id)
    return found
