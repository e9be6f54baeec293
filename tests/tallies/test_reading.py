"""What a reader knows who was told figures outside releases."""

from app.tallies.audit import examine
from app.tallies.counts import Place
from app.tallies.descriptions import Descriptions, TableDescription
from app.tallies.witnesses import Verdict
from tests.tallies.tables import TOTAL, linked, margins, release, shown_grid

NOTHING = Descriptions()


def test_a_told_figure_counts_as_known() -> None:
    one = shown_grid([[3, 2], [8, 7]], margins([[3, 2], [8, 7]]))
    place = Place("p0", "t", "c1")
    asked = {(0, place): (1, 2, 3, 4)}
    told = [(Place("p0", "t", "c0"), 3), (Place("p0", "t", TOTAL), 5)]
    free = examine([one], NOTHING, asked)
    known = examine([one], NOTHING, asked, told)
    assert set(free[0, place].values()) == {Verdict.POSSIBLE}
    assert {value for value, one in known[0, place].items() if one is Verdict.POSSIBLE} == {2}


def test_a_told_total_counts_for_every_table_that_shares_it() -> None:
    one = release("b", dict.fromkeys([(p, c) for p in ("p0", TOTAL) for c in ("x", "y", TOTAL)]))
    place = Place("p0", "b", "x")
    asked = {(0, place): (1, 2, 3, 4)}
    known = examine([one], linked("a", "b"), asked, [(Place("p0", "a", TOTAL), 2)])
    assert [value for value, one in known[0, place].items() if one is Verdict.POSSIBLE] == [1, 2]


def test_a_told_figure_of_another_period_or_table_changes_nothing() -> None:
    one = release("b", dict.fromkeys([(p, c) for p in ("2026-Q1", TOTAL) for c in ("x", TOTAL)]))
    asked = {(0, Place("2026-Q1", "b", "x")): (1, 2, 3, 4)}
    told = [(Place("2026-Q2", "b", "x"), 9), (Place("2026-Q1", "c", "x"), 9)]
    verdicts = examine([one], NOTHING, asked, told)
    assert set(verdicts[0, Place("2026-Q1", "b", "x")].values()) == {Verdict.POSSIBLE}


def test_a_figure_told_of_a_part_is_the_least_of_the_whole() -> None:
    one = release("b", dict.fromkeys([(p, c) for p in ("2026-Q1", TOTAL) for c in ("x", "y", TOTAL)]))
    answers = Descriptions({"a": TableDescription("n", several=True, sums={"s": ("x", "z")})})
    described = Descriptions({"b": TableDescription("n")}).over(answers)
    for place, expected in (
        (Place("2026-01", "b", "x"), [3, 4]),
        (Place("2026-01", "a", "y"), [3, 4]),
        (Place("2026-Q1", "a", "s"), [2, 3, 4]),
        (Place("2026-01", "a", TOTAL), [1, 2, 3, 4]),
    ):
        asked = {(0, Place("2026-Q1", "b", TOTAL)): (1, 2, 3, 4)}
        (verdicts,) = examine([one], described, asked, [(place, 3)]).values()
        assert [value for value, found in verdicts.items() if found is Verdict.POSSIBLE] == expected
