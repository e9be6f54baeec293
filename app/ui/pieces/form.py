"""Labelled fields below each other."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.ui.pieces.texts import Text


class Form(QWidget):
    """Fields with their labels above; a label's mnemonic leads to its field."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)

    def add(self, label: str, field: QWidget, hint: str = "") -> QLabel:
        """Adds a field under its label, with a hint below it; gives the label."""
        title = QLabel(label)
        title.setProperty("look", "label")
        control = field.focusProxy() or field
        title.setBuddy(control)
        control.setAccessibleName(label.replace("&", ""))
        self._lines.addWidget(title)
        self._lines.addWidget(field)
        if hint:
            control.setAccessibleDescription(hint)
            self._lines.addWidget(Text(hint, "small"))
        self._lines.addSpacing(6)
        return title
