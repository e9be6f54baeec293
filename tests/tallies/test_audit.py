"""Published and invented releases that give figures away: the auditor must see each."""

import pytest

from app.tallies.audit import FindingKind, audit
from app.tallies.counts import Place
from app.tallies.descriptions import Descriptions, TableDescription
from app.tallies.errors import CountsError
from app.tallies.release import Figure, Release
from app.tallies.witnesses import Witnesses
from tests.tallies.tables import TOTAL, linked, margins, release, shown_grid

NOTHING = Descriptions()


def lost(
    releases: list[Release], threshold: int = 5, descriptions: Descriptions = NOTHING
) -> dict[tuple[str, str], tuple[int, ...]]:
    """The values lost of every hidden figure that is named."""
    found = audit(releases, descriptions, threshold)
    assert all(one.kind is not FindingKind.NOT_PROVED for one in found)
    return {
        (one.place.period, one.place.category): one.lost for one in found if one.kind is FindingKind.NARROWED
    }


def one_row(*, hidden: list[str], **figures: int) -> Release:
    """A release of one period, given by category; the row's total is ``total``."""
    rows: dict[tuple[str, str], int | None] = {}
    for category, count in figures.items():
        shown = None if category in hidden else count
        rows["p0", category] = rows[TOTAL, category] = shown
    return release("t", rows)


def test_a_figure_published_although_small_is_named() -> None:
    found = audit([shown_grid([[7, 3], [9, 8]], [])], NOTHING, 5)
    assert [(one.kind, one.place) for one in found] == [(FindingKind.PUBLISHED_SMALL, Place("p0", "t", "c1"))]


def test_several_answers_of_nothing_in_particular_are_limited_by_no_other_table() -> None:
    free = {("p0", "x"): 2, ("p0", TOTAL): 2, (TOTAL, "x"): 2, (TOTAL, TOTAL): 2}
    hidden = dict.fromkeys(free)
    both = Release((*release("free", free).figures, *release("needs", hidden).figures))
    descriptions = Descriptions({"needs": TableDescription(several=True), "free": TableDescription()})
    assert lost([both], descriptions=descriptions) == {}


def test_a_zero_is_named_only_where_zeros_count_as_small() -> None:
    one = shown_grid([[7, 0], [9, 8]], [])
    assert audit([one], NOTHING, 5) == ()
    alike = Descriptions({"t": TableDescription(zeros_alike=True)})
    assert [one.place.category for one in audit([one], alike, 5)] == ["c1"]


def test_a_cell_hidden_alone_follows_from_its_total() -> None:
    assert lost([shown_grid([[7, 3], [9, 8]], [("p0", "c1")])]) == {("p0", "c1"): (1, 2, 4)}


def test_hidden_in_rows_but_not_in_columns_follows_from_the_columns() -> None:
    one = shown_grid([[7, 3], [9, 8]], [("p0", "c0"), ("p0", "c1")])
    assert lost([one])["p0", "c1"] == (1, 2, 4)


def test_a_square_of_hidden_cells_keeps_what_fits_the_margins() -> None:
    one = shown_grid([[7, 3], [9, 8]], [("p0", "c0"), ("p0", "c1"), ("p1", "c0"), ("p1", "c1")])
    # Row 10 and column 11 leave the 3 between 0 and 10.
    assert lost([one]) == {}


def test_margins_give_away_small_cells_that_are_hidden_alone() -> None:
    """What a tool does that hides cells below the threshold and leaves margins as they were."""
    grid = [[15, 3, 12], [0, 47, 9], [71, 8, 2]]
    found = lost([shown_grid(grid, [("p0", "c1"), ("p2", "c2")])])
    assert found == {("p0", "c1"): (1, 2, 4), ("p2", "c2"): (1, 3, 4)}


