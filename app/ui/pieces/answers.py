"""One widget for each kind of answer; every one has "Vet inte ännu" as an answer of its own."""

from collections.abc import Sequence
from datetime import date
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.answers import Answer
from app.ui.pieces.choices import Choice, ChoiceList
from app.ui.pieces.country_field import CountriesField, CountryField
from app.ui.pieces.date_field import DateField
from app.ui.pieces.layouts import stack
from app.ui.pieces.text_fields import TextLine

_LONGEST_TEXT = 200
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier

NOT_YET_DIGIT = "0"


class NotYet(Enum):
    """The answer "vet inte ännu", apart from having no answer."""

    NOT_YET = "not_yet"


class AnswerWidget(QWidget):
    """Shows an answer and tells what the person answers: choices, and perhaps a field above them.

    Args:
        first: the control of the field that gets the keyboard; None: the field itself.

    Signals:
        answered: the answer; None clears it; ``NotYet.NOT_YET`` is "vet inte ännu".
        left: the keyboard leaves what was typed.
    """

    answered = Signal(object)
    left = Signal()

    def __init__(
        self, choices: ChoiceList, field: QWidget | None = None, first: QWidget | None = None
    ) -> None:
        super().__init__()
        self._choices = choices
        self._first = first or field
        choices.chosen.connect(self._on_chosen)
        self.setLayout(stack(field, choices, spacing=16) if field else stack(choices))

    @property
    def is_long(self) -> bool:
        """Whether it needs the whole width of the page."""
        return self._choices.is_long

    def show_answer(self, answer: Answer | NotYet) -> None:
        """Shows that answer; no signal."""
        self._choices.choose(answer)
        self.show_in_field(None if isinstance(answer, NotYet) else answer)

    def show_in_field(self, answer: Answer) -> None:
        """Shows the answer in the field, or clears it; without a field there is nothing to do."""

    def unreadable_text(self) -> str:
        """One sentence on what is written but can't be read, or ""."""
        return ""

    def explain(self, help_text: str) -> None:
        """Has assistive technology read that text where it comes to the field, else to the answers."""
        met = self._first or self._choices
        met.setAccessibleDescription("\n".join(filter(None, (met.accessibleDescription(), help_text))))

    def focus_first(self) -> None:
        """Gives the keyboard to the field, or to the choices where there is none."""
        if self._first is None:
            self._choices.focus_first()
        else:
            self._first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed beside the field is written in it, so that no letter is lost."""
        is_text = event.text().isprintable() and bool(event.text())
        is_command = bool(event.modifiers() & _COMMANDS)
        if self._first is None or self.focusWidget() is self._first or not is_text or is_command:
            super().keyPressEvent(event)
            return
        self._first.setFocus()
        QApplication.sendEvent(self._first, event)

    def on_written(self, answer: Answer) -> None:
        """Takes what the field says now."""
        self._choices.choose(None)
        self.answered.emit(answer)

    def _on_chosen(self, answer: Answer | NotYet) -> None:
        self.show_in_field(None)
        self.answered.emit(answer)


class ListAnswer(AnswerWidget):
    """Yes and no, a choice of a list, or a person.

    "Vet inte ännu" is last and has the same digit in every list, however long: whoever is used to it never
    hits another answer.
    """

    def __init__(self, name: str, choices: Sequence[Choice], not_yet: str) -> None:
        every = (*choices, Choice(NotYet.NOT_YET, not_yet, NOT_YET_DIGIT))
        super().__init__(ChoiceList(name, every))


class DateAnswer(AnswerWidget):
    """A day.

    Args:
        whole_day: what is said to whoever knows only a part of it.
    """

    def __init__(self, name: str, not_yet: str, whole_day: str) -> None:
        self._day = DateField(name, whole_day)
        super().__init__(_only_not_yet(name, not_yet), self._day, self._day.first_control)
        self._day.day_changed.connect(self.on_written)
        self._day.left.connect(self.left)

    def show_in_field(self, answer: Answer) -> None:
        """Shows the day, or clears the field."""
        self._day.show_day(answer if isinstance(answer, date) else None)

    def unreadable_text(self) -> str:
        """What a day looks like, when something else is written."""
        return self._day.unreadable_text() if self._day.is_unreadable else ""


class TextAnswer(AnswerWidget):
    """A few words."""

    def __init__(self, name: str, not_yet: str) -> None:
        self._line = TextLine()
        self._line.setAccessibleName(name)
        self._line.setMaxLength(_LONGEST_TEXT)
        super().__init__(_only_not_yet(name, not_yet), self._line)
        self._line.textEdited.connect(self._on_edited)

    def show_in_field(self, answer: Answer) -> None:
        """Shows the words, or clears the field."""
        self._line.setText(answer if isinstance(answer, str) else "")

    def _on_edited(self, text: str) -> None:
        self.on_written(text.strip() or None)


class CountryAnswer(AnswerWidget):
    """One country."""

    def __init__(self, name: str, countries: Sequence[tuple[str, str]], not_yet: str) -> None:
        self._country = CountryField(name, countries)
        super().__init__(_only_not_yet(name, not_yet), self._country)
        self._country.country_chosen.connect(self._on_country)

    def show_in_field(self, answer: Answer) -> None:
        """Shows the country, or clears the field."""
        self._country.show_country(answer if isinstance(answer, str) else None)

    def unreadable_text(self) -> str:
        """What to do when the text names no country."""
        return self.tr("Välj landet i listan.") if self._country.is_unreadable else ""

    def _on_country(self, code: str) -> None:
        self.on_written(code or None)


class CountriesAnswer(AnswerWidget):
    """Several countries, or none: stateless."""

    def __init__(self, name: str, countries: Sequence[tuple[str, str]], stateless: str, not_yet: str) -> None:
        self._countries = CountriesField(name, countries)
        choices = (Choice((), stateless), Choice(NotYet.NOT_YET, not_yet))
        super().__init__(
            ChoiceList(name, choices, has_digits=False), self._countries, self._countries.first_control
        )
        self._countries.countries_changed.connect(self._on_countries)

    def show_in_field(self, answer: Answer) -> None:
        """Shows the countries, or clears the field."""
        self._countries.show_countries(answer if isinstance(answer, tuple) else ())

    def unreadable_text(self) -> str:
        """What to do when the text names no country."""
        return self.tr("Välj landet i listan.") if self._countries.is_unreadable else ""

    def _on_countries(self, codes: tuple[str, ...]) -> None:
        self.on_written(codes or None)


def _only_not_yet(name: str, not_yet: str) -> ChoiceList:
    return ChoiceList(name, (Choice(NotYet.NOT_YET, not_yet),), has_digits=False)
