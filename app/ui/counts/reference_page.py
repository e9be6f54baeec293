"""Published figures about the whole country, dated and with their source; never compared with anything."""

from app.casework.counts_view import SourceKind, load_reference
from app.ui.counts.counts_page import CountsPage
from app.ui.counts.figure_table import FigureTable
from app.ui.counts.office_counts import OfficeCounts
from app.ui.pieces.texts import Text


class ReferencePage(CountsPage):
    """The figures, and what they are not for."""

    def __init__(self, office: OfficeCounts) -> None:
        super().__init__()
        self._table = ReferenceTable(office)
        self.lay_out(
            self.tr("Siffror om hela landet"),
            Text(
                self.tr(
                    "Siffrorna är publicerade av andra. "
                    "De uppdateras inte av sig själva, och programmet jämför dem inte med någon kommun."
                )
            ),
            self._table,
        )

    def focus_first(self) -> None:
        """Gives the keyboard to the table."""
        self._table.setFocus()

    def help_text(self) -> str:
        """What they are for."""
        return self.tr(
            "Varje siffra har en källa och den dag då källan lästes. "
            "Pressuppgifter är osäkrare än myndigheters egna. "
            "Ingen siffra är ett mål."
        )


class ReferenceTable(FigureTable):
    """One row a figure."""

    def __init__(self, office: OfficeCounts) -> None:
        super().__init__(self.tr("Siffror om hela landet"))
        language = office.words.language
        rows = [
            (
                figure.what[language],
                figure.value,
                figure.source[language],
                self.tr("myndighet") if figure.kind is SourceKind.OFFICIAL else self.tr("press"),
                figure.read_on.isoformat(),
            )
            for figure in load_reference(office.services.resources / "tallies")
        ]
        headings = (
            self.tr("Vad"),
            self.tr("Siffra"),
            self.tr("Källa"),
            self.tr("Slag"),
            self.tr("Läst den"),
        )
        self.show_texts(headings, rows)
        self.narrow(1, 3, 4)
