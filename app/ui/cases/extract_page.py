"""What is saved about one person, for that person (GDPR article 15)."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton

from app.casework.services import Services
from app.casework.sheets.extract import case_extract
from app.casework.wording import Words
from app.domain.record import DocumentKind, SavedCase
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.documents.document_panel import DocumentPanel, Note
from app.ui.jobs import Jobs
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.texts import Text

_NAME = "utdrag"


class ExtractPage(SidePage):
    """Whose extract it is, and the paper as it will be printed.

    Signals:
        case_requested: back to the case.
    """

    case_requested = Signal(str)

    def __init__(
        self, record: SavedCase, services: Services, desk: StoreDesk, words: Words, jobs: Jobs
    ) -> None:
        super().__init__()
        self._record = record
        self._services = services
        self._desk = desk
        self._words = words
        self._person = DropDown()
        self._person.setAccessibleName(self.tr("Vem utdraget är till"))
        for person in record.case.persons:
            self._person.addItem(words.person(record.case, person.id), person.id)
        label = QLabel(self.tr("&Till"))
        label.setProperty("look", "label")
        label.setBuddy(self._person)
        self._panel = DocumentPanel(services, words, desk, jobs, _NAME, note=self._note)
        self._back = QPushButton(self.tr("Till &ärendet"))
        self._back.clicked.connect(self._on_back)
        title = Text(self.tr("Registerutdrag"), "title")
        whole = stack(title, left_row(label, self._person, self._back), self._panel, spacing=12)
        whole.addStretch(1)
        self.setLayout(whole)
        self._person.activated.connect(self._draw)
        self._draw()

    def focus_first(self) -> None:
        """Gives the keyboard to the choice of person."""
        self._person.setFocus()

    def help_text(self) -> str:
        """What an extract is."""
        return self.tr(
            "Utdraget är allt som är sparat här om en person, för den som frågar. "
            "Andra personer nämns inte, och det som någon annan har berättat står bara som rubriker. "
            "Att utdraget gjordes står i åtkomstloggen."
        )

    def _draw(self) -> None:
        sheet = case_extract(
            self._record,
            self._person.currentData(),
            self._services.today(),
            self._words,
            profile=self._desk.profile,
            is_practice=self._desk.is_practice,
        )
        self._panel.draw(lambda: self._services.drawer.sheet(sheet))

    def _note(self) -> Note:
        return partial(_note_extract, self._desk, self._record.id)

    def _on_back(self) -> None:
        self.case_requested.emit(self._record.id)


def _note_extract(desk: StoreDesk, case_id: str, file: Path | None) -> None:
    if desk.store is not None:
        desk.store.note_printed(case_id, DocumentKind.EXTRACT, is_file=file is not None)
