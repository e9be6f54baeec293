"""What would be saved, field by field, before anything is (practice 4.8)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton, QWidget

from app.casework.saving import SavedField, saved_fields, without_fields
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.profile import Basis, OfficeProfile
from app.domain.saving import savable
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import card, left_row, stack
from app.ui.pieces.read_aloud import ReadAloud
from app.ui.pieces.texts import Text


class SavePage(SidePage):
    """Each answer with a box; the information of article 13; save or not.

    Signals:
        saved: id of the case.
    """

    saved = Signal(str)

    def __init__(self, controller: ConversationController, words: Words, desk: StoreDesk) -> None:
        super().__init__()
        self._controller = controller
        self._words = words
        self._desk = desk
        self._block = words.block("save")
        self._boxes: list[QCheckBox] = []
        self._told = QCheckBox(self.tr("&Informationen är läst upp eller lämnad"))
        accept = QPushButton(self._block["accept"])
        accept.setProperty("look", "primary")
        accept.clicked.connect(self._on_save)
        decline = QPushButton(self._block["decline"])
        decline.clicked.connect(self.closed)
        self._says = Text("", "fault")
        whole = stack(Text(self._block["title"], "title"), ReadAloud(self._block["intro"]), spacing=12)
        whole.addWidget(self._fields())
        whole.addWidget(self._information())
        whole.addLayout(left_row(self._told))
        whole.addWidget(self._says)
        whole.addLayout(left_row(accept, decline))
        whole.addStretch(1)
        self.setLayout(whole)

    def focus_first(self) -> None:
        """Gives the keyboard to the first field's box."""
        (self._boxes[0] if self._boxes else self._told).setFocus()

    def help_text(self) -> str:
        """How to choose what is saved."""
        return self.tr(
            "Varje rad är ett svar som sparas; ta bort krysset för det som inte ska sparas. "
            "Läs upp raderna och informationen för personen först. "
            "Väljer personen att inte spara går samtalet vidare och inget på skärmen försvinner."
        )

    def _fields(self) -> QWidget:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        conversation = self._controller.conversation
        for number, field in enumerate(saved_fields(conversation.case, self._controller.today, self._words)):
            grid.addWidget(self._box(field), number, 0)
            grid.addWidget(Text(field.value), number, 1)
        if not self._boxes:
            grid.addWidget(Text(self.tr("Inget svar är givet ännu. Ärendet sparas tomt."), "soft"), 0, 0)
        return card(grid)

    def _box(self, field: SavedField) -> QCheckBox:
        box = QCheckBox(field.label)
        box.setChecked(True)
        box.setProperty("path", field.path)
        box.setAccessibleName(self.tr("Spara {label}: {value}").format(label=field.label, value=field.value))
        self._boxes.append(box)
        return box

    def _information(self) -> QWidget:
        profile = self._desk.profile
        sentences = self._block["practice"] if profile is None else self._article_13(profile)
        source = [] if profile is None else [Text(self._block["information_source"], "small")]
        return card(ReadAloud(sentences), *source, kind="notice")

    def _article_13(self, profile: OfficeProfile) -> list[str]:
        kind = profile.conversations[0].basis if profile.conversations else Basis.SERVICE
        facts = {
            "board": profile.board,
            "basis": self._block["bases"][kind.value],
            "disposal": profile.disposal_rule,
            "contact": profile.data_protection_contact,
        }
        return [sentence.format(**facts) for sentence in self._block["information"]]

    def _on_save(self) -> None:
        if not self._told.isChecked():
            self._says.setText(self.tr("Läs upp informationen och kryssa i rutan innan du sparar."))
            return
        store = self._desk.store
        assert store is not None
        conversation = self._controller.conversation
        removed = [box.property("path") for box in self._boxes if not box.isChecked()]
        case = without_fields(savable(conversation.case, self._controller.today), removed)
        try:
            record = store.save_case(case, self._controller.today, conversation.saved_as)
        except UserFacingError as error:
            self._says.setText("\n".join(self._words.error(error)))
            return
        self.saved.emit(record.id)
