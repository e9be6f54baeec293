"""What results are made of: what stands in the way, each rule, what would change it, the age of the law."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QWidget

from app.casework.explain import PersonExplanation, RuleLine, law_age_sentences, old_law_sentences
from app.casework.flow import question_page
from app.casework.reasons import reasons
from app.casework.so_far import outcome_so_far
from app.casework.wording import Words
from app.domain.assessment import Assessment, Outcome, Result
from app.domain.sheets import Changes
from app.domain.sheets import Text as SheetText
from app.ui.controller import ConversationController
from app.ui.pieces.layouts import card, left_row, row, together
from app.ui.pieces.marks import Mark, outcome_mark
from app.ui.pieces.texts import Text, result_text
from app.ui.theme import GRID

_MOST_MISSING = 6

_WORD_WIDTH_PX = 140
"""Room for the longest word of a result, "Migrationsverket", which no line breaks."""


def outcome_row(outcome: Outcome, word: str) -> QHBoxLayout:
    """Mark and word of an outcome."""
    line = row(Mark(outcome_mark(outcome)), result_text(word, outcome.value), spacing=8)
    line.setStretch(1, 1)
    return line


def reason_parts(lines: Sequence[RuleLine], words: Words) -> list[QWidget]:
    """What stands in the way, in its own words, with the answer it rests on and whether it can change.

    Where nothing does: what Migrationsverket is to decide.
    """
    return [
        together(
            *(Text(sentence, "strong") for sentence in reason.sentences),
            *(Text(follows) for follows in (reason.follows,) if follows),
            *(Text(answer, "soft") for answer in reason.answers),
            Text(reason.source, "small"),
            spacing=1,
        )
        for reason in reasons(lines, words)
    ]


def person_card(person: PersonExplanation, words: Words, *, is_viewer: bool) -> QFrame:
    """One person's outcome, and every rule with mark, word, sentence and section of law.

    Of others than the viewer the sentences about what is met are left out: a family's result stays readable.
    Beside an obstacle that nobody can change one line stands for all that is not known, as on paper.
    """
    is_settled = any(line.is_incurable for line in person.lines)
    lines = [line for line in person.lines if not (is_settled and line.result is Result.UNKNOWN)]
    rest = [Text(words.block("result")["rest"], "soft")] if len(lines) < len(person.lines) else []
    so_far = outcome_so_far(person, words, is_listed=True)
    word = result_text(so_far.word, person.outcome.value)
    head = row(Text(person.label, "heading"), Mark(outcome_mark(person.outcome)), word)
    head.setStretch(0, 1)
    # The viewer has read it at the top of the page.
    outcome = [] if is_viewer else [Text(so_far.text)]
    return card(head, *outcome, finding_grid(lines, words, is_brief=not is_viewer), *rest, spacing=8)


def finding_grid(lines: Sequence[RuleLine], words: Words, *, is_brief: bool = False) -> QGridLayout:
    """One row a rule; ``is_brief`` leaves out the sentence of what is met by an answer."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(GRID)
    grid.setColumnStretch(2, 1)
    top = Qt.AlignmentFlag.AlignTop
    for index, line in enumerate(lines):
        word = result_text(line.word, line.result.value)
        word.setFixedWidth(_WORD_WIDTH_PX)
        is_title_enough = is_brief and line.result is Result.MET and not line.is_unasked
        sentences = [] if is_title_enough else [Text(line.why)]
        if line.is_said_for_all:
            sentences.append(Text(words.block("result")["said_for_all"], "soft"))
        told = together(Text(line.title, "strong"), *sentences, Text(line.source, "small"), spacing=0)
        grid.addWidget(Mark(line.result.value), index, 0, top)
        grid.addWidget(word, index, 1, top)
        grid.addWidget(told, index, 2)
    return grid


def answer_links(
    answers: Iterable[tuple[str, str]], controller: ConversationController, words: Words
) -> list[QWidget | QHBoxLayout]:
    """Each missing answer as a way to its question; what the conversation does not ask stays words.

    Args:
        answers: label and path of each.
        controller: shows the question.
        words: in the language of the page.
    """
    asked = {page.id for page in controller.walk.pages}
    return [
        _link(label, page_id, controller, words) if page_id in asked else Text(label)
        for label, page_id in ((label, question_page(path)) for label, path in answers)
    ]


def first_links(
    answers: Sequence[tuple[str, str]], controller: ConversationController, words: Words
) -> list[QWidget | QHBoxLayout]:
    """The first ones as ways to their questions, and how many more there are; one more has room as well."""
    if len(answers) <= _MOST_MISSING + 1:
        return answer_links(answers, controller, words)
    links = answer_links(answers[:_MOST_MISSING], controller, words)
    more = words.block("result")["more"].format(count=len(answers) - _MOST_MISSING)
    return [*links, Text(more)]


def _link(label: str, page_id: str, controller: ConversationController, words: Words) -> QHBoxLayout:
    link = QPushButton(label)
    link.setProperty("look", "link")
    link.setAccessibleName(words.block("result")["go_to"].format(answer=label))
    link.clicked.connect(partial(controller.walk.go_to, page_id, is_visit=True))
    return left_row(link)


def changes_card(changes: Changes, controller: ConversationController, words: Words) -> QFrame:
    """What lies in the person's own power, or why nothing is named, and never without the caution.

    The answers it waits for are ways to their questions.
    """
    awaited = first_links(changes.waits_for, controller, words)
    caution = together(
        *(Text(sentence, "strong") for sentence in changes.caution.sentences),
        Text(changes.caution.source, "small"),
        spacing=1,
    )
    return card(Text(changes.title, "heading"), *map(_change, changes.parts), *awaited, caution)


def _change(part: SheetText) -> QWidget:
    texts = [Text(part.title, "strong")] if part.title else []
    texts += [Text(sentence) for sentence in part.sentences]
    texts += [Text(part.source, "small")] if part.source else []
    return together(*texts, spacing=1)


def law_card(assessment: Assessment, words: Words) -> QFrame:
    """Which law is in the program, and until when it is checked. That it is old stands above each page."""
    old = tuple(old_law_sentences(assessment.status, assessment.assessed_on, words, by_clock=True))
    sentences = law_age_sentences(assessment.status, assessment.assessed_on, words, by_clock=True)
    told = (Text(sentence, "soft") for sentence in sentences if sentence not in old)
    return card(*told, kind="side", spacing=4)
