"""Protection on small tables, held against a reader who tries every whole table."""

from collections.abc import Iterable, Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.tallies.audit import FindingKind, audit, examine
from app.tallies.choice import SolverError
from app.tallies.counts import Place, RawCounts
from app.tallies.descriptions import Descriptions, TableDescription
from app.tallies.errors import CountsError, DisclosureError
from app.tallies.ledger import Ledger
from app.tallies.periods import PeriodKind
from app.tallies.policy import Bounds, Policy
from app.tallies.protect import protect
from app.tallies.release import ProtectedRelease, Release
from app.tallies.witnesses import Verdict
from tests.tallies.optimum import least_cost
from tests.tallies.tables import TOTAL, Grid, counts, hidden_places, linked, lost_values, margins

NOTHING = Descriptions()
Asked = Mapping[tuple[int, Place], tuple[int, ...]]
Told = Iterable[tuple[Place, int]]
Z1 = {
    "A": (11, 11, 55, 36),
    "B": (7, 1, 29, 18),
    "C": (5, 8, 35, 25),
    "D": (13, 2, 17, 13),
    "E": (9, 14, 63, 52),
    "F": (12, 9, 24, 22),
    "G": (6, 4, 22, 8),
    "H": (9, 3, 38, 15),
}
"""Statistics Norway's public example z1: main income by region."""


def protected(
    grid: Grid, threshold: int = 5, descriptions: Descriptions = NOTHING, policy: Policy | None = None
) -> ProtectedRelease:
    return protect(counts({"t": grid}), descriptions, Ledger(), policy or Policy(threshold)).protected


def hidden(grid: Grid, threshold: int = 5, descriptions: Descriptions = NOTHING) -> set[tuple[str, str]]:
    return hidden_places(protected(grid, threshold, descriptions).release)


def cost(grid: Grid, places: set[tuple[str, str]]) -> int:
    figures = margins(grid)
    return sum(figures[key] + 1 for key in places)


@pytest.mark.parametrize(
    ("threshold", "further", "value"), [(4, {"B", "D", "H"}, 29), (5, {"B", "D", "G", "H"}, 35)]
)
def test_z1_hides_the_known_least(threshold: int, further: set[str], value: int) -> None:
    raw = counts({"z1": list(Z1.values())}, list(Z1))
    found = protect(raw, NOTHING, Ledger(), Policy(threshold))
    places = hidden_places(found.protected.release)
    extra = {key for key in places if Z1.get(key[0], (0,) * 4)[int(key[1][1:])] >= threshold}
    assert found.is_least
    assert extra == {(region, "c0") for region in further}
    assert sum(Z1[region][0] for region, _ in extra) == value


def test_fifteen_five_and_three_at_eleven_hides_all_three() -> None:
    assert hidden([[15, 5, 3]], 11) == {(p, c) for p in ("p0", TOTAL) for c in ("c0", "c1", "c2")}


def test_ten_three_one_and_one_hides_all_but_the_ten() -> None:
    assert hidden([[10, 3, 1, 1]]) == {(p, c) for p in ("p0", TOTAL) for c in ("c1", "c2", "c3")}


def test_an_office_with_three_conversations_hides_all_that_is_not_zero() -> None:
    grid = [[2, 0, 0], [0, 1, 0]]
    places = hidden(grid)
    assert {key for key, count in margins(grid).items() if count} <= places
    assert lost_values(protected(grid).release, grid, 5, 5) == {}


def test_one_small_cell_among_zeros_takes_its_totals_along() -> None:
    grid = [[0, 0], [0, 3]]
    assert {("p1", "c1"), ("p1", TOTAL), (TOTAL, "c1"), (TOTAL, TOTAL)} <= hidden(grid)


def test_one_category_hides_cell_and_period_total_together() -> None:
    places = hidden([[3], [9], [8]])
    assert {("p0", "c0"), ("p0", TOTAL)} <= places
    assert all((p, TOTAL) in places for p, c in places if c == "c0")


def test_one_period_hides_cell_and_category_total_together() -> None:
    places = hidden([[3, 9, 8]])
    assert {("p0", "c0"), (TOTAL, "c0")} <= places
    assert all((TOTAL, c) in places for p, c in places if p == "p0")


