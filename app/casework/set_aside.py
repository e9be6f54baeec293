"""Answers whose question dropped out: they count no more, and come back with their question.

Nobody is left with an answer that warns or is to be checked while it can neither be seen nor changed, and
who takes a change back finds everything as it was.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from app.casework.conversation import Conversation, SetAside
from app.casework.flow import asked_of_person
from app.casework.stale import still_stale
from app.casework.viewers import owner_of
from app.domain.answers import get_answer, split_path, with_answer
from app.domain.case import Case
from app.domain.permit import OUTSIDE


def keep_asked(before: Conversation, now: Conversation, on: date) -> Conversation:
    """The conversation where no answer stands whose question that change took away.

    An answer that came with a saved case stays as it was saved, though it is asked nowhere; none is to be
    checked there.

    Args:
        before: the conversation as it stood.
        now: the conversation after one change, whatever it was.
        on: the day of the conversation.
    """
    case, to_check = now.case, dict(now.to_check)
    aside = {path: kept for path, kept in now.set_aside.items() if _still_fits(kept, path, case)}
    for path in _dropped_out(before, now, on):
        given_by = owner_of(path, before.case, on)
        aside[path] = SetAside(get_answer(before.case, path), to_check.get(path), given_by)
        case = with_answer(case, path, None)
    # One answer that comes back may ask for the next.
    while back := _coming_back(aside, replace(now, case=case), on):
        for path in back:
            kept = aside.pop(path)
            if path not in now.not_yet and get_answer(case, path) is None:
                case = with_answer(case, path, kept.answer)
                to_check |= {path: kept.held_in} if kept.held_in is not None else {}
    settled = replace(now, case=case, set_aside=aside)
    asked = asked_paths(settled, on)
    asked_still = {path: held_in for path, held_in in to_check.items() if path in asked}
    return replace(settled, to_check=still_stale(asked_still, case))


def asked_paths(conversation: Conversation, on: date) -> frozenset[str]:
    """Paths of every answer that the conversation asks for, of everybody; not the wish, nor names."""
    persons = conversation.case.persons
    return frozenset(one.path for person in persons for one in asked_of_person(conversation, person, on))


def _dropped_out(before: Conversation, now: Conversation, on: date) -> Iterator[str]:
    """Paths of the answers that stand as before, and are asked for no more or of somebody else.

    An adult who turns out to be a child has answered alone; what was said then is not for the guardian to
    read, who is asked anew (practice 4.6).
    """
    here = {None, *(person.id for person in now.case.persons)}
    still_asked = asked_paths(now, on)
    for path in asked_paths(before, on):
        person_id, _ = split_path(path)
        if person_id not in here:
            continue
        answer = get_answer(before.case, path)
        if answer is None or answer != get_answer(now.case, path):
            continue
        if path not in still_asked or _was_told_alone(path, before.case, now.case, on):
            yield path


def _was_told_alone(path: str, before: Case, now: Case, on: date) -> bool:
    """Whether another adult than the applicant gave that answer, and somebody else is asked for it now."""
    giver = owner_of(path, before, on)
    return giver not in (None, before.applicant.id) and giver != owner_of(path, now, on)


def _coming_back(aside: Mapping[str, SetAside], now: Conversation, on: date) -> list[str]:
    """Paths of the answers that are asked for again, of whoever gave them."""
    asked = asked_paths(now, on)
    return [
        path
        for path, kept in aside.items()
        if path in asked and kept.given_by == owner_of(path, now.case, on)
    ]


def _still_fits(kept: SetAside, path: str, case: Case) -> bool:
    """Whether everybody whom the answer is about is still there."""
    here = {person.id for person in case.persons}
    person_id, key = split_path(path)
    is_about_gone = key == "permit.tied_to" and kept.answer not in {*here, OUTSIDE}
    return (person_id is None or person_id in here) and not is_about_gone
