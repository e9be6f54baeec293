"""The rule book's dated values: dates, amounts, shares and country lists, each with its unit."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

Value = date | int | tuple[int, ...] | frozenset[str]


class Unit(Enum):
    """What kind of value a parameter has."""

    DATE = "date"
    SEK = "SEK"
    MONTHS = "months"
    PERCENT_SHARES = "percent_shares"
    COUNTRIES = "countries"


@dataclass(frozen=True)
class Values:
    """An ordinance's values in force on one day, by name; the reader has checked their types."""

    by_name: Mapping[str, Value]

    def day(self, name: str) -> date:
        """A date."""
        value = self.by_name[name]
        assert isinstance(value, date)
        return value

    def number(self, name: str) -> int:
        """Whole kronor or whole months."""
        value = self.by_name[name]
        assert isinstance(value, int)
        return value

    def shares(self, name: str) -> tuple[int, int, int]:
        """The percentages of the three payments."""
        value = self.by_name[name]
        assert isinstance(value, tuple)
        first, second, third = value
        return first, second, third

    def countries(self, name: str) -> frozenset[str]:
        """A set of country codes."""
        value = self.by_name[name]
        assert isinstance(value, frozenset)
        return value

    def country_lists(self) -> tuple[frozenset[str], ...]:
        """Every set of country codes there is."""
        return tuple(value for value in self.by_name.values() if isinstance(value, frozenset))
