"""That a case stands in the office's own records: the day, and where (practice 1.3)."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from app.domain.characters import visible
from app.ui.pieces.date_field import DateField
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.says import Says
from app.ui.pieces.text_fields import TextLine
from app.ui.pieces.texts import Text
from app.ui.theme import GRID

_LONGEST_REFERENCE = 200


class JournalForm(QFrame):
    """Day and reference.

    Args:
        today: the day that is filled in.
        copy_days: after so many days the copy is removed.
        reference: the number that the case has here, mostly the same; "" for none.

    Signals:
        journalled: the day, and the reference there.
        cancelled: nothing is to be marked.
    """

    journalled = Signal(object, str)
    cancelled = Signal()

    def __init__(self, today: date, copy_days: int, reference: str) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._today = today
        self._copy_days = timedelta(days=copy_days)
        self._day = DateField(self.tr("Dag då det fördes in"))
        self._day.show_day(today)
        self._reference = TextLine(reference, is_exact=True)
        self._reference.setMaxLength(_LONGEST_REFERENCE)
        self._reference.returnPressed.connect(self._on_mark)
        mark = QPushButton(self.tr("&Märk som journalfört nu"))
        mark.setProperty("look", "primary")
        mark.clicked.connect(self._on_mark)
        cancel = QPushButton(self.tr("Avbryt"))
        cancel.clicked.connect(self.cancelled)
        self._says = Says()
        form = Form()
        hint = self.tr("Ärendenumret i ert eget system. Är det ett annat än här, skriv det i stället.")
        if not reference:
            hint = self.tr("Ärendenumret i ert eget system, så att det går att hitta.")
        form.add(self.tr("&Nummer i ert system"), self._reference, hint)
        self._told = Text("")
        self._day.day_changed.connect(self._tell_when_removed)
        self._tell_when_removed()
        text = Text(
            self.tr("Text att föra in: Underlag till anteckning, som görs i samtalets avslut."), "soft"
        )
        label = Text(self.tr("Dag då det fördes in"), "label")
        self.setLayout(
            stack(
                self._told,
                text,
                label,
                self._day,
                form,
                left_row(mark, cancel),
                self._says,
                spacing=4,
                margin=2 * GRID,
            )
        )

    def focus_first(self) -> None:
        """Gives the keyboard to the reference, all of it marked so that another replaces it."""
        self._reference.setFocus()
        self._reference.selectAll()

    def _tell_when_removed(self) -> None:
        removed_on = (self._day.day or self._today) + self._copy_days
        self._told.setText(
            self.tr(
                "Journalen i ert eget system är den riktiga, och den rörs inte. "
                "Här finns bara en kopia. Kopian tas bort {day}."
            ).format(day=removed_on)
        )

    def _on_mark(self) -> None:
        day, reference = self._day.day, visible(self._reference.text()).strip()
        if day is None or day > self._today:
            self._says.fault(self.tr("Skriv dagen då det fördes in; den kan inte ligga framåt i tiden."))
            self._day.first_control.setFocus()
        elif not reference:
            self._says.fault(self.tr("Skriv numret som ärendet har i ert eget system."))
            self._reference.setFocus()
        else:
            self.journalled.emit(day, reference)
