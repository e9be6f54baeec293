"""What a package says in words, in one language; the sentences are in ``resources/tallies``."""

import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.tally_report import ReportTable, TallyReport
from app.tallies.counts import Place
from app.tallies.definitions import Definitions
from app.tallies.periods import TOTAL, PeriodKind, in_order, parse_period
from app.tallies.policy import Bounds
from app.tallies.release import Figure, ProtectedRelease, TableShape

_OF_MONTHS = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR)
"""Kinds of period that are called by their months."""


@dataclass(frozen=True)
class Publisher:
    """Who publishes; empty strings are left out.

    Attributes:
        municipality: its name.
        municipality_code: four digits.
        board: the responsible nämnd.
    """

    municipality: str = ""
    municipality_code: str = ""
    board: str = ""


class PackageWords:
    """The words of one language.

    Args:
        language: ``sv`` or ``en``.
        folder: the folder ``resources/tallies``.
        definitions: the program's own tables; others are called by their names in the file.
    """

    def __init__(self, language: str, folder: Path, definitions: Definitions) -> None:
        self.language = language
        self._definitions = definitions
        self._texts: Mapping[str, Any] = tomllib.loads(
            (folder / f"package.{language}.toml").read_text("utf-8")
        )

    def text(self, name: str) -> str:
        """A word or sentence without placeholders."""
        return str(self._texts[name])

    def table(self, table: str) -> str:
        """What a table is called."""
        known = self._definitions.tables.get(table)
        return known.title[self.language] if known else table

    def category(self, table: str, category: str) -> str:
        """What a category is called."""
        if category == TOTAL:
            return self.text("total")
        known = self._definitions.tables.get(table)
        name = known.name_of(category) if known else None
        return name[self.language] if name else category

    def period(self, label: str) -> str:
        """What a period is called."""
        if label == TOTAL:
            return self.text("total")
        period = parse_period(label)
        return self._span(period.units) if period.kind in _OF_MONTHS else label

    def periods(self, labels: Sequence[str]) -> str:
        """What several periods are called; months without a gap in one year by the first and the last."""
        known = [parse_period(label) for label in labels]
        months = frozenset[str]().union(*(period.units for period in known))
        if all(one.kind in _OF_MONTHS for one in known) and _is_one_run(months):
            return self._span(months)
        return ", ".join(map(self.period, labels))

    def _span(self, months: Collection[str]) -> str:
        first, last = min(months), max(months)
        names = {"first": self._month(first), "last": self._month(last), "month": self._month(first)}
        return self.text("month" if first == last else "span").format(**names, year=first[:4])

    def _month(self, month: str) -> str:
        return str(self._texts["months"][int(month[5:]) - 1])

    def figure(self, figure: Figure) -> str:
        """A figure, or the sign or limits that stand in its place."""
        if figure.count is not None:
            return str(figure.count)
        if figure.at_least is None or figure.at_most is None:
            return self.text("hidden")
        return self.text("between").format(at_least=figure.at_least, at_most=figure.at_most)

    def lines(self, protected: ProtectedRelease, publisher: Publisher) -> tuple[str, ...]:
        """Who publishes, which periods, which release."""
        lines = self._texts["lines"]
        shapes = protected.release.shapes().values()
        periods = self.periods(in_order(label for one in shapes for label in one.periods))
        found = []
        if publisher.municipality:
            found.append(lines["office"].format(municipality=publisher.municipality, board=publisher.board))
        if publisher.municipality_code:
            found.append(lines["code"].format(code=publisher.municipality_code))
        found.append(lines["periods"].format(periods=periods))
        found.append(lines["sequence"].format(sequence=protected.sequence))
        if protected.replaces:
            found.append(lines["replaces"].format(replaced=", ".join(map(str, protected.replaces))))
        return tuple(found)

    def notes(self, protected: ProtectedRelease) -> tuple[str, ...]:
        """How the figures were protected."""
        notes = self._texts["notes"]
        facts = {
            "highest": protected.policy.threshold - 1,
            "sign": self.text("hidden"),
            "hidden": protected.hidden,
            "all": len(protected.release.figures),
        }
        names = ["threshold", "hidden", "zeros", "count", "closed", "purpose"]
        if protected.policy.bounds is not Bounds.NONE:
            names[1] = "bounds"
        return tuple(str(notes[name]).format(**facts) for name in names)

    def report(self, protected: ProtectedRelease, publisher: Publisher) -> TallyReport:
        """The report for the drawer."""
        figures = protected.release.by_place()
        tables = [
            ReportTable(
                title=self.table(name),
                headings=(
                    self.text("period"),
                    *(self.category(name, one) for one in (*shape.categories, TOTAL)),
                ),
                rows=tuple(self._row(figures, name, period, shape) for period in (*shape.periods, TOTAL)),
                notes=(self.text("several"),) if protected.descriptions.of(name).several else (),
            )
            for name, shape in protected.release.shapes().items()
        ]
        title, lines = self.text("title"), self.lines(protected, publisher)
        return TallyReport(self.language, title, lines, self.notes(protected), tuple(tables))

    def _row(
        self, figures: Mapping[Place, Figure], table: str, period: str, shape: TableShape
    ) -> tuple[str, ...]:
        places = (Place(period, table, category) for category in (*shape.categories, TOTAL))
        return (self.period(period), *(self.figure(figures[place]) for place in places))


def _is_one_run(months: Collection[str]) -> bool:
    """Whether the months (``2026-03``) lie in one year and none is lacking between first and last."""
    first, last = min(months), max(months)
    return first[:4] == last[:4] and len(months) == int(last[5:]) - int(first[5:]) + 1
