"""Who looks at the window: the adult whose turn it is to be asked."""

from datetime import date

from app.casework.interview import WISH_QUESTIONS, AskedQuestion, asked_of, question_at
from app.domain.answers import split_path
from app.domain.case import Case

OPEN_KEYS = frozenset({"born_on", "moves", "own_statement", "custody"})
"""What is asked about another adult in front of the applicant, and no secret between them."""

_WISH_KEYS = frozenset(question.key for question in WISH_QUESTIONS)
_NAME = "name"


def viewer_of(asked: AskedQuestion | None, case: Case, on: date) -> str:
    """Id of the adult who is asked: the applicant, but for another adult's own questions."""
    if asked is None or asked.person_id is None or asked.question.key in OPEN_KEYS:
        return case.applicant.id
    is_adult = not case.person(asked.person_id).is_under_18(case.filed_on(on))
    return asked.person_id if is_adult else case.applicant.id


def owner_of(path: str, case: Case, on: date) -> str | None:
    """Id of the one adult who may see that answer; None: it is the household's, and any of them may.

    The wish is the applicant's own, also where it is an answer of the whole case.
    """
    person_id, key = split_path(path)
    is_common = person_id is None or key == _NAME or key in OPEN_KEYS
    if is_common and key not in _WISH_KEYS:
        return None
    person = case.applicant if person_id is None else case.person(person_id)
    return viewer_of(asked_of(question_at(path), person), case, on)
