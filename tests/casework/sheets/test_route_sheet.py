from datetime import date, timedelta

import pytest

from app.casework.routes import Route
from app.casework.sheets.route_sheet import OLD_AFTER, contacts, route_sheet
from app.casework.texts import ContactText
from app.casework.wording import Words
from app.domain.errors import UserFacingError
from app.domain.profile import LocalContact
from app.domain.sheets import RouteSheet
from tests.casework.sheets.conftest import BOOK, WORDS

ON = date(2026, 11, 22)
STATUS = BOOK.ordinance_for(ON).status


def sheet_of(route: Route, words: Words = WORDS["sv"], served_on: date | None = None) -> RouteSheet:
    return route_sheet(route, ON, STATUS, words, served_on=served_on)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("route", Route)
def test_no_route_ends_blank(route: Route, language: str) -> None:
    sheet = sheet_of(route, WORDS[language])
    assert sheet.title
    assert sheet.hint
    assert (sheet.text and sheet.next_steps and sheet.contacts) or sheet.asked
    assert sheet.checked


def test_the_interviews_own_routes_say_what_is_asked() -> None:
    asked = dict(sheet_of(Route.CHECK_CONDITIONS).asked)
    assert {"Medborgarskap", "Skuld till CSN", "Tillståndet gäller till"} <= asked.keys()
    assert all(asked.values())


@pytest.mark.parametrize("route", Route)
def test_a_last_day_is_computed_only_where_a_decision_can_be_appealed_from_here(route: Route) -> None:
    day = date(2026, 11, 2)
    if route in (Route.GRANTED, Route.BACK_OR_REPAYMENT):
        assert sheet_of(route, served_on=day).served_on == day
        return
    with pytest.raises(UserFacingError) as refused:
        sheet_of(route, served_on=day)
    assert refused.value.code == "route_without_last_day"


def test_a_refusal_names_no_last_day_and_who_is_abroad_gets_lines_to_fill_in() -> None:
    assert not sheet_of(Route.WAS_REFUSED).has_appeal
    assert sheet_of(Route.ABROAD).has_appeal


@pytest.mark.parametrize(("days", "is_old"), [(179, False), (180, False), (181, True)])
def test_details_are_old_after_180_days(days: int, is_old: bool) -> None:
    checked_on = ON - timedelta(days=days)
    said = ContactText("Vi", "Hjälper.", "0123", "", "", checked_on)
    (contact,) = contacts((said,), ON, ())
    assert contact.old_since == (checked_on if is_old else None)
    assert timedelta(days=180) == OLD_AFTER


def test_who_cannot_be_reached_is_left_out_and_the_offices_own_stand_last() -> None:
    said = (
        ContactText("Okänd", "Hjälper.", "", "", "", None),
        ContactText("Nåbar", "Hjälper.", "", "nabar.example", "", ON),
        ContactText("Genom oss", "Hjälper.", "", "", "", None, ask_us="Fråga oss."),
    )
    first, through_us, last = contacts(said, ON, (LocalContact("Biblioteket", "Läxhjälp"),))
    assert (first.name, first.old_since) == ("Nåbar", None)
    assert through_us.ways == ("Fråga oss.",)
    assert (last.name, last.what) == ("Biblioteket", "Läxhjälp")


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("route", Route)
def test_every_contact_on_every_route_can_be_reached(route: Route, language: str) -> None:
    found = sheet_of(route, WORDS[language]).contacts
    assert found
    assert all(contact.ways for contact in found)
