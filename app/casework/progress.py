"""How far a conversation has come: what no longer matters, and how many questions are left.

Questions are passed over only for a person who meets an obstacle that nobody can cure, and only if their
answers can change nothing for anybody else either (practice 1.4). Whoever wants to see every obstacle is
asked everything. What an adult is asked, and how many questions are left, never follows from what another
adult answered (practice 4.6).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product
from typing import NamedTuple

from app import rules
from app.casework.conversation import Conversation, add_person, answer, is_passed
from app.casework.flow import asked_of_person
from app.casework.interview import FIRST_DAY_OF_2025_970, AskedQuestion
from app.casework.routes import Route
from app.casework.viewers import as_seen_by, other_viewers, viewer_of
from app.domain.answers import Answer, person_path, with_person_answer
from app.domain.case import MOST_PERSONS
from app.domain.permit import PermitGround, PermitKind
from app.domain.person import Person, Role
from app.rules import RuleBook
from app.rules.obstacles import incurable_persons

_FIRST_DAY, _LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)
_OLD_LAW, _NEW_LAW = FIRST_DAY_OF_2025_970 - timedelta(days=1), _LAST_DAY

_NEVER_SKIPPED = frozenset({"born_on", "moves", "own_statement", "custody", "application_on"})
"""Answers that decide which questions there are, or that papers need whatever the rules say."""

_GATES: Mapping[str, tuple[Answer, ...]] = {
    "born_on": (_FIRST_DAY, _LAST_DAY),
    "moves": (True,),
    "own_statement": (True,),
    "permit.ground": (
        PermitGround.REFUGEE,
        PermitGround.TEMPORARY_ACT_17,
        PermitGround.FAMILY_TIE,
        PermitGround.OTHER,
    ),
    "permit.kind": (PermitKind.TEMPORARY,),
}
"""Answers that open further questions, each with a value that opens each of them."""


@dataclass(frozen=True)
class Progress:
    """How far a conversation has come.

    Attributes:
        skipped: paths of open questions that are passed over, since an obstacle that nobody can cure settles
            the person's outcome.
        most_left: how many questions the interview still has at most, as long as nobody is added and no
            answer changed.
        most_left_to: of them those that are put to each adult, by id.
        most_if_added: how many questions another person would bring at most; 0 where the case is full.
    """

    skipped: frozenset[str]
    most_left: int
    most_left_to: Mapping[str, int]
    most_if_added: int


def progress(conversation: Conversation, on: date, book: RuleBook) -> Progress:
    """Where the conversation stands.

    Raises:
        UserFacingError: when the application day is before any ordinance of the book.
    """
    skip = _Skip.of(conversation, on, book)
    left = _left_by_person(skip, on, book)
    return Progress(
        skipped=frozenset(asked.path for asked in _every_question(conversation, on) if skip.skips(asked)),
        most_left=sum(max(map(Counter.total, ways)) for ways in left),
        most_left_to={
            person.id: sum(max(way[person.id] for way in ways) for ways in left)
            for person in conversation.case.persons
        },
        most_if_added=_most_if_added(conversation, on),
    )


class _View(NamedTuple):
    """What follows from all that one adult may see.

    Attributes:
        settled: ids of those whose outcome nothing can change any more.
        still_decide: paths whose answers can change something.
    """

    settled: frozenset[str]
    still_decide: frozenset[str]


@dataclass(frozen=True)
class _Skip:
    """Which questions of a conversation are passed over.

    Attributes:
        views: of each adult who answers, by id; empty where nothing is passed over.
    """

    conversation: Conversation
    on: date
    views: Mapping[str, _View]

    @classmethod
    def of(cls, conversation: Conversation, on: date, book: RuleBook) -> "_Skip":
        case = conversation.case
        every = (case.applicant.id, *(person.id for person in other_viewers(case, on)))
        adults = [adult for adult in every if adult not in conversation.wants_everything]
        return cls(conversation, on, {adult: _view(conversation, adult, on, book) for adult in adults})

    def skips(self, asked: AskedQuestion) -> bool:
        """Whether that question is open and passed over."""
        view = self.views.get(viewer_of(asked, self.conversation.case, self.on))
        person_id = asked.person_id or self.conversation.case.applicant.id
        return (
            view is not None
            and person_id in view.settled
            and asked.question.key not in _NEVER_SKIPPED
            and asked.path not in view.still_decide
            and not is_passed(self.conversation, asked.path)
        )


def _view(conversation: Conversation, viewer_id: str, on: date, book: RuleBook) -> _View:
    """Looking for missing answers takes long, and is left out where nobody is settled."""
    case = as_seen_by(viewer_id, conversation.case, on)
    found = rules.assess_answers(case, on, book)
    # A child without birth date may turn out to be an adult, of whom more is asked.
    settled = frozenset(
        person_id
        for person_id in incurable_persons(case, found)
        if case.person(person_id).role is not Role.CHILD
        or is_passed(conversation, person_path(person_id, "born_on"))
    )
    if not settled:
        return _View(settled, frozenset())
    known = rules.assess(case, on, book)
    return _View(settled, frozenset(known.missing + known.missing_for_amount))


def _every_question(conversation: Conversation, on: date) -> Iterator[AskedQuestion]:
    persons = conversation.case.persons
    return (asked for person in persons for asked in asked_of_person(conversation, person, on))


def _left_by_person(skip: _Skip, on: date, book: RuleBook) -> list[list[Counter[str]]]:
    """Of each person every way the open answers can go: how many questions it still puts to each adult."""
    conversation = skip.conversation
    skips = [
        skip,
        *(_Skip.of(variant, on, book) for variant in _by_other_days_of_application(conversation)),
    ]
    return [
        [_put_to(variant, skips, on) for variant in _by_gates(conversation, person)]
        for person in conversation.case.persons
    ]


def _put_to(person: Person, skips: Sequence[_Skip], on: date) -> Counter[str]:
    """How many questions about that person are put to each adult."""
    case = skips[0].conversation.case
    case = replace(case, persons=tuple(person if one.id == person.id else one for one in case.persons))
    return Counter(viewer_of(asked, case, on) for asked in _open_questions(person, skips, on))


def _most_if_added(conversation: Conversation, on: date) -> int:
    """Of whom nothing is known, nothing is passed over; any role but the partner's can be added again."""
    if len(conversation.case.persons) >= MOST_PERSONS:
        return 0
    return max(_most_of_new(add_person(conversation, role), on) for role in (Role.CHILD, Role.OTHER_RELATIVE))


