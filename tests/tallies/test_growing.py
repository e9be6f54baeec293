"""Release after release: what was shown stays, and all of them together reveal nobody."""

import itertools
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.tallies.audit import FindingKind, audit
from app.tallies.consistency import check_counts
from app.tallies.counts import Place
from app.tallies.descriptions import Descriptions, TableDescription
from app.tallies.errors import CountsError, DisclosureError
from app.tallies.ledger import Ledger, ToldFigure, tell
from app.tallies.policy import Policy
from app.tallies.protect import Protection, protect
from tests.proofs.protection import DESCRIPTIONS, leaks, office
from tests.tallies.tables import TOTAL, Grid, counts, linked

NOTHING = Descriptions()
MONTHS = [f"2026-{month:02d}" for month in range(1, 13)]
DAY = date(2026, 11, 22)


def grow(
    grid: Grid,
    ledger: Ledger,
    months: Sequence[str] | None = None,
    threshold: int = 5,
    descriptions: Descriptions = NOTHING,
) -> Protection:
    raw = counts({"t": grid}, months or MONTHS[: len(grid)])
    return protect(raw, descriptions, ledger, Policy(threshold))


def shown(protection: Protection) -> dict[Place, int | None]:
    return {one.place: one.count for one in protection.protected.release.figures}


def test_what_was_shown_stays_shown_and_what_was_hidden_stays_hidden() -> None:
    first = grow([[12, 9, 3], [8, 2, 7]], Ledger())
    second = grow([[12, 9, 3], [8, 2, 7], [30, 20, 25]], first.ledger)
    for place, count in shown(first).items():
        if place.period != TOTAL:
            assert shown(second)[place] == count


def test_a_hidden_figure_stays_hidden_when_the_threshold_is_lowered() -> None:
    first = grow([[4, 9], [8, 7]], Ledger())
    second = grow([[4, 9], [8, 7], [30, 20]], first.ledger, threshold=2)
    hidden = {place for place, count in shown(first).items() if count is None and place.period != TOTAL}
    assert Place("2026-01", "t", "c0") in hidden
    assert all(shown(second)[place] is None for place in hidden)


def test_a_changed_count_of_a_closed_period_is_shown_as_it_was() -> None:
    first = grow([[12, 9], [8, 7]], Ledger())
    second = grow([[12, 9], [8, 9], [30, 20]], first.ledger)
    assert shown(second)[Place("2026-02", "t", "c1")] == 7
    assert shown(second)[Place("2026-03", "t", "c1")] == 22


def test_the_new_month_does_not_follow_from_two_category_totals() -> None:
    first = grow([[12, 9], [8, 7]], Ledger())
    assert first.protected.hidden == 0
    second = grow([[12, 9], [8, 7], [3, 9]], first.ledger)
    small = [p for p in (Place("2026-03", "t", "c0"),) if shown(second)[p] is None]
    assert small
    assert shown(second)[Place(TOTAL, "t", "c0")] is None
    named = audit([first.protected.release, second.protected.release], NOTHING, 5)
    assert not [one for one in named if one.place in small]


def test_the_same_request_gives_the_same_release_and_no_new_entry() -> None:
    first = grow([[12, 3], [8, 7]], Ledger())
    second = grow([[12, 3], [8, 7], [3, 9]], first.ledger)
    again = grow([[12, 3], [8, 7]], second.ledger)
    assert again.is_repeat
    assert again.protected == first.protected
    assert again.ledger == second.ledger
    assert not second.is_repeat


def test_releases_are_numbered_and_say_which_they_replace() -> None:
    first = grow([[12, 9]], Ledger())
    second = grow([[12, 9], [8, 7]], first.ledger)
    apart = grow([[30, 20]], second.ledger, ["2026-03"])
    assert (first.protected.sequence, first.protected.replaces) == (1, ())
    assert (second.protected.sequence, second.protected.replaces) == (2, (1,))
    assert (apart.protected.sequence, apart.protected.replaces) == (3, ())


def test_a_release_of_the_same_periods_replaces_the_first() -> None:
    first = grow([[12, 9], [8, 7]], Ledger())
    again = grow([[12, 9], [8, 7]], first.ledger, threshold=7)
    assert (again.protected.sequence, again.protected.replaces) == (2, (1,))
    fewer = grow([[12, 9]], again.ledger)
    assert fewer.protected.replaces == ()


def test_a_category_new_in_the_quarter_counts_all_that_the_quarter_had_of_it() -> None:
    """The month that was released before had none, and none is taken off the quarter for it."""
    january = grow([[7, 9]], Ledger())
    quarter = grow([[20, 20, 6]], january.ledger, ["2026-Q1"])
    assert shown(quarter)[Place("2026-Q1", "t", "c2")] == 6
    assert shown(quarter)[Place("2026-Q1", "t", TOTAL)] == 46


