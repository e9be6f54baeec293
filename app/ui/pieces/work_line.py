"""A line that shows that work is under way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from app.ui.pieces.layouts import row, stack
from app.ui.pieces.says import Says

_BAR_HEIGHT_PX = 8


class WorkLine(QWidget):
    """Nothing; while work is under way a moving bar and what is done, afterwards how it went.

    Signals:
        cancel_requested: nobody wants the work's result any more.
    """

    cancel_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bar = QProgressBar()
        # How long the key takes, or the disk, is not known: the bar moves and has no end.
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(_BAR_HEIGHT_PX)
        self._cancel = QPushButton(self.tr("A&vbryt"))
        self._cancel.clicked.connect(self.cancel_requested)
        self._says = Says()
        line = row(self._bar, self._cancel)
        line.setStretch(0, 1)
        self.setLayout(stack(self._says, line, spacing=4))
        self._end()

    @property
    def text(self) -> str:
        """What is said."""
        return self._says.text()

    def begin(self, sentence: str, *, can_cancel: bool = False) -> None:
        """Shows that work is under way."""
        self._bar.setAccessibleName(sentence)
        self._bar.show()
        self._cancel.setVisible(can_cancel)
        self._says.tell(sentence)

    def tell(self, *sentences: str) -> None:
        """Says that the work is done."""
        self._end()
        self._says.tell(*sentences)

    def fault(self, *sentences: str) -> None:
        """Says what went wrong and what to do."""
        self._end()
        self._says.fault(*sentences)

    def _end(self) -> None:
        self._bar.hide()
        self._cancel.hide()
