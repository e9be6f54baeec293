"""Letters to press with Alt: every button and box with words of its own has one, and no two share it."""

import re
from collections import Counter
from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget

NO_LETTER = "no_letter"
"""Property of a button that no single key may press."""

_MARKED = re.compile(r"&(\w)")


def give_letters(*parts: QWidget) -> None:
    """Underlines a free letter in each button and box of these parts of the window that has none.

    Those whose label stands on several rows are passed over: the accessible name tells them apart, a letter
    could not.
    """
    buttons = [
        button
        for part in parts
        for kind in (QPushButton, QCheckBox)
        for button in part.findChildren(kind)
        if button.text() and not button.property(NO_LETTER)
    ]
    fields = [label.text() for part in parts for label in part.findChildren(QLabel) if label.buddy()]
    taken = _letters([*fields, *(button.text() for button in buttons)])
    often = Counter(button.text() for button in buttons)
    for button in buttons:
        is_alone = often[button.text()] == 1 and button.accessibleName() in ("", button.text())
        if is_alone and not _MARKED.search(button.text()):
            button.setText(marked(button.text(), taken))
            taken |= _letters([button.text()])


def marked(label: str, taken: set[str]) -> str:
    """The label with "&" before its first letter that is free; unchanged where none is.

    >>> marked("Stor text", {"s"})
    'S&tor text'
    """
    for place, letter in enumerate(label):
        if letter.isalpha() and letter.lower() not in taken:
            return f"{label[:place]}&{label[place:]}"
    return label


def _letters(labels: Iterable[str]) -> set[str]:
    return {found.group(1).lower() for label in labels if (found := _MARKED.search(label))}
