from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from app.tallies.grouping import FEWEST, NATION, groups_to_show, shows_few


def members(county: str, number: int) -> frozenset[str]:
    return frozenset(f"{county}{one:02d}" for one in range(number))


def shown(sizes: Mapping[str, int], *before: frozenset[str]) -> set[str]:
    counties = {code: members(code, number) for code, number in sizes.items()}
    return groups_to_show(frozenset().union(*counties.values()), counties, before)


def test_counties_of_five_or_more_are_shown() -> None:
    assert shown({"01": 5, "03": 9}) == {NATION, "01", "03"}


def test_a_nation_of_four_is_not_shown() -> None:
    assert shown({"01": 3, "03": 1}) == set()


def test_a_county_goes_where_the_difference_would_show_one_municipality() -> None:
    """Nation less 01 and 03 is the one municipality of 04; so the smaller of the two goes."""
    assert shown({"01": 6, "03": 9, "04": 1}) == {NATION, "03"}


def test_small_counties_that_are_five_together_take_nobody_with_them() -> None:
    assert shown({"01": 6, "03": 3, "04": 2}) == {NATION, "01"}


def test_a_municipality_that_came_after_the_last_output_is_not_shown_by_the_difference() -> None:
    before = members("01", 8)
    assert shown({"01": 9}, before) == set()
    assert shown({"01": 13}, before) == {NATION, "01"}


def test_the_same_groups_may_be_shown_again() -> None:
    assert shown({"01": 6, "03": 9}, members("01", 6), members("03", 9)) == {NATION, "01", "03"}


def test_more_doubts_than_can_be_settled_are_not_shown() -> None:
    nested = [members("01", number) for number in range(5, 90)]
    assert shows_few(nested)


@given(st.dictionaries(st.sampled_from([f"{n:02d}" for n in range(1, 9)]), st.integers(1, 8), min_size=1))
def test_what_is_left_of_the_nation_is_nobody_or_at_least_five(sizes: dict[str, int]) -> None:
    groups = shown(sizes)
    assert all(sizes[code] >= FEWEST for code in groups - {NATION})
    rest = sum(number for code, number in sizes.items() if code not in groups)
    if NATION in groups:
        assert rest == 0 or rest >= FEWEST
