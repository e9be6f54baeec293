from collections.abc import Iterator

import pytest

from app.domain.combining import Span, SpanSum
from app.storage.combining import TemporaryFigures


@pytest.fixture
def figures() -> Iterator[TemporaryFigures]:
    kept = TemporaryFigures()
    yield kept
    kept.close()


def span(category: str, lowest: int, highest: int | None, *, is_hidden: bool = True) -> Span:
    return Span("2026-H1", "t", category, lowest, highest, is_hidden)


def test_figures_are_summed_by_county_and_only_where_they_count(figures: TemporaryFigures) -> None:
    for delivery, county in ((1, "01"), (2, "01"), (3, "03"), (4, "03")):
        figures.add(delivery, county, [span("a", 7, 7, is_hidden=False), span("b", 0, 9)])
    parts = [(number, "2026-H1", "t") for number in (1, 2, 3)]
    assert list(figures.sums(parts)) == [
        SpanSum("01", "2026-H1", "t", "a", 14, 14, 2, 0, 0),
        SpanSum("01", "2026-H1", "t", "b", 0, 18, 2, 0, 2),
        SpanSum("03", "2026-H1", "t", "a", 7, 7, 1, 0, 0),
        SpanSum("03", "2026-H1", "t", "b", 0, 9, 1, 0, 1),
    ]


def test_one_figure_without_a_limit_leaves_the_sum_without_one(figures: TemporaryFigures) -> None:
    figures.add(1, "01", [span("a", 0, 9)])
    figures.add(2, "01", [span("a", 3, None)])
    (found,) = figures.sums([(1, "2026-H1", "t"), (2, "2026-H1", "t")])
    assert (found.at_least, found.at_most) == (3, None)


def test_a_published_zero_is_counted_apart_from_a_hidden_figure_that_can_only_be_zero(
    figures: TemporaryFigures,
) -> None:
    figures.add(1, "01", [span("a", 0, 0, is_hidden=False)])
    figures.add(2, "01", [span("a", 0, 0)])
    (found,) = figures.sums([(1, "2026-H1", "t"), (2, "2026-H1", "t")])
    assert (found.zeros, found.hidden) == (1, 1)


def test_sums_can_be_asked_for_again(figures: TemporaryFigures) -> None:
    figures.add(1, "01", [span("a", 1, 2)])
    parts = [(1, "2026-H1", "t")]
    assert list(figures.sums(parts)) == list(figures.sums(parts))
    assert list(figures.sums([])) == []
