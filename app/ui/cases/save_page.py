"""What would be saved, field by field, before anything is (practice 4.8)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLayout, QPushButton, QWidget

from app.casework.saving import SavedField, saved_fields, without_fields
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.profile import Basis, OfficeProfile
from app.domain.saving import savable
from app.ui.cases.desk import StoreDesk
from app.ui.cases.side_page import SidePage
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import card, empty, left_row, stack, together
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
        self._basis = QComboBox()
        self._told = QCheckBox(self.tr("&Informationen är läst upp eller lämnad"))
        self._says = Text("", "fault")
        self._intro = stack()
        self._information = stack()
        whole = stack(Text(self._block["title"], "title"), spacing=12)
        self.setLayout(whole)
        profile = desk.profile
        if profile is not None and not profile.conversations:
            text = self.tr(
                "Kontorets profil säger inte på vilken grund samtal hålls. Därför kan inget sparas."
            )
            whole.addWidget(card(Text(text), kind="notice"))
            whole.addStretch(1)
            return
        if profile is not None:
            self._fill_bases(profile)
            label = Text(self.tr("Grund för samtalet"), "label")
            whole.addWidget(together(label, self._basis))
        parts = (
            self._intro,
            self._fields(),
            self._information,
            left_row(self._told),
            self._says,
            self._acts(),
        )
        whole.addLayout(stack(*parts, spacing=12))
        whole.addStretch(1)
        self._on_basis()

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

    def _fill_bases(self, profile: OfficeProfile) -> None:
        for basis in dict.fromkeys(kind.basis for kind in profile.conversations):
            self._basis.addItem(self._block["bases"][basis.value], basis)
        self._basis.setAccessibleName(self.tr("Grund för samtalet"))
        self._basis.activated.connect(self._on_basis)

    def _acts(self) -> QLayout:
        accept = QPushButton(self._block["accept"])
        accept.setProperty("look", "primary")
        accept.clicked.connect(self._on_save)
        decline = QPushButton(self._block["decline"])
        decline.clicked.connect(self.closed)
        return left_row(accept, decline)

    def _on_basis(self) -> None:
        """Says what goes for that basis: in an ärende saving is not the client's choice (practice 4.1)."""
        basis: Basis | None = self._basis.currentData()
        empty(self._intro)
        self._intro.addWidget(ReadAloud(self._block["case_intro" if basis is Basis.CASE else "intro"]))
        empty(self._information)
        profile = self._desk.profile
        if profile is None or basis is None:
            self._information.addWidget(card(ReadAloud(self._block["practice"]), kind="notice"))
            return
        sentences = self._article_13(profile, basis)
        source = Text(self._block["information_source"], "small")
        self._information.addWidget(card(ReadAloud(sentences), source, kind="notice"))

    def _article_13(self, profile: OfficeProfile, basis: Basis) -> list[str]:
        facts = {
            "board": profile.board,
            "basis": self._block["bases"][basis.value],
            "disposal": profile.disposal_rule,
            "contact": profile.data_protection_contact,
        }
        return [sentence.format(**facts) for sentence in self._block["information"]]

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
