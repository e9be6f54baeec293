"""Every answer on one page: read, changed in place, and confirmed where another answer has changed since."""

from contextlib import suppress

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.casework import conversation as talk
from app.casework.explain import answer_label
from app.casework.flow import asked_of_person
from app.casework.interview import AskedQuestion, question_at
from app.casework.on_screen import answers_in_the_way, may_see_answers
from app.casework.services import Services
from app.casework.viewers import OPEN_KEYS
from app.casework.wording import Words
from app.domain.answers import get_answer
from app.domain.assessment import Result
from app.domain.errors import UserFacingError
from app.domain.person import Person
from app.ui.banner import announce
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import card, empty, free_keyboard, left_row, row, stack, together
from app.ui.pieces.marks import Mark
from app.ui.pieces.texts import Text, result_text
from app.ui.wizard.answer_editor import AnswerEditor
from app.ui.wizard.calls import call_buttons
from app.ui.wizard.page import PageWidget

_MARK, _LABEL, _VALUE, _ACT = range(4)
_STALE = "unknown"
_HINDERS = Result.NOT_MET.value

_TOLD_FIRST = OPEN_KEYS - {"own_statement"}
"""What the applicant has said of an adult who then answers for himself or herself."""

_BINDS_NOBODY = frozenset({"moves"})
"""Of that the applicant's plan, which another adult reads and changes not: the change would be seen."""


