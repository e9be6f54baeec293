"""Ticking the cases whose letters are made together: by reference, never by an answer (practice 4.4)."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.casework.many_letters import may_go_together
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.record import CaseSummary
from app.ui.cases.desk import StoreDesk
from app.ui.cases.tick_table import TickModel, tick_table
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.says import Says
from app.ui.pieces.texts import Text

_PAGE = 200
"""So many cases are listed at once."""

_TABLE_HEIGHT_PX = 220


class CasePicker(QWidget):
    """Cases that may go together, last saved first, and how many may not.

    Signals:
        changed: other cases are ticked than before.
    """

    changed = Signal()

    def __init__(self, desk: StoreDesk, words: Words, jobs: Jobs) -> None:
        super().__init__()
        self._desk = desk
        self._words = words
        self._jobs = jobs
        self._most = _PAGE
        self._cases: dict[object, CaseSummary] = {}
        headings = (
            self.tr("Välj"),
            self.tr("Ärendenummer"),
            self.tr("Brevets namn"),
            self.tr("Vems"),
            self.tr("Senast sparat"),
        )
        self._model = TickModel(headings, self)
        self._model.ticked_changed.connect(self._on_ticked)
        self._table = tick_table(self._model, self.tr("Ärenden att skriva brev i"), (72, 210, 130, 130))
        self._table.setFixedHeight(_TABLE_HEIGHT_PX)
        every, none = QPushButton(self.tr("Välj alla")), QPushButton(self.tr("Välj inga"))
        every.clicked.connect(partial(self._model.tick_all, is_ticked=True))
        none.clicked.connect(partial(self._model.tick_all, is_ticked=False))
        self._more = QPushButton(self.tr("Visa fler"))
        self._more.clicked.connect(self._on_more)
        self._more.hide()
        self._chosen = Says()
        self._left_out = Text("", "soft")
        self._left_out.hide()
        acts = left_row(every, none, self._more)
        self.setLayout(stack(self._left_out, self._table, acts, self._chosen))
        self.setFocusProxy(self._table)
        self._find()

    @property
    def chosen(self) -> list[CaseSummary]:
        """The ticked cases, as they are listed."""
        return [self._cases[key] for key in self._model.ticked]

    def called(self, case: CaseSummary) -> str:
        """The case's reference, or what its letter is called where it has none."""
        return case.reference or self.tr("utan nummer, {id}").format(id=case.id)

    def _find(self) -> None:
        store = self._desk.store
        if store is None:
            return
        work = partial(store.cases, most=self._most)
        listing = Work(self.tr("Ärendena läses."), work, Cut.AT_ONCE)
        self._jobs.start(self, listing, self._on_found, self._on_failed)

    def _on_found(self, cases: Sequence[CaseSummary]) -> None:
        together = [case for case in cases if may_go_together(case)]
        self._cases = {case.id: case for case in together}
        self._model.show_rows([(case.id, self._cells(case)) for case in together])
        self._table.selectRow(0)
        self._more.setVisible(len(cases) == self._most)
        self._show_left_out([case for case in cases if not may_go_together(case)])
        self._on_ticked()

    def _show_left_out(self, cases: Sequence[CaseSummary]) -> None:
        hidden = sum(case.is_protected for case in cases)
        closed = len(cases) - hidden
        told = []
        if hidden:
            said = self.tr("Ärenden med skyddade personuppgifter, som inte är med: %n.", "", hidden)
            told += [said, self.tr("De breven görs ett och ett.")]
        if closed:
            told.append(self.tr("Avslutade ärenden, som inte är med: %n.", "", closed))
        self._left_out.setText(" ".join(told))
        self._left_out.setVisible(bool(told))

    def _on_failed(self, error: UserFacingError) -> None:
        self._chosen.fault(*self._words.error(error))

    def _on_more(self) -> None:
        self._most += _PAGE
        self._find()

    def _on_ticked(self) -> None:
        told = self.tr("Valda ärenden: {chosen} av {count}.")
        self._chosen.tell(told.format(chosen=len(self._model.ticked), count=len(self._cases)))
        self.changed.emit()

    def _cells(self, case: CaseSummary) -> tuple[str, ...]:
        name = case.reference or self.tr("utan nummer")
        return (
            self.tr("Välj {reference}").format(reference=name),
            name,
            case.id,
            self.tr("mitt ärende") if case.is_own else self.tr("någon annans"),
            case.saved_at.astimezone().strftime("%Y-%m-%d %H:%M"),
        )
