"""What could still change something, in cases small enough to see it; at large in test_against_contract."""

import json
import random
from datetime import date

import pytest

from app.domain.answers import Answer
from app.domain.case import Case, new_case
from app.domain.permit import Permit, PermitGround, PermitKind
from app.domain.person import Person, Role
from app.files.intake import read_intake
from app.rules import RuleBook, assess_answers, find_missing
from tests.oracle.completions import gaps, open_file
from tests.rules.contract import random_intakes
from tests.rules.situations import CUTOFF, DAY, IN_2025, IN_2026, answered, household, with_permit


def for_outcome(case: Case, book: RuleBook, on: date = IN_2026) -> set[str]:
    return set(find_missing(case, on, book).for_outcome)


def for_amount(case: Case, book: RuleBook, on: date = IN_2026) -> set[str]:
    return set(find_missing(case, on, book).for_amount)


def test_of_a_new_case_everything_a_single_adult_is_asked_is_missing(book: RuleBook) -> None:
    own = ["citizenships", "resident_in_sweden", "granted_before", "debt_csn", "debt_kfm", "own_wish"]
    permit = ["ground", "kind", "held_since", "unbroken", "expires_on", "tied_to"]
    assert for_outcome(new_case(), book) == {
        "settles_permanently",
        "destination.country",
        "destination.reception_shown",
        *(f"persons.p1.{key}" for key in own),
        *(f"persons.p1.permit.{key}" for key in permit if key != "tied_to"),
    }


def test_after_an_obstacle_nothing_about_that_person_is_missing(book: RuleBook) -> None:
    case = answered(new_case(), p1__citizenships=("SE",))
    assert for_outcome(case, book) == set()
    assert assess_answers(case, IN_2026, book).outcome.value == "obstacle"


def test_an_answer_that_could_only_lead_to_the_agency_is_not_missing_where_the_agency_decides_anyway(
    book: RuleBook,
) -> None:
    case = answered(household(), p1__permit__unbroken=None, p1__debt_csn=None)
    assert for_outcome(case, book) == {"persons.p1.permit.unbroken", "persons.p1.debt_csn"}
    case = answered(case, p1__resident_in_sweden=False)
    assert for_outcome(case, book) == {"persons.p1.debt_csn"}


def test_an_incomplete_case_can_lack_nothing_that_matters(book: RuleBook) -> None:
    case = answered(household(), p1__permit__unbroken=None, p1__resident_in_sweden=False)
    assessment = assess_answers(case, IN_2026, book)
    assert assessment.outcome.value == "incomplete"
    assert for_outcome(case, book) == set()


def test_whether_somebody_moves_always_matters(book: RuleBook) -> None:
    case = answered(household(spouse=True), p2__moves=None, p2__citizenships=("SE",))
    assert for_outcome(case, book) == {"persons.p2.moves"}


def test_answers_of_somebody_who_stays_matter_through_those_whose_permit_rests_on_them(
    book: RuleBook,
) -> None:
    case = answered(household(spouse=True), p2__moves=False, p2__debt_kfm=None, p2__permit__unbroken=None)
    assert for_outcome(case, book) == set()
    tie = Permit(PermitGround.FAMILY_TIE, case.applicant.permit.kind, CUTOFF, tied_to="p2")
    # The tie is left to the agency since p2 stays, so that only what could make it fail still matters.
    assert for_outcome(with_permit(case, "p1", tie), book) == {"persons.p2.debt_kfm"}


def test_the_kind_of_permit_matters_only_where_it_could_make_something_worse(book: RuleBook) -> None:
    case = answered(household(), p1__permit__kind=None, p1__permit__expires_on=date(2030, 1, 1))
    assert for_outcome(case, book) == set()
    case = answered(case, p1__permit__ground=PermitGround.TEMPORARY_ACT_17)
    assert for_outcome(case, book) == {"persons.p1.permit.kind"}
    case = answered(case, p1__permit__held_since=CUTOFF + DAY)
    assert for_outcome(case, book) == set()


