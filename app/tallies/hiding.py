"""The protector: which further figures to hide, at least cost, so that every small figure stays uncertain.

Cutting planes. A choice of hidden figures is tried against the reader's linear problem: can this small figure
still be as high, and as low, as the promise says? If not, the prices of that problem say which figures would
have to give way, which is a new condition on the choice. It is the optimum once no condition is broken. The
auditor, which shares nothing with this file, decides whether a release may leave.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import highspy

from app.tallies.choice import Choice, Equation, HidingProblem, NoChoiceError, SolverError

_NEAR = 1e-6
_FAR = 1_000.0
"""Counts that may fall by more than this may as well fall without end; keeps the numbers tame."""
_MOST_ROUNDS = 200
_MOST_NODES = 20_000
_LONGEST_EQUATION = 40
"""Longer equations get their "never hidden alone" rows only where a choice breaks them."""
_FRACTION_ROUNDS = 6
_PATIENCE = 5
"""So many rounds with prices alone, before wider conditions are looked for."""
_MOST_COVERS = 8


class _NoneFitsError(Exception):
    """No choice meets all conditions found so far."""


@dataclass(frozen=True)
class _Push:
    """One question of the reader: can this variable move that far?"""

    variable: int
    upwards: bool
    distance: int


def _solver() -> highspy.Highs:
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    # Two thread counts in one process make the solver return nothing at all, without a word.
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("random_seed", 0)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 0.5)
    solver.setOptionValue("mip_max_nodes", _MOST_NODES)
    return solver


def choose(problem: HidingProblem, forbidden: Iterable[frozenset[int]] = ()) -> Choice:
    """The cheapest figures to hide.

    Args:
        problem: what is to be protected.
        forbidden: choices that the auditor has refused; at least one more figure must be hidden.

    Raises:
        NoChoiceError: no choice protects some figure.
        SolverError: the solver gave no answer.
    """
    reader = _Reader(problem)
    chooser = _Chooser(problem)
    for hidden in forbidden:
        chooser.add({one: 1.0 for one in problem.costs if one not in hidden}, 1.0)
    try:
        return _search(reader, chooser, problem)
    except _NoneFitsError:
        # Only what can't be had by hiding everything can't be had at all; then this names the figure.
        reader.broken(dict.fromkeys(problem.costs, 1.0))
        raise SolverError from None


def _search(reader: "_Reader", chooser: "_Chooser", problem: HidingProblem) -> Choice:
    for _ in range(_FRACTION_ROUNDS):
        weights = chooser.solve_fraction()
        if not chooser.add_all(reader.broken(weights), weights):
            break
    for number in range(_MOST_ROUNDS):
        hidden = chooser.solve()
        weights = {one: 1.0 if one in hidden else 0.0 for one in problem.costs}
        broken = reader.broken(weights)
        if not broken:
            return Choice(hidden, chooser.is_proved)
        if number >= _PATIENCE:
            broken += [reader.cover(cut.push, hidden) for cut in broken[:_MOST_COVERS]]
        if not chooser.add_all(broken, weights):
            break
    raise SolverError


@dataclass(frozen=True)
class _Cut:
    """A condition that a push shows: the coefficients of hidden figures add up to at least so much."""

    push: "_Push"
    coefficients: Mapping[int, float]
    at_least: float


class _Reader:
    """The reader's linear problem: how far can figures move from the truth, given what is shown."""

    def __init__(self, problem: HidingProblem) -> None:
        self._problem = problem
        system = problem.system
        self._low = [min(float(count), _FAR) for count in system.truth]
        self._up = [highspy.kHighsInf] * len(system.truth)
        for variable, (lowest, highest) in problem.bounds.items():
            count = system.truth[variable]
            self._low[variable] = float(count - lowest)
            self._up[variable] = float(highest - count)
        for variable in problem.known:
            self._low[variable] = self._up[variable] = 0.0
        self._now_low, self._now_up = list(self._low), list(self._up)
        self._solver = _solver()
        for low, up in zip(self._low, self._up, strict=True):
            self._solver.addVar(-low, up)
        for row in system.rows:
            self._solver.addRow(0.0, 0.0, len(row), [one for one, _ in row], [float(n) for _, n in row])
        self._pushes = [
            push
            for variable, (lowest, highest) in sorted(problem.sensitive.items())
            for push in (
                _Push(variable, upwards=True, distance=highest - system.truth[variable]),
                _Push(variable, upwards=False, distance=system.truth[variable] - lowest),
            )
            if push.distance > 0
        ]
        self._furthest = float(max((push.distance for push in self._pushes), default=0))

    def broken(self, weights: Mapping[int, float]) -> list[_Cut]:
        """The conditions that a choice, whole or fractional, breaks."""
        self._show(weights)
        cuts = []
        open_pushes = dict.fromkeys(self._pushes)
        for push in self._pushes:
            if push not in open_pushes:
                continue
            values, prices = self._solve(push)
            for one in [one for one in open_pushes if _moved(values, one)]:
                del open_pushes[one]
            if push in open_pushes:
                del open_pushes[push]
                cuts.append(self._cut(push, prices))
        return cuts

    def cover(self, push: _Push, hidden: frozenset[int]) -> _Cut:
        """As much as can be hidden with the push still blocked: one figure beside that must be hidden too.

        Where many choices cost the same, prices rule them out one by one; this rules out many at a time.
        """
        wide = set(hidden)
        parts = [sorted(self._problem.costs.keys() - hidden)]
        while parts:
            part = parts.pop()
            trial = wide.union(part)
            self._show({one: 1.0 if one in trial else 0.0 for one in self._problem.costs})
            if not _moved(self._solve(push)[0], push):
                wide = trial
            elif len(part) > 1:
                parts += [part[len(part) // 2 :], part[: len(part) // 2]]
        return _Cut(push, {one: 1.0 for one in self._problem.costs if one not in wide}, 1.0)

    def _show(self, weights: Mapping[int, float]) -> None:
        """Lets figures move as far as they are hidden."""
        for variable, weight in weights.items():
            low, up = self._low[variable], self._up[variable]
            if weight < 1.0 - _NEAR:
                low, up = min(low, self._furthest) * weight, min(up, self._furthest) * weight
            if (low, up) != (self._now_low[variable], self._now_up[variable]):
                self._now_low[variable], self._now_up[variable] = low, up
                self._solver.changeColBounds(variable, -low, up)

    def _solve(self, push: _Push) -> tuple[list[float], list[float]]:
        """Moves one variable as far as asked, or as far as it goes: where all stand then, and the prices."""
        variable, sign = push.variable, 1.0 if push.upwards else -1.0
        low, up = self._now_low[variable], self._now_up[variable]
        self._solver.changeColCost(variable, -sign)
        if push.upwards:
            self._solver.changeColBounds(variable, -low, min(up, push.distance))
        else:
            self._solver.changeColBounds(variable, -min(low, push.distance), up)
        self._solver.run()
        status = self._solver.getModelStatus()
        solution = self._solver.getSolution()
        self._solver.changeColCost(variable, 0.0)
        self._solver.changeColBounds(variable, -low, up)
        if status != highspy.HighsModelStatus.kOptimal:
            raise SolverError
        return list(solution.col_value), [-price for price in solution.col_dual]

    def _cut(self, push: _Push, prices: list[float]) -> _Cut:
        """What the prices say must give way; figures that always may move are subtracted beforehand."""
        need = float(push.distance)
        room: dict[int, float] = {}
        for variable, price in enumerate(prices):
            if abs(price) < _NEAR:
                continue
            reach = self._up[variable] if price > 0 else self._low[variable]
            if variable in self._problem.costs:
                room[variable] = abs(price) * reach
            elif variable != push.variable:
                need -= abs(price) * reach
        if sum(min(need, value) for value in room.values()) < need - _NEAR:
            raise NoChoiceError(push.variable, self._known_by(prices))
        return _Cut(push, {one: min(need, value) for one, value in room.items() if value > 0}, need)

    def _known_by(self, prices: list[float]) -> tuple[int, ...]:
        priced = [one for one in self._problem.known if abs(prices[one]) >= _NEAR]
        return tuple(sorted(priced, key=lambda one: (-abs(prices[one]), one)))


def _moved(values: list[float], push: _Push) -> bool:
    reached = values[push.variable] if push.upwards else -values[push.variable]
    return reached >= push.distance - _NEAR


class _Chooser:
    """The choice: a whole-number problem over what may be hidden, under the conditions found so far."""

    def __init__(self, problem: HidingProblem) -> None:
        self._variables = sorted(problem.costs)
        self._column = {variable: number for number, variable in enumerate(self._variables)}
        self._solver = _solver()
        self.is_proved = True
        for number, variable in enumerate(self._variables):
            self._solver.addVar(0.0, 1.0)
            self._solver.changeColCost(number, float(problem.costs[variable]))
        for equation in problem.equations:
            self._start(problem, equation)

    def add(self, coefficients: Mapping[int, float], at_least: float) -> None:
        """Adds a condition."""
        columns = [self._column[variable] for variable in coefficients]
        self._solver.addRow(at_least, highspy.kHighsInf, len(columns), columns, list(coefficients.values()))

    def add_all(self, cuts: Iterable[_Cut], weights: Mapping[int, float]) -> bool:
        """Adds the conditions that the choice breaks; False if it breaks none."""
        found = False
        for cut in cuts:
            have = sum(value * weights[variable] for variable, value in cut.coefficients.items())
            if have < cut.at_least - _NEAR:
                self.add(cut.coefficients, cut.at_least)
                found = True
        return found

    def solve_fraction(self) -> dict[int, float]:
        """The best choice if figures could be hidden in part."""
        self._run(highspy.HighsVarType.kContinuous)
        values = self._solver.getSolution().col_value
        return {variable: min(1.0, max(0.0, values[n])) for variable, n in self._column.items()}

    def solve(self) -> frozenset[int]:
        """The best whole choice."""
        self._run(highspy.HighsVarType.kInteger)
        values = self._solver.getSolution().col_value
        return frozenset(variable for variable, n in self._column.items() if values[n] > 0.5)

    def _run(self, kind: highspy.HighsVarType) -> None:
        if not self._variables:
            return
        for number in range(len(self._variables)):
            self._solver.changeColIntegrality(number, kind)
        self._solver.run()
        status = self._solver.getModelStatus()
        if status == highspy.HighsModelStatus.kSolutionLimit:
            self.is_proved = False
        elif status == highspy.HighsModelStatus.kInfeasible:
            raise _NoneFitsError
        elif status != highspy.HighsModelStatus.kOptimal:
            raise SolverError

    def _start(self, problem: HidingProblem, equation: Equation) -> None:
        """Conditions that hold in every equation, known before the reader is asked."""
        members = (*equation.parts, equation.total)
        if len(members) <= _LONGEST_EQUATION:
            for variable in members:
                self._never_alone(problem, variable, [one for one in members if one != variable])
        for variable in members:
            if variable in problem.sensitive:
                self._capacity(problem, equation, variable)

    def _never_alone(self, problem: HidingProblem, variable: int, others: list[int]) -> None:
        """A figure hidden alone in its equation follows from the rest, so hiding it helps nobody."""
        is_free = all(one in problem.costs or one in problem.known for one in others)
        if variable in problem.costs and is_free:
            row = {one: 1.0 for one in others if one in problem.costs}
            self.add({**row, variable: -1.0}, 0.0)

    def _capacity(self, problem: HidingProblem, equation: Equation, variable: int) -> None:
        """For a small figure to move, others of its equation must give way as far."""
        truth = problem.system.truth
        lowest, highest = problem.sensitive[variable]
        for distance, upwards in ((highest - truth[variable], True), (truth[variable] - lowest, False)):
            row: dict[int, float] = {}
            need = float(distance)
            for one in (*equation.parts, equation.total):
                if one == variable or one in problem.known:
                    continue
                is_opposite = equation.total in (one, variable)
                goes_up = upwards if is_opposite else not upwards
                room = float(distance) if goes_up else float(min(distance, truth[one]))
                if one in problem.costs:
                    row[one] = room
                else:
                    need -= room
            if need > 0 and any(row.values()):
                self.add({one: min(need, room) for one, room in row.items() if room}, need)
