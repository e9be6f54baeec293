from itertools import product

import pytest

from app.domain.assessment import Result
from app.rules.truth import Verdict, agency, all_of, met, not_met, unknown

ONE_OF_EACH = (met("fine"), agency("open"), unknown("gap", "a"), not_met("bad"))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((met("x"), agency("y"), unknown("z", "a"), not_met("w")), Result.NOT_MET),
        ((met("x"), agency("y"), unknown("z", "a")), Result.UNKNOWN),
        ((met("x"), agency("y")), Result.AGENCY),
        ((met("x"), met("y")), Result.MET),
        ((), Result.MET),
    ],
)
def test_the_first_present_of_not_met_unknown_and_agency_decides(
    parts: tuple[Verdict, ...], expected: Result
) -> None:
    assert all_of(parts, met_reason="all").result is expected


@pytest.mark.parametrize("parts", list(product(ONE_OF_EACH, repeat=3)))
def test_order_changes_reasons_but_never_the_result(parts: tuple[Verdict, ...]) -> None:
    forwards = all_of(parts, met_reason="all")
    backwards = all_of(parts[::-1], met_reason="all")
    assert (forwards.result, set(forwards.lacks)) == (backwards.result, set(backwards.lacks))


def test_an_unknown_lacks_what_every_unknown_part_lacks_once_and_in_order() -> None:
    parts = (unknown("first", "b", "a"), met("x"), unknown("second", "a", "c"))
    assert all_of(parts, met_reason="all") == Verdict(Result.UNKNOWN, "first", ("b", "a", "c"))


def test_nothing_is_lacking_once_a_part_is_not_met() -> None:
    assert all_of((unknown("gap", "a"), not_met("bad")), met_reason="all") == not_met("bad")


def test_the_reason_is_that_of_the_first_part_with_the_result() -> None:
    assert all_of((met("x"), agency("one"), agency("two")), met_reason="all").reason == "one"


def test_what_is_met_has_the_reason_given_for_all() -> None:
    assert all_of((met("x"), met("y")), met_reason="all") == met("all")
