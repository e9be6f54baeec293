"""Releases in disjoint blocks: each shows new periods alone, with totals of its own."""

import pytest

from app.files.ledger import format_ledger, parse_ledger
from app.tallies.counts import RawCounts
from app.tallies.descriptions import Descriptions
from app.tallies.errors import CountsError
from app.tallies.ledger import Ledger
from app.tallies.periods import PeriodKind
from app.tallies.policy import Policy
from app.tallies.protect import protect
from tests.tallies.tables import counts

MONTHS = [f"2026-{month:02d}" for month in range(1, 13)]
BLOCKS = Policy(periods=PeriodKind.HALF_YEAR, blocks=True)
NOTHING = Descriptions()


def raw(months: int, *, late: int = 0) -> RawCounts:
    grid = [[10 + month, 3 + late * (month == 0)] for month in range(months)]
    return counts({"t": grid}, MONTHS[:months])


def periods(ledger: Ledger) -> list[tuple[str, ...]]:
    return [entry.protected.release.shapes()["t"].periods for entry in ledger.releases]


def test_each_release_shows_only_what_none_showed_before() -> None:
    first = protect(raw(6), NOTHING, Ledger(), BLOCKS)
    second = protect(raw(12), NOTHING, first.ledger, BLOCKS)
    assert periods(second.ledger) == [("2026-H1",), ("2026-H2",)]
    assert second.protected.replaces == ()


def test_a_late_change_is_booked_in_the_new_block() -> None:
    first = protect(raw(6), NOTHING, Ledger(), BLOCKS)
    changed = protect(raw(12, late=4), NOTHING, first.ledger, BLOCKS)
    plain = protect(raw(12), NOTHING, first.ledger, BLOCKS)
    totals = [
        sum(cell.booked for place, cell in made.ledger.booked().items() if place.period > "2026-06")
        for made in (changed, plain)
    ]
    assert totals[0] == totals[1] + 4


def test_nothing_new_is_said_and_not_released() -> None:
    first = protect(raw(6), NOTHING, Ledger(), BLOCKS)
    assert protect(raw(6), NOTHING, first.ledger, BLOCKS).is_repeat
    with pytest.raises(CountsError) as error:
        protect(raw(6, late=1), NOTHING, first.ledger, BLOCKS)
    assert [fault.expected for fault in error.value.faults] == ["new_period_present"]


def test_the_ledger_remembers_that_a_release_was_a_block() -> None:
    ledger = protect(raw(6), NOTHING, Ledger(), BLOCKS).ledger
    assert parse_ledger(format_ledger(ledger)) == ledger
    plain = protect(raw(6), NOTHING, Ledger(), Policy()).ledger
    assert b"blocks" not in format_ledger(plain)
