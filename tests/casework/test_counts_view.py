from datetime import date
from pathlib import Path

import pytest

from app.casework.counts_view import (
    HiddenWhy,
    PeriodKind,
    by_period,
    every_month,
    finished,
    is_over,
    why_hidden,
    zeros_alike,
)
from app.tallies.counts import Place
from app.tallies.definitions import load_definitions
from app.tallies.descriptions import Descriptions
from app.tallies.ledger import Ledger
from app.tallies.policy import Policy
from app.tallies.protect import protect
from tests.tallies.tables import counts

DEFINITIONS = load_definitions(Path(__file__).parents[2] / "resources" / "tallies")
MONTHS = [f"2026-{month:02d}" for month in range(1, 9)]
RAW = counts({"t": [[month, 20] for month in range(8)]}, MONTHS)


def test_months_and_half_years_are_sums_of_the_same_counts() -> None:
    months, halves = by_period(RAW, PeriodKind.MONTH)["t"], by_period(RAW, PeriodKind.HALF_YEAR)["t"]
    assert months.periods == tuple(MONTHS)
    assert halves.cells == {
        ("2026-H1", "c0"): 15, ("2026-H1", "c1"): 120, ("2026-H2", "c0"): 13, ("2026-H2", "c1"): 40,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "on", "months"),
    [
        (PeriodKind.HALF_YEAR, date(2026, 6, 30), 0),
        (PeriodKind.HALF_YEAR, date(2026, 7, 1), 6),
        (PeriodKind.YEAR, date(2026, 12, 31), 0),
        (PeriodKind.YEAR, date(2027, 1, 1), 8),
        (PeriodKind.MONTH, date(2026, 8, 1), 7),
    ],
)
def test_only_periods_that_are_over_are_taken(kind: PeriodKind, on: date, months: int) -> None:
    assert len({row.place.period for row in finished(RAW, kind, on).rows}) == months


def test_a_month_in_which_nothing_was_counted_stands_between_the_others() -> None:
    months = ["2025-11", "2026-02"]
    table = every_month(by_period(counts({"t": [[3], [4]]}, months), PeriodKind.MONTH)["t"])
    assert table.periods == ("2025-11", "2025-12", "2026-01", "2026-02")
    assert [table.total(month) for month in table.periods] == [3, 0, 0, 4]


def test_only_months_have_months_between_them() -> None:
    table = by_period(counts({"t": [[3], [4]]}, ["2025-H1", "2026-H1"]), PeriodKind.MONTH)["t"]
    assert every_month(table) == table


@pytest.mark.parametrize(
    ("label", "on", "over"),
    [
        ("2026-H2", date(2026, 12, 31), False),
        ("2026-H2", date(2027, 1, 1), True),
        ("2026-08", date(2026, 8, 31), False),
        ("2026-08", date(2026, 9, 1), True),
        ("pilot", date(2026, 9, 1), True),
    ],
)
def test_a_period_is_over_when_its_last_month_is(label: str, on: date, over: bool) -> None:
    assert is_over(label, on) is over


def test_the_supervisor_is_told_why_each_hidden_figure_is_hidden() -> None:
    made = protect(counts({"t": [[3, 30, 40], [20, 25, 30]]}), Descriptions(), Ledger(), Policy())
    found = why_hidden(made)
    hidden = {one.place for one in made.protected.release.figures if one.count is None}
    assert set(found) == hidden
    small = [place for place, why in found.items() if why is HiddenWhy.SMALL]
    (period,) = {place.period for place in small}
    assert small == [Place(period, "t", "c0")]
    assert HiddenWhy.PROTECTS in found.values()


def test_zeros_alike_makes_a_hidden_zero_small_too() -> None:
    described = zeros_alike(DEFINITIONS, {"channel"})
    assert [name for name, one in described.tables.items() if one.zeros_alike] == ["channel"]
    names = ("outreach", "phone")
    raw = counts({"channel": [[0, 30], [20, 25]]})
    rows = tuple(
        type(row)(row.place._replace(category=names[int(row.place.category[1:])]), row.count)
        for row in raw.rows
    )
    made = protect(type(raw)(rows), described, Ledger(), Policy())
    assert HiddenWhy.SMALL in why_hidden(made).values()
