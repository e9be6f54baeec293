"""Whoever sits in front of the screen meets nothing that another adult answered (practice 4.6)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from app.casework import conversation as talk
from app.casework.conversation import Conversation, Wish
from app.casework.routes import Route
from app.domain.answers import Answer
from app.domain.information import Point
from app.domain.letter import PointState
from app.domain.permit import OUTSIDE, PermitGround, PermitKind
from app.domain.person import Role
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained

SHARED: dict[str, Answer] = {
    "application_on": date(2026, 3, 2),
    "persons.p2.born_on": date(1988, 8, 8),
    "persons.p2.moves": True,
    "persons.p2.own_statement": True,
    "persons.p3.born_on": date(2015, 5, 15),
    "persons.p3.moves": True,
}
ONE: dict[str, Mapping[str, Answer]] = {
    "p1": {"debt_csn": True, "permit.held_since": date(2011, 1, 11)},
    "p2": {
        "permit.ground": PermitGround.FAMILY_TIE,
        "permit.tied_to": "p1",
        "permit.held_since": date(2012, 2, 12),
        "permit.kind": PermitKind.PERMANENT,
        "citizenships": ("SY",),
        "debt_csn": False,
        "same_household": True,
    },
}
OTHER: dict[str, Mapping[str, Answer]] = {
    "p1": {
        "debt_csn": False,
        "debt_kfm": True,
        "citizenships": ("TR",),
        "permit.ground": PermitGround.SUBSIDIARY_PROTECTION,
        "permit.held_since": date(2013, 3, 13),
        "permit.unbroken": False,
        "resident_in_sweden": False,
    },
    "p2": {
        "permit.tied_to": OUTSIDE,
        "permit.held_since": date(2014, 4, 14),
        "citizenships": ("TR",),
        "debt_csn": True,
        "same_household": False,
    },
}
"""The same questions are asked after these answers, so that the same walk leads to the same pages."""

PAGES = (
    "helping",
    "question:persons.p1.debt_csn",
    "quick_result",
    "people",
    "question:persons.p2.own_statement",
    "question:persons.p2.permit.ground",
    "question:persons.p2.debt_kfm",
    "question:persons.p3.citizenships",
    "review",
    "points",
    "result",
    "wish",
    "letter",
    "route:help_to_apply",
    "take_home",
    "end",
)
ACTS = ("next", "back", "sit", "p1", "p2")
STEPS = st.lists(st.sampled_from(ACTS) | st.sampled_from(PAGES), min_size=4, max_size=9)


class Seen(NamedTuple):
    """What the window shows, and to whom."""

    viewer: str
    text: str


def _family(answers: Mapping[str, Mapping[str, Answer]]) -> Conversation:
    conversation = begun(Route.HELP_TO_APPLY, CLEAR_CASE)
    for role in (Role.SPOUSE, Role.CHILD):
        conversation = talk.add_person(conversation, role)
    for path, value in SHARED.items():
        conversation = talk.answer(conversation, path, value)
    for person_id, own in answers.items():
        for key, value in own.items():
            conversation = talk.answer(conversation, f"persons.{person_id}.{key}", value)
    conversation = talk.state_wish(explained(conversation), Wish.YES)
    conversation = talk.settle_point(conversation, Point.BENEFITS, PointState.EXPLAINED, "p2")
    return replace(conversation, to_check={})


def _other_points(conversation: Conversation, person_id: str) -> Conversation:
    """What that adult heard, or did not want to hear, is another thing."""
    for point in (Point.PROTECTION, Point.SECRECY):
        conversation = talk.settle_point(conversation, point, PointState.DECLINED, person_id)
    return talk.settle_point(conversation, Point.BENEFITS, None, person_id)


def _walk(desk: Desk, conversation: Conversation, steps: list[str]) -> list[Seen]:
    desk.controller.start_over()
    desk.controller.change(conversation)
    return [_step(desk, step) for step in steps]


def _step(desk: Desk, step: str) -> Seen:
    controller = desk.controller
    match step:
        case "next":
            controller.walk.go_next()
        case "back":
            controller.walk.go_back()
        case "sit":
            controller.walk.hand_over()
        case "p1" | "p2":
            controller.walk.show_to(step)
        case page_id:
            controller.walk.go_to(page_id)
    QApplication.processEvents()
    return Seen("" if controller.walk.is_handing_over else controller.walk.viewer, _shown(desk))


def _shown(desk: Desk) -> str:
    """Every word of the window, which buttons are pressed in, and what stands in fields."""
    pressed = [button.text() for button in desk.all(QAbstractButton) if button.isChecked()]
    named = [button.accessibleName() for button in desk.all(QAbstractButton)]
    written = [line.text() for line in desk.all(QLineEdit)]
    return "\n".join((desk.walk.page.id, desk.text(), *pressed, *named, *written))


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)
@given(steps=STEPS)
def test_on_no_walk_does_a_page_change_with_what_another_adult_answered(desk: Desk, steps: list[str]) -> None:
    usual = _walk(desk, _family(ONE), steps)
    for person_id in ("p1", "p2"):
        answers = {**ONE, person_id: {**ONE[person_id], **OTHER[person_id]}}
        changed = _walk(desk, _other_points(_family(answers), person_id), steps)
        for before, after in zip(usual, changed, strict=True):
            if before.viewer != person_id:
                assert before == after


def _nothing_from(person_id: str, *keys: str) -> Conversation:
    conversation = _family(ONE)
    for key in keys:
        conversation = talk.answer(conversation, f"persons.{person_id}.{key}", None)
    return replace(conversation, to_check={})


def _but(path: str, value: Answer) -> Conversation:
    return replace(talk.answer(_family(ONE), path, value), to_check={})


CHANGED: dict[str, tuple[str, Conversation]] = {
    "a ground that nobody can change": ("p1", _but("persons.p2.permit.ground", PermitGround.WORK)),
    "a citizenship that nobody can change": ("p1", _but("persons.p2.citizenships", ("SE",))),
    "nothing said yet": ("p1", _nothing_from("p2", *ONE["p2"])),
    "a citizenship of the one who asked first": ("p2", _but("persons.p1.citizenships", ("SE",))),
    "a ground of the one who asked first": ("p2", _but("persons.p1.permit.ground", PermitGround.WORK)),
    "an earlier grant": ("p2", _but("persons.p1.granted_before", value=True)),
    "no wish": ("p2", talk.state_wish(_family(ONE), Wish.NO)),
    "what the other was told": ("p1", _other_points(_family(ONE), "p2")),
    "what the one who asked first was told": ("p2", _other_points(_family(ONE), "p1")),
}
"""By what another adult answered: who looks, and the conversation."""


@pytest.mark.parametrize("changed", CHANGED)
def test_no_page_tells_of_what_settles_another_adults_case(desk: Desk, changed: str) -> None:
    viewer, conversation = CHANGED[changed]
    before, after = (_pages_of(desk, viewer, one) for one in (_family(ONE), conversation))
    assert before == after


def _pages_of(desk: Desk, viewer: str, conversation: Conversation) -> dict[str, str]:
    """What that adult meets, who has just been asked something."""
    shown = {}
    asked = f"question:persons.{viewer}.debt_csn"
    for page_id in (asked, "review", "points", "result", "route:help_to_apply", "take_home"):
        desk.controller.start_over()
        desk.show(conversation, asked)
        desk.walk.go_to(page_id)
        if desk.walk.is_handing_over:
            desk.walk.show_to(viewer)
        QApplication.processEvents()
        assert desk.walk.viewer == viewer
        assert not desk.walk.is_handing_over
        shown[page_id] = _shown(desk)
    return shown


@pytest.mark.parametrize(("viewer", "other"), [("p1", "p2"), ("p2", "p1")])
def test_each_adult_goes_through_the_points_alone(desk: Desk, viewer: str, other: str) -> None:
    conversation = talk.settle_point(_family(ONE), Point.VOLUNTARY, PointState.DECLINED, other)
    conversation = replace(conversation, points={}) if viewer == "p1" else conversation
    conversation = replace(conversation, points_of_others={}) if viewer == "p2" else conversation
    before = conversation.points_told_to(other)
    desk.show(conversation, f"question:persons.{viewer}.debt_csn")
    desk.walk.go_to("points")
    QApplication.processEvents()
    assert not desk.walk.is_handing_over
    assert "0 av 20 klara." in desk.text()
    assert "Vad det innebär, klart" not in _shown(desk)
    desk.click("Förklarat")
    assert "1 av 20 klara." in desk.text()
    told = desk.controller.conversation
    assert told.points_told_to(viewer) == {Point.VOLUNTARY: PointState.EXPLAINED}
    assert told.points_told_to(other) == before


@pytest.mark.parametrize("viewer", ["p1", "p2"])
def test_what_it_means_is_done_for_who_was_told_it_all(desk: Desk, viewer: str) -> None:
    conversation = replace(_family(ONE), points={})
    for point in Point:
        conversation = talk.settle_point(conversation, point, PointState.EXPLAINED, viewer)
    for adult in ("p1", "p2"):
        for page_id in ("children", "wish"):
            desk.show(conversation, page_id)
        desk.show(conversation, f"question:persons.{adult}.debt_csn")
        assert ("Vad det innebär, klart" in _shown(desk)) is (adult == viewer)


def test_what_it_means_is_done_for_another_adult_whom_nobody_asks_about_the_children(desk: Desk) -> None:
    conversation = _family(ONE)
    for point in Point:
        conversation = talk.settle_point(conversation, point, PointState.EXPLAINED, "p2")
    for adult, is_done in (("p1", False), ("p2", True)):
        desk.show(conversation, f"question:persons.{adult}.debt_csn")
        assert ("Vad det innebär, klart" in _shown(desk)) is is_done


@pytest.mark.parametrize("viewer", ["p1", "p2"])
def test_only_the_one_whom_the_letter_is_for_is_told_what_a_letter_takes(desk: Desk, viewer: str) -> None:
    desk.show(_family(ONE), f"question:persons.{viewer}.debt_csn")
    desk.walk.go_to("points")
    QApplication.processEvents()
    assert ("* krävs för brev" in desk.text()) is (viewer == "p1")


@pytest.mark.parametrize(
    ("path", "is_outdated"), [("persons.p2.debt_csn", False), ("persons.p1.debt_csn", True)]
)
def test_a_result_is_worth_another_look_after_the_readers_own_answers_alone(
    desk: Desk, path: str, *, is_outdated: bool
) -> None:
    desk.show(_family(ONE), "result")
    desk.show(_family(ONE), "wish")
    conversation = desk.controller.conversation
    desk.controller.change(talk.answer(conversation, path, path.startswith("persons.p2")))
    QApplication.processEvents()
    assert ("Resultat: se igen" in desk.text()) is is_outdated
