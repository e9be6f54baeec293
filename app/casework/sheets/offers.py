"""Which sheets a conversation has to take along or keep, and making each of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from app.casework.circumstances import TakeHome
from app.casework.conversation import Conversation, Interpreter
from app.casework.papers import checklist
from app.casework.protected import hidden_office
from app.casework.routes import Route
from app.casework.services import Services
from app.casework.sheets.children_told import children_told
from app.casework.sheets.own_view import assess_own_view, missing_answers, own_view, shown_persons
from app.casework.sheets.record_note import record_note
from app.casework.sheets.route_sheet import route_sheet
from app.casework.sheets.standing import (
    booking_slip,
    children_sheet,
    information_sheet,
    papers_sheet,
    timeline_sheet,
)
from app.casework.sheets.summary import discreet_slip
from app.casework.sheets.take_home import explained, take_home
from app.casework.texts import RouteText
from app.casework.told_to import route_told
from app.casework.wording import Words
from app.domain.dates import has_reached_age
from app.domain.errors import UserFacingError
from app.domain.family import children_in_joint_custody, children_who_may_move
from app.domain.information import Point
from app.domain.profile import LocalContact, OfficeProfile
from app.domain.sheets import AgeGroup, BookingSlip, DiscreetSlip, Sheet, SlipLines
from app.domain.source import RuleStatus


class Offer(Enum):
    """One sheet that can be shown, printed or saved."""

    SUMMARY = "summary"
    TIMELINE = "timeline"
    PAPERS = "papers"
    ROUTE = "route"
    REFUSED = "refused"
    TOLD = "told"
    CHILD_7_12 = "child_7_12"
    CHILD_13_17 = "child_13_17"
    INFORMATION = "information"
    SLIP = "slip"
    BOOKING = "booking"
    NOTE = "note"


_CHILD_AGES = {Offer.CHILD_7_12: AgeGroup.FROM_7_TO_12, Offer.CHILD_13_17: AgeGroup.FROM_13_TO_17}
_BIRTHDAYS = {AgeGroup.FROM_7_TO_12: (7, 13), AgeGroup.FROM_13_TO_17: (13, 18)}
"""From the first birthday until the day before the second."""

_OFFICE = "socialtjanst"
_NOTE_LANGUAGE = "sv"

COME_BACK_DAYS = 7
"""Our own choice: no law asks for time to think, and the client may decline it without a reason."""

_TOO_SOON = timedelta(days=14)


def usual_answer(conversation: Conversation, profile: OfficeProfile | None) -> TakeHome | None:
    """What is chosen until the client has been asked: nothing to take along where people sit in public."""
    is_elsewhere = profile is not None and profile.service != _OFFICE
    return TakeHome.NONE if conversation.is_outreach or is_elsewhere else None


def asks_nothing(conversation: Conversation) -> bool:
    """Whether the client can't be asked what is safe: no interpreter, so only a slip without subject."""
    is_missing = conversation.interpreter is Interpreter.NEEDED_BUT_MISSING
    return is_missing and conversation.route is not Route.REMOVAL_OR_ASYLUM and not conversation.more_time


def offers_to_client(
    conversation: Conversation,
    wanted: TakeHome | None,
    profile: OfficeProfile | None,
    on: date,
    viewer_id: str | None = None,
    *,
    is_final: bool = False,
) -> tuple[Offer, ...]:
    """The sheets that the client can take along; the first is usually enough.

    Args:
        wanted: what the client said is safe; None: not asked, so nothing.
        viewer_id: the adult who takes them along; None: the applicant, whose alone the list of papers is, and
            what goes after a refusal.
        is_final: an obstacle that nobody can change stands in that adult's way, who then needs no steps.
    """
    if asks_nothing(conversation):
        return (Offer.BOOKING,)
    if wanted in (None, TakeHome.NONE):
        return ()
    if conversation.route is Route.REMOVAL_OR_ASYLUM and not conversation.more_time:
        # One sheet and no other: a slip would note a place and a time (practice 6.10).
        return (Offer.ROUTE,) if wanted is TakeHome.FULL else ()
    if wanted is TakeHome.DISCREET or conversation.goes_on_another_day:
        return (Offer.SLIP,)
    offers = _full(conversation, profile, on)
    is_applicants = viewer_id in (None, conversation.case.applicant.id)
    unfit = ([] if is_applicants else [Offer.PAPERS, Offer.REFUSED]) + ([Offer.TIMELINE] if is_final else [])
    return tuple(offer for offer in offers if offer not in unfit)


