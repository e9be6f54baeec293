from collections.abc import Mapping, Sequence

import pytest

from app.tallies.booking import Booking, book
from app.tallies.counts import CountRow, Place, RawCounts, fill_tables
from app.tallies.descriptions import Descriptions, TableDescription
from app.tallies.errors import CountsError
from app.tallies.ledger import Ledger
from app.tallies.periods import TOTAL
from app.tallies.policy import Policy
from app.tallies.protect import protect
from tests.tallies.tables import Grid, counts, linked

NOTHING = Descriptions()
MONTHS = [f"2026-{month:02d}" for month in range(1, 13)]


def released(
    grids: Mapping[str, Grid],
    descriptions: Descriptions = NOTHING,
    ledger: Ledger | None = None,
    periods: Sequence[str] = MONTHS,
) -> Ledger:
    length = len(next(iter(grids.values())))
    raw = counts(grids, periods[:length])
    return protect(raw, descriptions, ledger or Ledger(), Policy()).ledger


def booked(
    grids: Mapping[str, Grid],
    ledger: Ledger,
    descriptions: Descriptions = NOTHING,
    periods: Sequence[str] = MONTHS,
) -> Booking:
    length = len(next(iter(grids.values())))
    return book(fill_tables(counts(grids, periods[:length]).summed()), ledger, descriptions)


def cells(booking: Booking, table: str = "t") -> list[list[int]]:
    found = booking.tables[table]
    return [[found.cells[period, category] for category in found.categories] for period in found.periods]


def test_without_a_ledger_counts_are_booked_as_they_are() -> None:
    booking = booked({"t": [[3, 9], [8, 2]]}, Ledger())
    assert cells(booking) == [[3, 9], [8, 2]]
    assert booking.held == ()
    assert {(one.place.period, one.booked, one.reported) for one in booking.booked} == {
        ("2026-01", 3, 3),
        ("2026-01", 9, 9),
        ("2026-02", 8, 8),
        ("2026-02", 2, 2),
    }


def test_a_late_change_is_booked_in_the_first_open_period() -> None:
    ledger = released({"t": [[7, 9], [8, 6]]})
    booking = booked({"t": [[7, 10], [8, 5], [6, 7], [9, 9]]}, ledger)
    assert cells(booking) == [[7, 9], [8, 6], [6, 7], [9, 9]]
    booking = booked({"t": [[7, 12], [8, 6], [6, 7], [9, 9]]}, ledger)
    assert cells(booking) == [[7, 9], [8, 6], [6, 10], [9, 9]]


def test_a_late_change_is_booked_once() -> None:
    ledger = released({"t": [[7, 9], [8, 6]]})
    ledger = released({"t": [[7, 12], [8, 6], [6, 7]]}, ledger=ledger)
    assert cells(booked({"t": [[7, 12], [8, 6], [6, 7], [5, 5]]}, ledger)) == [
        [7, 9],
        [8, 6],
        [6, 10],
        [5, 5],
    ]


def test_a_change_that_would_go_below_zero_is_held_until_it_fits() -> None:
    ledger = released({"t": [[7, 9]]})
    ledger = released({"t": [[7, 4], [8, 3]]}, ledger=ledger)
    assert ledger.held() == {("t", "c1"): -5}
    booking = booked({"t": [[7, 4], [8, 3], [6, 6]]}, ledger)
    assert cells(booking) == [[7, 9], [8, 3], [6, 1]]
    assert booking.held == ()


def test_without_an_open_period_a_change_is_held() -> None:
    ledger = released({"t": [[7, 9]]})
    booking = booked({"t": [[8, 9]]}, ledger)
    assert cells(booking) == [[7, 9]]
    assert [(one.category, one.change) for one in booking.held] == [("c0", 1)]


def test_linked_tables_book_a_change_together_or_not_at_all() -> None:
    described = linked("a", "b")
    ledger = released({"a": [[7, 9]], "b": [[10, 6]]}, described)
    # One conversation less in January; in February table b has none of that kind to take it from.
    booking = booked({"a": [[6, 9], [5, 5]], "b": [[10, 5], [10, 0]]}, ledger, described)
    assert cells(booking, "a") == [[7, 9], [5, 5]]
    assert cells(booking, "b") == [[10, 6], [10, 0]]
    assert {(one.table, one.category): one.change for one in booking.held} == {
        ("a", "c0"): -1,
        ("b", "c1"): -1,
    }


def test_a_period_that_is_not_handed_in_again_stays() -> None:
    ledger = released({"t": [[7, 9]]})
    booking = book(fill_tables(counts({"t": [[8, 2]]}, ["2026-02"]).summed()), ledger, NOTHING)
    assert cells(booking) == [[8, 2]]
    assert booking.cells[Place("2026-01", "t", "c1")] == 9


def test_a_new_category_was_zero_in_closed_periods() -> None:
    ledger = released({"t": [[7, 9]]})
    booking = booked({"t": [[7, 9, 2], [8, 6, 5]]}, ledger)
    assert cells(booking) == [[7, 9, 0], [8, 6, 7]]


def test_a_quarter_after_its_months_is_their_booked_sum() -> None:
    ledger = released({"t": [[7, 9], [8, 6], [5, 5]]})
    booking = booked({"t": [[20, 20]]}, ledger, periods=["2026-Q1"])
    assert cells(booking) == [[20, 20]]
    with pytest.raises(CountsError) as error:
        booked({"t": [[21, 20]]}, ledger, periods=["2026-Q1"])
    assert [fault.expected for fault in error.value.faults] == ["shorter_periods_given"]


