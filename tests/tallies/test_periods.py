import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tallies.periods import PeriodKind, cut, in_order, months_between, parse_period


@pytest.mark.parametrize(
    ("label", "kind", "months"),
    [
        ("2026-03", PeriodKind.MONTH, 1),
        ("2026-Q1", PeriodKind.QUARTER, 3),
        ("2026-H2", PeriodKind.HALF_YEAR, 6),
        ("2026", PeriodKind.YEAR, 12),
    ],
)
def test_a_calendar_period_is_the_sum_of_its_months(label: str, kind: PeriodKind, months: int) -> None:
    period = parse_period(label)
    assert period.kind is kind
    assert len(period.units) == months


@pytest.mark.parametrize(
    "label", ["2026-13", "2026-00", "2026-Q5", "2026-H3", "2026-3", "vår", "A", "26", "2026-q1"]
)
def test_any_other_label_stands_alone(label: str) -> None:
    period = parse_period(label)
    assert period.kind is PeriodKind.LABEL
    assert period.units == {label}
    assert not period.is_inside(parse_period("2026"))


def test_periods_end_where_they_should() -> None:
    assert parse_period("2026-Q4").units == {"2026-10", "2026-11", "2026-12"}
    assert min(parse_period("2026-H2").units) == "2026-07"
    assert parse_period("2026-06").is_inside(parse_period("2026-H1"))
    assert not parse_period("2026-07").is_inside(parse_period("2026-H1"))
    assert not parse_period("2026").is_inside(parse_period("2026"))


def test_a_month_lies_in_its_quarter_half_year_and_year() -> None:
    month = parse_period("2026-07")
    assert month.within(PeriodKind.QUARTER).label == "2026-Q3"
    assert month.within(PeriodKind.HALF_YEAR).label == "2026-H2"
    assert month.within(PeriodKind.YEAR).label == "2026"
    assert month.within(PeriodKind.MONTH) == month
    assert parse_period("2026").within(PeriodKind.QUARTER).label == "2026"
    assert parse_period("vår").within(PeriodKind.YEAR).label == "vår"


def test_labels_are_ordered_by_time_and_other_labels_come_last() -> None:
    labels = ["vår", "2026", "2025-12", "2026-01", "2026-Q1", "A", "2026-01"]
    assert in_order(labels) == ("2025-12", "2026-01", "2026-Q1", "2026", "A", "vår")


def test_months_between_takes_both_ends_across_new_year() -> None:
    assert months_between("2025-11", "2026-02") == ("2025-11", "2025-12", "2026-01", "2026-02")
    assert months_between("2026-02", "2026-01") == ()
    assert months_between("2026-12", "2026-12") == ("2026-12",)


def test_a_longer_period_owns_what_the_shorter_ones_leave() -> None:
    pieces = cut(["2026-01", "2026-02", "2026-Q1", "2026-H1"])
    assert pieces.units["2026-Q1"] == {"2026-03"}
    assert pieces.units["2026-H1"] == {"2026-04", "2026-05", "2026-06"}
    assert pieces.inner["2026-H1"] == ("2026-Q1",)
    assert pieces.covers(parse_period("2026-Q1").units)
    assert not pieces.covers(parse_period("2026-03").units | parse_period("2026-04").units)


def test_a_period_wholly_filled_by_shorter_ones_owns_nothing() -> None:
    pieces = cut(["2026-01", "2026-02", "2026-03", "2026-Q1"])
    assert "2026-Q1" not in pieces.units
    assert pieces.of(parse_period("2026-Q1").units) == ("2026-01", "2026-02", "2026-03")


LABELS = st.lists(
    st.one_of(
        st.integers(1, 12).map(lambda month: f"2026-{month:02d}"),
        st.integers(1, 4).map(lambda quarter: f"2026-Q{quarter}"),
        st.sampled_from(["2026-H1", "2026-H2", "2026", "2027", "vår"]),
    ),
    min_size=1,
    unique=True,
)


@given(LABELS)
def test_pieces_never_overlap_and_every_period_is_a_sum_of_them(labels: list[str]) -> None:
    pieces = cut(labels)
    units = [unit for own in pieces.units.values() for unit in own]
    assert len(units) == len(set(units))
    assert all(pieces.covers(parse_period(label).units) for label in labels)
