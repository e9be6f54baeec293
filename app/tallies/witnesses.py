"""The auditor's solver: for which values of a figure do whole numbers exist that fit all a reader knows?

A value is possible only if whole numbers were found and checked in exact arithmetic, impossible only if the
solver proved so; everything else is not proved. Shares nothing with what chooses what to hide.
"""

from collections.abc import Mapping, Sequence
from enum import Enum

import highspy

from app.tallies.reading import Knowledge, Limit

_WHOLE = 1e-3
"""How near a whole number a value must be to be tried as one; the trial itself is exact."""
_MOST_NODES = 50_000
_LONGEST_SECONDS = 60.0
"""For one search; the number of nodes ends it first, whatever the machine, unless that is very slow."""
_SHARED_ROUNDS = 40


class Verdict(Enum):
    """What was proved of one value."""

    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"
    NOT_PROVED = "not proved"


Question = tuple[tuple[int, ...], tuple[int, ...]]
"""The unknowns that make up a figure, and the values asked about."""


class ContradictionError(Exception):
    """No whole numbers fit what the reader knows."""


class Witnesses:
    """Answers questions about figures; every set of whole numbers found answers as many as it can."""

    def __init__(self, knowledge: Knowledge, questions: Sequence[Question]) -> None:
        self._knowledge = knowledge
        self._questions = questions
        self._verdicts: list[dict[int, Verdict]] = [{} for _ in questions]
        self._solver = highspy.Highs()  # type: ignore[no-untyped-call]
        for option, value in (("output_flag", False), ("threads", 1), ("random_seed", 0)):
            self._solver.setOptionValue(option, value)
        self._solver.setOptionValue("mip_max_nodes", _MOST_NODES)
        self._columns = knowledge.unknowns
        self._build()

    def _build(self) -> None:
        """One column per unknown; per question a target row with what is too much and too little."""
        for _ in range(self._knowledge.unknowns):
            self._solver.addVar(0.0, highspy.kHighsInf)
        for limit in self._knowledge.limits:
            self._add_row(limit)
        for number, (terms, _) in enumerate(self._questions):
            low, high = self._slacks(number)
            for _ in (low, high):
                self._solver.addVar(0.0, highspy.kHighsInf)
            columns = [*terms, low, high]
            self._solver.addRow(0.0, 0.0, len(columns), columns, [1.0] * (len(terms) + 1) + [-1.0])

    def _add_row(self, limit: Limit) -> None:
        if len(limit.terms) == 1 and limit.terms[0][1] == 1:
            self._narrow(limit.terms[0][0], limit)
            return
        highest = highspy.kHighsInf if limit.highest is None else float(limit.highest)
        columns = [term for term, _ in limit.terms]
        factors = [float(factor) for _, factor in limit.terms]
        self._solver.addRow(float(limit.lowest), highest, len(columns), columns, factors)

    def _narrow(self, column: int, limit: Limit) -> None:
        """A limit on one unknown only ever narrows what is known of it."""
        _, _, low, high, _ = self._solver.getCol(column)
        low = max(low, float(limit.lowest))
        high = high if limit.highest is None else min(high, float(limit.highest))
        if low > high:
            raise ContradictionError
        self._solver.changeColBounds(column, low, high)

    def _slacks(self, question: int) -> tuple[int, int]:
        first = self._columns + 2 * question
        return first, first + 1

    def _row(self, question: int) -> int:
        return self._solver.getNumRow() - len(self._questions) + question

    def settle(self) -> list[Mapping[int, Verdict]]:
        """The verdict on every value of every question.

        Raises:
            ContradictionError: nothing at all fits what the reader knows.
        """
        if self._solve() is Verdict.IMPOSSIBLE:
            raise ContradictionError
        for turn in range(_SHARED_ROUNDS):
            before = self._open()
            if not before:
                break
            for number in range(len(self._questions)):
                self._aim(number, turn)
            self._solve()
            if before - self._open() < before // 20 + 1:
                break
        for number, (_, values) in enumerate(self._questions):
            for value in values:
                if value not in self._verdicts[number]:
                    self._verdicts[number][value] = self._ask(number, value)
        return list(self._verdicts)

    def _open(self) -> int:
        return sum(len(values) - len(self._verdicts[n]) for n, (_, values) in enumerate(self._questions))

    def _aim(self, question: int, turn: int) -> None:
        """Draws a figure towards a value that is still open; leaves it alone if none is."""
        low, high = self._slacks(question)
        open_values = [v for v in self._questions[question][1] if v not in self._verdicts[question]]
        cost = 1.0 if open_values else 0.0
        self._solver.changeColCost(low, cost)
        self._solver.changeColCost(high, cost)
        if open_values:
            # Neighbours aim differently, and differently each turn, without drawing lots.
            target = float(open_values[(question * 7 + turn * 3 + question // 5) % len(open_values)])
            self._solver.changeRowBounds(self._row(question), target, target)

    def _ask(self, question: int, value: int) -> Verdict:
        """One value of one figure, while others are drawn towards open values of theirs."""
        self._aim(question, 0)
        low, high = self._slacks(question)
        self._solver.changeRowBounds(self._row(question), float(value), float(value))
        for slack in (low, high):
            self._solver.changeColBounds(slack, 0.0, 0.0)
        verdict = self._solve()
        for slack in (low, high):
            self._solver.changeColBounds(slack, 0.0, highspy.kHighsInf)
            self._solver.changeColCost(slack, 0.0)
        return (
            self._verdicts[question].get(value, Verdict.NOT_PROVED)
            if verdict is Verdict.POSSIBLE
            else verdict
        )

    def _solve(self) -> Verdict:
        """Linear first; where that is fractional, a search among whole numbers."""
        self._solver.run()
        status = self._solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return Verdict.IMPOSSIBLE
        if status == highspy.HighsModelStatus.kOptimal and self._remember():
            return Verdict.POSSIBLE
        return self._search()

    def _search(self) -> Verdict:
        self._set_whole(highspy.HighsVarType.kInteger)
        # The solver's clock runs on from run to run; without this a long audit would end in "not proved".
        self._solver.setOptionValue("time_limit", self._solver.getRunTime() + _LONGEST_SECONDS)
        self._solver.run()
        status = self._solver.getModelStatus()
        has_found = (
            status == highspy.HighsModelStatus.kOptimal or self._solver.getInfo().primal_solution_status == 2
        )
        is_witness = has_found and self._remember()
        self._set_whole(highspy.HighsVarType.kContinuous)
        self._solver.setOptionValue("time_limit", highspy.kHighsInf)
        if is_witness:
            return Verdict.POSSIBLE
        return Verdict.IMPOSSIBLE if status == highspy.HighsModelStatus.kInfeasible else Verdict.NOT_PROVED

    def _set_whole(self, kind: highspy.HighsVarType) -> None:
        for column in range(self._columns):
            self._solver.changeColIntegrality(column, kind)

    def _remember(self) -> bool:
        """Notes which values the numbers found prove possible; False if they are not a witness."""
        values = self._solver.getSolution().col_value[: self._columns]
        numbers = [round(value) for value in values]
        if any(abs(value - number) > _WHOLE for value, number in zip(values, numbers, strict=True)):
            return False
        if not self._fits(numbers):
            return False
        for question, (terms, asked) in enumerate(self._questions):
            count = sum(numbers[term] for term in terms)
            if count in asked:
                self._verdicts[question][count] = Verdict.POSSIBLE
        return True

    def _fits(self, numbers: Sequence[int]) -> bool:
        """The exact check: whole numbers against everything the reader knows."""
        if any(number < 0 for number in numbers):
            return False
        for limit in self._knowledge.limits:
            count = sum(numbers[term] * factor for term, factor in limit.terms)
            if count < limit.lowest or (limit.highest is not None and count > limit.highest):
                return False
        return True
