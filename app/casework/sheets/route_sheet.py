"""A sheet for each way a conversation can go."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from app.casework.explain import law_age_sentences
from app.casework.interview import Section
from app.casework.routes import Route
from app.casework.sheets.form_questions import possible_questions
from app.casework.texts import ContactText, RouteText
from app.casework.told_to import with_contacts_of
from app.casework.wording import Words
from app.domain.case import new_case
from app.domain.errors import UserFacingError
from app.domain.information import Point
from app.domain.profile import LocalContact
from app.domain.sheets import Contact, RouteSheet, Text
from app.domain.source import RuleStatus

OLD_AFTER = timedelta(days=180)
"""Contact details checked longer ago than this are printed with a word to check them (practice 2.4)."""


def route_sheet(
    route: Route,
    on: date,
    status: RuleStatus,
    words: Words,
    *,
    said: RouteText | None = None,
    asked: tuple[tuple[str, str], ...] = (),
    served_on: date | None = None,
    local: tuple[LocalContact, ...] = (),
    told: Iterable[Point] = (),
    is_practice: bool = False,
) -> RouteSheet:
    """What the law says, what to do next and where to turn on that route; first of all what was explained.

    Args:
        route: which way.
        on: the day it is printed; decides which details are old.
        status: of the rules in force that day.
        words: in the reader's language.
        said: the route as told to one person, under a title that fits whatever was answered; None: as told
            to anybody.
        asked: beside ``said``, the answers that the person goes home without, and how to show them.
        served_on: the day a decision was received; None: lines to fill in.
        local: the office's own contacts.
        told: the points to print in full, in the order of telling; none: the sheet bears the route's name.
        is_practice: the conversation is practice.

    Raises:
        UserFacingError: a day of service was given for a route without a day to compute.
    """
    if served_on is not None and not route.takes_day_of_service:
        raise UserFacingError("route_without_last_day")
    told = tuple(told)
    explained = tuple(_told(point, words) for point in told)
    title = words.sheet("told") if explained else words.sheet("route") if said else None
    if said is None:
        said = with_contacts_of(told, words.route(route), words)
        asked = tuple(_asked(on, words)) if route.is_interview else ()
    return RouteSheet(
        language=words.language,
        on=on,
        is_practice=is_practice,
        title=title or said.title,
        hint=said.hint,
        text=said.text,
        next_steps=said.next,
        asked=asked,
        sources=said.sources,
        contacts=tuple(contacts(said.contacts, on, local)),
        checked=tuple(law_age_sentences(status, on, words, by_clock=False)),
        has_appeal=route.has_appeal,
        served_on=served_on,
        told=explained,
    )


def _told(point: Point, words: Words) -> Text:
    said = words.point(point)
    return Text(said.title, said.text, said.source)


def contacts(said: tuple[ContactText, ...], on: date, local: tuple[LocalContact, ...]) -> Iterator[Contact]:
    """Where to turn, the office's own contacts last; each says since when it is old.

    Who can't be reached by what is known is left out (practice 2.4).
    """
    for each in said:
        is_old = each.checked_on is not None and on - each.checked_on > OLD_AFTER
        contact = Contact(
            each.name,
            each.what,
            each.phone,
            each.web,
            each.address,
            each.ask_us,
            old_since=each.checked_on if is_old else None,
        )
        if contact.ways:
            yield contact
    yield from (Contact(each.name, each.what, each.phone, each.web) for each in local)


def _asked(on: date, words: Words) -> Iterator[tuple[str, str]]:
    case = new_case()
    for possible in possible_questions(case, case.applicant, on, Section.QUICK):
        yield words.short(possible.asked.question), words.question(possible.asked, case).on_paper
