"""Whether counts may leave the office at all, a decision of the board's; and what to say of a release."""

from datetime import date
from enum import Enum

from app.domain.export_decision import ExportDecision
from app.tallies.ledger import Ledger
from app.tallies.policy import Policy
from app.tallies.protect import Protection

__all__ = ["ExportDecision", "ExportState", "ReleaseRemark", "may_export", "release_remarks"]


class ExportState(Enum):
    """Whether a package may leave the office, and if not, why."""

    ALLOWED = "allowed"
    NO_DECISION = "no_decision"
    NO_RECIPIENT = "no_recipient"
    MANDATE_ENDED = "mandate_ended"


def may_export(decision: ExportDecision | None, on: date) -> ExportState:
    """Whether a package may leave the office; nothing else in the program depends on it.

    Args:
        decision: the board's; None while there is none.
        on: today.
    """
    if decision is None or not decision.section.strip():
        return ExportState.NO_DECISION
    if not decision.recipient.strip():
        return ExportState.NO_RECIPIENT
    if decision.ends_on is not None and on > decision.ends_on:
        return ExportState.MANDATE_ENDED
    return ExportState.ALLOWED


class ReleaseRemark(Enum):
    """Something about a release that the office has to know; the sentences are among the messages."""

    BOUNDS_LEFT_OUT = "bounds_left_out"
    LATE_CHANGES_BOOKED = "late_changes_booked"
    LATE_CHANGES_HELD = "late_changes_held"


def release_remarks(made: Protection, before: Ledger, policy: Policy) -> tuple[ReleaseRemark, ...]:
    """What to say of a release.

    Args:
        made: the release.
        before: the ledger it was made from.
        policy: what was asked for.
    """
    found = []
    if made.protected.policy.bounds is not policy.bounds:
        found.append(ReleaseRemark.BOUNDS_LEFT_OUT)
    if made.ledger.held():
        found.append(ReleaseRemark.LATE_CHANGES_HELD)
    elif _has_changed(made.ledger, before):
        found.append(ReleaseRemark.LATE_CHANGES_BOOKED)
    return tuple(found)


def _has_changed(ledger: Ledger, before: Ledger) -> bool:
    """Whether other counts were handed in for a period that was closed."""
    now = ledger.booked()
    return any(now[place].reported != cell.reported for place, cell in before.booked().items())
