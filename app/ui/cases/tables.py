"""Tables of rows that are only read: thousands of them cost no more than those in view."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView

from app.ui.pieces.row_voice import RowVoice
from app.ui.theme import GRID

Row = tuple[object, tuple[str, ...]]
"""What the row stands for, and its texts."""

_Index = QModelIndex | QPersistentModelIndex
_LEAST_HEIGHT_PX = 120


class RowModel(QAbstractTableModel):
    """Rows of texts under headings; the view asks for those alone that it shows."""

    def __init__(self, headings: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows these rows instead of the former."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def key(self, row: int) -> object:
        """What that row stands for."""
        return self._rows[row][0]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many rows there are; a row has none below it."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, also for assistive technology."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return self._rows[index.row()][1][index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings above the columns."""
        is_heading = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headings[section] if is_heading else None


def plain_table(model: RowModel, name: str, widths_px: Sequence[int]) -> QTableView:
    """A table of whole rows of one line each.

    Args:
        model: the rows.
        name: for assistive technology.
        widths_px: of each column but the last, which has the rest.
    """
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(name)
    RowVoice(table)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setMinimumHeight(_LEAST_HEIGHT_PX)
    rows = table.verticalHeader()
    rows.hide()
    # Rows that all have one height need not be measured.
    rows.setDefaultSectionSize(4 * GRID)
    table.horizontalHeader().setStretchLastSection(True)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column, width_px in enumerate(widths_px):
        table.setColumnWidth(column, width_px)
    return table
