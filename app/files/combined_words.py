"""What combined figures say in words, in one language; the sentences are in ``resources/tallies``."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.domain.tally_report import ReportTable, TallyReport
from app.files.package_words import PackageWords
from app.tallies.areas import Areas
from app.tallies.combined import Combined, CombinedFigure, Section, Standing
from app.tallies.deliveries import Remark
from app.tallies.grouping import FEWEST, NATION


class CombinedWords:
    """The words of one language.

    Args:
        folder: the folder ``resources/tallies``.
        package: the words of packages, for tables, categories and periods.
        areas: names of municipalities and counties.
    """

    def __init__(self, folder: Path, package: PackageWords, areas: Areas) -> None:
        self._package = package
        self._areas = areas
        file = folder / f"combined.{package.language}.toml"
        self._texts: Mapping[str, Any] = tomllib.loads(file.read_text("utf-8"))

    def text(self, name: str) -> str:
        """A word or sentence without placeholders."""
        return str(self._texts[name])

    def remarks(self, remarks: Sequence[Remark]) -> tuple[str, ...]:
        """One line for each package, or part of one, that was left out."""
        if not remarks:
            return (str(self._texts["notes"]["no_remarks"]),)
        return tuple(self.remark(remark) for remark in remarks)

    def remark(self, remark: Remark) -> str:
        """What was left out, and what to do."""
        return str(self._texts["remarks"][remark.kind.value]).format(
            municipality=self._areas.municipalities[remark.municipality],
            sequences=", ".join(map(str, remark.sequences)),
            periods=", ".join(map(self._package.period, remark.periods)),
            table=self._package.table(remark.table),
        )

    def report(self, combined: Combined) -> TallyReport:
        """The sums as tables, each period under a line that says who is in it."""
        by_table: dict[str, dict[str, list[CombinedFigure]]] = {}
        for one in combined.figures:
            by_table.setdefault(one.table, {}).setdefault(one.period, []).append(one)
        notes = self._texts["notes"]
        named = [notes[name] for name in ("coverage", "between", "groups", "purpose")]
        return TallyReport(
            self._package.language,
            self.text("title"),
            (),
            tuple(str(note).format(fewest=FEWEST, sign=self.text("not_shown")) for note in named),
            tuple(self._table(combined, name, periods) for name, periods in by_table.items()),
        )

    def _table(
        self, combined: Combined, name: str, periods: Mapping[str, Sequence[CombinedFigure]]
    ) -> ReportTable:
        categories = sorted(
            {one.category for figures in periods.values() for one in figures},
            key=lambda category: (category == "total", category),
        )
        rows: list[tuple[str, ...]] = []
        for period, figures in periods.items():
            section = (period, name)
            rows.append((self._coverage(combined, section), *[""] * len(categories)))
            rows += self._groups(combined, section, figures, categories)
        headings = (self.text("group"), *(self._package.category(name, one) for one in categories))
        return ReportTable(self._package.table(name), headings, tuple(rows), ())

    def _coverage(self, combined: Combined, section: Section) -> str:
        found = combined.coverage(section, NATION)
        facts = {standing.value: number for standing, number in found.items()}
        period = self._package.period(section[0])
        return self.text("coverage").format(period=period, all=sum(found.values()), **facts)

    def _groups(
        self, combined: Combined, section: Section, figures: Iterable[CombinedFigure], categories: list[str]
    ) -> Iterable[tuple[str, ...]]:
        by_group: dict[str, dict[str, CombinedFigure]] = {}
        for one in figures:
            by_group.setdefault(one.group, {})[one.category] = one
        for group, found in by_group.items():
            cells = (self._figure(found[one]) if one in found else "" for one in categories)
            yield (self._group(combined, section, group), *cells)

    def _group(self, combined: Combined, section: Section, group: str) -> str:
        if group == NATION:
            return self.text("nation")
        found = combined.coverage(section, group)
        return self.text("county_coverage").format(
            name=self._areas.counties[group], sent=found[Standing.SENT], all=sum(found.values())
        )

    def _figure(self, one: CombinedFigure) -> str:
        if not one.is_shown:
            return self.text("not_shown")
        if one.at_most is None:
            return self.text("or_more").format(at_least=one.at_least)
        name = "exact" if one.at_least == one.at_most else "between"
        return self.text(name).format(at_least=one.at_least, at_most=one.at_most)
