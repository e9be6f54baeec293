"""How far a conversation has come: what is asked next, what no longer matters, how many questions are left.

Questions are passed over only for a person who meets an obstacle that nobody can cure, and only if their
answers can change nothing for anybody else either (practice 1.4). Whoever wants to see every obstacle is
asked everything.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from app import rules
from app.casework.conversation import Conversation, add_person, answer, is_passed
from app.casework.flow import asked_of_person
from app.casework.interview import FIRST_DAY_OF_2025_970, AskedQuestion
from app.casework.routes import Route
from app.domain.answers import Answer, person_path, with_person_answer
from app.domain.assessment import Assessment
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
        next_path: the answer to ask for next; those "not yet known" are passed over. None: nothing open can
            change anything.
        skipped: paths of open questions that are passed over, since an obstacle that nobody can cure settles
            the person's outcome.
        most_left: how many questions the interview still has at most, as long as nobody is added and no
            answer changed.
        most_if_added: how many questions another person would bring at most; 0 where the case is full.
    """

    next_path: str | None
    skipped: frozenset[str]
    most_left: int
    most_if_added: int


def progress(conversation: Conversation, on: date, book: RuleBook) -> Progress:
    """Where the conversation stands.

    Raises:
        UserFacingError: when the application day is before any ordinance of the book.
    """
    known = rules.assess(conversation.case, on, book)
    open_paths = known.missing + known.missing_for_amount
    skip = _Skip.of(conversation, known)
    return Progress(
        next_path=next((path for path in open_paths if path not in conversation.not_yet), None),
        skipped=frozenset(asked.path for asked in _every_question(conversation, on) if skip.skips(asked)),
        most_left=_most_left(skip, on, book),
        most_if_added=_most_if_added(conversation, on),
    )


@dataclass(frozen=True)
class _Skip:
    """Which questions of a conversation are passed over.

    Attributes:
        settled: ids of those whose outcome nothing can change any more.
        still_decide: paths whose answers can change something.
    """

    conversation: Conversation
    settled: frozenset[str]
    still_decide: frozenset[str]

    @classmethod
    def of(cls, conversation: Conversation, known: Assessment) -> "_Skip":
        if conversation.wants_everything:
            return cls(conversation, frozenset(), frozenset())
        case = conversation.case
        # A child without birth date may turn out to be an adult, of whom more is asked.
        settled = {
            person_id
            for person_id in incurable_persons(case, known)
            if case.person(person_id).role is not Role.CHILD
            or is_passed(conversation, person_path(person_id, "born_on"))
        }
        return cls(conversation, frozenset(settled), frozenset(known.missing + known.missing_for_amount))

    def skips(self, asked: AskedQuestion) -> bool:
        """Whether that question is open and passed over."""
        person_id = asked.person_id or self.conversation.case.applicant.id
        return (
            person_id in self.settled
            and asked.question.key not in _NEVER_SKIPPED
            and asked.path not in self.still_decide
            and not is_passed(self.conversation, asked.path)
        )


def _every_question(conversation: Conversation, on: date) -> Iterator[AskedQuestion]:
    persons = conversation.case.persons
    return (asked for person in persons for asked in asked_of_person(conversation, person, on))


def _most_left(skip: _Skip, on: date, book: RuleBook) -> int:
    """For each person the most that any open answers can come to open."""
    conversation = skip.conversation
    skips = [skip, *(_skip_in(variant, on, book) for variant in _by_other_days_of_application(conversation))]
    return sum(
        max(len(_open_paths(person, skips, on)) for person in _by_gates(conversation, person))
        for person in conversation.case.persons
    )


def _most_if_added(conversation: Conversation, on: date) -> int:
    """Of whom nothing is known, nothing is passed over; any role but the partner's can be added again."""
    if len(conversation.case.persons) >= MOST_PERSONS:
        return 0
    return max(_most_of_new(add_person(conversation, role), on) for role in (Role.CHILD, Role.OTHER_RELATIVE))


def _most_of_new(conversation: Conversation, on: date) -> int:
    person = conversation.case.persons[-1]
    ways = [conversation, *_by_other_days_of_application(conversation)]
    skips = [_Skip(way, frozenset(), frozenset()) for way in ways]
    return max(len(_open_paths(variant, skips, on)) for variant in _by_gates(conversation, person))


def _skip_in(variant: Conversation, on: date, book: RuleBook) -> _Skip:
    """What is passed over; looking for missing answers takes long, and is left out where nothing is."""
    found = rules.assess_answers(variant.case, on, book)
    if incurable_persons(variant.case, found):
        found = rules.assess(variant.case, on, book)
    return _Skip.of(variant, found)


def _by_other_days_of_application(conversation: Conversation) -> Iterator[Conversation]:
    """Where the day of application is to be asked for, the conversation with days that open others."""
    is_asked_for = conversation.route is not Route.CHECK_CONDITIONS
    if is_asked_for and not is_passed(conversation, "application_on"):
        for day in (_OLD_LAW, _NEW_LAW):
            yield answer(conversation, "application_on", day)


def _open_paths(person: Person, skips: Sequence[_Skip], on: date) -> set[str]:
    """What may be asked of that person by one day of application and then by another."""
    return {
        asked.path
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
