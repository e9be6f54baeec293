"""The result: the reason first, staying beside moving, one adult at a time."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QScrollBar, QWidget

from app.casework import conversation as talk
from app.casework.conversation import Conversation
from app.casework.routes import Route
from app.domain.answers import Answer
from app.domain.permit import OUTSIDE, PermitGround, PermitKind
from app.domain.person import Role
from app.domain.profile import LocalContact
from app.ui.cases.desk import StoreDesk
from app.ui.live_panel import LivePanel
from app.ui.pieces.texts import unbroken
from tests.casework.sheets.test_standing import PROFILE
from tests.ui.desk import CLEAR_CASE, Desk, begun, doubted, explained, family

APART = "Ansöker själv – visas för sig"
IN_DEBT = {**CLEAR_CASE, "persons.p1.debt_kfm": True}


def test_it_begins_with_what_stands_in_the_way(desk: Desk) -> None:
    page = desk.show(begun(Route.CHECK_CONDITIONS, IN_DEBT), "result")
    told = [label.text() for label in desk.all(QLabel, page)]
    assert told[1:3] == ["Hinder", "Du har en skuld hos Kronofogden."]
    assert told[3].startswith(
        "Det hindrar just nu. Reglerna nämner inget undantag för en avbetalningsplan, och"
    )


TIED = {
    **CLEAR_CASE,
    "persons.p1.permit.ground": PermitGround.FAMILY_TIE,
    "persons.p1.permit.tied_to": OUTSIDE,
}


def test_what_migrationsverket_is_to_decide_comes_before_everything_else(desk: Desk) -> None:
    page = desk.show(begun(Route.CHECK_CONDITIONS, TIED), "result")
    told = [label.text() for label in desk.all(QLabel, page)]
    assert told[1] == "Migrationsverket avgör"
    assert told[2].startswith("Tillståndet bygger på någon som inte är med")
    assert "Reglerna ger inget säkert svar här. Det är Migrationsverket som avgör." in told


def test_what_the_result_waits_for_is_said_also_where_another_adult_is_to_answer(desk: Desk) -> None:
    conversation = talk.add_person(begun(Route.CHECK_CONDITIONS, TIED), Role.SPOUSE)
    for path, value in (
        ("persons.p1.permit.tied_to", "p2"),
        ("persons.p2.born_on", date(1984, 4, 4)),
        ("persons.p2.moves", True),
    ):
        conversation = talk.answer(conversation, path, value)
    page = desk.show(conversation, "result")
    told = [label.text() for label in desk.all(QLabel, page)]
    assert "Det här saknas" in told
    place = told.index(
        "Den som tillståndet bygger på måste också uppfylla villkoren, och det framgår inte här."
    )
    assert told[place + 1] == "Det frågar vi inte dig. Bara den personen svarar på det, i enrum."


def test_whose_result_it_is_stands_first_and_another_adult_hears_of_a_talk_of_the_own(desk: Desk) -> None:
    conversation = family(begun(Route.CHECK_CONDITIONS, CLEAR_CASE))
    adult = next(one.id for one in conversation.case.persons if one.role is Role.SPOUSE)
    conversation = talk.answer(conversation, f"persons.{adult}.own_statement", True)
    own_talk = "Vill du ansöka får du ett eget samtal, med summa, papper och brev."
    page = desk.show(conversation, "result")
    told = [label.text() for label in desk.all(QLabel, page)]
    assert told[1].startswith("Här visas resultatet för ")
    assert own_talk not in told
    desk.walk.show_to(adult)
    desk.walk.hand_over()
    told = [label.text() for label in desk.all(QLabel, desk.page)]
    assert told[1].startswith("Här visas resultatet för ")
    assert own_talk in told


def test_a_permit_through_another_adult_is_spoken_of_beside_other_open_answers_too(desk: Desk) -> None:
    conversation = talk.add_person(begun(Route.CHECK_CONDITIONS, TIED), Role.SPOUSE)
    for path, value in (
        ("persons.p1.permit.tied_to", "p2"),
        ("persons.p2.born_on", date(1984, 4, 4)),
        ("persons.p2.moves", True),
        ("destination.reception_shown", None),
    ):
        conversation = talk.answer(conversation, path, value)
    page = desk.show(conversation, "result")
    told = [label.text() for label in desk.all(QLabel, page)]
    assert "Ditt tillstånd bygger på en annan person" in told
    assert "Flyttar den personen kan ditt tillstånd påverkas. Migrationsverket avgör." in told
    missing = told[told.index("Det här saknas") :]
    assert "Det frågar vi inte dig. Bara den personen svarar på det, i enrum." in missing


def test_beside_what_nobody_can_change_nothing_is_waited_for(desk: Desk) -> None:
    late: dict[str, Answer] = {"persons.p1.permit.ground": PermitGround.WORK}
    desk.show(begun(Route.CHECK_CONDITIONS, late), "result")
    assert "Det här saknas" not in desk.text()


def test_who_has_named_no_day_reads_how_long_the_answer_counts_on_the_permit(desk: Desk) -> None:
    lasting = {
        **CLEAR_CASE,
        "persons.p1.permit.kind": PermitKind.TEMPORARY,
        "persons.p1.permit.expires_on": date(2099, 2, 10),
    }
    desk.show(begun(Route.CHECK_CONDITIONS, lasting), "result")
    said = "Ditt tillstånd gäller till och med 2099-02-10. Söker du efter det avgör Migrationsverket."
    assert said in desk.text()


def test_an_answer_to_check_again_is_a_way_to_its_question(desk: Desk) -> None:
    desk.show(doubted(begun(Route.CHECK_CONDITIONS, CLEAR_CASE)), "result")
    desk.click("Sorts tillstånd")
    assert desk.walk.page.id == "question:persons.p1.permit.kind"


def test_who_sees_a_wrong_answer_changes_it_and_comes_back(desk: Desk) -> None:
    desk.show(explained(begun(Route.CHECK_CONDITIONS, IN_DEBT)), "result")
    desk.click("Ändra ett svar")
    assert desk.walk.page.id == "review"
    desk.walk.go_back()
    assert desk.walk.page.id == "result"


def test_a_wrong_answer_is_changed_with_few_keys_and_next_leads_to_the_new_result(desk: Desk) -> None:
    desk.show(explained(begun(Route.CHECK_CONDITIONS, IN_DEBT)), "result")
    change = desk.button("Ändra ett svar")
    assert "&" in change.text()
    change.click()
    focused = desk.window.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.accessibleName() == "Ändra Skuld hos Kronofogden: Ja"
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_2)
    desk.press(Qt.Key.Key_Return)
    assert desk.window.steps.next_button.text().replace("&", "") == "Till resultatet"
    desk.window.steps.next_button.click()
    assert desk.walk.page.id == "result"
    assert desk.controller.conversation.case.applicant.debt_kfm is False


def test_a_question_that_the_change_opens_comes_before_the_result(desk: Desk) -> None:
    desk.show(explained(begun(Route.CHECK_CONDITIONS, CLEAR_CASE)), "result")
    desk.click("Ändra ett svar")
    desk.controller.change(
        talk.answer(desk.controller.conversation, "persons.p1.permit.ground", PermitGround.FAMILY_TIE)
    )
    desk.walk.go_next()
    assert desk.walk.page.asked is not None


def test_who_comes_to_all_answers_on_the_way_goes_on_as_before(desk: Desk) -> None:
    desk.show(explained(begun(Route.CHECK_CONDITIONS, IN_DEBT)), "result")
    desk.click("Ändra ett svar")
    desk.walk.go_to("points")
    desk.show(desk.controller.conversation, "review")
    assert desk.window.steps.next_button.text().replace("&", "") == "Nästa"
    desk.walk.go_next()
    assert desk.walk.page.id != "result"


def test_the_highest_sum_says_whose_yes_it_needs(desk: Desk) -> None:
    page = desk.show(explained(family(begun(Route.HELP_TO_APPLY, CLEAR_CASE))), "result")
    said = "Den högsta summan gäller bara om alla vuxna som flyttar får ja."
    assert any(said in label.text() for label in desk.all(QLabel, page))
    page = desk.show(explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE)), "result")
    assert not any(said in label.text() for label in desk.all(QLabel, page))


def test_what_nobody_can_change_is_said_with_its_own_day_and_no_advice(desk: Desk) -> None:
    late = {**IN_DEBT, "persons.p1.permit.held_since": date(2025, 1, 5)}
    desk.show(begun(Route.CHECK_CONDITIONS, late), "result")
    text = desk.text()
    assert "Det går inte att ändra." in text
    assert "Tillstånd sedan: 2025-01-05" in text
    assert "Det här skulle ändra svaret" not in text


def test_what_would_change_it_is_never_shown_without_its_caution(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, IN_DEBT), "result")
    text = desk.text()
    assert "Det här skulle ändra svaret" in text
    assert "Migrationsverket kan ändå säga nej, och det går inte att överklaga." in text
    assert "Låna inte pengar till detta" in text
    assert "Betala inte mer än du klarar" in text


def test_what_is_waited_for_beside_a_debt_is_a_way_to_its_question_and_stands_once(desk: Desk) -> None:
    some = {key: IN_DEBT[key] for key in IN_DEBT if key != "destination.reception_shown"}
    desk.show(begun(Route.CHECK_CONDITIONS, some), "result")
    assert "Men något annat kan också hindra, och då är det onödigt att betala." in desk.text()
    desk.click("Svara på frågan: Kan visa att landet tar emot")
    assert desk.walk.page.id == "question:destination.reception_shown"


def test_of_many_answers_that_are_waited_for_the_first_six_are_named(desk: Desk) -> None:
    page = desk.show(begun(Route.CHECK_CONDITIONS, {"persons.p1.debt_kfm": True}), "result")
    links = [one for one in desk.all(QPushButton, page) if one.accessibleName().startswith("Svara på")]
    assert len(links) == 6
    assert "svar till, se Alla svar" in desk.text()


def test_one_answer_more_is_named_and_not_counted(desk: Desk) -> None:
    few: dict[str, Answer] = {"persons.p1.debt_kfm": True, "persons.p1.citizenships": ("SY",)}
    page = desk.show(begun(Route.CHECK_CONDITIONS, few), "result")
    links = [one for one in desk.all(QPushButton, page) if one.accessibleName().startswith("Svara på")]
    assert len(links) == 7
    assert "svar till, se Alla svar" not in desk.text()


def test_staying_and_moving_come_before_the_sum_and_the_sum_before_the_rules(desk: Desk) -> None:
    page = desk.show(explained(begun(Route.CHECK_CONDITIONS, CLEAR_CASE)), "result")
    places = {label.text(): label.mapTo(page, label.rect().topLeft()).y() for label in desk.all(QLabel, page)}
    assert places["Om du stannar"] < places["Summan"] < places["Medborgarskap"]


def test_the_asker_sees_nothing_that_the_spouse_answered(desk: Desk) -> None:
    seen = []
    for debt in (True, False):
        desk.controller.start_over()
        conversation = talk.answer(_couple(), "persons.p2.debt_csn", debt)
        desk.show(explained(conversation), "result")
        seen.append(desk.text())
        desk.walk.go_to("review")
        seen[-1] += desk.text()
    assert seen[0] == seen[1]


def test_the_spouse_sees_the_own_result_and_none_of_the_askers(desk: Desk) -> None:
    seen = []
    for debt in (True, False):
        desk.controller.start_over()
        conversation = talk.answer(_couple(), "persons.p2.debt_csn", True)
        desk.show(talk.answer(conversation, "persons.p1.debt_kfm", debt), "result")
        desk.click("Visa för din make eller maka")
        assert desk.walk.is_handing_over
        desk.press(Qt.Key.Key_Return)
        seen.append(desk.text())
        assert desk.window.focusWidget() is desk.window.steps.next_button
    assert "Du har en skuld till CSN." in seen[0]
    assert "Andra vuxnas svar är inte med." in seen[0]
    assert seen[0] == seen[1]


@pytest.mark.parametrize("page_id", ["review", "result"])
def test_another_adults_page_is_shown_from_its_top(desk: Desk, page_id: str) -> None:
    desk.window.resize(911, 460)
    desk.show(talk.answer(_couple(), "persons.p2.debt_csn", True), page_id)
    area = desk.window.findChild(QScrollArea, "page")
    assert area is not None
    bar = area.verticalScrollBar()
    button = next(one for one in desk.all(QPushButton) if one.property("person_id") == "p2")
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    button.click()
    assert bar.value() == 0


def test_the_review_shows_one_adults_answers_at_a_time(desk: Desk) -> None:
    conversation = talk.answer(_couple(), "persons.p2.permit.ground", PermitGround.WORK)
    desk.show(conversation, "review")
    assert "Arbete" not in desk.text()
    assert "Flykting" in desk.text()
    desk.click("Visa svaren för din make eller maka")
    assert not {"Arbete", "Flykting"} & set(desk.text().split("\n"))
    desk.press(Qt.Key.Key_Return)
    assert "Arbete" in desk.text()
    assert "Flykting" not in desk.text()


@pytest.mark.parametrize("who", ["p1", "p2"])
def test_the_panel_shows_the_adult_who_is_asked(desk: Desk, who: str) -> None:
    desk.show(_couple(), f"question:persons.{who}.debt_csn")
    (other,) = {"p1", "p2"} - {who}
    panel = desk.window.findChild(LivePanel)
    words = desk.maker._services.words("sv")
    shown = [label.text() for label in desk.all(QLabel, panel)]
    said = [shown[shown.index(words.person(desk.case, one, reader_id=who)) + 1] for one in (who, other)]
    assert said[0].startswith("Inget hinder")
    assert said[1] == APART


def test_the_panel_forgets_nobody_in_the_household(desk: Desk) -> None:
    conversation = family(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    conversation = talk.answer(conversation, "persons.p5.moves", False)
    panel = desk.window.findChild(LivePanel)
    words = desk.maker._services.words("sv")
    desk.show(conversation, "people")
    shown = [label.text() for label in desk.all(QLabel, panel)]
    said = [shown[shown.index(words.person(desk.case, one.id)) + 1] for one in desk.case.persons]
    missing = "Svar saknas"
    assert said == ["Inget hinder hittat", APART, missing, missing, "Stannar"]
    desk.show(conversation, "question:persons.p2.debt_csn")
    shown = [label.text() for label in desk.all(QLabel, panel)]
    assert shown[shown.index(words.person(desk.case, "p3", reader_id="p2")) + 1] == "Visas för sig"


def test_what_nobody_asks_about_children_says_so_instead_of_being_met_without_a_word(desk: Desk) -> None:
    conversation = family(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    unasked = "Frågas inte för barn. Räknas som inget hinder."
    desk.show(explained(conversation), "result")
    assert desk.text().count(unasked) == 2 * 3
    for child, key in product(("p3", "p4"), ("debt_csn", "debt_kfm", "granted_before")):
        conversation = talk.answer(conversation, f"persons.{child}.{key}", False)
    desk.show(explained(conversation), "result")
    assert unasked not in desk.text()


def test_a_child_has_no_obstacle_so_far_once_something_was_answered_of_the_child(desk: Desk) -> None:
    conversation = family(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    conversation = talk.answer(conversation, "persons.p3.citizenships", ("SY",))
    desk.show(conversation, "people")
    panel = desk.window.findChild(LivePanel)
    shown = [label.text() for label in desk.all(QLabel, panel)]
    assert shown[shown.index("Barn 1") + 1] == "Inget hinder hittills, svar saknas"
    assert shown[shown.index("Barn 2") + 1] == "Svar saknas"


def test_it_is_read_with_the_keyboard_alone(desk: Desk) -> None:
    desk.window.resize(911, 460)
    desk.show(explained(begun(Route.CHECK_CONDITIONS, CLEAR_CASE)), "result")
    area = desk.window.findChild(QScrollArea, "page")
    assert area is not None
    bar = area.verticalScrollBar()
    places = [bar.value()]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        desk.press(key)
        places.append(bar.value())
    assert places == sorted(set(places))
    assert places[-1] == bar.maximum()
    desk.press(Qt.Key.Key_Home)
    assert bar.value() == 0


def test_the_keys_scroll_with_whatever_bar_the_area_has(desk: Desk) -> None:
    desk.window.resize(911, 460)
    desk.show(explained(begun(Route.CHECK_CONDITIONS, CLEAR_CASE)), "result")
    area = desk.window.findChild(QScrollArea, "page")
    assert area is not None
    area.setVerticalScrollBar(QScrollBar())
    QApplication.processEvents()
    desk.press(Qt.Key.Key_End)
    assert area.verticalScrollBar().value() == area.verticalScrollBar().maximum() > 0


def _couple() -> Conversation:
    """The applicant, in whose answers there is no obstacle, and a spouse who answers too."""
    conversation = family(begun(Route.HELP_TO_APPLY, CLEAR_CASE))
    for person in conversation.case.others("p1"):
        if person.id != "p2":
            conversation = talk.remove_person(conversation, person.id)
    ground = talk.answer(conversation, "persons.p2.permit.ground", PermitGround.REFUGEE)
    return talk.answer(ground, "persons.p2.debt_kfm", False)


BOTH_COUNT = "Båda hindren skulle behöva vara borta."


@pytest.mark.parametrize("language", ["sv", "en"])
def test_where_two_debts_stand_in_the_way_the_same_card_says_that_both_count(
    desk: Desk, language: str
) -> None:
    desk.maker.show_window(language)
    block = desk.maker._services.words(language).block("change_caution")
    page = desk.show(begun(Route.CHECK_CONDITIONS, {**IN_DEBT, "persons.p1.debt_csn": True}), "result")
    places = _places(desk, page)
    assert places[block["title_asker"]] < places[block["two"]] < places[block["text"]]
    assert places[block["text"]] < places[desk.maker._services.words(language).block("result")["stay_title"]]


@pytest.mark.parametrize("late", [False, True])
def test_it_says_so_neither_of_one_debt_nor_beside_what_nobody_can_change(desk: Desk, *, late: bool) -> None:
    answers: dict[str, Answer] = dict(IN_DEBT)
    if late:
        answers |= {"persons.p1.permit.held_since": date(2025, 1, 5), "persons.p1.debt_csn": True}
    desk.show(begun(Route.CHECK_CONDITIONS, answers), "result")
    assert BOTH_COUNT not in desk.text()


def test_another_adults_debts_are_not_hinted_at(desk: Desk) -> None:
    conversation = talk.answer(family(begun(Route.CHECK_CONDITIONS, IN_DEBT)), "persons.p2.debt_csn", True)
    desk.show(talk.answer(conversation, "persons.p2.debt_kfm", True), "result")
    assert BOTH_COUNT not in desk.text()
    assert "finns kvar" not in desk.text()


def test_beside_what_nobody_can_change_a_debt_does_not_stand_in_the_way_just_now(desk: Desk) -> None:
    late = {**IN_DEBT, "persons.p1.permit.held_since": date(2025, 1, 5)}
    desk.show(begun(Route.CHECK_CONDITIONS, late), "result")
    assert "Det hindrar också." in desk.text()
    assert "Det hindrar just nu." not in desk.text()


def test_what_two_debts_have_in_common_is_said_once(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, {**IN_DEBT, "persons.p1.debt_csn": True}), "quick_result")
    assert desk.text().count("Det hindrar just nu.") == 1
    assert desk.text().count(unbroken("7 § 3 förordning (2025:970)")) == 1


def test_what_would_change_it_comes_right_after_the_reason_and_before_staying_and_moving(desk: Desk) -> None:
    page = desk.show(begun(Route.CHECK_CONDITIONS, IN_DEBT), "result")
    places = _places(desk, page)
    titles = ("Hinder", "Det här skulle ändra svaret", "Om du stannar", "Summan", "Medborgarskap")
    assert [places[title] for title in titles] == sorted(places[title] for title in titles)
    assert places["Om du stannar"] == places["Om du flyttar"]


@pytest.mark.parametrize("csn", [False, True])
def test_staying_and_moving_are_in_view_at_once_below_one_debt_and_two(desk: Desk, *, csn: bool) -> None:
    desk.window.resize(1366, 728)
    answers = {**IN_DEBT, "persons.p1.debt_csn": csn}
    page = desk.show(begun(Route.CHECK_CONDITIONS, answers), "result")
    for title in ("Om du stannar", "Om du flyttar"):
        (label,) = (one for one in desk.all(QLabel, page) if one.text() == title)
        assert not label.visibleRegion().isEmpty()


def test_whoever_knows_of_what_hinders_stands_with_the_offices_own_contacts_below_staying_and_moving(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = replace(PROFILE, contacts=(LocalContact("Skuldrådgivarna", phone="0123-45 67 89"),))
    monkeypatch.setattr(StoreDesk, "profile", office)
    page = desk.show(begun(Route.CHECK_CONDITIONS, IN_DEBT), "result")
    places = _places(desk, page)
    said = ("Om du stannar", "Hit kan du vända dig", "kronofogden.se", "Skuldrådgivarna", "Medborgarskap")
    assert [places[each] for each in said] == sorted(places[each] for each in said)
    assert "csn.se" not in desk.text()


def test_a_final_no_says_to_pay_nothing_and_no_obstacle_not_to_borrow(desk: Desk) -> None:
    late = {**CLEAR_CASE, "persons.p1.permit.held_since": date(2025, 1, 5)}
    desk.show(begun(Route.CHECK_CONDITIONS, late), "result")
    assert "Betala inget och låna inte pengar för detta." in desk.text()
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "result")
    assert "Låna inte pengar till detta, för svaret kan bli nej." in desk.text()
    desk.show(begun(Route.CHECK_CONDITIONS, IN_DEBT), "result")
    assert desk.text().count("Låna inte pengar till detta") == 1


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_word_of_a_result_is_cut_off(desk: Desk, language: str) -> None:
    desk.maker.show_window(language)
    answers = {**CLEAR_CASE, "persons.p1.resident_in_sweden": False}
    page = desk.show(begun(Route.CHECK_CONDITIONS, answers), "result")
    (label,) = (one for one in desk.all(QLabel, page) if one.property("result") == "agency")
    longest = max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split())
    assert longest <= label.width()


def test_the_viewers_outcome_is_put_in_words_once(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "result")
    assert desk.text().count("Vi har inte hittat något hinder i svaren.") == 1


def test_the_lowest_and_the_highest_sum_stand_out_from_the_lines_that_make_them(desk: Desk) -> None:
    answers = {**CLEAR_CASE, "persons.p1.resident_in_sweden": False}
    page = desk.show(explained(begun(Route.CHECK_CONDITIONS, answers)), "result")
    looks = {label.text(): label.property("look") for label in desk.all(QLabel, page)}
    assert [look for text, look in looks.items() if text.startswith(("Lägsta", "Högsta"))] == ["strong"] * 2
    assert next(look for text, look in looks.items() if text.startswith("Antal vuxna")) is None


def test_how_many_answers_more_are_missing_is_said_with_where_they_stand(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "result")
    assert "svar till, se Alla svar" in desk.text()


def test_it_says_what_the_quick_check_said_while_answers_are_missing(desk: Desk) -> None:
    answers = {path: value for path, value in CLEAR_CASE.items() if "debt_csn" not in path}
    said = []
    for page_id in ("quick_result", "result"):
        page = desk.show(begun(Route.CHECK_CONDITIONS, answers), page_id)
        said.append([label.text() for label in desk.all(QLabel, page)][1:3])
    assert said[0] == said[1]
    assert said[0][0] == "Inget hinder hittills, svar saknas"


@pytest.mark.parametrize("page_id", ["quick_result", "result"])
def test_a_missing_answer_leads_to_its_question(desk: Desk, page_id: str) -> None:
    answers = {path: value for path, value in CLEAR_CASE.items() if "debt_csn" not in path}
    desk.show(begun(Route.CHECK_CONDITIONS, answers), page_id)
    link = desk.button("Svara på frågan: Skuld till CSN")
    assert link.focusPolicy() & Qt.FocusPolicy.TabFocus
    link.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "question:persons.p1.debt_csn"


def test_each_adult_who_moves_along_is_named_whatever_was_answered(desk: Desk) -> None:
    line = "Också din make eller maka ansöker själv, och kan tala med oss i enrum."
    for statement in (None, False, True):
        desk.show(talk.answer(_couple(), "persons.p2.own_statement", statement), "result")
        assert line in desk.text()
    desk.show(talk.answer(_couple(), "persons.p2.moves", False), "result")
    assert line not in desk.text()


NOTICE = "Bosätter du dig i landet där du är medborgare kan ditt skydd upphöra."


@pytest.mark.parametrize("country", ["SY", "TR"])
def test_who_names_the_own_country_is_told_that_protection_can_end(desk: Desk, country: str) -> None:
    answers: dict[str, Answer] = {**CLEAR_CASE, "destination.country": country}
    desk.show(begun(Route.CHECK_CONDITIONS, answers), "result")
    assert (NOTICE in desk.text()) is (country == "SY")


def test_it_is_told_to_that_adult_alone(desk: Desk) -> None:
    theirs = talk.answer(_couple(), "persons.p2.citizenships", ("SY",))
    conversation = talk.answer(theirs, "persons.p1.citizenships", ("TR",))
    desk.show(conversation, "result")
    assert NOTICE not in desk.text()
    desk.click("Visa för din make eller maka")
    assert NOTICE not in desk.text()
    desk.press(Qt.Key.Key_Return)
    assert NOTICE in desk.text()


@pytest.mark.parametrize("route", [Route.CHECK_CONDITIONS, Route.HELP_TO_APPLY])
def test_a_later_question_about_the_wish_is_promised_only_where_it_comes(desk: Desk, route: Route) -> None:
    desk.show(begun(route, CLEAR_CASE), "result")
    assert "Svaret gäller om du själv vill flytta för gott." in desk.text()
    assert ("Det frågar vi om senare" in desk.text()) is (route is Route.HELP_TO_APPLY)


def _places(desk: Desk, page: QWidget) -> dict[str, int]:
    """How far down each text first stands."""
    places: dict[str, int] = {}
    for label in desk.all(QLabel, page):
        down = label.mapTo(page, label.rect().topLeft()).y()
        places[label.text()] = min(down, places.get(label.text(), down))
    return places


def test_where_something_stands_in_the_way_no_sum_is_offered_only_to_say_that_there_is_none(
    desk: Desk,
) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, IN_DEBT), "result")
    assert "Visa summan nu" not in desk.text()
    assert desk.text().count("Det blir ingen summa.") == 1
    desk.show(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), "result")
    assert "Visa summan nu" in desk.text()


def test_beside_a_final_no_one_line_stands_for_all_that_was_not_asked(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS, {"persons.p1.permit.ground": PermitGround.OTHER}), "result")
    assert "Resten behöver vi inte veta, för det ändrar inte svaret." in desk.text()
    assert "Svar saknas" not in desk.text()
    desk.show(begun(Route.CHECK_CONDITIONS, {"persons.p1.debt_csn": True}), "result")
    assert "Resten behöver vi inte veta" not in desk.text()
    assert "Svar saknas" in desk.text()