def test_margins_of_shown_cells_alone_give_the_hidden_sum_away_beside_a_true_total() -> None:
    """Category totals made anew without the hidden cells, a period's own total kept."""
    figures = {("p0", "a"): 15, ("p0", "b"): None, ("p0", TOTAL): 18, (TOTAL, "a"): 15, (TOTAL, "b"): None}
    assert lost([release("t", {**figures, (TOTAL, TOTAL): None})])["p0", "b"] == (1, 2, 4)


def test_a_difference_of_three_releases_gives_a_month_away() -> None:
    """January to March less January and February: each release is safe by itself."""
    first = release("t", {("2026-01", "a"): 9, ("2026-01", TOTAL): 9, (TOTAL, "a"): 9, (TOTAL, TOTAL): 9})
    places = [("2026-01", "a"), ("2026-02", "a"), ("2026-03", "a")]
    cells = {(p, c): None for p, _ in places for c in ("a", TOTAL)}
    second = release("t", {**dict(list(cells.items())[:4]), (TOTAL, "a"): 20, (TOTAL, TOTAL): 20})
    third = release("t", {**cells, (TOTAL, "a"): 23, (TOTAL, TOTAL): 23})
    assert lost([third]) == {}
    assert lost([second, third])["2026-03", "a"] == (1, 2, 4)
    assert lost([first, second, third])["2026-03", "a"] == (1, 2, 4)


def test_fifteen_ten_three_and_two_unknowns_that_make_two() -> None:
    one = one_row(hidden=["x", "y"], a=10, b=3, x=1, y=1, total=15)
    assert lost([one]) == dict.fromkeys((("p0", "x"), ("p0", "y"), (TOTAL, "x"), (TOTAL, "y")), (3, 4))


def test_fifteen_of_five_and_three_loses_nine_and_ten_at_eleven() -> None:
    one = one_row(hidden=["b", "c"], a=15, b=5, c=3, total=23)
    assert lost([one], threshold=11)["p0", "c"] == (9, 10)


def test_nine_hidden_of_sixteen_can_still_give_one_away() -> None:
    """Two blocks joined by one cell: it is the difference between what rows and columns sum to."""
    grid = [[20, 15, 47, 8], [12, 31, 9, 6], [7, 9, 25, 18], [16, 5, 11, 14]]
    blocks = [(0, 0), (0, 1), (1, 0), (1, 1), (2, 2), (2, 3), (3, 2), (3, 3), (0, 2)]
    one = shown_grid(grid, [(f"p{r}", f"c{c}") for r, c in blocks])
    assert lost([one], threshold=100)["p0", "c2"] == tuple(v for v in range(1, 100) if v != 47)


def test_a_total_of_four_follows_from_other_totals_though_its_cells_are_free() -> None:
    hidden = [("p0", "c0"), ("p0", "c1"), ("p0", TOTAL), ("p1", "c0"), ("p1", "c1")]
    one = shown_grid([[2, 2], [9, 8], [7, 6]], hidden)
    assert lost([one])["p0", TOTAL] == (1, 2, 3)


def test_a_grand_total_of_three_follows_from_shown_category_totals() -> None:
    one = shown_grid(
        [[1, 0], [0, 2]],
        [(p, c) for p in ("p0", "p1", TOTAL) for c in ("c0", "c1", TOTAL) if (p, c) != (TOTAL, "c0")],
    )
    found = audit([one], NOTHING, 5)
    assert found[0].kind is FindingKind.PUBLISHED_SMALL


def test_one_period_shows_a_cell_by_its_category_total() -> None:
    one = release(
        "t",
        {
            ("p0", "a"): None,
            ("p0", "b"): 9,
            ("p0", TOTAL): None,
            (TOTAL, "a"): 3,
            (TOTAL, "b"): 9,
            (TOTAL, TOTAL): None,
        },
    )
    assert lost([one])[("p0", "a")] == (1, 2, 4)


def test_one_category_shows_a_cell_by_its_period_total() -> None:
    one = release(
        "t",
        {
            ("p0", "a"): None,
            ("p0", TOTAL): 3,
            (TOTAL, "a"): None,
            (TOTAL, TOTAL): None,
            ("p1", "a"): None,
            ("p1", TOTAL): None,
        },
    )
    assert lost([one])[("p0", "a")] == (1, 2, 4)


