"""Which answers "Det här sparas" shows to whom, and that the boxes decide what is saved."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox

from app.casework import conversation as talk
from app.casework.routes import Route
from app.domain.answers import Answer
from app.domain.case import Case
from app.domain.permit import PermitGround
from app.domain.person import Role
from app.domain.record import SavedCase
from app.storage.store import Store
from tests.ui.desk import CLEAR_CASE, Desk, begun, spoken
from tests.ui.test_case_walk import PASSPHRASE, fill

SHOW_SPOUSE = "Visa svaren för Testina Provsson"
SHOW_APPLICANT = "Visa svaren för Testa Provsson"
ALL_OF_SPOUSE = "Spara svaren från Testina Provsson"


@pytest.fixture
def couple(desk: Desk) -> Desk:
    """The page "Det här sparas" of two adults who each answered, asked for while the applicant is asked."""
    fill(desk)
    conversation = talk.add_person(begun(Route.HELP_TO_APPLY, CLEAR_CASE), Role.SPOUSE)
    answers: dict[str, Answer] = {
        "reference": "EX-20",
        "persons.p1.name": "Testa Provsson",
        "persons.p1.own_wish": True,
        "settles_permanently": True,
        "persons.p2.name": "Testina Provsson",
        "persons.p2.born_on": date(1986, 6, 6),
        "persons.p2.moves": True,
        "persons.p2.own_statement": True,
        "persons.p2.permit.ground": PermitGround.FAMILY_TIE,
        "persons.p2.debt_csn": True,
        "persons.p2.debt_kfm": True,
        "persons.p2.own_wish": True,
    }
    for path, value in answers.items():
        conversation = talk.answer(conversation, path, value)
    desk.show(conversation, "result")
    desk.click("Spara …")
    return desk


def _shown(desk: Desk) -> set[str]:
    """Paths of the answers that can be read on the screen."""
    return {str(box.property("path")) for box in desk.all(QCheckBox) if box.property("path")}


def _box(desk: Desk, path: str) -> QCheckBox:
    return next(box for box in desk.all(QCheckBox) if box.property("path") == path)


def _save(desk: Desk) -> Case:
    desk.click("Informationen är läst upp eller lämnad")
    desk.click("Spara")
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    saved: SavedCase = store.load_case(store.cases()[0].id)
    assert saved.case.reference == "EX-20"
    return saved.case


def _show(desk: Desk, button: str) -> None:
    """That adult's answers, once it is said that nobody else is in the room."""
    desk.click(button)
    desk.click("Ja, visa svaren")


PRIVATE = ("permit.ground", "debt_csn", "debt_kfm", "own_wish")
COMMON = {
    "persons.p1.name",
    "persons.p1.born_on",
    "persons.p2.name",
    "persons.p2.born_on",
    "persons.p2.moves",
    "persons.p2.own_statement",
    "destination.country",
    "destination.reception_shown",
}


def test_read_out_with_the_page_an_answer_says_what_it_is_the_answer_to(couple: Desk) -> None:
    lines = couple.page.read_out().splitlines()
    assert "Skuld till CSN (Testa Provsson): Nej" in lines
    assert "Nej" not in lines


def test_each_box_says_which_answer_it_keeps_and_how_it_was_answered(couple: Desk) -> None:
    names = [spoken(_box(couple, path))[1] for path in ("persons.p1.debt_csn", "destination.country")]
    assert names == ["Spara Skuld till CSN (Testa Provsson): Nej", "Spara Land att flytta till: Syrien"]


def test_the_applicant_sees_the_households_answers_and_the_own_alone(couple: Desk) -> None:
    shown = _shown(couple)
    assert shown >= COMMON
    assert "settles_permanently" in shown
    assert not [path for path in shown - COMMON if path.startswith("persons.p2")]
    assert "Svaren från Testina Provsson visas bara i enrum" in couple.text()


def test_another_adult_in_front_of_the_screen_sees_the_own_and_no_longer_the_applicants(couple: Desk) -> None:
    _show(couple, SHOW_SPOUSE)
    shown = _shown(couple)
    assert shown == COMMON | {f"persons.p2.{key}" for key in PRIVATE}
    _show(couple, SHOW_APPLICANT)
    assert "persons.p2.debt_csn" not in _shown(couple)


def test_before_another_adults_answers_are_shown_it_is_asked_who_is_in_the_room(couple: Desk) -> None:
    couple.click(SHOW_SPOUSE)
    assert _shown(couple) == COMMON
    assert "Nu ska bara Testina Provsson se skärmen. Be de andra att vänta utanför." in couple.text()
    assert couple.window.focusWidget() is couple.button("Ja, visa svaren")
    couple.press(Qt.Key.Key_Return)
    assert "persons.p2.debt_csn" in _shown(couple)
    assert "se skärmen" not in couple.text()
    couple.click(SHOW_APPLICANT)
    assert _shown(couple) == COMMON


