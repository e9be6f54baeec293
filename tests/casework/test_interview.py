"""What is asked, of whom, and in which order."""

from datetime import date

from app.casework.interview import questions_for
from app.domain.person import Person, Role
from tests.rules.situations import household

ON = date(2026, 11, 22)


def test_a_child_is_asked_for_citizenship_before_the_permit_that_no_citizen_has() -> None:
    case = household()
    child = Person(id="p2", role=Role.CHILD, born_on=date(2015, 5, 5), moves=True)
    keys = [asked.question.key for asked in questions_for(case, child, ON)]
    assert keys.index("citizenships") < keys.index("permit.ground")
    keys = [asked.question.key for asked in questions_for(case, case.applicant, ON)]
    assert keys.index("permit.ground") < keys.index("citizenships")


def test_every_question_is_asked_of_a_child_once() -> None:
    child = Person(id="p2", role=Role.CHILD, born_on=date(2015, 5, 5), moves=True)
    keys = [asked.question.key for asked in questions_for(household(), child, ON)]
    assert len(keys) == len(set(keys))
