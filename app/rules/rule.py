"""The shape of a rule, of an ordinance's set of rules, and of what a rule is asked about."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

from app.domain.assessment import Ordinance
from app.domain.case import Case
from app.domain.person import Person
from app.rules.truth import Verdict, met
from app.rules.values import Unit, Values


@dataclass(frozen=True)
class Situation:
    """What a rule may look at besides the person it judges.

    Attributes:
        assessed_on: the day the question is asked.
        filed_on: the day the application is, or will be, filed; ages and expiry count by it.
        values: the ordinance's dated values in force when the application is filed.
        minors: ids of those who are under 18 on ``filed_on``.
    """

    case: Case
    assessed_on: date
    filed_on: date
    values: Values
    minors: frozenset[str]

    @classmethod
    def of(cls, case: Case, assessed_on: date, values: Values) -> Self:
        """The situation of that case on that day."""
        filed_on = case.filed_on(assessed_on)
        minors = frozenset(person.id for person in case.persons if person.is_under_18(filed_on))
        return cls(case, assessed_on, filed_on, values, minors)

    def is_minor(self, person: Person) -> bool:
        """Whether the person is under 18 when the application is filed."""
        return person.id in self.minors


Judge = Callable[[Person, Situation], Verdict]


@dataclass(frozen=True)
class Rule:
    """One rule of the contract.

    Attributes:
        id: ``B-11``.
        reasons: every reason code its verdicts can carry; the rule book has a sentence for each.
        reads: the answers it looks at, of the person (``debt_csn``) or of the case; not those of others.
    """

    id: str
    judge: Judge
    reasons: tuple[str, ...]
    reads: tuple[str, ...] = ()


def nothing_to_judge(_person: Person, _situation: Situation) -> Verdict:
    """Stands where a strand has one side only."""
    return met("nothing_to_judge")


@dataclass(frozen=True)
class Strand:
    """Conditions on one person that share no answer with that person's other strands.

    Attributes:
        own: what they mean for the person's own outcome, but for whatever depends on the person that a
            family-tie permit rests on.
        backing: what they mean for those whose family-tie permit rests on this person.
        has_tie: the strand that the person whom a family-tie permit rests on adds to.
    """

    own: Judge = nothing_to_judge
    backing: Judge = nothing_to_judge
    has_tie: bool = False


@dataclass(frozen=True)
class Rates:
    """What the grant is made of, in whole kronor.

    Attributes:
        couple_cap: most that the applicant and an adult spouse or cohabitant get together; None: no such cap.
        household_cap: most that all together get.
        turning_18_months: who turns 18 within so many months after filing counts low as a child and high as
            an adult; 0: the age on the day of filing alone counts.
        needs_same_household: only those who live with the applicant count in ``lowest``.
        instalments: percent of the total in each payment; None: paid at once.
        covers_travel: reasonable travel is paid besides, without a figure.
    """

    adult: int
    child: int
    couple_cap: int | None
    household_cap: int
    turning_18_months: int
    needs_same_household: bool
    instalments: tuple[int, int, int] | None
    covers_travel: bool


@dataclass(frozen=True)
class OrdinanceRules:
    """One ordinance as code; its dates, amounts, sources and texts are in the rule book.

    Attributes:
        parameters: the values it needs from the rule book, with their units.
        rules: every rule it can report.
        rules_for: the rules reported for one person, in their fixed order.
        strands: the same conditions, split so that what is missing can be worked out part by part.
        rates: what the grant is made of, from the values in force.
    """

    ordinance: Ordinance
    parameters: Mapping[str, Unit]
    rules: tuple[Rule, ...]
    rules_for: Callable[[Person], tuple[Rule, ...]]
    strands: tuple[Strand, ...]
    rates: Callable[[Values], Rates]
