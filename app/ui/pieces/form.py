"""Labelled fields below each other, and what is wrong with one of them."""

from collections.abc import Collection

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.casework.wording import Words
from app.domain.errors import BadInputError, UserFacingError
from app.ui.pieces.says import Says
from app.ui.pieces.texts import Text


class Form(QWidget):
    """Fields with their labels above; a label's mnemonic leads to its field."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        self._fields: dict[str, QWidget] = {}
        self._says: Says | None = None

    def add(self, label: str, field: QWidget, hint: str = "", *, errors: Collection[str] = ()) -> QLabel:
        """Adds a field under its label, with a hint below it; gives the label.

        Args:
            label: with the letter that leads there.
            field: the field.
            hint: what belongs in it.
            errors: codes of the errors, or of what was expected, that are about this field.
        """
        title = QLabel(label)
        title.setProperty("look", "label")
        control = field.focusProxy() or field
        title.setBuddy(control)
        control.setAccessibleName(label.replace("&", ""))
        self._lines.addWidget(title)
        self._lines.addWidget(field)
        if hint:
            control.setAccessibleDescription(hint)
            self._lines.addWidget(Text(hint, "small"))
        self._lines.addSpacing(6)
        self._fields.update(dict.fromkeys(errors, field))
        return title

    def say_at(self, field: QWidget, *sentences: str) -> None:
        """Says below the field what is wrong with it, and gives it the keyboard."""
        self.forget_fault()
        self._says = Says()
        self._lines.insertWidget(self._lines.indexOf(field) + 1, self._says)
        self._says.show()
        self._says.fault(*sentences)
        field.setFocus()

    def forget_fault(self) -> None:
        """Says nothing, as before a new try."""
        if self._says is not None:
            self._says.hide()
            self._says.deleteLater()
            self._says = None

    def tells(self, error: UserFacingError, words: Words) -> bool:
        """Says an error at the field it is about; False where it is about none of them."""
        code = error.faults[0].expected if isinstance(error, BadInputError) else error.code
        field = self._fields.get(code)
        if field is not None:
            _, sentence = words.faults(error)[0]
            self.say_at(field, sentence)
        return field is not None
