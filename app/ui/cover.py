"""What is shown instead of the window when somebody passes by, or while the store is locked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.pieces.form import Form
from app.ui.pieces.layouts import row, stack
from app.ui.pieces.says import Says
from app.ui.pieces.secret_field import secret_field
from app.ui.pieces.texts import Text

_WIDTH_PX = 320


class Cover(QWidget):
    """An empty page that tells nothing; the program opens no other window that could lie above it.

    Signals:
        lift_requested: the person wants to see the window again.
        unlock_requested: the passphrase that was written.
    """

    lift_requested = Signal()
    unlock_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.is_locked = False
        self._lift = QPushButton(self.tr("Visa igen (F9)"))
        self._lift.clicked.connect(self.lift_requested)
        self._passphrase = secret_field()
        self._passphrase.returnPressed.connect(self._on_unlock)
        self._unlock = QPushButton(self.tr("Lås &upp"))
        self._unlock.setProperty("look", "primary")
        self._unlock.clicked.connect(self._on_unlock)
        self._says = Says()
        form = Form()
        form.add(self.tr("&Lösenfras"), self._passphrase)
        self._lock = QWidget()
        self._lock.setFixedWidth(_WIDTH_PX)
        self._lock.setLayout(stack(Text(self.tr("Låst"), "title"), form, self._unlock, self._says))
        middle = row(self._lift, self._lock)
        middle.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(middle)
        self.show_lock(is_locked=False)

    def show_lock(self, *, is_locked: bool) -> None:
        """Asks for the passphrase, or only for a key."""
        self.is_locked = is_locked
        self._passphrase.clear()
        self._says.tell()
        self._unlock.setEnabled(True)
        self._lock.setVisible(is_locked)
        self._lift.setVisible(not is_locked)

    def say(self, sentence: str) -> None:
        """Says why it is still locked; the passphrase can be written again."""
        self._says.fault(sentence)
        self._unlock.setEnabled(True)
        self._passphrase.setFocus()

    def focus_first(self) -> None:
        """Gives the keyboard to the one thing that can be done."""
        (self._passphrase if self.is_locked else self._lift).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter lifts an unlocked cover; no key goes on to the window behind."""
        event.accept()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        # The Enter that unlocked comes here too, when the cover is gone already.
        if is_enter and self.isVisible() and not self.is_locked:
            self.lift_requested.emit()

    def _on_unlock(self) -> None:
        if not self._unlock.isEnabled():
            return
        passphrase = self._passphrase.text()
        self._passphrase.clear()
        self._unlock.setEnabled(False)
        self._says.tell(self.tr("Ärendemappen öppnas …"))
        self.unlock_requested.emit(passphrase)
