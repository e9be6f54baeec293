"""10 000 random intakes give what the contract says, and 2 000 with up to 8 gaps lack exactly what it says.

The other side is tests/oracle, a straight re-reading of the contract that tries every completion.
"""

import json
from pathlib import Path

from app.rules import load_rule_book
from tests.proofs import Disproved
from tests.rules.contract import missing_differs, random_intakes, results_differ
from tests.rules.situations import RULES

RESULTS = 10_000
MISSING = 2_000
MOST_GAPS = 8


def run(_folder: Path) -> str:
    """Compares all of them; the first that differs is written out."""
    book = load_rule_book(RULES)
    for intake, on in random_intakes(RESULTS, "proof of results"):
        if results_differ(intake, on, book):
            raise Disproved(f"other results on {on}: {json.dumps(intake)}")
    for intake, on in random_intakes(MISSING, "proof of missing", MOST_GAPS):
        if missing_differs(intake, on, book):
            raise Disproved(f"other missing answers on {on}: {json.dumps(intake)}")
    return f"{RESULTS} intakes and {MISSING} with gaps: no difference"
