"""The interview, defined once: which questions there are, in which order, and when each is asked.

The wizard, the command line, the paper form, the review page and the list of what is saved all read this;
the words are in ``resources/interview``.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from app.domain.answers import AnswerField, field_at, get_answer, person_path
from app.domain.case import Case
from app.domain.permit import PermitGround, PermitKind
from app.domain.person import Person, Role

FIRST_DAY_OF_2025_970 = date(2026, 1, 1)


class Section(Enum):
    """The parts of a conversation, in order."""

    BEFORE = "before"
    QUICK = "quick"
    HOUSEHOLD = "household"
    PERSONS = "persons"
    REVIEW = "review"
    CONSEQUENCES = "consequences"
    RESULT = "result"
    WISH = "wish"
    PAPERS = "papers"
    LETTER = "letter"
    END = "end"


@dataclass(frozen=True)
class Situation:
    """Whom a question would be put to, in which case, on which day."""

    case: Case
    person: Person
    on: date

    @property
    def is_applicant(self) -> bool:
        """The one who asks."""
        return self.person.is_applicant

    @property
    def is_other(self) -> bool:
        """Anybody but the applicant."""
        return not self.person.is_applicant

    @cached_property
    def is_under_18(self) -> bool:
        """A child on the day of application."""
        return self.person.is_under_18(self.case.filed_on(self.on))

    @cached_property
    def is_under_new_law(self) -> bool:
        """Whether the ordinance of 2025 governs."""
        return self.case.filed_on(self.on) >= FIRST_DAY_OF_2025_970

    @cached_property
    def speaks_here(self) -> bool:
        """Whether facts may be asked for: of children who move, and of adults who give them personally."""
        may = self.is_applicant or self.is_under_18 or self.person.own_statement is True
        return may and not self.person.stays

    @property
    def ground(self) -> PermitGround | None:
        """The ground of the person's permit."""
        return self.person.permit.ground


class Question(NamedTuple):
    """A question as the definition knows it.

    Attributes:
        id: names its words in ``resources/interview``.
        section: where it is asked of the applicant; other persons' questions are all in ``PERSONS``.
        key: the answer's path below its person, or the case's own path.
        asked_if: whether it is asked in a situation; the case's own questions are put to the applicant.
    """

    id: str
    section: Section
    key: str
    asked_if: Callable[[Situation], bool]
    is_of_person: bool = True


class AskedQuestion(NamedTuple):
    """A question asked of one person, or about the case where ``person_id`` is None."""

    question: Question
    path: str
    person_id: str | None

    @property
    def field(self) -> AnswerField:
        """What sort of value the answer has."""
        return field_at(self.path)


DATED_GROUNDS = frozenset(
    {
        PermitGround.REFUGEE,
        PermitGround.SUBSIDIARY_PROTECTION,
        PermitGround.QUOTA_REFUGEE,
        PermitGround.EXCEPTIONALLY_DISTRESSING,
    }
)
"""Grounds for which both the first day and the continuity matter."""

FORMER_ACT_GROUNDS = frozenset({PermitGround.TEMPORARY_ACT_17, PermitGround.UPPER_SECONDARY_ACT})

_GROUNDS_WITH_A_DAY = DATED_GROUNDS | FORMER_ACT_GROUNDS | {PermitGround.FAMILY_TIE}


def _always(_: Situation) -> bool:
    return True


def _is_other(at: Situation) -> bool:
    return at.is_other


def _is_applicant(at: Situation) -> bool:
    return at.is_applicant


def _is_other_mover(at: Situation) -> bool:
    return at.is_other and not at.person.stays


def _is_child_mover(at: Situation) -> bool:
    return _is_other_mover(at) and at.is_under_18


def _is_other_who_speaks(at: Situation) -> bool:
    return at.is_other and at.speaks_here


def _is_other_adult_mover(at: Situation) -> bool:
    return _is_other_mover(at) and not at.is_under_18


def _speaks(at: Situation) -> bool:
    return at.speaks_here


def _speaks_under_new_law(at: Situation) -> bool:
    return at.speaks_here and at.is_under_new_law


def _speaks_as_adult(at: Situation) -> bool:
    return at.speaks_here and not at.is_under_18


def _has_dated_permit(at: Situation) -> bool:
    return _speaks_under_new_law(at) and at.ground in _GROUNDS_WITH_A_DAY


def _has_continuous_permit(at: Situation) -> bool:
    return _speaks_under_new_law(at) and at.ground in DATED_GROUNDS


def _has_temporary_permit(at: Situation) -> bool:
    return _speaks_under_new_law(at) and at.person.permit.kind is PermitKind.TEMPORARY


def _has_family_tie(at: Situation) -> bool:
    return at.speaks_here and at.ground is PermitGround.FAMILY_TIE


def _speaks_under_old_law(at: Situation) -> bool:
    return at.speaks_here and not at.is_under_new_law


def _speaks_as_adult_under_old_law(at: Situation) -> bool:
    return _speaks_under_old_law(at) and not at.is_under_18


