"""The keys that work in the window."""

from PySide6.QtWidgets import QHeaderView

from app.ui.cases.side_page import SidePage
from app.ui.cases.tables import RowModel, plain_table
from app.ui.pieces.layouts import stack
from app.ui.pieces.texts import Text

_KEY_PX = 230


class KeysPage(SidePage):
    """One row a key, in a table that is walked through with Up and Down."""

    def __init__(self) -> None:
        super().__init__()
        model = RowModel((self.tr("Tangent"), self.tr("Vad den gör")), self)
        model.show_rows([(key, (key, does)) for key, does in self.keys()])
        self._table = plain_table(model, self.tr("Tangenter"), (_KEY_PX,))
        self._table.setWordWrap(True)
        self._table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._table.selectRow(0)
        whole = stack(Text(self.tr("Tangenter"), "title"), self._table, spacing=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Gives the keyboard to the table."""
        self._table.setFocus()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Each key and what it does."""
        return (
            ("Enter", self.tr("trycker på den knapp som är vald, annars nästa sida")),
            (self.tr("Mellanslag"), self.tr("kryssar i en ruta; det gör Enter aldrig")),
            ("Alt+←", self.tr("föregående sida; inga svar försvinner")),
            ("1 … 9", self.tr("väljer det svaret")),
            ("0", self.tr("väljer ”Vet inte ännu”, där det finns bland svaren")),
            ("↑ ↓", self.tr("föregående och nästa svar i en lista")),
            ("Tab", self.tr("nästa fält, i läsordning; Skift+Tab går tillbaka")),
            ("F6", self.tr("nästa del av fönstret: överst, avsnitten, sidan, Nästa; Skift+F6 går tillbaka")),
            ("Ctrl+N, Enter", self.tr("ny person: allt som inte är sparat försvinner")),
            ("Ctrl+T", self.tr("en tid till: samtalet fortsätter en annan dag")),
            ("Ctrl+S", self.tr("visar vad som skulle sparas")),
            ("Page Up, Page Down, Home, End", self.tr("bläddrar i en lång sida")),
            ("F1, Esc", self.tr("tre meningar om sidan, och bort igen")),
            ("Esc", self.tr("tillbaka till samtalet från en annan sida, om inget där går förlorat")),
            ("Esc", self.tr("på Alla svar: ångrar svaret som håller på att ändras")),
            ("Ctrl+F1", self.tr("den här sidan")),
            ("F7", self.tr("byter språk")),
            ("F8", self.tr("visar eller döljer det vi vet så här långt")),
            ("F9", self.tr("täcker fönstret, och visar det igen")),
            ("Ctrl+L", self.tr("låser; utan öppen ärendemapp täcks fönstret")),
        )

    def help_text(self) -> str:
        """Letters that are underlined."""
        return self.tr(
            "Här står tangenterna som fungerar på alla sidor. "
            "En understruken bokstav på en knapp trycks tillsammans med Alt. "
            "Allt går att göra utan mus."
        )
