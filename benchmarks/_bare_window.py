"""A bare wizard with the widgets of our first window: the same kinds and numbers, shown or hidden as there.

It has what Qt asks for and nothing of ours: no rules, no words from files, no fonts, no colours, no settings.
"""

import sys
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMainWindow,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

_SIZE_PX = (1200, 720)
_CARDS, _COLUMNS = 12, 3
_SECTIONS = 11
_KEYS = 11

_Box = TypeVar("_Box", bound=QLayout)


def show() -> int:
    """Shows the window, and leaves once it is painted."""
    application = QApplication(sys.argv)
    window = QMainWindow()
    window.resize(QSize(*_SIZE_PX).boundedTo(window.screen().availableSize()))
    whole = QStackedWidget()
    whole.addWidget(_desk())
    whole.addWidget(_cover())
    window.setCentralWidget(whole)
    for number in range(_KEYS):
        QShortcut(QKeySequence(f"Ctrl+F{number + 1}"), window, window.update)
    window.show()
    application.processEvents()
    return 0


def _desk() -> QWidget:
    body = _filled(QHBoxLayout(), _hidden(_sections()), _scroll(_page()), _hidden(QScrollArea()))
    desk = QFrame()
    lines = QVBoxLayout(desk)
    lines.addWidget(_strip())
    lines.addWidget(_hidden(_frame(QHBoxLayout(), QLabel("Something to say"), QPushButton("Close"))))
    lines.addLayout(body)
    lines.addWidget(_hidden(_steps()))
    return desk


def _strip() -> QWidget:
    menus = [QPushButton(name) for name in ("Sections", "More")]
    for button in menus:
        button.setMenu(QMenu(button))
    shown = [QPushButton("New person"), menus[1]]
    hidden = [menus[0], *(QPushButton(f"Button {number}") for number in range(6))]
    names = [QLabel("A bare wizard"), QLabel("Practice")]
    return _frame(QHBoxLayout(), *map(_hidden, names), *map(_hidden, hidden), *shown)


def _sections() -> QWidget:
    rows = (_frame(QHBoxLayout(), QWidget(), QPushButton(f"Section {row}")) for row in range(_SECTIONS))
    return _frame(QVBoxLayout(), *rows)


def _page() -> QWidget:
    head = _filled(
        QHBoxLayout(), QLabel("What is it about?"), *(QPushButton(f"Way {way}") for way in range(4))
    )
    cards = QGridLayout()
    for number in range(_CARDS):
        cards.addWidget(_card(number), number // _COLUMNS, number % _COLUMNS)
    page = QWidget()
    lines = QVBoxLayout(page)
    lines.addLayout(head)
    lines.addLayout(cards)
    lines.addStretch(1)
    return page


def _card(number: int) -> QWidget:
    card = QPushButton()
    words = QLabel("One sentence about where it leads, long enough to wrap.")
    words.setWordWrap(True)
    words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    inside = _filled(QVBoxLayout(card), QLabel(f"Route {number}"), words)
    card.setMinimumHeight(inside.sizeHint().height())
    return card


def _steps() -> QWidget:
    progress = _frame(QHBoxLayout(), QLabel("Some questions left"), QPushButton("Show all"))
    return _frame(QHBoxLayout(), QPushButton("Back"), QLabel("Missing"), progress, QPushButton("Next"))


def _cover() -> QWidget:
    return _frame(QHBoxLayout(), QPushButton("Show again"))


def _scroll(page: QWidget) -> QWidget:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(_frame(QHBoxLayout(), page))
    return area


def _frame(layout: QLayout, *widgets: QWidget) -> QWidget:
    frame = QFrame()
    frame.setLayout(_filled(layout, *widgets))
    return frame


def _filled(layout: _Box, *widgets: QWidget) -> _Box:
    for widget in widgets:
        layout.addWidget(widget)
    return layout


def _hidden(widget: QWidget) -> QWidget:
    widget.hide()
    return widget


if __name__ == "__main__":
    sys.exit(show())
