"""The rule book as it will be printed."""

from app.casework.services import Services
from app.casework.sheets.standing import rule_book_sheet
from app.casework.wording import Words
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.documents.document_panel import DocumentPanel
from app.ui.jobs import Jobs
from app.ui.pieces.layouts import stack
from app.ui.pieces.texts import Text

_NAME = "regler"


class BookPage(SidePage):
    """Preview of the rule book with the ways to take it along; it names no person."""

    def __init__(self, services: Services, words: Words, desk: StoreDesk, jobs: Jobs) -> None:
        super().__init__()
        self._panel = DocumentPanel(services, words, desk, jobs, _NAME)
        whole = stack(Text(self.tr("Regelboken"), "title"), self._panel, spacing=12)
        whole.addStretch(1)
        self.setLayout(whole)
        sheet = rule_book_sheet(services.book, services.today(), words)
        self._panel.draw(lambda: services.drawer.sheet(sheet))

    def help_text(self) -> str:
        """What is in the book."""
        return self.tr(
            "Regelboken är alla regler på papper, med ett schema över hur villkoren prövas. "
            "Det som skrivs ut är det som syns. "
            "Boken säger inget om någon person."
        )
