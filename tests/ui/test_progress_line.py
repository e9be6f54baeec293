"""What is passed over, and how many questions are left."""

import re
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.casework import conversation as talk
from app.casework.conversation import Conversation
from app.casework.flow import PageKind
from app.casework.routes import Route
from app.domain.permit import PermitGround
from tests.ui.desk import CLEAR_CASE, Desk, begun, family

GROUND = "question:persons.p1.permit.ground"
SINCE = "question:persons.p1.permit.held_since"


def _too_late() -> Conversation:
    refugee = begun(Route.CHECK_CONDITIONS, {"persons.p1.permit.ground": PermitGround.REFUGEE})
    return talk.answer(refugee, "persons.p1.permit.held_since", date(2025, 1, 5))


def test_what_no_longer_matters_is_passed_over_and_said(desk: Desk) -> None:
    desk.show(_too_late(), SINCE)
    assert "Vi hoppar över" in desk.text()
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.kind is PageKind.QUICK_RESULT


def test_a_debt_can_be_settled_so_nothing_is_passed_over(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, {"persons.p1.debt_csn": True}), "question:persons.p1.debt_csn")
    assert "Vi hoppar över" not in desk.text()
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "question:persons.p1.debt_kfm"


def test_whoever_wants_to_be_asked_everything_comes_to_the_first_question_passed_over(desk: Desk) -> None:
    desk.show(_too_late(), SINCE)
    asked = len(desk.walk.pages)
    passed_over = desk.controller.progress
    assert passed_over is not None
    desk.click("Fråga om allt ändå")
    assert len(desk.walk.pages) > asked
    assert "Vi hoppar över" not in desk.text()
    first = desk.walk.page.asked
    assert first is not None
    assert first.path in passed_over.skipped
    before = desk.walk.pages[: desk.walk.pages.index(desk.walk.page)]
    assert not {page.asked.path for page in before if page.asked} & passed_over.skipped
    desk.walk.go_back()
    desk.click("Bara det som behövs")
    assert len(desk.walk.pages) == asked


def test_the_number_of_questions_left_is_true_to_the_last(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), GROUND)
    left, shown = [], []
    while desk.walk.page.kind is not PageKind.REVIEW:
        page = desk.walk.page
        if page.asked is not None:
            progress = desk.controller.progress
            assert progress is not None
            left.append(progress.most_left)
            said = re.search(r"Frågor kvar om dig: (?:högst )?(\d+)\.", desk.text())
            assert said is not None
            shown.append(int(said[1]))
            answered = talk.answer_not_yet(desk.controller.conversation, page.asked.path)
            desk.controller.change(answered)
        desk.walk.go_next()
        QApplication.processEvents()
    assert shown == left
    assert left == sorted(left, reverse=True)
    assert len(left) <= left[0]
    assert "Inga frågor kvar." in desk.text()


def test_the_household_is_told_what_each_person_brings_before_anybody_is_added(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "people")
    assert "Inga frågor kvar. Varje person som läggs till ger högst 14 frågor till." in desk.text()
    desk.press(Qt.Key.Key_3)
    assert "Frågor kvar om hushållet: högst 14." in desk.text()
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "question:persons.p1.debt_csn")
    assert "läggs till" not in desk.text()


@pytest.mark.parametrize("page_id", ["wish", "points", "result", "secrecy"])
def test_nothing_is_counted_where_nothing_is_asked_nor_beside_the_own_wish(desk: Desk, page_id: str) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), page_id)
    assert "kvar." not in desk.text()
    assert "Fråga om allt ändå" not in desk.text()


def test_a_day_is_written_anew_although_it_would_be_passed_over_by_now(desk: Desk) -> None:
    conversation = talk.answer(_too_late(), "persons.p1.granted_before", True)
    desk.show(conversation, SINCE)
    desk.press(Qt.Key.Key_Backspace)
    assert desk.applicant.permit.held_since is None
    assert desk.walk.page.id == SINCE


def test_what_is_passed_over_of_one_adult_is_not_told_another(desk: Desk) -> None:
    conversation = talk.answer(
        family(begun(Route.CHECK_CONDITIONS, CLEAR_CASE)), "persons.p2.citizenships", ("SE",)
    )
    desk.show(conversation, "question:persons.p2.citizenships")
    assert "Vi hoppar över" in desk.text()
    desk.walk.go_to("people")
    assert "Vi hoppar över" not in desk.text()


def test_who_only_checks_the_conditions_is_not_asked_when_the_application_was_made(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "review")
    assert "Dag för ansökan" not in desk.text()
    assert "question:application_on" not in [page.id for page in desk.walk.pages]
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "question:application_on")


def test_the_review_tells_what_is_not_needed_from_what_is_open(desk: Desk) -> None:
    desk.show(_too_late(), "review")
    assert "Behövs inte nu" in desk.text()
