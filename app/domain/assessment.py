"""What the rules say of a case: findings with reasons and sources, an outcome, an amount."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.domain.permit import PermitGround
from app.domain.source import LegalSource, RuleStatus


class Result(Enum):
    """The four answers a rule can give for one person."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    AGENCY = "agency"


class Outcome(Enum):
    """What all rules together give for one person; never "eligible": Migrationsverket decides."""

    OBSTACLE = "obstacle"
    INCOMPLETE = "incomplete"
    AGENCY_DECIDES = "agency_decides"
    NO_OBSTACLE_FOUND = "no_obstacle_found"
    STAYS = "stays"


class Ordinance(Enum):
    """Which ordinance governs; the value is its id in files and in ``resources/rules``."""

    SFS_1984_890 = "sfs-1984-890"
    SFS_2025_970 = "sfs-2025-970"


@dataclass(frozen=True)
class Finding:
    """One rule's answer for one person, with its reason and its source.

    Attributes:
        rule: the rule's id, ``B-11``.
        reason: code of the sentence that says why, unique within the rule: ``debt``, ``no_debt``.
        lacks: paths of the missing answers at which the rule stops; empty unless the result is unknown.
        law_as_of: the day whose dates and amounts the rule used; None: the newest ones.
        ground: the permit ground that the reason is about; None: it is about none.
    """

    rule: str
    result: Result
    reason: str
    source: LegalSource
    lacks: tuple[str, ...] = ()
    law_as_of: date | None = None
    ground: PermitGround | None = None

    @property
    def is_obstacle(self) -> bool:
        """Whether it stands in the way."""
        return self.result is Result.NOT_MET


@dataclass(frozen=True)
class PersonAssessment:
    """All findings for one person; none for a person who stays."""

    person_id: str
    outcome: Outcome
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class AmountStep:
    """One line of the sum.

    Attributes:
        code: which sentence says it: ``adults``, ``couple_cap``, ``children``, ``household_cap`` …
        total: whether the line belongs to the ``lowest`` or ``highest`` sum.
        count: how many persons the line is about (0 where it is about all).
        amount_sek: what the line adds, or what the cap leaves, in whole kronor.
    """

    code: str
    total: str
    count: int
    amount_sek: int


@dataclass(frozen=True)
class Amount:
    """The grant for the household in whole kronor, over all its applications.

    Attributes:
        lowest: with no obstacle and nothing left to Migrationsverket's judgement.
        highest: if everything still open falls out well.
        lowest_instalments: the three payments of ``lowest``; None under the 1984 ordinance.
        highest_instalments: the three payments of ``highest``; None under the 1984 ordinance.
    """

    lowest: int
    highest: int
    steps: tuple[AmountStep, ...]
    lowest_instalments: tuple[int, int, int] | None
    highest_instalments: tuple[int, int, int] | None


@dataclass(frozen=True)
class CaseWarning:
    """Answers that contradict each other; never an error.

    Attributes:
        code: which sentence says it.
        path: path of the answer to look at again.
    """

    code: str
    path: str


@dataclass(frozen=True)
class Assessment:
    """What the law says in this case as far as the answers go.

    Attributes:
        missing: answers that could still change somebody's outcome, in the order of asking.
        missing_for_amount: those that could still change the sum alone.
        status: how old the rules are and whether a person has confirmed them.
        warnings: contradictions between answers, for somebody to look at again.
    """

    ordinance: Ordinance
    assessed_on: date
    application_on: date
    outcome: Outcome
    persons: tuple[PersonAssessment, ...]
    amount: Amount
    missing: tuple[str, ...]
    missing_for_amount: tuple[str, ...]
    status: RuleStatus
    warnings: tuple[CaseWarning, ...] = ()

    @property
    def next_question(self) -> str | None:
        """Path of the answer to ask for next, or None when nothing can change any more."""
        return next(iter(self.missing + self.missing_for_amount), None)

    def person(self, person_id: str) -> PersonAssessment:
        """What was found for that person.

        Raises:
            KeyError: when nobody has that id.
        """
        for person in self.persons:
            if person.person_id == person_id:
                return person
        raise KeyError(person_id)
