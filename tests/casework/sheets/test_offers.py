"""Which sheets a conversation has, and that none of them tells more than it may."""

from dataclasses import replace
from datetime import date

import pytest

from app.bootstrap import build_services
from app.casework.circumstances import (
    ChildTold,
    Heard,
    Informed,
    InterpreterGender,
    InterpreterWish,
    Representative,
    TakeHome,
)
from app.casework.conversation import (
    Conversation,
    Interpreter,
    Wish,
    add_person,
    answer,
    answer_not_yet,
    note_child,
    state_wish,
)
from app.casework.papers import checklist
from app.casework.routes import Route
from app.casework.sheets.offers import (
    Offer,
    SheetMaker,
    may_come_back_later,
    offers_to_client,
    offers_to_office,
    usual_answer,
)
from app.domain.assessment import Outcome
from app.domain.case import Case, new_case
from app.domain.information import Point
from app.domain.letter import PointState
from app.domain.office_sheets import RecordNote
from app.domain.permit import PermitGround
from app.domain.person import Role
from app.domain.profile import Basis
from app.domain.sheets import BookingSlip, ClientSummary, DiscreetSlip, RouteSheet, Sheet, SlipLines, Text
from tests.casework.sheets.test_standing import PROFILE
from tests.rules.situations import answered, household

ON = date(2026, 11, 22)
SERVICES = build_services()
APPLYING = Conversation(route=Route.HELP_TO_APPLY)
WAITING = replace(APPLYING, more_time=True)
NO_INTERPRETER = replace(APPLYING, interpreter=Interpreter.NEEDED_BUT_MISSING)


def offered(conversation: Conversation, wanted: TakeHome | None = TakeHome.FULL) -> tuple[Offer, ...]:
    return offers_to_client(conversation, wanted, PROFILE, ON)


def made(conversation: Conversation, offer: Offer) -> Sheet:
    words = SERVICES.words("sv")
    return SheetMaker(SERVICES, conversation, ON, words, PROFILE, is_practice=False).make(offer)


def with_child(born_on: date | None) -> Conversation:
    return answer(add_person(APPLYING, Role.CHILD), "persons.p2.born_on", born_on)


def test_nothing_is_given_before_the_client_has_said_what_is_safe() -> None:
    assert offered(APPLYING, None) == offered(APPLYING, TakeHome.NONE) == ()


def test_a_slip_without_subject_is_all_that_a_discreet_answer_gives() -> None:
    assert offered(APPLYING, TakeHome.DISCREET) == (Offer.SLIP,)
    assert isinstance(made(APPLYING, Offer.SLIP), DiscreetSlip)


def test_another_day_gives_the_slip_alone_whatever_was_said_is_safe() -> None:
    assert offered(WAITING) == offered(WAITING, TakeHome.DISCREET) == (Offer.SLIP,)
    assert offers_to_office(WAITING) == ()
    assert made(WAITING, Offer.SLIP) == made(replace(APPLYING, more_time=True), Offer.SLIP)


def test_the_slip_of_another_day_is_the_same_bytes_whatever_was_said_before() -> None:
    said = (
        APPLYING,
        answer(APPLYING, "persons.p1.debt_csn", True),
        replace(with_child(None), children={"p2": ChildTold(Informed.NO)}),
        replace(APPLYING, representative=Representative.GOD_MAN, asked_for_amount=True),
        state_wish(APPLYING, Wish.NO),
    )
    slips = {
        SERVICES.drawer.sheet(made(conversation, offer))
        for conversation in (replace(each, more_time=True) for each in said)
        for offer in offered(conversation)
    }
    assert len(slips) == 1


def test_after_a_refusal_the_applicant_alone_is_offered_what_goes_then() -> None:
    refused = replace(with_child(None), route=Route.CHECK_CONDITIONS, after_refusal=True)
    assert offered(refused)[0] is Offer.REFUSED
    assert Offer.REFUSED not in offered(replace(refused, after_refusal=False))
    assert Offer.REFUSED not in offers_to_client(refused, TakeHome.FULL, PROFILE, ON, "p2")
    sheet = made(refused, Offer.REFUSED)
    assert isinstance(sheet, RouteSheet)
    assert {"Du kan inte överklaga ett nej till bidraget.", "Men du får söka igen."} <= set(sheet.text)
    waiting = replace(refused, more_time=True)
    assert offered(waiting) == (Offer.SLIP,)


