"""What figures are made of: which unknown counts a figure adds up, and which are known to be nothing."""

from app.tallies.counts import Place
from app.tallies.descriptions import Descriptions
from app.tallies.release import TableShape
from app.tallies.unknowns import Unknowns
from tests.tallies.tables import linked

JANUARY, FEBRUARY = "2026-01", "2026-02"
CELLS = {
    Place(JANUARY, "t", "a"): 7,
    Place(JANUARY, "t", "b"): 9,
    Place(FEBRUARY, "t", "a"): 8,
    Place(FEBRUARY, "t", "c"): 5,
}


def cell(unknowns: Unknowns, category: str, period: str) -> int:
    return unknowns.system.variables[frozenset({("t", category, period)})]


def test_a_category_that_a_release_does_not_have_was_nothing_in_its_periods() -> None:
    unknowns = Unknowns(CELLS, Descriptions())
    known = unknowns.missing({"t": TableShape((JANUARY,), ("a", "b"))})
    assert known == {cell(unknowns, "c", JANUARY)}
    assert unknowns.missing({"t": TableShape((JANUARY, FEBRUARY), ("a", "b", "c"))}) == set()


def test_a_figure_is_the_sum_of_its_unknowns() -> None:
    unknowns = Unknowns(CELLS, Descriptions())
    form = unknowns.form(Place("total", "t", "a"), TableShape((JANUARY, FEBRUARY), ("a", "b", "c")))
    assert form is not None
    whole = unknowns.figure(form)
    assert unknowns.system.truth[whole] == 15
    parts = [cell(unknowns, "a", month) for month in (JANUARY, FEBRUARY)]
    assert [row for row in unknowns.system.rows if (whole, -1) in row] == [
        [*((part, 1) for part in parts), (whole, -1)]
    ]
    assert unknowns.figure(form) == whole


def test_answers_of_a_quarter_are_not_held_against_the_conversations_of_one_month() -> None:
    cells = {Place("2026-Q1", "answers", "a"): 5, Place(JANUARY, "talks", "x"): 3}
    system = Unknowns(cells, linked("talks", several=["answers"])).system
    assert all(count >= 0 for count in system.truth)
