from datetime import date

import pytest

from app.domain.answers import Answer
from app.domain.assessment import Ordinance, Outcome
from app.domain.case import new_case
from app.domain.errors import ExitCode, Fault
from app.rules import RuleBook, assess, assess_answers, ordinance_for
from app.rules.errors import NoOrdinanceError
from tests.rules.situations import IN_2025, IN_2026, answered, household


@pytest.mark.parametrize(
    ("filed_on", "expected"),
    [
        (date(1985, 1, 1), Ordinance.SFS_1984_890),
        (date(2025, 12, 30), Ordinance.SFS_1984_890),
        (date(2025, 12, 31), Ordinance.SFS_1984_890),
        (date(2026, 1, 1), Ordinance.SFS_2025_970),
        (date(2026, 1, 2), Ordinance.SFS_2025_970),
        (date(2100, 12, 31), Ordinance.SFS_2025_970),
    ],
)
def test_the_day_of_filing_picks_the_ordinance(filed_on: date, expected: Ordinance, book: RuleBook) -> None:
    assert ordinance_for(filed_on, book) is expected
    case = answered(household(), application_on=filed_on)
    assert assess_answers(case, IN_2026, book).ordinance is expected


def test_without_a_day_of_filing_the_day_of_assessment_picks_it(book: RuleBook) -> None:
    assert assess_answers(household(), IN_2025, book).ordinance is Ordinance.SFS_1984_890
    assessment = assess_answers(household(), IN_2026, book)
    assert (assessment.ordinance, assessment.application_on) == (Ordinance.SFS_2025_970, IN_2026)


def test_before_the_first_ordinance_nothing_is_assessed(book: RuleBook) -> None:
    case = answered(household(), application_on=date(1984, 12, 31))
    with pytest.raises(NoOrdinanceError) as refused:
        assess(case, IN_2026, book)
    assert refused.value.exit_code is ExitCode.BAD_INPUT
    assert refused.value.faults == (Fault("application_on", "application_from", {"earliest": "1985-01-01"}),)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, Outcome.NO_OBSTACLE_FOUND),
        ({"p1__resident_in_sweden": False}, Outcome.AGENCY_DECIDES),
        ({"p1__resident_in_sweden": False, "p1__debt_csn": None}, Outcome.INCOMPLETE),
        ({"p1__resident_in_sweden": False, "p1__debt_csn": None, "p1__debt_kfm": True}, Outcome.OBSTACLE),
    ],
)
def test_the_outcome_is_the_first_that_applies(
    answers: dict[str, Answer], expected: Outcome, book: RuleBook
) -> None:
    assert assess_answers(answered(household(), **answers), IN_2026, book).outcome is expected


def test_the_case_has_the_applicants_outcome(book: RuleBook) -> None:
    case = answered(household(spouse=True), p2__debt_kfm=True)
    assert assess_answers(case, IN_2026, book).outcome is Outcome.NO_OBSTACLE_FOUND
    case = answered(household(spouse=True), p1__debt_kfm=True)
    assert assess_answers(case, IN_2026, book).outcome is Outcome.OBSTACLE


def test_the_assessment_says_how_old_its_rules_are_and_that_nobody_has_confirmed_them(book: RuleBook) -> None:
    status = assess_answers(household(), IN_2026, book).status
    assert (status.checked_on, status.is_confirmed) == (date(2026, 1, 2), False)


def test_the_first_question_to_a_new_case_is_about_the_ground_of_the_permit(book: RuleBook) -> None:
    assessment = assess(new_case(), IN_2026, book)
    assert assessment.next_question == "persons.p1.permit.ground"
    assert assessment.missing[-2:] == ("persons.p1.own_wish", "settles_permanently")


def test_nothing_is_asked_once_all_is_known(book: RuleBook) -> None:
    assessment = assess(household(spouse=True, children=2), IN_2026, book)
    assert (assessment.missing, assessment.missing_for_amount, assessment.next_question) == ((), (), None)
