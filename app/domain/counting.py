"""What a finished conversation adds to the month counters, and what is kept about the counts."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, order=True)
class Count:
    """One category of one table; a conversation adds one to each of its counts."""

    table: str
    category: str


@dataclass(frozen=True)
class MonthCount:
    """How many in one month; what counters give when they are opened with the office's key.

    Attributes:
        month: ``2026-03``.
    """

    month: str
    count: Count
    number: int


class StatisticsPaper(Enum):
    """What a store keeps about its statistics."""

    LEDGER = "ledger"
    """Everything that has left the office."""
    EXPORT_DECISION = "export_decision"
    """Whether, and to whom, packages may leave."""
