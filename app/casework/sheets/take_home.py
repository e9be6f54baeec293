"""What a client takes along when leaving: asked alone, "is it safe to take a paper?" (practice 6.3)."""

from dataclasses import replace
from datetime import date

from app.casework.circumstances import TakeHome
from app.casework.conversation import Conversation
from app.casework.sheets.summary import client_summary, discreet_slip
from app.casework.wording import Words
from app.domain.information import Point
from app.domain.letter import PointState
from app.domain.profile import OfficeProfile
from app.domain.sheets import Sheet
from app.rules import RuleBook


def explained(conversation: Conversation, person_id: str | None = None) -> tuple[Point, ...]:
    """The points that were explained to that adult, in the order of telling; None: to the applicant."""
    told = conversation.points_told_to(person_id or conversation.case.applicant.id)
    return tuple(point for point in Point if told.get(point) is PointState.EXPLAINED)


def take_home(
    conversation: Conversation,
    wanted: TakeHome,
    on: date,
    book: RuleBook,
    words: Words,
    *,
    profile: OfficeProfile | None,
    viewer_id: str | None = None,
    is_practice: bool = False,
    come_back_days: int | None = None,
) -> Sheet | None:
    """The paper that adult wants, or None for none.

    A conversation that goes on another day gives the discreet slip alone, whatever the reason and whatever
    was said, so that no paper tells one reason from another (practice 6.1).

    Args:
        viewer_id: whose paper it is; None: the applicant's.

    Raises:
        UserFacingError: when the application day is before any ordinance of the book.
    """
    is_protected = conversation.is_protected
    if wanted is TakeHome.NONE:
        return None
    if wanted is TakeHome.DISCREET or conversation.goes_on_another_day:
        letterhead = profile.letterhead if profile and not is_protected else None
        slip = discreet_slip(letterhead, words.language, is_practice=is_practice)
        return replace(slip, is_protected=is_protected)
    summary = client_summary(
        conversation.case,
        on,
        book,
        words,
        viewer_id=viewer_id,
        shows_amount=conversation.may_show_amount,
        points=explained(conversation, viewer_id),
        to_check=conversation.to_check,
        local=profile.contacts if profile and not is_protected else (),
        come_back_days=come_back_days,
        is_practice=is_practice,
    )
    return replace(summary, is_protected=is_protected)
