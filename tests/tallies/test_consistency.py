import pytest

from app.tallies.consistency import check_counts
from app.tallies.counts import CountRow, Place, RawCounts
from app.tallies.descriptions import Descriptions, TableDescription
from app.tallies.errors import CountsError
from tests.tallies.tables import linked

NOTHING = Descriptions()


def rows(*found: tuple[str, str, str, int]) -> RawCounts:
    """Raw counts whose lines start at 2."""
    places = enumerate(found, start=2)
    return RawCounts(tuple(CountRow(Place(p, t, c), n, "", line) for line, (p, t, c, n) in places))


def wrong(raw: RawCounts, descriptions: Descriptions = NOTHING) -> list[tuple[str, str]]:
    with pytest.raises(CountsError) as error:
        check_counts(raw, descriptions)
    return [(fault.where, fault.expected) for fault in error.value.faults]


def test_a_missing_combination_is_zero() -> None:
    tables = check_counts(
        rows(("2026-01", "t", "a", 3), ("2026-02", "t", "b", 4), ("2026-03", "u", "c", 1)), NOTHING
    )
    assert tables["t"].periods == tables["u"].periods == ("2026-01", "2026-02", "2026-03")
    assert tables["t"].cells["2026-01", "b"] == tables["t"].cells["2026-03", "a"] == 0


def test_sources_are_summed() -> None:
    raw = RawCounts(tuple(CountRow(Place("p", "t", "a"), 3, source) for source in ("s1", "s2")))
    assert check_counts(raw, NOTHING)["t"].cells["p", "a"] == 6


def test_a_month_beside_its_quarter_is_named_by_line() -> None:
    raw = rows(("2026-01", "t", "a", 3), ("2026-Q1", "t", "a", 9), ("2026-Q1", "u", "a", 9))
    assert ("line 2", "periods_apart") in wrong(raw)


def test_months_and_quarters_apart_are_still_two_kinds() -> None:
    assert wrong(rows(("2026-01", "t", "a", 3), ("2026-Q2", "t", "a", 9))) == [
        ("line 3", "one_kind_of_period")
    ]
    assert wrong(rows(("2026-01", "t", "a", 3), ("later", "t", "a", 9))) == [("line 3", "one_kind_of_period")]


def test_tables_may_have_different_kinds_of_periods() -> None:
    tables = check_counts(rows(("2026-01", "t", "a", 3), ("2026-Q1", "u", "a", 9)), NOTHING)
    assert (tables["t"].periods, tables["u"].periods) == (("2026-01",), ("2026-Q1",))


def test_a_sum_beside_a_part_is_named_by_line() -> None:
    described = Descriptions({"t": TableDescription(sums={"s": ("a", "b"), "u": ("b", "c")})})
    assert wrong(rows(("p", "t", "s", 3), ("p", "t", "a", 2)), described) == [("line 3", "sum_or_parts")]
    assert wrong(rows(("p", "t", "s", 3), ("p", "t", "u", 2)), described) == [
        ("line 2", "sum_or_parts"),
        ("line 3", "sum_or_parts"),
    ]
    assert check_counts(rows(("p", "t", "s", 3), ("p", "t", "c", 2)), described)


def test_a_quarter_must_equal_its_months_in_a_linked_table() -> None:
    months = [(f"2026-{month:02d}", "t", "a", 3) for month in (1, 2, 3)]
    assert check_counts(rows(*months, ("2026-Q1", "u", "a", 9)), linked("t", "u"))
    assert wrong(rows(*months, ("2026-Q1", "u", "a", 8)), linked("t", "u"))[0][1] == "shared_totals_equal"


def test_a_month_can_not_exceed_its_quarter_in_a_linked_table() -> None:
    raw = rows(("2026-01", "t", "a", 9), ("2026-Q1", "u", "a", 8))
    assert wrong(raw, linked("t", "u"))[0][1] == "shared_totals_equal"
    assert check_counts(rows(("2026-01", "t", "a", 8), ("2026-Q1", "u", "a", 8)), linked("t", "u"))


def test_a_linked_table_without_rows_for_a_period_had_none() -> None:
    raw = rows(("p0", "t", "a", 3), ("p1", "t", "a", 2), ("p0", "u", "a", 3))
    assert wrong(raw, linked("t", "u")) == [("line 4", "shared_totals_equal")]


@pytest.mark.parametrize(("answers", "fits"), [(5, True), (6, False)])
def test_an_answer_occurs_at_most_once_per_conversation(answers: int, fits: bool) -> None:
    raw = rows(("p0", "t", "a", 2), ("p0", "t", "b", 3), ("p0", "o", "x", answers), ("p0", "o", "y", 5))
    if fits:
        assert check_counts(raw, linked("t", several=["o"]))
    else:
        assert wrong(raw, linked("t", several=["o"])) == [("line 4", "answers_at_most_once")]


def test_a_merged_answer_occurs_at_most_once_for_each_of_its_parts() -> None:
    described = Descriptions(
        {"t": TableDescription("n"), "o": TableDescription("n", several=True, sums={"s": ("x", "y")})}
    )
    assert check_counts(rows(("p0", "t", "a", 5), ("p0", "o", "s", 10)), described)
    assert wrong(rows(("p0", "t", "a", 5), ("p0", "o", "s", 11)), described)[0][1] == "answers_at_most_once"


def test_answers_of_a_quarter_are_held_against_its_months() -> None:
    months = [(f"2026-{month:02d}", "t", "a", 3) for month in (1, 2, 3)]
    described = linked("t", several=["o"])
    assert check_counts(rows(*months, ("2026-Q1", "o", "x", 9)), described)
    assert wrong(rows(*months, ("2026-Q1", "o", "x", 10)), described)[0][1] == "answers_at_most_once"


def test_answers_without_a_table_of_conversations_have_no_limit() -> None:
    assert check_counts(rows(("p0", "o", "x", 10)), linked(several=["o"]))


def test_no_fault_holds_the_counts_it_is_about() -> None:
    raw = rows(("p0", "t", "a", 12345), ("p0", "u", "a", 54321))
    with pytest.raises(CountsError) as error:
        check_counts(raw, linked("t", "u"))
    assert "12345" not in str(error.value.faults)
    assert "54321" not in str(error.value.faults)
