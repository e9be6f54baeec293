"""Countries are found by a part of their name, and taken with Enter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.casework.routes import Route
from app.ui.pieces import country_field, moments
from app.ui.pieces.country_field import CountryField, fitting_names
from tests.ui.desk import Desk, begun, labels, spoken

CITIZENSHIPS = "question:persons.p1.citizenships"
DESTINATION = "question:destination.country"


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What assistive technology is told by the field."""
    told: list[str] = []
    monkeypatch.setattr(country_field, "announce", lambda _, text: told.append(text))
    return told


def _field(desk: Desk) -> CountryField:
    (field,) = desk.all(CountryField)
    return field


def test_names_that_begin_with_the_letters_come_first_then_those_with_such_a_word() -> None:
    names = ["Förenade Arabemiraten", "Irak", "Iran", "Republiken Kongo", "Kongo-Kinshasa"]
    assert fitting_names("IRA", names) == ["Irak", "Iran", "Förenade Arabemiraten"]
    assert fitting_names("kongo", names) == ["Kongo-Kinshasa", "Republiken Kongo"]
    assert fitting_names(" ", names) == []


def test_enter_takes_each_citizenship_and_goes_on_from_the_empty_field(desk: Desk, said: list[str]) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), CITIZENSHIPS)
    for typed in ("ira", "Syrien"):
        desk.write(typed)
        desk.press(Qt.Key.Key_Return)
        assert desk.walk.page.id == CITIZENSHIPS
        assert _field(desk).currentText() == ""
    assert desk.applicant.citizenships == ("IQ", "SY")
    assert [told for told in said if told.endswith("valt.")] == ["Irak är valt.", "Syrien är valt."]
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id != CITIZENSHIPS


@pytest.mark.parametrize("typed", ["ira", "irak", "Irak"])
def test_enter_takes_one_country_and_the_next_enter_goes_on(desk: Desk, said: list[str], typed: str) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), DESTINATION)
    desk.write(typed)
    desk.press(Qt.Key.Key_Return)
    assert (desk.walk.page.id, desk.case.destination.country) == (DESTINATION, "IQ")
    assert said[-1] == "Irak är valt."
    desk.press(Qt.Key.Key_Return)
    assert desk.walk.page.id != DESTINATION


def test_enter_takes_what_is_marked_in_the_open_list(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), CITIZENSHIPS)
    desk.write("ira")
    QTest.qWait(10)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.currentIndex().data() == "Irak"  # type: ignore[attr-defined]
    assert _field(desk).currentText() == "ira"
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert desk.applicant.citizenships == ("IR",)
    assert desk.walk.page.id == CITIZENSHIPS


def test_the_open_list_shows_fourteen_countries_where_there_is_room(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), CITIZENSHIPS)
    field = _field(desk)
    field.showPopup()
    QApplication.processEvents()
    shown = field.view()
    assert shown.viewport().height() // shown.sizeHintForRow(0) >= 14
    field.hidePopup()


@pytest.mark.usefixtures("quiet_at_once")
def test_the_field_keeps_its_name_and_tells_what_enter_takes(desk: Desk, said: list[str]) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), DESTINATION)
    field = _field(desk)
    for typed in ("S", "y"):
        desk.write(typed)
        QTest.qWait(2 * moments.QUIET_MS)
        assert said[-1].startswith(field.currentText())
        assert ", 1 av " in said[-1]
    assert desk.window.focusWidget() is field
    assert labels(field) == ["Om du flyttar, till vilket land?"]
    assert spoken(field)[2].startswith("Skriv början av landets namn\n")
    desk.press(Qt.Key.Key_Return)
    assert desk.window.focusWidget() is field


@pytest.mark.usefixtures("quiet_at_once")
def test_what_fits_is_told_when_the_typing_stops_and_with_the_arrow_keys_at_once(
    desk: Desk, said: list[str]
) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), DESTINATION)
    for typed in ("i", "r", "a"):
        desk.write(typed)
        QTest.qWait(5)
    assert not said
    QTest.qWait(2 * moments.QUIET_MS)
    (told,) = said
    assert told.startswith("Irak, 1 av ")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.qWait(5)
    assert said[1].startswith("Iran, 2 av ")
    QTest.qWait(2 * moments.QUIET_MS)
    assert len(said) == 2


def test_enter_says_what_to_do_where_no_country_fits(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), CITIZENSHIPS)
    desk.write("qqq")
    desk.press(Qt.Key.Key_Return)
    assert "Välj landet i listan." in desk.text()


def test_tab_meets_the_chosen_countries_right_after_the_field(desk: Desk) -> None:
    desk.show(begun(Route.CHECK_CONDITIONS), CITIZENSHIPS)
    for typed in ("ira", "Syrien"):
        desk.write(typed)
        desk.press(Qt.Key.Key_Return)
    met = []
    for _ in range(2):
        desk.press(Qt.Key.Key_Tab)
        focused = desk.window.focusWidget()
        assert focused is not None
        met.append(focused.accessibleName())
    assert met == ["Ta bort Irak", "Ta bort Syrien"]
