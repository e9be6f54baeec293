"""A recovery code, shown once: for a new folder, and where it replaces the former."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from app.casework.services import Services
from app.casework.sheets.standing import recovery_sheet
from app.casework.wording import Words
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.documents.document_panel import DocumentPanel
from app.ui.jobs import Jobs
from app.ui.pieces.layouts import card, empty, left_row, stack
from app.ui.pieces.says import Says
from app.ui.pieces.texts import Text

_SHEET_NAME = "kod"


class RecoveryCode(QWidget):
    """The code and its sheet; nobody goes on until it is written down.

    The keyboard belongs at the box, which Enter does not tick: making the code takes seconds, and who presses
    Enter once more meanwhile would pass the only sight of it.

    Args:
        code: opens the folder that lies open.

    Signals:
        ticked: somebody has said that it is written down, or that it is not.
        written_down: it is, and somebody goes on.
    """

    ticked = Signal()
    written_down = Signal()

    def __init__(self, code: str, services: Services, words: Words, desk: StoreDesk, jobs: Jobs) -> None:
        super().__init__()
        self._written = QCheckBox(self.tr("Jag har &skrivit upp koden"))
        self._written.toggled.connect(self.ticked)
        self._says = Says()
        goes_on = QPushButton(self.tr("F&ortsätt"))
        goes_on.setProperty("look", "primary")
        goes_on.clicked.connect(self._on_goes_on)
        shown = Text(code, "sum")
        shown.setAccessibleName(self.tr("Återställningskod: {code}").format(code=" ".join(code)))
        told = self.tr("Koden visas bara nu. Den öppnar mappen om lösenfrasen är glömd. Förvara den inlåst.")
        if desk.is_practice:
            told = self.tr(
                "Koden visas bara nu. Den öppnar övningsmappen om lösenfrasen är glömd. "
                "I en riktig ärendemapp är den då enda vägen in och förvaras inlåst."
            )
        # A file with the code beside the folder that it opens would protect nothing.
        panel = DocumentPanel(services, words, desk, jobs, _SHEET_NAME, is_for_paper=True)
        aside = self.tr("Skriv ut bladet, eller skriv av koden för hand. Den sparas inte som fil på datorn.")
        sheet_card = card(Text(self.tr("Bladet att låsa in"), "heading"), Text(aside, "soft"), panel)
        title = Text(self.tr("Skriv upp återställningskoden"), "title")
        acts = left_row(goes_on)
        whole = stack(title, card(shown), Text(told), self._written, acts, self._says, sheet_card)
        whole.addStretch(1)
        self.setLayout(whole)
        sheet = recovery_sheet(code, services.today(), words.language, is_practice=desk.is_practice)
        panel.draw(partial(services.drawer.sheet, sheet))

    def focus_first(self) -> None:
        """Gives the keyboard to the box."""
        self._written.setFocus()

    def reason_to_stay(self) -> str:
        """While the code is not written down yet, for it is never shown again; else ""."""
        if self._written.isChecked():
            return ""
        return self.tr("Skriv upp koden och kryssa i rutan. Mellanslag kryssar.")

    def lead_there(self) -> None:
        """Says what is to be done first, and gives that the keyboard."""
        self._says.fault(self.reason_to_stay())
        self._written.setFocus()

    def _on_goes_on(self) -> None:
        if self.reason_to_stay():
            self.lead_there()
        else:
            self.written_down.emit()


class CodePage(SidePage):
    """A page whose work ends in a recovery code, and that stays until the code is written down.

    Signals:
        done: it is.
    """

    done = Signal()

    def __init__(self, services: Services, words: Words, desk: StoreDesk, jobs: Jobs) -> None:
        super().__init__()
        self._services = services
        self._words = words
        self._desk = desk
        self._jobs = jobs
        self._code: RecoveryCode | None = None

    def reason_to_stay(self) -> str:
        """While the code is on its way, or is shown and not written down; else ""."""
        if self._jobs.is_busy_for(self):
            return self.tr("Vänta, återställningskoden visas strax.")
        return "" if self._code is None else self._code.reason_to_stay()

    def holds_back(self) -> bool:
        """Says what is to be done first, and leads there; while work is under way its line says so."""
        reason = self.reason_to_stay()
        if reason and self._code is not None:
            self._code.lead_there()
        return bool(reason)

    def show_code(self, code: str) -> None:
        """Shows the code in the place of what was asked for it."""
        whole = self.layout()
        assert whole is not None
        empty(whole)
        self._code = RecoveryCode(code, self._services, self._words, self._desk, self._jobs)
        self._code.ticked.connect(self.missing_changed)
        self._code.written_down.connect(self.done)
        whole.addWidget(self._code)
        # Back rests now; where it had the keyboard, the box has it next.
        self.missing_changed.emit()
        self._code.focus_first()
        self.began_anew.emit()
