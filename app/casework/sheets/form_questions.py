"""Which questions a form on paper holds: all that any answers could lead to, and what leads to each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from app.casework.interview import QUESTIONS, AskedQuestion, Section, questions_for
from app.domain.answers import person_path, with_answer
from app.domain.case import Case
from app.domain.permit import PermitGround, PermitKind
from app.domain.person import Person

_Branch = tuple[PermitGround, PermitKind]
"""Ground and kind of a permit: the answers that decide what else is asked."""

_EVERY_BRANCH = frozenset(product(PermitGround, PermitKind))


@dataclass(frozen=True)
class PossibleQuestion:
    """A question that some answers lead to.

    Attributes:
        grounds: the grounds for which it is asked; None: all.
        kinds: the kinds of permit for which it is asked; None: all.
    """

    asked: AskedQuestion
    grounds: frozenset[PermitGround] | None
    kinds: frozenset[PermitKind] | None


def possible_questions(
    case: Case, person: Person, on: date, section: Section | None = None
) -> Iterator[PossibleQuestion]:
    """Every question some permit of that person leads to, in the order of asking."""
    branches: dict[str, set[_Branch]] = {}
    found: dict[str, AskedQuestion] = {}
    for ground, kind in _EVERY_BRANCH:
        variant = with_answer(case, person_path(person.id, "permit.ground"), ground)
        variant = with_answer(variant, person_path(person.id, "permit.kind"), kind)
        for asked in questions_for(variant, variant.person(person.id), on, section):
            found[asked.question.id] = asked
            branches.setdefault(asked.question.id, set()).add((ground, kind))
    for question in QUESTIONS:
        if question.id in found:
            grounds = frozenset(ground for ground, _ in branches[question.id])
            kinds = frozenset(kind for _, kind in branches[question.id])
            yield PossibleQuestion(
                found[question.id],
                None if grounds == frozenset(PermitGround) else grounds,
                None if kinds == frozenset(PermitKind) else kinds,
            )
