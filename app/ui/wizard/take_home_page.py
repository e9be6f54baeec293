"""What the client takes along: first whether a paper is safe, asked alone, and then the sheets."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLayout, QPushButton, QVBoxLayout, QWidget

from app.casework.circumstances import TakeHome
from app.casework.services import Services
from app.casework.sheets.offers import (
    COME_BACK_DAYS,
    Offer,
    SheetMaker,
    asks_nothing,
    has_small_child,
    may_come_back_later,
    offers_to_client,
    offers_to_office,
    usual_answer,
)
from app.casework.told_to import Standing, standing
from app.casework.viewers import as_seen_by, is_only_adult, other_viewers
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.profile import Letterhead
from app.domain.record import DocumentKind
from app.ui.cases.desk import StoreDesk
from app.ui.controller import ConversationController
from app.ui.documents.document_panel import DocumentPanel, Note
from app.ui.documents.saved_file import SavedFile, outdated_sheets
from app.ui.jobs import Jobs
from app.ui.pieces.choices import Choice, ChoiceList
from app.ui.pieces.copy_buttons import CopyButtons
from app.ui.pieces.in_view import bring_into_view
from app.ui.pieces.layouts import beside, card, empty, left_row, stack
from app.ui.pieces.texts import Text
from app.ui.translation import other_language
from app.ui.wizard.calls import call_buttons
from app.ui.wizard.page import PageWidget
from app.ui.wizard.slip_form import SlipForm

_NAME = "blad"
"""Neutral: a file's name tells nothing about what it says."""

_NOTE_NAME = "anteckning"
"""The office's own, which nobody is to hand to the client by mistake."""

_NOTED = {
    Offer.SUMMARY: DocumentKind.SUMMARY,
    Offer.PAPERS: DocumentKind.PAPERS,
    Offer.NOTE: DocumentKind.NOTE,
}


_REST_ON_NOTHING = frozenset({Offer.SLIP, Offer.BOOKING})
"""Sheets that say nothing of what was answered; of any other it shows once it is made anew."""


