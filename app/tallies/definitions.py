"""The program's own tables and its policy, read from ``resources/tallies``."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.counting import Count
from app.tallies.counts import is_name
from app.tallies.descriptions import Descriptions, TableDescription

LANGUAGES = ("sv", "en")
Text = Mapping[str, str]
"""A sentence by language."""


class DefinitionError(Exception):
    """A file under ``resources/tallies`` says something that can't be: our own fault, never the user's."""


@dataclass(frozen=True)
class TableDefinition:
    """One of the program's own tables.

    Attributes:
        id: its name in files.
        title: what it is called.
        why: why it is counted, for those who are asked.
        is_declinable: the question can be declined; the conversation then counts as ``not_stated``.
        categories: what each category is called, by id, in the order of asking.
        sum_texts: what each merged category is called.
        description: what readers know about it.
    """

    id: str
    title: Text
    why: Text
    is_declinable: bool
    categories: Mapping[str, Text]
    sum_texts: Mapping[str, Text]
    description: TableDescription

    def name_of(self, category: str) -> Text | None:
        """What a category or merged category is called; None if the table has none such."""
        return self.categories.get(category) or self.sum_texts.get(category)


@dataclass(frozen=True)
class PolicyValue:
    """One decision with its reason and source."""

    value: int | str
    reason: Text
    source: Text


@dataclass(frozen=True)
class Definitions:
    """Everything under ``resources/tallies`` that is not a sentence of a package."""

    tables: Mapping[str, TableDefinition]
    policy: Mapping[str, PolicyValue]

    @property
    def threshold(self) -> int:
        """The threshold where nothing else was decided."""
        return int(self.policy["threshold"].value)

    def descriptions(self) -> Descriptions:
        """What readers know about the program's own tables."""
        return Descriptions({name: table.description for name, table in self.tables.items()})

    def has(self, count: Count) -> bool:
        """True if there is such a table and category to count in."""
        return count.table in self.tables and count.category in self.tables[count.table].categories


def load_definitions(folder: Path) -> Definitions:
    """The definitions in that folder.

    Raises:
        DefinitionError: a table or category has a wrong name, a text is missing, a sum has unknown parts.
    """
    tables = tomllib.loads((folder / "tables.toml").read_text("utf-8"))["table"]
    policy = tomllib.loads((folder / "policy.toml").read_text("utf-8"))
    return Definitions(
        {table["id"]: _table(table) for table in tables},
        {
            name: PolicyValue(one["value"], _text(one["reason"], name), _text(one["source"], name))
            for name, one in policy.items()
        },
    )


def _table(raw: Mapping[str, Any]) -> TableDefinition:
    name = _checked_name(raw["id"])
    categories = _texts(raw["categories"], name)
    sums = {_checked_name(one): tuple(sorted(parts)) for one, parts in raw.get("sums", {}).items()}
    sum_texts = _texts(raw.get("sum_texts", []), name)
    if (
        sums.keys() != sum_texts.keys()
        or not {p for parts in sums.values() for p in parts} <= categories.keys()
    ):
        raise DefinitionError(name)
    return TableDefinition(
        id=name,
        title=_text(raw["title"], name),
        why=_text(raw["why"], name),
        is_declinable=raw.get("declinable", False),
        categories=categories,
        sum_texts=sum_texts,
        description=TableDescription(raw["counts"], raw.get("several", False), sums),
    )


def _texts(rows: Sequence[Mapping[str, str]], table: str) -> dict[str, Text]:
    texts = {_checked_name(row["id"]): _text(row, table) for row in rows}
    if len(texts) != len(rows):
        raise DefinitionError(table)
    return texts


def _text(raw: Mapping[str, str], where: str) -> Text:
    if any(not raw.get(language) for language in LANGUAGES):
        raise DefinitionError(where)
    return {language: raw[language] for language in LANGUAGES}


def _checked_name(name: str) -> str:
    if not is_name(name):
        raise DefinitionError(name)
    return name