def test_large_figures_are_all_shown() -> None:
    assert hidden([[5, 6], [7, 8]]) == set()


def test_all_zeros_may_be_shown() -> None:
    assert hidden([[0, 0], [0, 0]]) == set()


def test_zeros_alike_are_hidden_too() -> None:
    alike = Descriptions({"t": TableDescription(zeros_alike=True)})
    grid = [[0, 9], [8, 7]]
    one = protected(grid, descriptions=alike).release
    assert ("p0", "c0") in hidden_places(one)
    assert lost_values(one, grid, 5, 12, lowest=0) == {}


def test_shown_figures_are_exact() -> None:
    grid = [[12, 3, 9], [8, 14, 2]]
    figures = margins(grid)
    for figure in protected(grid).release.figures:
        assert figure.count in (None, figures[figure.place.period, figure.place.category])


SIZES = st.sampled_from([(1, 2), (2, 1), (1, 3), (3, 1), (2, 2)])
GRIDS = SIZES.flatmap(
    lambda size: st.lists(
        st.lists(st.integers(0, 5), min_size=size[1], max_size=size[1]), min_size=size[0], max_size=size[0]
    )
)


@settings(max_examples=60, deadline=None)
@given(GRIDS, st.integers(2, 5), st.booleans())
def test_every_small_value_of_every_small_figure_stays_possible(
    grid: Grid, threshold: int, alike: bool
) -> None:
    """Counts of up to 5 can shift by no more than 20 in all, and no cell need rise above 9 to prove it."""
    described = Descriptions({"t": TableDescription(zeros_alike=alike)})
    release = protect(counts({"t": grid}), described, Ledger(), Policy(threshold)).protected.release
    lowest = 0 if alike else 1
    assert all(f.count is None or not lowest <= f.count < threshold for f in release.figures)
    assert lost_values(release, grid, threshold, highest=9, lowest=lowest) == {}


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 4), min_size=2, max_size=2), min_size=2, max_size=2), st.integers(2, 4)
)
def test_no_cheaper_choice_keeps_the_promise(grid: Grid, threshold: int) -> None:
    found = protect(counts({"t": grid}), NOTHING, Ledger(), Policy(threshold))
    assert found.is_least
    assert cost(grid, hidden_places(found.protected.release)) == least_cost(grid, threshold, highest=8)


def test_linked_tables_hide_their_totals_together() -> None:
    raw = counts({"a": [[2, 1], [9, 8]], "b": [[3, 0], [9, 8]]})
    release = protect(raw, linked("a", "b"), Ledger(), Policy()).protected.release
    shown = {figure.place: figure.count for figure in release.figures}
    for period in ("p0", "p1", TOTAL):
        assert (shown[Place(period, "a", TOTAL)] is None) == (shown[Place(period, "b", TOTAL)] is None)
    assert not [
        one for one in audit([release], linked("a", "b"), 5) if one.kind is FindingKind.PUBLISHED_SMALL
    ]


def test_linked_totals_that_differ_are_faulty() -> None:
    raw = counts({"a": [[2, 1], [9, 8]], "b": [[3, 0], [9, 9]]})
    with pytest.raises(CountsError) as error:
        protect(raw, linked("a", "b"), Ledger(), Policy())
    assert [fault.expected for fault in error.value.faults] == ["shared_totals_equal"]
    assert protect(raw, NOTHING, Ledger(), Policy()).protected.hidden


def test_more_answers_than_conversations_are_faulty() -> None:
    raw = counts({"a": [[2, 1]], "o": [[4, 3]]})
    with pytest.raises(CountsError) as error:
        protect(raw, linked("a", several=["o"]), Ledger(), Policy())
    assert [fault.expected for fault in error.value.faults] == ["answers_at_most_once"]


def test_answers_are_protected_with_the_conversations_they_came_from() -> None:
    described = linked("a", several=["o"])
    raw = counts({"a": [[2, 1], [9, 8]], "o": [[2, 1, 3], [9, 4, 6]]})
    release = protect(raw, described, Ledger(), Policy()).protected.release
    truth = {row.place: row.count for row in raw.rows}
    named = {one.place for one in audit([release], described, 5)}
    assert not [place for place in named if 1 <= truth.get(place, 0) < 5]


