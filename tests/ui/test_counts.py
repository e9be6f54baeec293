"""The pages about statistics."""

import shutil
from dataclasses import replace
from datetime import date
from itertools import islice

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QPushButton, QWidget

from app.casework.exporting import ExportDecision
from app.casework.flow import END
from app.casework.routes import Route
from app.casework.services import Services
from app.casework.tallying import Ledger, Office, PeriodKind, Place, RawCounts, ReleaseEntry, ToldFigure
from app.domain.counting import StatisticsPaper
from app.domain.record import AccessAct
from app.domain.roles import Role
from app.files.counts import format_counts
from app.files.ledger import format_ledger, parse_ledger
from app.files.packages import PACKAGE_FILES
from app.tallies.counts import CountRow
from app.ui.counts.bar_chart import Bar, BarChart
from app.ui.counts.combine_page import CombinePage
from app.ui.counts.figure_table import FigureTable
from app.ui.counts.key_page import KeyPage
from app.ui.counts.office_counts import OfficeCounts
from app.ui.counts.release_making import Wanted, prepare
from app.ui.counts.release_page import ReleasePage
from app.ui.counts.told_page import ToldPage
from tests.ui.counted import (
    ALTERED,
    PASSPHRASE,
    decide,
    make_office,
    make_package,
    make_packages,
    open_counts,
    other_counts,
    pages_of,
    sign_in,
)
from tests.ui.desk import Desk, begun
from tests.ui.test_walk import walk

PAGES = 30
"""So many pages of a conversation are read twice."""

GIVEN = "en fras av någon annan"


@pytest.fixture
def counted(desk: Desk, services: Services) -> Desk:
    """The window on the first page of the statistics, with an office's store at hand."""
    make_office(services, desk.folder)
    desk.click("Statistik")
    return desk


def acts(desk: Desk) -> list[AccessAct]:
    store = desk.maker.desk.store
    assert store is not None
    return [entry.act for entry in store.access_log()]


def ledger(desk: Desk) -> Ledger:
    store = desk.maker.desk.store
    assert store is not None
    return parse_ledger(store.papers.read(StatisticsPaper.LEDGER) or b"")


def cells(table: FigureTable) -> list[list[str]]:
    found = []
    for at in range(table.rowCount()):
        items = [table.item(at, column) for column in range(table.columnCount())]
        found.append([item.text() if item is not None else "" for item in items])
    return found


def table(desk: Desk, name: str) -> FigureTable:
    return next(one for one in desk.all(FigureTable) if one.accessibleName() == name)


def choose(desk: Desk, name: str, text: str) -> None:
    box = next(one for one in desk.all(QComboBox) if one.accessibleName() == name)
    box.setCurrentIndex(box.findText(text))
    QApplication.processEvents()


def test_only_a_supervisor_sees_raw_counts_and_that_is_in_the_log(counted: Desk, services: Services) -> None:
    worker = services.stores.open(counted.folder / "kontor", "övning ger färdighet")
    counted.maker.desk.take(worker, counted.folder / "kontor")
    counted.click("Råa antal")
    assert "Logga in som chef" in counted.text()
    sign_in(counted)
    open_counts(counted)
    assert "Internt – sekretess" in counted.text()
    assert AccessAct.COUNTS_SEEN in acts(counted)
    (first, *_, total) = cells(table(counted, "Råa antal"))
    assert len(first) == 7
    assert total[0] == "Summa"
    # Two conversations of this computer and forty of the other.
    assert total[1] == "42"


def test_who_has_another_role_is_told_so_and_nothing_is_opened(counted: Desk) -> None:
    counted.click("Råa antal")
    counted.field("Mapp").setText(str(counted.folder / "kontor"))
    counted.field("Användarnamn").setText("anna")
    counted.field("Lösenfras").setText(PASSPHRASE)
    counted.click("Logga in")
    assert "Din roll får inte göra det här." in counted.text()
    assert counted.maker.desk.store is None


