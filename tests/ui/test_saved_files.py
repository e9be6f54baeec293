"""Papers saved as files outlive the conversation, so it says at its end which they are; no disk is told."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.casework import conversation as talk
from app.casework.circumstances import TakeHome
from app.casework.conversation import Wish
from app.casework.routes import Route
from app.domain.answers import Answer
from app.domain.errors import CannotWriteError
from app.storage.store import Store
from app.ui.pieces.folder_field import documents_folder
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun, family

FIELD = "Mapp att spara i"
BEGUN = replace(begun(Route.CHECK_CONDITIONS, CLEAR_CASE), safe_papers={"p1": TakeHome.FULL})


def _save_sheet(desk: Desk, folder: Path) -> None:
    desk.show(BEGUN, "take_home")
    _save_shown_sheet(desk, folder)


def _save_shown_sheet(desk: Desk, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    desk.click("Det här talade vi om")
    desk.field(FIELD).setText(str(folder))
    desk.click("Spara som fil")


def _answer(desk: Desk, path: str, value: Answer) -> None:
    desk.controller.change(talk.answer(desk.controller.conversation, path, value))
    QApplication.processEvents()


def _told(desk: Desk) -> str:
    return desk.text().replace("\N{ZERO WIDTH SPACE}", "")


def test_a_conversation_that_left_no_file_is_called_not_saved(desk: Desk) -> None:
    desk.show(BEGUN, "end")
    assert "Inget av det som har sagts är sparat." in desk.text()
    assert "ligger kvar" not in desk.text()


def test_the_end_says_which_files_stay_where_and_that_they_may_hold_answers(desk: Desk) -> None:
    papers = desk.folder / "papper"
    _save_sheet(desk, papers)
    desk.walk.go_to("end")
    assert "Inget av det som har sagts är sparat." not in desk.text()
    assert "Inget ärende är sparat." in desk.text()
    assert "kan innehålla svar. Ta bort det som inte behövs." in desk.text()
    assert f"blad.pdf i mappen {papers}" in _told(desk)


def test_the_start_page_says_that_the_conversation_is_over_and_what_stays(desk: Desk) -> None:
    desk.show(BEGUN, "end")
    desk.click("Avsluta samtalet")
    assert desk.window.banner.text == "Samtalet är avslutat. Inget av det finns kvar här."
    _save_sheet(desk, desk.folder / "papper")
    desk.walk.go_to("end")
    desk.click("Avsluta samtalet")
    assert desk.window.banner.text == "Samtalet är avslutat. Filerna som sparades ligger kvar."


def test_whoever_wipes_everything_is_told_of_the_files_too(desk: Desk) -> None:
    _save_sheet(desk, desk.folder / "papper")
    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert "Ny person?" in desk.text()
    assert "blad.pdf i mappen" in _told(desk)


def test_whose_each_file_is_and_what_is_told_when_somebody_asks(desk: Desk) -> None:
    both = {"p1": TakeHome.FULL, "p2": TakeHome.FULL}
    desk.show(replace(family(BEGUN), safe_papers=both), "take_home")
    _save_shown_sheet(desk, desk.folder / "en")
    desk.walk.show_to("p2")
    desk.click("Ja, fortsätt")
    _save_shown_sheet(desk, desk.folder / "två")
    desk.walk.go_to("end")
    desk.click("Ja, fortsätt")
    assert "Det här talade vi om" not in desk.text()
    desk.click("Visa vad filerna är och vems")
    told = [line for line in desk.text().splitlines() if line.startswith("Det här talade vi om")]
    assert told == ["Det här talade vi om – Du som frågar", "Det här talade vi om – Make eller maka"]


def test_a_paper_that_is_older_than_the_answers_is_called_so_before_whose_it_is(desk: Desk) -> None:
    older = "Äldre än svaren: ett svar har ändrats sedan dess."
    _save_sheet(desk, desk.folder / "papper")
    desk.walk.go_to("end")
    assert older not in desk.text()
    changed = talk.answer(desk.controller.conversation, "persons.p1.debt_csn", True)
    desk.controller.change(changed)
    desk.walk.show_again()
    assert older in desk.text()


def test_the_page_of_papers_says_which_saved_one_is_older_until_it_is_saved_anew(desk: Desk) -> None:
    _save_sheet(desk, desk.folder / "papper")
    told = "blad.pdf är äldre än svaren. Spara ett nytt blad och ta bort blad.pdf."
    assert told not in desk.text()
    _answer(desk, "persons.p1.debt_csn", value=True)
    assert told in desk.text()
    _answer(desk, "persons.p1.debt_csn", value=False)
    assert told not in desk.text()
    _answer(desk, "persons.p1.debt_csn", value=True)
    desk.walk.show_again()
    assert told in desk.text()
    _save_shown_sheet(desk, desk.folder / "papper")
    assert "äldre än svaren" not in desk.text()
    desk.walk.go_to("end")
    assert "Äldre än svaren" in desk.text()


def test_the_list_of_sections_says_where_a_saved_paper_is_older_until_the_file_is_gone(desk: Desk) -> None:
    _save_sheet(desk, desk.folder / "papper")
    desk.walk.go_to("question:persons.p1.debt_csn")
    assert "Avslut: se igen" not in desk.text()
    _answer(desk, "persons.p1.debt_csn", value=True)
    assert "Avslut: se igen" in desk.text()
    desk.click("Avslut, se igen")
    assert desk.walk.page.id == "take_home"
    (desk.folder / "papper" / "blad.pdf").unlink()
    desk.walk.go_to("question:persons.p1.debt_csn")
    QApplication.processEvents()
    assert "se igen" not in desk.text()


@pytest.mark.parametrize("wish", Wish)
def test_neither_a_name_nor_what_is_said_in_private_makes_a_paper_older(desk: Desk, wish: Wish) -> None:
    _save_sheet(desk, desk.folder / "papper")
    desk.controller.change(talk.state_wish(desk.controller.conversation, wish))
    _answer(desk, "persons.p1.name", "Testa Provsson")
    assert "äldre än svaren" not in desk.text()
    desk.walk.go_to("end")
    assert "Äldre än svaren" not in desk.text()


def test_where_there_are_more_adults_a_saved_file_says_whom_it_concerns(desk: Desk) -> None:
    _save_sheet(desk, desk.folder / "papper")
    assert "Filen gäller bara" not in desk.text()
    desk.show(replace(family(BEGUN), safe_papers={"p1": TakeHome.FULL, "p2": TakeHome.FULL}), "take_home")
    desk.walk.show_to("p2")
    desk.click("Ja, fortsätt")
    _save_shown_sheet(desk, desk.folder / "papper")
    assert "Filen gäller bara make eller maka till den som frågade först." in desk.text()


def test_only_the_adult_whose_paper_it_is_learns_that_it_is_older(desk: Desk) -> None:
    desk.show(replace(family(BEGUN), safe_papers={"p1": TakeHome.FULL, "p2": TakeHome.FULL}), "take_home")
    desk.walk.show_to("p2")
    desk.click("Ja, fortsätt")
    _save_shown_sheet(desk, desk.folder / "papper")
    _answer(desk, "persons.p2.debt_csn", value=True)
    assert "blad.pdf är äldre än svaren" in desk.text()
    desk.walk.show_to("p1")
    desk.click("Ja, fortsätt")
    assert "äldre än svaren" not in desk.text()
    desk.walk.go_to("result")
    QApplication.processEvents()
    assert "Avslut: se igen" not in desk.text()


def test_what_another_adult_changed_makes_no_paper_of_the_applicants_older(desk: Desk) -> None:
    desk.show(replace(family(BEGUN), safe_papers={"p1": TakeHome.FULL}), "take_home")
    _save_shown_sheet(desk, desk.folder / "papper")
    desk.walk.go_to("end")
    desk.controller.change(talk.answer(desk.controller.conversation, "persons.p2.debt_csn", True))
    desk.walk.show_again()
    assert "blad.pdf" in desk.text()
    assert "Äldre än svaren" not in desk.text()


def test_a_single_file_needs_no_telling_apart(desk: Desk) -> None:
    _save_sheet(desk, desk.folder / "papper")
    desk.walk.go_to("end")
    assert "vems" not in desk.text()


def test_a_file_that_was_removed_meanwhile_is_not_named(desk: Desk) -> None:
    _save_sheet(desk, desk.folder / "papper")
    (desk.folder / "papper" / "blad.pdf").unlink()
    desk.walk.go_to("end")
    assert "Inget av det som har sagts är sparat." in desk.text()


def test_the_next_conversation_knows_of_no_file_and_no_disk_of_the_folder(desk: Desk) -> None:
    papers = desk.folder / "papper"
    _save_sheet(desk, papers)
    desk.controller.start_over()
    desk.show(BEGUN, "end")
    assert "blad.pdf" not in desk.text()
    written = [file for file in desk.folder.rglob("*") if file.is_file() and file.parent != papers]
    assert not [file for file in written if b"papper" in file.read_bytes()]


def test_the_folder_saved_in_last_is_proposed_on_other_pages_and_in_other_conversations(desk: Desk) -> None:
    papers = desk.folder / "papper"
    _save_sheet(desk, papers)
    desk.controller.start_over()
    desk.show(BEGUN, "take_home")
    desk.click("Det här talade vi om")
    assert desk.field(FIELD).text() == str(papers)
    desk.controller.start_over()
    desk.click("Regler")
    desk.click("Skriv ut regelboken")
    assert desk.field(FIELD).text() == str(papers)


def test_a_folder_that_is_gone_is_not_proposed_again(desk: Desk) -> None:
    papers = desk.folder / "papper"
    _save_sheet(desk, papers)
    (papers / "blad.pdf").unlink()
    papers.rmdir()
    desk.controller.start_over()
    desk.show(BEGUN, "take_home")
    desk.click("Det här talade vi om")
    assert desk.field(FIELD).text() == str(documents_folder())


def _save_office_note(desk: Desk, folder: Path) -> None:
    desk.click("Underlag till anteckning")
    desk.field("Mapp att spara i").setText(str(folder))
    desk.click("Spara som fil")


def test_the_material_for_the_journal_is_called_older_like_any_paper(desk: Desk) -> None:
    (desk.folder / "papper").mkdir()
    desk.show(replace(BEGUN, safe_papers={"p1": TakeHome.FULL}), "take_home")
    _save_office_note(desk, desk.folder / "papper")
    _answer(desk, "persons.p1.debt_csn", value=True)
    assert "anteckning.pdf är äldre än svaren" in desk.text()


def test_a_paper_that_says_the_same_as_before_is_not_older(desk: Desk) -> None:
    desk.show(replace(BEGUN, route=Route.HELP_TO_APPLY, safe_papers={"p1": TakeHome.FULL}), "take_home")
    (desk.folder / "papper").mkdir()
    desk.click("Papper att ta med")
    desk.field("Mapp att spara i").setText(str(desk.folder / "papper"))
    desk.click("Spara som fil")
    _answer(desk, "persons.p1.debt_csn", value=True)
    assert "äldre än svaren" not in desk.text()


def test_a_paper_that_no_log_could_take_down_does_not_stay_as_a_file(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, stores = desk.folder / "lager", desk.maker._services.stores
    stores.create(folder, "anna", "en lang rad ord", None)
    store = stores.open(folder, "en lang rad ord")
    assert isinstance(store, Store)
    desk.maker.desk.take(store, folder)
    saved = store.save_case(BEGUN.case, TODAY)

    def lost(*_: object, **__: object) -> None:
        raise CannotWriteError("store_gone")

    monkeypatch.setattr(Store, "note_printed", lost)
    desk.show(replace(BEGUN, saved_as=saved.id), "take_home")
    _save_shown_sheet(desk, desk.folder / "papper")
    assert "Ärendemappen går inte att hitta." in desk.text()
    assert not list((desk.folder / "papper").iterdir())
    assert not desk.controller.saved_files


def test_a_sheet_on_the_route_is_older_once_it_would_name_another_obstacle(desk: Desk) -> None:
    in_debt = talk.answer(BEGUN, "persons.p1.debt_kfm", True)
    desk.show(in_debt, "take_home")
    (desk.folder / "papper").mkdir()
    desk.click("Vad som gäller och vart du vänder dig")
    desk.field(FIELD).setText(str(desk.folder / "papper"))
    desk.click("Spara som fil")
    assert "äldre än svaren" not in desk.text()
    _answer(desk, "persons.p1.debt_kfm", value=False)
    assert "blad.pdf är äldre än svaren" in desk.text()
