"""The auditor's solver by itself: what it finds possible, impossible, or can't prove."""

import random

import pytest

from app.tallies.descriptions import Descriptions
from app.tallies.reading import Knowledge, Limit, read
from app.tallies.witnesses import Verdict, Witnesses
from tests.tallies.tables import TOTAL, margins, shown_grid


def test_numbers_that_do_not_fit_exactly_are_no_witness() -> None:
    knowledge = Knowledge(2, [Limit(((0, 1), (1, 1)), 5, 5), Limit(((0, 1), (1, -1)), 0, None)])
    witnesses = Witnesses(knowledge, [])
    assert witnesses._fits([3, 2])
    assert not witnesses._fits([3, 3])
    assert not witnesses._fits([2, 3])
    assert not witnesses._fits([6, -1])


def test_who_knows_a_multiple_of_a_count_knows_the_count() -> None:
    knowledge = Knowledge(1, [Limit(((0, 2),), 6, 6)])
    (verdicts,) = Witnesses(knowledge, [((0,), (2, 3, 6))]).settle()
    assert [value for value, one in verdicts.items() if one is Verdict.POSSIBLE] == [3]


def test_whole_numbers_are_searched_where_fractions_do_not_decide() -> None:
    knowledge = Knowledge(2, [Limit(((0, 2), (1, 1)), 6, 6)])
    verdicts = Witnesses(knowledge, [((1,), (1, 2, 3, 4))]).settle()[0]
    assert [value for value, one in verdicts.items() if one is Verdict.POSSIBLE] == [2, 4]
    assert [value for value, one in verdicts.items() if one is Verdict.IMPOSSIBLE] == [1, 3]


def test_numbers_that_come_out_whole_need_no_search(monkeypatch: pytest.MonkeyPatch) -> None:
    def searched(_: Witnesses) -> Verdict:
        raise AssertionError

    monkeypatch.setattr(Witnesses, "_search", searched)
    knowledge = Knowledge(2, [Limit(((0, 1), (1, 1)), 5, 5)])
    verdicts = Witnesses(knowledge, [((1,), (1, 2, 3, 4))]).settle()[0]
    assert set(verdicts.values()) == {Verdict.POSSIBLE}


def test_the_solvers_clock_starts_anew_for_every_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """It runs on from run to run; a limit for all of them together would make long audits prove nothing."""
    monkeypatch.setattr("app.tallies.witnesses._LONGEST_SECONDS", 0.05)
    knowledge = Knowledge(2, [Limit(((0, 2), (1, 1)), 600, 600)])
    verdicts = Witnesses(knowledge, [((1,), tuple(range(300)))]).settle()[0]
    assert set(verdicts.values()) == {Verdict.POSSIBLE, Verdict.IMPOSSIBLE}


def test_an_answer_without_a_witness_proves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Witnesses, "_fits", lambda *_arguments: False)
    knowledge = Knowledge(2, [Limit(((0, 2), (1, 1)), 6, 6)])
    verdicts = Witnesses(knowledge, [((1,), (1, 2, 3, 4))]).settle()[0]
    assert verdicts[2] is verdicts[4] is Verdict.NOT_PROVED
    assert verdicts[1] is verdicts[3] is Verdict.IMPOSSIBLE


def test_many_values_are_settled_by_few_searches(monkeypatch: pytest.MonkeyPatch) -> None:
    """A large table takes seconds and not minutes only because figures are asked about together."""
    searches = []
    solve = Witnesses._solve

    def counted(witnesses: Witnesses) -> Verdict:
        searches.append(witnesses)
        return solve(witnesses)

    monkeypatch.setattr(Witnesses, "_solve", counted)
    draw = random.Random(1)
    grid = [[int(draw.expovariate(1 / 8)) for _ in range(6)] for _ in range(10)]
    cells = [key for key in margins(grid) if TOTAL not in key]
    knowledge = read([shown_grid(grid, cells)], Descriptions())
    questions = [((unknown,), (1, 2, 3, 4)) for unknown in range(knowledge.unknowns)]
    verdicts = Witnesses(knowledge, questions).settle()
    assert sum(map(len, verdicts)) == 240
    assert len(searches) < 24
