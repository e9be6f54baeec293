"""What results are made of: what stands in the way, each rule, what would change it, the age of the law."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from app.casework.explain import (
    PersonChanges,
    PersonExplanation,
    RuleLine,
    law_age_sentences,
    old_law_sentences,
)
from app.casework.texts import ChangeText
from app.casework.wording import Words
from app.domain.assessment import Assessment, Outcome, Result
from app.ui.pieces.layouts import card, row, together
from app.ui.pieces.marks import Mark, outcome_mark
from app.ui.pieces.texts import Text, result_text
from app.ui.theme import GRID

_WORD_WIDTH_PX = 112


def outcome_row(outcome: Outcome, word: str) -> QHBoxLayout:
    """Mark and word of an outcome."""
    line = row(Mark(outcome_mark(outcome)), result_text(word, outcome.value), spacing=8)
    line.setStretch(1, 1)
    return line


def reason_parts(lines: Iterable[RuleLine], words: Words) -> list[QWidget]:
    """What stands in the way, in its own words, with the answer it rests on and whether it can change."""
    block = words.block("result")
    parts = []
    for line in lines:
        if line.result is not Result.NOT_MET:
            continue
        follows = block["incurable" if line.is_incurable else "hinders_now"]
        told = [Text(line.why, "strong"), Text(follows)]
        if line.is_incurable:
            told += [Text(f"{label}: {answer}", "soft") for label, answer in line.answers]
        parts.append(together(*told, Text(line.source, "small"), spacing=1))
    return parts


def person_card(person: PersonExplanation, *, is_viewer: bool) -> QFrame:
    """One person's outcome, and every rule with mark, word, sentence and section of law.

    Of others than the viewer the sentences about what is met are left out: a family's result stays readable.
    """
    word = result_text(person.word, person.outcome.value)
    head = row(Text(person.label, "heading"), Mark(outcome_mark(person.outcome)), word)
    head.setStretch(0, 1)
    return card(head, Text(person.text), finding_grid(person.lines, is_brief=not is_viewer), spacing=8)


def finding_grid(lines: Sequence[RuleLine], *, is_brief: bool = False) -> QGridLayout:
    """One row a rule; ``is_brief`` leaves out the sentence of what is met."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(GRID)
    grid.setColumnStretch(2, 1)
    top = Qt.AlignmentFlag.AlignTop
    for index, line in enumerate(lines):
        word = result_text(line.word, line.result.value)
        word.setFixedWidth(_WORD_WIDTH_PX)
        is_title_enough = is_brief and line.result is Result.MET
        sentences = [] if is_title_enough else [Text(line.why)]
        told = together(Text(line.title, "strong"), *sentences, Text(line.source, "small"), spacing=0)
        grid.addWidget(Mark(line.result.value), index, 0, top)
        grid.addWidget(word, index, 1, top)
        grid.addWidget(told, index, 2)
    return grid


def changes_card(changes: PersonChanges, words: Words, *, is_asker: bool) -> QFrame:
    """What lies in the person's own power, each with its risk, and never without the caution."""
    block = words.block("change_caution")
    title = block["title_asker"] if is_asker else block["title"].format(person=changes.label)
    parts: list[QWidget] = [Text(title, "heading")]
    parts += [_change(change) for change in changes.changes]
    caution = together(Text(changes.caution, "strong"), Text(block["source"], "small"), spacing=1)
    return card(*parts, caution)


def _change(change: ChangeText) -> QWidget:
    texts = [Text(sentence) for sentence in (*change.text, change.risk)]
    return together(Text(change.title, "strong"), *texts, Text(change.source, "small"), spacing=1)


def law_card(assessment: Assessment, words: Words) -> QFrame:
    """How old the law in the program is, and which it is."""
    sentences = law_age_sentences(assessment.status, assessment.assessed_on, words, by_clock=True)
    return card(*(Text(sentence, "soft") for sentence in sentences), kind="side", spacing=4)


def old_law_notice(assessment: Assessment, words: Words) -> list[QFrame]:
    """One sentence that can't be put away where the law in the program is old, else nothing."""
    sentences = old_law_sentences(assessment.status, assessment.assessed_on, words, by_clock=True)
    return [card(Text(sentence, "strong"), kind="notice") for sentence in sentences]
