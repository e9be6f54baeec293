"""Whether counts may leave the office at all: a decision of the board, never the program's."""

from datetime import date
from enum import Enum


class ExportState(Enum):
    """Whether a package may leave the office, and if not, why."""

    ALLOWED = "allowed"
    NO_DECISION = "no_decision"
    NO_RECIPIENT = "no_recipient"
    MANDATE_ENDED = "mandate_ended"


def may_export(decision: str, recipient: str, ends_on: date | None, on: date) -> ExportState:
    """Whether a package may leave the office; nothing else in the program depends on it.

    Args:
        decision: the board's decision, date and §; "" while there is none.
        recipient: to whom; "" while nobody is named.
        ends_on: the last day of the recipient's mandate; None: no end is known.
        on: today.
    """
    if not decision.strip():
        return ExportState.NO_DECISION
    if not recipient.strip():
        return ExportState.NO_RECIPIENT
    if ends_on is not None and on > ends_on:
        return ExportState.MANDATE_ENDED
    return ExportState.ALLOWED
