"""One saved version of a case, as it was saved; nothing can be changed here."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from app.casework.saving import saved_fields
from app.casework.viewers import owner_of
from app.casework.wording import Words
from app.domain.record import SavedCase
from app.ui.cases.show_alone import ShowAlone
from app.ui.cases.side_page import SidePage
from app.ui.pieces.layouts import card, empty, left_row, stack, together
from app.ui.pieces.texts import Text


class VersionPage(SidePage):
    """The answers of the version as one adult may see them, in order; the applicant first (practice 4.6).

    Signals:
        case_requested: back to the case.
    """

    case_requested = Signal(str)

    def __init__(self, record: SavedCase, words: Words) -> None:
        super().__init__()
        self._id = record.id
        self._case = record.case
        self._words = words
        on = record.saved_at.date()
        self._fields = [
            (owner_of(field.path, record.case, on), field) for field in saved_fields(record.case, on, words)
        ]
        saved = record.saved_at.astimezone().strftime("%Y-%m-%d %H:%M")
        title = self.tr("Version {version}").format(version=record.version)
        told = self.tr("Sparad {saved} av {user}").format(saved=saved, user=record.saved_by)
        self._parts = stack(spacing=12)
        self._back = QPushButton(self.tr("Till &ärendet"))
        self._back.clicked.connect(self._on_back)
        whole = stack(Text(title, "title"), Text(told, "soft"), self._parts, left_row(self._back), spacing=12)
        whole.addStretch(1)
        self.setLayout(whole)
        self._show_answers(record.case.applicant.id)

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

    def _show_answers(self, viewer_id: str) -> None:
        empty(self._parts)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 2)
        shown = [field for owner_id, field in self._fields if owner_id in (None, viewer_id)]
        for number, field in enumerate(shown):
            grid.addWidget(Text(field.label, "label"), number, 0)
            grid.addWidget(Text(field.value), number, 1)
        if not self._fields:
            grid.addWidget(Text(self.tr("Versionen har inga svar."), "soft"), 0, 0)
        self._answers = card(grid)
        self._parts.addWidget(self._answers)
        for person in self._case.persons:
            if person.id != viewer_id and any(owner_id == person.id for owner_id, _ in self._fields):
                self._parts.addWidget(self._apart(person.id))

    def _apart(self, person_id: str) -> QWidget:
        """That this adult's answers are not on the screen now, and a button for when they may be."""
        named = self._words.person_in_text(self._case, person_id)
        block = self._words.block("review")
        show = ShowAlone(named, self._words)
        show.asked.connect(self._answers.hide)
        show.agreed.connect(partial(self._on_viewer, person_id))
        return together(Text(block["own_view"].format(person=named), "small"), show, spacing=4)

    def _on_viewer(self, person_id: str) -> None:
        self._show_answers(person_id)
        self._back.setFocus()
        self.began_anew.emit()