class TakeHomePage(PageWidget):
    """The question and the sheets at the left, the one that is looked at to the right (practice 6.3)."""

    def __init__(
        self,
        services: Services,
        controller: ConversationController,
        words: Words,
        desk: StoreDesk,
        jobs: Jobs,
    ) -> None:
        super().__init__()
        self._services = services
        self._controller = controller
        self._words = words
        self._desk = desk
        self._block = words.block("take_home")
        self._viewer_id = controller.walk.viewer_of_page
        choices = [Choice(each, self._block["choices"][each.value]) for each in TakeHome]
        self._list = ChoiceList(self._block["ask"], choices)
        self._list.choose(self._wanted)
        self._list.chosen.connect(self._on_chosen)
        self._shown: Offer | None = None
        self._sheets = QVBoxLayout()
        self._sheet_buttons: list[QPushButton] = []
        self._large = QCheckBox(self.tr("Stor text"))
        self._large.toggled.connect(self._on_way)
        self._in_other_language = QCheckBox(self._block["other_language"])
        self._in_other_language.toggled.connect(self._on_way)
        self._later = QCheckBox(self._block["come_back"].format(days=COME_BACK_DAYS))
        self._later.toggled.connect(self._on_way)
        self._slip = SlipForm(_letterhead(desk), has_place=not controller.conversation.is_protected)
        self._slip.changed.connect(self._on_way)
        self._slip.hide()
        self._copy = CopyButtons()
        self.panel = DocumentPanel(services, words, desk, jobs, _NAME, note=self._note)
        # Nothing to save or print until a sheet is chosen.
        self.panel.hide()
        asked: list[QWidget] = [
            Text(self._block["ask"], "question"),
            Text(self._block["alone"], "soft"),
            self._list,
        ]
        if asks_nothing(controller.conversation):
            asked = [Text(words.block("no_interpreter")["title"], "question")]
        ways = stack(self._in_other_language, self._large, self._later, spacing=4)
        left = stack(
            *self._whose(),
            *asked,
            self._sheets,
            self._slip,
            ways,
            *self._for_office(),
            *self._calls(),
            spacing=12,
        )
        self._older = Text("")
        self._notice = card(self._older, kind="notice")
        # Copying is one of the ways to take the sheet along, and stands with the others.
        whole = stack(self._notice, beside(left, stack(self._copy, self.panel)), spacing=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._show_sheets()
        controller.conversation_changed.connect(self._tell_older)
        self.panel.taken.connect(self._tell_older)
        self._tell_older()

    def _tell_older(self) -> None:
        """Says which saved sheets hold no more, until they are saved anew."""
        controller = self._controller
        conversation, today = controller.conversation, controller.today
        older = outdated_sheets(controller.saved_files, self._viewer_id, conversation, today)
        told = self.tr("{file} är äldre än svaren. Spara ett nytt blad och ta bort {file}.")
        self._older.setText("\n".join(told.format(file=file.path.name) for file in older))
        self._notice.setVisible(bool(older))

    def _whose(self) -> list[QLayout]:
        """Where there are more adults: whose the papers are, and a way to those of each who answers here.

        The same whatever the others answered (practice 4.6).
        """
        case, today = self._controller.conversation.case, self._controller.today
        if all(person.is_under_18(case.filed_on(today)) for person in case.others(case.applicant.id)):
            return []
        buttons = []
        for person in (case.applicant, *other_viewers(case, today)):
            if person.id != self._viewer_id:
                named = self._words.person_in_text(case, person.id, self._viewer_id)
                button = QPushButton(self._block["papers_for"].format(person=named))
                button.setProperty("person_id", person.id)
                button.clicked.connect(self._on_whose)
                buttons.append(button)
        viewer = self._words.person_in_text(case, self._viewer_id, self._viewer_id)
        whose = Text(self._block["whose"].format(person=viewer), "soft")
        return [stack(whose, left_row(*buttons), spacing=4)]

    def _calls(self) -> list[QLayout]:
        """Who has open questions may be called here too, before the conversation ends."""
        conversation = self._controller.conversation
        route = conversation.route
        if route is None or not route.is_interview or conversation.goes_on_another_day:
            return []
        return [left_row(call) for call in call_buttons(self._controller, self._words)]

    def _on_whose(self) -> None:
        self._controller.walk.show_to(self.sender().property("person_id"))

    def what_is_missing(self) -> str:
        """Whether a paper is safe is asked of everybody who can be asked."""
        if self._wanted is None and not asks_nothing(self._controller.conversation):
            return self.tr("Välj ett av svaren.")
        return ""

    def focus_first(self) -> None:
        """Gives the keyboard to the question."""
        if self._list.isVisible():
            self._list.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on the answer goes to the sheets that it made appear, so that nobody passes them unseen."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_on_answer = self._list.isAncestorOf(self.focusWidget())
        if is_enter and is_on_answer and self._sheet_buttons:
            if not event.isAutoRepeat():
                self._sheet_buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def help_text(self) -> str:
        """Why the question comes first."""
        return self.tr(
            "Ett papper kan läsas av andra i familjen; fråga därför först, när bara en tolk hör. "
            "Välj sedan ett blad för att se det, skriva ut det eller spara det som fil. "
            "Lappen säger enhet, tid och telefon men inte vad samtalet gällde."
        )

    @property
    def _wanted(self) -> TakeHome | None:
        conversation = self._controller.conversation
        said = conversation.safe_papers.get(self._viewer_id)
        return said or usual_answer(conversation, self._desk.profile)

    @property
    def _is_applicants(self) -> bool:
        return self._viewer_id == self._controller.conversation.case.applicant.id

    def _is_final(self) -> bool:
        conversation = self._controller.conversation
        if conversation.route is None or not conversation.route.is_interview:
            return False
        try:
            assessed = self._controller.assessed_for(self._viewer_id)
        except UserFacingError:
            return False
        return standing(conversation.case, assessed, self._viewer_id) is Standing.INCURABLE

    def _for_office(self) -> list[QLayout]:
        """What the office keeps is of the applicant, and not for another adult to see."""
        offers = offers_to_office(self._controller.conversation) if self._is_applicants else ()
        self._office_buttons = buttons = self._buttons(offers)
        label = Text(self.tr("För vår egen anteckning"), "label")
        return [stack(label, left_row(button), spacing=4) for button in buttons]

    def _buttons(self, offers: Iterable[Offer]) -> list[QPushButton]:
        buttons = []
        for offer in offers:
            button = QPushButton(self._words.sheet(offer.value))
            button.setProperty("offer", offer)
            button.setCheckable(True)
            button.clicked.connect(self._on_sheet)
            buttons.append(button)
        return buttons

    def _show_sheets(self) -> None:
        empty(self._sheets)
        conversation, today = self._controller.conversation, self._controller.today
        viewer_id, profile = self._viewer_id, self._desk.profile
        is_final = self._is_final()
        offers = offers_to_client(conversation, self._wanted, profile, today, viewer_id, is_final=is_final)
        self._large.setVisible(bool(offers))
        self._in_other_language.setVisible(bool(offers))
        self._later.setVisible(
            Offer.SUMMARY in offers and may_come_back_later(conversation, today, viewer_id)
        )
        self._sheet_buttons = self._buttons(offers)
        before: QWidget = self._list.buttons[-1]
        labels = (self.tr("Brukar räcka"), self.tr("Finns också")) if len(offers) > 1 else ()
        for number, button in enumerate(self._sheet_buttons):
            if number < len(labels):
                self._sheets.addWidget(Text(labels[number], "label"))
            self._sheets.addLayout(left_row(button))
            if self.isAncestorOf(before):
                # New buttons would else be met last of all that the window has.
                QWidget.setTabOrder(before, button)
            before = button
        if set(offers) & {Offer.CHILD_7_12, Offer.CHILD_13_17, Offer.SUMMARY} and has_small_child(
            conversation, today
        ):
            self._sheets.addWidget(Text(self._block["small_children"], "soft"))
        if not offers and self._wanted is not None:
            self._sheets.addWidget(Text(self._block["nothing"], "soft"))

    def _on_chosen(self, wanted: TakeHome) -> None:
        conversation = self._controller.conversation
        if conversation.safe_papers.get(self._viewer_id) is wanted:
            return
        said = {**conversation.safe_papers, self._viewer_id: wanted}
        self._controller.change(replace(conversation, safe_papers=said))
        self._shown = None
        self._copy.show_parts(())
        self._slip.hide()
        self.panel.show_nothing()
        self.panel.hide()
        self._show_sheets()

    def _on_sheet(self) -> None:
        self._draw(self.sender().property("offer"))
        # In a small window the ways to take it along may be above what is seen.
        QTimer.singleShot(0, self.panel, self._bring_acts_into_view)

    def _bring_acts_into_view(self) -> None:
        self.panel.bring_acts_into_view()
        if self._copy.isVisible():
            bring_into_view(self._copy)

    def _on_way(self) -> None:
        """Draws what is shown anew, the way it is wanted now."""
        if self._shown is not None:
            self._draw(self._shown)

    def _draw(self, offer: Offer) -> None:
        self._shown = offer
        for button in self.findChildren(QPushButton):
            if button.property("offer") is not None:
                button.setChecked(button.property("offer") is offer)
        self._slip.setVisible(offer in (Offer.SLIP, Offer.BOOKING))
        self.panel.show()
        self._copy.show_parts(())
        try:
            sheet = self._maker().make(offer)
        except UserFacingError as error:
            self.panel.show_error(error)
            return
        if offer is Offer.NOTE:
            self._copy.show_parts(self._services.drawer.sheet_text(sheet), after=self._office_buttons[-1])
            self.parts_made.emit()
        drawer = self._services.drawer
        is_ours = offer is Offer.NOTE
        text = None if is_ours else partial(drawer.text_file, sheet)
        name, whose = (_NOTE_NAME, "") if is_ours else ("", self._for_whom())
        self.panel.draw(partial(drawer.sheet, sheet), text, self._words.sheet(offer.value), name, whose)

    def _for_whom(self) -> str:
        """Where there are more adults: to whom the paper goes, which the name of its file does not tell."""
        case = self._controller.conversation.case
        if is_only_adult(case, self._controller.today):
            return ""
        viewer = self._words.person_in_text(case, self._viewer_id, self._viewer_id)
        return str(self._block["saved_for"].format(person=viewer))

    def _maker(self) -> SheetMaker:
        words = self._words
        if self._in_other_language.isChecked():
            words = self._services.words(other_language(words.language))
        return SheetMaker(
            self._services,
            self._controller.conversation,
            self._controller.today,
            words,
            self._desk.profile,
            is_practice=self._desk.is_practice,
            viewer_id=self._viewer_id,
            is_large=self._large.isChecked(),
            come_back_days=COME_BACK_DAYS if self._later.isChecked() else None,
            slip=self._slip.lines,
        )

    def _note(self) -> Note:
        """What was made of a saved case stands with it; sheets that say nothing of it do not."""
        offer = self._shown
        assert offer is not None, "only what is shown is taken along"
        case_id, files = self._controller.conversation.saved_as, self._controller.saved_files
        case = self._controller.conversation.case
        says = (
            None if offer in _REST_ON_NOTHING else as_seen_by(self._viewer_id, case, self._controller.today)
        )
        maker = self._maker()
        saved = partial(
            SavedFile,
            sheet=offer.value,
            person_id=self._viewer_id,
            says=says,
            made=maker.make(offer),
            remake=lambda now: replace(maker, conversation=now).make(offer),
        )
        return partial(
            _note_sheet, self._desk, case_id, _NOTED.get(offer), lambda at: files.append(saved(at))
        )


def _letterhead(desk: StoreDesk) -> Letterhead | None:
    return desk.profile.letterhead if desk.profile is not None else None


def _note_sheet(
    desk: StoreDesk,
    case_id: str | None,
    kind: DocumentKind | None,
    keep: Callable[[Path], None],
    file: Path | None,
) -> None:
    if desk.store is not None and case_id is not None and kind is not None:
        desk.store.note_printed(case_id, kind, is_file=file is not None)
    if file is not None:
        keep(file)
