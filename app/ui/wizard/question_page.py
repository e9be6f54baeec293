"""A page with one question, its answers, and why it is asked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.casework import conversation as talk
from app.casework.flow import Page
from app.casework.wording import Words
from app.domain.answers import AnswerKind
from app.domain.case import Case
from app.ui.controller import ConversationController
from app.ui.pieces.help_texts import HelpTexts
from app.ui.pieces.layouts import beside, row, stack
from app.ui.pieces.spoken import text_of
from app.ui.pieces.texts import Text
from app.ui.theme import GRID
from app.ui.wizard.answer_editor import give_answer, show_answer
from app.ui.wizard.answer_maker import answer_widget
from app.ui.wizard.doubt import Doubt
from app.ui.wizard.page import PageWidget
from app.ui.wizard.same_answers import SameAnswers

_WRITTEN = (AnswerKind.DATE, AnswerKind.TEXT, AnswerKind.COUNTRY, AnswerKind.COUNTRIES)


class QuestionPage(PageWidget):
    """Asks one question."""

    def __init__(self, page: Page, controller: ConversationController, words: Words) -> None:
        super().__init__()
        assert page.asked is not None
        self._asked = page.asked
        self._controller = controller
        case = controller.conversation.case
        asked_id = controller.walk.viewer_of_page
        text = words.question(page.asked, case, asked_id)
        self._not_yet = text.not_yet
        self._answer = answer_widget(page.asked, case, words, asked_id)
        self._answer.answered.connect(self._on_answered)
        self._doubt = Doubt(self._answer, page.asked.path, controller, words, asked_id)
        show_answer(self._answer, page.asked.path, controller)
        self._helps = helps = HelpTexts(text, is_row=self._answer.is_long)
        self._answer.explain(helps.spoken)
        self._same = SameAnswers(page.asked, controller, words)
        self._same.taken.connect(self._on_taken)
        self._same.parts_made.connect(self.parts_made)
        self._ask = Text(text.ask, "question")
        self._aside: list[Text] = []
        whole = stack(self._ask_row(words, case, asked_id), spacing=GRID)
        if page.asked.path in controller.conversation.to_check:
            block = words.block("review")
            self._aside.append(Text(f"{block['check_again']}. {block['check_why']}", "strong"))
            whole.addWidget(self._aside[-1])
        if self._answer.is_long:
            whole.addWidget(self._answer)
            whole.addWidget(self._doubt)
            whole.addWidget(helps)
            whole.addStretch(1)
        else:
            # Above the answers, where it is met before any of them is given again.
            whole.addWidget(self._same)
            whole.addLayout(beside(stack(self._answer, self._doubt), helps))
            whole.addStretch(1)
        self.setLayout(whole)

    def what_is_missing(self) -> str:
        """A question is answered, or passed with "vet inte ännu"."""
        conversation = self._controller.conversation
        if self._same.is_taken:
            return self._same.unreadable_text()
        if self._asked.path in conversation.to_check or talk.is_passed(conversation, self._asked.path):
            return ""
        if self._answer.unreadable_text():
            # The field says what is wrong with it; here an answer is there already.
            return self.tr("Rätta svaret, eller välj ”{not_yet}”.").format(not_yet=self._not_yet)
        return self.tr("Svara på frågan, eller välj ”{not_yet}”.").format(not_yet=self._not_yet)

    def says_why(self) -> bool:
        """What can't be read is said below the answer."""
        unreadable = self._answer.unreadable_text()
        if unreadable:
            self._doubt.say(unreadable)
        return bool(unreadable)

    def leave(self) -> bool:
        """An answer that is left as it stands has been looked at."""
        if self._doubt.asks_again():
            return False
        self._controller.change(talk.confirm_answer(self._controller.conversation, self._asked.path))
        if self._same.is_taken:
            self._same.go_on()
        return not self._same.is_taken

    def focus_first(self) -> None:
        """Gives the keyboard to the answers."""
        self._answer.focus_first()

    def kept_whole(self) -> QWidget | None:
        """An answer taken over from another child, while it is open for change."""
        return self._same.editor

    def read_out(self) -> str:
        """What the answers do not say, which have the keyboard and tell the question and why it is asked.

        That is who is spoken to, why to look again, and what may be or was taken over from another child.
        """
        told = [text.text() for text in self._aside]
        if not self._same.isHidden():
            told.append(text_of(self._same))
        return "\n".join(told)

    def help_text(self) -> str:
        """How to answer."""
        if self._asked.field.kind in _WRITTEN:
            return self.tr(
                "Skriv svaret i fältet; går det inte att läsa sägs det där. "
                "Vet personen inte, välj ”Vet inte ännu”: det räknas varken som ja eller nej. "
                "Enter går vidare och Alt+Vänsterpil går tillbaka; inga svar försvinner."
            )
        return self.tr(
            "Välj ett svar med musen, siffrorna eller piltangenterna. "
            "Vet personen inte, välj ”Vet inte ännu”: det räknas varken som ja eller nej. "
            "Enter går vidare och Alt+Vänsterpil går tillbaka; inga svar försvinner."
        )

    def _ask_row(self, words: Words, case: Case, asked_id: str) -> QHBoxLayout:
        """The question, and beside it which other adult it calls "you"; below, a long list would not fit."""
        line = row(self._ask, spacing=2 * GRID)
        line.setStretch(0, 2)
        if asked_id != case.applicant.id:
            whom = Text(words.person(case, asked_id, asked_id), "label")
            whom.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(whom, 1)
            self._aside.append(whom)
        return line

    def _on_taken(self) -> None:
        """The answers taken over are shown instead of this one question."""
        for widget in (self._ask, self._answer, self._doubt, self._helps):
            widget.hide()
        self.reading_began.emit()

    def _on_answered(self, answer: object) -> None:
        give_answer(self._controller, self._asked.path, answer)
        # What can't be read and what is not there are the same to the conversation.
        self.missing_changed.emit()
