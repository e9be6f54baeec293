"""The saved cases: reference, whose, last saved, status. Never an answer or an outcome (practice 4.4)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
)

from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.record import CaseStatus, CaseSummary
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.texts import Text


class ListPage(SidePage):
    """Cases of the open store; searched by name, personal number or reference alone (SoLPuF 15 §).

    Args:
        only_open: show those alone that are not yet in the office's own records.

    Signals:
        case_chosen: id of the case to go on with.
        store_closed: the store was put away.
    """

    case_chosen = Signal(str)
    store_closed = Signal()

    def __init__(self, desk: StoreDesk, words: Words, *, only_open: bool = False) -> None:
        super().__init__()
        self._desk = desk
        self._words = words
        self._search = QLineEdit()
        self._search.setAccessibleName(self.tr("Sök på namn, personnummer eller ärendenummer"))
        self._search.setPlaceholderText(self._search.accessibleName())
        self._search.textChanged.connect(self._fill)
        self._only_open = QCheckBox(self.tr("Bara &inte journalförda"))
        self._only_open.setChecked(only_open)
        self._only_open.toggled.connect(self._fill)
        self._table = QTableWidget(0, 4)
        self._table.setAccessibleName(self.tr("Ärenden"))
        self._table.setHorizontalHeaderLabels(
            [self.tr("Ärendenummer"), self.tr("Vems"), self.tr("Senast sparat"), self.tr("Status")]
        )
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setStretchLastSection(True)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setTabKeyNavigation(False)
        self._table.setMinimumHeight(160)
        self._table.cellActivated.connect(self._on_open)
        self._empty = Text("", "soft")
        self._open = QPushButton(self.tr("&Öppna ärendet"))
        self._open.setProperty("look", "primary")
        self._open.clicked.connect(self._on_open)
        close = QPushButton(self.tr("&Stäng ärendemappen"))
        close.clicked.connect(self._on_close)
        acts = left_row(self._open, close)
        title = Text(self.tr("Ärenden"), "title")
        self.setLayout(
            stack(title, self._search, left_row(self._only_open), self._empty, self._table, acts, spacing=12)
        )
        self._fill()

    def focus_first(self) -> None:
        """Gives the keyboard to the search."""
        self._search.setFocus()

    def help_text(self) -> str:
        """What the list shows."""
        return self.tr(
            "Listan visar bara ärendenummer, vems ärendet är, när det sparades och status. "
            "Sök på namn, personnummer eller ärendenummer; annat går inte att söka på. "
            "Öppna ett ärende för att gå vidare med det eller skriva ut."
        )

    def _fill(self) -> None:
        store = self._desk.store
        assert store is not None
        try:
            cases = store.cases(self._search.text().strip() or None)
        except UserFacingError as error:
            self.said.emit(self._words.error(error))
            return
        if self._only_open.isChecked():
            cases = [case for case in cases if case.status is CaseStatus.OPEN]
        self._table.setRowCount(len(cases))
        for number, case in enumerate(cases):
            self._fill_row(number, case)
        self._table.resizeColumnsToContents()
        self._table.setVisible(bool(cases))
        self._open.setEnabled(bool(cases))
        self._empty.setVisible(not cases)
        if cases:
            self._table.selectRow(0)
        elif self._only_open.isChecked():
            self._empty.setText(self.tr("Inget ärende väntar på att journalföras."))
        elif self._search.text().strip():
            self._empty.setText(self.tr("Inget ärende har det namnet eller numret."))
        else:
            text = self.tr(
                "Inget ärende är sparat ännu. Börja ett samtal och välj Spara; du ser först vad som sparas."
            )
            self._empty.setText(text)

    def _fill_row(self, number: int, case: CaseSummary) -> None:
        saved = case.saved_at.astimezone().strftime("%Y-%m-%d %H:%M")
        cells = (
            case.reference or self.tr("utan nummer"),
            self.tr("mitt") if case.is_own else self.tr("någon annans"),
            saved,
            self._status_text(case.status),
        )
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, case.id)
            self._table.setItem(number, column, item)

    def _status_text(self, status: CaseStatus) -> str:
        return {
            CaseStatus.OPEN: self.tr("öppen"),
            CaseStatus.JOURNALLED: self.tr("journalförd"),
            CaseStatus.HANDED_OVER: self.tr("överlämnad"),
            CaseStatus.CLOSED: self.tr("avslutad"),
        }[status]

    def _on_open(self) -> None:
        item = self._table.item(self._table.currentRow(), 0)
        if item is not None:
            self.case_chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _on_close(self) -> None:
        self._desk.put_away()
        self.store_closed.emit()
