"""The papers to take along: whose, in which language, for which child, and what was done with them."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from app.casework import conversation as talk
from app.casework.circumstances import TakeHome
from app.casework.conversation import Conversation
from app.casework.routes import Route
from app.casework.sheets.offers import Offer, SheetMaker
from app.domain.permit import PermitGround
from app.domain.person import Role
from app.domain.sheets import Sheet
from app.ui.pieces.says import Says
from app.ui.wizard.take_home_page import TakeHomePage
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained
from tests.ui.test_walk import SMALL, faults_here

NO_SHEET = "Till barn under 7 år finns inget eget blad."


def _with_child(born_on: date | None) -> Conversation:
    conversation = talk.add_person(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), Role.CHILD)
    return talk.answer(conversation, "persons.p2.born_on", born_on)


def _chosen(desk: Desk, conversation: Conversation) -> TakeHomePage:
    page = desk.show(conversation, "take_home")
    assert isinstance(page, TakeHomePage)
    desk.click("Ja, ett papper om det vi har talat om")
    return page


@pytest.mark.parametrize(
    ("born_on", "is_said"), [(date(2022, 3, 1), True), (date(2012, 3, 1), False), (None, False)]
)
def test_it_says_where_a_child_is_too_young_for_a_sheet(
    desk: Desk, born_on: date | None, *, is_said: bool
) -> None:
    _chosen(desk, _with_child(born_on))
    assert (NO_SHEET in desk.text()) is is_said


def test_the_sheet_is_made_in_the_other_language_where_that_is_chosen(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _chosen(desk, begun(Route.CHECK_CONDITIONS, CLEAR_CASE))
    languages = []
    make = SheetMaker.make

    def noted(maker: SheetMaker, offer: Offer) -> Sheet:
        sheet = make(maker, offer)
        languages.append(sheet.language)
        return sheet

    monkeypatch.setattr(SheetMaker, "make", noted)
    desk.click("Det här talade vi om")
    desk.click("Bladet på engelska")
    assert languages == ["sv", "en"]


def test_a_sheet_is_heard_when_it_is_made_and_when_it_is_there(desk: Desk, announced: list[str]) -> None:
    _chosen(desk, begun(Route.CHECK_CONDITIONS, CLEAR_CASE))
    announced.clear()
    desk.click("Det här talade vi om")
    assert announced == ["Dokumentet görs …", "Dokumentet visas. Sidor: 1."]


def test_that_the_sheet_was_saved_comes_into_view_in_a_small_window(desk: Desk) -> None:
    page = _chosen(desk, begun(Route.CHECK_CONDITIONS, CLEAR_CASE))
    desk.click("Det här talade vi om")
    desk.window.resize(911, 460)
    area = _around(page)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    desk.field("Mapp att spara i").setText(str(desk.folder))
    desk.click("Spara som fil")
    (told,) = [says for says in desk.all(Says, page) if says.text().startswith("Sparat som")]
    place = told.mapTo(area.viewport(), told.rect().center()).y()
    assert 0 < place < area.viewport().height()


def test_a_sheet_chosen_far_down_shows_how_to_print_it(desk: Desk) -> None:
    page = _chosen(desk, _with_child(date(2012, 3, 1)))
    desk.window.resize(911, 460)
    area = _around(page)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    desk.click("Till barn 13 till 17 år")
    QTest.qWait(10)
    act = desk.button("Skriv ut")
    place = act.mapTo(area.viewport(), act.rect().center()).y()
    assert 0 < place < area.viewport().height()


def _around(widget: QWidget) -> QScrollArea:
    above = widget.parentWidget()
    while not isinstance(above, QScrollArea):
        assert above is not None
        above = above.parentWidget()
    return above


def test_a_child_stands_with_its_age_where_that_is_known(desk: Desk) -> None:
    page = desk.show(_with_child(date(2012, 3, 1)), "children")
    assert "Barn 1 (14 år)" in [label.text() for label in desk.all(QLabel, page)]
    page = desk.show(_with_child(None), "children")
    assert "Barn 1" in [label.text() for label in desk.all(QLabel, page)]


def test_the_same_answer_once_more_leaves_the_sheets_and_their_letters_alone(desk: Desk) -> None:
    page = _chosen(desk, _with_child(date(2012, 3, 1)))
    sheet = desk.button("Det här talade vi om")
    letter = sheet.text()
    desk.click("Ja, ett papper om det vi har talat om")
    assert desk.button("Det här talade vi om") is sheet
    assert page.isAncestorOf(sheet)
    assert (sheet.text(), "&" in letter) == (letter, True)


@pytest.mark.parametrize(("ground", "is_final"), [(PermitGround.OTHER, True), (PermitGround.REFUGEE, False)])
def test_whom_a_final_no_leaves_no_steps_is_offered_no_sheet_of_steps(
    desk: Desk, ground: PermitGround, *, is_final: bool
) -> None:
    case = {**CLEAR_CASE, "persons.p1.permit.ground": ground}
    desk.show(replace(begun(Route.CHECK_CONDITIONS, case), safe_papers={"p1": TakeHome.FULL}), "take_home")
    offered = [button.property("offer") for button in desk.all(QPushButton)]
    assert Offer.SUMMARY in offered
    assert (Offer.TIMELINE not in offered) is is_final


def _slip_fields(desk: Desk) -> dict[str, str]:
    lines = desk.all(QLineEdit, desk.page)
    return {line.accessibleName(): line.text() for line in lines if line.accessibleName() in SLIP_FIELDS}


SLIP_FIELDS = {"Enhet", "Tid", "Telefon"}


def test_the_slip_is_filled_in_beside_it_and_drawn_anew_with_what_is_written(desk: Desk) -> None:
    page = _chosen(desk, begun(Route.CHECK_CONDITIONS, CLEAR_CASE))
    desk.click("Det här talade vi om")
    assert not _slip_fields(desk)
    desk.click("Bara en lapp som inte säger vad det gäller")
    assert not _slip_fields(desk)
    before = desk.controller.conversation
    desk.click("Lapp utan ämne: Din tid hos oss")
    assert _slip_fields(desk) == dict.fromkeys(SLIP_FIELDS, "")
    empty = page.panel.pdf
    desk.field("Tid").setFocus()
    desk.write("tisdag kl. 10")
    assert page.panel.pdf not in (None, empty)
    # It goes with the page: nothing of it is kept.
    assert desk.controller.conversation == before
    desk.show(desk.controller.conversation, "route:check_conditions")
    desk.show(desk.controller.conversation, "take_home")
    desk.click("Lapp utan ämne: Din tid hos oss")
    assert _slip_fields(desk) == dict.fromkeys(SLIP_FIELDS, "")


def test_of_a_protected_person_the_time_alone_is_asked_for(desk: Desk) -> None:
    conversation = replace(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), is_protected=True)
    desk.show(replace(conversation, safe_papers={"p1": TakeHome.DISCREET}), "take_home")
    desk.click("Lapp utan ämne: Din tid hos oss")
    assert set(_slip_fields(desk)) == {"Tid"}


def test_where_another_process_goes_on_no_slip_asks_for_a_place_or_a_time(desk: Desk) -> None:
    conversation = begun(Route.REMOVAL_OR_ASYLUM)
    for wanted in TakeHome:
        desk.show(replace(conversation, safe_papers={"p1": wanted}), "take_home")
        assert "Din tid hos oss" not in desk.text()
        assert not _slip_fields(desk)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_sheet_that_is_looked_at_leaves_the_page_whole_in_a_small_window(
    desk: Desk, language: str
) -> None:
    """Nothing cut, all by Tab, at 150 percent; nothing sideways at 200 percent either."""
    if language != "sv":
        desk.maker.show_window(language)
    conversation = explained(_with_child(date(2012, 3, 1)))
    said = {conversation.case.applicant.id: TakeHome.FULL}
    desk.show(replace(conversation, safe_papers=said), "take_home")
    offers = [each.text() for each in desk.all(QPushButton) if each.property("offer") is not None]
    assert len(offers) > 3
    sideways = desk.window._scroll.horizontalScrollBar()
    found = []
    for size in (SMALL, (683, 344)):
        desk.window.resize(*size)
        for offer in offers:
            desk.button(offer.replace("&", "")).click()
            QTest.qWait(10)
            found += [f"{size} {offer}: sideways"] if sideways.maximum() else []
            found += [f"{offer}: {fault}" for fault in faults_here(desk, offer) if size == SMALL]
    assert not found, "\n".join(found)
