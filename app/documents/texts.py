"""The sentences of documents, from ``resources/documents``: whole, with named placeholders, never glued."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LANGUAGES = ("sv", "en")


@dataclass(frozen=True)
class Texts:
    """The sentences of one kind of document in one language.

    Attributes:
        entries: sentence by its key, ``wish.own_wish``.
    """

    language: str
    entries: Mapping[str, str]

    def say(self, key: str, **facts: str) -> str:
        """The sentence with its placeholders filled in.

        Raises:
            KeyError: when there is no such sentence, or it names something that was not given.
        """
        return self.entries[key].format_map(facts)

    def lines(self, key: str) -> tuple[str, ...]:
        """Sentences that stand below each other under one key; none where the text is empty.

        Raises:
            KeyError: when there is no such text.
        """
        return tuple(self.entries[key].splitlines())


def load_texts(folder: Path, kind: str, language: str) -> Texts:
    """The sentences in ``<kind>.<language>.toml``."""
    data = tomllib.loads((folder / f"{kind}.{language}.toml").read_text(encoding="utf-8"))
    return Texts(language, dict(_flat(data, "")))


def _flat(data: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in data.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value
