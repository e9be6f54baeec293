"""The algebra against its definition: functions of a few answers, tried completely."""

from itertools import product

from app.rules.branches import Branch
from app.rules.reach import NO_TIE, Reach, all_together, constant, of_backing, of_own, one_of


def yes_no(path: str, yes: int, no: int) -> Reach:
    return of_backing((Branch(0, yes, False, {path: True}), Branch(0, no, False, {path: False})))


def test_together_an_answer_decides_exactly_where_it_changes_the_worst() -> None:
    for a_yes, a_no, b_yes, b_no, c_yes, c_no in product(range(3), repeat=6):
        pairs = {"a": (a_yes, a_no), "b": (b_yes, b_no), "c": (c_yes, c_no)}
        together = all_together([yes_no(path, *pair) for path, pair in pairs.items()])
        results = {
            answers: max(pair[answer] for pair, answer in zip(pairs.values(), answers, strict=True))
            for answers in product((0, 1), repeat=3)
        }
        assert together.severities == set(results.values())
        for at, path in enumerate(pairs):
            assert together.decides.get(path) == worst_change(results, at)


def worst_change(results: dict[tuple[int, ...], int], at: int) -> int | None:
    """The larger of two different results whose answers differ at that place alone, at its largest."""
    changed = {
        max(result, other)
        for answers, result in results.items()
        if (other := results[(*answers[:at], 1 - answers[at], *answers[at + 1 :])]) != result
    }
    return max(changed, default=None)


def test_a_choice_decides_where_its_branches_can_differ() -> None:
    for a_yes, a_no, b_yes, b_no in product(range(3), repeat=4):
        reach = one_of("which", [yes_no("a", a_yes, a_no), yes_no("b", b_yes, b_no)])
        differing = [max(one, other) for one in (a_yes, a_no) for other in (b_yes, b_no) if one != other]
        assert reach.decides.get("which") == max(differing, default=None)
        assert reach.severities == {a_yes, a_no, b_yes, b_no}


def test_a_choice_of_one_decides_nothing_itself() -> None:
    assert one_of("which", [constant(1)]).decides == {}


def test_answers_shared_by_branches_must_be_the_same_on_both_sides() -> None:
    # kind matters only while held is early; then held = late and kind never meet in one pair.
    ways = (
        Branch(0, 0, False, {"held": "early", "kind": "permanent"}),
        Branch(1, 0, False, {"held": "early", "kind": "temporary"}),
        Branch(2, 0, False, {"held": "late"}),
    )
    assert of_own(ways, NO_TIE).decides == {"kind": 1, "held": 2}


def test_a_tie_counts_only_where_the_permit_rests_on_it() -> None:
    tie = yes_no("debt", 0, 2)
    resting = Branch(0, 0, True, {"ground": "tie"})
    own = Branch(1, 0, False, {"ground": "other"})
    assert of_own((own,), tie).decides == {}
    reach = of_own((resting, own), tie)
    assert reach.severities == {0, 1, 2}
    assert reach.decides == {"ground": 2, "debt": 2}


def test_a_tie_decides_nothing_that_the_permit_itself_already_is() -> None:
    reach = of_own((Branch(1, 0, True),), yes_no("stays", 0, 1))
    assert reach.severities == {1}
    assert reach.decides == {}
