"""What has left the office: packages and figures told, oldest first; never a count."""

from app.casework.tallying import Ledger, ReleaseEntry, ToldFigure
from app.casework.wording import Words
from app.ui.counts.counts_page import CountsPage
from app.ui.counts.figure_table import FigureTable
from app.ui.counts.office_counts import OfficeCounts
from app.ui.pieces.texts import Text


class LedgerPage(CountsPage):
    """One row for each package and each figure."""

    def __init__(self, office: OfficeCounts, words: Words, ledger: Ledger) -> None:
        super().__init__()
        self._office = office
        self._words = words
        table = FigureTable(self.tr("Det som har lämnats ut"))
        rows = [
            self._release(entry) if isinstance(entry, ReleaseEntry) else self._told(entry)
            for entry in ledger.entries
        ]
        headings = (self.tr("Vad"), self.tr("Gäller"), self.tr("Om det"))
        table.show_texts(headings, rows)
        empty = Text(self.tr("Inget har lämnats ut ännu."), "soft")
        self._table = table
        self.lay_out(
            self.tr("Det som har lämnats ut"),
            Text(self.tr("Internt. Liggaren följer med i varje säkerhetskopia av ärendemappen."), "soft"),
            empty,
            table,
        )
        # Once they are in the page; before, each would be a window of its own for a moment.
        table.setVisible(bool(rows))
        empty.setVisible(not rows)

    def focus_first(self) -> None:
        """Gives the keyboard to the table."""
        self._table.setFocus()

    def help_text(self) -> str:
        """What the ledger is for."""
        return self.tr(
            "Här står varje paket och varje siffra som har lämnats ut. "
            "Nästa paket räknar med allt som står här. "
            "Antalet tabeller som passar in visar hur osäker en läsare är."
        )

    def _release(self, entry: ReleaseEntry) -> tuple[str, str, str]:
        protected, words = entry.protected, self._office.words
        shapes = protected.release.shapes().values()
        periods = dict.fromkeys(words.period(label) for shape in shapes for label in shape.periods)
        about = self.tr("{hidden} av {all} tal visas inte. Minst {fitting} tabeller passar in.").format(
            hidden=protected.hidden, all=len(protected.release.figures), fitting=entry.fitting_tables or 1
        )
        return self.tr("Paket {number}").format(number=protected.sequence), ", ".join(periods), about

    def _told(self, entry: ToldFigure) -> tuple[str, str, str]:
        words, place = self._office.words, entry.place
        what = (words.table(place.table), words.category(place.table, place.category))
        to = self._words.message(f"told_to_{entry.told_to}")
        return (
            self.tr("Siffra till {to}").format(to=to),
            words.period(place.period),
            self.tr("{table}: {category}. Lämnad {day}.").format(
                table=what[0], category=what[1], day=entry.told_on.isoformat()
            ),
        )
