"""A figure told outside the packages: from then on protection counts it as known (practice 3.1)."""

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QPushButton

from app.casework.counts_view import PeriodKind, by_period
from app.casework.tallying import Place, RawCounts, ToldFigure
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.ui.counts.counts_page import CountsPage
from app.ui.counts.office_counts import OfficeCounts
from app.ui.pieces.date_field import DateField
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import beside, left_row
from app.ui.pieces.says import Says
from app.ui.pieces.text_fields import TextLine
from app.ui.pieces.texts import Text

_TOTAL = "total"
_MOST = 10_000_000
_SHORTEST_CHOICE = 20
"""So many letters of a choice show where the two columns have least room; the list shows them whole."""

_KINDS = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR)


class ToldPage(CountsPage):
    """Table, period, category, number, to whom, when; a number that can't be is refused with both figures."""

    def __init__(self, office: OfficeCounts, words: Words) -> None:
        super().__init__()
        self._office = office
        self._words = words
        self._table, self._period, self._category, self._to = (_narrow_box() for _ in range(4))
        raw = office.raw or RawCounts(())
        for name in office.services.definitions.tables:
            self._table.addItem(office.words.table(name), name)
        for label in _labels(raw):
            self._period.addItem(office.words.period(label), label)
        for who in ("board", "press", "other"):
            self._to.addItem(words.message(f"told_to_{who}"), who)
        self._number = TextLine(is_exact=True)
        self._number.setValidator(QIntValidator(0, _MOST, self._number))
        self._on = DateField(self.tr("Dagen då den lämnades"))
        self._on.show_day(office.today)
        self._enter = QPushButton(self.tr("Skriv &in siffran"))
        self._enter.setProperty("look", "primary")
        self._enter.clicked.connect(self._on_enter)
        self._says = Says()
        self._table.currentIndexChanged.connect(self._fill_categories)
        self._fill_categories()
        what, to_whom = Form(), Form()
        what.add(self.tr("&Tabell"), self._table)
        what.add(self.tr("&Kategori"), self._category)
        what.add(self.tr("&Period"), self._period)
        to_whom.add(self.tr("Si&ffran"), self._number)
        to_whom.add(self.tr("Till &vem"), self._to, self.tr("Skriv aldrig ett namn någonstans."))
        to_whom.add(self.tr("&Dagen då den lämnades"), self._on)
        self.lay_out(
            self.tr("Jag har lämnat ut en siffra"),
            Text(
                self.tr(
                    "En siffra som har sagts till nämnden eller pressen är känd. "
                    "Nästa paket görs så att den inte avslöjar någon annan."
                )
            ),
            beside(what, to_whom),
            left_row(self._enter),
            self._says,
        )

    def focus_first(self) -> None:
        """Gives the keyboard to the table."""
        self._table.setFocus()

    def help_text(self) -> str:
        """What happens with it."""
        return self.tr(
            "Välj vad siffran gällde och skriv den som den lämnades ut. "
            "Den bokförs i liggaren och går inte att ta bort. "
            "Är den omöjlig får du veta det med båda talen."
        )

    def _fill_categories(self) -> None:
        table = self._table.currentData()
        self._category.clear()
        self._category.addItem(self._office.words.text("total"), _TOTAL)
        for category in self._office.services.definitions.tables[table].categories:
            self._category.addItem(self._office.words.category(table, category), category)

    def _on_enter(self) -> None:
        if self._office.raw is None:
            self.counts_closed.emit()
            return
        day, number = self._on.day, self._number.text().strip()
        if self._period.currentData() is None:
            self._says.fault(self.tr("Ingen månad som är slut har några räkningar ännu."))
            return
        if not number or day is None:
            self._says.fault(
                self.tr("Skriv siffran som ett heltal.") if not number else self._on.unreadable_text()
            )
            (self._on.first_control if number else self._number).setFocus()
            return
        place = Place(self._period.currentData(), self._table.currentData(), self._category.currentData())
        told = ToldFigure(place, int(number), self._to.currentData(), day)
        try:
            self._office.tell(told)
        except UserFacingError as error:
            self._says.fault(*self._words.error(error))
            self._number.setFocus()
            return
        self._number.clear()
        self._says.tell(self.tr("Siffran är bokförd."))


def _narrow_box() -> DropDown:
    """A box whose longest choice doesn't make the page wider than the window."""
    box = DropDown()
    box.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_SHORTEST_CHOICE)
    return box


def _labels(raw: RawCounts) -> list[str]:
    """The periods that a figure can be of: months first, then longer ones."""
    if not raw.rows:
        return []
    found = (table.periods for kind in _KINDS for table in by_period(raw, kind).values())
    return list(dict.fromkeys(label for periods in found for label in periods))