def test_what_is_not_asked_of_children_is_not_missing(book: RuleBook) -> None:
    case = answered(household(children=1), p2__debt_csn=None, p2__own_wish=None, p2__granted_before=None)
    assert for_outcome(case, book) == set()
    assert for_outcome(answered(case, p2__born_on=date(2000, 1, 1)), book) == {
        "persons.p2.debt_csn",
        "persons.p2.own_wish",
        "persons.p2.granted_before",
    }


@pytest.mark.parametrize("key", ["name", "personal_number", "custody", "own_statement", "reception_shown"])
def test_what_no_rule_looks_at_is_never_missing(key: str, book: RuleBook) -> None:
    missing = find_missing(new_case(), IN_2026, book)
    assert f"persons.p1.{key}" not in missing.for_outcome + missing.for_amount


def test_each_ordinance_has_its_own_questions(book: RuleBook) -> None:
    only_old = {"persons.p1.lacks_means", "persons.p1.passport_valid"}
    only_new = {"persons.p1.resident_in_sweden", "destination.country", "persons.p1.permit.held_since"}
    assert for_outcome(new_case(), book, IN_2025) >= only_old
    assert for_outcome(new_case(), book, IN_2026) >= only_new
    assert not for_outcome(new_case(), book, IN_2025) & only_new
    assert not for_outcome(new_case(), book, IN_2026) & only_old


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"p2__same_household": None}, {"persons.p2.same_household"}),
        ({"p3__born_on": None}, {"persons.p3.born_on"}),
        # An obstacle of the applicant makes every sum nothing.
        ({"p2__same_household": None, "p3__born_on": None, "p1__debt_kfm": True}, set()),
        # Where the applicant is left to the agency, the lowest sum is nothing whatever the household.
        ({"p2__same_household": None, "p1__resident_in_sweden": False}, set()),
        ({"p3__born_on": None, "p1__resident_in_sweden": False}, {"persons.p3.born_on"}),
        # Outside the household a child counts in the highest sum alone.
        ({"p3__born_on": None, "p3__same_household": False}, {"persons.p3.born_on"}),
        (
            {"p3__born_on": None, "p3__same_household": False, "p1__resident_in_sweden": False},
            {"persons.p3.born_on"},
        ),
        ({"p3__born_on": None, "p3__moves": False}, set()),
        ({"p3__born_on": None, "p3__debt_kfm": True}, set()),
    ],
)
def test_what_could_change_the_sum_alone(
    answers: dict[str, Answer], expected: set[str], book: RuleBook
) -> None:
    assert for_amount(answered(household(spouse=True, children=1), **answers), book) == expected


def test_at_the_cap_a_birth_date_adds_nothing(book: RuleBook) -> None:
    third = answered(household(spouse=True, children=3), p5__born_on=None)
    assert for_amount(third, book) == {"persons.p5.born_on"}  # 575 000, or the cap of 600 000
    fourth = answered(household(spouse=True, children=4), p6__born_on=None)
    assert for_amount(fourth, book) == set()  # 600 000 either way


def test_others_who_might_not_count_leave_room_below_the_cap(book: RuleBook) -> None:
    case = answered(household(spouse=True, children=5), p7__born_on=None)
    assert for_amount(case, book) == set()
    assert for_amount(answered(case, p2__debt_csn=None), book) == {"persons.p7.born_on"}
    assert for_amount(answered(case, p2__moves=None), book) == {"persons.p7.born_on"}


def test_who_lives_elsewhere_counts_in_the_highest_sum_and_leaves_no_room_there(book: RuleBook) -> None:
    case = answered(
        household(spouse=True, children=4),
        p3__same_household=False,
        p6__same_household=False,
        p6__born_on=None,
    )
    assert for_amount(case, book) == set()  # 600 000 either way


def test_who_must_count_counts_with_the_applicants_wish(book: RuleBook) -> None:
    case = answered(household(spouse=True, children=5), p1__own_wish=None, p7__same_household=None)
    assert for_amount(case, book) == set()  # the applicant counts only with a yes, and so do the children


