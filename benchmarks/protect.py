"""A half-year of eight linked tables, protected; the yardstick is the auditor alone on that release."""

import time
from collections.abc import Callable

from app.tallies.audit import audit
from app.tallies.counts import CountRow, Place, RawCounts
from app.tallies.descriptions import Descriptions, TableDescription
from app.tallies.ledger import Ledger
from app.tallies.policy import Bounds, Policy
from app.tallies.protect import protect

CATEGORIES = {"adaptation": 3, "channel": 5, "children": 3, "ended": 6, "gender": 3, "interpreter": 6}
ANSWERS = {"need": 7, "obstacle": 11}
POLICY = Policy(bounds=Bounds.CLASSES)
DESCRIPTIONS = Descriptions(
    {table: TableDescription("conversations") for table in CATEGORIES}
    | {table: TableDescription("conversations", several=True) for table in ANSWERS}
)


def half_year() -> RawCounts:
    """Six months of an invented office, about seven conversations each."""
    rows = []
    for month in range(1, 7):
        conversations = 3 + month * 5 % 9
        for table, number in (CATEGORIES | ANSWERS).items():
            cells = [0] * number
            for one in range(conversations):
                cells[(one * one + month) % number] += 1
            rows += [
                CountRow(Place(f"2026-{month:02d}", table, f"c{at:02d}"), count)
                for at, count in enumerate(cells)
            ]
    return RawCounts(tuple(rows))


RAW = half_year()
RELEASE = protect(RAW, DESCRIPTIONS, Ledger(), POLICY).protected.release


def pair() -> tuple[float, float]:
    """Returns the seconds of protecting, audit included, and of auditing what came out."""
    ours = seconds(lambda: protect(RAW, DESCRIPTIONS, Ledger(), POLICY))
    return ours, seconds(lambda: audit([RELEASE], DESCRIPTIONS, POLICY.threshold))


def seconds(make: Callable[[], object]) -> float:
    """Returns how long it takes."""
    start = time.perf_counter()
    make()
    return time.perf_counter() - start