WRITTEN = SlipLines("Enheten för stöd", "tisdag 12 maj kl. 10", "0123-45 67 89")


def filled(conversation: Conversation, offer: Offer, slip: SlipLines | None = WRITTEN) -> Sheet:
    words = SERVICES.words("sv")
    return SheetMaker(SERVICES, conversation, ON, words, PROFILE, is_practice=False, slip=slip).make(offer)


def test_what_is_written_for_the_slip_stands_on_it_and_what_is_left_empty_is_a_line() -> None:
    slip = filled(WAITING, Offer.SLIP)
    assert isinstance(slip, DiscreetSlip)
    assert (slip.unit, slip.time, slip.phone) == ("Enheten för stöd", "tisdag 12 maj kl. 10", "0123-45 67 89")
    assert "Tid: tisdag 12 maj kl. 10" in SERVICES.drawer.sheet_text(slip)[0]
    assert "Tid:\r\n" in SERVICES.drawer.sheet_text(filled(WAITING, Offer.SLIP, SlipLines()))[0]
    assert filled(WAITING, Offer.SLIP, None) == made(WAITING, Offer.SLIP)
    booking = filled(replace(APPLYING, interpreter=Interpreter.NEEDED_BUT_MISSING), Offer.BOOKING)
    assert isinstance(booking, BookingSlip)
    assert booking.time == WRITTEN.time


def test_a_filled_slip_is_the_same_bytes_for_one_under_pressure_and_one_whose_paper_is_missing() -> None:
    pressed = replace(state_wish(APPLYING, Wish.NO), more_time=True)
    without_paper = replace(answer_not_yet(APPLYING, "destination.reception_shown"), more_time=True)
    slips = {SERVICES.drawer.sheet(filled(each, Offer.SLIP)) for each in (pressed, without_paper)}
    assert len(slips) == 1


def test_where_the_office_is_hidden_the_slip_says_the_time_alone() -> None:
    slip = filled(replace(WAITING, is_protected=True), Offer.SLIP)
    assert isinstance(slip, DiscreetSlip)
    assert (slip.unit, slip.time, slip.phone) == ("", WRITTEN.time, "")


def test_a_missing_interpreter_gives_a_booking_slip_with_the_clients_choice_and_no_subject() -> None:
    wish = InterpreterWish("arabiska, syrisk", InterpreterGender.WOMAN)
    conversation = replace(NO_INTERPRETER, interpreter_wish=wish)
    assert offered(conversation, None) == (Offer.BOOKING,)
    slip = made(conversation, Offer.BOOKING)
    assert isinstance(slip, BookingSlip)
    assert (slip.interpreter_language, slip.interpreter_gender) == ("arabiska, syrisk", "Kvinna")
    assert slip.sentences
    assert "återvandr" not in " ".join(slip.sentences).casefold()


@pytest.mark.parametrize("route", list(Route))
def test_every_route_has_a_sheet_with_next_step_and_where_to_turn(route: Route) -> None:
    conversation = Conversation(route=route)
    assert Offer.ROUTE in offered(conversation)
    sheet = made(conversation, Offer.ROUTE)
    assert isinstance(sheet, RouteSheet)
    assert sheet.next_steps
    assert sheet.contacts
    assert sheet.sources or route is Route.OTHER


QUESTIONS = Conversation(
    route=Route.ONLY_QUESTIONS,
    points={
        Point.CHILDREN: PointState.EXPLAINED,
        Point.PROTECTION: PointState.EXPLAINED,
        Point.BENEFITS: PointState.DECLINED,
    },
)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_paper_of_a_talk_with_questions_alone_holds_what_was_explained_in_full(language: str) -> None:
    assert offered(QUESTIONS) == (Offer.TOLD, Offer.TIMELINE)
    words = SERVICES.words(language)
    sheet = SheetMaker(SERVICES, QUESTIONS, ON, words, PROFILE, is_practice=False).make(Offer.TOLD)
    assert isinstance(sheet, RouteSheet)
    said = [words.point(point) for point in (Point.PROTECTION, Point.CHILDREN)]
    assert sheet.told == tuple(Text(point.title, point.text, point.source) for point in said)
    assert sheet.next_steps
    assert sheet.contacts
    assert words.block("result")["statute_checked"].split("{")[0] in sheet.checked[1]


