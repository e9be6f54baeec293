"""What is wrong with an answer, said where it is given."""

from contextlib import suppress

from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.ui.controller import ConversationController
from app.ui.pieces.answers import AnswerWidget
from app.ui.pieces.says import Says


class Doubt(Says):
    """Stands below an answer and says of a day that it can't be read, of an answer what it contradicts.

    A contradiction never stops anybody: who goes on once more has looked again.

    Args:
        answer: the widget that takes the answer.
        path: which answer it is.
        asker_id: the adult who is spoken to.
    """

    def __init__(
        self, answer: AnswerWidget, path: str, controller: ConversationController, words: Words, asker_id: str
    ) -> None:
        super().__init__()
        self._answer = answer
        self._path = path
        self._controller = controller
        self._words = words
        self._asker_id = asker_id
        self._may_go_on = True
        self.hide()
        answer.answered.connect(self._on_answered)
        answer.left.connect(self._on_left)

    def asks_again(self) -> bool:
        """Whether the answer just given contradicts another; it is said here, and asked once."""
        sentence = "" if self._may_go_on else self._contradiction()
        self._may_go_on = True
        if sentence:
            self.show()
            self.ask(sentence, self.tr("Är det rätt ändå? Gå vidare en gång till."))
        return bool(sentence)

    def say(self, *sentences: str) -> None:
        """Says below the answer what can't be read."""
        self.show()
        self.fault(*sentences)

    def _on_answered(self) -> None:
        self._may_go_on = False
        self.tell()
        self.hide()

    def _on_left(self) -> None:
        if not self.isHidden():
            return
        if unreadable := self._answer.unreadable_text():
            self.say(unreadable)
        elif sentence := self._contradiction():
            self.show()
            self.ask(sentence)

    def _contradiction(self) -> str:
        """The first of what the answer contradicts, or ""."""
        from app.casework.explain import explain_warning  # noqa: PLC0415 - needs the rules

        # Without an ordinance for the day there is nothing to compare with; the panel says so.
        with suppress(UserFacingError):
            for warning in self._controller.contradictions_of(self._path):
                case = self._controller.conversation.case
                return explain_warning(case, warning, self._words, self._asker_id)
        return ""
