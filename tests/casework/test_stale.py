from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.casework.conversation import (
    Conversation,
    add_person,
    answer,
    change_role,
    confirm_answer,
    doubt_answers,
    is_passed,
    remove_person,
)
from app.casework.stale import changes_result, stale_after
from app.domain.answers import Answer, answer_paths, get_answer, with_answer
from app.domain.case import new_case
from app.domain.permit import PermitGround, PermitKind
from app.domain.person import Role

GROUND = "persons.p1.permit.ground"
SINCE = "persons.p1.permit.held_since"
KIND = "persons.p1.permit.kind"
RECEPTION = "destination.reception_shown"


def _said() -> Conversation:
    said = answer(Conversation(), GROUND, PermitGround.REFUGEE)
    said = answer(said, SINCE, date(2016, 3, 1))
    return answer(said, KIND, PermitKind.PERMANENT)


def test_another_ground_leaves_the_days_to_be_checked() -> None:
    changed = answer(_said(), GROUND, PermitGround.FAMILY_TIE)
    assert set(changed.to_check) == {SINCE, KIND}
    assert not is_passed(changed, SINCE)
    assert get_answer(changed.case, SINCE) == date(2016, 3, 1)


def test_a_first_answer_and_the_same_answer_leave_nothing_to_check() -> None:
    assert not _said().to_check
    assert not answer(_said(), GROUND, PermitGround.REFUGEE).to_check


def test_an_answer_confirmed_or_given_anew_is_checked() -> None:
    changed = answer(_said(), GROUND, PermitGround.OTHER)
    assert SINCE not in confirm_answer(changed, SINCE).to_check
    assert SINCE not in answer(changed, SINCE, date(2017, 3, 1)).to_check


def test_an_answer_taken_away_has_nothing_to_check() -> None:
    changed = answer(_said(), GROUND, PermitGround.OTHER)
    assert SINCE not in answer(changed, SINCE, None).to_check


def test_another_country_leaves_the_proof_of_reception_to_be_checked() -> None:
    said = answer(answer(Conversation(), "destination.country", "SY"), RECEPTION, True)
    assert answer(said, "destination.country", "IQ").to_check.keys() == {RECEPTION}


def test_another_role_leaves_permits_that_rest_on_the_person_to_be_checked() -> None:
    said = add_person(Conversation(), Role.SPOUSE)
    said = answer(said, "persons.p1.permit.tied_to", "p2")
    changed = change_role(said, "p2", Role.OTHER_RELATIVE)
    assert changed.case.person("p2").role is Role.OTHER_RELATIVE
    assert set(changed.to_check) == {"persons.p1.permit.tied_to"}


def test_a_person_taken_away_takes_the_marks_along() -> None:
    said = add_person(Conversation(), Role.CHILD)
    said = answer(said, "persons.p2.permit.ground", PermitGround.REFUGEE)
    said = answer(said, "persons.p2.permit.unbroken", True)
    said = answer(said, "persons.p2.permit.ground", PermitGround.WORK)
    assert said.to_check
    assert not remove_person(said, "p2").to_check


def test_who_takes_a_change_back_has_nothing_to_check() -> None:
    changed = answer(_said(), GROUND, PermitGround.OTHER)
    assert not answer(changed, GROUND, PermitGround.REFUGEE).to_check


def test_what_was_checked_is_checked_again_when_the_change_is_taken_back() -> None:
    checked = confirm_answer(answer(_said(), GROUND, PermitGround.OTHER), SINCE)
    back = answer(checked, GROUND, PermitGround.REFUGEE)
    assert set(back.to_check) == {SINCE}
    assert SINCE in answer(back, GROUND, PermitGround.FAMILY_TIE).to_check


@given(st.lists(st.sampled_from(list(PermitGround)), min_size=1))
def test_marks_follow_from_where_the_answers_began_not_from_the_way(grounds: list[PermitGround]) -> None:
    said = _said()
    for ground in grounds:
        said = answer(said, GROUND, ground)
    assert set(said.to_check) == stale_after(_said().case, said.case)


def test_a_draft_that_goes_on_has_the_answers_to_check_that_its_changes_left() -> None:
    changed = answer(_said(), GROUND, PermitGround.OTHER)
    taken_up = doubt_answers(Conversation(case=changed.case), _said().case)
    assert taken_up.to_check == changed.to_check


@given(st.sampled_from(list(PermitGround)), st.sampled_from(["SY", "IQ", None]))
def test_nothing_is_stale_but_answers_that_stand(ground: PermitGround, country: str | None) -> None:
    before = replace(_said().case)
    after = answer(answer(_said(), GROUND, ground), "destination.country", country).case
    for path in stale_after(before, after):
        assert path in answer_paths(after)
        assert get_answer(after, path) == get_answer(before, path)
        assert get_answer(after, path) is not None


@pytest.mark.parametrize(
    ("path", "value", "is_changed"),
    [
        ("persons.p1.debt_csn", True, True),
        ("persons.p1.name", "Testa Provsson", False),
        ("reference", "SN 1", False),
        ("persons.p1.own_wish", True, False),
        ("settles_permanently", True, False),
    ],
)
def test_a_result_rests_neither_on_names_nor_on_what_was_said_in_private(
    path: str, value: Answer, is_changed: bool
) -> None:
    case = new_case()
    assert changes_result(case, with_answer(case, path, value)) is is_changed


def test_one_person_more_may_change_a_result() -> None:
    conversation = Conversation()
    assert changes_result(conversation.case, add_person(conversation, Role.CHILD).case)