def may_come_back_later(conversation: Conversation, on: date, viewer_id: str | None = None) -> bool:
    """Whether time to think can be offered: not where a permit runs out within two weeks (practice 6.11).

    Args:
        viewer_id: the adult to whom it would be offered, and of whose permit alone it may tell; None: the
            applicant.
    """
    ends = (person.permit.expires_on for person in shown_persons(conversation.case, on, viewer_id))
    return not any(end is not None and on <= end <= on + _TOO_SOON for end in ends)


def offers_to_office(conversation: Conversation) -> tuple[Offer, ...]:
    """The sheets that the office keeps: material for a note, of conversations with questions."""
    route = conversation.route
    is_interview = route is not None and route.is_interview and not conversation.goes_on_another_day
    return (Offer.NOTE,) if is_interview else ()


def _full(conversation: Conversation, profile: OfficeProfile | None, on: date) -> Iterator[Offer]:
    route = conversation.route
    if conversation.after_refusal:
        # What somebody came for stands first; that the conditions were gone through is what came after.
        yield Offer.REFUSED
    if route is not None and route.is_interview:
        yield Offer.SUMMARY
        if route is Route.HELP_TO_APPLY:
            yield Offer.PAPERS
        yield Offer.TIMELINE
    if route is Route.ONLY_QUESTIONS and explained(conversation):
        # The topics, next step and where to turn on one paper: the route's own would say the rest again.
        yield from (Offer.TOLD, Offer.TIMELINE)
    else:
        yield Offer.ROUTE
    yield from (offer for offer, ages in _CHILD_AGES.items() if _has_child(conversation, ages, on))
    if profile is not None and conversation.basis is not None and conversation.saved_as is not None:
        yield Offer.INFORMATION


def has_small_child(conversation: Conversation, on: date) -> bool:
    """Whether a child moves, or may, who is too young for a sheet."""
    youngest = min(first for first, _ in _BIRTHDAYS.values())
    children = children_who_may_move(conversation.case, conversation.case.filed_on(on))
    days = (child.born_on for child in children)
    return any(day is not None and not has_reached_age(day, youngest, on) for day in days)


def _has_child(conversation: Conversation, ages: AgeGroup, on: date) -> bool:
    """Whether a child of that age moves, or may; without birth date the sheet may fit."""
    first, last = _BIRTHDAYS[ages]
    children = children_who_may_move(conversation.case, conversation.case.filed_on(on))
    return any(
        day is None or (has_reached_age(day, first, on) and not has_reached_age(day, last, on))
        for day in (child.born_on for child in children)
    )


