"""The order of asking settles cases with few questions, measured on households drawn from weights."""

import pytest

from app.casework.interview import QUESTIONS
from app.domain.answers import split_path, with_answer
from app.rules import RuleBook, find_missing
from tests.rules.asking_costs import LAST, Best, as_on_the_form, first, measured, open_case
from tests.rules.weights import ON, all_paths, unasked_case

CASES = 60
SMALL_CASES = 10
MOST_GAPS = 5


def test_few_questions_are_asked_until_nothing_can_change(book: RuleBook) -> None:
    costs = measured(CASES, book)
    assert costs.ours <= 0.5 * costs.applicable
    assert costs.ours <= 0.9 * costs.on_the_form


def test_no_order_is_expected_to_need_much_fewer(book: RuleBook) -> None:
    best = Best(book)
    cases = [open_case(f"small {index}", MOST_GAPS) for index in range(SMALL_CASES)]
    assert sum(best.expected_by(first, case) for case in cases) <= 1.02 * sum(map(best.expected, cases))


def test_another_order_is_told_from_the_best(book: RuleBook) -> None:
    best = Best(book)
    cases = [open_case(f"small {index}", MOST_GAPS) for index in range(SMALL_CASES)]
    form = sum(best.expected_by(as_on_the_form, case) for case in cases)
    assert form > 1.02 * sum(map(best.expected, cases))


@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_the_wish_comes_last_of_all(seed: str, book: RuleBook) -> None:
    missing = find_missing(unasked_case(seed), ON, book).for_outcome
    are_last = [split_path(path)[1] in LAST for path in missing]
    assert are_last == sorted(are_last)
    assert any(are_last)


def test_whether_somebody_moves_is_asked_before_anything_else_about_that_person(book: RuleBook) -> None:
    case = next(case for case in map(unasked_case, "0123456789") if len(case.persons) > 1)
    other = case.persons[1].id
    about = [p for p in find_missing(case, ON, book).for_outcome if p.startswith(f"persons.{other}.")]
    assert about[0] == f"persons.{other}.moves"


def test_the_window_asks_a_person_in_the_same_order(book: RuleBook) -> None:
    in_the_window = [q.key for q in QUESTIONS if q.is_of_person]
    missing = find_missing(with_answer(unasked_case("0"), "application_on", None), ON, book).for_outcome
    asked = [split_path(path)[1] for path in missing if path.startswith("persons.p1.")]
    both = [key for key in asked if key in in_the_window and key not in LAST]
    assert both == [key for key in in_the_window if key in both]


def test_every_answer_a_result_depends_on_has_a_weight(book: RuleBook) -> None:
    for seed in "0123456789":
        case = unasked_case(seed)
        assert set(find_missing(case, ON, book).for_outcome) <= set(all_paths(case))