def test_a_supervisor_with_a_given_passphrase_chooses_one_and_goes_on_to_the_counts(
    counted: Desk, services: Services
) -> None:
    store = services.stores.open(counted.folder / "kontor", PASSPHRASE, "eva")
    store.users.add("ida", Role.SUPERVISOR, PASSPHRASE)
    store.users.restore("ida", GIVEN)
    store.close()
    counted.click("Råa antal")
    counted.field("Mapp").setText(str(counted.folder / "kontor"))
    counted.field("Användarnamn").setText("ida")
    counted.field("Lösenfras").setText(GIVEN)
    counted.click("Logga in")
    counted.field("Lösenfrasen hittills").setText(GIVEN)
    counted.field("Ny lösenfras").setText("en egen fras igen")
    counted.field("Lösenfrasen en gång till").setText("en egen fras igen")
    counted.click("Byt lösenfras")
    assert "Nyckelns lösenfras" in counted.text().replace("&", "")


def test_raw_counts_can_be_neither_marked_copied_nor_printed(counted: Desk) -> None:
    counted.click("Råa antal")
    sign_in(counted)
    open_counts(counted)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("före")
    shown = table(counted, "Råa antal")
    shown.setFocus()
    shown.setCurrentCell(0, 1)
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_P):
        QTest.keyClick(shown, key, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "före"
    assert not shown.selectedItems()
    assert not [one.text() for one in counted.all(QPushButton) if "riv ut" in one.text()]


def test_half_years_are_the_sums_of_their_months(counted: Desk) -> None:
    counted.click("Råa antal")
    sign_in(counted)
    open_counts(counted)
    months = [int(text) for text in cells(table(counted, "Råa antal"))[-1][1:]]
    choose(counted, "Perioder", "Halvår")
    assert cells(table(counted, "Råa antal"))[-1][1:] == [str(sum(months))]


def test_a_wrong_key_or_passphrase_is_said_and_nothing_is_shown(counted: Desk) -> None:
    counted.click("Råa antal")
    sign_in(counted)
    counted.field("Nyckelfil").setText(str(counted.folder / "key"))
    counted.field("Nyckelns lösenfras").setText("en annan fras")
    counted.click("Öppna räkningarna")
    assert "Öppna räkningarna" in counted.text()
    assert "lösenfras" in counted.text().lower()


def test_counts_are_forgotten_when_the_store_is_put_away(counted: Desk) -> None:
    counted.click("Råa antal")
    sign_in(counted)
    open_counts(counted)
    counted.maker.desk.put_away()
    counted.click("Till statistiken")
    counted.click("Råa antal")
    assert "Logga in som chef" in counted.text()


def test_a_half_year_that_is_not_over_says_so_and_tables_stand_as_they_are_asked_for(counted: Desk) -> None:
    counted.click("Råa antal")
    sign_in(counted)
    office = pages_of(counted)._office
    office.services = replace(office.services, today=lambda: date(2025, 11, 5))
    open_counts(counted)
    chooser = counted.all(QComboBox)[0]
    assert chooser.itemData(0) == next(iter(office.services.definitions.tables))
    counted.all(QComboBox)[1].setCurrentIndex(1)
    shown = table(counted, "Råa antal")
    heading = shown.horizontalHeaderItem(1)
    assert heading is not None
    assert heading.text() == "juli–december 2025, hittills"
    names = [item.text() for row in range(shown.rowCount()) if (item := shown.item(row, 0))]
    first = next(iter(office.services.definitions.tables.values()))
    assert names[:-1] == [office.words.category(first.id, name) for name in first.categories]


def test_the_keyboard_goes_to_what_has_to_be_written_anew(counted: Desk) -> None:
    counted.click("Råa antal")
    sign_in(counted)
    assert counted.field("Nyckelfil").text() == ""
    counted.field("Nyckelfil").setText(str(counted.folder / "finns-inte"))
    counted.click("Öppna räkningarna")
    assert counted.window.focusWidget() is counted.field("Nyckelfil")
    counted.field("Nyckelfil").setText(str(counted.folder / "key"))
    counted.field("Nyckelns lösenfras").setText("fel")
    counted.field("Andra datorers antal").setText(str(counted.folder / ("finns-inte" * 40)))
    counted.click("Öppna räkningarna")
    assert "Det som står här finns inte. Kontrollera mapp och namn." in counted.text()
    assert counted.window.focusWidget() is counted.field("Andra datorers antal")
    assert counted.field("Nyckelns lösenfras").text() == "fel"
    counted.field("Andra datorers antal").setText("")
    counted.field("Nyckelns lösenfras").setText("fel")
    counted.click("Öppna räkningarna")
    assert counted.window.focusWidget() is counted.field("Nyckelns lösenfras")


def test_counts_stay_open_when_the_language_is_changed(counted: Desk) -> None:
    counted.click("Råa antal")
    sign_in(counted)
    open_counts(counted)
    counted.press(Qt.Key.Key_F7)
    assert "Internal – secret" in counted.text()
    assert table(counted, "Raw counts").rowCount()


def test_counts_that_are_opened_too_late_for_a_store_that_is_put_away_are_not_kept(counted: Desk) -> None:
    counted.click("Råa antal")
    sign_in(counted)
    counted.maker.desk.put_away()
    pages_of(counted)._office.raw = RawCounts(())
    assert counted.maker.desk.counts is None


@pytest.mark.parametrize(
    ("name", "written", "said"),
    [
        ("Beslutets dag", "2026-02-31", "Dagen finns inte i den månaden."),
        ("Beslutets dag", "2026-03-03", "ligger i framtiden"),
        ("Beslutets §", " ", "paragraf"),
        ("Mottagare", "", "vem som tar emot"),
        ("Mandatets sista dag", "i juni", "Skriv dagen"),
        ("Mandatets sista dag", "2026-02-09", "slut före beslutet"),
    ],
)
def test_nothing_leaves_before_the_decision_is_whole(
    counted: Desk, name: str, written: str, said: str
) -> None:
    counted.click("Paket till samordnaren")
    sign_in(counted)
    assert "Inget beslut är inskrivet" in counted.text()
    assert not counted.button("Fortsätt till paketet").isEnabled()
    for field, text in (
        ("Beslutets dag", "2026-02-10"),
        ("Beslutets §", "14"),
        ("Mottagare", "S"),
        (name, written),
    ):
        counted.field(field).setText(text)
    counted.click("Spara beslutet")
    assert said in counted.text()
    assert AccessAct.EXPORT_DECIDED not in acts(counted)


def test_after_the_mandate_has_ended_the_page_says_so_and_nothing_leaves(counted: Desk) -> None:
    counted.click("Paket till samordnaren")
    sign_in(counted)
    decide(counted, ends_on="2026-03-01")
    assert "mandat är slut" in counted.text()
    assert not counted.button("Fortsätt till paketet").isEnabled()
    decide(counted, ends_on="2026-03-02")
    assert counted.button("Fortsätt till paketet").isEnabled()
    assert acts(counted).count(AccessAct.EXPORT_DECIDED) == 2


def _proposal(desk: Desk) -> None:
    desk.click("Paket till samordnaren")
    sign_in(desk)
    decide(desk)
    desk.click("Fortsätt till paketet")
    open_counts(desk)
    desk.click("Gör ett förslag")


def test_a_package_is_shown_as_it_will_be_written_and_then_written_logged_and_remembered(
    counted: Desk,
) -> None:
    _proposal(counted)
    assert "tabeller passar in" in counted.text()
    folder = counted.folder / "ut" / "paket"
    counted.field("Mapp för paketet").setText(str(folder))
    assert not counted.button("Lämna ut paketet").isEnabled()
    choose(counted, "Fil", next(t for t in _files(counted) if t.startswith("tally.csv")))
    shown = counted.all(QPlainTextEdit)[0].toPlainText()
    counted.click("Jag har granskat paketet")
    counted.click("Lämna ut paketet")
    assert "Paketet är skrivet" in counted.text()
    assert {path.name for path in folder.iterdir()} == set(PACKAGE_FILES)
    assert (folder / "tally.csv").read_text("utf-8-sig").splitlines() == shown.splitlines()
    (entry,) = ledger(counted).releases
    assert entry.fitting_tables
    assert acts(counted).count(AccessAct.PACKAGE_RELEASED) == 1


def _files(desk: Desk) -> list[str]:
    box = next(one for one in desk.all(QComboBox) if one.accessibleName() == "Fil")
    return [box.itemText(at) for at in range(box.count())]


def test_why_figures_are_hidden_is_said_to_the_supervisor_and_not_in_the_package(counted: Desk) -> None:
    _proposal(counted)
    reasons = {row[-1] for row in cells(table(counted, "Varför siffror döljs"))}
    assert reasons == {"litet tal", "skyddar ett annat tal"}


def test_a_folder_with_something_in_it_is_refused_and_nothing_is_remembered(counted: Desk) -> None:
    _proposal(counted)
    (counted.folder / "kvar.txt").write_text("kvar", encoding="utf-8")
    counted.field("Mapp för paketet").setText(str(counted.folder))
    counted.click("Jag har granskat paketet")
    counted.click("Lämna ut paketet")
    assert "inte tom" in counted.text()
    assert AccessAct.PACKAGE_RELEASED not in acts(counted)


def test_where_more_than_a_third_is_hidden_other_ways_are_offered_and_can_be_taken(
    counted: Desk, services: Services
) -> None:
    (counted.folder / "other.csv").write_bytes(format_counts(other_counts(services, most=3)))
    _proposal(counted)
    assert "Mer än en tredjedel döljs" in counted.text()
    ways = [one for one in counted.all(QPushButton) if one.property("wanted") is not None]
    assert ways
    asked = ways[0].property("wanted")
    ways[0].click()
    for _ in range(2):
        QApplication.processEvents()
    assert asked != Wanted()
    assert "Siffrorna i paketet" in counted.text()


def test_a_told_figure_is_refused_with_both_numbers_or_entered_for_good(counted: Desk) -> None:
    counted.click("Jag har lämnat ut en siffra")
    sign_in(counted)
    open_counts(counted)
    choose(counted, "Period", "juli 2025")
    counted.field("Siffran").setText("99")
    counted.click("Skriv in siffran")
    assert "Siffran 99 är större än periodens summa 42" in counted.text()
    counted.field("Siffran").setText("42")
    counted.click("Skriv in siffran")
    assert "Siffran är bokförd." in counted.text()
    (told,) = ledger(counted).told
    assert (told.count, told.told_on) == (42, date(2026, 3, 2))
    assert acts(counted).count(AccessAct.FIGURE_TOLD) == 1
    counted.click("Till statistiken")
    counted.click("Det som har lämnats ut")
    (row,) = cells(table(counted, "Det som har lämnats ut"))
    assert row[0] == "Siffra till nämnden"
    assert "42" not in " ".join(row)


def test_packages_are_summed_without_sign_in_with_faults_coverage_and_excel(
    desk: Desk, services: Services
) -> None:
    make_packages(services, desk.folder / "in")
    desk.click("Statistik")
    desk.click("Lägg ihop paket")
    desk.field("Mapp med paket").setText(str(desk.folder / "in"))
    desk.click("Lägg ihop")
    (fault,) = cells(table(desk, "Det som inte räknas, en rad för varje fel"))
    assert "0125" in fault[0]
    rows = cells(table(desk, "Summor, med täckning först"))
    assert rows[0][0].startswith("juli 2025: 5 av 290 kommuner.")
    desk.field("Ny mapp för Excel").setText(str(desk.folder / "summor"))
    desk.click("Spara Excel")
    assert (desk.folder / "summor" / "combined.xlsx").is_file()
    desk.click("Spara Excel")
    assert "inte tom" in desk.text()


def test_sums_that_differ_from_earlier_ones_by_one_municipality_are_not_shown(
    desk: Desk, services: Services
) -> None:
    make_packages(services, desk.folder / "in")
    desk.click("Statistik")
    desk.click("Lägg ihop paket")
    desk.field("Mapp med paket").setText(str(desk.folder / "in"))
    desk.click("Lägg ihop")
    desk.field("Ny mapp för Excel").setText(str(desk.folder / "summor"))
    desk.click("Spara Excel")
    shutil.rmtree(desk.folder / "in" / ALTERED)
    make_package(services, desk.folder / "in", ALTERED)
    desk.field("Tidigare summor").setText(str(desk.folder / "summor"))
    desk.click("Lägg ihop")
    rows = cells(table(desk, "Summor, med täckning först"))
    assert rows[0][0].startswith("juli 2025: 6 av 290 kommuner.")
    assert set(rows[1][1:]) == {".."}


def test_a_dropped_folder_is_summed_at_once(desk: Desk, services: Services) -> None:
    make_packages(services, desk.folder / "in")
    desk.click("Statistik")
    desk.click("Lägg ihop paket")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(desk.folder / "in"))])
    page = desk.page
    assert isinstance(page, CombinePage)
    action = Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(5, 5), action, data, buttons, keys))
    assert cells(table(desk, "Summor, med täckning först"))