def test_a_table_described_otherwise_than_it_was_released_is_faulty() -> None:
    plain = Descriptions({"t": TableDescription()})
    first = grow([[12, 9]], Ledger(), descriptions=plain)
    with pytest.raises(CountsError) as error:
        grow([[12, 9], [8, 7]], first.ledger, descriptions=linked("t"))
    assert [fault.expected for fault in error.value.faults] == ["described_as_released"]
    more = Descriptions({"t": TableDescription(sums={"both": ("c0", "c1")})})
    assert grow([[12, 9], [8, 7]], first.ledger, descriptions=more).protected.hidden == 0


def told(place: Place, count: int, ledger: Ledger, grid: Grid) -> Ledger:
    tables = check_counts(counts({"t": grid}, MONTHS[: len(grid)]), NOTHING)
    return tell(ledger, ToldFigure(place, count, "board", DAY), tables)


def test_a_told_figure_is_no_longer_protected_but_what_follows_from_it_is() -> None:
    grid = [[3, 2, 9], [8, 7, 6]]
    ledger = told(Place("2026-01", "t", "c0"), 3, Ledger(), grid)
    found = grow(grid, ledger)
    assert shown(found)[Place("2026-01", "t", "c0")] is None
    assert shown(found)[Place("2026-01", "t", "c1")] is None
    named = audit([found.protected.release], NOTHING, 5)
    assert not [one for one in named if one.place == Place("2026-01", "t", "c1")]
    # With the 3 known, the 2 needs other company than the 3.
    hidden = {place for place, count in shown(found).items() if count is None}
    assert len([place for place in hidden if place.period == "2026-01"]) > 2


def test_a_told_figure_that_gives_a_hidden_one_away_refuses_the_next_release() -> None:
    grid = [[3, 2], [8, 7]]
    first = grow(grid, Ledger())
    ledger = first.ledger
    for place, count in ((Place("2026-01", "t", "c0"), 3), (Place("2026-01", "t", TOTAL), 5)):
        ledger = told(place, count, ledger, grid)
    with pytest.raises(DisclosureError) as error:
        grow([*grid, [9, 9]], ledger)
    assert error.value.code == "tally_given_away"
    assert (error.value.facts["table"], error.value.facts["period"], error.value.facts["category"]) == (
        "t",
        "2026-01",
        "c1",
    )
    assert error.value.because
    assert not {"2", "3", "5"} & set(error.value.facts.values())


def test_told_figures_alone_can_give_a_hidden_one_away() -> None:
    grid = [[1, 2], [8, 7]]
    ledger = grow(grid, Ledger()).ledger
    for name, count in (("c0", 1), (TOTAL, 3)):
        ledger = told(Place("2026-01", "t", name), count, ledger, grid)
    with pytest.raises(DisclosureError) as error:
        grow([*grid, [9, 9]], ledger)
    assert error.value.code == "tally_given_away"
    assert {one.release for one in error.value.because} == {0}


def test_of_many_told_figures_that_give_one_away_a_refusal_names_two() -> None:
    grid = [[3, 2, 4, 6], [8, 7, 9, 9]]
    ledger = grow(grid, Ledger()).ledger
    for name, count in (("c0", 3), ("c1", 2), ("c3", 6), (TOTAL, 15)):
        ledger = told(Place("2026-01", "t", name), count, ledger, grid)
    with pytest.raises(DisclosureError) as error:
        grow([*grid, [9, 9, 9, 9]], ledger)
    assert (error.value.code, error.value.facts["category"]) == ("tally_given_away", "c2")
    assert len(error.value.because) == 2


def test_a_told_figure_that_gives_a_new_one_away_calls_for_another_release() -> None:
    grid = [[3, 2, 4], [8, 7, 9]]
    ledger = Ledger()
    for name, count in (("c0", 3), ("c2", 4), (TOTAL, 9)):
        ledger = told(Place("2026-01", "t", name), count, ledger, grid)
    with pytest.raises(DisclosureError) as error:
        grow(grid, ledger)
    assert error.value.code == "tally_would_disclose"
    assert len(error.value.because) == 2


def test_a_told_figure_leaves_fewer_tables_that_fit() -> None:
    grid = [[4, 3, 8]]
    found = grow(grid, told(Place("2026-01", "t", "c0"), 4, Ledger(), grid))
    published = {place: count for place, count in shown(found).items() if count is not None}
    fitting = [
        cells
        for cells in itertools.product(range(16), repeat=3)
        if all(sum(_under([list(cells)], place)) == count for place, count in published.items())
    ]
    with_told = [cells for cells in fitting if cells[0] == 4]
    assert found.ledger.releases[-1].fitting_tables == len(with_told) < len(fitting)