class ReviewPage(PageWidget):
    """One card a person; one answer at a time is open for change. The own wish and names are not here.

    Answers of one adult are not on the screen together with another's (practice 4.6).
    """

    def __init__(self, services: Services, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._services = services
        self._controller = controller
        self._words = words
        self._block = words.block("review")
        self._viewer_id = controller.walk.viewer_of_page
        self._editor: AnswerEditor | None = None
        self._before = controller.conversation
        self._buttons: dict[str, QPushButton] = {}
        self._to_confirm: list[QPushButton] = []
        self._was_led = False
        self._in_the_way: frozenset[str] = frozenset()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        whole = stack(Text(self._block["title"], "title"), Text(self._block["intro"], "soft"), self._cards)
        whole.addStretch(1)
        self.setLayout(whole)
        self._show_answers()

    def focus_first(self) -> None:
        """Gives the keyboard to the answer that hinders, or the first, where one was looked for."""
        if self._controller.walk.is_looking_up_answers:
            self._focus_row(next((path for path in self._buttons if path in self._in_the_way), ""))

    def next_label(self) -> str:
        """The result, where one came from there."""
        is_visit = self._controller.walk.is_looking_up_answers
        return self.tr("Till &resultatet") if is_visit else super().next_label()

    def what_is_missing(self) -> str:
        """An answer that is open for change must be readable."""
        return self._editor.unreadable_text() if self._editor is not None else ""

    def kept_whole(self) -> QWidget | None:
        """The answer that is open for change, with the button that closes it."""
        return self._editor

    def leave(self) -> bool:
        """Leads to the first answer that is still to be checked, once; who goes on again has seen it."""
        is_led, self._was_led = bool(self._to_confirm) and not self._was_led, True
        if is_led:
            self._to_confirm[0].setFocus()
        return not is_led

    def take_back(self) -> bool:
        """Closes the answer that is open for change, which is then what it was before."""
        if self._editor is None:
            return False
        path = self._editor.path
        self._controller.change(self._before)
        self._on_done(path)
        return True

    def help_text(self) -> str:
        """How to use the page."""
        return self.tr(
            "Här står alla svar, person för person; välj Ändra för att svara på nytt utan att lämna sidan. "
            "Ett svar märks Kontrollera igen när ett annat svar som det hänger ihop med har ändrats. "
            "Välj Stämmer om det fortfarande är rätt."
        )

    def _show_answers(self, editing: str = "") -> None:
        free_keyboard(self)
        self._editor = None
        self._buttons.clear()
        self._to_confirm.clear()
        empty(self._cards)
        case, today = self._controller.conversation.case, self._controller.today
        self._in_the_way = self._find_in_the_way()
        for call in call_buttons(self._controller, self._words):
            self._cards.addLayout(left_row(call))
        if children := self._children_elsewhere():
            self._cards.addWidget(Text(self._block["children"].format(persons=children), "soft"))
        for person in case.persons:
            is_shown = may_see_answers(self._viewer_id, person, case, today)
            if is_shown or not person.is_under_18(case.filed_on(today)):
                self._cards.addWidget(self._person_card(person, editing, is_shown=is_shown))
        self.parts_made.emit()

    def _find_in_the_way(self) -> frozenset[str]:
        """Paths of the answers that stand in the way, of those that the reader may see."""
        controller, reads = self._controller, self._words.rule_reads
        case = controller.conversation.case
        # Without an ordinance for the day nothing is known to; the panel says so.
        with suppress(UserFacingError):
            return answers_in_the_way(self._services, case, controller.today, self._viewer_id, reads)
        return frozenset()

    def _children_elsewhere(self) -> str:
        """The children whose answers are the applicant's to see, while another adult reads; else ""."""
        case = self._controller.conversation.case
        filed_on = case.filed_on(self._controller.today)
        if self._is_applicants:
            return ""
        children = [one.id for one in case.persons if not one.is_applicant and one.is_under_18(filed_on)]
        first = [self._words.person(case, child_id) for child_id in children[:1]]
        return ", ".join(first + [self._words.person_in_text(case, child_id) for child_id in children[1:]])

    @property
    def _is_applicants(self) -> bool:
        return self._viewer_id == self._controller.conversation.case.applicant.id

    def _person_card(self, person: Person, editing: str, *, is_shown: bool) -> QFrame:
        case = self._controller.conversation.case
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(_LABEL, 2)
        grid.setColumnStretch(_VALUE, 3)
        conversation, today = self._controller.conversation, self._controller.today
        for asked in asked_of_person(conversation, person, today):
            # What is open was answered by the applicant, and speaks to the applicant.
            if not is_shown and not (self._is_applicants and asked.question.key in OPEN_KEYS):
                continue
            if not self._is_applicants and asked.question.key == "own_statement":
                # Who sits here answers, and is not asked whether.
                continue
            if asked.path == editing:
                self._editor = self._make_editor(asked)
                grid.addWidget(self._editor, grid.rowCount(), 0, 1, _ACT + 1)
            else:
                self._add_row(grid, asked)
        parts = [] if is_shown else self._hidden_parts(person)
        label = self._words.person(case, person.id, self._viewer_id)
        return card(Text(label, "heading"), grid, *parts, spacing=4)

    def _hidden_parts(self, person: Person) -> list[QWidget | QHBoxLayout]:
        """Says why the other answers are not here, and lets that person see them."""
        case = self._controller.conversation.case
        named = self._words.person_in_text(case, person.id, self._viewer_id)
        show = QPushButton(self._block["show"].format(person=named))
        show.setProperty("person_id", person.id)
        show.clicked.connect(self._on_viewer)
        return [Text(self._block["own_view"].format(person=named), "small"), left_row(show)]

    def _make_editor(self, asked: AskedQuestion) -> AnswerEditor:
        editor = AnswerEditor(asked, self._controller, self._words, self._viewer_id)
        editor.done.connect(self._on_done)
        return editor

    def _add_row(self, grid: QGridLayout, asked: AskedQuestion) -> None:
        conversation = self._controller.conversation
        label = self._words.short(asked.question)
        named = answer_label(conversation.case, asked.path, self._words, self._viewer_id)
        change = QPushButton(self.tr("Ändra"))
        value = self._value_text(asked.path)
        change.setAccessibleName(self.tr("Ändra {answer}: {value}").format(answer=named, value=value))
        change.setProperty("path", asked.path)
        change.clicked.connect(self._on_change)
        line = grid.rowCount()
        # At the right, so that no button to change an answer moves where another is to be confirmed.
        acts = row()
        acts.addStretch(1)
        if asked.path in conversation.to_check:
            grid.addWidget(Mark(_STALE), line, _MARK)
            acts.addWidget(self._confirm_button(asked.path, named))
        elif asked.path in self._in_the_way:
            grid.addWidget(Mark(_HINDERS), line, _MARK)
        if not (self._is_own(asked) and asked.question.key in _BINDS_NOBODY):
            self._buttons[asked.path] = change
            acts.addWidget(change)
        grid.addWidget(Text(label, "soft"), line, _LABEL)
        grid.addWidget(self._value(asked), line, _VALUE)
        grid.addLayout(acts, line, _ACT)

    def _confirm_button(self, path: str, named: str) -> QPushButton:
        confirm = QPushButton(self.tr("Stämmer"))
        confirm.setAccessibleName(self.tr("{answer} stämmer").format(answer=named))
        confirm.setProperty("path", path)
        confirm.clicked.connect(self._on_confirm)
        self._to_confirm.append(confirm)
        return confirm

    def _is_open(self, path: str) -> bool:
        """Whether the question was neither answered nor passed with "vet inte ännu"."""
        conversation = self._controller.conversation
        return get_answer(conversation.case, path) is None and path not in conversation.not_yet

    def _value_text(self, path: str) -> str:
        if self._is_open(path):
            progress = self._controller.progress
            is_skipped = progress is not None and path in progress.skipped
            return str(self._block["skipped" if is_skipped else "not_answered"])
        case = self._controller.conversation.case
        return self._words.answer(question_at(path), case, get_answer(case, path), self._viewer_id)

    def _value(self, asked: AskedQuestion) -> QWidget:
        text = Text(self._value_text(asked.path), "soft" if self._is_open(asked.path) else "")
        said = []
        if asked.path in self._in_the_way:
            said.append(result_text(self._words.result(Result.NOT_MET), _HINDERS))
        if asked.path in self._controller.conversation.to_check:
            said.append(result_text(self._block["check_again"], _STALE))
            said.append(Text(self._block["check_why"], "small"))
        elif self._is_told(asked):
            is_plan = asked.question.key in _BINDS_NOBODY
            said.append(Text(self._block["plan_said_first" if is_plan else "said_first"], "small"))
        return together(text, *said) if said else text

    def _is_told(self, asked: AskedQuestion) -> bool:
        """Whether it is about the adult who reads, was told by the applicant, and can be set right here."""
        is_told = asked.question.key in _TOLD_FIRST and not self._is_open(asked.path)
        return is_told and self._is_own(asked)

    def _is_own(self, asked: AskedQuestion) -> bool:
        """Whether it is about the adult who reads, and who is not the applicant."""
        return asked.person_id == self._viewer_id and not self._is_applicants

    def _on_viewer(self) -> None:
        self._controller.walk.show_to(self.sender().property("person_id"))

    def _on_change(self) -> None:
        if self._editor is not None and self._editor.unreadable_text():
            self._editor.focus_first()
            return
        path: str = self.sender().property("path")
        self._before = self._controller.conversation
        self._show_answers(path)
        if self._editor is not None:
            self._editor.focus_first()

    def _on_confirm(self) -> None:
        path: str = self.sender().property("path")
        self._controller.change(talk.confirm_answer(self._controller.conversation, path))
        self._show_answers()
        if self._to_confirm:
            self._to_confirm[0].setFocus()
        else:
            self.reading_began.emit()

    def _on_done(self, path: str) -> None:
        self._show_answers()
        self._focus_row(path)
        case = self._controller.conversation.case
        named = answer_label(case, path, self._words, self._viewer_id)
        announce(self, self.tr("{answer}: {value}").format(answer=named, value=self._value_text(path)))

    def _focus_row(self, path: str) -> None:
        """Gives the keyboard to the row of that answer, or to the first where it is not asked any more."""
        row = self._buttons.get(path) or next(iter(self._buttons.values()), None)
        if row is not None:
            row.setFocus()
