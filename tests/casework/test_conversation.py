from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.casework.conversation import (
    Conversation,
    Wish,
    add_person,
    answer,
    answer_not_yet,
    is_passed,
    remove_person,
    settle_point,
    state_wish,
)
from app.domain.case import MOST_PERSONS
from app.domain.information import AMOUNT_POINTS, LETTER_POINTS, Point
from app.domain.letter import PointState
from app.domain.person import Role


def test_not_yet_known_passes_the_question_without_answering_it() -> None:
    conversation = answer_not_yet(Conversation(), "persons.p1.debt_csn")
    assert conversation.case.applicant.debt_csn is None
    assert is_passed(conversation, "persons.p1.debt_csn")


def test_an_answer_replaces_not_yet_known() -> None:
    conversation = answer(answer_not_yet(Conversation(), "persons.p1.debt_csn"), "persons.p1.debt_csn", False)
    assert conversation.not_yet == frozenset()
    assert conversation.case.applicant.debt_csn is False


@pytest.mark.parametrize("wish", [Wish.NO, Wish.UNSURE])
def test_a_wish_that_is_not_yes_leaves_no_trace(wish: Wish) -> None:
    before = answer(Conversation(), "persons.p1.debt_csn", False)
    assert state_wish(before, wish) == before


@pytest.mark.parametrize("wish", [Wish.NO, Wish.UNSURE])
def test_a_withdrawn_wish_is_forgotten(wish: Wish) -> None:
    assert state_wish(state_wish(Conversation(), Wish.YES), wish) == Conversation()


def test_a_stated_wish_answers_both_questions_of_the_law() -> None:
    case = state_wish(Conversation(), Wish.YES).case
    assert case.settles_permanently is True
    assert case.applicant.own_wish is True


def test_thirty_persons_fit_and_no_more() -> None:
    conversation = Conversation()
    for _ in range(MOST_PERSONS - 1):
        conversation = add_person(conversation, Role.CHILD)
    assert len(conversation.case.persons) == MOST_PERSONS
    with pytest.raises(ValueError, match="full"):
        add_person(conversation, Role.CHILD)


def test_removing_a_person_unties_permits_that_rested_on_that_person() -> None:
    conversation = add_person(Conversation(), Role.SPOUSE)
    conversation = answer(conversation, "persons.p1.permit.tied_to", "p2")
    assert remove_person(conversation, "p2").case.applicant.permit.tied_to is None


def test_the_applicant_cannot_be_removed() -> None:
    with pytest.raises(ValueError, match="applicant"):
        remove_person(Conversation(), "p1")


@given(st.lists(st.sampled_from(["add", "remove"]), max_size=40))
def test_ids_stay_unique_whatever_is_added_and_removed(acts: list[str]) -> None:
    conversation = Conversation()
    for act in acts:
        persons = conversation.case.persons
        if act == "add" and len(persons) < MOST_PERSONS:
            conversation = add_person(conversation, Role.CHILD)
        elif act == "remove" and len(persons) > 1:
            conversation = remove_person(conversation, persons[1].id)
    ids = [person.id for person in conversation.case.persons]
    assert len(set(ids)) == len(ids)


def test_no_sum_is_shown_before_its_points_are_explained_or_declined() -> None:
    conversation = Conversation()
    for point in AMOUNT_POINTS:
        assert not conversation.may_show_amount
        conversation = settle_point(conversation, point, PointState.DECLINED)
    assert conversation.may_show_amount


def test_the_four_points_of_the_letter_stay_open_until_settled() -> None:
    conversation = settle_point(Conversation(), LETTER_POINTS[0], PointState.EXPLAINED)
    assert conversation.letter_points_open == LETTER_POINTS[1:]
    assert settle_point(conversation, LETTER_POINTS[0], None).letter_points_open == LETTER_POINTS


def test_each_adult_hears_the_points_alone_and_another_ones_open_no_letter_and_no_sum() -> None:
    conversation = add_person(Conversation(), Role.SPOUSE)
    told = conversation
    for point in Point:
        told = settle_point(told, point, PointState.EXPLAINED, "p2")
    assert list(told.points_told_to("p2")) == list(Point)
    assert told.points_told_to("p1") == told.points == {}
    assert told.letter_points_open == LETTER_POINTS
    assert not told.may_show_amount
    assert Point.SECRECY not in settle_point(told, Point.SECRECY, None, "p2").points_told_to("p2")
    assert settle_point(conversation, Point.SECRECY, PointState.DECLINED).points_told_to("p2") == {}


def test_with_a_person_goes_what_he_or_she_was_told() -> None:
    told = settle_point(add_person(Conversation(), Role.SPOUSE), Point.SECRECY, PointState.DECLINED, "p2")
    again = add_person(remove_person(told, "p2"), Role.SPOUSE)
    assert again.points_told_to("p2") == {}


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_clearing_an_answer_gives_back_the_conversation_as_it_was(day: date) -> None:
    before = Conversation()
    assert answer(answer(before, "persons.p1.born_on", day), "persons.p1.born_on", None) == before
