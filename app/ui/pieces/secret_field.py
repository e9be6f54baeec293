"""A line for a passphrase."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit


def secret_field() -> QLineEdit:
    """A line whose letters are not shown, predicted or remembered."""
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
    return line
