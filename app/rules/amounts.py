"""What the household could get: who counts, as what, the caps, the three payments, and the sum line by line.

Whole kronor throughout. ``lowest`` counts those in whose way nothing stands and nothing is open; ``highest``
counts everybody but those with an obstacle and those who stay.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.assessment import Amount, AmountStep, Outcome
from app.domain.case import Case
from app.domain.dates import add_months, has_reached_age
from app.domain.person import ADULT_AGE, Person
from app.rules.rule import Rates

LOWEST = "lowest"
HIGHEST = "highest"

STEP_CODES = (
    LOWEST,
    HIGHEST,
    "couple",
    "couple_cap",
    "adults",
    "children",
    "household_cap",
    "travel",
    "applicant_obstacle",
    "applicant_open",
)
"""Every step's sentence.

``lowest`` and ``highest`` open the lines of their sum and say the sum itself. ``couple`` is the applicant and
an adult spouse or cohabitant, who are then not among ``adults``; ``couple_cap`` is the same where the cap
bites. ``household_cap`` is what the cap leaves of the lines before it. ``travel`` has no figure.
``applicant_obstacle`` and ``applicant_open`` say why a sum is 0.
"""

Outcomes = Mapping[str, Outcome]
"""Each person's outcome by the person's id."""


@dataclass(frozen=True)
class Heads:
    """Who counts in one total.

    Attributes:
        is_couple: both the applicant and the spouse or cohabitant count, as adults.
        adults: how many other adults.
        children: how many count as under 18.
    """

    is_couple: bool
    adults: int
    children: int


def household_amount(case: Case, outcomes: Outcomes, filed_on: date, rates: Rates) -> Amount:
    """Both totals with their payments and their lines."""
    applicant = outcomes[case.applicant.id]
    low = heads_in_lowest(case, outcomes, filed_on, rates)
    high = heads_in_highest(case, outcomes, filed_on, rates)
    low_steps = [AmountStep("applicant_open", LOWEST, 0, 0)]
    if applicant is Outcome.NO_OBSTACLE_FOUND:
        low_steps = _steps(LOWEST, low, rates)
    high_steps = _steps(HIGHEST, high, rates)
    if applicant is Outcome.OBSTACLE:
        low_steps = [AmountStep("applicant_obstacle", LOWEST, 0, 0)]
        high_steps = [AmountStep("applicant_obstacle", HIGHEST, 0, 0)]
    lowest = total_sek(low, rates) if applicant is Outcome.NO_OBSTACLE_FOUND else 0
    highest = total_sek(high, rates) if applicant is not Outcome.OBSTACLE else 0
    return Amount(
        lowest=lowest,
        highest=highest,
        steps=(
            AmountStep(LOWEST, LOWEST, 0, lowest),
            *low_steps,
            AmountStep(HIGHEST, HIGHEST, 0, highest),
            *high_steps,
        ),
        lowest_instalments=_instalments(lowest, rates),
        highest_instalments=_instalments(highest, rates),
    )


def heads_in_lowest(case: Case, outcomes: Outcomes, filed_on: date, rates: Rates) -> Heads:
    """Those who count even if all that is open falls out badly."""
    counted = [person for person in case.persons if _is_certain(person, outcomes[person.id], rates)]
    return count_heads((person, is_adult_in_lowest(person, filed_on)) for person in counted)


def heads_in_highest(case: Case, outcomes: Outcomes, filed_on: date, rates: Rates) -> Heads:
    """Those who count if all that is open falls out well."""
    out = (Outcome.OBSTACLE, Outcome.STAYS)
    counted = [person for person in case.persons if outcomes[person.id] not in out]
    return count_heads((person, is_adult_in_highest(person, filed_on, rates)) for person in counted)


def _is_certain(person: Person, outcome: Outcome, rates: Rates) -> bool:
    moves = person.is_applicant or person.moves is True
    shares_home = not rates.needs_same_household or person.lives_with_applicant is True
    return moves and shares_home and outcome is Outcome.NO_OBSTACLE_FOUND


def is_adult_in_lowest(person: Person, filed_on: date) -> bool:
    """By age on the day of filing."""
    return not person.is_under_18(filed_on)


def is_adult_in_highest(person: Person, filed_on: date, rates: Rates) -> bool:
    """By age when the rates' months after filing are over; a child without birth date may be of age then."""
    if not rates.turning_18_months or not person.is_under_18(filed_on):
        return not person.is_under_18(filed_on)
    last_day = add_months(filed_on, rates.turning_18_months)
    return person.born_on is None or has_reached_age(person.born_on, ADULT_AGE, last_day)


def count_heads(counted: Iterable[tuple[Person, bool]]) -> Heads:
    """The heads of persons given with whether each counts as an adult."""
    couple = adults = children = 0
    for person, is_adult in counted:
        if not is_adult:
            children += 1
        elif person.is_applicant or person.is_partner:
            couple += 1
        else:
            adults += 1
    is_couple = couple == 2
    return Heads(is_couple, adults if is_couple else adults + couple, children)


def total_sek(heads: Heads, rates: Rates) -> int:
    """What they get together, under every cap."""
    return min(sum(step.amount_sek for step in _lines(LOWEST, heads, rates)), rates.household_cap)


def _steps(total: str, heads: Heads, rates: Rates) -> list[AmountStep]:
    steps = _lines(total, heads, rates)
    if sum(step.amount_sek for step in steps) > rates.household_cap:
        steps.append(AmountStep("household_cap", total, 0, rates.household_cap))
    if rates.covers_travel and steps:
        steps.append(AmountStep("travel", total, 0, 0))
    return steps


def _lines(total: str, heads: Heads, rates: Rates) -> list[AmountStep]:
    """The lines that add up, before the household's cap."""
    lines = []
    if heads.is_couple:
        together = 2 * rates.adult
        cap = together if rates.couple_cap is None else rates.couple_cap
        code = "couple_cap" if together > cap else "couple"
        lines.append(AmountStep(code, total, 2, min(together, cap)))
    if heads.adults:
        lines.append(AmountStep("adults", total, heads.adults, heads.adults * rates.adult))
    if heads.children:
        lines.append(AmountStep("children", total, heads.children, heads.children * rates.child))
    return lines


def _instalments(total: int, rates: Rates) -> tuple[int, int, int] | None:
    """The three payments; totals are multiples of 25 000, so the shares come out even."""
    if rates.instalments is None:
        return None
    first, second, third = rates.instalments
    return total * first // 100, total * second // 100, total * third // 100
