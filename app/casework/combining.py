"""The coordinator's side: the packages of many municipalities become sums, with what is missing beside them.

The types that the faces need to say what they want are handed on from here.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from app.domain.combining import SpanKeeper, SpanSum
from app.tallies.areas import Areas, county_of, load_areas
from app.tallies.combined import Combined, CombinedFigure, EarlierGroups, Section, Standing
from app.tallies.deliveries import Delivery, Remark, RemarkKind, Settled, overlap, settle
from app.tallies.descriptions import Descriptions
from app.tallies.grouping import NATION, Members, groups_to_show
from app.tallies.periods import in_order
from app.tallies.release import Release
from app.tallies.spans import spans

__all__ = [
    "NATION",
    "Areas",
    "Combined",
    "CombinedFigure",
    "Combiner",
    "Delivery",
    "EarlierGroups",
    "Remark",
    "RemarkKind",
    "Standing",
    "load_areas",
]


class Combiner:
    """Takes packages one by one and sums them at the end.

    Args:
        areas: the municipalities and counties.
        keeper: keeps the figures meanwhile.
        declines: codes of municipalities that do not take part.
    """

    def __init__(self, areas: Areas, keeper: SpanKeeper, declines: Collection[str] = ()) -> None:
        self._areas = areas
        self._keeper = keeper
        self._declines = declines
        self._deliveries: list[Delivery] = []

    def add(self, delivery: Delivery, release: Release, descriptions: Descriptions) -> None:
        """Takes one package."""
        self._deliveries.append(delivery)
        county = county_of(delivery.municipality)
        self._keeper.add(delivery.number, county, spans(release, descriptions))

    def combine(self, earlier: EarlierGroups | None = None) -> Combined:
        """The sums of everything taken.

        Args:
            earlier: groups whose sums left before; differences from them show nobody either.
        """
        settled = settle(self._deliveries, self._declines)
        standings = self._standings(settled)
        sums: dict[Section, list[SpanSum]] = defaultdict(list)
        for one in self._keeper.sums(settled.parts):
            sums[one.period, one.table].append(one)
        packages = self._packages(settled)
        figures = [
            figure
            for section in _in_order(standings)
            for figure in _figures(
                section,
                sums[section],
                packages[section],
                _shown(standings[section], (earlier or {}).get(section, ())),
            )
        ]
        return Combined(tuple(figures), standings, settled.remarks)

    def _packages(self, settled: Settled) -> dict[Section, dict[str, int]]:
        """How many packages of each county are summed."""
        county = {one.number: county_of(one.municipality) for one in self._deliveries}
        found: dict[Section, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for number, period, table in settled.parts:
            found[period, table][county[number]] += 1
        return found

    def _standings(self, settled: Settled) -> dict[Section, dict[str, Standing]]:
        municipality = {one.number: one.municipality for one in self._deliveries}
        sent: dict[Section, set[str]] = defaultdict(set)
        for number, period, table in settled.parts:
            sent[period, table].add(municipality[number])
        for (_, table), periods in settled.seen.items():
            for period in periods:
                sent.setdefault((period, table), set())
        return {
            section: {
                code: self._standing(code, section, who, settled) for code in self._areas.municipalities
            }
            for section, who in sent.items()
        }

    def _standing(self, code: str, section: Section, sent: set[str], settled: Settled) -> Standing:
        period, table = section
        if code in sent:
            return Standing.SENT
        if code in self._declines:
            return Standing.DECLINES
        if any(overlap(period, other) for other in settled.seen.get((code, table), ())):
            return Standing.OTHER_LENGTH
        return Standing.NO_PACKAGE


def _in_order(sections: Iterable[Section]) -> list[Section]:
    """By table, then by time."""
    rank = {period: number for number, period in enumerate(in_order(period for period, _ in sections))}
    return sorted(sections, key=lambda section: (section[1], rank[section[0]]))


def _shown(standings: Mapping[str, Standing], earlier: Sequence[Members]) -> set[str]:
    nation = frozenset(code for code, standing in standings.items() if standing is Standing.SENT)
    counties: dict[str, set[str]] = defaultdict(set)
    for code in nation:
        counties[county_of(code)].add(code)
    return groups_to_show(nation, {code: frozenset(found) for code, found in counties.items()}, earlier)


def _figures(
    section: Section, sums: Sequence[SpanSum], packages: Mapping[str, int], shown: Collection[str]
) -> Iterator[CombinedFigure]:
    """The figures of one period of one table: the nation, then the counties that sent something."""
    by_group: dict[str, dict[str, list[SpanSum]]] = defaultdict(lambda: defaultdict(list))
    for one in sums:
        by_group[one.county][one.category].append(one)
        by_group[NATION][one.category].append(one)
    categories = sorted(by_group[NATION], key=lambda name: (name == "total", name))
    for group in [NATION, *sorted(packages)]:
        number = sum(packages.values()) if group == NATION else packages[group]
        for category in categories:
            if group in shown:
                yield _figure(group, section, category, by_group[group][category], number)
            else:
                yield CombinedFigure(group, *section, category, None, None, is_shown=False)


def _figure(
    group: str, section: Section, category: str, found: Sequence[SpanSum], packages: int
) -> CombinedFigure:
    """A sum over a group; a package that shows the table without the category says that it is 0 there."""
    absent = packages - sum(one.packages for one in found)
    highest = [one.at_most for one in found if one.at_most is not None]
    return CombinedFigure(
        group,
        *section,
        category,
        at_least=sum(one.at_least for one in found),
        at_most=sum(highest) if len(highest) == len(found) else None,
        is_shown=True,
        packages=packages,
        zeros=absent + sum(one.zeros for one in found),
        hidden=sum(one.hidden for one in found),
    )
