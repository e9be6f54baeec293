"""What is written on the slip without subject, for whoever saves it and has no printer or pen at hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.profile import Letterhead
from app.domain.sheets import SlipLines
from app.ui.pieces.form import Form
from app.ui.pieces.text_fields import TextLine

_LONGEST_TEXT = 60


class SlipForm(QWidget):
    """Unit, time and phone number, each of which may stay empty; it goes with its page and is kept nowhere.

    Args:
        letterhead: gives unit and phone number; None: they are not known.
        has_place: where the office is may be told; else the time alone is asked for.

    Signals:
        changed: something else is to stand there.
    """

    changed = Signal()

    def __init__(self, letterhead: Letterhead | None, *, has_place: bool) -> None:
        super().__init__()
        self._unit, self._time, self._phone = TextLine(), TextLine(), TextLine()
        form = Form()
        if has_place:
            form.add(self.tr("Enhet"), self._unit)
        form.add(self.tr("Tid"), self._time)
        if has_place:
            form.add(self.tr("Telefon"), self._phone)
        if has_place and letterhead is not None:
            self._unit.setText(letterhead.unit)
            self._phone.setText(letterhead.phone)
        for line in (self._unit, self._time, self._phone):
            line.setMaxLength(_LONGEST_TEXT)
            line.textEdited.connect(self.changed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(form)

    @property
    def lines(self) -> SlipLines:
        """What stands there now."""
        return SlipLines(*(line.text().strip() for line in (self._unit, self._time, self._phone)))
