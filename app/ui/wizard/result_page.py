"""What the law says in this case, person by person; the sum when it may be shown; staying beside moving."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from app.casework.explain import Explanation, PersonExplanation, RuleLine, answer_label, explain
from app.casework.law_age import LawAge, law_age
from app.casework.on_screen import assess_for_screen, has_stated_wish
from app.casework.payment_times import payment_times
from app.casework.services import Services
from app.casework.wording import Words
from app.domain.assessment import Amount, Assessment
from app.domain.errors import UserFacingError
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import card, empty, left_row, row, stack, together
from app.ui.pieces.marks import MARK_OF_OUTCOME, Mark
from app.ui.pieces.texts import Text, result_text
from app.ui.pieces.timeline import Timeline
from app.ui.theme import GRID
from app.ui.wizard.page import PageWidget


class ResultPage(PageWidget):
    """The assessment in words."""

    def __init__(self, services: Services, controller: ConversationController, words: Words) -> None:
        super().__init__()
        self._services = services
        self._controller = controller
        self._words = words
        self._block = words.block("result")
        self._parts = stack(spacing=16)
        self.setLayout(self._parts)
        self._show_result()

    def help_text(self) -> str:
        """How to read the result."""
        return self.tr(
            "Varje villkor har ett märke, ett ord och en mening, och det lagrum som det vilar på. "
            "Ett svar som saknas räknas varken som ja eller nej. "
            "Migrationsverket beslutar; programmet säger bara vad reglerna säger om de här svaren."
        )

    def focus_first(self) -> None:
        """The page is read; the keyboard goes to "Nästa"."""

    def _show_result(self) -> None:
        conversation = self._controller.conversation
        self._parts.addWidget(Text(self._block["title"], "title"))
        try:
            shown = assess_for_screen(self._services, conversation.case, self._controller.today)
        except UserFacingError as error:
            for sentence in self._words.error(error):
                self._parts.addWidget(card(Text(sentence), kind="notice"))
            return
        known = explain(conversation.case, shown, self._words)
        for part in (
            self._overview(shown, known, is_apart=not has_stated_wish(conversation.case)),
            *(_person_card(person) for person in known.persons),
            *self._lists(known),
            self._sum(shown.amount, known),
            self._choices(),
            self._law(shown),
        ):
            self._parts.addWidget(part)
        self._parts.addStretch(1)

    def _overview(self, assessment: Assessment, known: Explanation, *, is_apart: bool) -> QWidget:
        line = row(
            Mark(MARK_OF_OUTCOME[assessment.outcome]),
            result_text(known.word, assessment.outcome.value),
            spacing=8,
        )
        line.addStretch(1)
        parts: list[QWidget] = [Text(known.text), Text(self._block["caution"], "soft")]
        if is_apart:
            parts.append(Text(self._block["wish_later"], "soft"))
        return card(line, *parts, spacing=6)

    def _lists(self, known: Explanation) -> list[QWidget]:
        lists = (
            (self._words.block("review")["check_again"], self._stale()),
            (self._block["missing"], known.missing),
            (self._block["warnings"], known.warnings),
        )
        return [
            card(Text(title, "heading"), *(Text(entry) for entry in entries), kind="notice", spacing=4)
            for title, entries in lists
            if entries
        ]

    def _stale(self) -> tuple[str, ...]:
        """Labels of answers that a later change elsewhere may have made wrong."""
        conversation = self._controller.conversation
        paths = sorted(conversation.to_check)
        return tuple(answer_label(conversation.case, path, self._words) for path in paths)

    def _sum(self, amount: Amount, known: Explanation) -> QWidget:
        title = Text(self._block["amount_title"], "heading")
        if not self._controller.conversation.may_show_amount:
            button = QPushButton(self._block["show_amount"])
            button.clicked.connect(self._on_amount_asked)
            return card(title, Text(self._block["amount_later"]), left_row(button))
        if amount.highest == 0:
            return card(title, Text(self._block["no_amount"]))
        parts: list[QWidget] = [title]
        parts += [Text(sentence, "sum") for sentence in sum_sentences(amount, self._block, self._words)]
        parts.append(Text(self._block["can_shrink"]))
        parts.append(Text(self._block["steps_title"], "label"))
        parts += [Text(step) for step in known.steps]
        parts += self._payments(amount)
        return card(*parts, spacing=6)

    def _payments(self, amount: Amount) -> list[QWidget]:
        if amount.lowest_instalments is None or amount.highest_instalments is None:
            return []
        block = self._words.block("timeline")
        days = payment_times(self._controller.today)
        spans = zip(amount.lowest_instalments, amount.highest_instalments, strict=True)
        first, second, third = (amount_span(lowest, highest, self._words) for lowest, highest in spans)
        leave_by, last_from = self._words.date(days.leave_by), self._words.date(days.last_part_from)
        steps = (
            (block["decision"], block["decision_text"].format(amount=first)),
            (block["journey"], block["journey_text"].format(date=leave_by)),
            (block["arrived"], block["arrived_text"].format(amount=second)),
            (block["last"], block["last_text"].format(amount=third, date=last_from)),
        )
        return [
            Text(block["title"], "label"),
            Timeline(block["title"], steps),
            Text(block["caution"]),
            Text(block["source"], "small"),
        ]

    def _choices(self) -> QWidget:
        """Staying and moving side by side, with the same type and the same room."""
        sides = [
            card(
                Text(self._block[f"{key}_title"], "heading"),
                *(Text(line) for line in self._block[key]),
                spacing=6,
            )
            for key in ("stay", "move")
        ]
        columns = row(*sides, spacing=2 * GRID)
        columns.setStretch(0, 1)
        columns.setStretch(1, 1)
        return together(columns, Text(self._block["move_source"], "small"), spacing=4)

    def _law(self, assessment: Assessment) -> QWidget:
        """How old the law in the program is."""
        status = assessment.status
        key = "checked" if status.is_confirmed else "unconfirmed"
        lines = [Text(self._block[key].format(date=self._words.date(status.checked_on)), "soft")]
        age = law_age(status, self._controller.today, by_clock=True)
        if age is not LawAge.FRESH:
            days = (self._controller.today - status.checked_on).days
            lines.append(Text(self._block["old_rules"].format(days=days), "strong"))
        return card(*lines, kind="side" if age is LawAge.FRESH else "notice", spacing=4)

    def _on_amount_asked(self) -> None:
        self._controller.change(replace(self._controller.conversation, asked_for_amount=True))
        empty(self._parts)
        self._show_result()


def sum_sentences(amount: Amount, block: Mapping[str, str], words: Words) -> Iterator[str]:
    """First payment and total, said alike (practice 6.6); the old ordinance pays in one part."""
    spans = [("total", amount.lowest, amount.highest)]
    if amount.lowest_instalments is not None and amount.highest_instalments is not None:
        spans.insert(0, ("first_payment", amount.lowest_instalments[0], amount.highest_instalments[0]))
    for key, lowest, highest in spans:
        if lowest == highest:
            yield block[key].format(amount=words.kronor(lowest))
        else:
            yield block[f"{key}_range"].format(lowest=words.kronor(lowest), highest=words.kronor(highest))


def amount_span(lowest: int, highest: int, words: Words) -> str:
    """One amount, or from the lowest to the highest."""
    return words.kronor(lowest) if lowest == highest else f"{words.kronor(lowest)} – {words.kronor(highest)}"


def _person_card(person: PersonExplanation) -> QWidget:
    head = row(
        Text(person.label, "heading"),
        Mark(MARK_OF_OUTCOME[person.outcome]),
        result_text(person.word, person.outcome.value),
    )
    head.setStretch(0, 1)
    lines = QGridLayout()
    lines.setHorizontalSpacing(12)
    lines.setVerticalSpacing(GRID)
    lines.setColumnStretch(2, 1)
    for index, line in enumerate(person.lines):
        _add_line(lines, index, line)
    return card(head, Text(person.text), lines, spacing=8)


def _add_line(lines: QGridLayout, index: int, line: RuleLine) -> None:
    top = Qt.AlignmentFlag.AlignTop
    lines.addWidget(Mark(line.result.value), index, 0, top)
    word = result_text(line.word, line.result.value)
    word.setFixedWidth(112)
    lines.addWidget(word, index, 1, top)
    told = together(Text(line.title, "strong"), Text(line.why), Text(line.source, "small"), spacing=0)
    lines.addWidget(told, index, 2)
