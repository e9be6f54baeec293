"""Who looks at the window: the adult whose turn it is to be asked."""

from datetime import date

from app.casework.interview import AskedQuestion
from app.domain.case import Case

OPEN_KEYS = frozenset({"born_on", "moves", "own_statement", "custody"})
"""What is asked about another adult in front of the applicant, and no secret between them."""


def viewer_of(asked: AskedQuestion | None, case: Case, on: date) -> str:
    """Id of the adult who is asked: the applicant, but for another adult's own questions."""
    if asked is None or asked.person_id is None or asked.question.key in OPEN_KEYS:
        return case.applicant.id
    is_adult = not case.person(asked.person_id).is_under_18(case.filed_on(on))
    return asked.person_id if is_adult else case.applicant.id
