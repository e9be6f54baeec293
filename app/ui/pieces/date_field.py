"""A field for one day, read as it is typed."""

import re
from datetime import date

from PySide6.QtCore import QEvent, QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui.banner import announce
from app.ui.pieces.layouts import row
from app.ui.pieces.text_fields import TextLine
from app.ui.pieces.texts import Text

FIRST_YEAR = 1900
LAST_YEAR = 2100
_WIDTH_PX = 150
_LAST_MONTH = 12
_DIGITS_OF_DAY = 8
_LONGEST = len("24 september 2017")
_DIGITS = re.compile("([0-9]{4})-?([0-9]{2})-?([0-9]{2})")
_WITH_SLASH = re.compile("([0-9]{1,2})/([0-9]{1,2})[ /-]+([0-9]{4})")
_IN_WORDS = re.compile(r"([0-9]{1,2})\.? +([a-zåäö]{3,})\.? +([0-9]{4})")
_SHORT_YEAR = re.compile("[0-9]{6}|[0-9]{2}-[0-9]{2}-[0-9]{2}")


def read_day(written: str) -> date | None:
    """The day in ``2024-09-12``, ``20240912``, ``12/9 2024`` or ``12 september 2024``.

    None when it is no day from 1900 to 2100.

    >>> read_day("20240912") == read_day("12/9 2024") == read_day("12 sept 2024")
    True
    """
    parts = _parts(written)
    try:
        read = date(*parts) if parts else None
    except ValueError:
        return None
    return read if read is not None and FIRST_YEAR <= read.year <= LAST_YEAR else None


def _parts(written: str) -> tuple[int, int, int] | None:
    """Year, month and day as written, of which no day may exist; None when they can't be told apart."""
    written = written.strip().casefold()
    if match := _DIGITS.fullmatch(written):
        year, month, day = match.groups()
    elif match := _WITH_SLASH.fullmatch(written):
        day, month, year = match.groups()
    elif match := _IN_WORDS.fullmatch(written):
        day, month, year = match[1], _month(match[2]), match[3]
    else:
        return None
    return int(year), int(month), int(day)


def _month(word: str) -> str:
    """Number of the month that is called so, or begins so, in Swedish or English; "0": there is none."""
    for language in (QLocale.Language.Swedish, QLocale.Language.English):
        names = QLocale(language)
        for number in range(1, _LAST_MONTH + 1):
            if names.monthName(number).casefold().startswith(word):
                return str(number)
    return "0"


class DateField(QWidget):
    """One line for a day, with the format beside it. What is wrong is for whoever shows the field to say.

    No example is a day that exists: somebody who knows the year alone would write the rest of it off.

    Args:
        name: what assistive technology calls it.
        whole_day: what is said when only a part of the day is written, such as a year; "": how a day is
            written, as for anything else that is no day.

    Signals:
        day_changed: the day, or None while there is none to be read.
        left: the keyboard goes elsewhere. With Enter it stays, and whoever goes on says what is wrong.
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
        self._line.installEventFilter(self)
        hint = Text(self.tr("År, månad och dag, med siffror"), "small")
        self._line.setAccessibleDescription(hint.text())
        self._marked: str | None = None
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
        self._unmark()
        self._line.setText(day.isoformat() if day else "")

    def unreadable_text(self) -> str:
        """Which part does not exist, what a day looks like, or where it stands, for who wrote no day."""
        written = self._line.text().strip()
        if _SHORT_YEAR.fullmatch(written) and read_day(f"20{written}") is not None:
            return self.tr("Skriv året med fyra siffror, så här: ÅÅÅÅ-MM-DD.")
        if parts := _parts(written):
            return self._no_such_part(*parts[:2])
        digits = sum(character.isdigit() for character in written)
        if self._whole_day and digits < _DIGITS_OF_DAY:
            return self._whole_day
        return self.tr("Skriv dagen som år, månad och dag med fyra, två och två siffror: ÅÅÅÅ-MM-DD.")

    def _no_such_part(self, year: int, month: int) -> str:
        """Which of the parts makes that no day: where year and month are right it is the day."""
        if not FIRST_YEAR <= year <= LAST_YEAR:
            return self.tr("Året ska vara 1900–2100.")
        if not 1 <= month <= _LAST_MONTH:
            return self.tr("Månaden finns inte: 01–12.")
        return self.tr("Dagen finns inte i den månaden.")

    def _on_finished(self) -> None:
        # A page that goes away takes the keyboard too.
        if not self.isVisible():
            return
        if self.day is not None and not _DIGITS.fullmatch(self._line.text().strip()):
            # How it was read is shown and told: other countries write the month first.
            self.show_day(self.day)
            announce(self, self._line.text())
        if not self._line.hasFocus():
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Marks a fault when the keyboard leaves; what changes before is read out over what is said aloud."""
        if event.type() is QEvent.Type.FocusOut:
            self._mark()
        return super().eventFilter(watched, event)

    def _mark(self) -> None:
        """Puts what is wrong first in the description: Qt's fields of text can't be marked as invalid."""
        self._unmark()
        if self.is_unreadable:
            self._marked = self._line.accessibleDescription()
            self._line.setAccessibleDescription("\n".join((self.unreadable_text(), self._marked)))

    def _unmark(self) -> None:
        if self._marked is not None:
            self._line.setAccessibleDescription(self._marked)
            self._marked = None

    def _on_edited(self) -> None:
        self.day_changed.emit(self.day)
