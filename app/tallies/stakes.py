"""What is at stake in a release: which figures are small, which are known already, what hiding would cost."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from app.domain.errors import Fault
from app.tallies.choice import Equation, HidingProblem
from app.tallies.counts import Place, Table
from app.tallies.descriptions import Descriptions
from app.tallies.errors import CountsError, ShownFigure
from app.tallies.ledger import Ledger
from app.tallies.periods import TOTAL
from app.tallies.policy import Policy
from app.tallies.release import Figure, TableShape, places_in_order
from app.tallies.unknowns import Unknowns


@dataclass(frozen=True)
class Stakes:
    """A release to be protected.

    Attributes:
        problem: for the protector.
        variables: the variable of each figure of this release.
        always_hidden: variables that are hidden whatever is chosen.
        told: figures told outside releases, with the counts they have in the books.
        as_told: the same with the numbers that were told, and those that the books don't have.
        broken: a figure of this release that is small and was published before; None if there is none.
    """

    problem: HidingProblem
    variables: Mapping[Place, int]
    always_hidden: frozenset[int]
    told: tuple[tuple[Place, int], ...]
    as_told: tuple[tuple[Place, int], ...]
    broken: Place | None
    _places: Mapping[int, tuple[tuple[int, Place], ...]]
    _by_figure: Mapping[tuple[int, Place], int]
    _shown_in: Mapping[int, ShownFigure]

    def values_of(self, release: int, place: Place) -> tuple[int, ...]:
        """The values that must stay possible for a hidden figure; empty if it is not protected."""
        span = self.problem.sensitive.get(self._by_figure[release, place])
        return tuple(range(span[0], span[1] + 1)) if span else ()

    def name(self, variable: int) -> Place:
        """A figure that the variable is: of one period rather than of all, the newest first."""
        places = [place for _, place in self._places[variable]]
        return next((place for place in reversed(places) if place.period != TOTAL), places[-1])

    def is_of(self, variable: int, releases: Container[int]) -> bool:
        """True if the variable is a figure of any of these releases, counted from 0."""
        return any(release in releases for release, _ in self._places[variable])

    def shown_as(self, variable: int) -> ShownFigure | None:
        """Where readers have the variable's figure from; None if it follows from a table's shape."""
        return self._shown_in.get(variable)


def weigh(
    shown: Mapping[str, Table],
    cells: Mapping[Place, int],
    descriptions: Descriptions,
    ledger: Ledger,
    policy: Policy,
) -> Stakes:
    """Weighs a release.

    Args:
        shown: the tables as the release shows them.
        cells: every raw count that releases are built from.
        descriptions: what readers know about the tables.
        ledger: earlier releases and told figures.
        policy: threshold and bounds.
    """
    return _Scales(cells, descriptions, policy).weigh(shown, ledger)


class _Scales:
    def __init__(self, cells: Mapping[Place, int], descriptions: Descriptions, policy: Policy) -> None:
        self._descriptions = descriptions
        self._policy = policy
        self._unknowns = Unknowns(cells, descriptions)
        self._places: dict[int, list[tuple[int, Place]]] = defaultdict(list)
        self._by_figure: dict[tuple[int, Place], int] = {}
        self._spans: dict[int, tuple[int, int]] = {}
        self._known: set[int] = set()
        self._hidden_before: dict[int, Figure] = {}
        self._shown_in: dict[int, ShownFigure] = {}

    def weigh(self, shown: Mapping[str, Table], ledger: Ledger) -> Stakes:
        for number, entry in enumerate(ledger.releases):
            self._add_earlier(number, entry.protected.release.figures, entry.protected.release.shapes())
            self._widen(number, entry.protected.policy.threshold)
        current = len(ledger.releases)
        shapes = {name: TableShape(table.periods, table.categories) for name, table in shown.items()}
        variables = {
            place: self._add(current, place, shape)
            for name, shape in shapes.items()
            for place in places_in_order(shape, name)
        }
        self._known |= self._unknowns.missing(shapes)
        for number in range(current + 1):
            self._widen(number, self._policy.threshold)
        published = frozenset(self._known)
        told = self._add_told(ledger)
        as_told = tuple((one.place, one.count) for one in ledger.told)
        return self._stakes(variables, self._equations(shapes, variables), published, told, as_told)

    def _add(self, release: int, place: Place, shape: TableShape) -> int:
        form = self._unknowns.form(place, shape)
        if form is None:
            raise CountsError((Fault("", "ledger_unaltered"),))
        variable = self._unknowns.figure(form)
        self._places[variable].append((release, place))
        self._by_figure[release, place] = variable
        return variable

    def _add_earlier(self, number: int, figures: Iterable[Figure], shapes: Mapping[str, TableShape]) -> None:
        for figure in figures:
            variable = self._add(number, figure.place, shapes[figure.place.table])
            if figure.count is None:
                self._hidden_before.setdefault(variable, figure)
            else:
                self._known.add(variable)
                place = figure.place
                if figure.count != self._unknowns.system.truth[variable]:
                    raise CountsError((Fault("", "ledger_unaltered"),))
                self._shown_in[variable] = ShownFigure(number + 1, place.table, place.period, place.category)
        self._known |= self._unknowns.missing(shapes)

    def _widen(self, release: int, threshold: int) -> None:
        """The small values of a release's figures at a threshold; the widest span ever promised counts."""
        for (number, place), variable in self._by_figure.items():
            if number == release:
                lowest = 0 if self._descriptions.of(place.table).zeros_alike else 1
                before = self._spans.get(variable, (lowest, threshold - 1))
                self._spans[variable] = (min(lowest, before[0]), max(threshold - 1, before[1]))

    def _add_told(self, ledger: Ledger) -> tuple[tuple[Place, int], ...]:
        told = []
        for one in ledger.told:
            form = self._unknowns.form(one.place, TableShape((one.place.period,), ()))
            if form is None:
                continue
            variable = self._unknowns.figure(form)
            self._known.add(variable)
            place = one.place
            self._shown_in.setdefault(variable, ShownFigure(0, place.table, place.period, place.category))
            told.append((place, self._unknowns.system.truth[variable]))
        return tuple(told)

    def _equations(self, shapes: Mapping[str, TableShape], variables: Mapping[Place, int]) -> list[Equation]:
        """The rows and columns of every table, but for those where a total is its only part."""
        found: dict[Equation, None] = {}
        for name, shape in shapes.items():
            for period in (*shape.periods, TOTAL):
                row = tuple(variables[Place(period, name, category)] for category in shape.categories)
                found[Equation(row, variables[Place(period, name, TOTAL)])] = None
            for category in (*shape.categories, TOTAL):
                column = tuple(variables[Place(period, name, category)] for period in shape.periods)
                found[Equation(column, variables[Place(TOTAL, name, category)])] = None
        return [one for one in found if one.total not in one.parts]

    def _is_small(self, variable: int) -> bool:
        lowest, highest = self._spans[variable]
        return lowest <= self._unknowns.system.truth[variable] <= highest

    def _stakes(
        self,
        variables: Mapping[Place, int],
        equations: list[Equation],
        published: frozenset[int],
        told: tuple[tuple[Place, int], ...],
        as_told: tuple[tuple[Place, int], ...],
    ) -> Stakes:
        truth = self._unknowns.system.truth
        small = {variable for variable in self._spans if self._is_small(variable)}
        hidden_before = set(self._hidden_before)
        always_hidden = small | (hidden_before - published)
        costs: dict[int, int] = {}
        bounds: dict[int, tuple[int, int]] = {}
        for variable in variables.values():
            if variable not in always_hidden and variable not in self._known:
                costs[variable] = costs.get(variable, 0) + truth[variable] + 1
            span = self._policy.bounds_of(truth[variable])
            if span is not None:
                bounds[variable] = span
        for variable, figure in self._hidden_before.items():
            if figure.at_least is not None and figure.at_most is not None:
                bounds[variable] = (figure.at_least, figure.at_most)
            else:
                bounds.pop(variable, None)
        problem = HidingProblem(
            self._unknowns.system,
            frozenset(self._known),
            costs,
            {one: self._spans[one] for one in sorted(small - self._known)},
            bounds,
            equations,
        )
        return Stakes(
            problem,
            variables,
            frozenset(always_hidden),
            told,
            as_told,
            next((place for place, one in variables.items() if one in small & published), None),
            {variable: tuple(places) for variable, places in self._places.items()},
            self._by_figure,
            self._shown_in,
        )
