"""A line that shows that work is under way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from app.ui.pieces.layouts import row, stack
from app.ui.pieces.says import Says

_BAR_HEIGHT_PX = 8


class WorkLine(QWidget):
    """Nothing; while work is under way a moving bar and what is done, afterwards how it went.

    The button that began it rests until then and leaves the keyboard here. It would go to the next one, and
    whoever pressed Enter once more would go back and never see what was made.

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
        self._button: QPushButton | None = None
        self._says = Says()
        line = row(self._bar, self._cancel)
        line.setStretch(0, 1)
        self.setLayout(stack(self._says, line, spacing=4))
        self._end()

    @property
    def text(self) -> str:
        """What is said."""
        return self._says.text()

    def begin(self, sentence: str, button: QPushButton | None = None, *, can_cancel: bool = False) -> None:
        """Shows that work is under way.

        Args:
            sentence: what is done.
            button: what began it; None: the work began by itself.
            can_cancel: the work can be given up.
        """
        self._bar.setAccessibleName(sentence)
        self._bar.show()
        self._cancel.setVisible(can_cancel)
        self._says.tell(sentence)
        self._button = button
        if button is not None:
            if button.hasFocus():
                self.setFocus()
            button.setEnabled(False)

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
        if self._button is not None:
            self._button.setEnabled(True)
            if self.hasFocus():
                self._button.setFocus()
            self._button = None
