"""The line above the steps that shows slow work: what is done, how far it has come, and how to cancel it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton

from app.ui.banner import announce
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.layouts import row
from app.ui.pieces.texts import Text
from app.ui.theme import GRID

SHOWN_AFTER_MS = 500
"""What is over sooner needs no line that comes and goes."""

_LOOK_MS = 100
_WHOLE = 1000
_BAR_PX = (180, 8)


class WorkBar(QFrame):
    """Nothing, until somebody has waited half a second for work.

    Args:
        jobs: whose work it shows.
    """

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.setObjectName("steps")
        self._jobs = jobs
        self._number = 0
        self._says = Text("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(*_BAR_PX)
        self._cancel = QPushButton(self.tr("Avbryt (Esc)"))
        self._cancel.clicked.connect(self.cancel)
        line = row(self._says, self._bar, self._cancel, spacing=16)
        line.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        line.setStretch(0, 1)
        self.setLayout(line)
        self._wait = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._wait.timeout.connect(self._on_long)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._show_steps)
        jobs.changed.connect(self._on_changed)
        self.hide()

    @property
    def text(self) -> str:
        """What is said to be done, or ""."""
        return "" if self.isHidden() else self._says.text()

    def cancel(self) -> bool:
        """Cancels the work that is shown; False where there is none that can be."""
        if self.isHidden() or self._cancel.isHidden():
            return False
        # At its next step it is over; until then a second press does nothing more.
        self._cancel.setEnabled(False)
        self._jobs.cancel(self._number)
        return True

    def _on_changed(self) -> None:
        """Waits anew with each piece of work, so that many short ones show nothing."""
        first = self._jobs.first
        if first is not None and first[0] == self._number:
            return
        self._number = 0 if first is None else first[0]
        self._look.stop()
        self.hide()
        if first is None:
            self._wait.stop()
        else:
            self._wait.start()

    def _on_long(self) -> None:
        first = self._jobs.first
        if first is None:
            return
        work = first[1]
        self._says.setText(self._sentence(work))
        self._bar.setAccessibleName(work.says)
        self._cancel.setEnabled(True)
        self._cancel.setVisible(work.cut is not Cut.NEVER)
        self._show_steps()
        self.show()
        self._look.start()
        announce(self, self._says.text())

    def _sentence(self, work: Work) -> str:
        if work.cut is not Cut.NEVER:
            return work.says
        return self.tr("{work} Det går inte att avbryta.").format(work=work.says)

    def _show_steps(self) -> None:
        """As far as the work has come; a bar that moves without end where that is not known."""
        first = self._jobs.first
        steps = None if first is None else first[1].steps
        if steps is None or not steps.of:
            self._bar.setRange(0, 0)
        else:
            self._bar.setRange(0, _WHOLE)
            self._bar.setValue(min(_WHOLE, _WHOLE * steps.done // steps.of))
