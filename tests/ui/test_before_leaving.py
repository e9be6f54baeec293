"""What an adult is shown before leaving the room to another, and that it is said who comes and who goes."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from app.casework import conversation as talk
from app.casework.conversation import Conversation
from app.casework.routes import Route
from app.domain.information import Point
from app.domain.letter import PointState
from app.domain.person import Role
from app.ui.pieces.marks import Mark
from tests.ui.desk import CLEAR_CASE, Desk, begun, spoken

OF_SPOUSE = "question:persons.p2.permit.ground"
NAMES = {"p1": "Testa Provsson", "p2": "Testina Provsson"}


def _couple() -> Conversation:
    """Two adults who both answer here."""
    conversation = talk.add_person(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), Role.SPOUSE)
    conversation = talk.answer(conversation, "persons.p2.born_on", date(1988, 8, 8))
    for key in ("moves", "own_statement"):
        conversation = talk.answer(conversation, f"persons.p2.{key}", True)
    for person_id, name in NAMES.items():
        conversation = talk.answer(conversation, f"persons.{person_id}.name", name)
    return conversation


def _go(desk: Desk, page_id: str) -> None:
    desk.walk.go_to(page_id)
    QApplication.processEvents()


def _answered(desk: Desk) -> None:
    """The spouse has looked at all his or her answers, and goes on from there."""
    desk.show(_couple(), OF_SPOUSE)
    while desk.walk.page.asked is not None:
        path = desk.walk.page.asked.path
        desk.controller.change(talk.answer_not_yet(desk.controller.conversation, path))
        desk.walk.go_next()
    assert desk.walk.page.id == "review"
    desk.walk.go_next()
    QApplication.processEvents()


def _met(desk: Desk) -> list[str]:
    """The pages that whoever sits there meets until another is called."""
    met = []
    while not desk.walk.is_handing_over:
        assert desk.walk.page.id not in met
        met.append(desk.walk.page.id)
        desk.walk.go_next()
    QApplication.processEvents()
    return met


def test_before_leaving_an_adult_is_told_what_it_means_and_sees_the_result_and_takes_papers_along(
    desk: Desk,
) -> None:
    _answered(desk)
    assert "Innan Testina Provsson går ut" in desk.text()
    desk.click("Visa vad det innebär")
    assert desk.walk.viewer_of_page == "p2"
    assert _met(desk) == ["points", "result", "route:check_conditions", "take_home"]
    assert desk.walk.page.id == "review"
    desk.click("Ja, fortsätt")
    for page_id in ("review", "points", "result"):
        assert desk.walk.page.id == page_id
        assert desk.walk.viewer_of_page == desk.walk.viewer == "p1"
        desk.walk.go_next()


def test_before_leaving_an_adult_is_asked_whether_the_answers_may_be_saved(desk: Desk) -> None:
    _answered(desk)
    assert "Ska ärendet sparas? Fråga nu om de egna svaren får sparas." in desk.text()


def test_whoever_is_called_from_the_papers_meets_the_page_that_waits_and_not_the_end(desk: Desk) -> None:
    _answered(desk)
    desk.click("Visa vad det innebär")
    _go(desk, "take_home")
    desk.walk.show_to("p1")
    assert desk.walk.is_handing_over
    desk.walk.hand_over()
    assert desk.walk.page.id == "review"
    assert desk.walk.viewer == "p1"


def test_an_enter_too_many_sends_nobody_away_before_the_last_of_it_was_shown(desk: Desk) -> None:
    _answered(desk)
    for page_id in ("points", "result", "take_home"):
        assert desk.walk.is_handing_over
        desk.press(Qt.Key.Key_Return)
        assert desk.walk.page.id == page_id
        assert desk.walk.viewer == "p2"
        _go(desk, "helping")
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.viewer == "p1"


def test_what_was_shown_before_leaving_says_so_with_a_mark_and_a_word(desk: Desk) -> None:
    _answered(desk)
    assert _states(desk) == ["Inte visat ännu"] * 3
    assert spoken(desk.button("Visa resultatet"))[2] == "Inte visat ännu"
    desk.click("Visa resultatet")
    _met(desk)
    assert _states(desk) == ["Inte visat ännu", "Visat", "Sidan är visad"]
    assert [mark.property("mark") for mark in desk.all(Mark, desk.page)] == ["open", "done", "done"]
    assert spoken(desk.button("Visa resultatet"))[2] == "Visat"


def _states(desk: Desk) -> list[str]:
    said = [label.text() for label in desk.all(QLabel, desk.page)]
    return [
        text
        for text in said
        if text in ("Visat", "Sidan är visad", "Inte visat ännu") or text.endswith(" klara")
    ]


def test_what_was_shown_to_one_adult_was_not_shown_to_another(desk: Desk) -> None:
    desk.show(_couple(), "points")
    _answered(desk)
    assert _states(desk) == ["Inte visat ännu"] * 3
    _go(desk, "points")
    assert not desk.walk.is_handing_over
    _go(desk, "end")
    assert _states(desk) == ["0 av 20 klara", "Inte visat ännu", "Inte visat ännu"]
    assert [mark.property("mark") for mark in desk.all(Mark, desk.page)] == ["open"] * 3


@pytest.mark.parametrize(("count", "said"), [(2, "2 av 20 klara"), (20, "Visat")])
def test_of_points_that_were_left_early_it_is_said_how_many_were_gone_through(
    desk: Desk, count: int, said: str
) -> None:
    gone_through = dict.fromkeys(list(Point)[:count], PointState.DECLINED)
    _answered(desk)
    desk.controller.change(replace(desk.controller.conversation, points_of_others={"p2": gone_through}))
    _go(desk, "points")
    _go(desk, "end")
    assert _states(desk)[0] == said


def test_another_adult_who_makes_room_for_a_third_is_shown_it_first_and_the_first_one_who_comes_back_is_not(
    desk: Desk,
) -> None:
    conversation = talk.add_person(_couple(), Role.OTHER_RELATIVE)
    for key in ("moves", "own_statement"):
        conversation = talk.answer(conversation, f"persons.p3.{key}", True)
    desk.controller.change(conversation)
    _go(desk, OF_SPOUSE)
    assert "Innan Testa" not in desk.text()
    desk.press(Qt.Key.Key_Return)
    _go(desk, "question:persons.p3.permit.ground")
    assert "Nu byter ni: anhörig 1 kommer in, och Testina Provsson går ut." in desk.text()
    assert "Innan Testina Provsson går ut" in desk.text()


def test_who_goes_on_another_day_is_offered_papers_alone_before_leaving(desk: Desk) -> None:
    desk.show(_couple(), OF_SPOUSE)
    desk.click("En tid till")
    _go(desk, "end")
    assert _states(desk) == ["Inte visat ännu"]
    assert desk.button("Papper att ta med sig") is not None


def test_back_instead_of_leaving_shows_all_the_own_answers_again(desk: Desk) -> None:
    _answered(desk)
    desk.walk.go_back()
    assert desk.walk.page.id == "review"
    assert desk.walk.viewer_of_page == desk.walk.viewer == "p2"


def test_past_all_that_is_to_be_seen_the_first_one_is_called_to_what_he_or_she_was_never_shown(
    desk: Desk,
) -> None:
    desk.controller.change(_couple())
    for page in desk.walk.pages:
        if page.id == "points":
            break
        desk.walk.go_to(page.id)
    desk.show(_couple(), OF_SPOUSE)
    _go(desk, "take_home")
    desk.walk.go_next()
    assert desk.walk.page.id == "points"
    assert desk.walk.viewer_of_page == "p1"


def test_nobody_is_told_on_that_page_what_another_wanted_to_hear(desk: Desk) -> None:
    _answered(desk)
    before = desk.text()
    conversation = desk.controller.conversation
    for person_id in ("p1", "p2"):
        conversation = talk.settle_point(conversation, Point.PROTECTION, PointState.DECLINED, person_id)
    desk.controller.change(conversation)
    desk.walk.show_again()
    desk.walk.show_to("p1")
    QApplication.processEvents()
    assert desk.text() == before
