"""Whose obstacles nobody can cure: citizenship, ground, day of permit, earlier grant; also by a tie."""

from datetime import date

import pytest

from app.domain.answers import Answer
from app.domain.case import Case
from app.domain.permit import OUTSIDE, Permit, PermitGround, PermitKind
from app.rules import RuleBook, assess_answers
from app.rules.obstacles import incurable_persons
from tests.rules.situations import CUTOFF, DAY, IN_2025, IN_2026, answered, household, with_permit

TIE = Permit(PermitGround.FAMILY_TIE, PermitKind.PERMANENT, CUTOFF, tied_to="p1")


def incurable(case: Case, book: RuleBook, on: date = IN_2026) -> set[str]:
    return set(incurable_persons(case, assess_answers(case, on, book)))


@pytest.mark.parametrize(
    ("answers", "is_incurable"),
    [
        ({}, False),
        ({"p1__citizenships": ("SE",)}, True),
        ({"p1__citizenships": None}, False),
        ({"p1__permit__ground": PermitGround.WORK}, True),
        ({"p1__permit__ground": PermitGround.TEMPORARY_ACT_OTHER}, False),
        ({"p1__permit__held_since": CUTOFF + DAY}, True),
        ({"p1__permit__unbroken": False}, False),
        ({"p1__granted_before": True}, True),
        ({"p1__debt_csn": True}, False),
        ({"p1__debt_kfm": True}, False),
        ({"p1__resident_in_sweden": False}, False),
        ({"destination__reception_shown": False}, False),
        ({"destination__country": "DE"}, False),
        ({"p1__own_wish": False}, False),
    ],
)
def test_own_obstacles(answers: dict[str, Answer], is_incurable: bool, book: RuleBook) -> None:
    case = answered(household(), **answers)
    assert incurable(case, book) == ({"p1"} if is_incurable else set())


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ({"p1__granted_before": True}, {"p1", "p2"}),
        ({"p1__citizenships": ("SE",)}, {"p1", "p2"}),
        ({"p1__permit__ground": PermitGround.STUDY}, {"p1", "p2"}),
        ({"p1__debt_kfm": True}, set()),
        ({"p2__granted_before": True}, {"p2"}),
        ({"p2__permit__held_since": CUTOFF + DAY}, {"p2"}),
        ({"p2__same_household": False}, set()),
        ({"p2__permit__tied_to": OUTSIDE, "p1__granted_before": True}, {"p1"}),
        ({"p2__permit__tied_to": None, "p1__granted_before": True}, {"p1"}),
    ],
)
def test_obstacles_through_a_family_tie(answers: dict[str, Answer], found: set[str], book: RuleBook) -> None:
    case = answered(with_permit(household(spouse=True), "p2", TIE), **answers)
    assert incurable(case, book) == found


def test_a_late_day_of_the_person_a_tie_rests_on_reaches_the_family_member_too(book: RuleBook) -> None:
    case = answered(with_permit(household(spouse=True), "p2", TIE), p1__permit__held_since=CUTOFF + DAY)
    assert incurable(case, book) == {"p1", "p2"}


def test_the_late_day_of_a_tie_is_none_of_those_tied_to_it(book: RuleBook) -> None:
    case = with_permit(household(spouse=True, children=1), "p2", TIE)
    late = Permit(PermitGround.FAMILY_TIE, PermitKind.PERMANENT, CUTOFF + DAY, tied_to="p3")
    case = answered(with_permit(case, "p1", late), p1__debt_csn=True)
    assert incurable(case, book) == {"p1"}


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ({"p1__permit__ground": PermitGround.WORK}, {"p1", "p2"}),
        ({"p1__permit__ground": None}, set()),
        ({"p1__lacks_means": False, "p1__passport_valid": False}, set()),
        ({"p2__granted_before": True}, {"p2"}),
        ({"p2__citizenships": ("SY", "SE")}, {"p2"}),
    ],
)
def test_obstacles_under_the_old_rules(answers: dict[str, Answer], found: set[str], book: RuleBook) -> None:
    case = answered(with_permit(household(spouse=True), "p2", TIE), **answers)
    assert incurable(case, book, IN_2025) == found
