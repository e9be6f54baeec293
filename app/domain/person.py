"""One person of a case."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from app.domain.dates import has_reached_age
from app.domain.permit import Permit

ADULT_AGE = 18


class Role(Enum):
    """What the person is to the applicant."""

    APPLICANT = "applicant"
    SPOUSE = "spouse"
    COHABITANT = "cohabitant"
    CHILD = "child"
    OTHER_RELATIVE = "other_relative"


class Custody(Enum):
    """Who has custody of a child; no result depends on it, documents do.

    In the order of asking: what is most common comes first, where a hasty choice lands.
    """

    JOINT = "joint"
    APPLICANT_ALONE = "applicant_alone"
    APPOINTED = "appointed"
    OTHER = "other"


@dataclass(frozen=True)
class Person:
    """What one person has answered; None is "not yet known".

    Attributes:
        id: the case's own short name for the person.
        citizenships: country codes; empty is stateless.
        moves: takes part in this move.
        own_wish: spoken to alone, the person says it is his or her own wish.
        resident_in_sweden: registered in the population register.
        same_household: lives with the applicant, or did until the person the permit rests on left.
        reception_shown: where the proof differs for this person; None: as for the destination.
        own_statement: this adult gave the facts personally and agrees to be in the record.
        granted_before: was ever granted either grant.
        debt_csn: any debt at CSN.
        debt_kfm: any debt at Kronofogden.
        lacks_means: 1984 rules only.
        passport_valid: 1984 rules only.
    """

    id: str
    role: Role
    name: str | None = None
    personal_number: str | None = None
    born_on: date | None = None
    citizenships: tuple[str, ...] | None = None
    moves: bool | None = None
    own_wish: bool | None = None
    resident_in_sweden: bool | None = None
    same_household: bool | None = None
    permit: Permit = field(default_factory=Permit)
    reception_shown: bool | None = None
    custody: Custody | None = None
    own_statement: bool | None = None
    granted_before: bool | None = None
    debt_csn: bool | None = None
    debt_kfm: bool | None = None
    lacks_means: bool | None = None
    passport_valid: bool | None = None

    @property
    def is_applicant(self) -> bool:
        """True for the one who asks."""
        return self.role is Role.APPLICANT

    @property
    def is_partner(self) -> bool:
        """True for the applicant's spouse or cohabitant."""
        return self.role in (Role.SPOUSE, Role.COHABITANT)

    @property
    def stays(self) -> bool:
        """True only when it is known that the person does not move; the applicant always moves."""
        return self.moves is False and not self.is_applicant

    @property
    def lives_with_applicant(self) -> bool | None:
        """Whether the person shares the applicant's household; the applicant always does."""
        return True if self.is_applicant else self.same_household

    def is_under_18(self, on: date) -> bool:
        """Whether the person is a child on the day ``on``; without birth date the role decides."""
        if self.born_on is None:
            return self.role is Role.CHILD
        return not has_reached_age(self.born_on, ADULT_AGE, on)
