"""What is shown instead of the window when somebody passes by."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget


class Cover(QWidget):
    """An empty page that tells nothing; the program opens no other window that could lie above it.

    Signals:
        lift_requested: the person wants to see the window again.
    """

    lift_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._button = QPushButton(self.tr("Visa igen (F9)"))
        self._button.clicked.connect(self.lift_requested)
        layout = QVBoxLayout(self)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignCenter)

    def focus_first(self) -> None:
        """Gives the keyboard to the one button."""
        self._button.setFocus()
