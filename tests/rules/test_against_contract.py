"""The program beside a second reading of the contract that shares no code with it."""

import json

from app.rules import RuleBook
from tests.rules.contract import missing_differs, random_intakes, results_differ

RESULTS = 300
MISSING = 100
MOST_GAPS = 5


def test_results_and_amounts_are_those_of_the_contract(book: RuleBook) -> None:
    for intake, on in random_intakes(RESULTS, "results"):
        assert not results_differ(intake, on, book), f"{on}: {json.dumps(intake)}"


def test_missing_answers_are_exactly_those_of_the_contract(book: RuleBook) -> None:
    for intake, on in random_intakes(MISSING, "missing", MOST_GAPS):
        assert not missing_differs(intake, on, book), f"{on}: {json.dumps(intake)}"