def _under(grid: Grid, place: Place) -> list[int]:
    """The cells that a figure adds up."""
    rows = grid if place.period == TOTAL else [grid[MONTHS.index(place.period)]]
    return [count for row in rows for at, count in enumerate(row) if place.category in (TOTAL, f"c{at}")]


def test_what_told_figures_gave_away_is_entered_as_told_so_that_later_releases_can_leave() -> None:
    grid = [[3, 2, 9], [8, 7, 6]]
    ledger = told(Place("2026-01", "t", "c1"), 2, grow(grid, Ledger()).ledger, grid)
    with pytest.raises(DisclosureError) as error:
        grow([[9, 9, 9]], ledger, [MONTHS[2]])
    assert error.value.code == "tally_given_away"
    assert error.value.facts["period"] != TOTAL
    assert {one.release for one in error.value.because} == {0, 1}
    ledger = told(Place("2026-01", "t", "c0"), 3, ledger, grid)
    assert grow([[9, 9, 9]], ledger, [MONTHS[2]]).protected.sequence == 2


@pytest.mark.parametrize(
    ("place", "descriptions"),
    [
        (Place("2026-01", "other", "c0"), linked("t", "other")),
        (Place("2026-01", "answers", "c0"), linked("t", several=["answers"])),
    ],
)
def test_a_figure_told_of_a_table_that_is_not_there_is_the_least_that_was_counted(
    place: Place, descriptions: Descriptions
) -> None:
    ledger = Ledger(entries=(ToldFigure(place, 3, "press", DAY),))
    with pytest.raises(DisclosureError) as error:
        grow([[1, 2], [8, 7]], ledger, descriptions=descriptions)
    assert (error.value.code, error.value.facts["category"]) == ("tally_not_proved", TOTAL)
    assert grow([[9, 2], [8, 7]], ledger, descriptions=descriptions).protected.hidden


def test_a_figure_is_known_with_the_number_that_was_told_also_where_the_books_have_another() -> None:
    # With 12 of 15 the other two would be 3 together, and the small one could not be 4.
    place, grid = Place("2026-01", "t", "c0"), [[4, 3, 8]]
    later = told(place, 12, Ledger(), [[12, 3, 8]])
    assert shown(grow(grid, later))[Place("2026-01", "t", TOTAL)] is None
    same = told(place, 4, Ledger(), grid)
    assert shown(grow(grid, same))[Place("2026-01", "t", TOTAL)] == 15


def test_a_number_told_that_fits_no_counts_stops_no_release() -> None:
    ledger = told(Place("2026-01", "t", "c0"), 90, Ledger(), [[90, 9], [8, 7]])
    assert grow([[12, 9], [8, 7]], ledger).protected.hidden == 0


def test_a_number_above_the_total_can_not_have_been_told() -> None:
    with pytest.raises(CountsError) as error:
        told(Place("2026-01", "t", "c0"), 6, Ledger(), [[3, 2]])
    assert error.value.faults[0].expected == "told_figure_at_most_total"
    assert error.value.faults[0].facts == {"told": 6, "total": 5}
    with pytest.raises(CountsError):
        told(Place(TOTAL, "t", "c0"), 1, Ledger(), [[3, 2]])


def test_a_merged_answer_is_told_at_most_once_for_each_of_its_parts() -> None:
    answers = TableDescription("n", several=True, sums={"s": ("x", "y")})
    once = TableDescription("n", sums={"s": ("x", "y")})
    described = Descriptions({"t": TableDescription("n"), "answers": answers, "once": once})
    tables = check_counts(counts({"t": [[3, 2]]}, MONTHS[:1]), described)
    for table, category, most in (("answers", "s", 10), ("answers", "x", 5), ("once", "s", 5)):
        place = Place("2026-01", table, category)
        assert tell(Ledger(), ToldFigure(place, most, "press", DAY), tables, described).told
        with pytest.raises(CountsError) as error:
            tell(Ledger(), ToldFigure(place, most + 1, "press", DAY), tables, described)
        assert error.value.faults[0].facts == {"told": most + 1, "total": most}


def test_a_figure_published_at_a_lower_threshold_refuses_a_release_that_shows_it_again() -> None:
    first = grow([[4, 9], [8, 7]], Ledger(), threshold=3)
    assert shown(first)[Place("2026-01", "t", "c0")] == 4
    with pytest.raises(DisclosureError) as error:
        grow([[4, 9], [8, 7], [9, 9]], first.ledger, threshold=5)
    assert error.value.code == "tally_small_already_released"
    assert grow([[3, 9], [8, 7]], first.ledger, ["2026-03", "2026-04"], threshold=5).protected.hidden


def test_months_and_their_quarter_are_protected_together() -> None:
    months = grow([[9, 8], [12, 3], [7, 6]], Ledger())
    quarter = grow([[28, 17]], months.ledger, ["2026-Q1"])
    releases = [months.protected.release, quarter.protected.release]
    assert not [one for one in audit(releases, NOTHING, 5) if one.place == Place("2026-02", "t", "c1")]


