"""When a support letter may be written, and what it is made from."""

from datetime import date

from app.casework.conversation import Conversation, Interpreter
from app.casework.law_age import refuse_old_law
from app.domain.assessment import Assessment
from app.domain.case import Case
from app.domain.errors import UserFacingError
from app.domain.letter import LetterOrder
from app.domain.profile import Letterhead, OfficeProfile


def draft_letter(
    case: Case, assessment: Assessment, on: date, language: str, *, by_clock: bool
) -> LetterOrder:
    """A draft without letterhead: recipient, points and papers are lines to fill in.

    Raises:
        UserFacingError: when the applicant's own wish to settle for good is not stated.
        RefusedError: when the rules are too old for a letter.
    """
    _demand_wish(case)
    refuse_old_law(assessment.status, on, by_clock=by_clock)
    return LetterOrder(case=case, assessment=assessment, on=on, language=language)


def conversation_letter(
    conversation: Conversation,
    assessment: Assessment,
    on: date,
    language: str,
    profile: OfficeProfile | None,
    *,
    is_practice: bool,
    by_clock: bool = True,
) -> LetterOrder:
    """The letter of a conversation in the window; letterhead only where the case is saved.

    Args:
        profile: the open store's office profile, or None without store or in a practice store.
        is_practice: the open store is for practice.
        by_clock: the day is the computer's own.

    Raises:
        UserFacingError: says what is missing: more time, an interpreter, the wish, a point, the recipient.
        RefusedError: when the rules are too old for a letter.
    """
    if conversation.goes_on_another_day:
        raise UserFacingError("letter_needs_more_time")
    _demand_wish(conversation.case)
    if conversation.letter_points_open:
        raise UserFacingError("letter_needs_points", count=len(conversation.letter_points_open))
    preparation = conversation.preparation
    if not any(line.strip() for line in preparation.recipient):
        raise UserFacingError("letter_needs_recipient")
    refuse_old_law(assessment.status, on, by_clock=by_clock)
    is_protected = conversation.is_protected
    return LetterOrder(
        case=conversation.case,
        assessment=assessment,
        on=on,
        language=language,
        points={point.value: state for point, state in conversation.points.items()},
        papers=dict(preparation.papers),
        identity_seen=preparation.identity_seen,
        interpreter_used=_was_interpreted(conversation.interpreter),
        helper_role=None if is_protected else preparation.helper_role,  # it may name the unit
        recipient=preparation.recipient,
        letterhead=_letterhead(profile, is_protected=is_protected)
        if profile and conversation.saved_as
        else None,
        is_practice=is_practice,
        is_protected=is_protected,
    )


def _letterhead(profile: OfficeProfile, *, is_protected: bool) -> Letterhead:
    return Letterhead("", "", "", "") if is_protected else profile.letterhead


def _demand_wish(case: Case) -> None:
    if case.settles_permanently is not True or case.applicant.own_wish is not True:
        raise UserFacingError("letter_needs_own_wish")


def _was_interpreted(interpreter: Interpreter | None) -> bool | None:
    return None if interpreter is None else interpreter is not Interpreter.NOT_NEEDED
