"""Letters to press with Alt: every button and box with words of its own has one, and no two share it."""

import re
from collections import Counter
from collections.abc import Collection, Iterable

from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QPushButton, QWidget

NO_LETTER = "no_letter"
"""Property of a button that no single key may press."""


_MARKED = re.compile(r"&(\w)")


class Letters:
    """Underlines letters, and gives each label the one it had before, so that hands learn it once.

    It keeps no words, since labels may hold names: only which place in which label, by its hash, and which
    letters were given.
    """

    def __init__(self) -> None:
        self._places: dict[int, int] = {}
        self._given: set[str] = set()

    def give(self, *parts: QWidget) -> None:
        """Underlines a free letter in each button and box of these parts of the window that has none.

        Those whose label stands on several rows are passed over: the accessible name tells them apart, a
        letter could not.
        """
        buttons: list[QAbstractButton] = [
            button
            for part in parts
            for button in (*part.findChildren(QPushButton), *part.findChildren(QCheckBox))
            if button.text() and not button.property(NO_LETTER)
        ]
        fields = [label.text() for part in parts for label in part.findChildren(QLabel) if label.buddy()]
        taken = _letters([*fields, *(button.text() for button in buttons)])
        often = Counter(button.text() for button in buttons)
        without = [
            button
            for button in buttons
            if often[button.text()] == 1
            and button.accessibleName() in ("", button.text())
            and not _MARKED.search(button.text())
        ]
        # Those that had one come first, or another would take it from them.
        for button in sorted(without, key=lambda button: hash(button.text()) not in self._places):
            self._give_one(button, taken)

    def _give_one(self, button: QAbstractButton, taken: set[str]) -> None:
        label = button.text()
        place = self._places.get(hash(label))
        if place is None or label[place].lower() in taken:
            # Rather one that no label had before: on the next page that label may be back.
            place = free_place(label, taken | self._given)
            place = free_place(label, taken) if place is None else place
        if place is not None:
            self._places[hash(label)] = place
            taken.add(label[place].lower())
            self._given.add(label[place].lower())
            button.setText(f"{label[:place]}&{label[place:]}")


def free_place(label: str, taken: Collection[str]) -> int | None:
    """Where the label has its first letter that is free; None: nowhere.

    >>> free_place("Stor text", {"s"})
    1
    """
    letters = ((place, letter.lower()) for place, letter in enumerate(label) if letter.isalpha())
    return next((place for place, letter in letters if letter not in taken), None)


def _letters(labels: Iterable[str]) -> set[str]:
    return {found.group(1).lower() for label in labels if (found := _MARKED.search(label))}
