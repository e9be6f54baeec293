"""One conversation at the desk: what has been said so far, and how each act changes it.

A conversation lives in memory alone. Frozen: every act gives a new one, so that going back or undoing
is keeping the old one. What is kept of it is a case (saved by choice) and counts (sealed).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from app.casework.circumstances import InterpreterWish
from app.casework.routes import Route
from app.casework.stale import stale_after, still_stale
from app.domain.answers import Answer, get_answer, with_answer
from app.domain.case import MOST_PERSONS, Case, new_case
from app.domain.information import AMOUNT_POINTS, LETTER_POINTS, Point
from app.domain.person import Person, Role

if TYPE_CHECKING:
    from app.casework.circumstances import ChildTold, Representative, TakeHome
    from app.domain.letter import IdentitySeen, LetterOrder, PaperState, PointState
    from app.domain.profile import Basis


class Interpreter(Enum):
    """How the conversation is interpreted. Who interprets is not kept."""

    NOT_NEEDED = "not_needed"
    ON_SITE = "on_site"
    BY_PHONE = "by_phone"
    SIGN_LANGUAGE = "sign_language"
    DEAFBLIND = "deafblind"
    NEEDED_BUT_MISSING = "needed_but_missing"


class Wish(Enum):
    """What the person says, alone in the room; only "yes" is ever kept (practice 6.2)."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class SetAside(NamedTuple):
    """An answer whose question is not asked as things stand.

    Attributes:
        held_in: as in :attr:`Conversation.to_check`; None: it was not to be checked.
        given_by: id of the one adult who gave it and may see it; None: it is the household's.
    """

    answer: Answer
    held_in: Case | None
    given_by: str | None


@dataclass(frozen=True)
class Preparation:
    """What is settled about the letter besides the case.

    Attributes:
        recipient: lines of the recipient's address.
        helper_role: who helped, by role.
    """

    papers: dict[str, PaperState] = field(default_factory=dict)
    identity_seen: IdentitySeen | None = None
    helper_role: str | None = None
    recipient: tuple[str, ...] = ()


@dataclass(frozen=True)
class Conversation:
    """Everything said so far, in memory.

    Attributes:
        is_outreach: held away from the office, where others pass by; goes for the next person too.
        case: the answers.
        interpreter: how it is interpreted; None: not yet asked.
        interpreter_wish: whom the client wants as interpreter.
        representative: who helps or represents the client; None: not yet asked.
        secrecy_told: secrecy and its limits were told before any question.
        not_yet: paths answered "vet inte ännu"; passed over, not asked again.
        to_check: by path, answers that a later change elsewhere may have made wrong, and the case in which
            they were right; who takes the change back has nothing to check.
        set_aside: by path, answers whose question dropped out; they count no more, and come back with it.
        points: what became of each information point that the applicant was told.
        points_of_others: the same of each other adult, by id; each decides alone (practice 4.6).
        wants_everything: ids of the adults who want to see every obstacle, so that no question of theirs is
            passed over.
        asked_for_amount: the client asked to see the sum before the consequences.
        more_time: this conversation goes on another day; why is nobody's to record (practice 6.1).
        wished_for: the country that was chosen when the applicant, alone, said yes; None: none was. In the
            conversation alone: whoever finds it knows that the answer was yes.
        letter_made: what the support letter was made from that was printed or saved as a file last; None:
            none was.
        children: what was done for each child, by id.
        served_on: the day the client received a decision that can be appealed; None: not known.
        safe_papers: what each adult, alone, said is safe to take along, by id.
        basis: on what basis what was saved is kept; None: nothing was saved in this conversation.
        is_protected: somebody in the saved case lives with protected personal data.
        after_refusal: it went on from a refusal to the conditions, so what goes after a no is still of use.
        saved_as: id of the saved case this conversation continues, or None.
        saved_case: its answers as they were saved last; None: nothing was saved.
        not_saved: paths of answers that the client did not want saved.
    """

    route: Route | None = None
    is_outreach: bool = False
    case: Case = field(default_factory=new_case)
    interpreter: Interpreter | None = None
    interpreter_wish: InterpreterWish = field(default_factory=InterpreterWish)
    representative: Representative | None = None
    secrecy_told: bool = False
    not_yet: frozenset[str] = frozenset()
    to_check: Mapping[str, Case] = field(default_factory=dict)
    set_aside: Mapping[str, SetAside] = field(default_factory=dict)
    points: dict[Point, PointState] = field(default_factory=dict)
    points_of_others: dict[str, dict[Point, PointState]] = field(default_factory=dict)
    preparation: Preparation = field(default_factory=Preparation)
    wants_everything: frozenset[str] = frozenset()
    asked_for_amount: bool = False
    more_time: bool = False
    wished_for: str | None = None
    letter_made: LetterOrder | None = None
    children: dict[str, ChildTold] = field(default_factory=dict)
    served_on: date | None = None
    safe_papers: dict[str, TakeHome] = field(default_factory=dict)
    basis: Basis | None = None
    is_protected: bool = False
    after_refusal: bool = False
    saved_as: str | None = None
    saved_case: Case | None = None
    not_saved: frozenset[str] = frozenset()

    @property
    def may_show_amount(self) -> bool:
        """No sum before the consequences are explained, or the client asks (practice 6.6)."""
        return self.asked_for_amount or all(point in self.points for point in AMOUNT_POINTS)

    def points_told_to(self, person_id: str) -> Mapping[Point, PointState]:
        """What became of each information point that this adult was told."""
        is_applicant = person_id == self.case.applicant.id
        return self.points if is_applicant else self.points_of_others.get(person_id, {})

    @property
    def goes_on_another_day(self) -> bool:
        """Nothing more is done today; no paper tells one reason from another (practice 6.1)."""
        return self.more_time or self.interpreter is Interpreter.NEEDED_BUT_MISSING

    @property
    def letter_points_open(self) -> tuple[Point, ...]:
        """Points that must still be explained or declined before a letter."""
        return tuple(point for point in LETTER_POINTS if point not in self.points)


