"""What a question, a point, a contact, a route and a change are in words."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple


class QuestionText(NamedTuple):
    """A question in words.

    Attributes:
        short: the label on lists of answers.
        ask: the question as read out.
        why: why we ask.
        proof: what counts as proof.
        where: where to look.
        caution: what to do before anything else, or "".
        source: section of law as printed, or "".
        whole_day: of a question for a day: what is needed of whoever knows only a part of it; else "".
        not_yet: the answer of whoever can't answer yet.
    """

    short: str
    ask: str
    why: str
    proof: str
    where: str
    caution: str
    source: str
    whole_day: str
    not_yet: str

    @property
    def on_paper(self) -> str:
        """Where to look, and the caution with it, where a paper has one place for both."""
        return f"{self.where} {self.caution}".strip()

    @property
    def how_to_show(self) -> str:
        """What counts as proof and where to get it, for who goes home without the answer."""
        return f"{self.proof} {self.on_paper}"


class PointText(NamedTuple):
    """An information point in words; ``answer`` is what a right teach-back contains."""

    title: str
    text: tuple[str, ...]
    source: str
    question: str
    answer: str


class ContactText(NamedTuple):
    """Where to turn. What is empty is not printed.

    Attributes:
        ask_us: what to ask the office for where no detail is known.
        checked_on: the day the details were last read at their source, or None where there are none.
    """

    name: str
    what: str
    phone: str
    web: str
    address: str
    checked_on: date | None
    ask_us: str = ""


class RouteText(NamedTuple):
    """A route in words: what the law says, what to do next, where to turn.

    Attributes:
        next: what to do while answers are missing, or where no answer is asked for.
        next_after: what to do instead, by what the answers gave (``told_to.Standing``).
    """

    title: str
    hint: str
    text: tuple[str, ...]
    next: tuple[str, ...]
    sources: tuple[str, ...]
    contacts: tuple[ContactText, ...]
    next_after: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class ChangeText(NamedTuple):
    """A change in somebody's own power, in words: what it is, what can go wrong, where the law says so."""

    title: str
    text: tuple[str, ...]
    risk: str
    source: str


_OF_OTHER = "_other"
"""Ends the key of a sentence for whoever answers for somebody else."""


def of_other(words: Mapping[str, str], person: str) -> dict[str, str]:
    """A question's words as they speak of somebody else, such as a child, to whoever answers instead."""
    told = {key: said for key, said in words.items() if key.endswith(_OF_OTHER)}
    return {
        **words,
        **{key.removesuffix(_OF_OTHER): said.format(person=person) for key, said in told.items()},
    }