def test_no_counts_at_all_are_faulty() -> None:
    with pytest.raises(CountsError) as error:
        protect(RawCounts(()), NOTHING, Ledger(), Policy())
    assert [fault.expected for fault in error.value.faults] == ["counts_present"]


def test_the_order_of_rows_changes_nothing() -> None:
    raw = counts({"t": [[12, 3, 9], [8, 14, 2]], "u": [[1, 5], [0, 7]]})
    turned = RawCounts(tuple(reversed(raw.rows)))
    first, second = (protect(one, NOTHING, Ledger(), Policy()).protected for one in (raw, turned))
    assert first == second


def test_half_years_are_shown_where_months_were_counted() -> None:
    months = [f"2026-{month:02d}" for month in range(1, 8)]
    raw = counts({"t": [[3, 4]] * 7}, months)
    release = protect(raw, NOTHING, Ledger(), Policy(periods=PeriodKind.HALF_YEAR)).protected.release
    shapes = release.shapes()
    assert shapes["t"].periods == ("2026-H1", "2026-H2")
    assert release.by_place()[Place("2026-H1", "t", "c0")].count == 18 or hidden_places(release)


def test_a_merged_category_is_shown_instead_of_its_parts() -> None:
    described = Descriptions({"t": TableDescription(sums={"debts": ("c0", "c1")})})
    policy = Policy(merged=(("t", "debts"),))
    release = protect(counts({"t": [[3, 4, 9], [6, 5, 8]]}), described, Ledger(), policy).protected.release
    assert release.shapes()["t"].categories == ("c2", "debts")
    assert hidden_places(release) == set()
    assert release.by_place()[Place("p0", "t", "debts")].count == 7


def test_an_unknown_merged_category_is_faulty() -> None:
    with pytest.raises(CountsError):
        protect(counts({"t": [[9, 9]]}), NOTHING, Ledger(), Policy(merged=(("t", "debts"),)))
    with pytest.raises(CountsError):
        protect(counts({"t": [[9, 9]]}), NOTHING, Ledger(), Policy(merged=(("u", "debts"),)))


def test_hidden_figures_get_the_class_they_fall_in_and_no_other_bounds() -> None:
    grid = [[12, 3, 9], [8, 14, 2]]
    release = protected(grid, policy=Policy(bounds=Bounds.CLASSES)).release
    figures = margins(grid)
    for one in release.figures:
        truth = figures[one.place.period, one.place.category]
        expected = None if one.count is not None else truth // 10 * 10
        assert one.at_least == expected
        assert one.at_most == (None if expected is None else expected + 9)
    named = {(one.place.period, one.place.category) for one in audit([release], NOTHING, 5)}
    assert not [key for key in named if 1 <= figures[key] < 5]


def test_without_bounds_asked_for_none_are_given() -> None:
    assert all(
        one.at_least is None and one.at_most is None for one in protected([[3, 9], [8, 2]]).release.figures
    )


@pytest.mark.parametrize("threshold", [0, 1, 1001])
def test_a_threshold_that_protects_nothing_is_refused(threshold: int) -> None:
    with pytest.raises(ValueError, match="threshold"):
        Policy(threshold)


def test_what_the_auditor_turns_down_is_not_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    """An auditor who is content only once one more figure is hidden gets it hidden, and no more than that."""
    grid = [[3, 9, 20], [8, 7, 21]]
    first = hidden(grid)
    wanted = Place("p1", "t", "c2")
    assert ("p1", "c2") not in first

    def strict(
        releases: Sequence[Release], descriptions: Descriptions, asked: Asked, told: Told
    ) -> dict[tuple[int, Place], dict[int, Verdict]]:
        verdicts = examine(releases, descriptions, asked, told)
        is_hidden = releases[-1].by_place()[wanted].count is None
        return verdicts if is_hidden else {key: {1: Verdict.NOT_PROVED} for key in verdicts}

    monkeypatch.setattr("app.tallies.protect.examine", strict)
    found = protect(counts({"t": grid}), NOTHING, Ledger(), Policy())
    places = hidden_places(found.protected.release)
    assert found.is_least
    assert ("p1", "c2") in places
    assert cost(grid, places) <= cost(grid, set(margins(grid)))


