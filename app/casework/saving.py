"""What would be saved of a case, field by field, and without the fields somebody takes away."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from app.casework.conversation import Conversation
from app.casework.explain import answer_label
from app.casework.interview import WISH_QUESTIONS, asked_of, question_at
from app.casework.viewers import owner_of
from app.casework.wording import Words
from app.domain.answers import answer_paths, get_answer, split_path, with_answer
from app.domain.case import Case
from app.domain.saving import savable


@dataclass(frozen=True)
class SavedField:
    """One answer that would be saved.

    Attributes:
        label: what it is called, with the person where there are several.
        value: the answer in words.
    """

    path: str
    label: str
    value: str


def saved_fields(case: Case, on: date, words: Words) -> Iterator[SavedField]:
    """Every answer that saving the case on that day would keep, in the file format's order."""
    kept = savable(case, on)
    for path in answer_paths(kept):
        value = get_answer(kept, path)
        if value is None:
            continue
        person_id, _ = split_path(path)
        person = kept.applicant if person_id is None else kept.person(person_id)
        asked = asked_of(question_at(path), person)
        yield SavedField(path, answer_label(kept, path, words), words.answer(asked.question, kept, value))


def without_fields(case: Case, paths: Iterable[str]) -> Case:
    """The case without those answers."""
    for path in paths:
        case = with_answer(case, path, None)
    return case


def also_left_out(case: Case, path: str, on: date) -> frozenset[str]:
    """Paths of the other answers that can't be kept once that one is left out, like an adult's statement."""
    return _kept_paths(case, on) - _kept_paths(with_answer(case, path, None), on) - {path}


def new_since(case: Case, saved: Case, on: date) -> frozenset[str]:
    """Paths of the answers that would be saved and are new, or other than they were saved."""
    kept = savable(case, on)
    before = {path: get_answer(saved, path) for path in answer_paths(saved)}
    return frozenset(path for path in _kept_paths(case, on) if get_answer(kept, path) != before.get(path))


def gone_since(case: Case, saved: Case, on: date) -> frozenset[str]:
    """Paths of the answers that were saved and would not be saved again."""
    return _kept_paths(saved, on) - _kept_paths(case, on)


def _kept_paths(case: Case, on: date) -> frozenset[str]:
    kept = savable(case, on)
    return frozenset(path for path in answer_paths(kept) if get_answer(kept, path) is not None)


def kept_case(conversation: Conversation, on: date) -> Case:
    """The answers that saving would keep, without those that the client did not want saved."""
    removed = conversation.not_saved & set(answer_paths(conversation.case))
    return without_fields(savable(conversation.case, on), removed)


def answers_kept(conversation: Conversation, on: date) -> int:
    """How many answers of a saved case are there, as whoever asked first may know (practice 4.6).

    The wish is not counted, so that nobody at the table hears of it (practice 6.2), nor is the case's number.
    """
    case = kept_case(conversation, on)
    apart = {"reference", *(asked_of(question, case.applicant).path for question in WISH_QUESTIONS)}
    shown = (None, case.applicant.id)
    return sum(path not in apart and owner_of(path, case, on) in shown for path in _kept_paths(case, on))


def differs_from_saved(conversation: Conversation, on: date) -> bool:
    """Whether something was answered since the case was saved: a letter would say what no record does.

    What the client did not want saved is no difference: the letter leaves it out too.
    """
    saved = conversation.saved_case
    if saved is None:
        return False
    return kept_case(conversation, on) != saved


def adults_left_out(conversation: Conversation, on: date) -> tuple[str, ...]:
    """Ids of other adults who answered and of whose own answers nothing was saved, as nobody asked them."""
    case, kept = conversation.case, _kept_paths(kept_case(conversation, on), on)
    own: dict[str, list[bool]] = {}
    for path in _kept_paths(case, on):
        owner_id = owner_of(path, case, on)
        if owner_id not in (None, case.applicant.id):
            own.setdefault(owner_id, []).append(path in kept)
    return tuple(person.id for person in case.persons if person.id in own and not any(own[person.id]))


def letter_case(conversation: Conversation, on: date) -> Case:
    """The answers a letter is made from: those that were saved, unless something was answered since."""
    saved = conversation.saved_case
    return conversation.case if saved is None or differs_from_saved(conversation, on) else saved
