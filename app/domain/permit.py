"""A residence permit as the interview asks about it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

OUTSIDE = "outside"
"""``tied_to`` when the person the permit rests on is not part of the case."""


class PermitGround(Enum):
    """On what ground the permit was given; values are those of the public file format."""

    REFUGEE = "refugee"
    SUBSIDIARY_PROTECTION = "subsidiary_protection"
    QUOTA_REFUGEE = "quota_refugee"
    EXCEPTIONALLY_DISTRESSING = "exceptionally_distressing"
    TEMPORARY_ACT_17 = "temporary_act_17"
    TEMPORARY_ACT_OTHER = "temporary_act_other"
    UPPER_SECONDARY_ACT = "upper_secondary_act"
    FAMILY_TIE = "family_tie"
    TEMPORARY_PROTECTION = "temporary_protection"
    WORK = "work"
    STUDY = "study"
    OTHER = "other"


class PermitKind(Enum):
    """Permanent or for a limited time."""

    PERMANENT = "permanent"
    TEMPORARY = "temporary"


@dataclass(frozen=True)
class Permit:
    """What is known of one person's permit; None is "not yet known".

    Attributes:
        held_since: the person has held a permit since this day (inclusive).
        unbroken: without a gap, on such a ground, since then.
        expires_on: last day of a temporary permit.
        tied_to: id of the person a family-tie permit rests on, or ``OUTSIDE``.
    """

    ground: PermitGround | None = None
    kind: PermitKind | None = None
    held_since: date | None = None
    unbroken: bool | None = None
    expires_on: date | None = None
    tied_to: str | None = None
