"""What a page says beside the button that began slow work."""

from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.pieces.layouts import stack
from app.ui.pieces.says import Says


class WorkLine(QWidget):
    """Nothing while work is under way, which the window's own line shows; afterwards how it went.

    The button that began it rests until then and leaves the keyboard here. It would go to the next one, and
    whoever pressed Enter once more would go back and never see what was made.
    """

    def __init__(self) -> None:
        super().__init__()
        self._button: QPushButton | None = None
        self._says = Says()
        self.setLayout(stack(self._says))

    @property
    def text(self) -> str:
        """What is said."""
        return self._says.text()

    def begin(self, button: QPushButton) -> None:
        """The button began work, and rests."""
        self._says.tell("")
        self._button = button
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
        if self._button is not None:
            self._button.setEnabled(True)
            if self.hasFocus():
                self._button.setFocus()
            self._button = None
