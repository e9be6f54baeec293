"""Published figures about the whole country, to be read beside; nothing here is ever compared."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path


class SourceKind(Enum):
    """How far a source may be trusted."""

    OFFICIAL = "official"
    PRESS = "press"


@dataclass(frozen=True)
class ReferenceFigure:
    """One published figure.

    Attributes:
        what: what it says, by language.
        value: as published; a text, so that nobody reckons with it.
        source: where it stands, by language.
        read_on: the day the source was read.
    """

    what: Mapping[str, str]
    value: str
    source: Mapping[str, str]
    kind: SourceKind
    read_on: date


def load_reference(folder: Path) -> tuple[ReferenceFigure, ...]:
    """The figures in ``reference.toml`` in that folder, in its order."""
    rows = tomllib.loads((folder / "reference.toml").read_text("utf-8"))["figure"]
    return tuple(ReferenceFigure(**{**row, "kind": SourceKind(row["kind"])}) for row in rows)
