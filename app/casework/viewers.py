"""Who looks at the window: the adult whose turn it is to be asked, and what he or she may know of others."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from app.casework.interview import WISH_QUESTIONS, AskedQuestion, asked_of, question_at
from app.domain.answers import get_answer, get_person_answer, split_path
from app.domain.case import Case
from app.domain.person import Person

OPEN_KEYS = frozenset({"born_on", "moves", "own_statement", "custody"})
"""What is asked about another adult in front of the applicant, and no secret between them."""

_WISH_KEYS = frozenset(question.key for question in WISH_QUESTIONS)
_NAME = "name"
_FOR_ALL = "destination."


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


def other_viewers(case: Case, on: date) -> tuple[Person, ...]:
    """Other adults who move and have answered questions themselves: each has a result to see."""
    return tuple(
        person
        for person in case.others(case.applicant.id)
        if not person.is_under_18(case.filed_on(on)) and not person.stays and person.own_statement is True
    )


def answers_alone(person: Person, case: Case, on: date) -> bool:
    """Whether that other person is an adult who moves along, as far as is known."""
    return not (person.is_applicant or person.stays or person.is_under_18(case.filed_on(on)))


def is_only_adult(case: Case, on: date) -> bool:
    """Whether no other adult moves along, so that nobody else ever sits in front of the screen."""
    others = case.others(case.applicant.id)
    return all(person.stays or person.is_under_18(case.filed_on(on)) for person in others)


def rests_on_all(case: Case, viewer_id: str, keys: Collection[str]) -> bool:
    """Whether a rule that reads those answers rests on what the applicant said for all.

    That is of the country moved to; the adult's own answer goes before it. The applicant's own it is not.
    """
    shared = [key.removeprefix(_FOR_ALL) for key in keys if key.startswith(_FOR_ALL)]
    viewer = case.person(viewer_id)
    has_own = any(key in keys and get_person_answer(viewer, key) is not None for key in shared)
    is_given = any(get_answer(case, _FOR_ALL + key) is not None for key in shared)
    return is_given and not has_own and not viewer.is_applicant


def as_seen_by(viewer_id: str, case: Case, on: date) -> Case:
    """The case with the answers that this adult gives, and without those that others give."""

    def gives(person: Person) -> str:
        return case.applicant.id if person.is_under_18(case.filed_on(on)) else person.id

    return replace(case, persons=tuple(p if gives(p) == viewer_id else bare(p) for p in case.persons))


def bare(person: Person) -> Person:
    """The person without any answer; what others may know of an adult remains."""
    return Person(
        person.id,
        person.role,
        person.name,
        born_on=person.born_on,
        moves=person.moves,
        custody=person.custody,  # decides once more that the person is not shown
    )
