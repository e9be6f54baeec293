"""The information of article 13: read out or printed before the first save, and not asked for again."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from app.casework.services import Services
from app.casework.sheets.standing import information_sheet, information_text
from app.casework.wording import Words
from app.domain.profile import ConversationType, OfficeProfile
from app.ui.cases.desk import StoreDesk
from app.ui.documents.document_panel import DocumentPanel
from app.ui.jobs import Jobs
from app.ui.pieces.fold_button import FoldButton
from app.ui.pieces.layouts import card, empty, left_row, stack, together
from app.ui.pieces.read_aloud import ReadAloud
from app.ui.pieces.texts import Text

_SHEET_NAME = "information"


class InformationPart(QWidget):
    """What the client is told of the data that are saved, and the box that it was done.

    Args:
        desk: whose office's words they are; practice has others.
        on: the day of the conversation.
    """

    def __init__(self, services: Services, words: Words, desk: StoreDesk, jobs: Jobs, on: date) -> None:
        super().__init__()
        self._services = services
        self._words = words
        self._jobs = jobs
        self._desk = desk
        self._profile = desk.profile
        self._on = on
        self._is_given = False
        self._told = QCheckBox(self.tr("&Informationen är läst upp eller lämnad"))
        self._again = FoldButton(self.tr("Visa informationen"))
        self._again.unfolded.connect(self._arrange)
        given = Text(self.tr("Informationen har lämnats tidigare och behöver inte läsas upp igen."), "soft")
        self._given = together(given, left_row(self._again), spacing=4)
        self._information = stack()
        self._shown = QWidget()
        self._shown.setLayout(self._information)
        self.setLayout(stack(self._given, self._shown, self._told, spacing=12))
        self.setFocusProxy(self._told)

    @property
    def was_told(self) -> bool:
        """Whether the box says that it was given now."""
        return self._told.isChecked()

    @property
    def is_lacking(self) -> bool:
        """Whether it is still to be given."""
        return not self._is_given and not self.was_told

    def show_for(self, kind: ConversationType | None, *, is_given: bool) -> None:
        """What goes for that type of conversation.

        Args:
            kind: None in a practice store.
            is_given: the client was told the same when the case was saved before.
        """
        self._is_given = is_given
        empty(self._information)
        if self._profile is None or kind is None:
            block = self._words.block("save")
            self._information.addWidget(card(ReadAloud(block["practice"]), kind="notice"))
        else:
            self._information.addWidget(self._sheet(self._profile, kind))
        self._arrange()

    def _sheet(self, profile: OfficeProfile, kind: ConversationType) -> QWidget:
        text = information_text(profile, kind.basis, self._words)
        print_out = FoldButton(self.tr("Skriv ut infor&mationen …"))
        panel = DocumentPanel(self._services, self._words, self._desk, self._jobs, _SHEET_NAME)
        panel.taken.connect(self._on_taken)
        panel.hide()
        sheet = information_sheet(profile, kind.basis, self._on, self._words)
        print_out.unfolded.connect(panel.setVisible)
        print_out.clicked.connect(partial(panel.draw, partial(self._services.drawer.sheet, sheet)))
        source = Text(text.source, "small")
        return card(ReadAloud(text.sentences), source, left_row(print_out), panel, kind="notice")

    def _arrange(self) -> None:
        self._given.setVisible(self._is_given)
        self._shown.setVisible(not self._is_given or self._again.is_unfolded)
        self._told.setVisible(not self._is_given)

    def _on_taken(self) -> None:
        self._told.setChecked(True)
