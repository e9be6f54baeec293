"""What lies in somebody's power is named only where nothing else stands in the way."""

import json
import random
from dataclasses import replace
from datetime import date

import pytest

from app.casework.changes import (
    Change,
    PossibleChange,
    Reach,
    awaited_answers,
    possible_changes,
    reach,
    several_obstacles,
)
from app.domain.answers import Answer
from app.domain.assessment import Ordinance, Result
from app.domain.case import Case
from app.domain.permit import Permit, PermitGround, PermitKind
from app.files.intake import read_intake
from app.rules import assess, load_rule_book
from app.rules.obstacles import incurable_persons
from tests.oracle.completions import gaps, open_file
from tests.rules.contract import random_intakes
from tests.rules.situations import CUTOFF, DAY, IN_2026, REFUGEE, RULES, answered, household, with_permit

BOOK = load_rule_book(RULES)
MEETS = (Result.MET, Result.AGENCY)


def changes(**answers: Answer) -> list[Change]:
    case = answered(household(), **answers)
    return [one.change for one in possible_changes(case, assess(case, IN_2026, BOOK), "p1")]


@pytest.mark.parametrize(
    ("key", "value", "change"),
    [
        ("p1__debt_csn", True, Change.SETTLE_CSN_DEBT),
        ("p1__debt_kfm", True, Change.SETTLE_KFM_DEBT),
        ("destination__reception_shown", False, Change.SHOW_RECEPTION),
        ("p1__resident_in_sweden", False, Change.REGISTER),
    ],
)
def test_what_alone_stands_in_the_way_can_be_changed(key: str, value: Answer, change: Change) -> None:
    assert changes(**{key: value}) == [change]


def test_nothing_is_named_where_nothing_stands_in_the_way() -> None:
    assert changes() == []


@pytest.mark.parametrize(
    "beside",
    [
        {"p1__citizenships": ("SE",)},
        {"p1__granted_before": True},
        {"p1__permit__held_since": CUTOFF + DAY},
        {"p1__permit__ground": PermitGround.STUDY},
        {"p1__own_wish": None},
        {"p1__debt_kfm": True},
        {"destination__country": "DE"},
    ],
)
def test_a_debt_is_no_advice_beside_anything_else(beside: dict[str, Answer]) -> None:
    assert changes(p1__debt_csn=True, **beside) == []


def test_what_is_left_to_the_agency_hides_no_advice() -> None:
    assert changes(p1__debt_csn=True, p1__resident_in_sweden=False) == [Change.SETTLE_CSN_DEBT]


@pytest.mark.parametrize(
    ("expires_on", "expected"),
    [
        (IN_2026, (PossibleChange(Change.APPLY_IN_TIME, "B-04t", by=IN_2026),)),
        (IN_2026 - DAY, ()),
    ],
)
def test_a_permit_can_still_be_in_force_if_the_application_comes_earlier(
    expires_on: date, expected: tuple[PossibleChange, ...]
) -> None:
    permit = Permit(PermitGround.REFUGEE, PermitKind.TEMPORARY, CUTOFF, True, expires_on)
    case = answered(with_permit(household(), "p1", permit), application_on=IN_2026 + 30 * DAY)
    assert possible_changes(case, assess(case, IN_2026, BOOK), "p1") == expected


def test_under_the_old_ordinance_nothing_can_be_changed() -> None:
    assert changes(p1__debt_csn=True, application_on=date(2025, 6, 1)) == []


def several(**answers: Answer) -> list[str]:
    case = answered(household(), **answers)
    return [finding.rule for finding in several_obstacles(case, assess(case, IN_2026, BOOK), "p1")]


def test_two_debts_are_named_together() -> None:
    assert several(p1__debt_csn=True, p1__debt_kfm=True) == ["B-11", "B-12"]
    assert several(p1__debt_csn=True) == []


