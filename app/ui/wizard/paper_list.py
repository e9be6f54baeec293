"""Papers down the page, each with what became of it, as one list for the keyboard."""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QRadioButton, QWidget

from app.domain.letter import PaperState
from app.domain.papers import Paper
from app.ui.pieces.texts import Text
from app.ui.theme import GRID

_STEPS = {
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Left: (0, -1),
}
_WIDTH_PX = 720
"""So far a name and its marks stand together on a wide screen; wider, the eye slips to the next line."""


class _StateButton(QRadioButton):
    """One state of one paper. A press of the pointer marks; only Space takes a mark away, never a slip."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What is marked stays."""
        if self.isChecked():
            self.setDown(False)
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys are the list's: Qt's would mark on the way and end with the line."""
        if event.key() in _STEPS:
            event.ignore()
            return
        super().keyPressEvent(event)


class PaperList(QWidget):
    """One line a paper. Up and Down lead through the papers, Left and Right through the states of one.

    Moving marks nothing; Space marks, and takes the mark away again. Tab visits the list once.

    Args:
        papers: in their order.
        names: what the states are called, in the order of their columns.
        marked: what is marked already, by paper.

    Signals:
        state_changed: the paper's id and its state, None where the mark was taken away.
    """

    state_changed = Signal(str, object)

    def __init__(
        self, papers: Iterable[Paper], names: Mapping[PaperState, str], marked: Mapping[str, PaperState]
    ) -> None:
        super().__init__()
        self.setMaximumWidth(_WIDTH_PX)
        self._states = tuple(names)
        self._lines: list[tuple[str, Sequence[QRadioButton]]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(0, 1)
        centre = Qt.AlignmentFlag.AlignHCenter
        for column, name in enumerate(names.values(), 1):
            self._grid.addWidget(Text(name, "label"), 0, column, centre)
        for paper in papers:
            self._add(paper, names, marked.get(paper.id))
        if self._lines:
            self._begin_at(self._lines[0][1][0])

    def focus_first(self) -> None:
        """Gives the keyboard to the first paper."""
        if self._lines:
            self._lead_to(self._lines[0][1][0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leads on in that direction; at an edge it stays."""
        step, here = _STEPS.get(Qt.Key(event.key())), self._place_of(self.focusWidget())
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        line, column = (at + by for at, by in zip(here, step, strict=True))
        if 0 <= line < len(self._lines) and 0 <= column < len(self._states):
            self._lead_to(self._lines[line][1][column])

    def _add(self, paper: Paper, names: Mapping[PaperState, str], marked: PaperState | None) -> None:
        line = self._grid.rowCount()
        self._grid.addWidget(Text(paper.name), line, 0)
        buttons = []
        for column, (state, name) in enumerate(names.items(), 1):
            button = _StateButton()
            button.setObjectName("plain")
            button.setAccessibleName(f"{paper.name}: {name}")
            # A mark can be taken away again, which a group of Qt's does not allow.
            button.setAutoExclusive(False)
            button.setChecked(state is marked)
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            button.clicked.connect(self._on_clicked)
            self._grid.addWidget(button, line, column, Qt.AlignmentFlag.AlignHCenter)
            buttons.append(button)
        self._lines.append((paper.id, buttons))

    def _place_of(self, button: QObject | None) -> tuple[int, int] | None:
        """Line and column of that button."""
        for number, (_, buttons) in enumerate(self._lines):
            if button in buttons:
                return number, buttons.index(cast("QRadioButton", button))
        return None

    def _lead_to(self, button: QRadioButton) -> None:
        self._begin_at(button)
        button.setFocus()

    def _begin_at(self, button: QRadioButton) -> None:
        """Tab comes back to where the keyboard was last."""
        for _, buttons in self._lines:
            for each in buttons:
                each.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _on_clicked(self) -> None:
        clicked = cast("QRadioButton", self.sender())
        place = self._place_of(clicked)
        assert place is not None
        line, column = place
        paper_id, buttons = self._lines[line]
        self._begin_at(clicked)
        is_marked = clicked.isChecked()
        for button in buttons:
            button.setChecked(is_marked and button is clicked)
        self.state_changed.emit(paper_id, self._states[column] if is_marked else None)
