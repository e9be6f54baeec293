"""The municipalities and counties of Sweden, read from ``resources/tallies``."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Areas:
    """Names by SCB's codes.

    Attributes:
        counties: by two digits.
        municipalities: by four digits, the first two its county's.
    """

    counties: Mapping[str, str]
    municipalities: Mapping[str, str]


def county_of(municipality: str) -> str:
    """The code of the county that a municipality's code lies in."""
    return municipality[:2]


def load_areas(folder: Path) -> Areas:
    """The areas in that folder."""
    return Areas(_names(folder / "counties.csv"), _names(folder / "municipalities.csv"))


def _names(file: Path) -> dict[str, str]:
    rows = (line.split(";") for line in file.read_text("utf-8").splitlines()[1:])
    return {code: name for code, name in rows}  # noqa: C416 - dict() would hide which is which
