"""The board's decision that counts may leave the office."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ExportDecision:
    """Who decided, and for whom.

    Attributes:
        decided_on: the day of the decision.
        section: its § in the minutes.
        recipient: to whom packages may go.
        ends_on: the last day of the recipient's mandate, included; None: no end is known.
    """

    decided_on: date
    section: str
    recipient: str
    ends_on: date | None
