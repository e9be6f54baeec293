"""The saved cases: reference, id, whose, last saved, status; never an answer or an outcome (practice 4.4)."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QHeaderView, QPushButton

from app.casework.protocols import CaseStore
from app.casework.wording import Words
from app.domain.characters import visible
from app.domain.errors import UserFacingError
from app.domain.record import CaseStatus, CaseSummary
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.cases.tables import Row, RowModel, plain_table
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.says import Says
from app.ui.pieces.text_fields import SearchLine
from app.ui.pieces.texts import Text

_TYPING_MS = 150
"""So long nothing must be typed before the search begins."""

_PAGE = 200
"""So many cases are listed at once; nobody reads further down without searching."""

_WIDTHS_PX = (0, 156, 103, 135)
"""Of each column of the list; the first and the last share what these leave, and the id is read whole."""


@dataclass(frozen=True)
class _Labels:
    """Words of the list, read once; translating each cell of thousands takes too long."""

    nameless: str
    own: str
    others: str
    protected: str
    changed: str
    open_again: str
    statuses: dict[CaseStatus, str]


class ListPage(SidePage):
    """Cases of the open store; searched by name, personal number or reference alone (SoLPuF 15 §).

    Args:
        only_open: show those alone that are not yet in the office's own records.

    Signals:
        case_chosen: id of the case to go on with.
        store_requested: show what concerns all cases at once.
        letters_requested: make letters of several cases.
        store_closed: the store was put away.
        invented_requested: save invented people to practise with.
    """

    case_chosen = Signal(str)
    store_requested = Signal()
    letters_requested = Signal()
    store_closed = Signal()
    invented_requested = Signal()

    def __init__(self, desk: StoreDesk, words: Words, jobs: Jobs, *, only_open: bool = False) -> None:
        super().__init__()
        self._desk = desk
        self._words = words
        self._jobs = jobs
        self._labels = self._make_labels()
        self._search = SearchLine(is_exact=True)
        self._search.setAccessibleName(
            self.tr("Sök på namn eller personnummer för den som frågade, eller ärendenummer")
        )
        self._search.setPlaceholderText(self._search.accessibleName())
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_TYPING_MS)
        self._wait.timeout.connect(self.search_now)
        self._search.textChanged.connect(self._wait.start)
        self._search.returnPressed.connect(self._on_enter)
        self._only_open = QCheckBox(self.tr("Bara &inte journalförda"))
        self._only_open.setChecked(only_open)
        self._only_open.toggled.connect(self.search_now)
        headings = (
            self.tr("Ärendenummer"),
            self.tr("Programmets kod"),
            self.tr("Vems"),
            self.tr("Senast sparat"),
            self.tr("Status"),
        )
        self._model = RowModel(headings, self)
        self._table = plain_table(self._model, self.tr("Ärenden"), _WIDTHS_PX)
        self._table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._table.activated.connect(self._on_open)
        self._says = Says()
        self._open = QPushButton(self.tr("&Öppna ärendet"))
        self._open.setProperty("look", "primary")
        self._open.clicked.connect(self._on_open)
        self._more = QPushButton(self.tr("Visa &fler"))
        self._more.clicked.connect(self._on_more)
        letters, *about_store = self._other_acts()
        # Two lines, since five buttons are wider than a page at 200 %.
        acts = stack(left_row(self._open, self._more, letters), left_row(*about_store))
        title = Text(self.tr("Ärenden"), "title")
        whole = stack(
            title,
            self._search,
            left_row(self._only_open),
            self._says,
            self._ways_in(),
            self._table,
            acts,
            spacing=12,
        )
        # The table takes all the room; without it what is said stays together at the top.
        whole.setStretch(whole.indexOf(self._table), 1_000)
        whole.addStretch(1)
        self.setLayout(whole)
        self._job = 0
        self._most = _PAGE
        self._leads_to_found = False
        self.search_now()

    def _ways_in(self) -> QHBoxLayout:
        """What to begin with where there is no case yet."""
        self._begin = QPushButton(self.tr("Börja ett samtal"))
        self._begin.setProperty("look", "primary")
        self._begin.clicked.connect(self.closed)
        self._invented = QPushButton(self.tr("Lägg in &påhittade personer att öva med"))
        self._invented.clicked.connect(self.invented_requested)
        for button in (self._begin, self._invented):
            button.hide()
        return left_row(self._begin, self._invented)

    def focus_first(self) -> None:
        """Gives the keyboard to the search."""
        self._search.setFocus()

    def help_text(self) -> str:
        """What the list shows."""
        return self.tr(
            "Listan visar bara ärendenummer, programmets egen kod, vems ärendet är, "
            "när det sparades, status och om du har ändringar som inte är sparade. "
            "Sök på namn eller personnummer för den som frågade, eller på ärendenummer; "
            "annat går inte att söka på. "
            "Öppna ett ärende för att gå vidare med det eller skriva ut; "
            "finns bara ett i listan öppnar Enter det, och Esc tömmer sökningen."
        )

    def entries(self) -> tuple[object, ...]:
        """Nothing that would be lost: a search is soon made again."""
        return ()

    def search_now(self) -> None:
        """Lists what is sought; what was asked before is not waited for."""
        self._wait.stop()
        store = self._desk.store
        if store is None:
            return
        # What is pasted from elsewhere may have characters that nobody sees and nothing is called by.
        sought, only_open = visible(self._search.text()).strip(), self._only_open.isChecked()
        labels = self._labels
        most = self._most
        self._jobs.forget(self._job)
        work = partial(_rows, store, sought, labels, most=most, only_open=only_open)
        self._job = self._jobs.start(
            self, Work(self.tr("Ärendena läses."), work, Cut.AT_ONCE), self._on_found, self._on_failed
        )

    def _other_acts(self) -> list[QPushButton]:
        letters = QPushButton(self.tr("Brev i flera ärenden …"))
        letters.clicked.connect(self.letters_requested)
        about = QPushButton(self.tr("Ä&rendemappen …"))
        about.clicked.connect(self.store_requested)
        close = QPushButton(self.tr("&Stäng ärendemappen"))
        close.clicked.connect(self._on_close)
        return [letters, about, close]

    def _make_labels(self) -> _Labels:
        return _Labels(
            self.tr("utan nummer"),
            self.tr("mitt ärende"),
            self.tr("någon annans"),
            self.tr("{reference} · skyddade uppgifter"),
            self.tr("{reference} · osparade ändringar"),
            self.tr("öppet igen, journalfört"),
            {
                CaseStatus.OPEN: self.tr("öppet, inte journalfört"),
                CaseStatus.JOURNALLED: self.tr("journalfört"),
                CaseStatus.HANDED_OVER: self.tr("överlämnat"),
                CaseStatus.CLOSED: self.tr("avslutat"),
            },
        )

    def _on_found(self, rows: Sequence[Row]) -> None:
        self._model.show_rows(rows)
        self._table.setVisible(bool(rows))
        self._open.setEnabled(bool(rows))
        self._more.setVisible(len(rows) == self._most)
        self._says.setVisible(not rows)
        is_all = not self._only_open.isChecked() and not self._search.text().strip()
        self._begin.setVisible(not rows and is_all)
        self._invented.setVisible(not rows and is_all and self._desk.is_practice)
        leads_there, self._leads_to_found = self._leads_to_found, False
        if rows:
            self._table.selectRow(0)
            if leads_there:
                self._lead_to_found(rows)
        elif self._only_open.isChecked() and not self._search.text().strip():
            self._says.tell(self.tr("Inget ärende väntar på att journalföras."))
        elif self._search.text().strip():
            how = self.tr(
                "Bara namnet på den som frågade hittas, där det är skrivet. Sök annars på ärendenumret."
            )
            self._says.tell(self.tr("Inget ärende har det namnet eller numret."), how)
        else:
            text = self.tr(
                "Inget ärende är sparat ännu. Börja ett samtal och välj Spara; du ser först vad som sparas."
            )
            self._says.tell(text)

    def _on_enter(self) -> None:
        self._leads_to_found = True
        self.search_now()

    def _lead_to_found(self, rows: Sequence[Row]) -> None:
        """Opens the one case that there is. Of several none is opened unasked: the log remembers it."""
        self._table.setFocus()
        if len(rows) == 1:
            self._on_open()

    def _on_failed(self, error: UserFacingError) -> None:
        self._leads_to_found = False
        self._says.show()
        self._says.fault(*self._words.error(error))

    def _on_more(self) -> None:
        self._most += _PAGE
        self.search_now()

    def _on_open(self) -> None:
        row = self._table.currentIndex().row()
        if row >= 0:
            self.case_chosen.emit(self._model.key(row))

    def _on_close(self) -> None:
        self._jobs.wait_for_turn(self, self.tr("Ärendemappen stängs när arbetet är klart."), self._close)

    def _close(self) -> None:
        self._desk.leave()
        self.store_closed.emit()


def _rows(store: CaseStore, sought: str, labels: _Labels, *, most: int, only_open: bool) -> list[Row]:
    """What the table shows; runs away from the window."""
    found = store.cases(sought or None, most=most, only_open=only_open)
    drafts = set[str | None]()
    # A draft that can't be read keeps nobody from the cases.
    with suppress(UserFacingError):
        drafts.update(draft.case_id for draft in store.drafts())
    return [(case.id, _cells(case, labels, has_draft=case.id in drafts)) for case in found]


def _cells(case: CaseSummary, labels: _Labels, *, has_draft: bool) -> tuple[str, ...]:
    name = case.reference or labels.nameless
    if case.is_protected:
        name = labels.protected.format(reference=name)
    is_open_again = case.status is CaseStatus.OPEN and case.is_in_journal
    return (
        labels.changed.format(reference=name) if has_draft else name,
        case.id,
        labels.own if case.is_own else labels.others,
        case.saved_at.astimezone().strftime("%Y-%m-%d %H:%M"),
        labels.open_again if is_open_again else labels.statuses[case.status],
    )
