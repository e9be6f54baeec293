"""The support letter: what it still needs, how it looks, printing it and saving it as a file."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QPushButton, QWidget

from app.casework.conversation import Conversation, Preparation
from app.casework.flow import POINTS
from app.casework.letter import conversation_letter, still_needed
from app.casework.saving import differs_from_saved, letter_case
from app.casework.second_look import is_letter_old
from app.casework.services import Services
from app.casework.to_check import answers_to_check
from app.casework.viewers import is_only_adult
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.letter import LetterOrder, PointState
from app.domain.record import DocumentKind
from app.ui.cases.desk import StoreDesk
from app.ui.controller import ConversationController
from app.ui.documents.document_panel import DocumentPanel, Note
from app.ui.documents.letter_form import LetterForm
from app.ui.documents.saved_file import SavedFile
from app.ui.documents.saving_notice import SavingNotice
from app.ui.jobs import Jobs
from app.ui.pieces.layouts import card, left_row, row, stack
from app.ui.pieces.texts import Text
from app.ui.theme import GRID
from app.ui.wizard.page import PageWidget

_NAME = "stodbrev"
"""Neutral: a file's name tells nothing about a person."""


class LetterPage(PageWidget):
    """Form at the left, the letter as it will be at the right.

    Without saving the letter can be read here, and no more: one that is handed over is an official document,
    so there must be a saved case behind it (practice 4.5).

    Signals:
        save_requested: the person wants to see what would be saved.
    """

    save_requested = Signal()

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
        self._drawn: LetterOrder | None = None
        self._prefill_recipient()
        block = words.block("letter")
        self._form = LetterForm(controller, words)
        self._form.changed.connect(self._on_changed)
        self._show = QPushButton(self.tr("&Visa brevet"))
        self._show.clicked.connect(self._on_show)
        self._to_points = QPushButton(self.tr("Gå till punkterna som är kvar"))
        self._to_points.setProperty("look", "link")
        self._to_points.clicked.connect(partial(controller.walk.go_to, POINTS.id, is_visit=True))
        self._large = QPushButton(self.tr("Visa stort"))
        self._large.setCheckable(True)
        self._large.toggled.connect(self._on_large)
        self.panel = DocumentPanel(services, words, desk, jobs, _NAME, note=self._note)
        self._saving = SavingNotice()
        self._saving.save_requested.connect(self.save_requested)
        is_shared = not is_only_adult(controller.conversation.case, controller.today)
        sentences = (*block["text"], *([block["others"]] if is_shared else []))
        told = card(*(Text(sentence, "help") for sentence in sentences), kind="side", spacing=2)
        self._fields = _column(told, self._form)
        self._draft = Text("", "soft")
        safe = Text(block["ask_first"], "soft")
        acts = (left_row(self._show, self._large), left_row(self._to_points))
        letter = _column(*acts, self._draft, safe, self.panel)
        columns = row(self._fields, letter, spacing=3 * GRID)
        columns.setStretch(0, 1)
        columns.setStretch(1, 1)
        told_old = self.tr("Brevet som redan är gjort är äldre än svaren. Gör ett nytt, och kasta det gamla.")
        self._old = card(Text(told_old), kind="notice")
        whole = stack(Text(block["title"], "title"), self._old, self._saving, columns, spacing=12)
        whole.setStretch(3, 1)
        self.setLayout(whole)
        controller.conversation_changed.connect(self._tell_old)
        self._tell_old()
        self._begin()

    def focus_first(self) -> None:
        """Gives the keyboard to the form."""
        self._form.focus_first()

    def help_text(self) -> str:
        """What the letter is."""
        return self.tr(
            "Brevet säger vem vi har hjälpt, vad vi har berättat och vilka papper som är med. "
            "Det som inte är känt blir rader att fylla i för hand. "
            "Filen får ett namn som inte säger vem den gäller."
        )

    def _tell_old(self) -> None:
        """Says so where the letter that was made holds no more, until another is made."""
        self._old.setVisible(is_letter_old(self._conversation, self._services))

    def _begin(self) -> None:
        """Shows the letter, or what is left to fill in: nothing has been tried, so nothing is wrong."""
        if not self._shows_what_is_left():
            self._on_show()

    def _shows_what_is_left(self) -> bool:
        """Whether the letter waits for something: it can't be asked for then, and what is left is said."""
        self._hold_back()
        waits_for = list(still_needed(self._conversation))
        left = [sentence for error in waits_for for sentence in self._words.error(error)]
        self._show.setEnabled(not left)
        self._show.setAccessibleDescription("\n".join(left))
        self._to_points.setVisible(any(error.code == "letter_needs_points" for error in waits_for))
        if left:
            self.panel.show_nothing(self.tr("Kvar innan brevet kan visas, skrivas ut eller sparas:"), *left)
        return bool(left)

    def _on_show(self) -> None:
        """Draws the letter and shows it, or says why there is none, like rules that are too old."""
        self._hold_back()
        try:
            order = self._order()
        except UserFacingError as error:
            self.panel.show_error(error)
            return
        self._drawn = order
        self.panel.draw(partial(_letter, self._services, order))

    def _order(self) -> LetterOrder:
        today = self._controller.today
        case = letter_case(self._conversation, today)
        return conversation_letter(
            replace(self._conversation, case=case),
            self._services.assess(case, today),
            today,
            self._form.language,
            self._desk.profile,
            is_practice=self._desk.is_practice,
        )

    @property
    def _conversation(self) -> Conversation:
        return self._controller.conversation

    def _hold_back(self) -> None:
        """Lets the letter be read and not taken where the case has to be saved first, and says so."""
        reason = self._held_back()
        self._saving.show_reason(reason)
        told = (
            self._what_to_check(),
            self._what_to_ask_again(),
            self._what_was_declined(),
            self._why_draft(),
        )
        self._draft.setText("\n".join(filter(None, told)))
        self._draft.setVisible(bool(self._draft.text()))
        self.panel.hold_back(reason)

    def _what_to_check(self) -> str:
        """Which answers to look at before the letter rests on them, or ""."""
        conversation = self._conversation
        case, today = conversation.case, self._controller.today
        reader = case.applicant.id
        labels = [
            label for label, _ in answers_to_check(case, conversation.to_check, reader, today, self._words)
        ]
        told = self.tr("Kontrollera först på Alla svar: {answers}.")
        return told.format(answers=", ".join(labels)) if labels else ""

    def _what_to_ask_again(self) -> str:
        """That the wish was said of another country than the letter would name, or ""."""
        country = self._conversation.case.destination.country
        if country is None or country == self._conversation.wished_for:
            return ""
        told = self.tr(
            "Landet har valts efter samtalet i enrum. Fråga igen i enrum om viljan gäller {country}."
        )
        return told.format(country=self._words.country(country))

    def _what_was_declined(self) -> str:
        """Which points the letter says that the person did not want to hear of, or ""."""
        points = self._conversation.points
        titles = [self._words.point(one).title for one in points if points[one] is PointState.DECLINED]
        told = self.tr(
            "Brevet säger att personen inte ville höra om: {points}. Är det fel, ändra under Vad det innebär."
        )
        return told.format(points="; ".join(titles)) if titles else ""

    def _why_draft(self) -> str:
        """Why the letter is called a draft, and what makes it final; "" where it has its letterhead."""
        if self._desk.is_practice:
            return self._words.message("letter_is_draft_for_practice")
        if self._desk.profile is None or self._conversation.saved_as is None:
            return self._words.message("letter_is_draft_until_saved")
        return ""

    def _held_back(self) -> str:
        """Why the letter may be read and not taken, or "": what leaves the office is what was saved."""
        conversation = self._conversation
        if conversation.saved_as is None:
            return self._words.message("letter_needs_saving")
        if not differs_from_saved(conversation, self._controller.today):
            return ""
        # What is not saved may be nothing that the letter speaks of.
        holds = conversation.letter_made is not None and not is_letter_old(conversation, self._services)
        return self._words.message("letter_holds_case_changed" if holds else "letter_changed_since_saving")

    def _on_large(self, is_large: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Gives the letter the whole width, so that it can be read, or shows the fields beside it."""
        self._fields.setHidden(is_large)
        self._large.setText(self.tr("Visa fälten igen") if is_large else self.tr("Visa stort"))

    def _on_changed(self) -> None:
        """What is shown is no longer what would be drawn."""
        if not self._shows_what_is_left():
            self.panel.put_away(self.tr("Visa brevet som det är nu innan du sparar eller skriver ut det."))

    def _note(self) -> Note:
        controller = self._controller
        case_id = controller.conversation.saved_as
        assert self._drawn is not None, "only what is shown is taken along"
        return partial(
            _note_letter, controller, self._desk, case_id, controller.saved_files, made=self._drawn
        )

    def _prefill_recipient(self) -> None:
        conversation = self._controller.conversation
        profile = self._desk.profile
        if profile is None or conversation.preparation.recipient:
            return
        preparation: Preparation = replace(conversation.preparation, recipient=profile.recipient)
        self._controller.change(replace(conversation, preparation=preparation))


def _column(*parts: QWidget | QLayout) -> QWidget:
    """A column that leaves its width to the other while it is hidden."""
    whole = QWidget()
    lines = stack(*parts)
    lines.addStretch(1)
    whole.setLayout(lines)
    return whole


def _letter(services: Services, order: LetterOrder) -> bytes:
    """The letter; runs away from the window."""
    return services.drawer.letter(order, services.words(order.language))


def _note_letter(
    controller: ConversationController,
    desk: StoreDesk,
    case_id: str | None,
    files: list[SavedFile],
    file: Path | None,
    *,
    made: LetterOrder,
) -> None:
    """The letter stands with the case it was made of, also when another conversation has begun meanwhile."""
    if desk.store is not None and case_id is not None:
        desk.store.note_printed(case_id, DocumentKind.LETTER, is_file=file is not None)
    if file is not None:
        files.append(SavedFile(file, letter=made))
    if controller.conversation.saved_as == case_id:
        controller.change(replace(controller.conversation, letter_made=made))
