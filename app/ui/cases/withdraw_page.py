"""The person takes back: what happens, what remains, and closing the case (practice 4.5)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from app.casework.wording import Words
from app.domain.record import SavedCase
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.pieces.layouts import card, left_row, stack
from app.ui.pieces.read_aloud import ReadAloud
from app.ui.pieces.texts import Text


class WithdrawPage(SidePage):
    """Says honestly what remains, before it closes.

    Signals:
        withdraw_requested: id of the case that is to be closed.
        case_requested: back to the case.
    """

    withdraw_requested = Signal(str)
    case_requested = Signal(str)

    def __init__(self, record: SavedCase, desk: StoreDesk, words: Words) -> None:
        super().__init__()
        self._id = record.id
        block = words.block("withdrawal")
        profile = desk.profile
        disposal = profile.disposal_rule.strip().rstrip(".") if profile else block["practice_disposal"]
        sentences = [sentence.format(disposal=disposal) for sentence in block["text"]]
        self._withdraw = QPushButton(self.tr("&Avsluta ärendet"))
        self._withdraw.setProperty("look", "primary")
        self._withdraw.clicked.connect(self._on_withdraw)
        self._back = QPushButton(self.tr("Till &ärendet"))
        self._back.clicked.connect(self._on_back)
        whole = stack(
            Text(block["title"], "title"),
            card(ReadAloud(sentences), Text(block["source"], "small"), kind="notice"),
            left_row(self._withdraw, self._back),
            spacing=12,
        )
        whole.addStretch(1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Gives the keyboard to going back: nobody closes a case with an Enter too many."""
        self._back.setFocus()

    def help_text(self) -> str:
        """What taking back does."""
        return self.tr(
            "Läs upp meningarna för personen först. "
            "Ärendet avslutas, utkast tas bort och inga brev kan skrivas. "
            "Det som redan är sparat eller lämnat ut finns kvar enligt lagen."
        )

    def _on_withdraw(self) -> None:
        self.withdraw_requested.emit(self._id)

    def _on_back(self) -> None:
        self.case_requested.emit(self._id)