def test_bounds_count_as_known() -> None:
    place = [("p0", "a"), ("p0", "b"), ("p0", TOTAL), (TOTAL, "a"), (TOTAL, "b"), (TOTAL, TOTAL)]
    free = Release(tuple(Figure(Place(p, "t", c), None) for p, c in place))
    assert lost([free]) == {}
    low = Release(tuple(Figure(Place(p, "t", c), None, 3, 12) for p, c in place))
    assert lost([low])["p0", "a"] == (1, 2)


def test_bounds_of_a_total_narrow_its_parts() -> None:
    """20 = 9 + 9 + 2: at most nine each and at least twenty together leave at least two for each."""
    figures = [Figure(Place("p0", "t", c), None, 0, 9) for c in "abc"]
    figures += [Figure(Place(TOTAL, "t", c), None, 0, 9) for c in "abc"]
    figures += [Figure(Place(p, "t", TOTAL), None, 20, 29) for p in ("p0", TOTAL)]
    assert set(lost([Release(tuple(figures))]).values()) == {(1,)}


def test_the_category_total_of_two_releases_gives_the_new_month() -> None:
    before = [[9, 8], [7, 6]]
    after = [*before, [2, 12]]
    hidden = [("p2", "c0"), ("p2", "c1")]
    newer = shown_grid(after, hidden)
    assert lost([newer])["p2", "c0"] == (1, 3, 4)
    everything = [(p, c) for p, c in margins(after) if "p2" in p or p == TOTAL]
    careful = shown_grid(after, [(p, c) for p, c in everything if (p, c) != (TOTAL, "c0")])
    assert lost([careful]) != {}
    assert lost([shown_grid(before, []), shown_grid(after, everything)]) == {}


def test_a_figure_shown_once_is_known_for_ever() -> None:
    older = shown_grid([[9, 3], [7, 6]], [("p0", "c0")])
    newer = shown_grid([[9, 3], [7, 6]], [("p0", "c0"), ("p0", "c1"), ("p1", "c0"), ("p1", "c1")])
    found = audit([older, newer], NOTHING, 5)
    assert Place("p0", "t", "c1") in {one.place for one in found if one.kind is FindingKind.PUBLISHED_SMALL}


def test_a_quarter_less_two_months_is_the_third() -> None:
    months = release(
        "t",
        {
            ("2026-01", "a"): 6,
            ("2026-01", "b"): 6,
            ("2026-01", TOTAL): 12,
            ("2026-02", "a"): 7,
            ("2026-02", "b"): 9,
            ("2026-02", TOTAL): 16,
            ("2026-03", "a"): None,
            ("2026-03", "b"): None,
            ("2026-03", TOTAL): None,
            (TOTAL, "a"): None,
            (TOTAL, "b"): None,
            (TOTAL, TOTAL): None,
        },
    )
    quarter = release(
        "t",
        {
            ("2026-Q1", "a"): 15,
            ("2026-Q1", "b"): 24,
            ("2026-Q1", TOTAL): 39,
            (TOTAL, "a"): 15,
            (TOTAL, "b"): 24,
            (TOTAL, TOTAL): 39,
        },
    )
    assert lost([months]) == {}
    assert lost([months, quarter])["2026-03", "a"] == (1, 3, 4)


def two_tables(
    first: Release, second: Release, descriptions: Descriptions, threshold: int = 5
) -> dict[Place, tuple[int, ...]]:
    figures = [*first.figures, *second.figures]
    return {one.place: one.lost for one in audit([Release(tuple(figures))], descriptions, threshold)}


