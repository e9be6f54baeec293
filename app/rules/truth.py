"""The four results and how several of them become one.

A missing answer is never yes or no: it is ``unknown`` and says which answer it lacks, and it keeps saying so
through every combination.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from app.domain.assessment import Result
from app.domain.permit import PermitGround

_FIRST_PRESENT = (Result.NOT_MET, Result.UNKNOWN, Result.AGENCY)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one condition says of one person, before it is reported under a rule's id.

    Attributes:
        reason: code of the sentence that says why, unique within the rule.
        lacks: paths of the missing answers at which the condition stops; empty unless the result is unknown.
        ground: the permit ground that the reason is about; None: it is about none.
    """

    result: Result
    reason: str
    lacks: tuple[str, ...] = ()
    ground: PermitGround | None = None


@cache
def met(reason: str) -> Verdict:
    """The condition is fulfilled."""
    return Verdict(Result.MET, reason)


@cache
def not_met(reason: str, ground: PermitGround | None = None) -> Verdict:
    """The condition is not fulfilled, because of that permit ground where one is named."""
    return Verdict(Result.NOT_MET, reason, ground=ground)


@cache
def agency(reason: str) -> Verdict:
    """The law leaves it open; Migrationsverket decides."""
    return Verdict(Result.AGENCY, reason)


def unknown(reason: str, *lacks: str) -> Verdict:
    """Nothing can be said before these answers are given."""
    return Verdict(Result.UNKNOWN, reason, lacks)


def all_of(parts: Sequence[Verdict], *, met_reason: str) -> Verdict:
    """One verdict for conditions that must all hold.

    The first present of not met, unknown, agency; else met. The reason is that of the first part with the
    result, ``met_reason`` when all are met. An unknown lacks what every unknown part lacks.
    """
    for result in _FIRST_PRESENT:
        deciding = [part for part in parts if part.result is result]
        if deciding:
            lacks = dict.fromkeys(path for part in deciding for path in part.lacks)
            return Verdict(result, deciding[0].reason, tuple(lacks))
    return met(met_reason)
