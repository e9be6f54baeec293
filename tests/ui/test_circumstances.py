"""The pages about what goes for a conversation besides its answers."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionFrame,
)

from app.casework import conversation as talk
from app.casework.circumstances import (
    ChildTold,
    Heard,
    Informed,
    InterpreterGender,
    InterpreterWish,
    Representative,
    TakeHome,
)
from app.casework.conversation import Conversation, Interpreter
from app.casework.routes import Route
from app.casework.sheets.offers import Offer
from app.documents.pasting import MOST_CHARACTERS
from app.domain.letter import PaperState
from app.domain.record import DocumentKind
from app.ui.documents.preview import Preview
from app.ui.pieces.clipboard import KEPT_OUT_OF_HISTORY, clear_if_ours
from app.ui.wizard.helping_page import HelpingPage
from app.ui.wizard.take_home_page import TakeHomePage
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained, family, spoken
from tests.ui.test_walk import LARGE, SMALL

FAMILY = explained(family(begun(Route.HELP_TO_APPLY, CLEAR_CASE)))
SAFE = replace(FAMILY, safe_papers={"p1": TakeHome.FULL})


def _choose(desk: Desk, name: str, text: str) -> None:
    field = next(field for field in desk.all(QComboBox) if field.accessibleName() == name)
    field.setCurrentIndex(field.findText(text))
    field.activated.emit(field.currentIndex())


def test_the_client_chooses_language_and_gender_of_the_interpreter(desk: Desk) -> None:
    desk.show(Conversation(route=Route.CHECK_CONDITIONS), "interpreter")
    desk.click("Ingen tolk behövs")
    assert not desk.all(QLineEdit)
    desk.click("Tolk på plats")
    desk.field("Språk och dialekt").setFocus()
    desk.write("dari")
    _choose(desk, "Kvinna eller man", "Kvinna")
    assert desk.controller.conversation.interpreter_wish == InterpreterWish("dari", InterpreterGender.WOMAN)


def test_no_field_asks_for_the_interpreters_name(desk: Desk) -> None:
    desk.show(replace(begun(Route.CHECK_CONDITIONS), interpreter=Interpreter.ON_SITE), "interpreter")
    assert [line.accessibleName() for line in desk.all(QLineEdit)] == ["Språk och dialekt"]


def test_a_missing_interpreter_ends_in_a_booking_slip_without_assessment(desk: Desk) -> None:
    conversation = Conversation(route=Route.HELP_TO_APPLY, interpreter=Interpreter.NEEDED_BUT_MISSING)
    desk.show(conversation, "take_home")
    desk.click("Din tid hos oss, med tolk")
    assert desk.all(Preview)[0].children()
    ids = {page.id for page in desk.walk.pages}
    assert ids == {"routes", "interpreter", "no_interpreter", "take_home", "end"}


def test_who_helps_is_asked_before_the_questions(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "helping")
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "helping"
    desk.click("Ja, en god man")
    assert "Ta med papperet" in desk.text()
    assert desk.controller.conversation.representative is Representative.GOD_MAN
    desk.click("Nej, ingen")
    assert "Ta med papperet" not in desk.text()
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id.startswith("question:")


def test_the_worker_is_told_of_the_duty_to_notify_overformyndaren(desk: Desk) -> None:
    page = desk.show(begun(Route.CHECK_CONDITIONS), "helping")
    assert "överförmyndaren" in page.help_text()
    assert "En tid till" in page.help_text()
    assert "överförmyndaren" not in desk.text()


def test_the_paper_of_appointment_can_be_ticked(desk: Desk) -> None:
    conversation = replace(FAMILY, representative=Representative.FORVALTARE)
    desk.show(conversation, "papers")
    desk.click("Fullmakt eller förordnande: Är med")
    assert desk.controller.conversation.preparation.papers == {"power_of_attorney": PaperState.ENCLOSED}


def test_another_process_is_read_by_oneself_and_leads_to_its_sheet_without_saving(desk: Desk) -> None:
    desk.show(begun(Route.HELP_TO_APPLY, CLEAR_CASE), "helping")
    desk.click("Visa bladet")
    desk.click("Det gäller det här, sluta fråga")
    assert desk.walk.page.id == "route:removal_or_asylum"
    labels = [button.text() for button in desk.all(QPushButton)]
    assert not any("Spara" in label for label in labels)
    assert {page.id for page in desk.walk.pages} == {
        "routes",
        "route:removal_or_asylum",
        "take_home",
        "end",
    }
    desk.walk.go_to("end")
    assert "Spara ären&det …" not in [button.text() for button in desk.all(QPushButton)]


def test_the_sheet_about_another_process_is_looked_at_beside_the_conversation_and_changes_nothing(
    desk: Desk,
) -> None:
    conversation = replace(begun(Route.HELP_TO_APPLY, CLEAR_CASE), representative=Representative.GOD_MAN)
    desk.show(conversation, "helping")
    for back in ("Tillbaka", "Tillbaka till samtalet"):
        desk.click("Visa bladet")
        assert "Fråga Migrationsverket om återetableringsstöd." in desk.text()
        assert desk.window.focusWidget() is desk.button("Tillbaka till samtalet")
        desk.click(back)
        assert isinstance(desk.page, HelpingPage)
        assert desk.controller.conversation == conversation


def test_what_was_done_for_a_child_is_kept_in_memory_by_role(desk: Desk) -> None:
    desk.show(FAMILY, "children")
    _choose(desk, "Barn 1: Information efter ålder", "Ja")
    _choose(desk, "Barn 1: Fått säga sin mening", "Avstod")
    desk.field("Barn 1: Vem som talade med barnet (roll)").setFocus()
    desk.write("kurator")
    told = desk.controller.conversation.children
    assert told == {"p3": ChildTold(Informed.YES, Heard.DECLINED, "kurator")}
    assert desk.case == FAMILY.case


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("size", [(911, 460), (1100, 620)])
def test_the_field_for_who_talked_with_a_child_has_room_for_its_example(
    desk: Desk, size: tuple[int, int], language: str
) -> None:
    if language != "sv":
        desk.maker.show_window(language)
    desk.window.resize(*size)
    desk.show(talk.answer(FAMILY, "persons.p3.name", "Testa Provsson Andersson"), "children")
    for field in desk.all(QLineEdit):
        option = QStyleOptionFrame()
        field.initStyleOption(option)
        room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
        assert field.fontMetrics().horizontalAdvance(field.placeholderText()) <= room.width()


def test_a_child_who_is_taken_away_takes_the_facts_along(desk: Desk) -> None:
    conversation = talk.note_child(FAMILY, "p3", ChildTold(Informed.YES))
    assert talk.remove_person(conversation, "p3").children == {}
    assert talk.remove_person(conversation, "p4").children == conversation.children
    desk.show(conversation, "children")
    assert "LVU" not in desk.text()
    assert "LVU" in desk.page.help_text()
    assert "15 år" in desk.text()


def test_without_children_there_is_no_page_about_them(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), "result")
    assert "children" not in [page.id for page in desk.walk.pages]


def test_the_last_day_of_an_appeal_follows_from_the_day_of_service(desk: Desk) -> None:
    desk.show(begun(Route.BACK_OR_REPAYMENT), "route:back_or_repayment")
    assert "rad att fylla i" in desk.text()
    desk.field("Vilken dag fick du beslutet?").setFocus()
    desk.write("2026-03-02")
    assert "Sista dag att överklaga: 2026-03-23" in desk.text()
    days = [desk.controller.conversation.served_on]
    desk.press(Qt.Key.Key_Backspace)
    days.append(desk.controller.conversation.served_on)
    assert days == [date(2026, 3, 2), None]
    desk.press(Qt.Key.Key_Return)
    assert "Skriv dagen som år, månad och dag" in desk.text()
    assert desk.walk.page.id == "route:back_or_repayment"


@pytest.mark.parametrize("route", [Route.WAS_REFUSED, Route.ABROAD, Route.HAS_APPLIED])
def test_no_day_is_asked_for_where_none_is_computed(desk: Desk, route: Route) -> None:
    desk.show(begun(route), f"route:{route.value}")
    assert not desk.all(QLineEdit)


def test_contacts_that_were_checked_lately_say_no_day(desk: Desk) -> None:
    desk.show(begun(Route.HAS_APPLIED), "route:has_applied")
    assert "migrationsverket.se" in desk.text()
    assert "uppgiften är från" not in desk.text()


@pytest.mark.parametrize("route", list(Route))
def test_every_route_ends_in_where_to_turn_and_a_sheet_to_print(desk: Desk, route: Route) -> None:
    conversation = replace(begun(route), safe_papers={"p1": TakeHome.FULL})
    desk.show(conversation, f"route:{route.value}")
    assert {"Nästa steg", "Hit kan du vända dig"} <= set(desk.text().splitlines())
    desk.walk.go_to("take_home")
    desk.click("Vad som gäller och vart du vänder dig")
    assert desk.button("Spara som fil").isEnabled()


def test_sheets_follow_what_is_safe_and_a_changed_answer_takes_the_shown_one_away(desk: Desk) -> None:
    desk.show(SAFE, "take_home")
    desk.click("Det här talade vi om")
    assert desk.button("Spara som fil").isEnabled()
    desk.click("Bara en lapp som inte säger vad det gäller")
    assert "Spara som fil" not in desk.text().replace("&", "")
    assert "Det här talade vi om" not in desk.text()
    desk.click("Lapp utan ämne: Din tid hos oss")
    desk.click("Nej, inget papper")
    assert desk.controller.conversation.safe_papers == {"p1": TakeHome.NONE}
    assert "Inget papper skrivs ut." in desk.text()
    assert "Spara som fil" not in desk.text().replace("&", "")
    assert not [line for line in desk.all(QLineEdit) if line.accessibleName() == "Mapp att spara i"]


def test_the_sheet_that_is_shown_is_named_above_it_and_its_button_is_pressed_in(desk: Desk) -> None:
    desk.show(SAFE, "take_home")
    for label in ("Det här talade vi om", "Till barn 7 till 12 år", "Till barn 7 till 12 år"):
        desk.click(label)
        assert f"Här visas: {label}" in desk.text()
        pressed = [
            button.text() for button in desk.all(QPushButton) if button.isChecked() and "&" in button.text()
        ]
        assert [text.replace("&", "") for text in pressed] == [label]


def test_a_sheet_is_saved_under_a_name_that_tells_nothing(desk: Desk) -> None:
    desk.show(SAFE, "take_home")
    desk.click("Till barn 7 till 12 år")
    desk.field("Mapp att spara i").setText(str(desk.folder))
    desk.click("Spara som fil")
    assert (desk.folder / "blad.pdf").read_bytes().startswith(b"%PDF")


def test_enter_in_the_folder_saves_there_and_does_not_leave_the_page(desk: Desk) -> None:
    desk.show(SAFE, "take_home")
    desk.click("Till barn 7 till 12 år")
    desk.field("Mapp att spara i").setText(str(desk.folder))
    desk.field("Mapp att spara i").setFocus()
    desk.press(Qt.Key.Key_Return)
    assert (desk.folder / "blad.pdf").read_bytes().startswith(b"%PDF")
    assert desk.walk.page.id == "take_home"


def test_a_sheet_is_saved_as_text_for_a_screen_reader_too_but_not_the_note(desk: Desk) -> None:
    desk.show(SAFE, "take_home")
    desk.click("Det här talade vi om")
    desk.field("Mapp att spara i").setText(str(desk.folder))
    desk.click("Spara som text för skärmläsare")
    text = (desk.folder / "blad.txt").read_text(encoding="utf-8-sig")
    assert "Det här talade vi om" in text
    desk.click("Underlag till anteckning")
    assert "skärmläsare" not in desk.text()


def test_large_text_and_time_to_think_change_the_shown_summary_at_once(desk: Desk) -> None:
    page = desk.show(SAFE, "take_home")
    assert isinstance(page, TakeHomePage)
    desk.click("Det här talade vi om")
    drawn = [page.panel.pdf]
    for label in ("Stor text", "Skriv: välkommen tillbaka efter 7 dagar"):
        desk.click(label)
        drawn.append(page.panel.pdf)
    assert None not in drawn
    assert len(set(drawn)) == 3


def test_what_is_made_of_a_saved_case_stands_with_it_but_not_the_slip(desk: Desk) -> None:
    stores, folder = desk.maker._services.stores, desk.folder / "lager"
    stores.create(folder, "anna", "mitt hemliga hus", None)
    store = stores.open(folder, "mitt hemliga hus")
    desk.maker.desk.take(store, folder)
    saved = store.save_case(SAFE.case, desk.controller.today).id
    desk.show(replace(SAFE, saved_as=saved), "take_home")
    for label in ("Det här talade vi om", "Till barn 7 till 12 år", "Underlag till anteckning"):
        desk.click(label)
        desk.field("Mapp att spara i").setText(str(desk.folder))
        desk.click("Spara som fil")
    desk.click("Bara en lapp som inte säger vad det gäller")
    desk.click("Lapp utan ämne: Din tid hos oss")
    desk.click("Spara som fil")
    kinds = [note.kind for note in store.records.documents(saved)]
    assert set(kinds) == {DocumentKind.SUMMARY, DocumentKind.NOTE}
    assert len(kinds) == 2


def test_without_saving_the_summary_prints_and_has_no_letterhead(desk: Desk) -> None:
    page = desk.show(SAFE, "take_home")
    assert isinstance(page, TakeHomePage)
    desk.click("Det här talade vi om")
    assert desk.controller.conversation.saved_as is None
    assert desk.button("Spara som fil").isEnabled()


def test_the_offices_own_note_is_not_mistaken_for_a_sheet(desk: Desk) -> None:
    desk.show(SAFE, "take_home")
    for label in ("Underlag till anteckning", "Till barn 7 till 12 år"):
        desk.click(label)
        desk.field("Mapp att spara i").setText(str(desk.folder))
        desk.click("Spara som fil")
    assert {file.name for file in desk.folder.glob("*.pdf")} == {"anteckning.pdf", "blad.pdf"}


def test_the_note_is_copied_part_by_part_and_kept_out_of_history(desk: Desk) -> None:
    desk.show(replace(SAFE, children={"p3": ChildTold(Informed.YES)}), "take_home")
    desk.click("Underlag till anteckning")
    copies = [button for button in desk.all(QPushButton) if button.text().startswith("Kopiera del")]
    copies[0].click()
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text().startswith("UNDERLAG TILL ANTECKNING")
    assert "\t" not in clipboard.text()
    assert set(KEPT_OUT_OF_HISTORY) <= set(clipboard.mimeData().formats())
    assert "urklipp" in desk.text()
    clear_if_ours("något annat")
    assert clipboard.text()
    clear_if_ours(clipboard.text())
    assert not clipboard.text()


def _copy_buttons(desk: Desk) -> list[QPushButton]:
    return [button for button in desk.all(QPushButton) if button.text().startswith("Kopiera ")]


@pytest.mark.parametrize("size", [LARGE, SMALL])
def test_the_ways_to_copy_the_note_are_seen_once_it_is_chosen(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    desk.show(SAFE, "take_home")
    desk.click("Underlag till anteckning")
    for _ in range(3):
        QApplication.processEvents()
    buttons = _copy_buttons(desk)
    assert len(buttons) > 1
    for button in buttons:
        assert button.visibleRegion().boundingRect() == button.rect()
    assert f"högst {MOST_CHARACTERS} tecken" in desk.text()
    desk.button("Underlag till anteckning").setFocus()
    for button in buttons:
        desk.press(Qt.Key.Key_Tab)
        assert desk.window.focusWidget() is button


def test_which_part_of_the_note_is_copied_is_said_and_stays_marked(desk: Desk, announced: list[str]) -> None:
    desk.show(SAFE, "take_home")
    desk.click("Underlag till anteckning")
    buttons = _copy_buttons(desk)
    count = len(buttons)
    for number in (1, 2):
        buttons[number - 1].click()
        assert announced[-1].startswith(f"Del {number} av {count} är kopierad.")
        assert desk.text().count("Kopierad") == number
    assert [spoken(button)[2] for button in buttons] == ["Kopierad"] * 2 + [""] * (count - 2)
    desk.click("Det här talade vi om")
    assert not _copy_buttons(desk)


def test_sheets_of_an_application_before_every_ordinance_are_refused_in_words(desk: Desk) -> None:
    conversation = begun(Route.CHECK_CONDITIONS, {"application_on": date(1980, 1, 1)})
    desk.show(replace(conversation, safe_papers={"p1": TakeHome.FULL}), "take_home")
    desk.click("Det här talade vi om")
    assert "1985" in desk.text()
    assert not desk.button("Spara som fil").isEnabled()


def test_enter_on_what_is_safe_goes_to_the_sheets_that_appeared_and_tab_from_them_to_next(desk: Desk) -> None:
    desk.show(replace(SAFE, safe_papers={}), "take_home")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "take_home"
    first = desk.button("Det här talade vi om")
    assert desk.window.focusWidget() is first
    met = []
    while desk.window.focusWidget() is not desk.window.steps.next_button:
        focused = desk.window.focusWidget()
        assert focused is not None
        assert focused not in met, "a trap"
        met.append(focused)
        desk.press(Qt.Key.Key_Tab)
    offers = [button for button in desk.all(QPushButton) if button.property("offer") is not None]
    sheets = [button for button in offers if button.property("offer") is not Offer.NOTE]
    assert len(sheets) > 1
    assert met[: len(sheets)] == sheets
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id != "take_home"


def test_tab_from_what_is_safe_meets_the_sheets_first(desk: Desk) -> None:
    desk.show(replace(SAFE, safe_papers={}), "take_home")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Tab)
    assert desk.window.focusWidget() is desk.button("Det här talade vi om")


def test_enter_on_no_paper_goes_on(desk: Desk) -> None:
    desk.show(replace(SAFE, safe_papers={}), "take_home")
    desk.press(Qt.Key.Key_3)
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id == "end"
