"""What a support letter is made from: facts and choices, no sentences."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Protocol

from app.domain.assessment import Assessment, Finding
from app.domain.case import Case
from app.domain.profile import Letterhead

MOST_RECIPIENT_LINES = 10
MOST_RECIPIENT_CHARACTERS = 500
"""Of all lines together; what stands beside the letterhead can't go on overleaf."""
MOST_HELPER_CHARACTERS = 200


class PointState(Enum):
    """What became of one information point."""

    EXPLAINED = "explained"
    DECLINED = "declined"


class PaperState(Enum):
    """Whether a paper goes with the application."""

    ENCLOSED = "enclosed"
    MISSING = "missing"
    TO_COME = "to_come"


class IdentitySeen(Enum):
    """What kind of identity document the worker saw; never its number."""

    PASSPORT = "passport"
    RESIDENCE_CARD = "residence_card"
    ID_CARD = "id_card"
    OTHER = "other"
    NOT_SHOWN = "not_shown"


@dataclass(frozen=True)
class LetterOrder:
    """Everything one support letter says about one adult's wish.

    Whatever is unknown (None, or absent from a mapping) becomes a line to fill in by hand.

    Attributes:
        case: the applicant's case; other adults are printed as name and "ansöker själv" alone.
        assessment: of the same case, for the open questions and the age of the rules.
        on: the letter's date.
        language: ``sv`` or ``en``.
        points: what became of each information point, by its id.
        papers: what became of each paper, by its id.
        interpreter_used: whether somebody interpreted; who is not said.
        helper_role: by role who helped: ``socialsekreterare``.
        recipient: lines of the recipient's address; empty: lines to fill in.
        letterhead: only for a saved or journalled case; None: a draft without letterhead.
        is_practice: every page says ÖVNING.
        is_protected: somebody lives with protected personal data: nothing is said of where, and post goes
            through the Tax Agency.
    """

    case: Case
    assessment: Assessment
    on: date
    language: str
    points: dict[str, PointState] = field(default_factory=dict)
    papers: dict[str, PaperState] = field(default_factory=dict)
    identity_seen: IdentitySeen | None = None
    interpreter_used: bool | None = None
    helper_role: str | None = None
    recipient: tuple[str, ...] = ()
    letterhead: Letterhead | None = None
    is_practice: bool = False
    is_protected: bool = False


class LetterWords(Protocol):
    """Words a letter borrows from the rules, in the letter's language."""

    def why(self, finding: Finding) -> str:
        """One plain sentence: what the rule found; no other adult's answer is named in it."""
        ...

    def rule_title(self, rule: str) -> str:
        """The rule in a few words."""
        ...

    def protection_checked_on(self) -> date | None:
        """The last day the texts on protection and permits were compared with their statute.

        None: they have no day of their own.
        """
        ...

    def country(self, code: str) -> str:
        """The country's name."""
        ...
