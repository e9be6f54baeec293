"""Several children often have the same answers: one's can be taken over for the next, to be checked."""

from collections.abc import Iterator
from datetime import date

from app.casework.conversation import Conversation, answer, is_passed
from app.casework.flow import asked_of_person
from app.casework.interview import AskedQuestion
from app.domain.answers import get_answer, person_path
from app.domain.person import Person, Role

_OWN_KEYS = frozenset({"born_on"})
"""What differs from child to child."""

OFFERED_AT = "moves"
"""The question at which the answers are offered: the first that children may share."""


def sibling_to_follow(conversation: Conversation, person_id: str, on: date) -> Person | None:
    """The child nearest before that one who has answers which that one lacks, or None."""
    case = conversation.case
    if not _is_child(conversation, case.person(person_id), on):
        return None
    before = [person.id for person in case.persons].index(person_id)
    for sibling in reversed(case.persons[:before]):
        if _is_child(conversation, sibling, on) and any(_to_take(conversation, sibling.id, person_id, on)):
            return sibling
    return None


def take_answers(conversation: Conversation, from_id: str, to_id: str, on: date) -> Conversation:
    """The conversation with every answer of the one child given for the other, where the other has none."""
    while True:
        # One answer may open the next question.
        path = next(_to_take(conversation, from_id, to_id, on), None)
        if path is None:
            return conversation
        value = get_answer(conversation.case, _same_path(path, to_id, from_id))
        conversation = answer(conversation, path, value)


def passed(conversation: Conversation, person_id: str, on: date) -> tuple[AskedQuestion, ...]:
    """Every question of that person that was answered or passed with "vet inte ännu", in order.

    Also those whose answer is to be checked again: nobody shall think that it is gone.
    """
    asked = asked_of_person(conversation, conversation.case.person(person_id), on)
    return tuple(
        one for one in asked if is_passed(conversation, one.path) or one.path in conversation.to_check
    )


def _is_child(conversation: Conversation, person: Person, on: date) -> bool:
    return person.role is Role.CHILD and person.is_under_18(conversation.case.filed_on(on))


def _to_take(conversation: Conversation, from_id: str, to_id: str, on: date) -> Iterator[str]:
    """Paths of the open answers that the other child has; a permit never rests on its holder."""
    case = conversation.case
    for asked in asked_of_person(conversation, case.person(to_id), on):
        if asked.question.key in _OWN_KEYS or get_answer(case, asked.path) is not None:
            continue
        if get_answer(case, _same_path(asked.path, to_id, from_id)) not in (None, to_id):
            yield asked.path


def _same_path(path: str, own_id: str, other_id: str) -> str:
    return person_path(other_id, path.removeprefix(person_path(own_id, "")))
