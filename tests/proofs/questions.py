"""Few questions until certain: at most half of all, 0.9 of a fixed order, and 2 % above the best order.

The households and their weights are in tests/rules/weights.py. Certain is a case in which no answer can
change anybody's outcome; the best order is found by trying all, which can be done where few answers are open.
"""

from pathlib import Path

from app.rules import load_rule_book
from tests.proofs import Disproved
from tests.rules.asking_costs import Best, first, measured, open_case
from tests.rules.situations import RULES

CASES = 1000
SMALL_CASES = 200
MOST_GAPS = 7


def run(_folder: Path) -> str:
    """Asks every household by every order."""
    book = load_rule_book(RULES)
    costs = measured(CASES, book)
    of_all, of_form = costs.ours / costs.applicable, costs.ours / costs.on_the_form
    ours = best = 0.0
    for index in range(SMALL_CASES):
        case = open_case(f"proof {index}", MOST_GAPS)
        tried = Best(book)
        best += tried.expected(case)
        ours += tried.expected_by(first, case)
    found = (
        f"{CASES} households: {of_all:.0%} of every applicable question, {of_form:.0%} of the form's order;"
        f" {SMALL_CASES} with up to {MOST_GAPS} gaps: {ours / best - 1:.1%} above the best order"
    )
    if of_all > 0.5 or of_form > 0.9 or ours > 1.02 * best:
        raise Disproved(found)
    return found
