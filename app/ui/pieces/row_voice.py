"""The row of a table, list or tree that the keyboard is on, read out whole."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from app.ui.banner import announce

_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_Role = Qt.ItemDataRole


class RowVoice(QObject):
    """Reads out the row, and which of how many it is: when the keyboard comes there, and with Up and Down.

    Qt tells assistive technology of one cell alone, and of none where the row was the current one before.

    Args:
        view: has its model already.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        # Once for all that one key does, and after the view has done it.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read_out)
        view.installEventFilter(self)
        view.selectionModel().currentRowChanged.connect(self._soon.start)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hears of the keyboard, and keeps nothing of it from the view."""
        is_step = isinstance(event, QKeyEvent) and event.key() in _STEPS
        is_pressed = is_step and event.type() is QEvent.Type.KeyPress
        if is_pressed or event.type() is QEvent.Type.FocusIn:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _read_out(self) -> None:
        here = self._view.currentIndex()
        if not self._view.hasFocus() or not here.isValid():
            return
        told = self.tr("{row}, rad {number} av {all}")
        texts = ", ".join(text for text in map(self._text, self._cells(here)) if text)
        every = here.model().rowCount(here.parent())
        announce(self._view, told.format(row=texts, number=here.row() + 1, all=every))

    def _cells(self, here: QModelIndex) -> list[QModelIndex]:
        """Every cell of the row; a list or a tree of ours shows one."""
        columns = here.model().columnCount(here.parent()) if isinstance(self._view, QTableView) else 1
        return [here.siblingAtColumn(column) for column in range(columns)]

    def _text(self, cell: QModelIndex) -> str:
        text = str(cell.data(_Role.AccessibleTextRole) or cell.data(_Role.DisplayRole) or "")
        ticked = cell.data(_Role.CheckStateRole)
        if ticked is None:
            return text
        is_ticked = Qt.CheckState(ticked) is Qt.CheckState.Checked
        return self.tr("ikryssat") if is_ticked else self.tr("inte ikryssat")