def test_the_adult_who_is_asked_when_saving_begins_is_who_sees_the_own_answers(couple: Desk) -> None:
    couple.walk.go_to("question:persons.p2.debt_csn")
    couple.walk.hand_over()
    QApplication.processEvents()
    couple.click("Spara …")
    assert _shown(couple) == COMMON | {f"persons.p2.{key}" for key in PRIVATE}


def test_nothing_is_saved_while_another_adult_is_to_sit_down(couple: Desk) -> None:
    couple.walk.go_to("question:persons.p1.debt_csn")
    couple.walk.go_to("question:persons.p2.debt_csn")
    assert couple.walk.is_handing_over
    assert "Spara …" not in couple.text()
    couple.press(Qt.Key.Key_Return)
    couple.click("Spara …")
    assert "persons.p1.debt_csn" not in _shown(couple)


def test_covered_answers_are_saved_as_the_boxes_say(couple: Desk) -> None:
    _show(couple, SHOW_SPOUSE)
    couple.click(ALL_OF_SPOUSE)
    _box(couple, "persons.p2.debt_csn").click()
    _show(couple, SHOW_APPLICANT)
    whole = couple.button(ALL_OF_SPOUSE)
    assert isinstance(whole, QCheckBox)
    assert whole.checkState() is Qt.CheckState.PartiallyChecked
    spouse = _save(couple).person("p2")
    assert (spouse.debt_csn, spouse.debt_kfm, spouse.permit.ground) == (None, True, PermitGround.FAMILY_TIE)


def test_nobody_says_yes_for_another_who_is_not_in_the_room(couple: Desk) -> None:
    assert not couple.button(ALL_OF_SPOUSE).isChecked()
    assert "Kryssa bara om Testina Provsson har sett svaren och sagt ja" in couple.text()
    case = _save(couple)
    assert "Svaren från Testina Provsson är inte sparade." in couple.window.banner.text
    spouse = case.person("p2")
    assert (spouse.debt_csn, spouse.debt_kfm, spouse.permit.ground, spouse.own_wish) == (None,) * 4
    assert (spouse.name, spouse.moves) == ("Testina Provsson", True)
    assert case.applicant.debt_csn is False


def test_one_box_takes_all_answers_of_an_adult_in_again_and_out(couple: Desk) -> None:
    _show(couple, SHOW_SPOUSE)
    couple.click(ALL_OF_SPOUSE)
    _box(couple, "persons.p2.debt_csn").click()
    for is_saved in (True, False, True):
        couple.click(ALL_OF_SPOUSE)
        assert _box(couple, "persons.p2.debt_csn").isChecked() is is_saved
    assert _save(couple).person("p2").debt_csn is True


def test_answers_of_one_adult_alone_are_one_list_without_a_cover(desk: Desk) -> None:
    fill(desk)
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "result")
    desk.click("Spara …")
    assert set(CLEAR_CASE) <= _shown(desk)
    assert "Spara svaren från" not in desk.text()


def test_showing_another_adults_answers_leaves_the_keyboard_with_them(couple: Desk) -> None:
    _show(couple, SHOW_SPOUSE)
    assert couple.window.focusWidget() is couple.button(ALL_OF_SPOUSE)


def test_the_lock_hides_and_brings_back_what_was_shown(couple: Desk) -> None:
    _show(couple, SHOW_SPOUSE)
    before = _shown(couple)
    couple.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not _shown(couple)
    couple.write(PASSPHRASE)
    couple.press(Qt.Key.Key_Return)
    assert _shown(couple) == before


def test_what_was_saved_with_the_others_yes_stays_so_and_what_is_new_waits_for_another(couple: Desk) -> None:
    couple.click(ALL_OF_SPOUSE)
    assert _save(couple).person("p2").debt_csn is True
    changed = talk.answer(couple.controller.conversation, "persons.p2.debt_kfm", value=False)
    couple.controller.change(changed)
    couple.click("Spara …")
    boxes = {one.property("path"): one.isChecked() for one in couple.page.findChildren(QCheckBox)}
    assert boxes["persons.p2.debt_csn"]
    assert not boxes["persons.p2.debt_kfm"]


def test_a_statement_taken_back_and_given_again_says_no_yes_for_another(couple: Desk) -> None:
    for _ in range(2):
        _box(couple, "persons.p2.own_statement").click()
    assert not couple.button(ALL_OF_SPOUSE).isChecked()
