"""The button that shows another adult's saved answers, once it is said that nobody else is in the room."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.casework.wording import Words
from app.ui.pieces.layouts import left_row, stack, together
from app.ui.pieces.texts import Text


class ShowAlone(QWidget):
    """Asks what the change of seats asks in a conversation, where a saved case is read (practice 4.6).

    Args:
        person: what that adult is called within a sentence.

    Signals:
        asked: that adult is to come in, and whoever else was there to go out; nobody's answers may be shown.
        agreed: the two are alone.
    """

    asked = Signal()
    agreed = Signal()

    def __init__(self, person: str, words: Words) -> None:
        super().__init__()
        block = words.block("review")
        self._show = QPushButton(block["show"].format(person=person))
        self._show.clicked.connect(self._on_show)
        self._yes = QPushButton(block["show_alone"])
        self._yes.clicked.connect(self.agreed)
        self._alone = together(Text(block["alone"].format(person=person)), left_row(self._yes), spacing=6)
        self.setLayout(stack(left_row(self._show), self._alone))
        self.rest()

    def rest(self) -> None:
        """Asks anew the next time."""
        self._show.show()
        self._alone.hide()

    def _on_show(self) -> None:
        self.asked.emit()
        self._show.hide()
        self._alone.show()
        self._yes.setFocus()
