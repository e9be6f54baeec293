"""What the pages of a conversation show and collect."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QScrollArea,
)

from app.casework import conversation as talk
from app.casework.conversation import Conversation, Interpreter
from app.casework.routes import Route
from app.domain.assessment import Outcome
from app.domain.information import AMOUNT_POINTS, Point
from app.domain.letter import PointState
from app.domain.permit import OUTSIDE, PermitGround
from app.domain.person import Custody, Role
from app.ui.live_panel import LivePanel
from app.ui.pieces.choices import ChoiceButton
from app.ui.pieces.country_field import CountryField
from app.ui.pieces.texts import unbroken
from app.ui.pieces.timeline import Timeline
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained, family

RECEPTION = "question:destination.reception_shown"


def test_the_longest_list_fits_a_small_window_also_after_a_large_one(desk: Desk) -> None:
    desk.window.resize(1366, 768)
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.permit.ground")
    desk.window.resize(911, 460)
    QApplication.processEvents()
    area = desk.window.findChild(QScrollArea, "page")
    assert area is not None
    assert area.verticalScrollBar().maximum() == 0


def test_not_yet_clears_a_date_and_typing_takes_not_yet_back(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "question:persons.p1.born_on")
    desk.click("Vet inte ännu")
    assert desk.applicant.born_on is None
    assert "persons.p1.born_on" in desk.controller.conversation.not_yet
    desk.field("Vilken dag är du född?").setFocus()
    desk.write("20000229")
    assert desk.applicant.born_on == date(2000, 2, 29)
    assert not desk.controller.conversation.not_yet


def test_a_country_is_chosen_by_typing_its_name_without_regard_to_case(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:destination.country")
    desk.write("irak")
    chosen = desk.case.destination.country
    desk.press(Qt.Key.Key_Backspace)
    assert (chosen, desk.case.destination.country) == ("IQ", None)
    desk.write("x")
    desk.press(Qt.Key.Key_Return)
    assert "Välj landet i listan." in desk.text()


def test_several_citizenships_are_chosen_one_by_one_and_taken_away_again(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:persons.p1.citizenships")
    seen = []
    for name in ("syrien", "turkiet"):
        line = desk.field("I vilka länder är du medborgare?")
        line.setText(name)
        line.editingFinished.emit()
        QApplication.processEvents()
        seen.append(desk.applicant.citizenships)
    for label in ("Ta bort Syrien", "Statslös"):
        desk.click(label)
        seen.append(desk.applicant.citizenships)
    assert seen == [("SY",), ("SY", "TR"), ("TR",), ()]


def test_a_permit_can_rest_on_another_person_or_somebody_outside(desk: Desk) -> None:
    conversation = family(
        begun(Route.CHECK_CONDITIONS, {"persons.p1.permit.ground": PermitGround.FAMILY_TIE})
    )
    desk.show(conversation, "question:persons.p1.permit.tied_to")
    desk.click("Make eller maka")
    assert desk.applicant.permit.tied_to == "p2"
    desk.click("Någon annan än de som är tillagda")
    assert desk.applicant.permit.tied_to == OUTSIDE


def test_the_interpreters_script_follows_the_kind_and_a_missing_one_ends_the_conversation(desk: Desk) -> None:
    desk.show(Conversation(route=Route.CHECK_CONDITIONS), "interpreter")
    desk.click("Tolk på telefon")
    assert "Säg inga namn och inga nummer" in desk.text()
    desk.click("Tolk behövs men saknas")
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "no_interpreter"
    assert desk.controller.conversation.interpreter is Interpreter.NEEDED_BUT_MISSING


def test_secrecy_is_told_before_any_question(desk: Desk) -> None:
    desk.show(replace(begun(Route.CHECK_CONDITIONS), secrecy_told=False), "secrecy")
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "secrecy"
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "helping"


def test_people_are_added_taken_away_and_brought_back(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "people")
    for _ in range(12):
        desk.click("Lägg till: Barn")
    desk.click("Lägg till: Sambo")
    assert not desk.button("Lägg till: Make eller maka").isEnabled()
    before = desk.controller.conversation
    desk.click("Ta bort Barn 12")
    assert len(desk.case.persons) == 13
    desk.press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is desk.button("Ångra")
    desk.click("Ångra")
    assert desk.controller.conversation == before


def test_the_count_of_points_stays_the_same_line_when_one_is_declined(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY), "points")
    for number, act in enumerate(("Förklarat", "Vill inte höra om detta"), start=1):
        desk.click(act)
        assert f"{number} av {len(Point)} klara. * krävs för brev." in desk.text()


def test_where_there_is_no_room_for_the_declined_what_is_left_is_still_said(desk: Desk) -> None:
    desk.window.resize(1200, 720)
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "points")
    desk.click("Vill inte höra om detta")
    assert f"Kvar: {len(Point) - 1}" in desk.text().splitlines()
    desk.window.resize(1366, 720)
    QApplication.processEvents()
    assert f"Kvar: {len(Point) - 1}, avböjda: 1" in desk.text().splitlines()


def test_points_are_explained_or_declined_and_the_next_one_comes_by_itself(desk: Desk) -> None:
    page = desk.show(begun(Route.ONLY_QUESTIONS), "points")
    desk.click("Förklarat")
    desk.click("Vill inte höra om detta")
    assert list(desk.controller.conversation.points.values()) == [PointState.EXPLAINED, PointState.DECLINED]
    points = desk.all(QListWidget, page)[0]
    assert points.currentRow() == 2
    assert f"2 av {len(Point)} klara." in desk.text()
    assert f"Kvar: {len(Point) - 2}, avböjda: 1" in desk.text()
    points.setCurrentRow(0)
    desk.click("Förklarat")
    assert next(iter(Point)) not in desk.controller.conversation.points


def test_a_refusal_is_for_one_point_and_the_next_enter_is_none(desk: Desk) -> None:
    desk.show(begun(Route.ONLY_QUESTIONS), "points")
    assert f"0 av {len(Point)} klara." in desk.text()
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Tab)
    for _ in range(3):
        desk.press(Qt.Key.Key_Return)
    states = list(desk.controller.conversation.points.values())
    assert states == [PointState.DECLINED, PointState.EXPLAINED, PointState.EXPLAINED]


def test_an_enter_too_many_on_the_page_before_explains_nothing(desk: Desk) -> None:
    desk.show(begun(Route.ONLY_QUESTIONS), "points")
    desk.press(Qt.Key.Key_Return)
    assert not desk.controller.conversation.points
    assert desk.walk.page.id == "points"
    desk.press(Qt.Key.Key_Return)
    assert list(desk.controller.conversation.points.values()) == [PointState.EXPLAINED]


def test_what_is_left_to_go_through_is_said_beside_next_and_holds_nobody_up(desk: Desk) -> None:
    desk.show(begun(Route.ONLY_QUESTIONS), "points")
    desk.click("Förklarat")
    assert f"Kvar: {len(Point) - 1}" in desk.text()
    desk.show(explained(begun(Route.ONLY_QUESTIONS)), "points")
    assert "Kvar:" not in desk.text()
    desk.show(begun(Route.ONLY_QUESTIONS), "points")
    desk.click("Nästa")
    assert desk.walk.page.id == "route:only_questions"


@pytest.mark.parametrize("route", [Route.ONLY_QUESTIONS, Route.CHECK_CONDITIONS, Route.HELP_TO_APPLY])
def test_what_a_letter_needs_is_marked_only_where_there_may_be_one(desk: Desk, route: Route) -> None:
    page = desk.show(begun(route), "points")
    points = desk.all(QListWidget, page)[0]
    marked = [row for row in range(points.count()) if "*" in points.item(row).text()]
    assert bool(marked) is ("* krävs för brev." in desk.text()) is (route is Route.HELP_TO_APPLY)


@pytest.mark.parametrize(
    ("route", "title"),
    [
        (Route.CHECK_CONDITIONS, "Nästa steg"),
        (Route.ONLY_QUESTIONS, "Nästa steg"),
        (Route.HELP_TO_APPLY, "Hjälp att ansöka"),
    ],
)
def test_the_last_step_of_a_talk_without_application_is_about_what_comes_next(
    desk: Desk, route: Route, title: str
) -> None:
    page = desk.show(begun(route), f"route:{route.value}")
    shown = [label.text() for label in desk.all(QLabel, page)]
    assert shown[0] == title
    assert shown.count("Nästa steg") == 1


def test_the_panel_leaves_the_own_wish_out_until_it_is_asked_for(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "question:persons.p1.debt_csn")
    assert "Inget hinder hittat" in desk.text()
    assert "Egen vilja" not in desk.text()


def test_the_result_shows_every_rule_with_mark_word_sentence_and_law(desk: Desk) -> None:
    conversation = begun(Route.CHECK_CONDITIONS, {**CLEAR_CASE, "persons.p1.debt_kfm": True})
    desk.show(conversation, "result")
    text = desk.text()
    assert "Hinder" in text
    assert "Uppfyllt" in text
    assert unbroken("7 § 3 förordning (2025:970)") in text
    assert "Migrationsverket beslutar" in text
    assert "Regler kontrollerade" in text or "kontrollerade t.o.m." in text


def test_no_sum_is_shown_before_the_consequences_unless_the_client_asks(desk: Desk) -> None:
    conversation = begun(Route.CHECK_CONDITIONS, CLEAR_CASE)
    desk.show(conversation, "result")
    assert "350\N{NO-BREAK SPACE}000" not in desk.text()
    desk.click("Visa summan nu")
    assert "350\N{NO-BREAK SPACE}000" in desk.text()
    for point in AMOUNT_POINTS:
        conversation = talk.settle_point(conversation, point, PointState.EXPLAINED)
    desk.controller.start_over()
    desk.show(conversation, "result")
    assert "350\N{NO-BREAK SPACE}000" in desk.text()


def test_first_payment_and_total_have_the_same_size_and_can_shrink(desk: Desk) -> None:
    desk.show(explained(begun(Route.CHECK_CONDITIONS, CLEAR_CASE)), "result")
    sums = [label for label in desk.all(QLabel) if label.property("look") == "sum"]
    assert len(sums) == 2
    assert sums[0].font().pixelSize() == sums[1].font().pixelSize()
    assert "kan bli mindre" in desk.text()


def test_staying_weighs_as_much_as_moving(desk: Desk) -> None:
    page = desk.show(explained(begun(Route.CHECK_CONDITIONS, CLEAR_CASE)), "result")
    words = desk.maker._services.words("sv").block("result")
    share = len(" ".join(words["stay"]).split()) / len(" ".join([*words["stay"], *words["move"]]).split())
    assert 0.4 <= share <= 0.6
    titles = {label.text(): label for label in desk.all(QLabel, page)}
    stay, move = titles[words["stay_title"]], titles[words["move_title"]]
    assert stay.font() == move.font()
    assert stay.mapTo(page, stay.rect().topLeft()).y() == move.mapTo(page, move.rect().topLeft()).y()
    cards = [label.parentWidget() for label in (stay, move)]
    assert len({card.width() // 2 for card in cards if card is not None}) == 1


def test_an_application_before_every_ordinance_is_told_in_words(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, {"application_on": date(1980, 1, 1)}), "result")
    assert "1985" in desk.text()


def test_a_yes_said_alone_is_kept_and_the_papers_follow(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "wish")
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "wish"
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "papers"
    assert desk.applicant.own_wish is True


def test_any_other_wish_leads_to_the_end_and_leaves_no_trace(desk: Desk) -> None:
    conversation = begun(Route.HELP_TO_APPLY, CLEAR_CASE)
    for key in (Qt.Key.Key_2, Qt.Key.Key_3):
        desk.controller.start_over()
        desk.show(conversation, "wish")
        desk.press(Qt.Key.Key_Space)
        desk.press(key)
        desk.press(Qt.Key.Key_Return)
        assert desk.walk.page.id == "route:help_to_apply"
        assert desk.controller.conversation == conversation
        desk.show(conversation, "wish")
        assert not any(button.isChecked() for button in desk.page.findChildren(ChoiceButton))


def test_a_paper_says_for_which_child_also_without_names(desk: Desk) -> None:
    conversation = family(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    for child in ("p3", "p4"):
        conversation = talk.answer(conversation, f"persons.{child}.custody", Custody.JOINT)
    desk.show(conversation, "papers")
    for child in ("Barn 1", "Barn 2"):
        assert f"Båda vårdnadshavarnas samtycke för {child}" in desk.text()


def test_names_are_written_by_hand_when_the_interpreter_is_on_the_phone(desk: Desk) -> None:
    conversation = replace(begun(Route.HELP_TO_APPLY, CLEAR_CASE), interpreter=Interpreter.BY_PHONE)
    desk.show(conversation, "letter")
    assert not [line for line in desk.all(QLineEdit) if line.accessibleName() in ("Namn", "Personnummer")]
    assert "skrivs för hand" in desk.text()


def test_the_outcome_in_the_panel_is_that_of_the_assessment(desk: Desk) -> None:
    conversation = talk.add_person(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), Role.CHILD)
    desk.show(conversation, "question:persons.p2.moves")
    said = [
        label.text() for label in desk.all(QLabel) if label.property("result") == Outcome.INCOMPLETE.value
    ]
    assert said == ["Svar saknas"]


def test_the_panel_names_first_what_is_asked_next(desk: Desk) -> None:
    known = {key: CLEAR_CASE[key] for key in CLEAR_CASE if "permit" in key}
    desk.window.resize(1200, 700)
    desk.show(begun(Route.CHECK_CONDITIONS, known), "question:persons.p1.debt_csn")
    (panel,) = desk.all(LivePanel)
    said = [label.text() for label in desk.all(QLabel, panel)]
    named = said[said.index("Det här saknas") + 1 :]
    asked = [page.asked for page in desk.walk.pages if page.asked is not None]
    shorts = [desk.controller._services.words("sv").short(each.question) for each in asked]
    places = [shorts.index(each) for each in named if each in shorts]
    assert len(places) == 5
    assert places == sorted(places)


def test_payments_stand_in_order_of_time_with_their_earliest_days_once_the_sum_may_be_shown(
    desk: Desk,
) -> None:
    conversation = begun(Route.HELP_TO_APPLY, CLEAR_CASE)
    desk.show(conversation, "result")
    assert not desk.all(Timeline)
    desk.show(explained(conversation), "points")
    desk.walk.go_to("result")
    (timeline,) = desk.all(Timeline)
    told = timeline.accessibleDescription()
    assert "2027-03-02" in told
    assert "2027-06-02" in told
    for text in desk.all(QLabel, timeline):
        assert text.text() in told


def test_enter_takes_the_only_country_that_fits_and_arrows_change_none(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "question:destination.country")
    field = desk.all(CountryField)[0]
    line = field.lineEdit()
    assert line is not None
    line.setFocus()
    QTest.keyClicks(line, "syr")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert field.code == "SY"
    QTest.keyClick(field, Qt.Key.Key_Down)
    field.hidePopup()
    assert field.code == "SY"


def test_the_question_on_reception_names_the_country_once_it_is_known_and_counts_for_all(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE | {"destination.country": "SO"}), RECEPTION)
    assert "Kan du visa att Somalia tar emot dig?" in desk.text()
    assert "Svaret räknas för alla som flyttar med." in desk.text()
    desk.show(talk.answer(desk.controller.conversation, "destination.country", None), RECEPTION)
    desk.walk.show_again()
    assert "Kan du visa att landet tar emot dig?" in desk.text()


def test_what_applying_for_a_passport_can_do_has_a_heading_of_its_own(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), RECEPTION)
    labels = [label.text() for label in desk.all(QLabel, desk.page)]
    assert "Att söka pass kan påverka skyddet." in labels[labels.index("Tänk på det här först") + 1]
    assert "pass kan" not in labels[labels.index("Var det står") + 1]
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "question:persons.p1.debt_csn")
    assert "Tänk på det här först" not in desk.text()


def test_what_is_read_in_silence_says_who_reads_it(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "helping")
    assert "Låt personen läsa det här själv" in desk.text()
