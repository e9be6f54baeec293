"""Asks for the passphrase of the store that was locked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.pieces.form import Form
from app.ui.pieces.layouts import stack
from app.ui.pieces.says import Says
from app.ui.pieces.secret_field import secret_field
from app.ui.pieces.texts import Text

_WIDTH_PX = 320


class LockForm(QWidget):
    """Stands on the cover while the store is locked.

    Signals:
        unlock_requested: the passphrase that was written.
    """

    unlock_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._passphrase = secret_field()
        self._passphrase.returnPressed.connect(self._on_unlock)
        self._unlock = QPushButton(self.tr("Lås &upp"))
        self._unlock.setProperty("look", "primary")
        self._unlock.clicked.connect(self._on_unlock)
        self._says = Says()
        form = Form()
        form.add(self.tr("&Lösenfras"), self._passphrase)
        self.setFixedWidth(_WIDTH_PX)
        kept = Text(self.tr("Allt är kvar som du lämnade det."), "soft")
        self.setLayout(stack(Text(self.tr("Låst"), "title"), kept, form, self._unlock, self._says))

    def begin(self) -> None:
        """Empty, and nothing said; also when it is put away, so that no passphrase stays in it."""
        self._passphrase.clear()
        self._says.tell()
        self._unlock.setEnabled(True)

    def say(self, sentence: str) -> None:
        """Says why it is still locked; the passphrase can be written again."""
        self._says.fault(sentence)
        self._unlock.setEnabled(True)
        self.focus_first()

    def focus_first(self) -> None:
        """Gives the keyboard to the passphrase."""
        self._passphrase.setFocus()

    def _on_unlock(self) -> None:
        if not self._unlock.isEnabled():
            return
        passphrase = self._passphrase.text()
        self._passphrase.clear()
        self._unlock.setEnabled(False)
        self._says.tell(self.tr("Ärendemappen öppnas …"))
        self.unlock_requested.emit(passphrase)
