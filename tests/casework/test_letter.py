from dataclasses import replace
from datetime import date

import pytest

from app.bootstrap import build_services
from app.casework.conversation import (
    Conversation,
    Interpreter,
    Preparation,
    Wish,
    add_person,
    answer,
    settle_point,
    state_wish,
)
from app.casework.letter import conversation_letter, draft_letter, named_persons, still_needed
from app.casework.routes import Route
from app.domain.errors import ExitCode, RefusedError, UserFacingError
from app.domain.information import LETTER_POINTS
from app.domain.letter import LetterOrder, PointState
from app.domain.person import Role

TODAY = date(2026, 11, 22)
SERVICES = build_services()


def ready() -> Conversation:
    conversation = state_wish(Conversation(route=Route.HELP_TO_APPLY), Wish.YES)
    for point in LETTER_POINTS:
        conversation = settle_point(conversation, point, PointState.EXPLAINED)
    return replace(conversation, preparation=Preparation(recipient=("Migrationsverket",)))


def order(conversation: Conversation, on: date = TODAY) -> LetterOrder:
    assessment = SERVICES.assess(conversation.case, on)
    return conversation_letter(conversation, assessment, on, "sv", None, is_practice=False)


def refusal(conversation: Conversation, on: date = TODAY) -> str:
    with pytest.raises(UserFacingError) as refused:
        order(conversation, on)
    return refused.value.code


def test_a_conversation_that_has_everything_gives_a_letter() -> None:
    made = order(ready())
    assert made.recipient == ("Migrationsverket",)
    assert set(made.points.values()) == {PointState.EXPLAINED}


def test_without_the_own_wish_there_is_no_letter() -> None:
    assert refusal(state_wish(ready(), Wish.UNSURE)) == "letter_needs_own_wish"


@pytest.mark.parametrize("point", LETTER_POINTS)
def test_each_of_the_four_points_must_be_explained_or_declined(point: object) -> None:
    assert refusal(settle_point(ready(), point, None)) == "letter_needs_points"  # type: ignore[arg-type]


def test_a_declined_point_is_settled() -> None:
    made = order(settle_point(ready(), LETTER_POINTS[0], PointState.DECLINED))
    assert made.points[LETTER_POINTS[0].value] is PointState.DECLINED


@pytest.mark.parametrize("recipient", [(), ("",), (" ", "")])
def test_a_letter_has_a_recipient(recipient: tuple[str, ...]) -> None:
    conversation = replace(ready(), preparation=Preparation(recipient=recipient))
    assert refusal(conversation) == "letter_needs_recipient"


@pytest.mark.parametrize(
    ("recipient", "helper", "fault"),
    [
        (("å" * 501,), None, "letter_recipient_too_long"),
        (("å" * 300, "å" * 201), None, "letter_recipient_too_long"),
        (("å",) * 11, None, "letter_recipient_too_long"),
        (("Migrationsverket",), "å" * 201, "letter_helper_too_long"),
    ],
)
def test_what_takes_more_room_than_a_letter_has_is_refused(
    recipient: tuple[str, ...], helper: str | None, fault: str
) -> None:
    preparation = Preparation(recipient=recipient, helper_role=helper)
    assert refusal(replace(ready(), preparation=preparation)) == fault


def test_everything_that_a_letter_waits_for_is_known_before_it_is_drawn() -> None:
    assert not list(still_needed(ready()))
    waits = [error.code for error in still_needed(replace(Conversation(), more_time=True))]
    assert waits == [
        "letter_needs_more_time",
        "letter_needs_own_wish",
        "letter_needs_points",
        "letter_needs_recipient",
    ]


def test_more_time_and_a_missing_interpreter_are_said_in_the_same_words() -> None:
    waiting = replace(ready(), more_time=True)
    missing = replace(ready(), interpreter=Interpreter.NEEDED_BUT_MISSING)
    assert refusal(waiting) == refusal(missing) == "letter_needs_more_time"


def test_rules_over_a_year_old_carry_no_letter() -> None:
    with pytest.raises(RefusedError) as refused:
        order(ready(), date(2027, 1, 3))
    assert refused.value.exit_code is ExitCode.REFUSED


def test_a_letterhead_stands_only_on_a_letter_from_a_saved_case() -> None:
    assert order(ready()).letterhead is None


def test_a_draft_leaves_recipient_points_and_papers_to_be_filled_in() -> None:
    case = ready().case
    draft = draft_letter(case, SERVICES.assess(case, TODAY), TODAY, "sv", by_clock=False)
    assert (draft.recipient, draft.points, draft.papers, draft.letterhead) == ((), {}, {}, None)


def test_a_draft_needs_the_own_wish_too() -> None:
    case = answer(ready(), "settles_permanently", None).case
    with pytest.raises(UserFacingError):
        draft_letter(case, SERVICES.assess(case, TODAY), TODAY, "sv", by_clock=False)


def _with_names() -> Conversation:
    conversation = add_person(ready(), Role.CHILD)
    for path, value in (
        ("persons.p1.name", "Testa Provsson"),
        ("persons.p1.personal_number", "19030818-9802"),
        ("persons.p2.name", "Prova Provsson"),
        ("reference", "SN 1"),
    ):
        conversation = answer(conversation, path, value)
    return conversation


def test_names_that_the_form_hides_with_an_interpreter_on_the_phone_are_not_printed() -> None:
    def names(interpreter: Interpreter) -> set[str | None]:
        case = order(replace(_with_names(), interpreter=interpreter)).case
        numbers = {person.personal_number for person in case.persons}
        return {person.name for person in case.persons} | numbers | {case.reference}

    assert names(Interpreter.BY_PHONE) == {None}
    assert names(Interpreter.ON_SITE) >= {"Testa Provsson", "Prova Provsson", "SN 1"}


@pytest.mark.parametrize(("moves", "named"), [(True, ["p1", "p2"]), (None, ["p1", "p2"]), (False, ["p1"])])
def test_a_child_that_stays_is_not_named(moves: bool | None, named: list[str]) -> None:
    case = answer(_with_names(), "persons.p2.moves", moves).case
    assert [person.id for person in named_persons(case, TODAY)] == named


def test_those_who_are_named_come_in_the_order_of_the_household() -> None:
    conversation = ready()
    for role in (Role.CHILD, Role.SPOUSE, Role.CHILD):
        conversation = add_person(conversation, role)
    for person_id in ("p2", "p3", "p4"):
        conversation = answer(conversation, f"persons.{person_id}.moves", True)
    grown = answer(conversation, "persons.p2.born_on", date(2000, 1, 1)).case
    assert [person.id for person in named_persons(grown, TODAY)] == ["p1", "p2", "p3", "p4"]
