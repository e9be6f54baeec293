"""A case assessed: the rules' findings together with the contradictions between its answers."""

from dataclasses import replace
from datetime import date

from app import rules
from app.casework.warnings import find_warnings
from app.domain.assessment import Assessment, Ordinance
from app.domain.case import Case
from app.rules import RuleBook


def assess(case: Case, on: date, book: RuleBook) -> Assessment:
    """What the law says in the case on that day, with what is missing and what contradicts.

    Raises:
        UserFacingError: when the application day is before any ordinance of the book.
    """
    law = book.ordinances[Ordinance.SFS_2025_970]
    # Citizens of the countries to which nobody gets a grant for moving need no permit in Sweden.
    free_movement = law.values_on(on).countries("excluded_countries")
    return replace(rules.assess(case, on, book), warnings=tuple(find_warnings(case, on, free_movement)))