def test_where_nothing_was_explained_the_routes_own_sheet_is_the_paper() -> None:
    declined = dict.fromkeys(Point, PointState.DECLINED)
    assert offered(replace(QUESTIONS, points={})) == (Offer.ROUTE,)
    assert offered(replace(QUESTIONS, points=declined)) == (Offer.ROUTE,)


def test_what_was_explained_is_on_no_paper_of_another_day() -> None:
    waiting = replace(QUESTIONS, more_time=True)
    assert offered(waiting) == (Offer.SLIP,)
    assert made(waiting, Offer.SLIP) == made(WAITING, Offer.SLIP)


def test_no_answer_about_anybody_stands_on_the_paper_with_what_was_explained() -> None:
    named = answer(QUESTIONS, "persons.p1.name", "Uppdiktad Exempelsson")
    debt = answer(named, "persons.p1.debt_csn", True)
    assert made(debt, Offer.TOLD) == made(QUESTIONS, Offer.TOLD)


def test_another_process_gives_its_one_sheet_and_nothing_else() -> None:
    conversation = Conversation(route=Route.REMOVAL_OR_ASYLUM)
    assert offered(conversation) == (Offer.ROUTE,)
    assert offered(conversation, TakeHome.DISCREET) == ()
    assert offers_to_office(conversation) == ()


def test_the_day_of_service_stands_on_the_sheet_of_routes_that_have_an_appeal() -> None:
    day = date(2026, 11, 2)
    days = {}
    for route in (Route.BACK_OR_REPAYMENT, Route.GRANTED, Route.ABROAD, Route.WAS_REFUSED):
        sheet = made(Conversation(route=route, served_on=day), Offer.ROUTE)
        assert isinstance(sheet, RouteSheet)
        days[route] = sheet.served_on
    assert days == {
        Route.BACK_OR_REPAYMENT: day,
        Route.GRANTED: day,
        Route.ABROAD: None,
        Route.WAS_REFUSED: None,
    }


@pytest.mark.parametrize(
    ("born_on", "sheets"),
    [
        (None, {Offer.CHILD_7_12, Offer.CHILD_13_17}),
        (date(2019, 11, 23), set()),
        (date(2019, 11, 22), {Offer.CHILD_7_12}),
        (date(2013, 11, 23), {Offer.CHILD_7_12}),
        (date(2013, 11, 22), {Offer.CHILD_13_17}),
        (date(2008, 11, 23), {Offer.CHILD_13_17}),
        (date(2008, 11, 22), set()),
    ],
)
def test_childrens_sheets_follow_the_ages_of_the_children(born_on: date | None, sheets: set[Offer]) -> None:
    assert {Offer.CHILD_7_12, Offer.CHILD_13_17} & set(offered(with_child(born_on))) == sheets


def test_information_about_saved_data_is_for_who_has_something_saved() -> None:
    assert Offer.INFORMATION not in offered(APPLYING)
    saved = replace(APPLYING, saved_as="c1", basis=Basis.SERVICE)
    assert Offer.INFORMATION in offered(saved)


def test_where_people_sit_in_public_nothing_is_taken_along_until_asked() -> None:
    assert usual_answer(Conversation(), replace(PROFILE, service="bibliotek_kultur")) is TakeHome.NONE
    assert usual_answer(Conversation(), replace(PROFILE, service="socialtjanst")) is None
    assert usual_answer(Conversation(), None) is None
    assert usual_answer(Conversation(is_outreach=True), None) is TakeHome.NONE


def test_the_note_says_what_was_done_for_each_child_and_has_no_place_for_its_words() -> None:
    conversation = with_child(date(2015, 1, 1))
    assert made_note(conversation).children == ()
    told = ChildTold(Informed.NOT_SUITABLE, Heard.DECLINED, "socialsekreterare")
    (child,) = made_note(note_child(conversation, "p2", told)).children
    assert child.title == "Barn 1"
    assert [entry.value for entry in child.entries] == ["Inte lämpligt", "Avstod", "socialsekreterare"]


