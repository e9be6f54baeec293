"""What a reader does not know, for the protector: figures as sums of unknown counts, and what binds them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.tallies.consistency import families
from app.tallies.counts import Place
from app.tallies.descriptions import Descriptions
from app.tallies.periods import TOTAL, Pieces, cut, parse_period
from app.tallies.release import TableShape

Term = tuple[str, str, str]
"""An unknown: table, category and piece of time; or family, "" and piece, for what linked tables share."""
Form = frozenset[Term]
"""A figure as a sum of unknowns. Two figures with the same form are one."""


@dataclass
class System:
    """Unknowns, figures and the equations between them, around the true counts.

    Attributes:
        truth: the true count of each variable; variables are figures, unknowns and slacks.
        rows: equations, each a list of variable and coefficient whose sum is 0.
        variables: the number of each form's variable.
    """

    truth: list[int] = field(default_factory=list)
    rows: list[list[tuple[int, int]]] = field(default_factory=list)
    variables: dict[Form, int] = field(default_factory=dict)

    def variable(self, form: Form, count: int) -> int:
        """The variable of a form, made with its true count if it is new."""
        if form not in self.variables:
            self.variables[form] = self.slack(count)
        return self.variables[form]

    def slack(self, count: int) -> int:
        """A variable that is no figure."""
        self.truth.append(count)
        return len(self.truth) - 1


class Unknowns:
    """Finds the form of every figure of every release.

    Args:
        cells: every raw count that releases are built from.
        descriptions: what readers know about the tables.
    """

    def __init__(self, cells: Mapping[Place, int], descriptions: Descriptions) -> None:
        self._cells = cells
        self._descriptions = descriptions
        self._categories: dict[str, list[str]] = {}
        periods: dict[str, set[str]] = {}
        for place in sorted(cells):
            names = self._categories.setdefault(place.table, [])
            if place.category not in names:
                names.append(place.category)
            periods.setdefault(place.table, set()).add(place.period)
        self._pieces = {table: cut(found) for table, found in periods.items()}
        self._family = self._family_names(periods)
        self._shared = self._shared_pieces(periods)
        self.system = System()
        self._build()

    def _family_names(self, tables: Iterable[str]) -> dict[str, str]:
        linked = families(tables, self._descriptions)
        named = {name: f"counts {counts}" for counts, names in linked.items() for name in names}
        return {name: named.get(name, f"table {name}") for name in tables}

    def _shared_pieces(self, periods: Mapping[str, set[str]]) -> dict[str, Pieces]:
        shared: dict[str, set[str]] = {}
        for table, found in periods.items():
            shared.setdefault(self._family[table], set()).update(found)
        return {family: cut(found) for family, found in shared.items()}

    def _build(self) -> None:
        totals = self._shared_totals()
        for (family, piece), count in totals.items():
            self.system.variable(frozenset({(family, "", piece)}), count)
        for table, pieces in self._pieces.items():
            for piece, units in pieces.units.items():
                self._add_piece(table, piece, units)
        for table in self._pieces:
            self._add_answers(table)

    def _shared_totals(self) -> dict[tuple[str, str], int]:
        """The true total of each piece of each family."""
        totals = {}
        for family, pieces in self._shared.items():
            whole: dict[str, int] = {}
            for label in pieces.inner:
                tables = [table for table in self._pieces if self._family[table] == family]
                owner = next(table for table in tables if label in self._pieces[table].inner)
                names = self._categories[owner]
                whole[label] = sum(self._cells.get(Place(label, owner, name), 0) for name in names)
            for label in pieces.units:
                totals[family, label] = whole[label] - sum(whole[one] for one in pieces.inner[label])
        return totals

    def _add_piece(self, table: str, piece: str, units: frozenset[str]) -> None:
        """One piece of time of one table: its categories make up the piece's total."""
        names = self._categories[table]
        inner = self._pieces[table].inner[piece]
        row = []
        for name in names:
            count = self._cells.get(Place(piece, table, name), 0)
            count -= sum(self._cells.get(Place(label, table, name), 0) for label in inner)
            form = self._cell(table, name, piece)
            if len(names) > 1:
                row.append((self.system.variable(form, count), 1))
        if row:
            total = self._total(self._family[table], units)
            self.system.rows.append([*row, *((one, -1) for one in self._term_variables(total))])

    def _cell(self, table: str, category: str, piece: str) -> Form:
        """A table with one category has no cells beside its totals."""
        if len(self._categories[table]) == 1:
            return self._total(self._family[table], self._pieces[table].units[piece])
        return frozenset({(table, category, piece)})

    def _total(self, family: str, units: frozenset[str]) -> Form:
        return frozenset((family, "", piece) for piece in self._shared[family].of(units))

    def _add_answers(self, table: str) -> None:
        """Several answers: none more often than there were things counted."""
        description = self._descriptions.of(table)
        pieces = self._shared.get(f"counts {description.counts}") if description.several else None
        if pieces is None:
            return
        own = self._pieces[table]
        for units in dict.fromkeys((*own.units.values(), *pieces.units.values())):
            if not (own.covers(units) and pieces.covers(units)):
                continue
            total = self._term_variables(self._total(f"counts {description.counts}", units))
            for name in self._categories[table]:
                times = len(description.parts(name))
                form = frozenset(term for piece in own.of(units) for term in self._cell(table, name, piece))
                cells = self._term_variables(form)
                room = times * sum(map(self._truth, total)) - sum(map(self._truth, cells))
                row = [*((one, 1) for one in cells), *((one, -times) for one in total)]
                self.system.rows.append([*row, (self.system.slack(room), 1)])

    def _term_variables(self, form: Form) -> list[int]:
        return [self.system.variables[frozenset({term})] for term in sorted(form)]

    def _truth(self, variable: int) -> int:
        return self.system.truth[variable]

    def form(self, place: Place, shape: TableShape) -> Form | None:
        """The form of a figure of a table of that shape; None if it is no sum of known counts."""
        periods = shape.periods if place.period == TOTAL else (place.period,)
        units = frozenset(unit for period in periods for unit in parse_period(period).units)
        if place.category == TOTAL:
            named = f"counts {self._descriptions.of(place.table).family}"
            family = self._family.get(place.table, named)
            shared = self._shared.get(family)
            return self._total(family, units) if shared is not None and shared.covers(units) else None
        if place.table not in self._pieces or not self._pieces[place.table].covers(units):
            return None
        parts = set(self._descriptions.of(place.table).parts(place.category)) | {place.category}
        names = [name for name in self._categories[place.table] if name in parts]
        pieces = self._pieces[place.table].of(units)
        cells = (self._cell(place.table, name, piece) for name in names for piece in pieces)
        return frozenset(term for cell in cells for term in cell) or None

    def figure(self, form: Form) -> int:
        """The variable of a figure, tied to the unknowns it is the sum of."""
        if form not in self.system.variables:
            terms = self._term_variables(form)
            variable = self.system.variable(form, sum(map(self._truth, terms)))
            self.system.rows.append([*((one, 1) for one in terms), (variable, -1)])
        return self.system.variables[form]

    def missing(self, shapes: Mapping[str, TableShape]) -> set[int]:
        """Counts that a release shows to be 0: categories it does not have, in its periods."""
        found = set()
        for table, shape in shapes.items():
            sums = self._descriptions.of(table)
            covered = {part for name in shape.categories for part in (*sums.parts(name), name)}
            units = frozenset(unit for period in shape.periods for unit in parse_period(period).units)
            for name in self._categories.get(table, []):
                if covered.isdisjoint({name, *sums.parts(name)}):
                    cells = [self._cell(table, name, piece) for piece in self._pieces[table].of(units)]
                    found |= {self.system.variables[cell] for cell in cells if len(cell) == 1}
        return found
