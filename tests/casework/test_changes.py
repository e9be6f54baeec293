"""What lies in somebody's power is named only where nothing else stands in the way."""

import json
import random
from datetime import date

import pytest

from app.casework.changes import Change, PossibleChange, possible_changes
from app.domain.answers import Answer
from app.domain.assessment import Ordinance, Result
from app.domain.permit import Permit, PermitGround, PermitKind
from app.files.intake import read_intake
from app.rules import assess, load_rule_book
from tests.oracle.completions import gaps, open_file
from tests.rules.contract import random_intakes
from tests.rules.situations import CUTOFF, DAY, IN_2026, RULES, answered, household, with_permit

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