def test_six_months_of_linked_offices_reveal_nobody() -> None:
    for seed in range(12):
        assert leaks(seed) == []


def test_the_proof_sees_a_leak_where_there_is_one() -> None:
    """Releases that each keep the promise alone, without a ledger, give each other away."""
    found = 0
    for seed in range(6):
        releases = [
            protect(office(seed, month), DESCRIPTIONS, Ledger(), Policy()).protected.release
            for month in (3, 4)
        ]
        alone = audit(releases[-1:], DESCRIPTIONS, 5)
        try:
            found += len(audit(releases, DESCRIPTIONS, 5)) > len(alone)
        except CountsError:
            continue
    assert found


PAIRS = st.lists(st.integers(0, 4), min_size=2, max_size=2)


@settings(max_examples=30, deadline=None)
@given(PAIRS, PAIRS, st.integers(2, 4))
def test_a_growing_table_keeps_every_value_possible_for_one_who_tries_all(
    first: list[int], second: list[int], threshold: int
) -> None:
    one = grow([first], Ledger(), threshold=threshold)
    two = grow([first, second], one.ledger, threshold=threshold)
    old, new = ({(p.period, p.category): n for p, n in shown(found).items()} for found in (one, two))
    truth = (*first, *second)
    wanted = range(1, threshold)
    lost: dict[tuple[str, str], set[int]] = {}
    for cells in itertools.product(range(10), repeat=4):
        before, after = margins_of(cells[:2]), margins_of(cells)
        if all(n in (None, before[key]) for key, n in old.items()) and all(
            n in (None, after[key]) for key, n in new.items()
        ):
            for key, count in margins_of(truth).items():
                if count in wanted:
                    lost.setdefault(key, set(wanted)).discard(after[key])
    assert not any(lost.values())


def margins_of(cells: Sequence[int]) -> dict[tuple[str, str], int]:
    """The figures of one or two months of two categories."""
    figures: dict[tuple[str, str], int] = {}
    for number, count in enumerate(cells):
        for key in itertools.product((MONTHS[number // 2], TOTAL), (f"c{number % 2}", TOTAL)):
            figures[key] = figures.get(key, 0) + count
    return figures


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 4), st.integers(0, 4), st.integers(0, 4), st.integers(0, 4), st.booleans())
def test_linked_tables_keep_every_value_possible_for_one_who_tries_all(
    a: int, b: int, c: int, d: int, several: bool
) -> None:
    """One period; the second table has the same total, or answers that each apply to no more than all."""
    total = a + b
    second = [min(c, total), min(d, total)] if several else [min(c, total), total - min(c, total)]
    described = linked("x", several=["y"]) if several else linked("x", "y")
    found = protect(counts({"x": [[a, b]], "y": [second]}), described, Ledger(), Policy(4))
    known = {(p.table, p.category): n for p, n in shown(found).items() if p.period != TOTAL and n is not None}
    truth = figures_of((a, b, *second))
    lost = {key: set(range(1, 4)) for key, count in truth.items() if 1 <= count < 4}
    for cells in itertools.product(range(9), repeat=4):
        fits = (
            max(cells[2:]) <= cells[0] + cells[1] if several else cells[2] + cells[3] == cells[0] + cells[1]
        )
        figures = figures_of(cells)
        if fits and all(figures[key] == n for key, n in known.items()):
            for key, values in lost.items():
                values.discard(figures[key])
    assert not any(lost.values())
    assert not [
        one for one in audit([found.protected.release], described, 4) if one.kind is FindingKind.NOT_PROVED
    ]


def figures_of(cells: Sequence[int]) -> dict[tuple[str, str], int]:
    a, b, c, d = cells
    return {
        ("x", "c0"): a,
        ("x", "c1"): b,
        ("x", TOTAL): a + b,
        ("y", "c0"): c,
        ("y", "c1"): d,
        ("y", TOTAL): c + d,
    }


@pytest.mark.parametrize(
    "place",
    [
        Place("2026-01", "other", "c0"),
        Place("2026-01", "other", TOTAL),
        Place("2026-09", "t", "c0"),
        Place("2026-Q1", "t", "c0"),
        Place("2026-Q1", "t", TOTAL),
    ],
)
def test_a_told_figure_that_the_books_do_not_have_changes_nothing(place: Place) -> None:
    grid = [[12, 9, 3], [8, 2, 7]]
    told = Ledger().with_entry(ToldFigure(place, 3, "press", DAY))
    assert shown(grow(grid, told)) == shown(grow(grid, Ledger()))


def test_where_everything_is_nothing_nothing_is_hidden() -> None:
    assert grow([[0, 0], [0, 0]], Ledger()).protected.hidden_share == 0
