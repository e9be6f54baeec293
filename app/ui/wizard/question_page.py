"""A page with one question, its answers, and why it is asked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.casework import conversation as talk
from app.casework.flow import Page
from app.casework.interview import AskedQuestion
from app.casework.wording import QuestionText, Words
from app.domain.answers import AnswerKind, get_answer
from app.domain.permit import OUTSIDE
from app.ui.controller import ConversationController
from app.ui.pieces.answers import (
    AnswerWidget,
    CountriesAnswer,
    CountryAnswer,
    DateAnswer,
    ListAnswer,
    NotYet,
    TextAnswer,
)
from app.ui.pieces.choices import Choice
from app.ui.pieces.texts import Text, card, row, stack
from app.ui.wizard.page import PageWidget


class QuestionPage(PageWidget):
    """Asks one question."""

    def __init__(self, page: Page, controller: ConversationController, words: Words) -> None:
        super().__init__()
        assert page.asked is not None
        self._asked = page.asked
        self._controller = controller
        case = controller.conversation.case
        text = words.question(page.asked, case)
        self._answer = answer_widget(page.asked, controller, words, text)
        self._answer.answered.connect(self._on_answered)
        self._show_answer()
        middle = stack(self._answer)
        middle.addStretch(1)
        beside = row(middle, self._help(text), spacing=24)
        beside.setStretch(0, 3)
        beside.setStretch(1, 2)
        whole = stack(Text(text.ask, "question"), beside, spacing=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def what_is_missing(self) -> str:
        """A question is answered, or passed with "vet inte ännu"."""
        unreadable = self._answer.unreadable_text()
        if unreadable:
            return unreadable
        if talk.is_passed(self._controller.conversation, self._asked.path):
            return ""
        return self.tr("Svara på frågan, eller välj ”Vet inte ännu”.")

    def focus_first(self) -> None:
        """Gives the keyboard to the answers."""
        self._answer.focus_first()

    def help_text(self) -> str:
        """How to answer."""
        return self.tr(
            "Välj ett svar med musen, siffrorna eller piltangenterna. "
            "Vet personen inte, välj ”Vet inte ännu”: det räknas varken som ja eller nej. "
            "Enter går vidare och Alt+Vänsterpil går tillbaka; inga svar försvinner."
        )

    def _help(self, text: QuestionText) -> QWidget:
        parts: list[QWidget] = []
        for label, sentence in (
            (self.tr("Varför vi frågar"), text.why),
            (self.tr("Vad som räknas som bevis"), text.proof),
            (self.tr("Var det står"), text.where),
            (self.tr("Lagrum"), text.source),
        ):
            if sentence:
                parts.append(stack_of(Text(label, "label"), Text(sentence, "help")))
        side = card(*parts, kind="side", spacing=6)
        side.layout().setAlignment(Qt.AlignmentFlag.AlignTop)
        return side

    def _show_answer(self) -> None:
        conversation = self._controller.conversation
        is_passed_over = self._asked.path in conversation.not_yet
        answer = NotYet.NOT_YET if is_passed_over else get_answer(conversation.case, self._asked.path)
        self._answer.show_answer(answer)

    def _on_answered(self, answer: object) -> None:
        conversation = self._controller.conversation
        path = self._asked.path
        if isinstance(answer, NotYet):
            self._controller.change(talk.answer_not_yet(conversation, path))
        else:
            self._controller.change(talk.answer(conversation, path, answer))  # type: ignore[arg-type]


def stack_of(*parts: QWidget) -> QWidget:
    """Parts close below each other, as one widget."""
    together = QWidget()
    together.setLayout(stack(*parts, spacing=1))
    return together


def answer_widget(
    asked: AskedQuestion, controller: ConversationController, words: Words, text: QuestionText
) -> AnswerWidget:
    """The widget for the kind of answer that the question has."""
    name, not_yet = text.ask, words.tri(value=None)
    match asked.field.kind:
        case AnswerKind.TRI:
            choices = [Choice(value, words.tri(value=value)) for value in (True, False)]
            return ListAnswer(name, choices, not_yet)
        case AnswerKind.CHOICE:
            assert asked.field.choices is not None
            return ListAnswer(
                name,
                [Choice(one, words.choice(asked.question, one.value)) for one in asked.field.choices],
                not_yet,
            )
        case AnswerKind.PERSON:
            return ListAnswer(name, _persons(asked, controller, words), not_yet)
        case AnswerKind.DATE:
            return DateAnswer(name, not_yet)
        case AnswerKind.COUNTRY:
            return CountryAnswer(name, words.countries(), not_yet)
        case AnswerKind.COUNTRIES:
            return CountriesAnswer(name, words.countries(), words.message("stateless"), not_yet)
        case AnswerKind.TEXT:
            return TextAnswer(name, not_yet)


def _persons(asked: AskedQuestion, controller: ConversationController, words: Words) -> list[Choice]:
    case = controller.conversation.case
    assert asked.person_id is not None
    persons = [Choice(other.id, words.person(case, other.id)) for other in case.others(asked.person_id)]
    return [*persons, Choice(OUTSIDE, words.choice(asked.question, OUTSIDE))]