@pytest.mark.parametrize(
    "beside",
    [
        {"p1__citizenships": ("SE",)},
        {"p1__granted_before": True},
        {"p1__permit__ground": PermitGround.STUDY},
        {"p1__own_wish": False},
        {"application_on": date(2025, 6, 1)},
    ],
)
def test_two_debts_are_not_named_beside_what_nobody_can_change_or_should_want(
    beside: dict[str, Answer],
) -> None:
    assert several(p1__debt_csn=True, p1__debt_kfm=True, **beside) == []


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"p1__debt_csn": True, "destination__country": None}, True),
        ({"p1__debt_csn": True}, False),
        ({"p1__debt_csn": None}, False),
        ({"p1__debt_csn": True, "p1__granted_before": True, "destination__country": None}, False),
    ],
)
def test_one_debt_waits_for_the_answers_that_are_missing(
    answers: dict[str, Answer], *, expected: bool
) -> None:
    case = answered(household(), **answers)
    assert bool(awaited_answers(assess(case, IN_2026, BOOK), "p1")) is expected


def _reach(case: Case, change: Change) -> Reach:
    return reach(case, assess(case, IN_2026, BOOK), "p1", change, lambda again: assess(again, IN_2026, BOOK))


def test_whose_permit_rests_on_the_debtor_is_freed_and_whoever_has_an_own_debt_is_not() -> None:
    tied = replace(REFUGEE, ground=PermitGround.FAMILY_TIE, tied_to="p1")
    case = with_permit(household(children=3), "p2", tied)
    case = answered(case, p1__debt_csn=True, p3__debt_csn=True)
    assert _reach(case, Change.SETTLE_CSN_DEBT) == Reach(freed=("p2",), held=("p3",), is_shared=False)


def test_proof_of_reception_is_asked_of_all_but_those_with_an_answer_of_their_own() -> None:
    case = answered(household(children=2), destination__reception_shown=False, p3__reception_shown=False)
    assert _reach(case, Change.SHOW_RECEPTION) == Reach(freed=("p2",), held=("p3",), is_shared=True)


def test_proof_of_ones_own_frees_nobody_else() -> None:
    case = answered(household(children=1), p1__reception_shown=False)
    assert _reach(case, Change.SHOW_RECEPTION) == Reach(freed=(), held=(), is_shared=False)


def test_no_completion_of_any_intake_speaks_of_several_obstacles_beside_an_incurable_one() -> None:
    chance = random.Random("several")
    shown = 0
    for intake, on in random_intakes(1500, "several"):
        file = open_file(intake, on)
        for gap in gaps(file):
            if chance.random() < 0.8:
                gap.fill(chance.choice(gap.values))
        case = read_intake(json.dumps(file.intake).encode())
        assessment = assess(case, on, BOOK)
        for person in assessment.persons:
            found = several_obstacles(case, assessment, person.person_id)
            waits = awaited_answers(assessment, person.person_id)
            if not found and not waits:
                continue
            shown += 1
            assert assessment.ordinance is Ordinance.SFS_2025_970
            assert person.person_id not in incurable_persons(case, assessment)
            assert not possible_changes(case, assessment, person.person_id)
            assert found == () or found == tuple(each for each in person.findings if each.is_obstacle)
    assert shown > 50


def test_no_completion_of_any_intake_shows_a_change_beside_another_obstacle() -> None:
    chance = random.Random("completions")
    shown = 0
    for intake, on in random_intakes(1500, "changes"):
        file = open_file(intake, on)
        for gap in gaps(file):
            gap.fill(chance.choice(gap.values))
        case = read_intake(json.dumps(file.intake).encode())
        assessment = assess(case, on, BOOK)
        for person in assessment.persons:
            found = possible_changes(case, assessment, person.person_id)
            if not found:
                continue
            shown += 1
            assert assessment.ordinance is Ordinance.SFS_2025_970
            lifted = {one.rule for one in found}
            others = [finding.result for finding in person.findings if finding.rule not in lifted]
            assert all(result in MEETS for result in others)
            assert len(found) <= 3
    assert shown > 50