def test_linked_tables_show_each_others_period_totals() -> None:
    hidden = [(p, c) for p in ("p0", "p1") for c in ("c0", "c1", TOTAL)]
    first = shown_grid([[2, 1], [9, 8]], hidden, "a")
    second = shown_grid([[3, 0], [9, 8]], [key for key in hidden if key != ("p1", TOTAL)], "b")
    assert {place.table for place in two_tables(first, second, NOTHING)} == {"b"}
    assert Place("p0", "a", TOTAL) in two_tables(first, second, linked("a", "b"))


def test_a_quarter_of_one_table_less_two_months_of_another_is_the_third() -> None:
    months: dict[tuple[str, str], int | None] = {("2026-01", TOTAL): 12, ("2026-02", TOTAL): 16}
    hidden = [("2026-03", TOTAL), (TOTAL, TOTAL), *((f"2026-0{n}", "x") for n in (1, 2, 3)), (TOTAL, "x")]
    first = release("a", {**months, **dict.fromkeys(hidden)})
    quarter = release("b", {(p, c): 31 for p in ("2026-Q1", TOTAL) for c in ("y", TOTAL)})
    assert two_tables(first, quarter, NOTHING) == {}
    assert two_tables(first, quarter, linked("a", "b"))[Place("2026-03", "a", TOTAL)] == (1, 2, 4)


def test_answers_can_not_outnumber_conversations() -> None:
    """Two conversations: no answer can stand for three or four."""
    totals = release(
        "c",
        {
            ("p0", "a"): None,
            ("p0", "b"): None,
            ("p0", TOTAL): None,
            ("p1", "a"): None,
            ("p1", "b"): None,
            ("p1", TOTAL): 9,
            (TOTAL, "a"): None,
            (TOTAL, "b"): None,
            (TOTAL, TOTAL): 11,
        },
    )
    answers = shown_grid([[2, 1], [4, 3]], margins([[2, 1], [4, 3]]), "o")
    assert Place("p0", "o", "c0") not in two_tables(totals, answers, NOTHING)
    assert two_tables(totals, answers, linked("c", several=["o"]))[Place("p0", "o", "c0")] == (3, 4)


def test_six_answers_in_five_categories_mean_at_least_two_conversations() -> None:
    conversations = shown_grid([[2, 0], [9, 8]], margins([[2, 0], [9, 8]]), "c")
    hidden = [(p, c) for p, c in margins([[2, 2, 2, 0, 0]] * 2) if c != TOTAL]
    answers = shown_grid([[2, 2, 2, 0, 0]] * 2, hidden, "o")
    assert two_tables(conversations, answers, linked("c", several=["o"]))[Place("p0", "c", TOTAL)] == (1,)


def test_a_merged_category_is_the_sum_of_its_parts() -> None:
    described = Descriptions({"t": TableDescription(sums={"debts": ("csn", "kfm")})})
    parts = release(
        "t",
        {
            ("p0", "csn"): 6,
            ("p0", "kfm"): None,
            ("p0", TOTAL): None,
            (TOTAL, "csn"): 6,
            (TOTAL, "kfm"): None,
            (TOTAL, TOTAL): None,
        },
    )
    merged = release("t", {("p0", "debts"): 8, ("p0", TOTAL): 8, (TOTAL, "debts"): 8, (TOTAL, TOTAL): 8})
    assert lost([parts], descriptions=described) == {}
    assert lost([parts, merged], descriptions=described)["p0", "kfm"] == (1, 3, 4)
    assert (
        lost(
            [
                parts,
                release("u", {("p0", "debts"): 8, ("p0", TOTAL): 8, (TOTAL, "debts"): 8, (TOTAL, TOTAL): 8}),
            ]
        )
        == {}
    )


def test_a_category_that_a_release_does_not_have_was_zero() -> None:
    older = release("t", {("p0", "a"): None, ("p0", TOTAL): None, (TOTAL, "a"): None, (TOTAL, TOTAL): None})
    newer = release(
        "t",
        {
            ("p0", "a"): None,
            ("p0", "b"): None,
            ("p0", TOTAL): 3,
            (TOTAL, "a"): None,
            (TOTAL, "b"): None,
            (TOTAL, TOTAL): 3,
        },
    )
    found = {one.place.category: one.lost for one in audit([older, newer], NOTHING, 5) if one.lost}
    assert found["a"] == (1, 2, 4)


