"""An answer whose question dropped out counts no more, and comes back with its question."""

import random
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.bootstrap import build_services
from app.casework.conversation import (
    Conversation,
    add_person,
    answer,
    answer_not_yet,
    change_role,
    remove_person,
)
from app.casework.interview import NAME_QUESTIONS, WISH_QUESTIONS, roles_for, roles_to_add
from app.casework.on_screen import assess_for_screen
from app.casework.routes import Route
from app.casework.services import Services
from app.casework.set_aside import asked_paths, keep_asked
from app.domain.answers import Answer, AnswerKind, field_at, get_answer, split_path
from app.domain.permit import OUTSIDE, PermitGround, PermitKind
from app.domain.person import Role

TODAY = date(2026, 11, 22)
CHECKING = Conversation(route=Route.CHECK_CONDITIONS)
GROUND, TIED = "persons.p1.permit.ground", "persons.p1.permit.tied_to"
KIND, EXPIRES = "persons.p1.permit.kind", "persons.p1.permit.expires_on"

_OUTSIDE_THE_INTERVIEW = frozenset(question.key for question in NAME_QUESTIONS + WISH_QUESTIONS)
"""Asked where something is printed or saved, and alone in the room."""

_DAYS = (date(1985, 5, 5), date(2015, 1, 1), date(2025, 6, 1), date(2026, 12, 1))


@cache
def _services() -> Services:
    return build_services()


@pytest.fixture(name="services")
def _fixed() -> Services:
    return _services()


def said(conversation: Conversation, path: str, value: Answer) -> Conversation:
    """The conversation after that answer was given in the window."""
    return keep_asked(conversation, answer(conversation, path, value), TODAY)


def _tied() -> Conversation:
    tied = said(add_person(CHECKING, Role.SPOUSE), GROUND, PermitGround.FAMILY_TIE)
    return said(tied, TIED, "p2")


def _held_apart() -> Conversation:
    """A child with joint custody and debts told while it was taken for an adult."""
    child = said(add_person(CHECKING, Role.CHILD), "persons.p2.moves", value=True)
    child = said(child, "persons.p2.born_on", date(2000, 1, 1))
    child = said(child, "persons.p2.own_statement", value=True)
    return said(child, "persons.p2.debt_csn", value=True)


def test_another_ground_takes_the_answer_that_is_asked_no_more_along(services: Services) -> None:
    changed = said(_tied(), GROUND, PermitGround.REFUGEE)
    assert get_answer(changed.case, TIED) is None
    assert TIED not in changed.to_check
    assert not assess_for_screen(services, changed.case, TODAY).warnings


def test_the_first_ground_brings_it_back_with_nothing_to_check() -> None:
    back = said(said(_tied(), GROUND, PermitGround.REFUGEE), GROUND, PermitGround.FAMILY_TIE)
    assert get_answer(back.case, TIED) == "p2"
    assert TIED not in back.to_check
    assert not back.set_aside


def test_what_was_to_be_checked_before_comes_back_to_be_checked() -> None:
    doubted = change_role(_tied(), "p2", Role.OTHER_RELATIVE)
    assert TIED in doubted.to_check
    back = said(said(doubted, GROUND, PermitGround.REFUGEE), GROUND, PermitGround.FAMILY_TIE)
    assert TIED in back.to_check


def test_a_permit_that_becomes_permanent_runs_out_no_more(services: Services) -> None:
    temporary = said(said(CHECKING, KIND, PermitKind.TEMPORARY), EXPIRES, date(2027, 1, 1))
    permanent = said(temporary, KIND, PermitKind.PERMANENT)
    assert not assess_for_screen(services, permanent.case, TODAY).warnings
    assert get_answer(said(permanent, KIND, PermitKind.TEMPORARY).case, EXPIRES) == date(2027, 1, 1)


def test_a_debt_told_of_a_child_that_was_taken_for_an_adult_hinders_no_more() -> None:
    child = said(_held_apart(), "persons.p2.born_on", date(2015, 1, 1))
    assert child.case.person("p2").debt_csn is None
    assert said(child, "persons.p2.born_on", date(2000, 1, 1)).case.person("p2").debt_csn is True


def test_a_person_taken_away_takes_what_was_set_aside_along() -> None:
    refugee = said(_tied(), GROUND, PermitGround.REFUGEE)
    alone = keep_asked(refugee, remove_person(refugee, "p2"), TODAY)
    assert not alone.set_aside
    again = keep_asked(alone, add_person(alone, Role.CHILD), TODAY)
    assert get_answer(said(again, GROUND, PermitGround.FAMILY_TIE).case, TIED) is None


def test_an_answer_given_as_not_yet_known_is_not_brought_back() -> None:
    refugee = said(_tied(), GROUND, PermitGround.REFUGEE)
    passed = replace(refugee, not_yet=frozenset({TIED}))
    assert get_answer(said(passed, GROUND, PermitGround.FAMILY_TIE).case, TIED) is None


def test_what_a_saved_case_has_beyond_the_questions_stays_as_it_was_saved() -> None:
    saved = answer(answer(Conversation(), GROUND, PermitGround.REFUGEE), TIED, OUTSIDE)
    opened = keep_asked(Conversation(), replace(saved, route=Route.CHECK_CONDITIONS), TODAY)
    assert get_answer(opened.case, TIED) == OUTSIDE
    assert get_answer(said(opened, KIND, PermitKind.PERMANENT).case, TIED) == OUTSIDE


