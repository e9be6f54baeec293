from dataclasses import replace
from datetime import date

import pytest

from app.bootstrap import build_services
from app.casework.conversation import Conversation, Interpreter, Wish, add_person, answer, state_wish
from app.casework.counting import Ending, counts_of, told_by
from app.casework.routes import Route
from app.domain.counting import Count
from app.domain.permit import PermitGround
from app.domain.person import Role

TODAY = date(2026, 11, 22)
SERVICES = build_services()
CHECKING = Conversation(route=Route.CHECK_CONDITIONS)
ONCE_PER_CONVERSATION = {"channel", "ended", "interpreter", "gender", "children", "adaptation"}


def counted(conversation: Conversation, ending: Ending | None = None) -> frozenset[Count]:
    assessment = SERVICES.assess(conversation.case, TODAY)
    return counts_of(conversation, assessment, ending or Ending())


def obstacles(conversation: Conversation) -> set[str]:
    return {count.category for count in counted(conversation) if count.table == "obstacle"}


def test_each_single_answer_table_gets_exactly_one_category() -> None:
    tables = [count.table for count in counted(CHECKING) if count.table in ONCE_PER_CONVERSATION]
    assert sorted(tables) == sorted(ONCE_PER_CONVERSATION)


@pytest.mark.parametrize(
    ("path", "value", "obstacle"),
    [
        ("persons.p1.citizenships", ("SE",), "citizen"),
        ("persons.p1.resident_in_sweden", False, "not_registered"),
        ("persons.p1.permit.ground", PermitGround.WORK, "permit_ground"),
        ("persons.p1.debt_csn", True, "debt_csn"),
        ("persons.p1.debt_kfm", True, "debt_kfm"),
        ("persons.p1.granted_before", True, "granted_before"),
        ("destination.country", "DK", "destination"),
        ("destination.reception_shown", False, "reception"),
    ],
)
def test_an_obstacle_is_counted_by_its_kind(path: str, value: object, obstacle: str) -> None:
    assert obstacles(answer(CHECKING, path, value)) == {obstacle}  # type: ignore[arg-type]


def test_a_permit_after_the_cutoff_is_counted_as_a_date() -> None:
    conversation = answer(CHECKING, "persons.p1.permit.ground", PermitGround.REFUGEE)
    assert obstacles(answer(conversation, "persons.p1.permit.held_since", date(2024, 9, 13))) == {
        "permit_date"
    }


def test_another_adults_obstacle_is_not_counted_here() -> None:
    conversation = answer(add_person(CHECKING, Role.SPOUSE), "persons.p2.debt_csn", True)
    assert obstacles(conversation) == set()


@pytest.mark.parametrize("wish", [Wish.NO, Wish.UNSURE])
def test_a_wish_that_is_not_yes_is_not_counted(wish: Wish) -> None:
    assert counted(state_wish(CHECKING, wish)) == counted(CHECKING)


def test_more_time_is_one_category_whatever_the_reason() -> None:
    waiting = replace(CHECKING, more_time=True)
    other = replace(answer(CHECKING, "persons.p1.debt_csn", None), more_time=True)
    assert counted(waiting) == counted(other)
    assert Count("ended", "another_time") in counted(waiting)


def test_a_missing_interpreter_is_a_need_the_office_sees() -> None:
    conversation = replace(CHECKING, interpreter=Interpreter.NEEDED_BUT_MISSING)
    assert Count("interpreter", "needed_but_missing") in counted(conversation)


def test_what_the_conversation_tells_is_counted_unless_it_is_declined() -> None:
    conversation = replace(CHECKING, interpreter=Interpreter.BY_PHONE, is_outreach=True)
    told = told_by(conversation)
    assert told == Ending("stays", "outreach", "by_phone", "no")
    declined = replace(told, interpreter="not_stated", children="not_stated")
    counts = counted(conversation, declined)
    assert {Count("interpreter", "not_stated"), Count("children", "not_stated")} <= counts
    assert {Count("interpreter", "by_phone"), Count("children", "no")} <= counted(conversation)


def test_no_table_is_about_users_nationality_or_destination() -> None:
    assert {count.table for count in counted(CHECKING)} <= {*ONCE_PER_CONVERSATION, "obstacle", "need"}


def test_of_another_process_only_that_somebody_came_is_counted() -> None:
    conversation = replace(answer(CHECKING, "persons.p1.debt_csn", True), route=Route.REMOVAL_OR_ASYLUM)
    ending = Ending(channel="outreach", gender="woman", needs=frozenset({"housing"}))
    assert {(count.table, count.category) for count in counted(conversation, ending)} == {
        ("channel", "other"),
        ("ended", "other"),
        ("interpreter", "not_stated"),
        ("gender", "not_stated"),
        ("children", "not_stated"),
        ("adaptation", "not_stated"),
    }