def test_of_several_places_the_one_that_is_not_there_says_so(desk: Desk) -> None:
    desk.click("Statistik")
    desk.click("Lägg ihop paket")
    desk.field("Mapp med paket").setText(str(desk.folder))
    for name in ("Lista över deltagare", "Tidigare summor"):
        desk.field(name).setText(str(desk.folder / "finns-inte"))
        desk.click("Lägg ihop")
        assert "Det som står här finns inte." in desk.text()
        assert desk.window.focusWidget() is desk.field(name)
        desk.field(name).setText("")
    desk.click("Lägg ihop")
    assert "Det som står här finns inte." not in desk.text()


def test_a_folder_without_packages_is_said(desk: Desk) -> None:
    desk.click("Statistik")
    desk.click("Lägg ihop paket")
    (desk.folder / "tom").mkdir()
    desk.field("Mapp med paket").setText(str(desk.folder / "tom"))
    desk.click("Lägg ihop")
    assert "Inget paket gick att räkna" in desk.text()


def test_reference_figures_stand_by_themselves_with_source_and_day(desk: Desk) -> None:
    desk.click("Statistik")
    desk.click("Siffror om hela landet")
    rows = cells(table(desk, "Siffror om hela landet"))
    assert len(rows) > 5
    assert all(len([text for text in row if text]) == 5 for row in rows)
    assert "jämför dem inte" in desk.text()


