"""Fields for one country, or several, chosen by typing a part of the name."""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QHBoxLayout,
    QListView,
    QPushButton,
    QWidget,
)

from app.ui.banner import announce
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.layouts import empty, stack
from app.ui.pieces.moments import once_quiet, soon
from app.ui.pieces.text_fields import EXACT, TextLine
from app.ui.pieces.texts import Text

_LONGEST_LIST = 14
"""Lines of an open list; Qt shows fewer where the screen has no room."""

_SHORTEST_NAME = 16


class _Suggestions(QListView):
    """The names that fit. What is marked is read out while the keyboard stays in the field.

    With the arrow keys that is at once; while somebody types, when they have stopped.

    Qt would tell assistive technology that the list has the keyboard, and with the next letter the name that
    it said so of is gone.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._soon = soon(self, self._read_out)
        self._once_typed = once_quiet(self, self._read_out)
        self._told = ""

    def mark_first(self) -> None:
        """Marks the first of what was found with the letters so far."""
        self.setCurrentIndex(self.model().index(0, 0))
        self._soon.stop()
        self._once_typed.start()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Marks another name."""
        QAbstractItemView.currentChanged(self, current, previous)
        self._soon.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is marked when the list comes again is read out, also if it is the same."""
        super().hideEvent(event)
        self._told = ""

    def _read_out(self) -> None:
        here = self.currentIndex()
        if not self.isVisible() or not here.isValid():
            return
        told, every = self.tr("{country}, {number} av {all}"), self.model().rowCount()
        said = told.format(country=here.data(), number=here.row() + 1, all=every)
        if said != self._told:
            # Not with more letters that leave the same name.
            announce(self, said)
        self._told = said


class CountryField(DropDown):
    """A list of countries in which one can type.

    Enter takes what is written, or marked among those that fit, whether the name is whole or not. Where
    nothing is left to take, Enter goes on.

    Args:
        name: what assistive technology calls it.
        countries: code and name of each, in the order of the list.

    Signals:
        country_chosen: code of the country, or "" when the text names none; with every letter.
        country_settled: code of the country that the person was done with: chosen in a list, or left.
    """

    country_chosen = Signal(str)
    country_settled = Signal(str)

    def __init__(self, name: str, countries: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._codes = {label.casefold(): code for code, label in countries}
        self._names = [label for _, label in countries]
        self._is_typed = False
        self.name_unlabelled(name)
        line = TextLine(is_exact=True)
        self.setLineEdit(line)
        # Qt gives the line the list's own hints.
        self.setInputMethodHints(EXACT)
        line.setInputMethodHints(EXACT)
        self.setInsertPolicy(DropDown.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_LONGEST_LIST)
        # The longest name must not make the page wider than the window has room for.
        self.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST_NAME)
        for code, label in countries:
            self.addItem(label, code)
        self.setCurrentIndex(-1)
        hint = self.tr("Skriv början av landets namn")
        line.setPlaceholderText(hint)
        line.setAccessibleName(name)
        # The list is what assistive technology knows as having the keyboard.
        self.setAccessibleDescription(hint)
        # Qt's own search keeps the order of the list; what begins with the letters typed has to come first.
        self._fitting = QStringListModel(self)
        self._completer = completer = QCompleter(self._fitting, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(_LONGEST_LIST)
        self._suggestions = _Suggestions(self.tr("Länder som passar"))
        completer.setPopup(self._suggestions)
        self.setCompleter(completer)
        self._close_soon = soon(self, self._close_suggestions)
        self._mark_soon = soon(self, self._mark_first)
        completer.activated.connect(self._on_named)
        line.textEdited.connect(self._on_typed)
        line.editingFinished.connect(self._on_settled)
        self.activated.connect(self._on_named)
        for chosen in (completer.activated, self.activated):
            chosen.connect(self._on_listed)

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
        self._is_typed = False
        self.setCurrentIndex(self.findData(code) if code else -1)
        if not code:
            self.clearEditText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens the list with the arrow keys, which never change a country; Enter takes one, or goes on."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.showPopup()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.setAccepted(self._take_match())
        else:
            super().keyPressEvent(event)

    def _take_match(self) -> bool:
        """Takes the country that was typed, or the first that fits, and says which; False: there is none."""
        if not self._is_typed:
            return False
        fitting = fitting_names(self.currentText(), self._names)
        if not fitting:
            return False
        name = self.currentText() if self.code else fitting[0]
        self.show_country(self._codes[name.strip().casefold()])
        announce(self, self.tr("{country} är valt.").format(country=self.currentText()))
        self._on_named()
        self._on_settled()
        return True

    def _on_typed(self, text: str) -> None:
        self._is_typed = True
        self._fitting.setStringList(fitting_names(text, self._names))
        self._mark_soon.start()
        self._on_named()

    def _on_named(self) -> None:
        self.country_chosen.emit(self.code)
        if self.code:
            # With the name complete the suggestions are in the way of what stands below.
            self._close_soon.start()

    def _mark_first(self) -> None:
        """Marks in the open list what Enter takes."""
        if self._suggestions.isVisible():
            # Told of it, Qt would write the name into the field over what is being typed.
            self._completer.blockSignals(True)
            self._suggestions.mark_first()
            self._completer.blockSignals(False)

    def _close_suggestions(self) -> None:
        self._suggestions.hide()

    def _on_listed(self) -> None:
        self._is_typed = False
        self._on_settled()

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
            self.tr("Enter väljer landet; skriv sedan nästa. Tryck på ett valt land för att ta bort det."),
            "small",
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
        before: QWidget = self._field
        for code in self._codes:
            chip = QPushButton(f"{self._labels.get(code, code)}  ×")
            chip.setAccessibleName(self.tr("Ta bort {country}").format(country=self._labels.get(code, code)))
            chip.setProperty("code", code)
            chip.clicked.connect(self._on_chip_clicked)
            self._chips.addWidget(chip)
            # What is made later would be met last of all.
            QWidget.setTabOrder(before, chip)
            before = chip

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


def fitting_names(typed: str, names: Iterable[str]) -> list[str]:
    """The names with those letters: first those that begin so, then those with such a word, then the rest.

    >>> fitting_names("ira", ["Förenade Arabemiraten", "Irak", "Iran"])
    ['Irak', 'Iran', 'Förenade Arabemiraten']
    """
    sought = typed.strip().casefold()
    if not sought:
        return []

    def place(name: str) -> int:
        folded = name.casefold()
        if folded.startswith(sought):
            return 0
        return 1 if re.search(rf"\b{re.escape(sought)}", folded) else 2

    return sorted((name for name in names if sought in name.casefold()), key=place)
