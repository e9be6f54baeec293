"""What is shown instead of the window when somebody passes by, or while the store is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.pieces.layouts import row, stack

if TYPE_CHECKING:
    from app.ui.lock_form import LockForm


class Cover(QWidget):
    """An empty page that tells nothing; the program opens no other window that could lie above it.

    Signals:
        lift_requested: the person wants to see the window again.
        lock_requested: the person wants the passphrase to be asked for first.
        unlock_requested: the passphrase that was written.
    """

    lift_requested = Signal()
    lock_requested = Signal()
    unlock_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.is_locked = False
        self._lift = QPushButton(self.tr("Visa igen (F9)"))
        self._lift.clicked.connect(self.lift_requested)
        self._lock = QPushButton(self.tr("Lås (Ctrl+L)"))
        self._lock.clicked.connect(self.lock_requested)
        self._can_lock = False
        self._form: LockForm | None = None
        self._middle = row(self._lift, self._lock)
        across = row()
        across.addStretch(1)
        across.addLayout(self._middle)
        across.addStretch(1)
        # Air around it, and no alignment, which would give what is said there no more lines than one.
        whole = stack()
        whole.addStretch(1)
        whole.addLayout(across)
        whole.addStretch(1)
        self.setLayout(whole)

    def let_lock(self, *, is_possible: bool) -> None:
        """Offers to lock; only an open case folder has something to lock."""
        self._can_lock = is_possible
        self._lock.setVisible(is_possible and not self.is_locked)

    def show_lock(self, *, is_locked: bool) -> None:
        """Asks for the passphrase, or only for a key."""
        self.is_locked = is_locked
        if is_locked and self._form is None:
            self._form = self._make_form()
        if self._form is not None:
            self._form.begin()
            self._form.setVisible(is_locked)
        self._lift.setVisible(not is_locked)
        self._lock.setVisible(self._can_lock and not is_locked)

    def say(self, sentence: str) -> None:
        """Says why it is still locked; the passphrase can be written again."""
        if self._form is not None:
            self._form.say(sentence)

    def focus_first(self) -> None:
        """Gives the keyboard to the one thing that can be done."""
        if self._form is not None and self.is_locked:
            self._form.focus_first()
        else:
            self._lift.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter lifts an unlocked cover, or locks from that button; no key goes on to the window behind."""
        event.accept()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        # The Enter that unlocked comes here too, when the cover is gone already.
        if is_enter and self.isVisible() and not self.is_locked:
            (self.lock_requested if self._lock.hasFocus() else self.lift_requested).emit()

    def _make_form(self) -> LockForm:
        from app.ui.lock_form import LockForm  # noqa: PLC0415 - read once the start page is there

        form = LockForm()
        form.unlock_requested.connect(self.unlock_requested)
        self._middle.addWidget(form)
        return form
