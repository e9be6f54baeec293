"""The first page of the statistics: what can be done, and by whom."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from app.ui.cases.side_page import SidePage
from app.ui.pieces.card_button import CardButton
from app.ui.pieces.layouts import stack
from app.ui.pieces.texts import Text

_COLUMNS = 2


class MenuPage(SidePage):
    """One card for each thing that can be done.

    Signals:
        raw_requested: show the raw counts.
        release_requested: make a package for the coordinator.
        told_requested: enter a figure that was told.
        ledger_requested: show what has left the office.
        combine_requested: sum packages of many municipalities.
        reference_requested: show published figures about the whole country.
    """

    raw_requested = Signal()
    release_requested = Signal()
    told_requested = Signal()
    ledger_requested = Signal()
    combine_requested = Signal()
    reference_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._first: CardButton | None = None
        grid = QGridLayout()
        grid.setSpacing(8)
        for index, (title, hint, asked) in enumerate(self._cards()):
            button = CardButton(title, hint)
            button.clicked.connect(asked)
            grid.addWidget(button, index // _COLUMNS, index % _COLUMNS)
            self._first = self._first or button
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        whole = stack(
            Text(self.tr("Statistik"), "title"),
            Text(
                self.tr(
                    "Samtal räknas utan namn, månad för månad. "
                    "Råa antal är hemliga och visas bara för den som är chef."
                ),
                "soft",
            ),
            grid,
            spacing=12,
        )
        whole.addStretch(1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Gives the keyboard to the first card."""
        if self._first is not None:
            self._first.setFocus()

    def help_text(self) -> str:
        """What is here."""
        return self.tr(
            "Råa antal, paket och lämnade siffror kräver att en chef är inloggad. "
            "Att lägga ihop paket från många kommuner kräver ingen inloggning. "
            "Ingen siffra här är ett mål."
        )

    def _cards(self) -> tuple[tuple[str, str, object], ...]:
        return (
            (self.tr("Råa antal"), self.tr("Månader och halvår, internt"), self.raw_requested),
            (
                self.tr("Paket till samordnaren"),
                self.tr("Beslut, granskning och utlämnande"),
                self.release_requested,
            ),
            (
                self.tr("Jag har lämnat ut en siffra"),
                self.tr("Så att skyddet räknar med den"),
                self.told_requested,
            ),
            (
                self.tr("Det som har lämnats ut"),
                self.tr("Paket och siffror, äldst först"),
                self.ledger_requested,
            ),
            (
                self.tr("Lägg ihop paket"),
                self.tr("För den som tar emot från många kommuner"),
                self.combine_requested,
            ),
            (
                self.tr("Siffror om hela landet"),
                self.tr("Publicerade, med källa och datum"),
                self.reference_requested,
            ),
        )
