import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.combining import Span
from app.tallies.counts import Place
from app.tallies.descriptions import Descriptions, TableDescription
from app.tallies.ledger import Ledger
from app.tallies.policy import Bounds, Policy
from app.tallies.protect import protect
from app.tallies.release import Figure, Release
from app.tallies.spans import fits_itself, spans
from tests.tallies.tables import TOTAL, counts

NOTHING = Descriptions()


def row(descriptions: Descriptions = NOTHING, **figures: int | tuple[int, int] | None) -> dict[str, Span]:
    made = []
    for category, given_ in figures.items():
        for period in ("p", TOTAL):
            if isinstance(given_, tuple):
                made.append(Figure(Place(period, "t", category), None, *given_))
            else:
                made.append(Figure(Place(period, "t", category), given_))
    return {span.category: span for span in spans(Release(tuple(made)), descriptions)}


def limits(found: dict[str, Span]) -> dict[str, tuple[int, int | None]]:
    return {category: (span.at_least, span.at_most) for category, span in found.items()}


def test_a_published_figure_is_its_own_limits_and_a_hidden_one_has_those_given() -> None:
    found = row(a=7, b=(0, 9), total=(0, 19))
    assert limits(found) == {"a": (7, 7), "b": (0, 9), "total": (7, 16)}
    assert [span.is_hidden for span in found.values()] == [False, True, True]


def test_nothing_is_said_of_the_highest_where_nothing_tells() -> None:
    assert limits(row(a=7, b=None, total=None)) == {"a": (7, 7), "b": (0, None), "total": (7, None)}


def test_parts_are_no_larger_than_their_total_leaves() -> None:
    assert limits(row(a=7, b=None, c=None, total=12)) == {
        "a": (7, 7),
        "b": (0, 5),
        "c": (0, 5),
        "total": (12, 12),
    }


def test_merged_categories_and_their_parts_follow_from_each_other() -> None:
    described = Descriptions({"t": TableDescription(sums={"debts": ("csn", "kfm")})})
    assert limits(row(described, csn=7, kfm=(0, 9), total=None))["debts"] == (7, 16)
    merged = row(described, debts=8, other=5, total=13)
    assert limits(merged)["csn"] == limits(merged)["kfm"] == (0, 8)
    assert merged["csn"].is_hidden


@given(
    st.lists(st.lists(st.integers(0, 12), min_size=3, max_size=3), min_size=1, max_size=3),
    st.sampled_from(Bounds),
)
def test_the_truth_always_lies_within_the_limits(grid: list[list[int]], bounds: Bounds) -> None:
    made = protect(counts({"t": grid}), NOTHING, Ledger(), Policy(bounds=bounds))
    for span in spans(made.protected.release, NOTHING):
        line = grid[int(span.period[1:])]
        truth = sum(line) if span.category == TOTAL else line[int(span.category[1:])]
        assert span.at_least <= truth
        assert span.at_most is None or truth <= span.at_most


@pytest.mark.parametrize(
    ("part", "total", "fits"),
    [(9, 16, True), (9, 15, False), (9, 17, False), (None, 7, True), (None, 6, False), ((0, 9), 17, False)],
)
def test_a_release_fits_itself_if_each_total_can_be_the_sum_of_its_parts(
    part: int | tuple[int, int] | None, total: int, *, fits: bool
) -> None:
    other = (None, *part) if isinstance(part, tuple) else (part, None, None)
    figures = [Figure(Place("p", "t", name), count) for name, count in (("a", 7), (TOTAL, total))]
    assert fits_itself(Release((*figures, Figure(Place("p", "t", "b"), *other)))) is fits
