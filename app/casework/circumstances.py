"""What goes for a conversation besides its answers: who interprets, who helps, children, paper to take along.

All of it lives in memory with the conversation. Nothing here is part of a case, so none of it is saved.
"""

from enum import Enum
from typing import NamedTuple


class InterpreterGender(Enum):
    """Whom the client wants as interpreter."""

    WOMAN = "woman"
    MAN = "man"
    EITHER = "either"


class InterpreterWish(NamedTuple):
    """The client's own choice of interpreter; who comes in the end is not kept.

    Attributes:
        language: language and variant, as the client names them; "": not said.
        gender: None: not said.
    """

    language: str = ""
    gender: InterpreterGender | None = None


class Representative(Enum):
    """Who helps or represents the client. Why is never asked: that would be a note on health."""

    NOBODY = "nobody"
    POWER_OF_ATTORNEY = "power_of_attorney"
    GOD_MAN = "god_man"
    FORVALTARE = "forvaltare"
    FUTURE_POWER_OF_ATTORNEY = "future_power_of_attorney"
    CONTACT_PERSON = "contact_person"

    @property
    def has_papers(self) -> bool:
        """Whether a paper says that the person may speak for the client; a kontaktperson has none."""
        return self not in (Representative.NOBODY, Representative.CONTACT_PERSON)


class Informed(Enum):
    """Whether a child was told what it is about, in words for its age."""

    YES = "yes"
    NO = "no"
    NOT_SUITABLE = "not_suitable"


class Heard(Enum):
    """Whether a child was asked if it wants to say what it thinks. What it said is never kept."""

    YES = "yes"
    NO = "no"
    DECLINED = "declined"


class ChildTold(NamedTuple):
    """What was done for one child.

    Attributes:
        informed: None: not answered.
        heard: None: not answered.
        by_role: who talked with the child, by role; "": not said.
    """

    informed: Informed | None = None
    heard: Heard | None = None
    by_role: str = ""


class TakeHome(Enum):
    """How much a paper that the client takes along may tell (practice 6.3)."""

    FULL = "full"
    DISCREET = "discreet"
    NONE = "none"
