"""Going on with yesterday's case: what is known, what belongs to the day, and the way to the paper."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.casework import conversation as talk
from app.casework.conversation import Preparation
from app.casework.routes import Route
from app.domain.answers import Answer
from app.domain.letter import LetterOrder
from app.domain.permit import PermitGround
from app.domain.person import Role
from app.storage.store import Store
from app.ui.cases.guide import CaseGuide
from app.ui.navigation import Navigation
from app.ui.pieces.card_button import CardButton
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained
from tests.ui.test_case_walk import fill

ALL_ANSWERS: dict[str, Answer] = CLEAR_CASE | {"application_on": date(2026, 3, 9)}


def guide_of(desk: Desk) -> CaseGuide:
    navigation = next(one for one in desk.window.findChildren(Navigation))
    return navigation.cases


def go_on(desk: Desk, answers: dict[str, Answer]) -> None:
    """A case with those answers, saved yesterday, is opened and continued; the start page is shown."""
    fill(desk)
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    case = begun(Route.CHECK_CONDITIONS, {"reference": "EX-30", **answers}).case
    saved = store.save_case(case, TODAY)
    guide_of(desk).show_case(saved.id)
    desk.click("Fortsätt med ärendet")
    QApplication.processEvents()


def test_the_keyboard_stands_on_the_route_that_leads_to_the_letter(desk: Desk) -> None:
    go_on(desk, CLEAR_CASE)
    assert desk.window.focusWidget() is desk.button("Hjälp att ansöka")


def test_the_routes_that_go_on_with_the_case_stand_first_under_its_name_and_the_others_below(
    desk: Desk,
) -> None:
    go_on(desk, CLEAR_CASE)
    shown = {label.text(): label.mapTo(desk.window, QPoint()).y() for label in desk.all(QLabel)}
    case, other = shown["Välj hur ärende EX-30 går vidare"], shown["Gäller det något annat i dag?"]
    height = {card.accessibleName(): card.mapTo(desk.window, QPoint()).y() for card in desk.all(CardButton)}
    first = [name for name, y in height.items() if case < y < other]
    assert first == ["Kolla villkoren", "Hjälp att ansöka"]
    assert len([name for name, y in height.items() if y > other]) == len(Route) - 2
    assert "Brevet finns under Hjälp att ansöka." in desk.text()


def test_where_a_case_goes_on_it_says_how_many_answers_are_there(desk: Desk) -> None:
    go_on(desk, CLEAR_CASE)
    assert f"Svar som redan finns: {len(CLEAR_CASE)}. Brevet finns under" in desk.text()


@pytest.mark.parametrize(
    ("page_id", "says", "follows"),
    [
        ("secrecy", "sagt redan", "helping"),
        ("helping", "frågat förut", "question:persons.p1.debt_kfm"),
    ],
)
def test_what_came_before_a_case_was_saved_is_said_there_and_asks_for_nothing(
    desk: Desk, page_id: str, says: str, follows: str
) -> None:
    go_on(desk, CLEAR_CASE | {"persons.p1.debt_kfm": None})
    _begin(desk)
    desk.walk.go_to(page_id)
    QApplication.processEvents()
    assert says in desk.text()
    assert "Jag har berättat" not in desk.text()
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == follows
    desk.controller.start_over()
    desk.show(replace(begun(Route.CHECK_CONDITIONS), secrecy_told=False), page_id)
    assert says not in desk.text()
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == page_id


def test_the_start_page_says_that_the_case_has_changes_that_are_not_saved(desk: Desk) -> None:
    go_on(desk, CLEAR_CASE)
    told = "Ärendet har ändringar som inte är sparade."
    assert told not in desk.text()
    desk.controller.change(talk.answer(desk.controller.conversation, "persons.p1.debt_csn", True))
    desk.walk.show_again()
    assert told in desk.text()


def test_a_conversation_without_a_saved_case_has_all_routes_under_one_heading(desk: Desk) -> None:
    assert "Gäller det något annat i dag?" not in desk.text()
    assert len(desk.all(CardButton)) == len(Route)


def test_a_saved_case_without_the_interpreter_it_needs_goes_no_further(desk: Desk) -> None:
    go_on(desk, CLEAR_CASE)
    desk.click("Kolla villkoren")
    desk.click("Tolk behövs men saknas")
    desk.walk.go_next()
    assert desk.walk.page.id == "no_interpreter"
    desk.walk.go_to("routes")
    desk.click("Kolla villkoren")
    assert desk.walk.page.id == "interpreter"


def test_a_case_that_is_picked_up_at_a_table_in_a_library_stays_there(desk: Desk) -> None:
    desk.controller.change(replace(desk.controller.conversation, is_outreach=True))
    desk.controller.start_over()
    go_on(desk, CLEAR_CASE)
    assert desk.controller.conversation.is_outreach


def test_no_page_calls_the_day_of_an_application_missing_where_only_the_conditions_are_checked(
    desk: Desk,
) -> None:
    go_on(desk, CLEAR_CASE | {"persons.p1.debt_csn": None, "persons.p1.debt_kfm": None})
    day = "Dag för ansökan"
    guide_of(desk).show_case(desk.controller.conversation.saved_as or "")
    assert "Skuld till CSN" in desk.text()
    assert day not in desk.text()
    for _ in range(2):
        desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    desk.click("Kolla villkoren")
    for page_id in ("question:persons.p1.debt_csn", "quick_result", "review", "result"):
        desk.walk.go_to(page_id)
        QApplication.processEvents()
        assert desk.walk.page.id == page_id
        assert day not in desk.text()


def test_a_version_shows_one_adults_answers_at_a_time_and_the_applicants_first(desk: Desk) -> None:
    spouse: dict[str, Answer] = {
        "moves": True,
        "own_statement": True,
        "debt_csn": True,
        "permit.ground": PermitGround.FAMILY_TIE,
    }
    conversation = talk.add_person(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), Role.SPOUSE)
    for key, value in spouse.items():
        conversation = talk.answer(conversation, f"persons.p2.{key}", value)
    fill(desk)
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    guide_of(desk)._show_version(store.save_case(conversation.case, TODAY))
    assert "Flykting" in desk.text()
    assert "Anknytning till" not in desk.text()
    desk.click("Visa svaren för din make eller maka")
    assert "Be de andra att vänta utanför." in desk.text()
    assert "Anknytning till" not in desk.text()
    assert "Flykting" not in desk.text()
    desk.click("Ja, visa svaren")
    assert "Anknytning till" in desk.text()
    assert "Flykting" not in desk.text()
    desk.click("Visa svaren för den som frågade först")
    assert "Anknytning till" not in desk.text()


def test_drafts_without_a_number_are_told_apart_by_id_and_time(desk: Desk) -> None:
    fill(desk)
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    guide_of(desk).show_drafts()
    (draft,) = store.drafts()
    kept = draft.kept_at.astimezone().strftime("%Y-%m-%d %H:%M")
    assert f"Programmets kod {draft.case_id}, senast ändrat {kept}" in desk.text()
    assert desk.window.focusWidget() is desk.button(f"Fortsätt med de här svaren, {kept}")


def test_the_sheet_that_is_usually_enough_stands_first_and_is_named_so(desk: Desk) -> None:
    page = desk.show(begun(Route.HELP_TO_APPLY, ALL_ANSWERS), "take_home")
    assert "Brukar räcka" not in desk.text()
    desk.click("Ja, ett papper om det vi har talat om")
    labels = [one.text().replace("&", "") for one in desk.all(QWidget, page) if hasattr(one, "text")]
    at = labels.index("Brukar räcka")
    assert labels.index("Finns också") > at
    first = min(page._sheet_buttons, key=lambda button: button.y())  # type: ignore[attr-defined]
    assert first.text().replace("&", "") == "Det här talade vi om"
    assert page.panel.isHidden()  # type: ignore[attr-defined]


def test_a_single_sheet_is_not_called_the_usual_one(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, ALL_ANSWERS), "take_home")
    desk.click("Bara en lapp som inte säger vad det gäller")
    assert "Brukar räcka" not in desk.text()


def _begin(desk: Desk) -> None:
    """The conditions, in a conversation without interpreter."""
    desk.click("Kolla villkoren")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return)


def test_what_was_settled_by_the_saved_answers_is_done_and_what_belongs_to_the_day_is_not(desk: Desk) -> None:
    go_on(desk, CLEAR_CASE)
    _begin(desk)
    for section in ("Innan vi börjar", "Snabbkoll", "Hushållet"):
        assert desk.button(f"{section}, klart") is not None
    for section in ("Vad det innebär", "Resultat"):
        assert desk.button(f"{section}, återstår") is not None


def test_all_answers_of_a_saved_case_are_done_wherever_the_conversation_is(desk: Desk) -> None:
    go_on(desk, CLEAR_CASE)
    desk.click("Kolla villkoren")
    assert desk.walk.page.id == "interpreter"
    assert desk.button("Alla svar, klart") is not None


def test_all_answers_are_not_done_while_one_is_missing(desk: Desk) -> None:
    go_on(desk, CLEAR_CASE | {"persons.p1.debt_csn": None})
    _begin(desk)
    assert desk.walk.page.id == "question:persons.p1.debt_csn"
    assert desk.button("Alla svar, återstår") is not None


def test_before_we_begin_is_not_done_until_the_interpreter_is_and_leads_to_secrecy_once_it_is(
    desk: Desk,
) -> None:
    go_on(desk, CLEAR_CASE | {"persons.p1.debt_csn": None})
    desk.click("Kolla villkoren")
    desk.walk.go_to("question:persons.p1.debt_csn")
    desk.click("Innan vi börjar, återstår")
    assert desk.walk.page.id == "interpreter"
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return)
    desk.click("Innan vi börjar, klart")
    assert desk.walk.page.id == "secrecy"


def test_after_what_is_told_today_a_saved_case_goes_on_with_what_is_missing(desk: Desk) -> None:
    go_on(desk, CLEAR_CASE | {"persons.p1.debt_kfm": None})
    desk.click("Kolla villkoren")
    desk.walk.go_to("helping")
    desk.walk.go_next()
    assert desk.walk.page.id == "question:persons.p1.debt_kfm"


def test_papers_are_done_once_one_of_them_is_marked(desk: Desk) -> None:
    conversation = begun(Route.HELP_TO_APPLY, ALL_ANSWERS)
    desk.show(conversation, "papers")
    desk.show(desk.controller.conversation, "letter")
    assert desk.button("Papper att ta med, återstår") is not None
    desk.walk.go_to("papers")
    desk.press(Qt.Key.Key_Space)
    desk.walk.go_to("letter")
    assert desk.button("Papper att ta med, klart") is not None


def test_the_letter_is_done_once_one_was_made_and_not_for_having_been_passed(desk: Desk) -> None:
    conversation = begun(Route.HELP_TO_APPLY, ALL_ANSWERS)
    desk.show(conversation, "letter")
    desk.walk.go_next()
    assert desk.button("Brev, återstår") is not None
    made = LetterOrder(desk.case, desk.maker._services.assess(desk.case, TODAY), TODAY, "sv")
    desk.controller.change(replace(desk.controller.conversation, letter_made=made))
    QApplication.processEvents()
    assert desk.button("Brev, klart") is not None


def test_a_letter_that_waits_says_why_right_below_its_buttons_and_speaks_of_no_folder_or_printer(
    desk: Desk,
) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, ALL_ANSWERS), "letter")
    for name in ("Spara som fil", "Skriv ut"):
        assert not desk.button(name).isEnabled()
    said = desk.text()
    assert "Kvar innan brevet kan visas, skrivas ut eller sparas:" in said
    assert "Brevet saknar mottagare" in said
    assert "Ingen skrivare" not in said
    assert "Mapp att spara i" not in said


def test_a_letter_that_waits_to_be_saved_first_offers_no_folder_to_save_it_in(desk: Desk) -> None:
    conversation = explained(begun(Route.HELP_TO_APPLY, ALL_ANSWERS))
    desk.show(replace(conversation, preparation=Preparation(recipient=("Exempelverket",))), "letter")
    assert "Spara ärendet innan brevet skrivs ut" in desk.text()
    assert not desk.button("Spara som fil").isEnabled()
    assert "Mapp att spara i" not in desk.text()


RESUMED = "Vi fortsätter vid första frågan som saknar svar."


def test_a_saved_case_that_passes_over_answers_says_so_once(desk: Desk) -> None:
    go_on(desk, CLEAR_CASE | {"persons.p1.debt_kfm": None, "persons.p1.granted_before": None})
    desk.click("Kolla villkoren")
    assert desk.window.banner.text == ""
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.asked is not None
    assert desk.window.banner.text == RESUMED
    desk.press(Qt.Key.Key_2)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.asked is not None
    assert desk.window.banner.text == ""


def _apply(desk: Desk) -> None:
    """On towards the letter, in a conversation without interpreter."""
    desk.click("Hjälp att ansöka")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return)


def test_a_saved_case_without_the_day_of_the_application_alone_goes_on_with_all_its_answers(
    desk: Desk,
) -> None:
    go_on(desk, CLEAR_CASE)
    _apply(desk)
    assert desk.walk.page.id == "review"
    assert "Dag för ansökan" in desk.text()
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "points"
    assert desk.button("Alla svar, klart") is not None
    desk.click("Hushållet, klart")
    assert desk.walk.page.id == "question:application_on"


@pytest.mark.parametrize(
    ("missing", "page_id"), [("persons.p1.debt_kfm", "question:persons.p1.debt_kfm"), ("", "review")]
)
@pytest.mark.parametrize("is_another_day", [False, True])
def test_a_case_that_had_come_to_its_end_goes_on_in_the_same_conversation_as_in_a_new_one(
    desk: Desk, missing: str, page_id: str, *, is_another_day: bool
) -> None:
    go_on(desk, CLEAR_CASE | ({missing: None} if missing else {}))
    _apply(desk)
    desk.controller.change(replace(desk.controller.conversation, more_time=is_another_day))
    desk.walk.go_to("end")
    guide_of(desk).show_case(desk.controller.conversation.saved_as or "")
    desk.click("Fortsätt med ärendet")
    assert desk.walk.page.id == page_id
    assert desk.window.banner.text == (RESUMED if missing else "")


def test_a_case_that_was_looked_up_in_the_middle_goes_on_where_it_was(desk: Desk) -> None:
    go_on(desk, CLEAR_CASE)
    _apply(desk)
    desk.walk.go_to("points")
    guide_of(desk).show_case(desk.controller.conversation.saved_as or "")
    desk.click("Fortsätt med ärendet")
    assert desk.walk.page.id == "points"


def test_a_new_conversation_begins_without_that_sentence(desk: Desk) -> None:
    desk.click("Kolla villkoren")
    desk.walk.go_to("helping")
    desk.walk.go_next()
    assert desk.walk.page.asked is not None
    assert desk.window.banner.text == ""


def test_the_letter_asks_for_the_name_first(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, ALL_ANSWERS), "letter")
    focused = desk.window.focusWidget()
    assert focused is not None
    assert focused.property("path") == "persons.p1.name"


def test_a_saved_case_leads_from_one_open_question_to_the_next_past_what_has_an_answer(desk: Desk) -> None:
    go_on(desk, CLEAR_CASE | {"persons.p1.permit.ground": None, "persons.p1.granted_before": None})
    desk.click("Kolla villkoren")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "question:persons.p1.permit.ground"
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "question:persons.p1.granted_before"


def test_a_saved_case_goes_on_in_another_language_and_its_window_alone_says_so(desk: Desk) -> None:
    go_on(desk, CLEAR_CASE | {"persons.p1.debt_kfm": None, "persons.p1.granted_before": None})
    desk.click("Kolla villkoren")
    desk.press(Qt.Key.Key_F7)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "question:persons.p1.debt_kfm"
    assert desk.window.banner.text == "We go on at the first question without an answer."
