"""A line for a passphrase."""

from PySide6.QtWidgets import QLineEdit

from app.ui.pieces.text_fields import TextLine


def secret_field() -> QLineEdit:
    """A line whose letters are not shown, predicted or remembered."""
    line = TextLine(is_exact=True)
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line
