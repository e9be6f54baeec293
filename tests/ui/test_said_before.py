"""What the pages about cases say before it is too late: what is not kept, what is missing, what goes."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QTableView

from app.casework import conversation as talk
from app.casework.conversation import Conversation, Preparation, Wish
from app.casework.routes import Route
from app.domain.answers import Answer
from app.domain.record import SavedCase
from app.storage.store import Store
from app.ui.cases.guide import CaseGuide
from app.ui.navigation import Navigation
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun, explained

PASSPHRASE = "övning ger färdighet"
NOT_KEPT = "Det här sparas inte: vad som är förklarat, papper, mottagare"
READY = "Allt som brevet behöver är klart nu."
SAVED_WAY = "Fortsätt ett sparat ärende"
ANSWERS: dict[str, Answer] = CLEAR_CASE | {"reference": "EX-60"}


def _guide(desk: Desk) -> CaseGuide:
    return next(one for one in desk.window.findChildren(Navigation)).cases


def _store(desk: Desk) -> Store:
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    return store


def _open(desk: Desk) -> None:
    """A practice folder, open; the start page is shown."""
    folder, stores = desk.folder / "ärenden", desk.maker._services.stores
    stores.create(folder, "anna", PASSPHRASE, None)
    desk.maker.desk.take(stores.open(folder, PASSPHRASE), folder)
    desk.controller.start_over()


def _case(desk: Desk, answers: dict[str, Answer] = ANSWERS) -> SavedCase:
    """The page of a saved case."""
    _open(desk)
    saved = _store(desk).save_case(begun(Route.HELP_TO_APPLY, answers).case, TODAY)
    _guide(desk).show_case(saved.id)
    return saved


def _ready() -> Conversation:
    """A conversation that has all a letter needs."""
    told = talk.state_wish(explained(begun(Route.HELP_TO_APPLY, ANSWERS)), Wish.YES)
    told = talk.answer(told, "settles_permanently", True)
    return replace(told, preparation=Preparation(recipient=("Exempelverket",)))


@pytest.mark.parametrize("is_ready", [True, False])
def test_saving_says_what_is_not_kept_and_when_the_letter_can_be_made_today(
    desk: Desk, is_ready: bool
) -> None:
    _open(desk)
    conversation = _ready() if is_ready else replace(_ready(), points={})
    desk.show(conversation, "review")
    desk.click("Spara …")
    assert NOT_KEPT in desk.text()
    assert (READY in desk.text()) is is_ready


def test_the_page_of_a_case_says_what_is_gone_through_again_before_a_letter(desk: Desk) -> None:
    _case(desk)
    assert NOT_KEPT in desk.text()
    assert "andra blad finns i Avslut" in desk.text()
    desk.click("Avsluta ärendet")
    assert NOT_KEPT not in desk.text()


def test_a_case_with_answers_missing_says_how_many_before_it_is_to_be_entered_elsewhere(desk: Desk) -> None:
    _case(desk, ANSWERS | {"persons.p1.debt_csn": None, "persons.p1.debt_kfm": None})
    assert "Obesvarade frågor: 2. Fortsätt med ärendet" in desk.text()
    assert "Nästa steg" not in desk.text()


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (
            {"persons.p1.debt_csn": None},
            "”Vet inte ännu” sparas inte som svar. De här ställs igen där svaret behövs:",
        ),
        ({}, "Dagen för ansökan fylls i på sidan Alla svar, i Hjälp att ansöka."),
        ({"application_on": TODAY}, "Alla frågor har svar."),
    ],
)
def test_the_case_page_says_what_becomes_of_answers_nobody_knows_and_of_the_day_to_apply(
    desk: Desk, answers: dict[str, Answer], said: str
) -> None:
    _case(desk, ANSWERS | answers)
    assert said in desk.text()


def test_after_marking_as_journalled_the_page_is_at_its_top_where_the_new_status_stands(desk: Desk) -> None:
    desk.window.resize(911, 460)
    _case(desk)
    desk.click("Märk som journalfört")
    desk.field("Nummer i ert system").setText("SN 2026/7")
    bar = desk.window._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    desk.click("Märk som journalfört nu")
    for _ in range(3):
        QApplication.processEvents()
    assert "I journalen" in desk.text()
    assert bar.value() == 0


def test_marking_as_journalled_says_first_which_day_the_copy_goes(desk: Desk) -> None:
    _case(desk)
    desk.click("Märk som journalfört")
    gone = TODAY + timedelta(days=30)
    assert f"Kopian tas bort {gone}." in desk.text()
    assert "Text att föra in: Underlag till anteckning" in desk.text()
    desk.page._journal._day.show_day(TODAY - timedelta(days=1))  # type: ignore[attr-defined]
    desk.page._journal._day.day_changed.emit(TODAY - timedelta(days=1))  # type: ignore[attr-defined]
    assert f"Kopian tas bort {gone - timedelta(days=1)}." in desk.text()


def test_a_case_that_is_opened_again_says_where_it_is_in_the_journal(desk: Desk) -> None:
    saved = _case(desk)
    _store(desk).records.journal(saved.id, TODAY, "SN 2026/7")
    _guide(desk).show_case(saved.id)
    desk.click("Öppna igen")
    assert f"I journalen {TODAY}: SN 2026/7. Inget är ändrat sedan dess." in desk.text()
    assert "Kopian här tas bort" not in desk.text()
    assert "Öppet igen, journalfört" in desk.text()
    assert ", öppet igen, journalfört" in desk.text()
    assert "Version 1, sparad" in desk.text()
    assert desk.text().count("inte journalfört") == 1, "the first version alone"
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    status = desk.all(QTableView)[0].model().index(0, 4).data()
    assert status == "öppet igen, journalfört"
    desk.page._only_open.click()  # type: ignore[attr-defined]
    QApplication.processEvents()
    assert "Inget ärende väntar på att journalföras." in desk.text()


def test_a_journalled_case_with_answers_that_are_not_saved_does_not_say_that_nothing_changed(
    desk: Desk,
) -> None:
    saved = _case(desk)
    _store(desk).records.journal(saved.id, TODAY, "SN 2026/7")
    _guide(desk).show_case(saved.id)
    desk.click("Öppna igen")
    opened = _store(desk).load_case(saved.id)
    _store(desk).keep_draft(replace(opened.case, reference="EX-61"), TODAY, case_id=saved.id)
    _guide(desk).show_case(saved.id)
    assert f"I journalen {TODAY}: SN 2026/7. Det som är sparat står där." in desk.text()
    assert "Inget är ändrat" not in desk.text()


def test_a_case_that_is_handed_over_says_whether_the_journal_has_all_and_how_to_undo_it(desk: Desk) -> None:
    saved = _case(desk)
    _store(desk).records.journal(saved.id, TODAY, "SN 2026/7")
    _guide(desk).show_case(saved.id)
    desk.click("Märk som överlämnat")
    assert "Inget är ändrat sedan dess." in desk.text()
    assert "Blev det fel, öppna det igen." in desk.text()


def test_a_case_that_was_changed_after_the_journal_says_that_it_was(desk: Desk) -> None:
    saved = _case(desk)
    _store(desk).records.journal(saved.id, TODAY, "SN 2026/7")
    changed = replace(saved.case, reference="SN 2026/7")
    _store(desk).save_case(changed, TODAY, saved.id)
    _guide(desk).show_case(saved.id)
    assert (
        f"Senast i journalen {TODAY}: SN 2026/7. Det som är ändrat sedan dess står inte där." in desk.text()
    )
    assert "Öppet, ändrat sedan det journalfördes" in desk.text()


def test_the_journal_form_says_first_what_is_the_real_record_and_can_be_cancelled(desk: Desk) -> None:
    _case(desk)
    desk.click("Märk som journalfört")
    assert "Journalen i ert eget system är den riktiga" in desk.text()
    desk.field("Nummer i ert system").setText("SN 2026/9")
    desk.click("Avbryt")
    assert "Journalen i ert eget system" not in desk.text()
    assert desk.window.focusWidget() is desk.button("Märk som journalfört")
    desk.click("Märk som journalfört")
    assert desk.field("Nummer i ert system").text() != "SN 2026/9"


@pytest.mark.parametrize(
    ("answers", "said", "leads"),
    [
        (ANSWERS, "Nästa steg: för in det", "Märk som journalfört"),
        ({"reference": "EX-60"}, "Obesvarade frågor: ", "Fortsätt med ärendet"),
    ],
)
def test_the_next_step_that_is_named_is_the_button_that_leads(
    desk: Desk, answers: dict[str, Answer], said: str, leads: str
) -> None:
    _case(desk, answers)
    assert said in desk.text()
    assert desk.window.focusWidget() is desk.button(leads)
    filled = [one for one in desk.all(QPushButton, desk.page) if one.property("look") == "primary"]
    assert desk.button(leads) in filled
    assert [one for one in filled if one.isVisible()] == [desk.button(leads)]


def test_what_is_not_saved_comes_before_the_journal(desk: Desk) -> None:
    saved = _case(desk)
    _store(desk).keep_draft(replace(saved.case, reference="EX-61"), TODAY, case_id=saved.id)
    _guide(desk).show_case(saved.id)
    assert "Nästa steg: fortsätt med svaren som inte sparades, eller kasta dem." in desk.text()
    assert "för in det" not in desk.text()
    desk.click("Kasta dem")
    assert "Nästa steg: för in det i ert eget system" in desk.text()


def test_marking_from_the_end_page_begins_with_the_number_in_the_journal(desk: Desk) -> None:
    desk.window.resize(911, 460)
    saved = _case(desk)
    _guide(desk).going_on.with_case(saved)
    desk.show(replace(desk.controller.conversation, route=Route.HELP_TO_APPLY), "end")
    desk.click("Till ärendet och journalföringen …")
    for _ in range(3):
        QApplication.processEvents()
    number = desk.field("Nummer i ert system")
    assert desk.window.focusWidget() is number
    assert number.visibleRegion().boundingRect() == number.rect()
    desk.write("SN 2026/7")
    desk.press(Qt.Key.Key_Return)
    assert f"I journalen {TODAY}: SN 2026/7." in desk.text()


def test_the_start_page_shows_the_way_to_a_saved_case_where_a_folder_was_opened_before(desk: Desk) -> None:
    assert SAVED_WAY not in desk.text().replace("&", "")
    _open(desk)
    _store(desk).save_case(begun(Route.HELP_TO_APPLY, ANSWERS).case, TODAY)
    desk.controller.start_over()
    assert desk.button(SAVED_WAY).isVisible()
    desk.maker.desk.put_away()
    desk.controller.start_over()
    desk.window.resize(911, 460)
    QApplication.processEvents()
    bar = desk.window._scroll.verticalScrollBar()
    assert bar.maximum() == 0
    desk.click(SAVED_WAY)
    assert desk.button("Öppna") is not None


def test_an_empty_folder_says_on_the_start_page_how_a_case_gets_there(desk: Desk) -> None:
    said = "Inget ärende är sparat ännu."
    assert said not in desk.text()
    _open(desk)
    assert said in desk.text()
    assert SAVED_WAY not in desk.text().replace("&", "")
    assert "Inte journalförda" not in desk.text().replace("&", "")
    saved = _store(desk).save_case(begun(Route.HELP_TO_APPLY, ANSWERS).case, TODAY)
    desk.controller.start_over()
    assert said not in desk.text()
    assert "Inte journalförda" in desk.text().replace("&", "")
    _store(desk).records.journal(saved.id, TODAY, "SN 2026/7")
    desk.controller.start_over()
    assert SAVED_WAY in desk.text().replace("&", "")
    assert "Inte journalförda" not in desk.text().replace("&", "")


def test_a_case_that_goes_on_is_not_offered_again_on_the_start_page(desk: Desk) -> None:
    _case(desk)
    desk.click("Fortsätt med ärendet")
    assert SAVED_WAY not in desk.text().replace("&", "")


def test_a_wrong_passphrase_is_told_without_a_word_about_the_code_and_a_wrong_code_without_the_other(
    desk: Desk,
) -> None:
    _open(desk)
    desk.maker.desk.put_away()
    desk.click("Ärenden")
    desk.field("Lösenfras").setText("fel")
    desk.click("Öppna")
    assert "Lösenfrasen stämmer inte." in desk.text()
    assert "terställningskoden" not in desk.text()
    desk.click("Glömt lösenfrasen")
    desk.field("Återställningskod").setText("ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345")
    desk.click("Öppna")
    assert "Återställningskoden stämmer inte." in desk.text()


def test_a_new_passphrase_is_called_new_and_the_page_says_that_the_code_still_works(desk: Desk) -> None:
    _open(desk)
    _guide(desk).show_store()
    desk.click("Byt lösenfras …")
    assert desk.field("Ny lösenfras").isVisible()
    assert "Återställningskoden på papper gäller som förut." in desk.text()


def test_no_heading_of_the_list_of_cases_is_cut_off(desk: Desk) -> None:
    _open(desk)
    _store(desk).save_case(begun(Route.HELP_TO_APPLY, ANSWERS).case, TODAY)
    for language in ("sv", "en"):
        desk.maker.show_window(language)
        desk.window.resize(911, 460)
        _guide(desk).show_cases()
        QApplication.processEvents()
        (table,) = desk.all(QTableView)
        header = table.horizontalHeader()
        for column in range(header.count()):
            assert header.sectionSizeFromContents(column).width() <= header.sectionSize(column), column
