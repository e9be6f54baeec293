"""The same answers as for an earlier child: offered with one button, and then shown to be checked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout

from app.casework.interview import AskedQuestion
from app.casework.siblings import OFFERED_AT, answered, sibling_to_follow, take_answers
from app.casework.wording import Words
from app.domain.answers import get_answer
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import card, empty, left_row, stack
from app.ui.pieces.texts import Text


class SameAnswers(QFrame):
    """Says nothing where no earlier child has answers to take over.

    Signals:
        taken: the answers were taken over and are shown.
    """

    taken = Signal()

    def __init__(self, asked: AskedQuestion, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._asked = asked
        self._controller = controller
        self._words = words
        self._block = words.block("siblings")
        self._parts: QVBoxLayout = stack()
        self.setLayout(self._parts)
        self.is_taken = False
        self._from_id = self._sibling()
        self.setHidden(not self._from_id)
        if self._from_id:
            named = words.person_in_text(controller.conversation.case, self._from_id)
            take = QPushButton(self._block["take"].format(person=named))
            take.clicked.connect(self._on_take)
            self._parts.addWidget(Text(self._block["ask"].format(person=named)))
            self._parts.addLayout(left_row(take))

    def go_on(self) -> None:
        """Shows the next page that is not one of the questions shown here."""
        own = {f"question:{one.path}" for one in self._answered()}
        pages = [page.id for page in self._controller.pages]
        following = pages[pages.index(self._controller.page.id) + 1 :]
        self._controller.go_to(next(page_id for page_id in following if page_id not in own))

    def _sibling(self) -> str:
        person_id = self._asked.person_id
        if person_id is None or self._asked.question.key != OFFERED_AT:
            return ""
        sibling = sibling_to_follow(self._controller.conversation, person_id, self._controller.today)
        return sibling.id if sibling else ""

    def _answered(self) -> tuple[AskedQuestion, ...]:
        assert self._asked.person_id is not None
        return answered(self._controller.conversation, self._asked.person_id, self._controller.today)

    def _on_take(self) -> None:
        assert self._asked.person_id is not None
        conversation, today = self._controller.conversation, self._controller.today
        self._controller.change(take_answers(conversation, self._from_id, self._asked.person_id, today))
        self.is_taken = True
        empty(self._parts)
        self._parts.addWidget(self._check_card())
        self.taken.emit()

    def _check_card(self) -> QFrame:
        case = self._controller.conversation.case
        assert self._asked.person_id is not None
        title = Text(self._words.person(case, self._asked.person_id), "question")
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for line, asked in enumerate(self._answered()):
            label = self._words.short(asked.question)
            change = QPushButton(self.tr("Ändra"))
            change.setAccessibleName(self.tr("Ändra {answer}").format(answer=label))
            change.setProperty("page_id", f"question:{asked.path}")
            change.clicked.connect(self._on_change)
            value = self._words.answer(asked.question, case, get_answer(case, asked.path))
            grid.addWidget(Text(label, "soft"), line, 0)
            grid.addWidget(Text(value), line, 1)
            grid.addWidget(change, line, 2, Qt.AlignmentFlag.AlignRight)
        return card(title, Text(self._block["check"], "strong"), grid, spacing=4)

    def _on_change(self) -> None:
        page_id: str = self.sender().property("page_id")
        if page_id == self._controller.page.id:
            self._controller.show_again()
        else:
            self._controller.go_to(page_id)
