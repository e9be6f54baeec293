"""Answers to choose among: big, with a digit each, for mouse, keyboard and screen reader alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import cast

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QGroupBox, QRadioButton, QSizePolicy

from app.ui.pieces.texts import unbroken
from app.ui.theme import SMALL_PX

_WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_DIGITS = 9
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TALL = 10_000
_KEY_PX, _KEY_WIDTH_PX = 20, 14
_GAP, _CLOSE_GAP = 6, 4

MANY = 5
"""Longer lists are set closer, in as many columns as the width has room for."""

_COLUMN_PX = 260
_MOST_COLUMNS = 3


@dataclass(frozen=True)
class Choice:
    """One answer: what it stands for, what it is called, and a digit of its own if not that of its place."""

    value: object
    label: str
    digit: str = ""


class ChoiceButton(QRadioButton):
    """A radio button as wide as its column, whose text wraps, with the digit that chooses it."""

    def __init__(self, label: str, digit: str = "", *, is_close: bool = False, has_key: bool = True) -> None:
        super().__init__(unbroken(label))
        self.setAccessibleName(label)
        self.digit = digit
        self._padding, self._least_height, self._indent = (3, 30, 39) if is_close else (7, 36, 50)
        self._right = 4 if is_close else 8
        # A long list has no room to spare: what stands before the text is set closer too.
        self._ring, self._key_left = (12, 21) if is_close else (18, 31)
        if not has_key:
            # Where no answer of the list has a digit, no room is kept for one.
            self._indent = self._key_left
        if is_close:
            font = self.font()
            font.setPixelSize(SMALL_PX)
            self.setFont(font)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Narrow columns need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """High enough for all lines of the text."""
        room = QRect(0, 0, max(width - self._indent - self._right, 1), _TALL)
        text = self.fontMetrics().boundingRect(room, int(_WRAPS), self.text())
        return max(text.height() + 2 * self._padding, self._least_height)

    def sizeHint(self) -> QSize:
        """One line of text if there is room."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + self._indent + self._right + 2
        return QSize(width, self._least_height)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word."""
        longest = max(self.fontMetrics().horizontalAdvance(word) for word in self.text().split())
        return QSize(longest + self._indent + self._right + 2, self._least_height)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole surface answers to the mouse."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down are the list's: Qt would look for a neighbour in the same column and end there."""
        if event.key() in _STEPS:
            event.ignore()
            return
        super().keyPressEvent(event)

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
        resting = role.Midlight if self.underMouse() else role.Base
        painter.setBrush(colour(role.AlternateBase if self.isChecked() else resting))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        self._paint_ring(painter)
        if self.digit:
            self._paint_key(painter)
        painter.setPen(colour(role.Text))
        painter.drawText(self.rect().adjusted(self._indent, 0, -self._right, 0), int(_WRAPS), self.text())
        painter.end()

    def _paint_key(self, painter: QPainter) -> None:
        """The digit as a key to press, so that nobody takes it for the number of a sentence to read out."""
        role = QPalette.ColorRole
        key = QRect(self._key_left, (self.height() - _KEY_PX) // 2, _KEY_WIDTH_PX, _KEY_PX)
        painter.setPen(QPen(self.palette().color(role.Light), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(key, 3, 3)
        painter.setPen(self.palette().color(role.PlaceholderText))
        painter.drawText(key, int(Qt.AlignmentFlag.AlignCenter), self.digit)

    def _paint_ring(self, painter: QPainter) -> None:
        role = QPalette.ColorRole
        middle = QPoint(self._ring, self.height() // 2)
        painter.setPen(QPen(self.palette().color(role.Highlight if self.isChecked() else role.Mid), 2))
        painter.setBrush(self.palette().color(role.Base))
        painter.drawEllipse(middle, 6, 6)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(role.Highlight))
            painter.drawEllipse(middle, 3, 3)


class ChoiceList(QGroupBox):
    """Answers of which one can be chosen, with the digits 1 to 9 or the pointer.

    A group box without frame or title: to assistive technology a group that the question names.

    Args:
        has_digits: False beside a field, where a digit is something to write.

    Signals:
        chosen: the value of the answer that the person chose.
    """

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[Choice], *, has_digits: bool = True) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._choices = tuple(choices)
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_CLOSE_GAP if self.is_long else _GAP)
        self._columns = 0
        for index, choice in enumerate(self._choices):
            digit = choice.digit or (str(index + 1) if index < _DIGITS else "")
            digit = digit if has_digits else ""
            button = ChoiceButton(choice.label, digit, is_close=self.is_long, has_key=has_digits)
            self._group.addButton(button, index)
            if digit:
                QShortcut(QKeySequence(digit), self, partial(_choose, button))
        self._arrange(1)
        self._group.idClicked.connect(self._on_clicked)

    @property
    def is_long(self) -> bool:
        """Whether the list is set closer."""
        return len(self._choices) > MANY + 1

    @property
    def buttons(self) -> tuple[ChoiceButton, ...]:
        """The answers' buttons in order."""
        return tuple(cast("ChoiceButton", button) for button in self._group.buttons())

    @property
    def has_choice(self) -> bool:
        """Whether an answer is chosen."""
        return self._group.checkedId() >= 0

    def choose(self, value: object) -> None:
        """Shows that answer as chosen, without a signal; a value that is not among them chooses none."""
        values = [choice.value for choice in self._choices]
        if value in values:
            self.buttons[values.index(value)].setChecked(True)
            return
        self._group.setExclusive(False)
        for button in self.buttons:
            button.setChecked(False)
        self._group.setExclusive(True)

    def focus_first(self) -> None:
        """Gives the keyboard to the chosen answer, or the first."""
        (self._group.checkedButton() or self.buttons[0]).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down lead through all answers in their order, however many columns they stand in."""
        step = _STEPS.get(Qt.Key(event.key()))
        focused = self.focusWidget()
        here = self._group.id(focused) if isinstance(focused, ChoiceButton) else -1
        if step is None or here < 0:
            super().keyPressEvent(event)
            return
        _choose(self.buttons[min(max(here + step, 0), len(self.buttons) - 1)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long list takes as many columns as there is room for."""
        super().resizeEvent(event)
        if self.is_long:
            self._arrange(min(max(self.width() // _COLUMN_PX, 1), _MOST_COLUMNS))

    def _arrange(self, columns: int) -> None:
        """Puts the answers in that many columns, downwards first."""
        if columns == self._columns:
            return
        self._columns = columns
        lines = -(-len(self._choices) // columns)
        for index, button in enumerate(self.buttons):
            self._grid.addWidget(button, index % lines, index // lines)
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _on_clicked(self, index: int) -> None:
        self.chosen.emit(self._choices[index].value)


def _choose(button: ChoiceButton) -> None:
    """Chooses as the pointer does: the keyboard goes to what is chosen."""
    button.setFocus()
    button.click()
