"""What every page about statistics has: the way back to their first page."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QPushButton, QWidget

from app.ui.cases.side_page import SidePage
from app.ui.pieces.folder_field import FolderField
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.texts import Text


class CountsPage(SidePage):
    """A page about statistics.

    Signals:
        menu_requested: show the first page of the statistics.
        counts_closed: the counts that the page works with were closed when the window was locked.
    """

    menu_requested = Signal()
    counts_closed = Signal()

    def lay_out(self, title: str, *parts: QWidget | QLayout) -> None:
        """Title, parts, and the way back."""
        self.back = QPushButton(self.tr("Till &statistiken"))
        self.back.clicked.connect(self.menu_requested)
        whole = stack(Text(title, "title"), *parts, left_row(self.back), spacing=12)
        whole.addStretch(1)
        self.setLayout(whole)

    def says_missing(self, form: Form, *fields: FolderField) -> bool:
        """Whether one of the fields names what is not there; the first that does says so."""
        form.forget_fault()
        for field in fields:
            if not field.is_empty and not _is_there(field.path):
                form.say_at(field, self.tr("Det som står här finns inte. Kontrollera mapp och namn."))
                return True
        return False


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # A name that the system takes for none, or a drive that is gone.
        return False
