"""Sums over many municipalities, with what is missing beside them; no figure of one municipality alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from app.tallies.areas import county_of
from app.tallies.deliveries import Remark
from app.tallies.grouping import NATION, Members


class Standing(Enum):
    """Where a municipality stands for one period of one table. A zero, or a hidden figure, was sent."""

    SENT = "sent"
    OTHER_LENGTH = "other_length"
    """It sent a longer or shorter period, or periods that overlap; they are not in the sum."""
    NO_PACKAGE = "no_package"
    DECLINES = "declines"


Section = tuple[str, str]
"""Period and table."""
EarlierGroups = Mapping[Section, Sequence[Members]]
"""The groups whose sums were shown in earlier output, by period and table."""


@dataclass(frozen=True)
class CombinedFigure:
    """The sum of one figure over a group of municipalities.

    Attributes:
        group: a county's code, or ``SE``.
        at_least: the lowest the sum can be; None if the group is not shown.
        at_most: the highest; None if nothing tells, or the group is not shown.
        is_shown: False where the group is small, or a difference would show a few municipalities.
        packages: how many packages it sums; 0 if the group is not shown, as are the next two.
        zeros: how many of them publish 0.
        hidden: how many of them hide the figure.
    """

    group: str
    period: str
    table: str
    category: str
    at_least: int | None
    at_most: int | None
    is_shown: bool
    packages: int = 0
    zeros: int = 0
    hidden: int = 0


@dataclass(frozen=True)
class Combined:
    """Everything that combining found.

    Attributes:
        figures: the sums, by table, period, group and category.
        standings: every municipality of Sweden, for every period of every table.
        remarks: what was left out.
    """

    figures: tuple[CombinedFigure, ...]
    standings: Mapping[Section, Mapping[str, Standing]]
    remarks: tuple[Remark, ...]

    def coverage(self, section: Section, group: str) -> dict[Standing, int]:
        """How many municipalities of a group stand where."""
        found = dict.fromkeys(Standing, 0)
        for municipality, standing in self.standings[section].items():
            if group in (NATION, county_of(municipality)):
                found[standing] += 1
        return found