@dataclass(frozen=True)
class SheetMaker:
    """Makes the sheets of one conversation as it stands.

    Attributes:
        on: the day of the conversation.
        words: in the client's language.
        profile: of the office, or None.
        is_practice: every page says ÖVNING.
        viewer_id: the adult who takes them along; None: the applicant.
        is_large: sheets for the client are set in 18 points.
        come_back_days: the summary offers to come back after so many days; None: it does not.
        slip: what a slip without subject says; None: unit and phone number of the office.
    """

    services: Services
    conversation: Conversation
    on: date
    words: Words
    profile: OfficeProfile | None
    is_practice: bool
    viewer_id: str | None = None
    is_large: bool = False
    come_back_days: int | None = None
    slip: SlipLines | None = None

    def make(self, offer: Offer) -> Sheet:
        """The sheet.

        Raises:
            UserFacingError: when the application day is before any ordinance of the book.
        """
        is_large = self.is_large and offer is not Offer.NOTE
        made = self._made(offer)
        return replace(
            made,
            is_protected=self.conversation.is_protected,
            is_large=is_large,
            is_practice=self.is_practice,
        )

    @property
    def _office(self) -> OfficeProfile | None:
        """The office as these papers may name it."""
        if self.profile is None or not self.conversation.is_protected:
            return self.profile
        return hidden_office(self.profile, self.words)

    def _made(self, offer: Offer) -> Sheet:
        if offer in _CHILD_AGES:
            return children_sheet(_CHILD_AGES[offer], self.on, self.words, self._local_contacts)
        match offer:
            case Offer.PAPERS:
                states = self.conversation.preparation.papers
                papers = checklist(self.services.drawer, self.conversation, self.on, self.words.language)
                case = self.conversation.case
                joint = children_in_joint_custody(case, case.filed_on(self.on))
                return papers_sheet(papers, states, self.on, self._rules_now, self.words, joint_custody=joint)
            case Offer.ROUTE | Offer.TOLD:
                return self._route(explained(self.conversation) if offer is Offer.TOLD else ())
            case Offer.INFORMATION:
                office = self._office
                assert office is not None
                assert self.conversation.basis is not None
                return information_sheet(office, self.conversation.basis, self.on, self.words)
            case Offer.NOTE:
                return self._note()
            case _:
                return self._of_client(offer)

    @property
    def _rules_now(self) -> RuleStatus:
        return self.services.book.ordinance_for(self.on).status

    @property
    def _local_contacts(self) -> tuple[LocalContact, ...]:
        return self._office.contacts if self._office is not None else ()

    def _of_client(self, offer: Offer) -> Sheet:
        if offer is Offer.TIMELINE:
            filed_on = self.conversation.case.filed_on(self.on)
            return timeline_sheet(filed_on, self.on, self.services.book, self.words)
        if offer is Offer.REFUSED:
            refused = Route.WAS_REFUSED
            return route_sheet(refused, self.on, self._rules_now, self.words, local=self._local_contacts)
        letterhead = self._office.letterhead if self._office is not None else None
        if offer is Offer.BOOKING:
            wish = self.conversation.interpreter_wish
            return self._filled(booking_slip(letterhead, wish, self.words))
        if offer is Offer.SLIP:
            return self._filled(discreet_slip(letterhead, self.words.language))
        paper = take_home(
            self.conversation,
            TakeHome.FULL,
            self.on,
            self.services.book,
            self.words,
            profile=self.profile,
            viewer_id=self.viewer_id,
            come_back_days=self.come_back_days,
        )
        assert paper is not None
        return paper

    def _filled(self, slip: BookingSlip | DiscreetSlip) -> Sheet:
        """The slip with what was written on the screen; where the office is hidden, no more than the time."""
        if self.slip is None:
            return slip
        if self.conversation.is_protected:
            return replace(slip, time=self.slip.time)
        return replace(slip, unit=self.slip.unit, time=self.slip.time, phone=self.slip.phone)

    def _route(self, told: tuple[Point, ...]) -> Sheet:
        route = self.conversation.route
        assert route is not None
        said, asked = self._route_told(route)
        return route_sheet(
            route,
            self.on,
            self._rules_now,
            self.words,
            said=said,
            asked=asked,
            served_on=self.conversation.served_on if route.takes_day_of_service else None,
            local=self._local_contacts,
            told=told,
        )

    def _route_told(self, route: Route) -> tuple[RouteText | None, tuple[tuple[str, str], ...]]:
        """The route as it fits what the client answered, and what is missing; None: nothing to fit it to.

        Of others, and of the wish, nothing tells.
        """
        if not route.is_interview:
            return None, ()
        view = own_view(self.conversation.case, self.on, self.viewer_id)
        try:
            found = assess_own_view(view, self.on, self.services.book, self.viewer_id)
        except UserFacingError:
            # No rules govern the day of application.
            return None, ()
        told = route_told(self.words.route(route), view, found, self.words, self.viewer_id)
        return told, missing_answers(view, found, self.words, self.viewer_id)

    def _note(self) -> Sheet:
        conversation, words = self.conversation, self.services.words(_NOTE_LANGUAGE)
        return record_note(
            conversation.case,
            self.on,
            self.services.book,
            words,
            system=self.profile.record_system if self.profile is not None else "",
            points=explained(conversation),
            papers=checklist(self.services.drawer, conversation, self.on, words.language),
            states=conversation.preparation.papers,
            children=children_told(conversation, self.on, words),
        )
