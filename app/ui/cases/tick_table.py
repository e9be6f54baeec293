"""Tables in which rows are ticked: a click anywhere on the row, or the space bar."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTableView

from app.ui.cases.tables import Row, RowModel, plain_table

_TICK = 0
"""The column with the boxes; its texts are for assistive technology alone."""


class TickModel(RowModel):
    """Rows with a box each. A row stays ticked while it is shown, also when others are added.

    Signals:
        ticked_changed: other rows are ticked than before.
    """

    ticked_changed = Signal()

    def __init__(self, headings: Sequence[str], parent: QObject) -> None:
        super().__init__(headings, parent)
        self._ticked: set[object] = set()

    @property
    def ticked(self) -> list[object]:
        """What the ticked rows stand for, in the order that is shown."""
        return [key for key in self._keys() if key in self._ticked]

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows these rows instead of the former; what is not shown is not ticked either."""
        super().show_rows(rows)
        self._tick(self._ticked & set(self._keys()))

    def tick_all(self, *, is_ticked: bool) -> None:
        """Ticks every row, or none."""
        self._tick(set(self._keys()) if is_ticked else set())

    def toggle(self, row: int) -> None:
        """Ticks the row, or takes the tick away."""
        self._tick(self._ticked ^ {self.key(row)})

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The box in the first column; texts in the others."""
        if index.column() == _TICK and role == Qt.ItemDataRole.CheckStateRole:
            is_ticked = self.key(index.row()) in self._ticked
            return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        if index.column() == _TICK and role == Qt.ItemDataRole.DisplayRole:
            return None
        return super().data(index, role)

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,  # noqa: ARG002 - Qt's signature; a box that is changed becomes what it was not
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Changes the box, as mouse and keyboard ask for."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle(index.row())
        return True

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """A box that can be ticked is said to be one, also to assistive technology."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == _TICK else flags

    def _keys(self) -> list[object]:
        return [self.key(row) for row in range(self.rowCount())]

    def _tick(self, ticked: set[object]) -> None:
        if ticked == self._ticked:
            return
        self._ticked = ticked
        last = self.index(self.rowCount() - 1, _TICK)
        self.dataChanged.emit(self.index(0, _TICK), last, [Qt.ItemDataRole.CheckStateRole])
        self.ticked_changed.emit()


def tick_table(model: TickModel, name: str, widths_px: Sequence[int]) -> QTableView:
    """A table of rows to tick; see :func:`plain_table`."""
    table = plain_table(model, name, widths_px)

    def toggle_current() -> None:
        if table.currentIndex().isValid():
            model.toggle(table.currentIndex().row())

    def toggle_clicked(index: QModelIndex) -> None:
        # The box itself is seen to by the table.
        if index.column() != _TICK:
            model.toggle(index.row())

    # Whichever column the keyboard is in: the row is what is chosen.
    space = QShortcut(QKeySequence(Qt.Key.Key_Space), table, toggle_current)
    space.setContext(Qt.ShortcutContext.WidgetShortcut)
    table.clicked.connect(toggle_clicked)
    return table