def test_a_birth_date_matters_for_a_child_whose_tie_asks_for_one_household(book: RuleBook) -> None:
    tie = Permit(PermitGround.FAMILY_TIE, PermitKind.PERMANENT, CUTOFF, tied_to="p1")
    case = answered(with_permit(household(children=1), "p2", tie), p2__born_on=None, p2__same_household=None)
    assert for_amount(case, book) == {"persons.p2.born_on"}


def test_who_backs_somebody_who_counts_counts_as_well(book: RuleBook) -> None:
    tie = Permit(PermitGround.FAMILY_TIE, PermitKind.PERMANENT, CUTOFF, tied_to="p4")
    case = with_permit(household(spouse=True, children=1, relatives=1), "p3", tie)
    case = answered(case, p3__born_on=None, p4__citizenships=None)
    # Either the child has an obstacle, or its relative counts too and the cap is reached.
    assert for_amount(case, book) == set()


def tied_to_an_applicant_of_unknown_ground(*person_ids: str) -> Case:
    """The applicant, a child without birth date (p2), and two adults whose permits rest on the applicant."""
    case = answered(household(children=1, relatives=2), p1__permit__ground=None, p2__born_on=None)
    for person_id in person_ids:
        case = with_permit(case, person_id, Permit(PermitGround.FAMILY_TIE, PermitKind.PERMANENT, CUTOFF))
        case = answered(case, **{f"{person_id}__permit__tied_to": "p1"})
    return case


def test_those_tied_to_an_applicant_whose_own_permit_may_be_a_tie_might_not_count(book: RuleBook) -> None:
    # If the applicant's permit rests on the child, the two adults are left to the agency: there is room.
    case = tied_to_an_applicant_of_unknown_ground("p3", "p4")
    assert "persons.p2.born_on" in for_amount(case, book)


def test_a_child_tied_to_the_applicant_does_not_count_either_if_the_applicants_permit_is_a_tie(
    book: RuleBook,
) -> None:
    case = tied_to_an_applicant_of_unknown_ground("p2", "p3", "p4")
    assert for_amount(case, book) == set()


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        # Applicant and child have a proof of their own; nobody else may have one, which leaves room.
        ({"p1__reception_shown": True, "p7__reception_shown": True}, {"persons.p7.born_on"}),
        # The child or the applicant needs the destination's, which then holds for all: the cap is reached.
        ({"p1__reception_shown": True}, set()),
        ({"p7__reception_shown": True}, set()),
        ({}, set()),
    ],
)
def test_the_destinations_reception_may_fail_only_where_nobody_who_counts_needs_it(
    answers: dict[str, Answer], expected: set[str], book: RuleBook
) -> None:
    case = household(spouse=True, children=5)
    case = answered(case, destination__reception_shown=None, p7__born_on=None, **answers)
    assert for_amount(case, book) == expected


def test_a_birth_date_no_longer_unknown_or_of_an_adult_relative_is_not_asked(book: RuleBook) -> None:
    assert for_amount(answered(household(relatives=1), p2__born_on=None), book) == set()


def test_the_order_of_asking_begins_with_the_applicant_and_ends_with_the_wish(book: RuleBook) -> None:
    applicant = Person(id="p1", role=Role.APPLICANT, citizenships=("SY",))
    family = Case(persons=(Person(id="p2", role=Role.SPOUSE), applicant))
    order = find_missing(family, IN_2026, book).for_outcome
    assert order[0] == "persons.p1.permit.ground"
    assert order[-3:] == ("persons.p1.own_wish", "settles_permanently", "persons.p2.own_wish")
    assert order.index("persons.p2.moves") < order.index("persons.p2.permit.ground")


def test_a_completion_in_whole_or_part_never_lowers_the_lowest_nor_raises_the_highest(book: RuleBook) -> None:
    chance = random.Random("completions")
    for intake, on in random_intakes(300, "completions"):
        file = open_file(intake, on)
        before = assess_answers(read_intake(json.dumps(file.intake).encode()), on, book).amount
        for gap in gaps(file):
            if chance.random() < 0.5:
                gap.fill(chance.choice(gap.values))
        after = assess_answers(read_intake(json.dumps(file.intake).encode()), on, book).amount
        assert before.lowest <= after.lowest <= after.highest <= before.highest, json.dumps(intake)