def test_a_quarter_after_its_first_month_keeps_the_month_and_takes_the_rest() -> None:
    ledger = released({"t": [[7, 9]]})
    assert cells(booked({"t": [[20, 20]]}, ledger, periods=["2026-Q1"])) == [[20, 20]]
    with pytest.raises(CountsError):
        booked({"t": [[6, 20]]}, ledger, periods=["2026-Q1"])


def test_months_after_their_quarter_must_add_up_to_it() -> None:
    ledger = released({"t": [[20, 20]]}, periods=["2026-Q1"])
    assert cells(booked({"t": [[7, 9], [8, 6], [5, 5]]}, ledger)) == [[7, 9], [8, 6], [5, 5]]
    assert cells(booked({"t": [[7, 9], [8, 6]]}, ledger)) == [[7, 9], [8, 6]]
    for grid in ([(7, 9), (8, 6), (6, 5)], [(21, 0)]):
        with pytest.raises(CountsError) as error:
            booked({"t": grid}, ledger)
        assert {fault.expected for fault in error.value.faults} == {"longer_period_given"}


def test_answers_that_would_outnumber_conversations_are_held() -> None:
    described = linked("a", several=["o"])
    ledger = released({"a": [[7, 9]], "o": [[5, 5]]}, described)
    # Five late answers in January, but only three conversations in February to book them in.
    booking = booked({"a": [[7, 9], [3, 0]], "o": [[10, 5], [1, 1]]}, ledger, described)
    assert cells(booking, "o") == [[5, 5], [1, 1]]
    assert [(one.table, one.change) for one in booking.held] == [("o", 5)]


def test_months_after_their_quarter_may_have_a_category_that_nobody_chose() -> None:
    ledger = released({"t": [[20, 20]]}, periods=["2026-Q1"])
    assert cells(booked({"t": [[7, 9, 0], [8, 6, 0], [5, 5, 0]]}, ledger))[2] == [5, 5, 0]


def test_a_month_after_its_quarter_is_measured_by_what_was_booked_of_the_others() -> None:
    ledger = released({"t": [[7, 9]]}, ledger=released({"t": [[20, 20]]}, periods=["2026-Q1"]))
    # One more in January has come late; with it the two months would be more than their quarter.
    booking = booked({"t": [[8, 9], [13, 11]]}, ledger)
    assert cells(booking) == [[7, 9], [13, 11]]
    assert [one.change for one in booking.held] == [1]


DEBTS = Descriptions({"t": TableDescription(sums={"debts": ("csn", "kfm")})})


def rows(*found: tuple[str, str, int]) -> RawCounts:
    return RawCounts(tuple(CountRow(Place(period, "t", name), count) for period, name, count in found))


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        (("debts",), ("csn", "kfm"), {"other", "csn", "kfm", TOTAL}),
        (("csn", "kfm"), ("debts",), {"other", "debts", TOTAL}),
    ],
)
def test_a_release_shows_a_sum_or_its_parts_also_where_an_earlier_one_showed_the_other(
    first: tuple[str, ...], then: tuple[str, ...], expected: set[str]
) -> None:
    old = rows(("2026-01", "other", 12), *(("2026-01", name, 9) for name in first))
    ledger = protect(old, DEBTS, Ledger(), Policy()).ledger
    new = rows(("2026-02", "other", 30), *(("2026-02", name, 20) for name in then))
    made = protect(new, DEBTS, ledger, Policy()).protected.release
    assert {figure.place.category for figure in made.figures} == expected
    total = next(one for one in made.figures if one.place == Place("2026-02", "t", TOTAL))
    assert total.count == 30 + 20 * len(then)


@pytest.mark.parametrize(
    ("first", "then"), [(("debts",), ("csn", "kfm")), (("csn", "kfm"), ("debts",)), (("debts",), ("csn",))]
)
@pytest.mark.parametrize("period", ["2026-01", "2026-Q1"])
def test_a_released_period_keeps_its_categories_as_sum_or_as_parts(
    first: tuple[str, ...], then: tuple[str, ...], period: str
) -> None:
    old = rows(("2026-01", "other", 12), *(("2026-01", name, 9) for name in first))
    ledger = protect(old, DEBTS, Ledger(), Policy()).ledger
    new = rows((period, "other", 30), *((period, name, 20) for name in then))
    with pytest.raises(CountsError) as error:
        protect(new, DEBTS, ledger, Policy())
    assert [(fault.expected, fault.facts) for fault in error.value.faults] == [
        ("categories_as_released", {"table": "t", "period": "2026-01"})
    ]


def test_months_after_their_quarter_and_one_of_them_must_add_up_to_the_rest_of_it() -> None:
    ledger = released({"t": [[7, 9]]}, ledger=released({"t": [[20, 20]]}, periods=["2026-Q1"]))
    assert cells(booked({"t": [[7, 9], [8, 6], [5, 5]]}, ledger)) == [[7, 9], [8, 6], [5, 5]]
    for grid in ([(7, 9), (14, 11)], [(7, 9), (8, 6), (5, 4)]):
        with pytest.raises(CountsError) as error:
            booked({"t": grid}, ledger)
        assert {fault.expected for fault in error.value.faults} == {"longer_period_given"}
