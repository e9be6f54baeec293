"""Compares the program with the straight re-reading of the contract, on random intakes."""

import json
import random
from collections.abc import Iterator
from datetime import date
from typing import Any

from app.domain.assessment import AmountStep, CaseWarning, Finding
from app.files.assessment import assessment_object
from app.files.intake import read_intake
from app.rules import RuleBook, assess_answers, find_missing
from tests.oracle.assess import assess as assess_by_the_contract
from tests.oracle.assess import comparable
from tests.oracle.intakes import ASSESSMENT_DAYS, random_intake
from tests.oracle.missing import TooManyCompletionsError, missing_answers

Intake = dict[str, Any]


class _NoWords:
    """The texts are no part of the contract."""

    def why(self, finding: Finding) -> str:
        return finding.reason

    def step(self, step: AmountStep) -> str:
        return step.code

    def warning(self, warning: CaseWarning) -> str:
        return warning.code


def random_intakes(number: int, seed: str, most_gaps: int | None = None) -> Iterator[tuple[Intake, date]]:
    """So many intakes with a day each; with 1 to ``most_gaps`` open answers, or any number of them."""
    for index in range(number):
        rng = random.Random(f"{seed} {index}")
        on = rng.choice(ASSESSMENT_DAYS)
        gaps = None if most_gaps is None else rng.randint(1, most_gaps)
        yield random_intake(rng, on, open_answers=gaps), on


def results_differ(intake: Intake, on: date, book: RuleBook) -> bool:
    """Whether results, lacks, outcomes or amounts are not as the contract says."""
    assessment = assess_answers(read_intake(json.dumps(intake).encode()), on, book)
    found = assessment_object(assessment, _NoWords())
    return bool(comparable(found) != comparable(assess_by_the_contract(intake, on)))


def missing_differs(intake: Intake, on: date, book: RuleBook) -> bool:
    """Whether the missing answers are others than the contract says; no where too many would be tried."""
    try:
        expected = missing_answers(intake, on)
    except TooManyCompletionsError:
        return False
    found = find_missing(read_intake(json.dumps(intake).encode()), on, book)
    return (frozenset(found.for_outcome), frozenset(found.for_amount)) != tuple(expected)
