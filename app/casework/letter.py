"""When a support letter may be written, and what it is made from."""

from collections.abc import Collection, Iterator
from datetime import date

from app.casework.conversation import Conversation, Interpreter
from app.casework.interview import NAME_QUESTIONS, asked_of
from app.casework.law_age import refuse_old_law
from app.domain.answers import with_answer
from app.domain.assessment import Assessment
from app.domain.case import Case
from app.domain.errors import UserFacingError
from app.domain.family import adults_who_move, named_children
from app.domain.letter import (
    MOST_HELPER_CHARACTERS,
    MOST_RECIPIENT_CHARACTERS,
    MOST_RECIPIENT_LINES,
    LetterOrder,
)
from app.domain.person import Person
from app.domain.profile import Letterhead, OfficeProfile


def draft_letter(
    case: Case, assessment: Assessment, on: date, language: str, *, by_clock: bool
) -> LetterOrder:
    """A draft without letterhead: recipient, points and papers are lines to fill in.

    Raises:
        UserFacingError: when the applicant's own wish to settle for good is not stated.
        RefusedError: when the rules are too old for a letter.
    """
    if not _states_wish(case):
        raise UserFacingError("letter_needs_own_wish")
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
        UserFacingError: says what is missing: more time, an interpreter, the wish, a point, the recipient;
            or what is too long.
        RefusedError: when the rules are too old for a letter.
    """
    for lacking in still_needed(conversation):
        raise lacking
    refuse_old_law(assessment.status, on, by_clock=by_clock)
    preparation = conversation.preparation
    is_protected = conversation.is_protected
    return LetterOrder(
        case=for_interpreter(conversation, conversation.case),
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


def still_needed(conversation: Conversation) -> Iterator[UserFacingError]:
    """What the letter still waits for, each as the error that drawing it would give, in that order."""
    if conversation.goes_on_another_day:
        yield UserFacingError("letter_needs_more_time")
    if not _states_wish(conversation.case):
        yield UserFacingError("letter_needs_own_wish")
    if conversation.letter_points_open:
        yield UserFacingError("letter_needs_points", count=len(conversation.letter_points_open))
    if not any(line.strip() for line in conversation.preparation.recipient):
        yield UserFacingError("letter_needs_recipient")
    yield from too_long(conversation.preparation.recipient, conversation.preparation.helper_role)


def hides_names(conversation: Conversation) -> bool:
    """Whether names and numbers are filled in by hand, since somebody interprets by phone (practice 2.3)."""
    return conversation.interpreter is Interpreter.BY_PHONE


def for_interpreter(conversation: Conversation, case: Case) -> Case:
    """The case with the names and numbers that whoever interprets the conversation may read."""
    return _without_names(case) if hides_names(conversation) else case


def named_persons(case: Case, on: date) -> tuple[Person, ...]:
    """Everybody whom a letter names: the applicant, and of the others those who move along, in their order.

    Args:
        on: the day of the conversation.
    """
    filed_on = case.filed_on(on)
    named = (*named_children(case, filed_on), *adults_who_move(case, filed_on))
    return (case.applicant, *(person for person in case.others(case.applicant.id) if person in named))


def too_long(recipient: Collection[str], helper_role: str | None) -> Iterator[UserFacingError]:
    """What of these takes more room than a letter has."""
    characters = sum(map(len, recipient))
    if len(recipient) > MOST_RECIPIENT_LINES or characters > MOST_RECIPIENT_CHARACTERS:
        yield UserFacingError(
            "letter_recipient_too_long", lines=MOST_RECIPIENT_LINES, characters=MOST_RECIPIENT_CHARACTERS
        )
    if len(helper_role or "") > MOST_HELPER_CHARACTERS:
        yield UserFacingError("letter_helper_too_long", characters=MOST_HELPER_CHARACTERS)


def _letterhead(profile: OfficeProfile, *, is_protected: bool) -> Letterhead:
    return Letterhead("", "", "", "") if is_protected else profile.letterhead


def _without_names(case: Case) -> Case:
    for question in NAME_QUESTIONS:
        for person in case.persons if question.is_of_person else (case.applicant,):
            case = with_answer(case, asked_of(question, person).path, None)
    return case


def _states_wish(case: Case) -> bool:
    return case.settles_permanently is True and case.applicant.own_wish is True


def _was_interpreted(interpreter: Interpreter | None) -> bool | None:
    return None if interpreter is None else interpreter is not Interpreter.NOT_NEEDED