def test_whole_numbers_rule_out_what_fractions_allow() -> None:
    """a + b + d = 6, b + c = 5 and a + c = 5 make 2a + d = 6, so d is even; in fractions it could be 3."""
    sums = {"abd": ("a", "b", "d"), "bc": ("b", "c"), "ac": ("a", "c")}
    described = Descriptions({"t": TableDescription(sums=sums)})

    def split(name: str, count: int, *others: str) -> Release:
        places = [(p, c) for p in ("p0", TOTAL) for c in (*others, TOTAL)]
        figures: dict[tuple[str, str], int | None] = dict.fromkeys(places)
        return release("t", {**figures, ("p0", name): count, (TOTAL, name): count})

    releases = [split("abd", 6, "c"), split("bc", 5, "a", "d"), split("ac", 5, "b", "d")]
    assert lost(releases, descriptions=described)["p0", "d"] == (1, 3)


def test_releases_that_contradict_each_other_are_faulty() -> None:
    with pytest.raises(CountsError) as error:
        audit([shown_grid([[9, 8], [7, 6]], []), shown_grid([[9, 8], [7, 7]], [])], NOTHING, 5)
    assert [fault.expected for fault in error.value.faults] == ["releases_fit_together"]


def test_a_release_whose_parts_do_not_add_up_is_faulty() -> None:
    with pytest.raises(CountsError):
        audit(
            [release("t", {("p0", "a"): 9, ("p0", TOTAL): 8, (TOTAL, "a"): 9, (TOTAL, TOTAL): 8})], NOTHING, 5
        )


def test_the_same_hidden_figure_in_two_releases_is_named_once() -> None:
    one = shown_grid([[7, 3], [9, 8]], [("p0", "c1")])
    assert [found.release for found in audit([one, one], NOTHING, 5)] == [1]


def test_large_counts_stay_exact() -> None:
    grid = [[10_000_000, 3], [9_999_999, 10_000_000]]
    assert lost([shown_grid(grid, [("p0", "c1"), ("p0", "c0")])])["p0", "c1"] == (1, 2, 4)
    everything = [(f"p{r}", f"c{c}") for r in range(2) for c in range(2)]
    assert lost([shown_grid(grid, everything)]) == {}


def test_a_small_figure_published_twice_is_named_once() -> None:
    one = shown_grid([[7, 3], [9, 8]], [])
    assert len(audit([one, one], NOTHING, 5)) == 1


def test_what_has_no_witness_is_named_as_not_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Witnesses, "_fits", lambda *_arguments: False)
    found = audit([shown_grid([[7, 3], [9, 8]], [("p0", "c1")])], NOTHING, 5)
    assert [one.kind for one in found] == [FindingKind.NOT_PROVED]


def test_totals_that_two_tables_share_are_the_same_to_the_last_one() -> None:
    first = release("t", {("p0", "c0"): 9, ("p0", TOTAL): 9, (TOTAL, "c0"): 9, (TOTAL, TOTAL): 9})
    second = release("u", {(p, c): 6 if c == "b" else None for p in ("p0", TOTAL) for c in ("a", "b", TOTAL)})
    both = Release((*first.figures, *second.figures))
    assert lost([both], descriptions=linked("t", "u"))["p0", "a"] == (1, 2, 4)


def test_a_hidden_figure_that_is_said_to_be_at_most_so_much_loses_what_is_above() -> None:
    shown = {("p0", TOTAL): 8, (TOTAL, TOTAL): 8, ("p0", "b"): None, (TOTAL, "b"): None}
    bound = tuple(Figure(Place(period, "t", "a"), None, at_most=3) for period in ("p0", TOTAL))
    assert lost([Release((*release("t", shown).figures, *bound))])["p0", "a"] == (4,)
