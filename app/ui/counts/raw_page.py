"""The counts as they are, for the supervisor alone: internal and secret, to be read and not taken along."""

from collections.abc import Iterable

from app.casework.counts_view import PeriodKind, Table, by_period, every_month, is_over
from app.ui.counts.counts_page import CountsPage
from app.ui.counts.figure_table import FigureTable
from app.ui.counts.office_counts import OfficeCounts
from app.ui.counts.reference_page import ReferenceTable
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import card, row
from app.ui.pieces.texts import Text


class RawPage(CountsPage):
    """One table at a time, by month or half-year. Nothing here can be printed or copied."""

    def __init__(self, office: OfficeCounts) -> None:
        super().__init__()
        self._office = office
        self._kind = DropDown()
        self._kind.addItem(self.tr("Månader"), PeriodKind.MONTH)
        self._kind.addItem(self.tr("Halvår"), PeriodKind.HALF_YEAR)
        self._table = DropDown()
        assert office.raw is not None
        tables = office.services.definitions.tables
        for name in _in_order_of(tables, by_period(office.raw, PeriodKind.MONTH)):
            self._table.addItem(office.words.table(name), name)
        self._shown = FigureTable(self.tr("Råa antal"))
        self._empty = Text(self.tr("Ingen månad som är slut har några räkningar ännu."), "soft")
        self._kind.currentIndexChanged.connect(self._show)
        self._table.currentIndexChanged.connect(self._show)
        which, length = Form(), Form()
        which.add(self.tr("&Tabell"), self._table)
        length.add(self.tr("&Perioder"), self._kind)
        choices = row(which, length)
        choices.setStretch(0, 1)
        self.lay_out(
            self.tr("Råa antal"),
            card(
                Text(self.tr("Internt – sekretess"), "heading"),
                Text(
                    self.tr(
                        "Små antal kan peka ut en person. De går inte att skriva ut eller kopiera, "
                        "och att de har visats står i loggen."
                    )
                ),
                Text(self.tr("Till nämnden eller pressen: ta siffrorna ur ett paket, där små tal är dolda.")),
                kind="notice",
                spacing=2,
            ),
            choices,
            self._empty,
            self._shown,
            Text(self.tr("Siffror om hela landet"), "heading"),
            Text(self.tr("Att läsa bredvid. De jämförs inte med kontorets antal."), "soft"),
            ReferenceTable(office),
        )
        self._show()

    def focus_first(self) -> None:
        """Gives the keyboard to the table's name."""
        self._table.setFocus()

    def help_text(self) -> str:
        """What is shown."""
        return self.tr(
            "Välj en tabell och om du vill se månader eller halvår. "
            "Bara månader som är slut är med. "
            "Lämnar du en siffra vidare, skriv in den under Jag har lämnat ut en siffra."
        )

    def _show(self) -> None:
        raw = self._office.raw
        tables = by_period(raw, self._kind.currentData()) if raw is not None and raw.rows else {}
        table = tables.get(self._table.currentData())
        self._empty.setVisible(table is None)
        if raw is None:
            self._empty.setText(self.tr("Räkningarna är stängda. Öppna dem igen från statistiken."))
        self._shown.setVisible(table is not None)
        if table is not None:
            self._fill(table)

    def _fill(self, table: Table) -> None:
        words = self._office.words
        if self._kind.currentData() is PeriodKind.MONTH:
            table = every_month(table)
        headings = (self.tr("Kategori"), *(self._heading(period) for period in table.periods))
        known = self._office.services.definitions.tables.get(table.name)
        rows = [
            (words.category(table.name, name), *(str(table.cells[p, name]) for p in table.periods))
            for name in _in_order_of(known.categories if known else (), table.categories)
        ]
        total = (words.text("total"), *(str(table.total(period)) for period in table.periods))
        self._shown.show_rows(headings, [*rows, total])

    def _heading(self, period: str) -> str:
        """What the period is called, and that it is not over where later months will add to it."""
        name = self._office.words.period(period)
        return (
            name if is_over(period, self._office.today) else self.tr("{period}, hittills").format(period=name)
        )


def _in_order_of(known: Iterable[str], names: Iterable[str]) -> list[str]:
    """The names in the order in which they are asked for; what another program counted besides comes last."""
    rank = {name: number for number, name in enumerate(known)}
    return sorted(names, key=lambda name: rank.get(name, len(rank)))
