"""The question put to the protector, and its answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.tallies.unknowns import System


@dataclass(frozen=True)
class Equation:
    """Parts that make up a total, as variables."""

    parts: tuple[int, ...]
    total: int


@dataclass(frozen=True)
class HidingProblem:
    """What is to be protected, and what may be hidden for it.

    Attributes:
        system: unknowns, figures and equations.
        known: variables the reader knows whatever is hidden.
        costs: variables that may be shown or hidden, and what hiding costs. All others stay uncertain to him.
        sensitive: for each small hidden figure the lowest and the highest count that must stay possible.
        bounds: lowest and highest count the reader is told of a hidden figure.
        equations: tables' rows and columns.
    """

    system: System
    known: frozenset[int]
    costs: Mapping[int, int]
    sensitive: Mapping[int, tuple[int, int]]
    bounds: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    equations: Sequence[Equation] = ()


@dataclass(frozen=True)
class Choice:
    """Which further figures to hide.

    Attributes:
        hidden: variables, out of those that may be hidden.
        is_least: proved to be the least cost for the reader's linear problem.
    """

    hidden: frozenset[int]
    is_least: bool


class NoChoiceError(Exception):
    """Hiding everything that may be hidden does not protect a figure.

    Attributes:
        variable: the small figure.
        because: known variables that give it away, those that matter most first.
    """

    def __init__(self, variable: int, because: tuple[int, ...]) -> None:
        super().__init__(variable)
        self.variable = variable
        self.because = because


class SolverError(Exception):
    """The solver ended in a way that proves nothing."""
