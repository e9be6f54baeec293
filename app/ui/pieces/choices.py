"""Answers to choose among: big, with a digit each, for mouse, keyboard and screen reader alike."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPalette, QPen, QShortcut
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from app.ui.theme import GRID

_INDENT = 44
_PADDING = 7
_LEAST_HEIGHT = 36
_WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_DIGITS = 9


@dataclass(frozen=True)
class Choice:
    """One answer: what it stands for and what it is called."""

    value: object
    label: str


class ChoiceButton(QRadioButton):
    """A radio button as wide as its column, whose text wraps, with the digit that chooses it."""

    def __init__(self, label: str, digit: str = "") -> None:
        super().__init__(label)
        self.setAccessibleName(label)
        self._digit = digit
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Narrow columns need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """High enough for all lines of the text."""
        room = QRect(0, 0, max(width - _INDENT - _PADDING, 1), 10_000)
        text = self.fontMetrics().boundingRect(room, int(_WRAPS), self.text())
        return max(text.height() + 2 * _PADDING, _LEAST_HEIGHT)

    def sizeHint(self) -> QSize:
        """One line of text if there is room."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + _INDENT + 2 * _PADDING
        return QSize(width, _LEAST_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word."""
        words = self.text().split() or [""]
        longest = max(self.fontMetrics().horizontalAdvance(word) for word in words)
        return QSize(longest + _INDENT + 2 * _PADDING, _LEAST_HEIGHT)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole surface answers to the mouse."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Frame, ring, digit and text."""
        colour = self.palette().color
        role = QPalette.ColorRole
        frame = role.Highlight if self.isChecked() else role.Mid
        if self.hasFocus():
            frame = role.BrightText
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(frame), 2))
        is_lit = self.isChecked() or self.underMouse()
        painter.setBrush(colour(role.AlternateBase if is_lit else role.Base))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        self._paint_ring(painter)
        painter.setPen(colour(role.PlaceholderText))
        middle = self.height()
        painter.drawText(QRect(27, 0, 14, middle), int(Qt.AlignmentFlag.AlignCenter), self._digit)
        painter.setPen(colour(role.Text))
        room = self.rect().adjusted(_INDENT, 0, -_PADDING, 0)
        painter.drawText(room, int(_WRAPS), self.text())
        painter.end()

    def _paint_ring(self, painter: QPainter) -> None:
        role = QPalette.ColorRole
        middle = QPoint(17, self.height() // 2)
        painter.setPen(QPen(self.palette().color(role.Highlight if self.isChecked() else role.Mid), 2))
        painter.setBrush(self.palette().color(role.Base))
        painter.drawEllipse(middle, 7, 7)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(role.Highlight))
            painter.drawEllipse(middle, 4, 4)


class ChoiceList(QWidget):
    """Answers of which one can be chosen, with the digits 1 to 9 or the pointer.

    Signals:
        chosen: the value of the answer that the person chose.
    """

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[Choice], columns: int = 1) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._choices = tuple(choices)
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID - 2)
        lines = -(-len(self._choices) // columns)
        for index, choice in enumerate(self._choices):
            digit = str(index + 1) if index < _DIGITS else ""
            button = ChoiceButton(choice.label, digit)
            self._group.addButton(button, index)
            grid.addWidget(button, index % lines, index // lines)
            if digit:
                QShortcut(QKeySequence(digit), self, button.click)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self._group.idClicked.connect(self._on_clicked)

    @property
    def buttons(self) -> tuple[ChoiceButton, ...]:
        """The answers' buttons in order."""
        return tuple(self._group.button(index) for index in range(len(self._choices)))

    @property
    def has_choice(self) -> bool:
        """Whether an answer is chosen."""
        return self._group.checkedId() >= 0

    def choose(self, value: object) -> None:
        """Shows that answer as chosen, without a signal; a value that is not among them chooses none."""
        values = [choice.value for choice in self._choices]
        if value in values:
            self._group.button(values.index(value)).setChecked(True)
            return
        self._group.setExclusive(False)
        for button in self.buttons:
            button.setChecked(False)
        self._group.setExclusive(True)

    def focus_first(self) -> None:
        """Gives the keyboard to the chosen answer, or the first."""
        button = self._group.checkedButton() or self._group.button(0)
        button.setFocus()

    def _on_clicked(self, index: int) -> None:
        self.chosen.emit(self._choices[index].value)
