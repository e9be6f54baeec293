"""Labels in the looks of the visual language."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


class Text(QLabel):
    """Plain text that wraps; ``look`` names a style of the style sheet, "" is running text."""

    def __init__(self, text: str, look: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if look:
            self.setProperty("look", look)


def result_text(text: str, result: str) -> Text:
    """The word of a result or outcome, in its colour."""
    label = Text(text)
    label.setProperty("result", result)
    return label
