"""A new passphrase, written twice."""

from PySide6.QtCore import Signal

from app.ui.pieces.form import Form
from app.ui.pieces.secret_field import secret_field

_ABOUT_PASSPHRASE = ("empty_passphrase", "short_passphrase", "passphrase_is_the_given")


class PassphraseForm(Form):
    """Two lines and advice, after the other fields of the form.

    Signals:
        entered: Enter was pressed in the last line.
    """

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._first = secret_field()
        self._again = secret_field()
        self._first.returnPressed.connect(self._again.setFocus)
        self._again.returnPressed.connect(self.entered)

    def add_lines(self, *, replaces: bool = False) -> None:
        """Adds the two lines after what the form has already; they may replace a passphrase."""
        advice = self.tr(
            "Gärna över tolv tecken. Några ord som hör ihop för dig men inte för andra är lätta att minnas."
        )
        label = self.tr("Ny &lösenfras") if replaces else self.tr("&Lösenfras")
        self.add(label, self._first, advice, errors=_ABOUT_PASSPHRASE)
        self.add(self.tr("Lösenfrasen &en gång till"), self._again)

    @property
    def passphrase(self) -> str:
        """What was written."""
        return self._first.text()

    def clear(self) -> None:
        """Forgets what was written."""
        self._first.clear()
        self._again.clear()

    def focus_first(self) -> None:
        """Gives the keyboard to the first line."""
        self._first.setFocus()

    def is_sound(self) -> bool:
        """Whether both are alike, else it is said there; if it is strong enough is the store's to say."""
        self.forget_fault()
        is_alike = self._first.text() == self._again.text()
        if not is_alike:
            self.say_at(self._first, self.tr("De två lösenfraserna är olika. Skriv dem en gång till."))
        return is_alike
