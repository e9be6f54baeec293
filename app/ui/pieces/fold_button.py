"""The button that shows something and hides it again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.ui.banner import announce
from app.ui.theme import show_pressed


class FoldButton(QPushButton):
    """Looks pressed while what it shows is shown, and says which, also when that changes.

    Not a checkable button: that one is a check box to assistive technology, and "ticked" sounds like "done".
    What is hidden says so only where a key shows it: else it sounds as if the button were.

    Args:
        text: what stands on it.
        key: the key that does the same, or "".

    Signals:
        unfolded: whether what it shows is to be shown now.
    """

    unfolded = Signal(bool)

    def __init__(self, text: str, key: str = "") -> None:
        super().__init__(text)
        self._key = key
        self.is_unfolded = False
        self.show_state(is_unfolded=False)
        self.clicked.connect(self._on_clicked)

    def show_state(self, *, is_unfolded: bool) -> None:
        """Whether what it shows is shown; no signal."""
        self.is_unfolded = is_unfolded
        show_pressed(self, is_pressed=is_unfolded)
        self.setAccessibleDescription(self._state_with_key() if self._key else self._state())

    def _state(self) -> str:
        return self.tr("Visas") if self.is_unfolded else ""

    def _state_with_key(self) -> str:
        told = self.tr("Visas. {key} döljer.") if self.is_unfolded else self.tr("Är dolt. {key} visar.")
        return told.format(key=self._key)

    def _on_clicked(self) -> None:
        self.show_state(is_unfolded=not self.is_unfolded)
        self.unfolded.emit(self.is_unfolded)
        if not self._key:
            announce(self, self._state() or self.tr("Visas inte längre"))
