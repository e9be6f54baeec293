"""What is asked next, what is passed over, and how many questions are left at most."""

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from app.casework.conversation import (
    Conversation,
    add_person,
    answer,
    answer_not_yet,
    is_passed,
)
from app.casework.flow import pages
from app.casework.interview import AskedQuestion
from app.casework.progress import Progress, progress
from app.casework.routes import Route
from app.casework.viewers import viewer_of
from app.domain.answers import Answer, AnswerKind
from app.domain.case import MOST_PERSONS
from app.domain.permit import OUTSIDE, PermitGround
from app.domain.person import Role
from app.rules import assess, load_rule_book
from tests.rules.situations import RULES

TODAY = date(2026, 11, 22)
LATE = date(2025, 3, 1)
CHECKING = Conversation(route=Route.CHECK_CONDITIONS)
CITIZEN = answer(CHECKING, "persons.p1.citizenships", ("SY", "SE"))
IN_DEBT = answer(CHECKING, "persons.p1.debt_csn", True)
BOOK = load_rule_book(RULES)


def at(conversation: Conversation) -> Progress:
    return progress(conversation, TODAY, BOOK)


def open_questions(conversation: Conversation, skipped: frozenset[str]) -> list[AskedQuestion]:
    asked = [page.asked for page in pages(conversation, TODAY, skipped) if page.asked]
    return [one for one in asked if not is_passed(conversation, one.path)]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("citizenships", ("SE",)),
        ("permit.ground", PermitGround.WORK),
        ("granted_before", True),
    ],
)
def test_an_obstacle_nobody_can_cure_passes_over_the_rest(key: str, value: Answer) -> None:
    settled = answer(CHECKING, f"persons.p1.{key}", value)
    assert "persons.p1.debt_kfm" in at(settled).skipped
    assert "destination.country" in at(settled).skipped


def test_a_permit_given_too_late_passes_over_the_rest() -> None:
    refugee = answer(CHECKING, "persons.p1.permit.ground", PermitGround.REFUGEE)
    assert at(refugee).skipped == frozenset()
    assert "persons.p1.debt_kfm" in at(answer(refugee, "persons.p1.permit.held_since", LATE)).skipped


def test_a_debt_passes_over_nothing_since_it_can_be_settled() -> None:
    assert at(IN_DEBT).skipped == frozenset()


def test_who_wants_the_whole_picture_is_asked_everything() -> None:
    assert at(replace(CITIZEN, wants_everything=frozenset({"p1"}))).skipped == frozenset()
    assert at(CITIZEN).most_left < at(replace(CITIZEN, wants_everything=frozenset({"p1"}))).most_left


def test_what_others_still_need_is_asked() -> None:
    with_spouse = add_person(CITIZEN, Role.SPOUSE)
    assert "destination.country" not in at(with_spouse).skipped
    assert "persons.p1.debt_csn" in at(with_spouse).skipped or "persons.p1.debt_csn" in _missing(with_spouse)


def _missing(conversation: Conversation) -> tuple[str, ...]:
    return assess(conversation.case, TODAY, BOOK).missing


def test_a_family_tie_to_somebody_with_such_an_obstacle_is_one_too() -> None:
    family = answer(add_person(CITIZEN, Role.CHILD), "persons.p2.born_on", date(2016, 1, 1))
    family = answer(family, "persons.p2.permit.ground", PermitGround.FAMILY_TIE)
    assert "persons.p2.permit.held_since" not in at(family).skipped
    assert "persons.p2.permit.held_since" in at(answer(family, "persons.p2.permit.tied_to", "p1")).skipped


def test_a_debt_of_the_person_a_permit_rests_on_can_be_settled_too() -> None:
    family = answer(add_person(IN_DEBT, Role.CHILD), "persons.p2.born_on", date(2016, 1, 1))
    family = answer(family, "persons.p2.permit.ground", PermitGround.FAMILY_TIE)
    family = answer(family, "persons.p2.permit.tied_to", "p1")
    assert at(family).skipped == frozenset()


def test_what_was_answered_keeps_its_page() -> None:
    answered_first = answer(IN_DEBT, "persons.p1.citizenships", ("SE",))
    assert "persons.p1.debt_csn" not in at(answered_first).skipped


@pytest.mark.parametrize("route", [Route.CHECK_CONDITIONS, Route.HELP_TO_APPLY])
@pytest.mark.parametrize("role", [Role.SPOUSE, Role.CHILD, Role.OTHER_RELATIVE])
def test_who_is_added_brings_as_many_questions_as_was_said_before(route: Route, role: Role) -> None:
    before = at(replace(CHECKING, route=route))
    after = at(add_person(replace(CHECKING, route=route), role))
    assert after.most_left == before.most_left + before.most_if_added
    assert after.most_if_added == before.most_if_added > 10


def test_a_household_that_is_full_is_promised_no_more_questions() -> None:
    conversation = CHECKING
    while len(conversation.case.persons) < MOST_PERSONS:
        assert at(conversation).most_if_added > 0
        conversation = add_person(conversation, Role.CHILD)
    assert at(conversation).most_if_added == 0


