"""What is known about tables beside their figures; every reader of a release knows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class TableDescription:
    """What one table counts.

    Attributes:
        counts: what it counts; tables that count the same thing, each once, share their period totals.
            None: it shares nothing with any other table.
        several: each answer at most once per thing counted, so that a thing may count in several categories.
        sums: merged categories and the parts each is the sum of.
        zeros_alike: a zero is treated as small too.
    """

    counts: str | None = None
    several: bool = False
    sums: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    zeros_alike: bool = False

    @property
    def family(self) -> str | None:
        """What it counts each once; None if it counts several or shares nothing."""
        return None if self.several else self.counts

    def parts(self, category: str) -> tuple[str, ...]:
        """The categories that one is the sum of; itself if it is no sum."""
        return self.sums.get(category, (category,))


SHARES_NOTHING = TableDescription()


@dataclass(frozen=True)
class Descriptions:
    """The descriptions of tables by name; a table without one shares nothing."""

    tables: Mapping[str, TableDescription] = field(default_factory=dict)

    def of(self, table: str) -> TableDescription:
        """The description of a table."""
        return self.tables.get(table, SHARES_NOTHING)

    def over(self, weaker: "Descriptions") -> "Descriptions":
        """These, and the weaker ones for tables that these do not name."""
        return Descriptions({**weaker.tables, **self.tables})

    def limited_to(self, tables: Iterable[str]) -> "Descriptions":
        """Those of the named tables that have one, by name."""
        return Descriptions({name: self.tables[name] for name in sorted(set(tables)) if name in self.tables})

    def changed_from(self, earlier: "Descriptions") -> tuple[str, ...]:
        """Tables that both describe and these describe otherwise; merged categories may be added."""
        return tuple(
            name
            for name in sorted(self.tables.keys() & earlier.tables.keys())
            if not _extends(self.tables[name], earlier.tables[name])
        )


def _extends(now: TableDescription, before: TableDescription) -> bool:
    same = (now.counts, now.several, now.zeros_alike) == (before.counts, before.several, before.zeros_alike)
    return same and all(now.sums.get(name) == parts for name, parts in before.sums.items())
