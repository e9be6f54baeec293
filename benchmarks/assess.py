"""A family assessed and explained, without missing answers; the yardstick only computes the outcome."""

import json
import time
from collections.abc import Callable
from datetime import date

from app.bootstrap import RESOURCES
from app.casework.explain import explain
from app.casework.wording import Words
from app.files.intake import read_intake
from app.rules import assess_answers, load_rule_book
from tests.oracle.assess import assess as straight_line
from tests.oracle.households import applicant, children, intake, spouse

ON = date(2026, 11, 22)
INTAKE = intake(applicant(), spouse(debt_csn=True), *children(2))
BOOK = load_rule_book(RESOURCES / "rules")
WORDS = Words("sv", RESOURCES, lambda: BOOK, dict)
CASE = read_intake(json.dumps(INTAKE).encode())
TIMES = 20


def pair() -> tuple[float, float]:
    """Returns the seconds of so many explained assessments, and of as many bare outcomes."""
    ours = seconds(lambda: explain(CASE, assess_answers(CASE, ON, BOOK), WORDS))
    return ours, seconds(lambda: straight_line(INTAKE, ON))


def seconds(work: Callable[[], object]) -> float:
    """Returns how long so many rounds take."""
    start = time.perf_counter()
    for _ in range(TIMES):
        work()
    return time.perf_counter() - start