def test_practice_has_no_statistics(counted: Desk, services: Services) -> None:
    services.stores.create(counted.folder / "ovning", "anna", "övning ger färdighet", None)
    counted.maker.desk.take(
        services.stores.open(counted.folder / "ovning", "övning ger färdighet"), counted.folder / "ovning"
    )
    counted.click("Råa antal")
    assert "för övning" in counted.window.banner.text


def test_a_chart_has_words_for_every_bar_and_draws_hidden_figures_as_no_bar(desk: Desk) -> None:
    chart = BarChart(
        "Hur samtalet fördes", [Bar("Besök", "12", 12), Bar("Telefon", "..", None)], "{name}: {figure}"
    )
    assert chart.accessibleDescription().splitlines() == ["Besök: 12", "Telefon: .."]
    chart.resize(400, chart.sizeHint().height())
    picture = chart.grab().toImage()
    dark = {picture.pixelColor(200, y).name() for y in range(picture.height() // 2, picture.height())}
    assert len(dark) == 1
    assert isinstance(chart, QWidget)
    assert desk is not None


def _moved(row: CountRow, year: int, shift: int) -> CountRow:
    """The row in that year, so many months earlier."""
    month = int(row.place.period[5:]) - shift
    return replace(row, place=row.place._replace(period=f"{year}-{month:02d}"))


def test_a_year_that_is_not_over_is_named_and_can_not_be_taken_yet(counted: Desk, services: Services) -> None:
    counted.click("Råa antal")
    sign_in(counted)
    office = pages_of(counted)._office
    rows = other_counts(services, most=3).rows
    blocks = ((2025, 6), (2025, 0), (2026, 6))
    office.raw = RawCounts(tuple(_moved(row, year, shift) for year, shift in blocks for row in rows))
    office.services = replace(services, today=lambda: date(2026, 7, 1))
    made = prepare(office, Wanted())
    years = [way for way in made.ways if way.wanted.periods is PeriodKind.YEAR]
    assert [way.is_over for way in years] == [False]


def test_what_is_proposed_is_what_the_ledger_will_hold(counted: Desk) -> None:
    counted.click("Råa antal")
    sign_in(counted)
    open_counts(counted)
    office = pages_of(counted)._office
    prepared = prepare(office, Wanted())
    last = prepared.made.ledger.entries[-1]
    assert isinstance(last, ReleaseEntry)
    assert last.protected == prepared.made.protected
    assert prepare(office, Wanted()).files == prepared.files


def test_with_a_decision_the_program_says_neither_more_nor_less_anywhere_else(
    desk: Desk, services: Services
) -> None:
    store = make_office(services, desk.folder)
    said = []
    for decides in (False, True):
        desk.maker.desk.put_away()
        desk.maker.desk.take(services.stores.open(store, PASSPHRASE, "eva"), store)
        if decides:
            pages_of(desk)._office.keep_decision(ExportDecision(date(2026, 2, 10), "14", "S", None))
        said.append([f"{page_id}: {desk.text()}" for page_id in islice(walk(desk), PAGES)])
    assert said[0] == said[1]
    assert len(said[0]) == PAGES


def test_a_conversation_that_a_wrong_clock_keeps_from_being_counted_says_so(
    desk: Desk, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = make_office(services, desk.folder)
    desk.maker.desk.take(services.stores.open(store, PASSPHRASE, "anna"), store)
    monkeypatch.setattr(type(desk.controller), "today", date(2031, 1, 7))
    desk.show(begun(Route.ONLY_QUESTIONS), END.id)
    desk.click("Avsluta samtalet")
    assert "Datorns klocka går mer än två år före." in desk.window.banner.text


@pytest.mark.parametrize("way", ["show_told", "show_release"])
def test_after_the_window_was_locked_the_key_opens_the_counts_again_first(counted: Desk, way: str) -> None:
    pages_of(counted).show_decision()
    sign_in(counted)
    decide(counted)
    getattr(pages_of(counted), way)()
    open_counts(counted)
    counted.window.lock_requested.emit()
    counted.window.unlock_requested.emit(PASSPHRASE)
    primary = next(one for one in counted.all(QPushButton) if one.property("look") == "primary")
    primary.click()
    assert isinstance(counted.page, KeyPage)
    open_counts(counted)
    assert isinstance(counted.page, ToldPage | ReleasePage)


def test_a_board_with_a_new_name_keeps_the_ledger_of_its_store(counted: Desk, services: Services) -> None:
    desk = counted.maker.desk
    counted.click("Råa antal")
    sign_in(counted)
    assert desk.store is not None
    first = Ledger(Office("0000", "Nämnden som hette så")).with_entry(
        ToldFigure(Place("2026-03", "channel", "phone"), 3, "press", date(2026, 11, 22))
    )
    desk.store.papers.keep(StatisticsPaper.LEDGER, format_ledger(first), AccessAct.FIGURE_TOLD)
    office = OfficeCounts(services, desk, "sv", counted.maker)
    assert office.ledger.entries == first.entries
    assert office.ledger.office == Office("0000", office.publisher.board)
