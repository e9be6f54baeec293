"""The list of sections: what is done, what is open, and where something stands in the way."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.casework import conversation as talk
from app.casework.conversation import Conversation, Wish
from app.casework.routes import Route
from app.casework.services import Services
from app.domain.answers import Answer
from app.domain.assessment import Outcome
from app.domain.person import Role
from app.ui.pieces.marks import outcome_mark
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained, family


def _parent(conversation: Conversation) -> Conversation:
    """The conversation with one child who moves."""
    return talk.answer(talk.add_person(conversation, Role.CHILD), "persons.p2.moves", True)


def _marked_obstacles(desk: Desk) -> list[str]:
    names = [button.accessibleName() for button in desk.all(QPushButton)]
    return [name for name in names if name.endswith(", hinder")]


@pytest.mark.parametrize(
    ("path", "value", "section", "page_id"),
    [
        ("persons.p1.debt_kfm", True, "Snabbkoll", "people"),
        ("destination.reception_shown", False, "Hushållet", "quick_result"),
        ("persons.p2.citizenships", ("SE",), "Varje person", "people"),
    ],
)
def test_an_obstacle_is_marked_where_it_was_answered(
    desk: Desk, path: str, value: Answer, section: str, page_id: str
) -> None:
    conversation = talk.answer(_parent(begun(Route.HELP_TO_APPLY, CLEAR_CASE)), path, value)
    desk.show(conversation, page_id)
    assert desk.button(f"{section}, hinder") is not None


def test_a_mark_of_an_obstacle_stays_on_every_page_that_follows(desk: Desk) -> None:
    conversation = explained(begun(Route.HELP_TO_APPLY, {**CLEAR_CASE, "persons.p1.debt_kfm": True}))
    for page_id in ("people", "points", "result", "take_home", "end"):
        desk.show(conversation, page_id)
        assert desk.button("Snabbkoll, hinder") is not None


@pytest.mark.parametrize("path", ["persons.p1.debt_csn", "persons.p2.debt_csn"])
@pytest.mark.parametrize(
    "page_id", ["quick_result", "question:persons.p1.born_on", "question:persons.p2.debt_kfm", "result"]
)
def test_where_two_adults_are_asked_no_page_marks_what_stands_in_ones_way(
    desk: Desk, path: str, page_id: str
) -> None:
    desk.show(talk.answer(family(begun(Route.HELP_TO_APPLY, CLEAR_CASE)), path, True), page_id)
    assert not _marked_obstacles(desk)


def test_a_spouse_who_stays_is_not_asked_and_hides_no_mark(desk: Desk) -> None:
    conversation = talk.add_person(
        begun(Route.HELP_TO_APPLY, {**CLEAR_CASE, "persons.p1.debt_kfm": True}), Role.SPOUSE
    )
    desk.show(conversation, "review")
    assert not _marked_obstacles(desk)
    desk.show(talk.answer(conversation, "persons.p2.moves", False), "review")
    assert _marked_obstacles(desk) == ["Snabbkoll, hinder"]


def test_no_obstacle_is_marked_while_the_panel_is_hidden(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, {**CLEAR_CASE, "persons.p1.debt_kfm": True}), "people")
    assert desk.button("Snabbkoll, hinder") is not None
    desk.press(Qt.Key.Key_F8)
    assert not _marked_obstacles(desk)


def test_what_is_passed_over_is_done(desk: Desk) -> None:
    late = {**CLEAR_CASE, "persons.p1.permit.held_since": date(2025, 1, 5), "persons.p1.debt_csn": None}
    desk.show(begun(Route.CHECK_CONDITIONS, late), "people")
    desk.press(Qt.Key.Key_F8)
    assert desk.button("Snabbkoll, klart") is not None


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_a_mark_that_can_be_drawn(outcome: Outcome, services: Services) -> None:
    assert (services.resources / "icons" / f"{outcome_mark(outcome)}.svg").is_file()


def test_what_was_jumped_past_is_not_done(desk: Desk) -> None:
    desk.show(explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE)), "end")
    for section in ("Resultat", "Samtal i enrum"):
        assert desk.button(f"{section}, återstår") is not None


@pytest.mark.parametrize("wish", [None, Wish.NO, Wish.UNSURE, Wish.YES])
def test_a_talk_in_private_is_done_once_it_was_shown_whatever_the_answer(
    desk: Desk, wish: Wish | None
) -> None:
    conversation = explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    desk.show(conversation, "result")
    desk.show(conversation, "wish")
    desk.show(conversation if wish is None else talk.state_wish(conversation, wish), "end")
    for section in ("Resultat", "Samtal i enrum"):
        assert desk.button(f"{section}, klart") is not None


def test_with_somebody_else_nothing_has_been_shown_yet(desk: Desk) -> None:
    conversation = explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    desk.show(conversation, "result")
    desk.controller.start_over()
    desk.show(conversation, "end")
    assert desk.button("Resultat, återstår") is not None


def test_who_goes_on_another_day_sees_the_same_sections_whatever_was_shown(desk: Desk) -> None:
    conversation = replace(explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE)), more_time=True)
    desk.show(conversation, "more_time")
    before = desk.text()
    desk.show(replace(conversation, more_time=False), "wish")
    desk.show(conversation, "more_time")
    assert desk.text() == before


def test_whom_the_household_is_asked_of_is_done_by_its_answers_in_a_saved_case_alone(desk: Desk) -> None:
    conversation = begun(Route.CHECK_CONDITIONS, CLEAR_CASE)
    desk.show(conversation, "review")
    assert desk.button("Hushållet, återstår") is not None
    desk.show(replace(conversation, saved_as="abcd2345", saved_case=conversation.case), "review")
    desk.walk.show_again()
    assert desk.button("Hushållet, klart") is not None


def _jump(desk: Desk, section: str) -> None:
    """Through the list at the left, by the section's title."""
    (row,) = [button for button in desk.all(QPushButton) if button.accessibleName().startswith(f"{section},")]
    row.click()