def made_note(conversation: Conversation) -> RecordNote:
    note = made(conversation, Offer.NOTE)
    assert isinstance(note, RecordNote)
    return note


@pytest.mark.parametrize("who", list(Representative))
def test_the_paper_of_whoever_represents_the_client_is_on_the_checklist(who: Representative) -> None:
    conversation = replace(APPLYING, representative=who)
    papers = checklist(SERVICES.drawer, conversation, ON, "sv")
    assert ("power_of_attorney" in [paper.id for paper in papers]) is who.has_papers


def test_no_sheet_tells_who_represents_the_client_or_that_anybody_does() -> None:
    for offer in (Offer.SUMMARY, Offer.NOTE, Offer.ROUTE):
        helped = replace(APPLYING, representative=Representative.CONTACT_PERSON)
        assert made(helped, offer) == made(APPLYING, offer)


def test_time_to_think_is_an_offer_on_the_summary_alone() -> None:
    words = SERVICES.words("sv")
    maker = SheetMaker(SERVICES, APPLYING, ON, words, PROFILE, is_practice=False, come_back_days=7)
    summary = maker.make(Offer.SUMMARY)
    assert isinstance(summary, ClientSummary)
    assert summary.come_back_days == 7
    assert maker.make(Offer.ROUTE) == made(APPLYING, Offer.ROUTE)


@pytest.mark.parametrize(
    ("expires_on", "may"),
    [
        (None, True),
        (date(2026, 11, 21), True),
        (date(2026, 11, 22), False),
        (date(2026, 12, 6), False),
        (date(2026, 12, 7), True),
    ],
)
def test_nobody_is_asked_to_wait_while_a_permit_runs_out(expires_on: date | None, *, may: bool) -> None:
    conversation = answer(APPLYING, "persons.p1.permit.expires_on", expires_on)
    assert may_come_back_later(conversation, ON) is may


@pytest.mark.parametrize("offer", [each for each in Offer if each is not Offer.INFORMATION])
def test_in_practice_every_sheet_says_so(offer: Offer) -> None:
    words = SERVICES.words("sv")
    practice = SheetMaker(SERVICES, APPLYING, ON, words, None, is_practice=True)
    assert practice.make(offer).is_practice
    assert not made(APPLYING, offer).is_practice


def test_large_text_is_for_the_client_and_not_for_the_record() -> None:
    words = SERVICES.words("sv")
    maker = SheetMaker(SERVICES, APPLYING, ON, words, PROFILE, is_practice=False, is_large=True)
    assert maker.make(Offer.SUMMARY).is_large
    assert maker.make(Offer.ROUTE).is_large
    assert not maker.make(Offer.NOTE).is_large


def route_sheet_of(case: Case, route: Route = Route.CHECK_CONDITIONS) -> RouteSheet:
    sheet = made(Conversation(route=route, case=case), Offer.ROUTE)
    assert isinstance(sheet, RouteSheet)
    return sheet


@pytest.mark.parametrize("route", [route for route in Route if route.is_interview])
def test_after_a_no_that_nobody_can_change_the_routes_paper_asks_nothing(route: Route) -> None:
    case = answered(new_case(), p1__permit__ground=PermitGround.WORK)
    sheet = route_sheet_of(case, route)
    assert sheet.asked == ()
    assert sheet.hint == SERVICES.words("sv").outcome(Outcome.OBSTACLE)["text"]
    assert sheet.title == SERVICES.words("sv").sheet("route")
    assert "Betala inget och låna inte pengar för detta." in sheet.next_steps
    assert sheet.contacts


def test_while_answers_are_missing_the_routes_paper_says_how_to_show_those_alone() -> None:
    case = answered(household(), p1__debt_csn=None, destination__reception_shown=None)
    asked = dict(route_sheet_of(case).asked)
    assert asked.keys() == {"Skuld till CSN", "Kan visa att landet tar emot"}
    assert "Ett pass från landet, eller ett tillstånd att bo där." in asked["Kan visa att landet tar emot"]
    assert "tala med en jurist innan du söker pass" in asked["Kan visa att landet tar emot"]
    assert "Mina sidor hos CSN" in asked["Skuld till CSN"]
    assert route_sheet_of(household()).asked == ()
