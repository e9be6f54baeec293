"""A question with its answers, to be answered inside another page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from app.casework import conversation as talk
from app.casework.interview import AskedQuestion
from app.casework.wording import Words
from app.domain.answers import get_answer
from app.ui.controller import ConversationController
from app.ui.pieces.answers import AnswerWidget, NotYet
from app.ui.pieces.layouts import left_row, stack
from app.ui.pieces.texts import Text
from app.ui.theme import GRID
from app.ui.wizard.answer_maker import answer_widget
from app.ui.wizard.doubt import Doubt


class AnswerEditor(QFrame):
    """Changes the conversation as the person answers, and is closed with its button.

    Args:
        reader_id: the adult who sits in front of the screen.

    Signals:
        done: the path of the question; the person has answered.
    """

    done = Signal(str)

    def __init__(
        self, asked: AskedQuestion, controller: ConversationController, words: Words, reader_id: str
    ) -> None:
        super().__init__()
        self.setObjectName("side")
        self._path = asked.path
        case = controller.conversation.case
        self._controller = controller
        self._answer = answer_widget(asked, case, words, reader_id)
        show_answer(self._answer, asked.path, controller)
        self._answer.answered.connect(self._on_answered)
        self._doubt = Doubt(self._answer, asked.path, controller, words, reader_id)
        done = QPushButton(self.tr("&Klar"))
        done.setProperty("look", "primary")
        done.clicked.connect(self._on_done)
        ask = Text(words.question(asked, case, reader_id).ask, "strong")
        self.setLayout(stack(ask, self._answer, left_row(done), self._doubt, margin=GRID))

    @property
    def path(self) -> str:
        """The question's path."""
        return self._path

    def unreadable_text(self) -> str:
        """One sentence on what is written but can't be read, or ""."""
        return self._answer.unreadable_text()

    def focus_first(self) -> None:
        """Gives the keyboard to the answers."""
        self._answer.focus_first()

    def _on_answered(self, answer: object) -> None:
        give_answer(self._controller, self._path, answer)

    def _on_done(self) -> None:
        unreadable = self.unreadable_text()
        if unreadable:
            self._doubt.say(unreadable)
            return
        if self._doubt.asks_again():
            return
        self._controller.change(talk.confirm_answer(self._controller.conversation, self._path))
        self.done.emit(self._path)


def show_answer(widget: AnswerWidget, path: str, controller: ConversationController) -> None:
    """Shows in the widget what the conversation has at that path."""
    conversation = controller.conversation
    is_passed_over = path in conversation.not_yet
    widget.show_answer(NotYet.NOT_YET if is_passed_over else get_answer(conversation.case, path))


def give_answer(controller: ConversationController, path: str, answer: object) -> None:
    """Puts what the widget was answered into the conversation."""
    conversation = controller.conversation
    if isinstance(answer, NotYet):
        controller.change(talk.answer_not_yet(conversation, path))
    else:
        controller.change(talk.answer(conversation, path, answer))  # type: ignore[arg-type]
