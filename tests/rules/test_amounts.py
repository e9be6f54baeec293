"""The worked examples of both ordinances, ages around 18, and who counts in which sum."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.answers import Answer
from app.domain.assessment import Amount, AmountStep, Ordinance, Outcome
from app.domain.case import Case
from app.domain.permit import Permit, PermitGround, PermitKind
from app.rules import RuleBook, assess_answers
from app.rules.amounts import STEP_CODES, household_amount
from app.rules.ordinances import ORDINANCES
from tests.rules.situations import DAY, IN_2025, IN_2026, answered, household, with_permit

FILED = date(2026, 12, 1)
A_YEAR_ON = date(2027, 12, 1)
LEAP_DAY = date(2028, 2, 29)


def amount_of(case: Case, on: date, book: RuleBook) -> Amount:
    return assess_answers(case, on, book).amount


def tied_to_applicant(case: Case, *person_ids: str) -> Case:
    tie = Permit(PermitGround.FAMILY_TIE, PermitKind.PERMANENT, date(2016, 3, 1), tied_to="p1")
    for person_id in person_ids:
        case = with_permit(case, person_id, tie)
    return case


CITIZEN_AND_TWO_CHILDREN = tied_to_applicant(
    answered(household(spouse=True, children=2), p2__citizenships=("SE",)), "p3", "p4"
)
SON_OF_20 = answered(household(spouse=True, children=1), p3__born_on=date(2006, 1, 1))
DAUGHTER_OF_19 = answered(household(children=1), p2__born_on=date(2007, 1, 1))


@pytest.mark.parametrize(
    ("case", "total", "payments"),
    [
        pytest.param(household(), 350_000, (70_000, 112_000, 168_000), id="B1"),
        pytest.param(household(children=2), 400_000, (80_000, 128_000, 192_000), id="B2"),
        pytest.param(household(spouse=True), 500_000, (100_000, 160_000, 240_000), id="B3 spouses"),
        pytest.param(household(cohabitant=True), 500_000, (100_000, 160_000, 240_000), id="B3 cohabitants"),
        pytest.param(household(spouse=True, children=3), 575_000, (115_000, 184_000, 276_000), id="B4"),
        pytest.param(household(spouse=True, children=4), 600_000, (120_000, 192_000, 288_000), id="B5"),
        pytest.param(household(spouse=True, children=5), 600_000, (120_000, 192_000, 288_000), id="B6"),
        pytest.param(household(children=10), 600_000, (120_000, 192_000, 288_000), id="B7 at the cap"),
        pytest.param(household(children=11), 600_000, (120_000, 192_000, 288_000), id="B7"),
        pytest.param(CITIZEN_AND_TWO_CHILDREN, 400_000, (80_000, 128_000, 192_000), id="B8"),
        pytest.param(SON_OF_20, 600_000, (120_000, 192_000, 288_000), id="B9"),
        pytest.param(DAUGHTER_OF_19, 600_000, (120_000, 192_000, 288_000), id="B10"),
    ],
)
def test_worked_examples_of_2025_970(
    case: Case, total: int, payments: tuple[int, int, int], book: RuleBook
) -> None:
    amount = amount_of(case, IN_2026, book)
    assert (amount.lowest, amount.highest) == (total, total)
    assert amount.lowest_instalments == amount.highest_instalments == payments
    assert sum(payments) == total


TIED_CHILD_OF_19 = tied_to_applicant(
    answered(household(spouse=True, children=1), p3__born_on=date(2006, 1, 1)), "p3"
)


@pytest.mark.parametrize(
    ("case", "lowest", "highest"),
    [
        pytest.param(household(), 10_000, 10_000, id="A1"),
        pytest.param(household(children=1), 15_000, 15_000, id="A2"),
        pytest.param(household(spouse=True), 20_000, 20_000, id="A3"),
        pytest.param(household(spouse=True, children=2), 30_000, 30_000, id="A4"),
        pytest.param(household(spouse=True, children=4), 40_000, 40_000, id="A5"),
        pytest.param(household(spouse=True, children=5), 40_000, 40_000, id="A6"),
        pytest.param(household(children=6), 40_000, 40_000, id="A7"),
        pytest.param(household(children=7), 40_000, 40_000, id="A8"),
        pytest.param(household(cohabitant=True, children=1), 15_000, 25_000, id="A9"),
        pytest.param(TIED_CHILD_OF_19, 20_000, 30_000, id="A10"),
    ],
)
def test_worked_examples_of_1984_890(case: Case, lowest: int, highest: int, book: RuleBook) -> None:
    amount = amount_of(case, IN_2025, book)
    assert (amount.lowest, amount.highest) == (lowest, highest)
    assert amount.lowest_instalments is amount.highest_instalments is None
    assert amount.steps[-1].code == "travel"


@pytest.mark.parametrize(
    ("filed_on", "born_on", "lowest", "highest"),
    [
        (FILED, date(2008, 11, 30), 600_000, 600_000),  # turned 18 the day before
        (FILED, date(2008, 12, 1), 600_000, 600_000),  # turns 18 that very day
        (FILED, date(2008, 12, 2), 375_000, 600_000),  # turns 18 the day after
        (FILED, A_YEAR_ON.replace(year=2009) - DAY, 375_000, 600_000),
        (FILED, A_YEAR_ON.replace(year=2009), 375_000, 600_000),  # twelve months later, that day included
        (FILED, A_YEAR_ON.replace(year=2009) + DAY, 375_000, 375_000),
        (FILED, None, 375_000, 600_000),
        (LEAP_DAY, date(2011, 2, 28), 375_000, 600_000),
        (LEAP_DAY, date(2011, 3, 1), 375_000, 600_000),  # twelve months end on 1 March 2029
        (LEAP_DAY, date(2011, 3, 2), 375_000, 375_000),
        (date(2026, 2, 28), date(2008, 2, 29), 375_000, 600_000),  # born on 29 February: 18 on 1 March
        (date(2026, 3, 1), date(2008, 2, 29), 600_000, 600_000),
    ],
)
def test_whoever_turns_18_within_twelve_months_counts_low_as_a_child_and_high_as_an_adult(
    filed_on: date, born_on: date | None, lowest: int, highest: int, book: RuleBook
) -> None:
    case = answered(household(children=1), application_on=filed_on, p2__born_on=born_on)
    amount = amount_of(case, IN_2026, book)
    assert (amount.lowest, amount.highest) == (lowest, highest)


def test_under_the_old_rules_the_day_of_filing_alone_decides_the_age(book: RuleBook) -> None:
    case = answered(household(children=1), p2__born_on=IN_2025.replace(year=2007) + DAY)
    assert amount_of(case, IN_2025, book).highest == 15_000
    assert amount_of(answered(case, p2__born_on=None), IN_2025, book).highest == 15_000


@pytest.mark.parametrize(
    ("answers", "lowest", "highest"),
    [
        ({"p2__debt_kfm": True}, 350_000, 350_000),
        ({"p2__moves": False}, 350_000, 350_000),
        ({"p2__moves": None}, 350_000, 500_000),
        ({"p2__debt_kfm": None}, 350_000, 500_000),
        ({"p2__resident_in_sweden": False}, 350_000, 500_000),
        ({"p2__same_household": None}, 350_000, 500_000),
        ({"p2__same_household": False}, 350_000, 500_000),
        ({"p1__resident_in_sweden": False}, 0, 500_000),
        ({"p1__debt_kfm": None}, 0, 500_000),
        ({"p1__debt_kfm": True}, 0, 0),
        ({"p1__same_household": False}, 500_000, 500_000),
        ({"p1__moves": None}, 500_000, 500_000),
    ],
)
def test_who_counts_in_which_sum(
    answers: dict[str, Answer], lowest: int, highest: int, book: RuleBook
) -> None:
    amount = amount_of(answered(household(spouse=True), **answers), IN_2026, book)
    assert (amount.lowest, amount.highest) == (lowest, highest)


def test_a_couple_is_capped_only_where_both_are_adults_in_that_sum(book: RuleBook) -> None:
    case = answered(household(spouse=True), application_on=FILED, p2__born_on=date(2009, 6, 1))
    amount = amount_of(case, IN_2026, book)
    assert (amount.lowest, amount.highest) == (375_000, 500_000)


def test_two_adults_who_are_no_couple_are_capped_as_a_household(book: RuleBook) -> None:
    assert amount_of(household(relatives=1), IN_2026, book).lowest == 600_000


@pytest.mark.parametrize(
    ("case", "lines"),
    [
        (
            household(spouse=True, children=5),
            [("couple_cap", 2, 500_000), ("children", 5, 125_000), ("household_cap", 0, 600_000)],
        ),
        (household(spouse=True, children=4), [("couple_cap", 2, 500_000), ("children", 4, 100_000)]),
        (household(relatives=1), [("adults", 2, 700_000), ("household_cap", 0, 600_000)]),
        (household(children=2), [("adults", 1, 350_000), ("children", 2, 50_000)]),
        (answered(household(), p1__debt_kfm=True), [("applicant_obstacle", 0, 0)]),
    ],
)
def test_the_steps_of_each_sum_add_up_line_by_line(
    case: Case, lines: list[tuple[str, int, int]], book: RuleBook
) -> None:
    amount = amount_of(case, IN_2026, book)
    for total, sum_sek in (("lowest", amount.lowest), ("highest", amount.highest)):
        steps = [step for step in amount.steps if step.total == total]
        assert (steps[0].code, steps[0].amount_sek) == (total, sum_sek)
        assert [(step.code, step.count, step.amount_sek) for step in steps[1:]] == lines


def test_an_open_answer_of_the_applicant_is_why_the_lowest_sum_is_nothing(book: RuleBook) -> None:
    amount = amount_of(answered(household(), p1__debt_kfm=None), IN_2026, book)
    assert amount.steps == (
        AmountStep("lowest", "lowest", 0, 0),
        AmountStep("applicant_open", "lowest", 0, 0),
        AmountStep("highest", "highest", 0, 350_000),
        AmountStep("adults", "highest", 1, 350_000),
    )
    assert {step.code for step in amount.steps} <= set(STEP_CODES)


def test_the_old_rules_do_not_ask_who_lives_with_the_applicant(book: RuleBook) -> None:
    for answer in (None, False):
        case = answered(household(spouse=True), p2__same_household=answer)
        assert amount_of(case, IN_2025, book).lowest == 20_000


def test_the_old_rules_have_no_cap_for_couples_and_pay_travel_besides(book: RuleBook) -> None:
    steps = amount_of(household(spouse=True, children=1), IN_2025, book).steps
    assert [step for step in steps if step.total == "lowest"] == [
        AmountStep("lowest", "lowest", 0, 25_000),
        AmountStep("couple", "lowest", 2, 20_000),
        AmountStep("children", "lowest", 1, 5_000),
        AmountStep("travel", "lowest", 0, 0),
    ]


def test_a_cap_that_is_just_reached_is_no_line_of_its_own(book: RuleBook) -> None:
    law = ORDINANCES[Ordinance.SFS_2025_970]
    rates = law.rates(book.ordinances[law.ordinance].values_on(IN_2026))
    outcomes = dict.fromkeys(("p1", "p2"), Outcome.NO_OBSTACLE_FOUND)
    couple = replace(rates, couple_cap=2 * rates.adult, household_cap=2 * rates.adult)
    steps = household_amount(household(spouse=True), outcomes, IN_2026, couple).steps
    assert [step.code for step in steps] == ["lowest", "couple", "highest", "couple"]
