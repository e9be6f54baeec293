"""Labels in the looks of the visual language."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

_PLACE_IN_LAW = re.compile(
    r"(?<=\d) (?=kap\.|§|st\.)|(?<=\d [a-z]) (?=kap\.|§)|(?<=\d) (?=[a-z] §)"
    r"|(?<=§) (?=\d)|(?<=kap\.) (?=\d)|(?<= st\.) (?=\d)|(?<=lag) (?=\d{4}:)"
)


LINE_MAY_BREAK = "\N{ZERO WIDTH SPACE}"


def unbroken(text: str) -> str:
    """The text with places in the law, like "5 kap. 2 §", that no line breaks."""
    return _PLACE_IN_LAW.sub("\N{NO-BREAK SPACE}", text)


class Text(QLabel):
    """Plain text that wraps; ``look`` names a style of the style sheet, "" is running text."""

    def __init__(self, text: str, look: str = "") -> None:
        super().__init__(unbroken(text))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if look:
            self.setProperty("look", look)


def result_text(text: str, result: str) -> Text:
    """The word of a result or outcome, in its colour."""
    label = Text(text)
    label.setProperty("result", result)
    return label