def test_skipped_questions_have_no_page() -> None:
    skipped = at(CITIZEN).skipped
    paths = {page.asked.path for page in pages(CITIZEN, TODAY, skipped) if page.asked}
    assert skipped
    assert not paths & skipped
    assert "persons.p1.citizenships" in paths


@pytest.mark.parametrize("seed", range(12))
def test_never_are_more_questions_asked_than_were_said_to_be_left(seed: int) -> None:
    rng = random.Random(seed)
    conversation = replace(
        _some_household(rng), wants_everything=frozenset({"p1", "p2"} if rng.random() < 0.3 else ())
    )
    said: list[int] = []
    known = at(conversation)
    while open_now := open_questions(conversation, known.skipped):
        said.append(known.most_left)
        conversation = _some_answer(rng, conversation, open_now[0])
        known = at(conversation)
    asked = len(said)
    assert all(left >= asked - at_step for at_step, left in enumerate(said))
    assert said == sorted(said, reverse=True)
    assert known.most_left == 0


@pytest.mark.parametrize("seed", range(6))
def test_no_adult_is_asked_more_than_was_said_to_be_left_to_that_adult(seed: int) -> None:
    rng = random.Random(seed)
    conversation = add_person(add_person(CHECKING, Role.SPOUSE), Role.CHILD)
    said: list[Mapping[str, int]] = []
    asked: list[str] = []
    known = at(conversation)
    while open_now := open_questions(conversation, known.skipped):
        said.append(known.most_left_to)
        asked.append(viewer_of(open_now[0], conversation.case, TODAY))
        conversation = _some_answer(rng, conversation, open_now[0])
        known = at(conversation)
    for step, left in enumerate(said):
        assert all(asked[step:].count(person_id) <= left[person_id] for person_id in left)
    for before, after in pairwise(said):
        assert all(after[person_id] <= before[person_id] for person_id in after)
    assert set(known.most_left_to.values()) == {0}


@pytest.mark.parametrize("settled", [{"citizenships": ("SE",)}, {"granted_before": True}, {"debt_csn": True}])
def test_what_an_adult_is_asked_does_not_follow_from_what_another_answered(
    settled: dict[str, Answer],
) -> None:
    couple = answer(add_person(CHECKING, Role.SPOUSE), "persons.p2.born_on", date(1985, 5, 5))
    couple = answer(couple, "persons.p2.own_statement", value=True)
    couple = answer(couple, "persons.p2.permit.ground", PermitGround.FAMILY_TIE)
    couple = answer(couple, "persons.p2.permit.tied_to", "p1")
    for own, other in (("p1", "p2"), ("p2", "p1")):
        changed = couple
        for key, value in settled.items():
            changed = answer(changed, f"persons.{other}.{key}", value)
        before, after = (_asked_of(own, one) for one in (couple, changed))
        assert before == after
        assert at(couple).most_left_to[own] == at(changed).most_left_to[own]


def _asked_of(person_id: str, conversation: Conversation) -> list[str]:
    asked = open_questions(conversation, at(conversation).skipped)
    return [one.path for one in asked if viewer_of(one, conversation.case, TODAY) == person_id]


@pytest.mark.parametrize("seed", range(8))
def test_answers_to_what_was_passed_over_would_change_nothing(seed: int) -> None:
    rng = random.Random(seed)
    conversation = _some_household(rng)
    while open_now := open_questions(conversation, at(conversation).skipped):
        conversation = _some_answer(rng, conversation, open_now[0])
    before = [person.outcome for person in assess(conversation.case, TODAY, BOOK).persons]
    for asked in open_questions(conversation, frozenset()):
        conversation = _some_answer(rng, conversation, asked)
    after = [person.outcome for person in assess(conversation.case, TODAY, BOOK).persons]
    assert before == after


def _some_household(rng: random.Random) -> Conversation:
    conversation = CHECKING
    for role in rng.choice(
        ((), (Role.SPOUSE,), (Role.CHILD,), (Role.COHABITANT, Role.CHILD, Role.OTHER_RELATIVE))
    ):
        conversation = add_person(conversation, role)
    return conversation


def _some_answer(rng: random.Random, conversation: Conversation, asked: AskedQuestion) -> Conversation:
    if rng.random() < 0.2:
        return answer_not_yet(conversation, asked.path)
    others = [person.id for person in conversation.case.others(asked.person_id or "")]
    days: list[Answer] = [date(1985, 5, 5), date(2016, 5, 5), LATE, TODAY, TODAY + timedelta(days=400)]
    values: dict[AnswerKind, list[Answer]] = {
        AnswerKind.TRI: [True, False],
        AnswerKind.DATE: days[:4] if asked.question.key == "born_on" else days[1:],
        AnswerKind.COUNTRY: ["SY", "DE", "AX"],
        AnswerKind.COUNTRIES: [(), ("SY",), ("SE",)],
        AnswerKind.CHOICE: list(asked.field.choices or ()),
        AnswerKind.PERSON: [*others, OUTSIDE],
    }
    return answer(conversation, asked.path, rng.choice(values[asked.field.kind]))