def test_an_auditor_who_is_never_content_refuses_the_release(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(
        releases: Sequence[Release], descriptions: Descriptions, asked: Asked, told: Told
    ) -> dict[tuple[int, Place], dict[int, Verdict]]:
        return {key: {1: Verdict.NOT_PROVED} for key in asked}

    monkeypatch.setattr("app.tallies.protect.examine", never)
    with pytest.raises(DisclosureError) as error:
        protected([[3, 9], [8, 7]])
    assert error.value.code == "tally_not_proved"
    assert error.value.facts["period"] == "p0"


def test_a_solver_that_gives_no_answer_means_more_is_hidden_not_less(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_answer(*_arguments: object) -> None:
        raise SolverError

    monkeypatch.setattr("app.tallies.protect.choose", no_answer)
    grid = [[3, 0], [8, 7]]
    found = protect(counts({"t": grid}), NOTHING, Ledger(), Policy())
    assert not found.is_least
    assert hidden_places(found.protected.release) == {key for key, count in margins(grid).items() if count}


def test_many_choices_of_the_same_cost_do_not_hide_the_least_from_us() -> None:
    """Zeros cost one each, wherever they are."""
    grid = [[0] * 7 for _ in range(7)]
    grid[1][2], grid[3][4], grid[5][5], grid[6][0] = 3, 2, 9, 1
    found = protect(counts({"t": grid}), NOTHING, Ledger(), Policy())
    assert found.is_least


def test_a_choice_that_a_reader_would_see_through_leads_to_the_least_that_he_does_not() -> None:
    """What lines alone tell is not enough here; more is learnt from what a reader could work out."""
    grid = [[1, 8, 0, 3, 1, 5], [5, 2, 1, 3, 30, 30]]
    found = protect(counts({"t": grid}), NOTHING, Ledger(), Policy())
    assert found.is_least
    assert cost(grid, hidden_places(found.protected.release)) == 68


def test_answers_and_conversations_together_hide_the_least() -> None:
    """Only who reckons with answers that can't outnumber conversations finds it."""
    grids = {"a": [[2, 0], [2, 3], [3, 3], [0, 2]], "o": [[2, 2, 2], [2, 5, 5], [6, 5, 6], [0, 0, 0]]}
    found = protect(counts(grids), linked("a", several=["o"]), Ledger(), Policy())
    assert found.is_least


def test_what_is_protected_is_not_printed(capfd: pytest.CaptureFixture[str]) -> None:
    """The solver would like to tell about its work, and its words are counts."""
    protected([[12, 3, 9], [8, 14, 2]])
    assert capfd.readouterr() == ("", "")


def test_bounds_that_would_narrow_a_small_figure_are_left_out_and_the_release_is_not_refused() -> None:
    """20 = 9 + 9 + 2 in classes of ten: at least two are left for each."""
    grid = counts({"t": [[9, 9, 2]], "u": [[30, 2, 40]]})
    asked = Policy(bounds=Bounds.CLASSES)
    found = protect(grid, NOTHING, Ledger(), asked)
    assert found.protected.policy.bounds is Bounds.NONE
    assert {one.at_most for one in found.protected.release.figures} == {None}
    assert found.protected.release == protect(grid, NOTHING, Ledger(), Policy()).protected.release
    again = protect(grid, NOTHING, found.ledger, asked)
    assert (again.is_repeat, again.protected) == (True, found.protected)


@given(st.lists(st.lists(st.integers(0, 12), min_size=1, max_size=4), min_size=1, max_size=3))
@settings(deadline=None, max_examples=60)
def test_a_first_release_with_bounds_is_never_refused(rows: list[list[int]]) -> None:
    grid = [(row * 4)[: len(rows[0])] for row in rows]
    release = protected(grid, policy=Policy(bounds=Bounds.CLASSES)).release
    figures = margins(grid)
    named = {(one.place.period, one.place.category) for one in audit([release], NOTHING, 5)}
    assert not [key for key in named if 1 <= figures[key] < 5]