def _some_value(rng: random.Random, conversation: Conversation, path: str) -> Answer:
    person_id, _ = split_path(path)
    field = field_at(path)
    others = [one.id for one in conversation.case.persons if one.id != person_id]
    every: dict[AnswerKind, list[Answer]] = {
        AnswerKind.TRI: [True, False],
        AnswerKind.DATE: list(_DAYS),
        AnswerKind.COUNTRY: ["SY", "SE", "DE"],
        AnswerKind.COUNTRIES: [("SY",), ("SE", "IQ"), ("DE",), ()],
        AnswerKind.PERSON: [*others, OUTSIDE],
        AnswerKind.CHOICE: list(field.choices or ()),
    }
    return rng.choice(every[field.kind])


def _some_act(rng: random.Random, conversation: Conversation) -> Conversation:
    """One act out of those that the window offers; mostly an answer."""
    case = conversation.case
    others = [person.id for person in case.others(case.applicant.id)]
    match rng.randrange(20):
        case 0 if len(others) < 4:
            return add_person(conversation, rng.choice(roles_to_add(case)))
        case 1 if others:
            return remove_person(conversation, rng.choice(others))
        case 2 if others:
            person_id = rng.choice(others)
            return change_role(conversation, person_id, rng.choice(roles_for(case, person_id)))
        case 3:
            return replace(conversation, route=rng.choice((Route.CHECK_CONDITIONS, Route.HELP_TO_APPLY)))
    path = rng.choice(sorted(asked_paths(conversation, TODAY)))
    if rng.randrange(10) == 0:
        return answer_not_yet(conversation, path)
    return answer(conversation, path, _some_value(rng, conversation, path))


def _after_many_acts(rng: random.Random) -> Conversation:
    now = add_person(add_person(CHECKING, Role.SPOUSE), Role.CHILD)
    for _ in range(120):
        now = keep_asked(now, _some_act(rng, now), TODAY)
    return now


@settings(max_examples=60, deadline=None)
def _spouse_who_answered() -> Conversation:
    """A spouse who has told of a permit, a debt and a citizenship, alone."""
    couple = said(add_person(CHECKING, Role.SPOUSE), "persons.p2.moves", value=True)
    couple = said(couple, "persons.p2.born_on", date(1990, 1, 1))
    couple = said(couple, "persons.p2.own_statement", value=True)
    couple = said(couple, "persons.p2.permit.ground", PermitGround.REFUGEE)
    couple = said(couple, "persons.p2.citizenships", ("SY",))
    return said(couple, "persons.p2.debt_csn", value=True)


def _told_alone(conversation: Conversation) -> list[Answer]:
    keys = ("permit.ground", "citizenships", "debt_csn")
    return [get_answer(conversation.case, f"persons.p2.{key}") for key in keys]


@pytest.mark.parametrize("change", ["the day of birth", "the role"])
def test_what_an_adult_told_alone_is_not_the_guardians_to_read_where_it_turns_out_a_child(
    change: str,
) -> None:
    before = _spouse_who_answered()
    if change == "the role":
        before = said(before, "persons.p2.born_on", None)
        turned = keep_asked(before, change_role(before, "p2", Role.CHILD), TODAY)
    else:
        turned = said(before, "persons.p2.born_on", date(2018, 8, 8))
    assert not any(_told_alone(turned))
    answered_by_guardian = said(turned, "persons.p2.permit.ground", PermitGround.WORK)
    if change == "the role":
        back = change_role(answered_by_guardian, "p2", Role.SPOUSE)
        back = keep_asked(answered_by_guardian, back, TODAY)
    else:
        back = said(answered_by_guardian, "persons.p2.born_on", date(1990, 1, 1))
    assert _told_alone(back)[1:] == [("SY",), True]


def test_an_earlier_day_of_application_makes_nobodys_answers_the_guardians() -> None:
    of_age = said(add_person(CHECKING, Role.CHILD), "persons.p2.moves", value=True)
    of_age = said(of_age, "persons.p2.born_on", TODAY.replace(year=TODAY.year - 18))
    of_age = said(of_age, "persons.p2.own_statement", value=True)
    of_age = said(of_age, "persons.p2.permit.ground", PermitGround.REFUGEE)
    earlier = said(of_age, "application_on", TODAY - timedelta(days=30))
    assert get_answer(earlier.case, "persons.p2.permit.ground") is None
    later = said(earlier, "application_on", None)
    assert get_answer(later.case, "persons.p2.permit.ground") is PermitGround.REFUGEE


@given(st.randoms(use_true_random=True))
def test_whatever_is_to_be_checked_or_warned_of_is_asked_somewhere(rng: random.Random) -> None:
    now = _after_many_acts(rng)
    asked = asked_paths(now, TODAY)
    assert now.to_check.keys() <= asked
    for person in now.case.persons:
        for warning in assess_for_screen(_services(), now.case, TODAY, person.id).warnings:
            assert warning.path in asked or split_path(warning.path)[1] in _OUTSIDE_THE_INTERVIEW


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=True))
def test_an_answer_taken_back_leaves_every_answer_as_it_was(rng: random.Random) -> None:
    now = _after_many_acts(rng)
    path = rng.choice([path for path in sorted(asked_paths(now, TODAY)) if get_answer(now.case, path)])
    changed = said(now, path, _some_value(rng, now, path))
    assert said(changed, path, get_answer(now.case, path)).case == now.case