def _quick_only() -> Conversation:
    """A case that was saved before anybody was asked who else is in the household."""
    asked_later = ("persons.p1.born_on", "destination.reception_shown")
    answers = {path: value for path, value in CLEAR_CASE.items() if path not in asked_later}
    conversation = begun(Route.CHECK_CONDITIONS, answers)
    return replace(conversation, saved_as="abcd2345", saved_case=conversation.case)


@pytest.mark.parametrize("is_saved", [False, True])
def test_a_jump_to_the_household_asks_first_who_is_in_it(desk: Desk, is_saved: bool) -> None:
    conversation = _quick_only() if is_saved else begun(Route.CHECK_CONDITIONS)
    desk.show(conversation, "review")
    _jump(desk, "Hushållet")
    assert desk.walk.page.id == "people"
    desk.walk.go_next()
    _jump(desk, "Hushållet")
    assert desk.walk.page.id == "question:persons.p1.born_on"


def test_the_household_is_not_done_until_it_was_asked_who_is_in_it(desk: Desk) -> None:
    conversation = _quick_only()
    for path in ("persons.p1.born_on", "destination.reception_shown"):
        conversation = talk.answer(conversation, path, CLEAR_CASE[path])
    desk.show(conversation, "review")
    assert desk.button("Hushållet, återstår") is not None
    _jump(desk, "Hushållet")
    desk.show(conversation, "review")
    assert desk.button("Hushållet, klart") is not None


def test_the_household_of_a_saved_case_is_done_although_nobody_knows_the_day_of_the_application(
    desk: Desk,
) -> None:
    conversation = _parent(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    desk.show(replace(conversation, saved_as="abcd2345", saved_case=conversation.case), "review")
    assert "question:application_on" in [page.id for page in desk.walk.pages]
    for page_id in ("review", "points", "end"):
        desk.walk.go_to(page_id)
        desk.window.arrange()
        assert desk.button("Hushållet, klart") is not None


def test_a_saved_case_goes_on_by_asking_who_is_in_the_household(desk: Desk) -> None:
    desk.controller.change(_quick_only())
    desk.walk.go_on()
    assert desk.walk.page.id == "people"
    desk.walk.go_next()
    assert desk.walk.page.id == "question:persons.p1.born_on"


def test_a_saved_case_with_other_persons_is_not_asked_again_who_they_are(desk: Desk) -> None:
    conversation = _parent(_quick_only())
    desk.show(replace(conversation, saved_case=conversation.case), "review")
    _jump(desk, "Hushållet")
    assert desk.walk.page.id == "question:persons.p1.born_on"


@pytest.mark.parametrize("wish", Wish)
def test_going_back_takes_away_no_mark_of_what_was_gone_through(desk: Desk, wish: Wish) -> None:
    conversation = explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    desk.show(conversation, "result")
    desk.show(conversation, "wish")
    conversation = talk.state_wish(conversation, wish)
    desk.show(conversation, "end")
    desk.controller.change(talk.answer(conversation, "persons.p1.name", "Testa Provsson"))
    for page_id in ("points", "people", "routes"):
        desk.walk.go_to(page_id)
        desk.window.arrange()
        if page_id != "routes":
            for section in ("Resultat", "Samtal i enrum"):
                assert desk.button(f"{section}, klart") is not None


def test_a_result_that_an_answer_changed_since_asks_for_another_look(desk: Desk) -> None:
    conversation = explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    desk.show(conversation, "result")
    desk.show(conversation, "wish")
    desk.show(talk.answer(conversation, "persons.p1.debt_csn", True), "people")
    row = desk.button("Resultat, se igen")
    assert row.text() == "Resultat: se igen"
    row.click()
    desk.walk.go_next()
    assert desk.button("Resultat, klart") is not None
