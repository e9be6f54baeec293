import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from app.tallies.counts import Place
from app.tallies.descriptions import Descriptions
from app.tallies.fitting import MOST, count_fitting
from app.tallies.ledger import Ledger
from app.tallies.policy import Policy
from app.tallies.protect import protect
from app.tallies.reading import Knowledge, Limit, read
from tests.tallies.tables import counts, margins, shown_grid

NOTHING = Descriptions()


def fitting(grid: list[list[int]], hidden: list[tuple[str, str]]) -> tuple[int, bool]:
    return count_fitting(read([shown_grid(grid, hidden)], NOTHING))


def test_a_release_that_hides_nothing_fits_one_table() -> None:
    assert fitting([[7, 9], [9, 8]], []) == (1, True)


def test_a_square_fits_as_many_tables_as_its_smallest_line_allows() -> None:
    """Rows 10 and 17, columns 16 and 11: the first cell can be 0 … 10."""
    square = [(f"p{r}", f"c{c}") for r in range(2) for c in range(2)]
    assert fitting([[7, 3], [9, 8]], square) == (11, True)


def test_where_nothing_limits_the_count_it_stops_and_says_so() -> None:
    grid = [[7, 3], [9, 8]]
    assert fitting(grid, list(margins(grid))) == (MOST, False)


def test_a_factor_and_a_sign_are_taken_into_account() -> None:
    """2a + b = 6 and b - a >= 0: a is 0, 1 or 2."""
    knowledge = Knowledge(2, [Limit(((0, 2), (1, 1)), 6, 6), Limit(((1, 1), (0, -1)), 0, None)])
    assert count_fitting(knowledge) == (3, True)


def test_large_counts_allow_as_many_tables_as_the_small_ones_beside_them() -> None:
    """Rows 1003 and 902, columns 1900 and 5: the second cell can be 0 … 5."""
    square = [(f"p{r}", f"c{c}") for r in range(2) for c in range(2)]
    assert fitting([[1000, 3], [900, 2]], square) == (6, True)


def test_where_only_the_first_of_many_values_were_tried_it_says_so() -> None:
    """a = 1000 b: beside 0 no a below 1000 fits, and there is no end to them."""
    knowledge = Knowledge(2, [Limit(((0, 1), (1, -1000)), 0, 0)])
    found, is_all = count_fitting(knowledge)
    assert 1 <= found < MOST
    assert not is_all


@settings(max_examples=40)
@given(
    st.lists(st.lists(st.integers(0, 2), min_size=2, max_size=2), min_size=2, max_size=2),
    st.sets(st.sampled_from(range(9))),
)
def test_the_count_is_that_of_trying_every_table(grid: list[list[int]], hidden: set[int]) -> None:
    keys = list(margins(grid))
    gone = [keys[number] for number in hidden]
    shown = {key: count for key, count in margins(grid).items() if key not in gone}
    found, is_all = fitting(grid, gone)
    tried = sum(
        all(margins([cells[:2], cells[2:]])[key] == count for key, count in shown.items())
        for cells in itertools.product(range(9), repeat=4)
    )
    if is_all:
        assert found == tried
    else:
        assert found >= min(tried, MOST)


def test_the_ledger_remembers_how_many_fit_and_the_release_does_not() -> None:
    made = protect(counts({"t": [[7, 3], [9, 8]]}), NOTHING, Ledger(), Policy())
    assert made.ledger.releases[0].fitting_tables == 11
    assert Place("p0", "t", "c0") in {figure.place for figure in made.protected.release.figures}