def answer(conversation: Conversation, path: str, value: Answer) -> Conversation:
    """The conversation with that answer given; None clears it."""
    changed = _with_case(conversation, with_answer(conversation.case, path, value))
    return confirm_answer(replace(changed, not_yet=conversation.not_yet - {path}), path)


def answer_not_yet(conversation: Conversation, path: str) -> Conversation:
    """The conversation with "vet inte ännu" at that path."""
    return replace(answer(conversation, path, None), not_yet=conversation.not_yet | {path})


def confirm_answer(conversation: Conversation, path: str) -> Conversation:
    """The conversation after the answer at that path was looked at again and stays."""
    return replace(conversation, to_check={p: c for p, c in conversation.to_check.items() if p != path})


def is_passed(conversation: Conversation, path: str) -> bool:
    """Whether the question was answered, and nothing has changed since, or passed over."""
    if path in conversation.to_check:
        return False
    return path in conversation.not_yet or get_answer(conversation.case, path) is not None


def add_person(conversation: Conversation, role: Role) -> Conversation:
    """The conversation with one more person.

    Raises:
        ValueError: when the case is full, or has a spouse or cohabitant already.
    """
    case = conversation.case
    if len(case.persons) >= MOST_PERSONS:
        raise ValueError("the case is full")
    taken = {person.id for person in case.persons}
    person_id = next(f"p{n}" for n in range(2, MOST_PERSONS + 2) if f"p{n}" not in taken)
    return replace(conversation, case=replace(case, persons=(*case.persons, Person(id=person_id, role=role))))


def remove_person(conversation: Conversation, person_id: str) -> Conversation:
    """The conversation without that person, or anything told to them; permits tied to them lose that answer.

    Raises:
        ValueError: for the applicant.
    """
    case = conversation.case
    if case.person(person_id).is_applicant:
        raise ValueError("the applicant stays")
    left = tuple(_untied(person, person_id) for person in case.others(person_id))
    not_yet = frozenset(p for p in conversation.not_yet if not p.startswith(f"persons.{person_id}."))
    children = {child: told for child, told in conversation.children.items() if child != person_id}
    told = {adult: points for adult, points in conversation.points_of_others.items() if adult != person_id}
    changed = _with_case(conversation, replace(case, persons=left))
    return replace(changed, not_yet=not_yet, children=children, points_of_others=told)


def change_role(conversation: Conversation, person_id: str, role: Role) -> Conversation:
    """The conversation with that person being something else to the applicant; the answers stay.

    Raises:
        ValueError: for the applicant, or where the case has a spouse or cohabitant already.
    """
    case = conversation.case
    if role is Role.APPLICANT or case.person(person_id).is_applicant:
        raise ValueError("the applicant stays the applicant")
    persons = tuple(replace(one, role=role) if one.id == person_id else one for one in case.persons)
    return _with_case(conversation, replace(case, persons=persons))


def state_wish(conversation: Conversation, wish: Wish) -> Conversation:
    """The conversation after the applicant, alone, was asked for the wish.

    "No" and "unsure" leave no trace: the answers are as if never asked.
    """
    value = True if wish is Wish.YES else None
    case = replace(conversation.case, settles_permanently=value)
    case = with_answer(case, f"persons.{case.applicant.id}.own_wish", value)
    wished_for = case.destination.country if value else None
    return replace(conversation, case=case, wished_for=wished_for)


def settle_point(
    conversation: Conversation, point: Point, state: PointState | None, person_id: str | None = None
) -> Conversation:
    """The conversation with that point explained, declined, or open again (None).

    Args:
        person_id: the adult it was told; None: the applicant.
    """
    adult_id = person_id or conversation.case.applicant.id
    points = {p: s for p, s in conversation.points_told_to(adult_id).items() if p is not point}
    if state is not None:
        points[point] = state
    if adult_id == conversation.case.applicant.id:
        return replace(conversation, points=points)
    return replace(conversation, points_of_others={**conversation.points_of_others, adult_id: points})


def note_child(conversation: Conversation, child_id: str, told: ChildTold) -> Conversation:
    """The conversation with what was done for that child."""
    return replace(conversation, children={**conversation.children, child_id: told})


def doubt_answers(conversation: Conversation, before: Case) -> Conversation:
    """The conversation with those answers to be checked that rest on what was another in that case."""
    marked = dict.fromkeys(stale_after(before, conversation.case), before)
    to_check = {**marked, **conversation.to_check}
    return replace(conversation, to_check=still_stale(to_check, conversation.case))


def _with_case(conversation: Conversation, case: Case) -> Conversation:
    """The conversation with the answers of that case; those that rested on what changed are to be checked."""
    return doubt_answers(replace(conversation, case=case), conversation.case)


def _untied(person: Person, from_id: str) -> Person:
    if person.permit.tied_to != from_id:
        return person
    return replace(person, permit=replace(person.permit, tied_to=None))
