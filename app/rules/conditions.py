"""Conditions that both ordinances set in the same way: citizenship, own wish, reception, grants, debts."""

from app.domain.answers import person_path
from app.domain.permit import PermitGround
from app.domain.person import Person
from app.rules.rule import Situation
from app.rules.truth import Verdict, all_of, met, not_met, unknown

SWEDEN = "SE"

PROTECTION = frozenset(
    {
        PermitGround.REFUGEE,
        PermitGround.SUBSIDIARY_PROTECTION,
        PermitGround.QUOTA_REFUGEE,
        PermitGround.EXCEPTIONALLY_DISTRESSING,
    }
)
"""Permits under 5 kap. 1, 2 and 6 §§ utlänningslagen, or their older equivalents."""

CITIZENSHIP_REASONS = ("not_swedish", "swedish_citizen", "citizenship_unknown")
WISH_REASONS = ("wish_confirmed", "wish_not_confirmed", "wish_unknown")
WISH_READS = ("own_wish", "settles_permanently")
RECEPTION_READS = ("reception_shown", "destination.reception_shown")

RECEPTION_REASONS = ("reception_shown", "reception_not_shown", "reception_unknown")
GRANT_REASONS = ("never_granted", "granted_before", "grant_unknown", "child_not_asked")
DEBT_REASONS = ("no_debt", "debt", "debt_unknown", "child_not_asked")


def is_foreign_national(person: Person, _situation: Situation) -> Verdict:
    """A Swedish citizen is outside, also with another citizenship besides."""
    if person.citizenships is None:
        return unknown("citizenship_unknown", person_path(person.id, "citizenships"))
    return not_met("swedish_citizen") if SWEDEN in person.citizenships else met("not_swedish")


def wishes_to_settle(person: Person, situation: Situation) -> Verdict:
    """The person's own wish, and that the move is for good; a child's own wish is not asked."""
    asked = person
    if situation.is_minor(person) and not person.is_applicant:
        asked = situation.case.applicant
    return all_of(
        (
            _wish(answer=asked.own_wish, path=person_path(asked.id, "own_wish")),
            _wish(answer=situation.case.settles_permanently, path="settles_permanently"),
        ),
        met_reason="wish_confirmed",
    )


def _wish(*, answer: bool | None, path: str) -> Verdict:
    if answer is None:
        return unknown("wish_unknown", path)
    return met("wish_confirmed") if answer else not_met("wish_not_confirmed")


def shows_reception(person: Person, situation: Situation) -> Verdict:
    """The person's own proof of being received, else that of the destination."""
    shown = person.reception_shown
    if shown is None:
        shown = situation.case.destination.reception_shown
    if shown is None:
        return unknown("reception_unknown", "destination.reception_shown")
    return met("reception_shown") if shown else not_met("reception_not_shown")


def was_never_granted(person: Person, situation: Situation) -> Verdict:
    """Neither grant was ever granted, paid out or not."""
    if person.granted_before is None:
        if situation.is_minor(person):
            return met("child_not_asked")
        return unknown("grant_unknown", person_path(person.id, "granted_before"))
    return not_met("granted_before") if person.granted_before else met("never_granted")


def has_no_csn_debt(person: Person, situation: Situation) -> Verdict:
    """No debt at CSN, of any size."""
    return _has_no_debt(person, situation, answer=person.debt_csn, key="debt_csn")


def has_no_kfm_debt(person: Person, situation: Situation) -> Verdict:
    """No debt at Kronofogden."""
    return _has_no_debt(person, situation, answer=person.debt_kfm, key="debt_kfm")


def _has_no_debt(person: Person, situation: Situation, *, answer: bool | None, key: str) -> Verdict:
    if answer is None:
        if situation.is_minor(person):
            return met("child_not_asked")
        return unknown("debt_unknown", person_path(person.id, key))
    return not_met("debt") if answer else met("no_debt")
