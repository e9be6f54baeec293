"""The letter's page: what it still needs, what it shows, what it saves."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from app.casework import conversation as talk
from app.casework.circumstances import TakeHome
from app.casework.conversation import Conversation, Preparation, Wish
from app.casework.routes import Route
from app.casework.saving import differs_from_saved, letter_case, without_fields
from app.domain.information import LETTER_POINTS
from app.domain.letter import IdentitySeen, PointState
from app.domain.person import Role
from app.domain.saving import savable
from app.ui.cases.open_page import OpenPage
from app.ui.documents.document_panel import DocumentPanel
from app.ui.documents.letter_form import LetterForm
from app.ui.documents.new_file import write_new_file
from app.ui.documents.preview import Preview
from app.ui.documents.save_target import shown_folder
from app.ui.pieces.says import Says
from app.ui.pieces.texts import Text
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun, doubted, explained
from tests.ui.test_walk import LARGE, SMALL

TO_POINTS = "Gå till punkterna som är kvar"
RECIPIENT = Preparation(recipient=("Migrationsverket", "Box 1"))


def _ready() -> Conversation:
    """A conversation about a saved case, whose letter can be drawn."""
    conversation = talk.state_wish(explained(begun(Route.HELP_TO_APPLY, CLEAR_CASE)), Wish.YES)
    return replace(conversation, preparation=RECIPIENT, saved_as="c1")


def _words_of_panel(desk: Desk) -> str:
    """What is read where the letter is saved and printed, whatever is scrolled away above it."""
    panel = desk.all(DocumentPanel)[0]
    return " ".join(text.text() for text in panel.findChildren(Text) if text.isVisible())


def test_a_letter_that_can_be_drawn_is_shown_at_once(desk: Desk) -> None:
    desk.show(_ready(), "letter")
    assert desk.all(Preview)[0].children()
    assert desk.button("Spara som fil").isEnabled()


def test_without_saving_the_letter_can_be_read_but_not_taken(desk: Desk) -> None:
    desk.show(replace(_ready(), saved_as=None), "letter")
    assert desk.all(Preview)[0].children()
    assert "Spara ärendet innan brevet skrivs ut" in desk.text()
    assert not desk.button("Spara som fil").isEnabled()
    assert not desk.button("Skriv ut").isEnabled()


def test_beside_another_adult_it_is_said_that_the_letter_is_not_that_ones(desk: Desk) -> None:
    said = "Brevet gäller inte andra vuxna. De kan få egna brev, i egna samtal."
    desk.show(replace(_ready(), saved_as=None), "letter")
    assert said not in desk.text()
    desk.walk.go_to("routes")
    desk.show(talk.add_person(replace(_ready(), saved_as=None), Role.SPOUSE), "letter")
    assert said in desk.text()


@pytest.mark.parametrize("size", [LARGE, (1200, 700), SMALL])
def test_every_field_that_tab_comes_to_is_seen_whole(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    desk.show(talk.add_person(replace(_ready(), saved_as=None), Role.CHILD), "letter")
    for name in ("Namn – Barn 1", "Personnummer", "Vårt ärendenummer", "Mottagare", "Hjälp av (roll)"):
        desk.press(Qt.Key.Key_Tab)
        QApplication.processEvents()
        field = desk.window.focusWidget()
        assert field is not None
        assert field.accessibleName() == name
        assert field.visibleRegion().boundingRect() == field.rect(), name


@pytest.mark.parametrize("saved_as", ["c1", None])
def test_that_the_letter_is_there_stands_above_it_and_is_heard(
    desk: Desk, announced: list[str], saved_as: str | None
) -> None:
    desk.show(replace(_ready(), saved_as=saved_as), "letter")
    assert "Dokumentet visas. Sidor: 1." in desk.text()
    announced.clear()
    desk.click("Visa brevet")
    assert announced == ["Dokumentet görs …", "Dokumentet visas. Sidor: 1."]


def test_that_the_letter_is_another_now_is_heard_once_and_not_with_every_letter_typed(
    desk: Desk, announced: list[str]
) -> None:
    desk.show(_ready(), "letter")
    announced.clear()
    desk.all(QPlainTextEdit)[0].setFocus()
    desk.write("Box 2")
    assert announced == ["Visa brevet som det är nu innan du sparar eller skriver ut det."]
    assert "Dokumentet visas" not in desk.text()


def test_a_letter_that_must_be_saved_first_leads_to_saving(desk: Desk) -> None:
    desk.show(replace(_ready(), saved_as=None), "letter")
    desk.click("Spara ärendet …")
    assert isinstance(desk.page, OpenPage)
    desk.show(_ready(), "routes")
    desk.show(_ready(), "letter")
    assert "Spara ärendet …" not in desk.text().replace("&", "")


def test_answers_changed_since_saving_hold_the_letter_back_until_they_are_saved(desk: Desk) -> None:
    conversation = talk.answer(_ready(), "persons.p1.name", "Testa Provsson")
    desk.show(replace(conversation, saved_case=conversation.case), "letter")
    assert desk.button("Spara som fil").isEnabled()
    desk.field("Namn").setText("Nytt Namn")
    desk.field("Namn").textEdited.emit("Nytt Namn")
    desk.click("Visa brevet")
    assert "Spara ärendet igen innan brevet skrivs ut" in desk.text()
    assert "Spara ärendet igen innan brevet skrivs ut" in _words_of_panel(desk)
    assert not desk.button("Spara som fil").isEnabled()
    desk.field("Namn").textEdited.emit("Testa Provsson")
    desk.click("Visa brevet")
    assert desk.button("Spara som fil").isEnabled()
    assert "Spara ärendet igen" not in _words_of_panel(desk)


def test_a_letter_says_nothing_that_the_client_did_not_want_saved() -> None:
    conversation = talk.answer(_ready(), "persons.p1.name", "Testa Provsson")
    saved = without_fields(savable(conversation.case, TODAY), ["persons.p1.name"])
    conversation = replace(conversation, saved_case=saved, not_saved=frozenset({"persons.p1.name"}))
    assert not differs_from_saved(conversation, TODAY)
    assert letter_case(conversation, TODAY).applicant.name is None


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"preparation": Preparation()}, "mottagare"),
        ({"points": {}}, str(len(LETTER_POINTS))),
    ],
)
def test_a_letter_that_lacks_something_says_what(desk: Desk, changed: dict[str, object], said: str) -> None:
    desk.show(replace(_ready(), **changed), "letter")  # type: ignore[arg-type]
    assert said in desk.text()
    assert not desk.button("Spara som fil").isEnabled()


def test_a_letter_that_waits_cannot_be_asked_for_and_says_for_what_which_is_no_fault(desk: Desk) -> None:
    desk.show(replace(_ready(), preparation=Preparation(), points={}), "letter")
    (says,) = [
        one for one in desk.all(Says) if "Kvar innan brevet kan visas, skrivas ut eller sparas:" in one.text()
    ]
    show = desk.button("Visa brevet")
    assert not show.isEnabled()
    for told in (says.text(), show.accessibleDescription()):
        assert "mottagare" in told
        assert str(len(LETTER_POINTS)) in told
    assert says.property("look") == "soft"
    desk.all(QPlainTextEdit)[0].setPlainText("Migrationsverket")
    assert says.property("look") == "soft"
    assert "mottagare" not in says.text()
    assert not show.isEnabled()


def test_a_letter_that_waits_for_its_recipient_alone_can_be_asked_for_once_that_is_written(
    desk: Desk,
) -> None:
    desk.show(replace(_ready(), preparation=Preparation()), "letter")
    assert not desk.button("Visa brevet").isEnabled()
    desk.all(QPlainTextEdit)[0].setPlainText("Migrationsverket")
    assert desk.button("Visa brevet").isEnabled()
    assert desk.button("Visa brevet").accessibleDescription() == ""


def test_points_that_the_letter_waits_for_are_one_press_away_and_back_leads_to_the_letter(desk: Desk) -> None:
    desk.show(_ready(), "letter")
    assert TO_POINTS not in desk.text()
    desk.walk.go_to("papers")
    desk.show(replace(_ready(), points={}), "letter")
    desk.click(TO_POINTS)
    assert desk.walk.page.id == "points"
    desk.walk.go_back()
    assert desk.walk.page.id == "letter"


def test_the_file_is_the_letter_that_is_shown_under_a_name_that_tells_nothing(desk: Desk) -> None:
    conversation = talk.answer(_ready(), "persons.p1.name", "Testa Provsson")
    page = desk.show(conversation, "letter")
    desk.field("Mapp att spara i").setText(str(desk.folder))
    desk.click("Spara som fil")
    file = desk.folder / "stodbrev.pdf"
    assert file.read_bytes().startswith(b"%PDF")
    told = desk.text().replace("\N{ZERO WIDTH SPACE}", "")
    assert f"Sparat som stodbrev.pdf i mappen {desk.folder}." in told
    assert desk.controller.conversation.letter_made
    assert page is desk.page


def test_a_change_must_be_shown_before_it_can_be_saved(desk: Desk) -> None:
    desk.show(_ready(), "letter")
    desk.field("Hjälp av (roll)").setFocus()
    desk.write("socialsekreterare")
    assert desk.controller.conversation.preparation.helper_role == "socialsekreterare"
    assert not desk.button("Spara som fil").isEnabled()
    desk.click("Visa brevet")
    assert desk.button("Spara som fil").isEnabled()


def test_recipient_and_identity_are_kept_as_they_are_filled_in(desk: Desk) -> None:
    page = desk.show(_ready(), "letter")
    desk.all(QPlainTextEdit)[0].setPlainText("Migrationsverket\n\n Box 2 ")
    form = page.findChild(LetterForm)
    assert form is not None
    identity = form._identity
    identity.setCurrentIndex(identity.findText("Pass visat"))
    identity.activated.emit(identity.currentIndex())
    preparation = desk.controller.conversation.preparation
    assert preparation.recipient == ("Migrationsverket", "Box 2")
    assert preparation.identity_seen is IdentitySeen.PASSPORT


def test_a_folder_that_does_not_exist_is_called_just_that(desk: Desk) -> None:
    desk.show(_ready(), "letter")
    desk.field("Mapp att spara i").setText(str(desk.folder / "finns inte"))
    desk.click("Spara som fil")
    assert "Mappen finns inte." in desk.text()


def test_a_long_folder_can_be_broken_after_each_of_its_parts() -> None:
    folder = Path("ett") / "långt" / "namn"
    assert shown_folder(folder).split("\N{ZERO WIDTH SPACE}") == [f"ett{os.sep}", f"långt{os.sep}", "namn"]


def test_files_are_never_written_over(tmp_path: Path) -> None:
    names = [write_new_file(tmp_path, "stodbrev", "pdf", bytes([number])).name for number in range(3)]
    assert names == ["stodbrev.pdf", "stodbrev-2.pdf", "stodbrev-3.pdf"]
    assert (tmp_path / "stodbrev.pdf").read_bytes() == b"\0"


def test_the_letter_page_says_whose_address_is_asked_for(desk: Desk) -> None:
    desk.show(_ready(), "letter")
    assert "Den som brevet ska till, oftast Migrationsverket." in desk.text()


def test_names_are_asked_for_of_those_whom_the_letter_names_alone(desk: Desk) -> None:
    conversation = _ready()
    for role in (Role.CHILD, Role.CHILD, Role.SPOUSE):
        conversation = talk.add_person(conversation, role)
    for person_id, moves in (("p2", False), ("p3", True), ("p4", False)):
        conversation = talk.answer(conversation, f"persons.{person_id}.moves", moves)
    desk.show(conversation, "letter")
    names = [
        line.accessibleName() for line in desk.all(QLineEdit) if line.accessibleName().startswith("Namn")
    ]
    assert names == ["Namn", "Namn – Barn 2"]


def test_the_letter_page_says_why_the_letter_is_a_draft(desk: Desk) -> None:
    desk.show(replace(_ready(), saved_as=None), "letter")
    assert "Brevet är ett utkast tills ärendet är sparat i kontorets ärendemapp." in desk.text()


def test_in_a_practice_folder_the_letter_page_says_that_it_stays_a_draft(desk: Desk) -> None:
    stores, folder = desk.maker._services.stores, desk.folder / "lager"
    stores.create(folder, "anna", "mitt hemliga hus", None)
    desk.maker.desk.take(stores.open(folder, "mitt hemliga hus"), folder)
    desk.show(_ready(), "letter")
    assert "alltid ett utkast i en övningsmapp" in desk.text()


def test_the_letter_can_have_the_whole_width_and_give_it_back(desk: Desk) -> None:
    desk.show(_ready(), "letter")
    (preview,) = desk.all(Preview)
    before = preview.width()
    desk.button("Visa stort").setFocus()
    desk.press(Qt.Key.Key_Return)
    assert preview.width() > 1.8 * before
    assert not desk.all(LetterForm)
    desk.press(Qt.Key.Key_Return)
    assert preview.width() == before
    assert desk.all(LetterForm)


def test_before_printing_it_is_asked_in_private_whether_a_paper_is_safe_whatever_was_said(desk: Desk) -> None:
    said = []
    for safe in (None, *TakeHome):
        desk.show(_ready(), "routes")
        desk.show(replace(_ready(), safe_papers={"p1": safe}), "letter")
        said.append(desk.text())
    assert "Fråga i enrum, före utskriften" in said[0]
    assert set(said) == {said[0]}


def test_enter_in_a_line_of_the_form_leads_to_the_next_field_and_to_no_other_page(desk: Desk) -> None:
    desk.show(_ready(), "letter")
    names = []
    for line in ("Namn", "Personnummer", "Vårt ärendenummer", "Hjälp av (roll)"):
        desk.field(line).setFocus()
        desk.press(Qt.Key.Key_Return)
        here = desk.window.focusWidget()
        assert here is not None
        names.append(here.accessibleName())
    assert names == ["Personnummer", "Vårt ärendenummer", "Mottagare", "Legitimation"]
    assert desk.walk.page.id == "letter"


def test_it_says_which_answers_are_to_be_checked_before_the_letter_rests_on_them(desk: Desk) -> None:
    desk.show(doubted(_ready()), "letter")
    assert "Kontrollera först på Alla svar: " in desk.text()
    assert "Sorts tillstånd" in desk.text()
    desk.show(_ready(), "letter")
    assert "Kontrollera först på Alla svar" not in desk.text()


def test_what_is_said_at_its_top_stays_in_view_when_a_menu_gives_the_keyboard_back(desk: Desk) -> None:
    desk.window.resize(*SMALL)
    desk.show(replace(_ready(), saved_as=None), "letter")
    bar = desk.window._scroll.verticalScrollBar()
    assert bar.value() == 0
    menu = desk.window.strip.sections_menu
    menu.popup(desk.window.mapToGlobal(desk.window.rect().topLeft()))
    QApplication.processEvents()
    menu.close()
    desk.window._on_focus()
    QApplication.processEvents()
    assert bar.value() == 0


def test_a_country_chosen_after_the_talk_alone_is_asked_about_again(desk: Desk) -> None:
    told = "Landet har valts efter samtalet i enrum. Fråga igen i enrum om viljan gäller "
    desk.show(_ready(), "letter")
    assert told not in desk.text()
    changed = talk.answer(_ready(), "destination.country", "TR")
    desk.controller.change(changed)
    desk.walk.go_to("letter")
    assert f"{told}Turkiet." in desk.text()
    desk.controller.change(talk.state_wish(changed, Wish.YES))
    desk.walk.go_to("letter")
    assert told not in desk.text()


def test_it_says_before_it_is_made_which_points_it_calls_declined(desk: Desk) -> None:
    told = "Brevet säger att personen inte ville höra om: "
    desk.show(_ready(), "letter")
    assert told not in desk.text()
    point = next(iter(_ready().points))
    desk.show(talk.settle_point(_ready(), point, PointState.DECLINED), "letter")
    words = desk.maker._services.words("sv")
    assert f"{told}{words.point(point).title}." in desk.text()
