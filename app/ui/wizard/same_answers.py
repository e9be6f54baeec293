"""The same answers as for an earlier child: offered with one button, then shown to be checked and changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout

from app.casework.interview import AskedQuestion, question_at
from app.casework.siblings import OFFERED_AT, passed, sibling_to_follow, take_answers
from app.casework.wording import Words
from app.domain.answers import get_answer
from app.domain.assessment import Result
from app.ui.banner import announce
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import card, empty, free_keyboard, left_row, stack, together
from app.ui.pieces.texts import Text, result_text
from app.ui.wizard.answer_editor import AnswerEditor

_LABEL, _VALUE, _ACT = range(3)


class SameAnswers(QFrame):
    """Says nothing where no earlier child has answers to take over.

    Signals:
        taken: the answers were taken over and are shown.
        parts_made: they are shown anew, with new buttons.
    """

    taken = Signal()
    parts_made = Signal()

    def __init__(self, asked: AskedQuestion, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._child_id = asked.person_id or ""
        self._is_offered = bool(self._child_id) and asked.question.key == OFFERED_AT
        self._controller = controller
        self._words = words
        self._block = words.block("siblings")
        self._parts: QVBoxLayout = stack()
        self.setLayout(self._parts)
        self.is_taken = False
        self._editor: AnswerEditor | None = None
        self._buttons: dict[str, QPushButton] = {}
        self._from_id = self._sibling()
        self.setHidden(not self._from_id)
        if self._from_id:
            named = words.person_in_text(controller.conversation.case, self._from_id)
            take = QPushButton(self._block["take"].format(person=named))
            take.clicked.connect(self._on_take)
            self._parts.addWidget(Text(self._block["ask"].format(person=named)))
            self._parts.addLayout(left_row(take))

    @property
    def editor(self) -> AnswerEditor | None:
        """The answer that is open for change, or None."""
        return self._editor

    def unreadable_text(self) -> str:
        """What is wrong with the answer that is open for change, or ""."""
        return self._editor.unreadable_text() if self._editor is not None else ""

    def go_on(self) -> None:
        """Shows the next page: none of the questions shown here, but for those to look at again."""
        to_check = self._controller.conversation.to_check
        own = {f"question:{one.path}" for one in self._passed() if one.path not in to_check}
        pages = [page.id for page in self._controller.walk.pages]
        following = pages[pages.index(self._controller.walk.page.id) + 1 :]
        self._controller.walk.go_to(next(page_id for page_id in following if page_id not in own))

    def _sibling(self) -> str:
        if not self._is_offered:
            return ""
        sibling = sibling_to_follow(self._controller.conversation, self._child_id, self._controller.today)
        return sibling.id if sibling else ""

    def _passed(self) -> tuple[AskedQuestion, ...]:
        return passed(self._controller.conversation, self._child_id, self._controller.today)

    def _on_take(self) -> None:
        conversation, today = self._controller.conversation, self._controller.today
        self._controller.change(take_answers(conversation, self._from_id, self._child_id, today))
        self.is_taken = True
        self._show_answers()
        self.taken.emit()

    def _show_answers(self, editing: str = "") -> None:
        """Shows them to be checked, that one open for change."""
        free_keyboard(self)
        self._editor = None
        self._buttons.clear()
        empty(self._parts)
        case = self._controller.conversation.case
        title = Text(self._words.person(case, self._child_id), "question")
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(_LABEL, 2)
        grid.setColumnStretch(_VALUE, 3)
        for line, asked in enumerate(self._passed()):
            if asked.path == editing:
                self._editor = AnswerEditor(
                    asked, self._controller, self._words, self._controller.walk.viewer_of_page
                )
                self._editor.done.connect(self._on_done)
                grid.addWidget(self._editor, line, 0, 1, _ACT + 1)
            else:
                self._add_row(grid, line, asked)
        check = Text(self._block["check"], "strong")
        self._parts.addWidget(card(title, check, grid, spacing=4))
        self.parts_made.emit()

    def _add_row(self, grid: QGridLayout, line: int, asked: AskedQuestion) -> None:
        label = self._words.short(asked.question)
        change = QPushButton(self.tr("Ändra"))
        change.setAccessibleName(self.tr("Ändra {answer}").format(answer=label))
        change.setProperty("path", asked.path)
        change.clicked.connect(self._on_change)
        self._buttons[asked.path] = change
        grid.addWidget(Text(label, "soft"), line, _LABEL)
        value = Text(self._value_text(asked.path))
        if asked.path in self._controller.conversation.to_check:
            again = result_text(self._words.block("review")["check_again"], Result.UNKNOWN.value)
            grid.addWidget(together(value, again, spacing=0), line, _VALUE)
        else:
            grid.addWidget(value, line, _VALUE)
        grid.addWidget(change, line, _ACT, Qt.AlignmentFlag.AlignRight)

    def _value_text(self, path: str) -> str:
        case = self._controller.conversation.case
        return self._words.answer(question_at(path), case, get_answer(case, path))

    def _on_change(self) -> None:
        if self.unreadable_text() and self._editor is not None:
            self._editor.focus_first()
            return
        path: str = self.sender().property("path")
        self._show_answers(path)
        if self._editor is not None:
            self._editor.focus_first()

    def _on_done(self, path: str) -> None:
        self._show_answers()
        if path in self._buttons:
            self._buttons[path].setFocus()
        label = self._words.short(question_at(path))
        announce(self, self.tr("{answer}: {value}").format(answer=label, value=self._value_text(path)))
