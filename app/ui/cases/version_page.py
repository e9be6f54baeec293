"""One saved version of a case, as it was saved; nothing can be changed here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton

from app.casework.saving import saved_fields
from app.casework.wording import Words
from app.domain.record import SavedCase
from app.ui.cases.side_page import SidePage
from app.ui.pieces.layouts import card, left_row, stack
from app.ui.pieces.texts import Text


class VersionPage(SidePage):
    """Every answer of the version, in the order in which it is asked.

    Signals:
        case_requested: back to the case.
    """

    case_requested = Signal(str)

    def __init__(self, record: SavedCase, words: Words) -> None:
        super().__init__()
        self._id = record.id
        saved = record.saved_at.astimezone().strftime("%Y-%m-%d %H:%M")
        title = self.tr("Version {version}").format(version=record.version)
        told = self.tr("Sparad {saved} av {user}").format(saved=saved, user=record.saved_by)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        fields = list(saved_fields(record.case, record.saved_at.date(), words))
        for number, field in enumerate(fields):
            grid.addWidget(Text(field.label, "label"), number, 0)
            grid.addWidget(Text(field.value), number, 1)
        if not fields:
            grid.addWidget(Text(self.tr("Versionen har inga svar."), "soft"), 0, 0)
        self._back = QPushButton(self.tr("Till &ärendet"))
        self._back.clicked.connect(self._on_back)
        whole = stack(Text(title, "title"), Text(told, "soft"), card(grid), left_row(self._back), spacing=12)
        whole.addStretch(1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Gives the keyboard to the way back."""
        self._back.setFocus()

    def help_text(self) -> str:
        """What a version is."""
        return self.tr(
            "Så här såg ärendet ut när versionen sparades. "
            "En rättelse blir en ny version, och den äldre finns kvar att läsa. "
            "Inget går att ändra här; fortsätt med ärendet för att rätta det."
        )

    def _on_back(self) -> None:
        self.case_requested.emit(self._id)
