"""Figures as a table that is read, not taken along: nothing in it can be marked, copied or printed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.ui.pieces.row_voice import RowVoice

_NAME_PX = 300
_LEAST_COLUMN_PX = 90
_MOST_ROWS_SHOWN = 14
_MOST_ROWS_MEASURED = 100


class FigureTable(QTableWidget):
    """Rows of texts under headings; the first column names the row.

    Args:
        name: what the table shows, for who can't see it.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        RowVoice(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setDragEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        # Another width of a column breaks its texts elsewhere.
        self.horizontalHeader().sectionResized.connect(self._fit_height)

    def show_rows(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Shows these rows instead of what was shown."""
        self.clear()
        self.setColumnCount(len(headings))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(list(headings))
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(at, column, item)
        self._arrange()

    def show_texts(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """The same for columns of words, which begin at the left and share the width."""
        self.show_rows(headings, rows)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for at in range(self.rowCount()):
            for column in range(self.columnCount()):
                item = self.item(at, column)
                if item is not None:
                    item.setTextAlignment(left)
        for column in range(self.columnCount()):
            heading = self.horizontalHeaderItem(column)
            if heading is not None:
                heading.setTextAlignment(left)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._fit_height()

    def narrow(self, *columns: int) -> None:
        """Makes these columns as wide as their words; the others share the rest."""
        for column in columns:
            self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._fit_height()

    def span_headings(self) -> None:
        """A row with a name alone, such as a line of coverage, takes the whole width."""
        for at in range(self.rowCount()):
            texts = [self.item(at, column) for column in range(1, self.columnCount())]
            if texts and not any(item is not None and item.text() for item in texts):
                self.setSpan(at, 0, 1, self.columnCount())
        self._fit_height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves about, and copies nothing."""
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut):
            event.accept()
            return
        super().keyPressEvent(event)

    def _arrange(self) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(_LEAST_COLUMN_PX)
        if self.columnCount():
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(0, _NAME_PX)
            first = self.horizontalHeaderItem(0)
            if first is not None:
                first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._fit_height()

    def _fit_height(self) -> None:
        """High enough for a table of common length; a longer one scrolls."""
        shown = min(self.rowCount(), _MOST_ROWS_SHOWN)
        # Of a long table only what is in view at first: measuring hundreds of rows makes the window wait.
        for at in range(self.rowCount() if self.rowCount() <= _MOST_ROWS_MEASURED else shown):
            self.resizeRowToContents(at)
        rows = sum(self.rowHeight(at) for at in range(shown))
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + bar + 2 * self.frameWidth())
