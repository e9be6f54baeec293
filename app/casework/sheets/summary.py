"""What a client takes along of a conversation."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from app.casework.changes_told import tell_changes
from app.casework.explain import (
    apart_sentences,
    explain,
    law_age_sentences,
    protection_text,
    sum_sentences,
)
from app.casework.reasons import reasons, warning
from app.casework.sheets.own_view import assess_own_view, missing_answers, own_view, results, shown_persons
from app.casework.sheets.route_sheet import contacts
from app.casework.to_check import answers_to_check
from app.casework.told_to import before_permit_ends, permits_between, result_contacts, stay_and_move
from app.casework.viewers import is_only_adult
from app.casework.wording import Words
from app.domain.assessment import Assessment, Outcome
from app.domain.case import Case
from app.domain.information import Point
from app.domain.profile import Letterhead, LocalContact
from app.domain.sheets import ClientSummary, DiscreetSlip, Text
from app.rules import RuleBook


def client_summary(
    case: Case,
    on: date,
    book: RuleBook,
    words: Words,
    *,
    viewer_id: str | None = None,
    shows_amount: bool,
    points: Iterable[Point] = (),
    to_check: Iterable[str] = (),
    local: tuple[LocalContact, ...] = (),
    come_back_days: int | None = None,
    is_practice: bool = False,
) -> ClientSummary:
    """The full summary; it names nobody.

    Args:
        case: everything that was answered.
        on: the day of the conversation.
        book: the rules.
        words: in the client's language.
        viewer_id: the adult who takes it along; None: the applicant, whose alone the sum of all is.
        shows_amount: the consequences were explained, or the client asked for the sum (practice 6.6).
        points: what was explained.
        to_check: paths of answers that a later change elsewhere may have made wrong.
        local: the office's own contacts.
        come_back_days: offer to come back after so many days; None: no such line.
        is_practice: the conversation is practice.

    Raises:
        UserFacingError: when the application day is before any ordinance of the book.
    """
    asker_id = viewer_id or case.applicant.id
    is_applicants = asker_id == case.applicant.id
    view = _nameless(own_view(case, on, asker_id))
    found = assess_own_view(view, on, book, asker_id)
    block = words.block("result")
    choices = stay_and_move(words, view, found, asker_id)
    told = explain(view, found, words, asker_id=asker_id).persons
    lines = next(person.lines for person in told if person.person_id == asker_id)
    shown = {person.id for person in shown_persons(view, on, asker_id)}
    lasting = before_permit_ends(view, found, words, asker_id, names_day=False)

    def again(changed: Case) -> Assessment:
        return assess_own_view(changed, on, book, asker_id)

    changes = tell_changes(view, found, words, again, asker_id=asker_id)
    return ClientSummary(
        language=words.language,
        on=on,
        is_practice=is_practice,
        has_obstacle=found.outcome is Outcome.OBSTACLE,
        persons=results(view, found, words, asker_id=asker_id, folds_what_is_settled=True, says_met=True),
        others=tuple(words.person(view, p.id, asker_id) for p in view.persons if p.id not in shown),
        apart=tuple(apart_sentences(view, on, words)) if is_applicants else (block["own_talk"],),
        protection=protection_text(view, asker_id, words),
        permits=permits_between(view, found, words, asker_id),
        missing=missing_answers(view, found, words, asker_id),
        amount=tuple(sum_sentences(found.amount, words, is_only_adult=is_only_adult(case, on)))
        if shows_amount and is_applicants
        else (),
        stay=Text(block["stay_title"], choices.stay),
        move=Text(block["move_title"], choices.move, choices.source),
        caution=" ".join(filter(None, (block["caution"], lasting))),
        checked=tuple(law_age_sentences(found.status, on, words, by_clock=False)),
        come_back_days=come_back_days,
        points=tuple(words.point(point).title for point in points),
        to_check=tuple(label for label, _ in answers_to_check(view, to_check, asker_id, on, words)),
        changes=changes,
        reasons=reasons(lines, words),
        warning="" if changes else warning(lines, words),
        contacts=tuple(contacts(result_contacts(found, asker_id, words), on, local)),
    )


def discreet_slip(letterhead: Letterhead | None, language: str, *, is_practice: bool = False) -> DiscreetSlip:
    """Unit and phone number from the office profile, the rest to fill in; it names no day and no subject."""
    if letterhead is None:
        return DiscreetSlip(language=language, is_practice=is_practice)
    return DiscreetSlip(
        language=language, unit=letterhead.unit, phone=letterhead.phone, is_practice=is_practice
    )


def _nameless(case: Case) -> Case:
    return replace(case, persons=tuple(replace(person, name=None) for person in case.persons))
