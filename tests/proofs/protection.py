"""In a thousand offices, six growing releases of linked tables together leave every small figure uncertain.

Three tables count the same conversations; in every third office a fourth holds several answers. Counts of
closed months change late in every fifth. Every second office asks for bounds. The auditor reads only what was
published.
"""

import random
import time
from pathlib import Path

from app.tallies.audit import examine
from app.tallies.counts import CountRow, Place, RawCounts
from app.tallies.descriptions import Descriptions, TableDescription
from app.tallies.errors import DisclosureError
from app.tallies.ledger import Ledger
from app.tallies.policy import Bounds, Policy
from app.tallies.protect import protect
from app.tallies.witnesses import Verdict
from tests.proofs import Disproved

OFFICES = 1000
MONTHS = 6
THRESHOLD = 5
CATEGORIES = {"channel": 3, "ended": 4, "kind": 5}
ANSWERS = 5
DESCRIPTIONS = Descriptions(
    {table: TableDescription("conversations") for table in CATEGORIES}
    | {"obstacle": TableDescription("conversations", several=True)}
)


def office(seed: int, months: int) -> RawCounts:
    """The counts an invented office hands in after so many months."""
    draw = random.Random(seed)
    mean = (1, 3, 10)[seed % 3]
    rows: dict[Place, int] = {}
    for month in range(1, months + 1):
        period = f"2026-{month:02d}"
        _one_month(rows, period, int(draw.expovariate(1 / mean)), draw, has_answers=seed % 3 == 0)
    if seed % 5 == 0 and months > 2:
        _one_month(rows, "2026-02", 1, draw, has_answers=False)
    return RawCounts(tuple(CountRow(place, count) for place, count in rows.items()))


def _one_month(
    rows: dict[Place, int], period: str, conversations: int, draw: random.Random, *, has_answers: bool
) -> None:
    tables = CATEGORIES | ({"obstacle": ANSWERS} if has_answers else {})
    for table, size in tables.items():
        for number in range(size):
            rows.setdefault(Place(period, table, f"c{number}"), 0)
    for _ in range(conversations):
        for table, size in CATEGORIES.items():
            rows[Place(period, table, f"c{min(int(draw.expovariate(1)), size - 1)}")] += 1
        for number in range(ANSWERS if has_answers else 0):
            rows[Place(period, "obstacle", f"c{number}")] += draw.random() < 0.25


def leaks(seed: int) -> list[str]:
    """The small figures that one office's releases together give away, and releases that were refused."""
    ledger = Ledger()
    policy = Policy(THRESHOLD, bounds=Bounds.CLASSES if seed % 2 else Bounds.NONE)
    for month in range(1, MONTHS + 1):
        try:
            ledger = protect(office(seed, month), DESCRIPTIONS, ledger, policy).ledger
        except DisclosureError as refusal:
            return [f"office {seed}, release {month}: {refusal.code}"]
    return [f"office {seed}: {place}" for place in _given_away(ledger)]


def _given_away(ledger: Ledger) -> list[Place]:
    releases = [entry.protected.release for entry in ledger.releases]
    booked = {place: cell.booked for place, cell in ledger.booked().items()}
    asked = {}
    for number, release in enumerate(releases):
        shapes = release.shapes()
        for figure in release.figures:
            shape = shapes[figure.place.table]
            periods = shape.periods if figure.place.period == "total" else (figure.place.period,)
            names = shape.categories if figure.place.category == "total" else (figure.place.category,)
            places = (Place(period, figure.place.table, name) for period in periods for name in names)
            count = sum(booked[place] for place in places)
            if figure.count not in (None, count) or (figure.count is not None and 1 <= count < THRESHOLD):
                return [figure.place]
            if 1 <= count < THRESHOLD:
                asked[number, figure.place] = tuple(range(1, THRESHOLD))
    verdicts = examine(releases, DESCRIPTIONS, asked)
    return [key[1] for key, one in verdicts.items() if set(one.values()) - {Verdict.POSSIBLE}]


def run(folder: Path) -> str:
    """Tries every office."""
    started = time.monotonic()
    for seed in range(OFFICES):
        found = leaks(seed)
        if found:
            raise Disproved("; ".join(found))
    minutes = (time.monotonic() - started) / 60
    return f"{OFFICES} offices, {OFFICES * MONTHS} releases, 0 leaks, 0 refused, {minutes:.1f} minutes"
