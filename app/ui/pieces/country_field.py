"""Fields for one country, or several, chosen by typing a part of the name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QPushButton, QWidget

from app.ui.pieces.layouts import empty, stack
from app.ui.pieces.text_fields import EXACT, TextLine
from app.ui.pieces.texts import Text

_LONGEST_LIST = 8
_SHORTEST_NAME = 16


class CountryField(QComboBox):
    """A list of countries in which one can type.

    Signals:
        country_chosen: code of the country, or "" when the text names none; with every letter.
        country_settled: code of the country that the person was done with: chosen in a list, or left.
    """

    country_chosen = Signal(str)
    country_settled = Signal(str)

    def __init__(self, name: str, countries: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._codes = {label.casefold(): code for code, label in countries}
        self.setAccessibleName(name)
        line = TextLine(is_exact=True)
        self.setLineEdit(line)
        # Qt gives the line the list's own hints.
        self.setInputMethodHints(EXACT)
        line.setInputMethodHints(EXACT)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_LONGEST_LIST)
        # The longest name must not make the page wider than the window has room for.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST_NAME)
        for code, label in countries:
            self.addItem(label, code)
        self.setCurrentIndex(-1)
        line.setPlaceholderText(self.tr("Skriv början av landets namn"))
        line.setAccessibleName(name)
        completer = QCompleter([label for _, label in countries], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_LONGEST_LIST)
        self.setCompleter(completer)
        self._suggestions = completer.popup()
        self._close_soon = soon(self, self._close_suggestions)
        completer.activated.connect(self._on_named)
        line.textEdited.connect(self._on_named)
        line.editingFinished.connect(self._on_settled)
        self.activated.connect(self._on_named)
        for chosen in (completer.activated, self.activated):
            chosen.connect(self._on_settled)
        line.returnPressed.connect(self._take_only_match)

    @property
    def code(self) -> str:
        """Code of the country the text names, or ""."""
        return self._codes.get(self.currentText().strip().casefold(), "")

    @property
    def is_unreadable(self) -> bool:
        """Whether something is written that names no country."""
        return bool(self.currentText().strip()) and not self.code

    def show_country(self, code: str | None) -> None:
        """Shows that country, or none; no signal."""
        self.setCurrentIndex(self.findData(code) if code else -1)
        if not code:
            self.clearEditText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens the list with the arrow keys; they never change a country that was typed."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.showPopup()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the page: a turn of it must not change the country."""
        event.ignore()

    def _take_only_match(self) -> None:
        """Enter takes the country whose name alone fits what was typed."""
        typed = self.currentText().strip().casefold()
        fitting = [label for label in self._codes if typed and label.startswith(typed)]
        if not self.code and len(fitting) == 1:
            self.show_country(self._codes[fitting[0]])
            self._on_named()
            self._on_settled()

    def _on_named(self) -> None:
        self.country_chosen.emit(self.code)
        if self.code:
            # With the name complete the suggestions are in the way: Enter would only close them.
            self._close_soon.start()

    def _close_suggestions(self) -> None:
        if self._suggestions is not None:
            self._suggestions.hide()

    def _on_settled(self) -> None:
        if self.code:
            self.country_settled.emit(self.code)


class CountriesField(QWidget):
    """Several countries: each chosen one becomes a button that takes it away again.

    Signals:
        countries_changed: codes in the order chosen.
    """

    countries_changed = Signal(object)

    def __init__(self, name: str, countries: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._labels = dict(countries)
        self._codes: list[str] = []
        self._field = CountryField(name, countries)
        self._chips = QHBoxLayout()
        self._chips.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._hint = Text(
            self.tr("Välj ett land i taget. Tryck på ett valt land för att ta bort det."), "small"
        )
        self._field.country_settled.connect(self._on_settled)
        self._clear_soon = soon(self, self._clear)
        self.setLayout(stack(self._field, self._chips, self._hint))
        self.first_control: QWidget = self._field

    @property
    def is_unreadable(self) -> bool:
        """Whether something is written that names no country."""
        return self._field.is_unreadable

    def show_countries(self, codes: Sequence[str]) -> None:
        """Shows these countries; no signal."""
        self._codes = list(codes)
        empty(self._chips)
        for code in self._codes:
            chip = QPushButton(f"{self._labels.get(code, code)}  ×")
            chip.setAccessibleName(self.tr("Ta bort {country}").format(country=self._labels.get(code, code)))
            chip.setProperty("code", code)
            chip.clicked.connect(self._on_chip_clicked)
            self._chips.addWidget(chip)

    def _on_settled(self, code: str) -> None:
        # The list of suggestions writes the name into the field after it has told us.
        self._clear_soon.start()
        if code not in self._codes:
            self._change([*self._codes, code])

    def _clear(self) -> None:
        self._field.show_country(None)

    def _on_chip_clicked(self) -> None:
        gone = self.sender().property("code")
        self._field.setFocus()
        self._change([code for code in self._codes if code != gone])

    def _change(self, codes: list[str]) -> None:
        self.show_countries(codes)
        self.countries_changed.emit(tuple(codes))


def soon(owner: QObject, act: Callable[[], object]) -> QTimer:
    """A timer that acts when the event under way is over, and not at all once its owner is gone."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(0)
    timer.timeout.connect(act)
    return timer