def _most_of_new(conversation: Conversation, on: date) -> int:
    person = conversation.case.persons[-1]
    ways = [conversation, *_by_other_days_of_application(conversation)]
    skips = [_Skip(way, on, {}) for way in ways]
    return max(len(_open_questions(variant, skips, on)) for variant in _by_gates(conversation, person))


def _by_other_days_of_application(conversation: Conversation) -> Iterator[Conversation]:
    """Where the day of application is to be asked for, the conversation with days that open others."""
    is_asked_for = conversation.route is not Route.CHECK_CONDITIONS
    if is_asked_for and not is_passed(conversation, "application_on"):
        for day in (_OLD_LAW, _NEW_LAW):
            yield answer(conversation, "application_on", day)


def _open_questions(person: Person, skips: Sequence[_Skip], on: date) -> set[AskedQuestion]:
    """What may be asked of that person by one day of application and then by another."""
    return {
        asked
        for skip in skips
        for asked in asked_of_person(skip.conversation, person, on)
        if not is_passed(skip.conversation, asked.path) and not skip.skips(asked)
    }


def _by_gates(conversation: Conversation, person: Person) -> Iterator[Person]:
    """The person with every combination of open answers that open further questions."""
    open_gates = [key for key in _GATES if not is_passed(conversation, person_path(person.id, key))]
    for values in product(*(_GATES[key] for key in open_gates)):
        variant = person
        for key, value in zip(open_gates, values, strict=True):
            variant = with_person_answer(variant, key, value)
        yield variant
