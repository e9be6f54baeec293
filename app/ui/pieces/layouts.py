"""Stacks, rows and cards: how parts stand together."""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.pieces.letters import NO_LETTER
from app.ui.theme import GRID

_Box = TypeVar("_Box", bound=QBoxLayout)


def stack(*parts: QWidget | QLayout, spacing: int = GRID, margin: int = 0) -> QVBoxLayout:
    """Parts below each other."""
    return _fill(QVBoxLayout(), parts, spacing, margin)


def row(*parts: QWidget | QLayout, spacing: int = GRID, margin: int = 0) -> QHBoxLayout:
    """Parts beside each other."""
    return _fill(QHBoxLayout(), parts, spacing, margin)


def left_row(*parts: QWidget) -> QHBoxLayout:
    """Parts beside each other at the left, each no wider than it needs to be."""
    line = row(*parts)
    line.addStretch(1)
    return line


def beside(
    left: QWidget | QLayout, right: QWidget | QLayout, shares: tuple[int, int] = (1, 1)
) -> QHBoxLayout:
    """Two columns that share the width, each as high as it needs to be."""
    columns = stack(left), stack(right)
    for column in columns:
        column.addStretch(1)
    line = row(*columns, spacing=3 * GRID)
    line.setStretch(0, shares[0])
    line.setStretch(1, shares[1])
    return line


def together(*parts: QWidget | QLayout, spacing: int = 2) -> QWidget:
    """Parts close below each other, as one widget."""
    whole = QWidget()
    whole.setLayout(stack(*parts, spacing=spacing))
    return whole


def card(*parts: QWidget | QLayout, kind: str = "card", spacing: int = GRID) -> QFrame:
    """A framed group that begins at its top: ``card``, ``side`` (beside the question) or ``notice``."""
    frame = QFrame()
    frame.setObjectName(kind)
    inside = stack(*parts, spacing=spacing, margin=2 * GRID)
    inside.addStretch(1)
    frame.setLayout(inside)
    return frame


def empty(layout: QLayout) -> None:
    """Takes everything out of the layout and away from the window at once."""
    while True:
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            # What is gone takes no letter from what comes instead, and so tells nothing of what stood there.
            for gone in (widget, *widget.findChildren(QPushButton)):
                gone.setProperty(NO_LETTER, True)
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


def _fill(box: _Box, parts: Iterable[QWidget | QLayout], spacing: int, margin: int) -> _Box:
    box.setContentsMargins(margin, margin, margin, margin)
    box.setSpacing(spacing)
    for part in parts:
        if isinstance(part, QLayout):
            box.addLayout(part)
        else:
            box.addWidget(part)
    return box


def scrolling(name: str) -> QScrollArea:
    """An empty area of that name that scrolls what is put into it, and that Tab passes by."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(QWidget())
    return area


def put_into(area: QScrollArea, widget: QWidget) -> None:
    """Shows the widget in the area instead of what it shows now.

    ``setWidget`` alone would delete that at once, perhaps in the middle of one of its own events.
    """
    before = area.takeWidget()
    area.setWidget(widget)
    if before is not None:
        before.hide()
        before.deleteLater()


def free_keyboard(part: QWidget) -> None:
    """Takes the keyboard from what goes away there; else it wanders over all of it, and each is read out."""
    here = part.window().focusWidget()
    if here is not None and part.isAncestorOf(here):
        here.clearFocus()
