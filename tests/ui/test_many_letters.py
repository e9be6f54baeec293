"""Letters of many cases at the window: ticked with keys, printed or saved, and told of by reference."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QTableView
from pytestqt.qtbot import QtBot

from app.casework import conversation as talk
from app.casework.conversation import Wish
from app.casework.routes import Route
from app.casework.services import Services
from app.domain.places import PlaceRisk
from app.domain.record import AccessAct, CaseStatus, SavingTerms
from app.domain.roles import Role
from app.storage.keeper import Keeper
from app.storage.store import Store
from app.ui.cases.letters_page import LettersPage
from app.ui.cases.list_page import ListPage
from app.ui.documents import print_form, printing
from app.ui.documents.preview import _Sheet
from app.ui.documents.printing import JOB_NAME
from app.ui.documents.save_target import shown_folder
from app.ui.jobs import Jobs
from app.ui.navigation import Navigation
from app.ui.start import WindowMaker
from tests.ui.conftest import TODAY
from tests.ui.desk import CLEAR_CASE, Desk, begun

PASSPHRASE = "mitt hemliga hus"
WISHED = talk.state_wish(begun(Route.HELP_TO_APPLY, CLEAR_CASE), Wish.YES).case


def _store(desk: Desk) -> Store:
    store = desk.maker.desk.store
    assert isinstance(store, Store)
    return store


def _fill(desk: Desk) -> None:
    """From the last saved on: a closed, a protected, an unwished, a nameless and a numbered case."""
    stores, folder = desk.maker._services.stores, desk.folder / "ärenden"
    stores.create(folder, "anna", PASSPHRASE, None)
    store = stores.open(folder, PASSPHRASE)
    store.users.add("eva", Role.SUPERVISOR, PASSPHRASE)
    store.save_case(replace(WISHED, reference="SN 1"), TODAY)
    store.save_case(WISHED, TODAY)
    store.save_case(replace(WISHED, reference="SN 3", settles_permanently=None), TODAY)
    store.save_case(replace(WISHED, reference="SN 4"), TODAY, terms=SavingTerms(is_protected=True))
    closed = store.save_case(replace(WISHED, reference="SN 5"), TODAY)
    store.set_status(closed.id, CaseStatus.CLOSED)
    store.close()
    desk.maker.desk.take(stores.open(folder, PASSPHRASE), folder)


def _show(desk: Desk) -> None:
    navigation = desk.window.findChild(Navigation)
    assert navigation is not None
    navigation.cases.show_cases()
    desk.click("Brev i flera ärenden …")


@pytest.fixture
def page(desk: Desk) -> Desk:
    """The window at the page, with cases to choose."""
    _fill(desk)
    _show(desk)
    return desk


def _table(desk: Desk) -> QTableView:
    (table,) = desk.all(QTableView)
    return table


def _shown(desk: Desk) -> list[tuple[str, ...]]:
    model = _table(desk).model()
    return [
        tuple(str(model.index(row, column).data() or "") for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def _fill_in(desk: Desk, state: str = "Förklarat för alla") -> None:
    (recipient,) = desk.all(QPlainTextEdit)
    recipient.setPlainText("Migrationsverket\n\n601 70 Norrköping")
    for combo in desk.all(QComboBox):
        if (at := combo.findText(state)) >= 0:
            combo.setCurrentIndex(at)


def _sheets(desk: Desk) -> list[QImage]:
    """The pages that are shown."""
    return [sheet._picture.toImage() for sheet in desk.all(_Sheet)]


def _save(desk: Desk, folder: str = "brev") -> list[str]:
    desk.field("Mapp att spara i").setText(str(desk.folder / folder))
    desk.click("Spara i mapp")
    return sorted(file.name for file in (desk.folder / folder).glob("*"))


def test_the_list_has_whose_letters_may_go_together_in_the_order_of_saving_and_no_answer(
    page: Desk,
) -> None:
    assert [row[1] for row in _shown(page)] == ["SN 3", "utan nummer", "SN 1"]
    told = page.text()
    assert "Ärenden med skyddade personuppgifter, som inte är med: 1." in told
    assert "Avslutade ärenden, som inte är med: 1." in told
    assert "SN 4" not in told
    headings = [_table(page).model().headerData(at, Qt.Orientation.Horizontal) for at in range(5)]
    assert headings == ["Välj", "Ärendenummer", "Brevets namn", "Vems", "Senast sparat"]
    assert not _table(page).isSortingEnabled()


def test_rows_are_ticked_with_the_space_bar_and_by_a_click_anywhere(page: Desk) -> None:
    table = _table(page)
    assert page.window.focusWidget() is table
    page.press(Qt.Key.Key_Space)
    page.press(Qt.Key.Key_Down)
    page.press(Qt.Key.Key_Right)
    page.press(Qt.Key.Key_Space)
    assert "Valda ärenden: 2 av 3." in page.text()
    page.press(Qt.Key.Key_Space)
    assert "Valda ärenden: 1 av 3." in page.text()
    place = table.visualRect(table.model().index(2, 3)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "Valda ärenden: 2 av 3." in page.text()
    first = table.model().index(0, 0)
    assert first.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Välj SN 3"
    assert first.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    page.click("Välj inga")
    assert "Valda ärenden: 0 av 3." in page.text()


def test_chosen_letters_are_saved_under_neutral_names_logged_and_told_of_by_reference(page: Desk) -> None:
    page.click("Välj alla")
    _fill_in(page)
    files = _save(page)
    cases = {case.reference: case for case in _store(page).cases()}
    assert files == sorted(f"{cases[reference].id}.pdf" for reference in ("SN 1", None))
    told = page.text()
    assert "Klara brev: 2 av 3.\nInte gjorda: 1." in told
    assert f"Sparade i mappen {shown_folder(page.folder / 'brev')}:" in told
    assert f"SN 1 – {cases['SN 1'].id}.pdf" in told
    assert f"utan nummer, {cases[None].id} – {cases[None].id}.pdf" in told
    lines = told.split("\n")
    reason = next(at for at, line in enumerate(lines) if line.startswith("Stödbrevet skrivs bara"))
    assert lines[reason + 1] == "SN 3"
    for reference in ("SN 1", None):
        (note,) = _store(page).records.documents(cases[reference].id)
        assert note.is_file
    page.press(Qt.Key.Key_Return)
    assert isinstance(page.page, ListPage)


def test_a_case_without_number_is_found_in_the_list_by_what_its_letter_is_called(page: Desk) -> None:
    page.click("Välj alla")
    _fill_in(page)
    files = _save(page)
    page.press(Qt.Key.Key_Return)
    listed = {id_: number for number, id_, *_ in _shown(page)}
    assert sorted(listed[file.removesuffix(".pdf")] for file in files) == ["SN 1", "utan nummer"]


def test_the_first_letter_can_be_looked_at_before_and_is_the_one_that_is_made(
    page: Desk, services: Services
) -> None:
    page.click("Visa det första brevet")
    assert "Välj minst ett ärende." in page.text()
    table = _table(page)
    table.setCurrentIndex(table.model().index(2, 0))
    page.press(Qt.Key.Key_Space)
    page.click("Visa det första brevet")
    assert "Säg för var och en av de fyra punkterna" in page.text()
    _fill_in(page)
    page.click("Visa det första brevet")
    assert "Det första brevet visas längst ner på sidan." in page.text()
    (shown,) = _sheets(page)
    (case,) = [case for case in _store(page).cases() if case.reference == "SN 1"]
    assert _store(page).records.documents(case.id) == ()
    page.press(Qt.Key.Key_Tab)
    (file,) = _save(page)
    (made,) = services.drawer.page_images((page.folder / "brev" / file).read_bytes(), 1.5)
    assert shown == QImage(made.rgba, made.width, made.height, QImage.Format.Format_RGBA8888).convertToFormat(
        shown.format()
    )


@pytest.mark.parametrize("change", ["Välj inga", "Avböjt", "Mottagare"])
def test_what_is_shown_goes_as_soon_as_the_letters_would_be_others(page: Desk, change: str) -> None:
    page.click("Välj alla")
    _table(page).model().setData(_table(page).model().index(0, 0), 0, Qt.ItemDataRole.CheckStateRole)
    _fill_in(page)
    page.click("Visa det första brevet")
    assert _sheets(page)
    if change == "Avböjt":
        _fill_in(page, "Alla har avböjt")
    elif change == "Mottagare":
        page.all(QPlainTextEdit)[0].setPlainText("Någon annan")
    else:
        page.click(change)
    assert not _sheets(page)


def test_the_same_letters_again_are_the_same_bytes(page: Desk) -> None:
    for folder in ("brev", "igen"):
        page.click("Välj alla")
        _fill_in(page, "Alla har avböjt")
        _save(page, folder)
        page.click("Till ärendena")
        page.click("Brev i flera ärenden …")
    first, again = (
        {file.name: file.read_bytes() for file in (page.folder / name).iterdir()} for name in ("brev", "igen")
    )
    assert first == again


def test_nothing_is_begun_before_cases_points_and_recipient_are_given(page: Desk) -> None:
    assert _save(page) == []
    assert "Välj minst ett ärende." in page.text()
    page.click("Välj alla")
    assert _save(page) == []
    assert "Säg för var och en av de fyra punkterna" in page.text()
    _fill_in(page)
    (recipient,) = page.all(QPlainTextEdit)
    recipient.setPlainText(" \n ")
    page.button("Spara i mapp").setFocus()
    assert _save(page) == []
    assert "Brevet saknar mottagare." in page.text()
    assert page.button("Spara i mapp").hasFocus()


def test_a_folder_that_cannot_be_written_to_is_said_once_and_what_was_filled_in_stays(page: Desk) -> None:
    (page.folder / "fil").write_bytes(b"")
    page.click("Välj alla")
    _fill_in(page)
    page.field("Mapp att spara i").setText(str(page.folder / "fil"))
    page.click("Spara i mapp")
    assert page.text().count("Det gick inte att skriva filen.") == 1
    assert "Valda ärenden: 3 av 3." in page.text()


def test_letters_that_are_there_already_are_not_written_over_and_named_below_one_reason(page: Desk) -> None:
    page.click("Välj alla")
    _fill_in(page)
    _save(page)
    page.click("Till ärendena")
    page.click("Brev i flera ärenden …")
    page.click("Välj alla")
    _fill_in(page)
    _save(page)
    assert "Klara brev: 0 av 3." in page.text()
    assert page.text().count("Brevet finns redan i mappen och skrivs inte över.") == 1


def test_where_letters_may_reach_others_is_warned_of(page: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Keeper, "place_risk", lambda *_: PlaceRisk.SYNCED)
    page.field("Mapp att spara i").setText(str(page.folder / "moln"))
    assert "moln synkroniseras till andra datorer eller ett moln." in page.text()


def test_letters_are_printed_one_job_each_and_the_queue_tells_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    printers: list[QPrinter] = []

    def to_file(name: str) -> QPrinter:
        assert name == "Plan 3"
        printer = QPrinter()
        printer.setOutputFileName(str(desk.folder / f"papper-{len(printers)}.pdf"))
        printers.append(printer)
        return printer

    monkeypatch.setattr(print_form, "printer_names", lambda: ("Plan 3",))
    monkeypatch.setattr(printing, "open_printer", to_file)
    monkeypatch.setattr("app.ui.documents.paper.open_printer", lambda _: None)
    _fill(desk)
    _show(desk)
    desk.click("Välj alla")
    _fill_in(desk)
    desk.click("Skriv ut")
    assert "Klara brev: 2 av 3." in desk.text()
    assert "Skickade till skrivaren:" in desk.text()
    assert [printer.docName() for printer in printers] == [JOB_NAME] * 2
    assert len(list(desk.folder.glob("papper-*.pdf"))) == 2
    case = next(case for case in _store(desk).cases() if case.reference == "SN 1")
    (note,) = _store(desk).records.documents(case.id)
    assert not note.is_file


def test_a_printer_that_has_gone_is_said_once_before_anything_is_printed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_form, "printer_names", lambda: ("Plan 3",))
    _fill(desk)
    _show(desk)
    desk.click("Välj alla")
    _fill_in(desk)
    desk.click("Skriv ut")
    assert "Skrivaren finns inte längre på datorn." in desk.text()
    case = next(case for case in _store(desk).cases() if case.reference == "SN 1")
    assert _store(desk).records.documents(case.id) == ()


@pytest.fixture
def slow(desk: Desk, qtbot: QtBot) -> Iterator[Desk]:
    """The page in a window whose slow work is slow."""
    maker = WindowMaker(
        QApplication.instance(),  # type: ignore[arg-type]
        desk.maker._services,
        desk.folder / "andra" / "settings.json",
        Jobs(QApplication.instance()),
    )
    maker.show_window("sv").resize(1200, 720)
    other = Desk(maker, desk.folder)
    _fill(other)
    _show(other)
    qtbot.waitUntil(lambda: bool(_shown(other)))
    yield other
    maker.close()
    other.window.hide()
    other.window.deleteLater()


def test_cancelling_is_heard_between_two_letters_and_the_rest_are_named(
    slow: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    note_printed = Store.note_printed

    def then_escape(store: Store, *given: object, **named: object) -> None:
        note_printed(store, *given, **named)  # type: ignore[arg-type]
        first = slow.maker._jobs.first
        assert first is not None
        slow.maker._jobs.cancel(first[0])

    monkeypatch.setattr(Store, "note_printed", then_escape)
    table = _table(slow)
    for row in (1, 2):
        table.setCurrentIndex(table.model().index(row, 0))
        slow.press(Qt.Key.Key_Space)
    _fill_in(slow)
    slow.field("Mapp att spara i").setText(str(slow.folder / "brev"))
    slow.click("Spara i mapp")
    qtbot.waitUntil(lambda: "Klara brev: 1 av 2." in slow.text(), timeout=20_000)
    told = slow.text().split("\n")
    assert told[told.index("Inte påbörjade, eftersom du avbröt:") + 1] == "SN 1"
    assert len(list((slow.folder / "brev").iterdir())) == 1


def test_letters_go_on_when_their_page_is_left_and_what_became_of_them_is_said(
    slow: Desk, qtbot: QtBot
) -> None:
    slow.click("Välj alla")
    _fill_in(slow)
    slow.field("Mapp att spara i").setText(str(slow.folder / "brev"))
    slow.click("Spara i mapp")
    slow.click("Tillbaka")
    assert not isinstance(slow.page, LettersPage)
    qtbot.waitUntil(lambda: "Klara brev: 2 av 3." in slow.window.banner.text, timeout=20_000)
    assert len(list((slow.folder / "brev").iterdir())) == 2


def test_the_log_has_a_line_for_each_letter(page: Desk) -> None:
    page.click("Välj alla")
    _fill_in(page)
    _save(page)
    folder = page.maker.desk.folder
    assert folder is not None
    page.maker.desk.put_away()
    store = page.maker._services.stores.open(folder, PASSPHRASE, "eva")
    assert len(store.access_log(act=AccessAct.PRINTED)) == 2
    store.close()