# Within a section in the order of ``app/rules/asking.py``: what settles the case soonest comes first.
_WHO = (
    Question("born_on", Section.HOUSEHOLD, "born_on", _always),
    Question("moves", Section.PERSONS, "moves", _is_other),
    Question("custody", Section.PERSONS, "custody", _is_child_mover),
    Question("own_statement", Section.PERSONS, "own_statement", _is_other_adult_mover),
)
_GROUND_AND_DEBTS = (
    Question("permit_ground", Section.QUICK, "permit.ground", _speaks),
    Question("debt_csn", Section.QUICK, "debt_csn", _speaks_as_adult),
    Question("debt_kfm", Section.QUICK, "debt_kfm", _speaks_as_adult),
    Question("permit_tied_to", Section.HOUSEHOLD, "permit.tied_to", _has_family_tie),
    Question("permit_held_since", Section.QUICK, "permit.held_since", _has_dated_permit),
    Question("same_household", Section.PERSONS, "same_household", _is_other_who_speaks),
)
_CITIZENSHIPS = (Question("citizenships", Section.QUICK, "citizenships", _speaks),)
_STAY = (
    Question("granted_before", Section.QUICK, "granted_before", _speaks_as_adult),
    Question("lacks_means", Section.QUICK, "lacks_means", _speaks_as_adult_under_old_law),
    Question("passport_valid", Section.QUICK, "passport_valid", _speaks_under_old_law),
    Question("resident_in_sweden", Section.QUICK, "resident_in_sweden", _speaks_under_new_law),
    Question("permit_unbroken", Section.QUICK, "permit.unbroken", _has_continuous_permit),
    Question("permit_kind", Section.QUICK, "permit.kind", _speaks_under_new_law),
    Question("permit_expires_on", Section.QUICK, "permit.expires_on", _has_temporary_permit),
)

_PERSON_QUESTIONS = (*_WHO, *_GROUND_AND_DEBTS, *_CITIZENSHIPS, *_STAY)
_CHILD_QUESTIONS = (*_WHO, *_CITIZENSHIPS, *_GROUND_AND_DEBTS, *_STAY)
"""A child is often a Swedish citizen, who has no permit to ask about."""

_CASE_QUESTIONS = (
    Question("country", Section.QUICK, "destination.country", _is_applicant, is_of_person=False),
    Question(
        "reception_shown", Section.HOUSEHOLD, "destination.reception_shown", _is_applicant, is_of_person=False
    ),
    Question("application_on", Section.HOUSEHOLD, "application_on", _is_applicant, is_of_person=False),
)

WISH_QUESTIONS = (
    Question("settles_permanently", Section.WISH, "settles_permanently", _is_applicant, is_of_person=False),
    Question("own_wish", Section.WISH, "own_wish", _is_applicant),
)
"""Asked last, alone in the room; any other answer than yes is not kept (practice 6.2)."""

NAME_QUESTIONS = (
    Question("name", Section.LETTER, "name", _always),
    Question("personal_number", Section.LETTER, "personal_number", _is_applicant),
    Question("reference", Section.LETTER, "reference", _is_applicant, is_of_person=False),
)
"""Asked for only when something is to be printed or saved."""

QUESTIONS = _PERSON_QUESTIONS + _CASE_QUESTIONS + WISH_QUESTIONS + NAME_QUESTIONS


def asked_of(question: Question, person: Person) -> AskedQuestion:
    """The question put to that person."""
    if question.is_of_person:
        return AskedQuestion(question, person_path(person.id, question.key), person.id)
    return AskedQuestion(question, question.key, None)


def questions_for(
    case: Case, person: Person, on: date, section: Section | None = None
) -> Iterator[AskedQuestion]:
    """What is asked of that person on that day, in order; with a section only what belongs there."""
    persons = _CHILD_QUESTIONS if person.role is Role.CHILD else _PERSON_QUESTIONS
    own = persons + (_CASE_QUESTIONS if person.is_applicant else ())
    at = Situation(case, person, on)
    for question in own:
        if section in (None, question.section) and question.asked_if(at):
            yield asked_of(question, person)


def question_at(path: str) -> Question:
    """The question that asks for the answer at that path.

    Raises:
        KeyError: when the interview never asks for it.
    """
    return question_for(field_at(path).key)


def question_for(key: str) -> Question:
    """The question that asks for the answer with that key (``debt_csn``, ``destination.country``).

    Raises:
        KeyError: when the interview never asks for it.
    """
    return _QUESTION_FOR[key]


_QUESTION_FOR = {question.key: question for question in QUESTIONS}
_QUESTION_FOR["reception_shown"] = _QUESTION_FOR["destination.reception_shown"]
"""By key; the destination's question also stands for one person's own proof."""


def is_answered(case: Case, asked: AskedQuestion) -> bool:
    """Whether the answer is known."""
    return get_answer(case, asked.path) is not None


def roles_to_add(case: Case) -> tuple[Role, ...]:
    """Which roles another person of the case can have."""
    partners = () if case.partner else (Role.SPOUSE, Role.COHABITANT)
    return (*partners, Role.CHILD, Role.OTHER_RELATIVE)


def roles_for(case: Case, person_id: str) -> tuple[Role, ...]:
    """Which roles that person of the case can have; one spouse or cohabitant may become the other."""
    is_free = case.partner is None or case.partner.id == person_id
    partners = (Role.SPOUSE, Role.COHABITANT) if is_free else ()
    return (*partners, Role.CHILD, Role.OTHER_RELATIVE)
