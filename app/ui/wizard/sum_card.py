"""The sum in steps and its three payments on a timeline; nothing before it may be shown (practice 6.6)."""

from datetime import date

from PySide6.QtWidgets import QFrame, QWidget

from app.casework.explain import Explanation, steps_to_show, sum_sentences
from app.casework.payment_times import payment_times
from app.casework.viewers import is_only_adult
from app.casework.wording import Words
from app.domain.assessment import Amount
from app.domain.case import Case
from app.ui.pieces.layouts import card
from app.ui.pieces.texts import Text
from app.ui.pieces.timeline import Timeline


def sum_card(amount: Amount, known: Explanation, case: Case, today: date, words: Words) -> QFrame:
    """First payment and total alike, how they were worked out, and when the payments come at the earliest."""
    block = words.block("result")
    title = Text(block["amount_title"], "heading")
    if amount.highest == 0:
        return card(title, Text(block["no_amount"]))
    *sums, caution = sum_sentences(amount, words, is_only_adult=is_only_adult(case, today))
    parts: list[QWidget] = [title, *(Text(sentence, "sum") for sentence in sums), Text(caution)]
    parts.append(Text(block["steps_title"], "label"))
    for step, said in zip(steps_to_show(amount), known.steps, strict=True):
        # A step called as its total says that total, and the lines below add up to it.
        parts.append(Text(said, "strong" if step.code == step.total else ""))
    return card(*parts, *_payments(amount, today, words), spacing=6)


def _payments(amount: Amount, today: date, words: Words) -> list[QWidget]:
    if amount.lowest_instalments is None or amount.highest_instalments is None:
        return []
    block = words.block("timeline")
    days = payment_times(today)
    spans = zip(amount.lowest_instalments, amount.highest_instalments, strict=True)
    first, second, third = (_span(lowest, highest, words) for lowest, highest in spans)
    leave_by, last_from = words.date(days.leave_by), words.date(days.last_part_from)
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


def _span(lowest: int, highest: int, words: Words) -> str:
    """One amount, or from the lowest to the highest."""
    return words.kronor(lowest) if lowest == highest else f"{words.kronor(lowest)} – {words.kronor(highest)}"
