"""A field for one day, read as it is typed."""

import re
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.pieces.layouts import row
from app.ui.pieces.text_fields import TextLine
from app.ui.pieces.texts import Text

FIRST_YEAR = 1900
LAST_YEAR = 2100
_WIDTH_PX = 150
_DIGITS_OF_DAY = 8
_LONGEST = len("24 september 2017")
_SHORT_YEAR = re.compile("[0-9]{6}|[0-9]{2}-[0-9]{2}-[0-9]{2}")


def read_day(written: str) -> date | None:
    """The day in ``2024-09-12`` or ``20240912``, or None when it is no day from 1900 to 2100.

    >>> read_day("20240912")
    datetime.date(2024, 9, 12)
    """
    digits = written.strip().replace("-", "")
    if len(digits) != _DIGITS_OF_DAY or not digits.isascii() or not digits.isdigit():
        return None
    try:
        day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


class DateField(QWidget):
    """One line for a day, with the format beside it. What is wrong is for whoever shows the field to say.

    No example is a day that exists: somebody who knows the year alone would write the rest of it off.

    Args:
        name: what assistive technology calls it.
        whole_day: what is said when only a part of the day is written, such as a year; "": how a day is
            written, as for anything else that is no day.

    Signals:
        day_changed: the day, or None while there is none to be read.
        left: the keyboard goes elsewhere, or Enter was pressed.
    """

    day_changed = Signal(object)
    left = Signal()

    def __init__(self, name: str, whole_day: str = "") -> None:
        super().__init__()
        self._whole_day = whole_day
        self._line = TextLine(is_exact=True)
        self._line.setAccessibleName(name)
        self._line.setPlaceholderText(self.tr("ÅÅÅÅ-MM-DD"))
        self._line.setFixedWidth(_WIDTH_PX)
        self._line.setMaxLength(_LONGEST)
        self._line.textEdited.connect(self._on_edited)
        self._line.editingFinished.connect(self._on_finished)
        hint = Text(self.tr("År, månad och dag, med siffror"), "small")
        self._line.setAccessibleDescription(hint.text())
        line = row(self._line, hint, spacing=12)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.first_control: QWidget = self._line

    @property
    def day(self) -> date | None:
        """The day as it stands, or None."""
        return read_day(self._line.text())

    @property
    def is_unreadable(self) -> bool:
        """Whether something is written that is no day."""
        return bool(self._line.text().strip()) and self.day is None

    def show_day(self, day: date | None) -> None:
        """Writes the day, or clears the field; no signal."""
        self._line.setText(day.isoformat() if day else "")

    def unreadable_text(self) -> str:
        """What a day looks like, or where it stands, for a person who wrote something else."""
        written = self._line.text().strip()
        if _SHORT_YEAR.fullmatch(written) and read_day(f"20{written}") is not None:
            return self.tr("Skriv året med fyra siffror, så här: ÅÅÅÅ-MM-DD.")
        digits = sum(character.isdigit() for character in written)
        if self._whole_day and digits < _DIGITS_OF_DAY:
            return self._whole_day
        return self.tr("Skriv dagen som år, månad och dag, så här: ÅÅÅÅ-MM-DD.")

    def _on_finished(self) -> None:
        # A page that goes away takes the keyboard too.
        if self.isVisible():
            self.left.emit()

    def _on_edited(self) -> None:
        self.day_changed.emit(self.day)
