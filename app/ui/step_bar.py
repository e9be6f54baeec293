"""The bar at the bottom: back, what is missing or left, on. Tab meets the button that goes on first."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from app.ui.banner import announce
from app.ui.pieces.layouts import row
from app.ui.pieces.texts import Text
from app.ui.progress_line import ProgressLine
from app.ui.theme import GRID, dress_anew
from app.ui.wizard.page import PageWidget

_KEPT_SHARE = 4
"""Of the room between the buttons, to the one part that what is missing has."""


class StepBar(QFrame):
    """Always in view.

    Signals:
        back_requested, next_requested: the buttons.
        said: something is said to be needed; the page may have less room from now on.
    """

    back_requested = Signal()
    next_requested = Signal()
    said = Signal()

    def __init__(self, progress: ProgressLine) -> None:
        super().__init__()
        self.setObjectName("steps")
        self._back = QPushButton(self.tr("Till&baka"))
        self._back.clicked.connect(self.back_requested)
        self._missing = Text("", "fault")
        self._progress = progress
        self._has_progress = False
        self._kept: QWidget | None = None
        self.next_button = QPushButton()
        self.next_button.setProperty("look", "primary")
        self.next_button.clicked.connect(self.next_requested)
        self._line = line = row(self._back, self._missing, self._progress, self.next_button, spacing=16)
        line.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        line.setStretch(1, 1)
        line.setStretch(2, 1)
        self.setLayout(line)

    @property
    def missing(self) -> str:
        """What is said to be needed, or ""."""
        return self._missing.text()

    @property
    def last_button(self) -> QPushButton:
        """The last one that Tab meets here."""
        return self._back

    def show_steps_of(self, page: PageWidget, *, can_go_back: bool) -> None:
        """What is possible on the page: to go on, back, and what it keeps in view here itself."""
        next_label = page.next_label()
        self._back.setVisible(can_go_back)
        self.next_button.setText(next_label)
        self.next_button.setVisible(bool(next_label))
        self.next_button.setProperty("look", "primary" if page.next_leads() else "")
        dress_anew(self.next_button)
        self.setVisible(can_go_back or bool(next_label))
        self._keep(page.kept_below())
        # Who has answered goes on far more often than back. Each page puts the bar into the window anew.
        own = [] if self._kept is None else self._kept.findChildren(QPushButton)
        for before, after in pairwise([self.next_button, *reversed(own), self._back]):
            self.setTabOrder(before, after)
        self.hold_back("")
        self.show_missing("")

    def _keep(self, kept: QWidget | None) -> None:
        """Shows it instead of what the page before kept here."""
        if self._kept is not None:
            self._line.removeWidget(self._kept)
            self._kept.hide()
            self._kept.deleteLater()
        self._kept = kept
        if kept is not None:
            self._line.insertWidget(self._line.indexOf(self.next_button), kept, _KEPT_SHARE)

    def hold_back(self, reason: str) -> None:
        """Lets nobody go back, for that reason; "" lets everybody."""
        self._back.setEnabled(not reason)
        self._back.setAccessibleDescription(reason)
        self._back.setToolTip(reason or self.tr("Alt+Vänsterpil"))

    def show_progress(self, *, is_interview: bool) -> None:
        """Says what is left, where the page belongs to an interview and nothing is missing."""
        self._has_progress = is_interview
        has_room = is_interview and not self._missing.text()
        self._progress.setVisible(has_room and self._progress.show_now())
        self._missing.setVisible(self._progress.isHidden())

    def show_missing(self, sentence: str, *, is_aloud: bool = True) -> None:
        """Says what is needed before going on; "" says nothing.

        Args:
            is_aloud: also to assistive technology, which hears one sentence at a time.
        """
        self._missing.setText(sentence)
        self.show_progress(is_interview=self._has_progress)
        if sentence:
            self.said.emit()
        if sentence and is_aloud:
            announce(self, sentence)

    def follow_missing(self, sentence: str) -> None:
        """Says no more what was needed once it is another thing; that is told whoever tries to go on."""
        if self._missing.text() not in ("", sentence):
            self.show_missing("")
