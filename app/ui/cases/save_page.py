"""What would be saved, field by field, before anything is (practice 4.8)."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from app.casework.letter import still_needed
from app.casework.personal_numbers import read_personal_number
from app.casework.saving import without_fields
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.characters import visible
from app.domain.errors import UserFacingError
from app.domain.profile import Basis, ConversationType
from app.domain.record import SavedCase, SavingTerms
from app.domain.saving import savable
from app.ui.cases.desk import StoreDesk
from app.ui.cases.draft_keeper import DraftKeeper
from app.ui.cases.information_part import InformationPart
from app.ui.cases.saved_answers import SavedAnswers
from app.ui.cases.side_page import SidePage
from app.ui.controller import ConversationController
from app.ui.jobs import Cut, Jobs, Work
from app.ui.pieces.drop_down import DropDown
from app.ui.pieces.form import Form
from app.ui.pieces.layouts import card, empty, left_row, row, stack, together
from app.ui.pieces.letters import NO_LETTER
from app.ui.pieces.read_aloud import ReadAloud
from app.ui.pieces.says import Says
from app.ui.pieces.text_fields import TextLine
from app.ui.pieces.texts import Text
from app.ui.theme import GRID, dress_anew

_LONGEST_REFERENCE = 200


class SavePage(SidePage):
    """Each answer with a box; number, basis, protection; the information of article 13; save or not.

    Args:
        drafts: knows the saved case that the conversation continues, and what was declined before.

    Signals:
        saved: the case as it was saved, and the paths of answers that were taken away.
    """

    saved = Signal(object, object)

    def __init__(
        self,
        services: Services,
        controller: ConversationController,
        words: Words,
        desk: StoreDesk,
        *,
        jobs: Jobs,
        drafts: DraftKeeper,
    ) -> None:
        super().__init__()
        self._services = services
        self._controller = controller
        self._words = words
        self._desk = desk
        self._jobs = jobs
        self._drafts = drafts
        self._record = drafts.record
        self._block = words.block("save")
        store = desk.store
        self._was_informed = (
            store is not None and self._record is not None and store.records.was_informed(self._record.id)
        )
        self._goes_without_number = False
        self._says = Says()
        self._acts: QWidget | None = None
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
        self._make_controls()
        self._answers = SavedAnswers(
            controller.conversation.case,
            controller.today,
            words,
            viewer_id=controller.walk.viewer,
            declined=drafts.declined,
            saved=self._record.case if self._record is not None else None,
        )
        self._acts = QWidget()
        acts = row(self._says, self._decline, self._accept, spacing=GRID)
        acts.setStretch(0, 1)
        self._acts.setLayout(acts)
        for part in self._make_parts():
            whole.addWidget(part)
        whole.addStretch(1)
        self._on_basis()
        self._on_protected()

    def focus_first(self) -> None:
        """Gives the keyboard to the number; where there is one Enter saves."""
        is_asked = self._desk.profile is None or bool(self._desk.profile.conversations)
        if is_asked and self._reference.isVisibleTo(self):
            self._reference.setFocus()

    def kept_below(self) -> QWidget | None:
        """Both ways on beside each other, since few families have fewer than forty lines to read before."""
        return self._acts

    def help_text(self) -> str:
        """How to choose what is saved."""
        return self.tr(
            "Varje rad är ett svar som sparas; ta bort krysset för det som inte ska sparas. "
            "Läs upp raderna och informationen för personen först. "
            "Väljer personen att inte spara går samtalet vidare och inget på skärmen försvinner."
        )

    def _make_controls(self) -> None:
        case = self._controller.conversation.case
        self._reference = TextLine(case.reference or "", is_exact=True)
        self._reference.setMaxLength(_LONGEST_REFERENCE)
        self._basis = DropDown()
        self._basis.activated.connect(self._on_basis)
        self._protected = QCheckBox(self.tr("Någon har s&kyddade personuppgifter, även ett barn"))
        self._protected.setChecked(self._record is not None and self._record.is_protected)
        self._protected.toggled.connect(self._on_protected)
        self._accept = QPushButton()
        self._accept.clicked.connect(self._on_save)
        self._decline = QPushButton(self._block["decline"])
        self._decline.clicked.connect(self.closed)
        self._intro = stack()
        self._information = InformationPart(
            self._services, self._words, self._desk, self._jobs, self._controller.today
        )

    def _make_parts(self) -> list[QWidget]:
        form = Form()
        if self._desk.profile is not None:
            self._fill_bases(self._desk.profile.conversations)
            form.add(self.tr("&Grund för samtalet"), self._basis)
        form.setHidden(self._desk.profile is None)
        consequences = ReadAloud(self._block["protected"])
        self._consequences = card(consequences, kind="notice")
        intro = QWidget()
        intro.setLayout(self._intro)
        return [
            self._number(),
            form,
            together(self._protected, self._consequences, spacing=6),
            intro,
            self._answers,
            self._information,
            self._not_kept(),
        ]

    def _number(self) -> QWidget:
        """A line for the number; a case that has one keeps it unless somebody asks for the line."""
        line = Form()
        hint = self.tr("Numret i ert eget system, eller ett eget. Inget namn.")
        line.add(self.tr("Ärende&nummer"), self._reference, hint)
        number = self._reference.text()
        if self._record is None or not number:
            return line
        change = QPushButton(self.tr("Ändra numret"))
        told = QWidget()
        shown = Text(self.tr("Ärendenummer: {number}").format(number=number))
        # Beside the button a text that may wrap does so long before it has to.
        told.setLayout(stack(shown, left_row(change), spacing=4))
        line.hide()
        change.clicked.connect(told.hide)
        change.clicked.connect(line.show)
        change.clicked.connect(self._reference.setFocus)
        return together(told, line)

    def _not_kept(self) -> QWidget:
        """What a letter needs and no case keeps; where it is all there now, that today is the day for it."""
        told = [*self._block["not_kept"], self._block["later"]]
        conversation = self._controller.conversation
        # Only before the applicant: whether the letter is ready tells of the own wish too.
        is_alone = self._controller.walk.viewer == conversation.case.applicant.id
        if is_alone and next(still_needed(conversation), None) is None:
            told += self._block["letter_ready"]
        return card(*map(Text, told), kind="side", spacing=2)

    def _fill_bases(self, kinds: tuple[ConversationType, ...]) -> None:
        """One line for each type; where several rest on the same basis the type is named."""
        bases = [kind.basis for kind in kinds]
        for kind in kinds:
            text = self._block["bases"][kind.basis.value]
            self._basis.addItem(f"{text} ({kind.id})" if bases.count(kind.basis) > 1 else text, kind)
        if self._record is not None and self._record.basis in bases:
            self._basis.setCurrentIndex(bases.index(self._record.basis))

    @property
    def _type(self) -> ConversationType | None:
        kind: ConversationType | None = self._basis.currentData()
        return kind

    def _on_basis(self) -> None:
        """Says what goes for that type: saving is the client's choice only where it may be left out (4.1)."""
        kind = self._type
        empty(self._intro)
        name = "intro" if self._record is None else "again_intro"
        if kind is not None and not kind.may_be_unsaved:
            name = "case_intro" if kind.basis is Basis.CASE else "must_intro"
        self._intro.addWidget(ReadAloud(self._block[name]))
        declined = (
            self._block["decline"] if name in ("intro", "again_intro") else self.tr("&Tillbaka till samtalet")
        )
        self._decline.setText(declined)
        self._information.show_for(kind, is_given=self._was_informed and self._is_same_basis(kind))

    def _is_same_basis(self, kind: ConversationType | None) -> bool:
        """Whether the case was saved on that basis before, so that the client was told the same."""
        return self._record is not None and self._record.basis is (None if kind is None else kind.basis)

    def _on_protected(self) -> None:
        """Not saving is what is proposed then (practice 4.9)."""
        is_protected = self._protected.isChecked()
        self._consequences.setVisible(is_protected)
        # Where not to save is proposed, no single key saves.
        accept = self.tr("Spara ändå, skyddat") if is_protected else f"&{self._block['accept']}"
        self._accept.setText(accept)
        self._accept.setProperty(NO_LETTER, is_protected)
        for button, is_proposed in ((self._accept, not is_protected), (self._decline, is_protected)):
            button.setProperty("look", "primary" if is_proposed else "")
            dress_anew(button)

    def _on_save(self) -> None:
        reference = visible(self._reference.text()).strip()
        fault = self._fault(reference)
        if fault:
            if self._information.is_lacking:
                # Past every line that is saved, which few families have fewer than forty of.
                self._information.setFocus()
            else:
                self._reference.setFocus()
            self._says.fault(fault)
            return
        store = self._desk.store
        assert store is not None
        conversation, today = self._controller.conversation, self._controller.today
        removed = self._answers.left_out()
        case = without_fields(savable(conversation.case, today), removed)
        kind = self._type
        terms = SavingTerms(
            basis=None if kind is None else kind.basis,
            is_protected=self._protected.isChecked(),
            was_informed=self._information.was_told,
        )
        self._accept.setEnabled(False)
        self._says.tell(self.tr("Ärendet sparas …"))
        kept = replace(case, reference=reference or None)
        corrected = conversation.saved_case
        # Nothing that is written while the case is being saved may bring back a draft that goes with it.
        self._drafts.keep()
        work = partial(
            store.save_case,
            kept,
            today,
            conversation.saved_as,
            draft_id=self._drafts.draft_id,
            terms=terms,
            follows=corrected,
        )
        self._jobs.start(
            self,
            Work(self.tr("Ärendet sparas."), work, Cut.NEVER),
            partial(self._on_saved, removed),
            self._on_failed,
        )

    def _on_saved(self, removed: list[str], record: SavedCase) -> None:
        self.saved.emit(record, removed)

    def _on_failed(self, error: UserFacingError) -> None:
        self._accept.setEnabled(True)
        self._says.fault(*self._words.error(error))

    def _fault(self, reference: str) -> str:
        """What is still needed, or ""; a number is asked for once and may be left out."""
        if self._information.is_lacking:
            return self.tr("Läs upp informationen och kryssa i rutan innan du sparar.")
        number = read_personal_number(reference, self._controller.today)
        if number is not None and number.born_on is not None and number.check_digit_fits:
            return self.tr("Ärendenumret syns i listor och ska inte vara ett personnummer. Skriv ett annat.")
        if not reference and not self._goes_without_number:
            self._goes_without_number = True
            return self.tr("Skriv ett nummer att hitta ärendet med, eller spara en gång till utan nummer.")
        return ""
