"""What is missing from twelve people with nothing answered, under 50 ms; the yardstick computes the outcome.

Nothing answered is the slowest household of twelve that random gaps turned up: every answer may still matter.
"""

import json
import time
from datetime import date

from app.bootstrap import RESOURCES
from app.files.intake import read_intake
from app.rules import find_missing, load_rule_book
from tests.oracle.assess import assess as straight_line
from tests.oracle.households import intake

ON = date(2026, 11, 22)
ROLES = ("applicant", "spouse", *("child",) * 6, *("other_relative",) * 4)
INTAKE = intake(
    *({"id": f"p{number}", "role": role} for number, role in enumerate(ROLES)),
    settles_permanently=None,
    destination=None,
)
BOOK = load_rule_book(RESOURCES / "rules")
CASE = read_intake(json.dumps(INTAKE).encode())


def pair() -> tuple[float, float]:
    """Returns the seconds of one search for missing answers, and of one bare outcome."""
    start = time.perf_counter()
    find_missing(CASE, ON, BOOK)
    found = time.perf_counter()
    straight_line(INTAKE, ON)
    return found - start, time.perf_counter() - found
