"""Answers that contradict each other: one table of predicates, with the sentence's code and where to look.

A warning never blocks and never changes a result; it asks somebody to look again.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from app.casework.interview import FORMER_ACT_GROUNDS
from app.casework.personal_numbers import PersonalNumber, read_personal_number
from app.domain.answers import person_path
from app.domain.assessment import CaseWarning
from app.domain.case import Case
from app.domain.dates import add_months, has_reached_age
from app.domain.permit import OUTSIDE, PermitGround, PermitKind
from app.domain.person import Person, Role
from app.rules.conditions import PROTECTION, SWEDEN

OLD_FOR_A_CHILD = 40
OLD_FOR_ANYBODY = 120
MONTHS_AHEAD = 12


@dataclass(frozen=True)
class _Look:
    """One person of a case on one day; ``free_movement``: whose citizens need no permit in Sweden."""

    case: Case
    person: Person
    on: date
    free_movement: frozenset[str]

    @property
    def filed_on(self) -> date:
        return self.case.filed_on(self.on)

    @property
    def number(self) -> PersonalNumber | None:
        written = self.person.personal_number
        return read_personal_number(written, self.on) if written else None

    @property
    def tied_to(self) -> Person | None:
        tied_to = self.person.permit.tied_to
        return self.case.person(tied_to) if tied_to not in (None, OUTSIDE) else None


def _is_after(first: date | None, second: date | None) -> bool:
    return first is not None and second is not None and first > second


def _born_after_application(at: _Look) -> bool:
    return _is_after(at.person.born_on, at.filed_on)


def _permit_before_birth(at: _Look) -> bool:
    return _is_after(at.person.born_on, at.person.permit.held_since)


def _permit_in_future(at: _Look) -> bool:
    return _is_after(at.person.permit.held_since, at.filed_on)


def _child_over_40(at: _Look) -> bool:
    born_on = at.person.born_on
    is_child = at.person.role is Role.CHILD
    return is_child and born_on is not None and has_reached_age(born_on, OLD_FOR_A_CHILD, at.filed_on)


def _tied_without_family_tie(at: _Look) -> bool:
    ground = at.person.permit.ground
    return at.person.permit.tied_to is not None and ground not in (None, PermitGround.FAMILY_TIE)


def _tied_both_ways(at: _Look) -> bool:
    return at.tied_to is not None and at.tied_to.permit.tied_to == at.person.id


def _number_has_no_shape(at: _Look) -> bool:
    return bool(at.person.personal_number) and at.number is None


def _check_digit(at: _Look) -> bool:
    return at.number is not None and not at.number.check_digit_fits


def _number_contradicts_birth(at: _Look) -> bool:
    written = at.number.born_on if at.number else None
    return written is not None and at.person.born_on is not None and written != at.person.born_on


def _coordination_but_registered(at: _Look) -> bool:
    is_coordination = at.number is not None and at.number.is_coordination
    return is_coordination and at.person.resident_in_sweden is True


def _expires_before_held_since(at: _Look) -> bool:
    return _is_after(at.person.permit.held_since, at.person.permit.expires_on)


def _permanent_with_expiry(at: _Look) -> bool:
    permit = at.person.permit
    return permit.kind is PermitKind.PERMANENT and permit.expires_on is not None


def _swedish_with_permit(at: _Look) -> bool:
    return SWEDEN in (at.person.citizenships or ()) and at.person.permit.ground is not None


def _eu_citizen_with_protection(at: _Look) -> bool:
    citizenships = set(at.person.citizenships or ()) - {SWEDEN}
    return at.person.permit.ground in PROTECTION and not citizenships.isdisjoint(at.free_movement)


def _partner_under_18(at: _Look) -> bool:
    return at.person.is_partner and at.person.born_on is not None and at.person.is_under_18(at.filed_on)


def _applicant_under_18(at: _Look) -> bool:
    return at.person.is_applicant and at.person.born_on is not None and at.person.is_under_18(at.filed_on)


def _child_is_adult(at: _Look) -> bool:
    return at.person.role is Role.CHILD and not at.person.is_under_18(at.filed_on) and not _child_over_40(at)


def _custody_of_adult(at: _Look) -> bool:
    return at.person.custody is not None and not at.person.is_under_18(at.filed_on)


def _destination_is_sweden(at: _Look) -> bool:
    return at.person.is_applicant and at.case.destination.country == SWEDEN


def _child_older_than_applicant(at: _Look) -> bool:
    return at.person.role is Role.CHILD and _is_after(at.case.applicant.born_on, at.person.born_on)


def _wishes_but_not_to_stay(at: _Look) -> bool:
    person = at.person
    return person.is_applicant and person.own_wish is True and at.case.settles_permanently is False


def _older_than_120(at: _Look) -> bool:
    born_on = at.person.born_on
    return born_on is not None and has_reached_age(born_on, OLD_FOR_ANYBODY, at.filed_on)


def _same_number_twice(at: _Look) -> bool:
    own = _digits(at.person)
    return own is not None and own in [_digits(other) for other in at.case.others(at.person.id)]


def _digits(person: Person) -> str | None:
    """The ten digits that are the same in every usual writing; None without a number."""
    digits = "".join(sign for sign in person.personal_number or "" if sign.isdecimal())
    return digits[-10:] or None


def _unbroken_but_expired(at: _Look) -> bool:
    permit = at.person.permit
    has_run_out = permit.kind is PermitKind.TEMPORARY and _is_after(at.filed_on, permit.expires_on)
    return permit.unbroken is True and has_run_out


def _former_act_temporary(at: _Look) -> bool:
    permit = at.person.permit
    return permit.ground in FORMER_ACT_GROUNDS and permit.kind is PermitKind.TEMPORARY


def _temporary_protection_permanent(at: _Look) -> bool:
    permit = at.person.permit
    return permit.ground is PermitGround.TEMPORARY_PROTECTION and permit.kind is PermitKind.PERMANENT


def _tied_to_child(at: _Look) -> bool:
    return at.tied_to is not None and at.tied_to.role is Role.CHILD


def _cohabitant_elsewhere(at: _Look) -> bool:
    return at.person.role is Role.COHABITANT and at.person.same_household is False


def _child_moves_from_elsewhere(at: _Look) -> bool:
    person = at.person
    is_child = person.role is Role.CHILD and person.is_under_18(at.filed_on)
    return is_child and person.moves is True and person.same_household is False


def _child_with_debt(at: _Look) -> bool:
    person = at.person
    return person.is_under_18(at.filed_on) and True in (person.debt_csn, person.debt_kfm)


def _reception_without_country(at: _Look) -> bool:
    destination = at.case.destination
    return at.person.is_applicant and destination.reception_shown is True and destination.country is None


def _application_far_ahead(at: _Look) -> bool:
    return at.person.is_applicant and at.filed_on > add_months(at.on, MONTHS_AHEAD)


def names_own_country(case: Case, person: Person) -> bool:
    """Whether the country to move to is one whose citizen the person is, besides Sweden."""
    country = case.destination.country
    return country is not None and country != SWEDEN and country in (person.citizenships or ())


_Contradicts = Callable[[_Look], bool]

CONTRADICTIONS: tuple[tuple[str, str, _Contradicts], ...] = (
    ("born_after_application", "born_on", _born_after_application),
    ("permit_before_birth", "permit.held_since", _permit_before_birth),
    ("permit_in_future", "permit.held_since", _permit_in_future),
    ("child_over_40", "born_on", _child_over_40),
    ("child_is_adult", "born_on", _child_is_adult),
    ("child_older_than_applicant", "born_on", _child_older_than_applicant),
    ("partner_under_18", "born_on", _partner_under_18),
    ("applicant_under_18", "born_on", _applicant_under_18),
    ("custody_of_adult", "custody", _custody_of_adult),
    ("tied_without_family_tie", "permit.tied_to", _tied_without_family_tie),
    ("tied_both_ways", "permit.tied_to", _tied_both_ways),
    ("number_has_no_shape", "personal_number", _number_has_no_shape),
    ("check_digit", "personal_number", _check_digit),
    ("number_contradicts_birth", "personal_number", _number_contradicts_birth),
    ("coordination_but_registered", "resident_in_sweden", _coordination_but_registered),
    ("expires_before_held_since", "permit.expires_on", _expires_before_held_since),
    ("permanent_with_expiry", "permit.expires_on", _permanent_with_expiry),
    ("swedish_with_permit", "citizenships", _swedish_with_permit),
    ("eu_citizen_with_protection", "permit.ground", _eu_citizen_with_protection),
    ("destination_is_sweden", "destination.country", _destination_is_sweden),
    ("wishes_but_not_for_good", "settles_permanently", _wishes_but_not_to_stay),
    ("older_than_120", "born_on", _older_than_120),
    ("same_number_twice", "personal_number", _same_number_twice),
    ("unbroken_but_expired", "permit.unbroken", _unbroken_but_expired),
    ("former_act_temporary", "permit.kind", _former_act_temporary),
    ("temporary_protection_permanent", "permit.kind", _temporary_protection_permanent),
    ("tied_to_child", "permit.tied_to", _tied_to_child),
    ("cohabitant_elsewhere", "same_household", _cohabitant_elsewhere),
    ("child_moves_from_elsewhere", "same_household", _child_moves_from_elsewhere),
    ("child_with_debt", "debt_csn", _child_with_debt),
    ("reception_without_country", "destination.country", _reception_without_country),
    ("application_far_ahead", "application_on", _application_far_ahead),
)
"""Code of the sentence, the answer to look at (below the person, or the case's own), and when it holds."""

_CASE_KEYS = ("application_on", "destination.country", "settles_permanently")


def find_warnings(case: Case, on: date, free_movement: frozenset[str]) -> Iterator[CaseWarning]:
    """Every contradiction in the case as it stands on that day, person by person.

    Args:
        case: the answers.
        on: the day of assessment.
        free_movement: codes of the countries whose citizens need no permit in Sweden.
    """
    for person in case.persons:
        at = _Look(case, person, on, free_movement)
        for code, key, contradicts in CONTRADICTIONS:
            if contradicts(at):
                yield CaseWarning(code, key if key in _CASE_KEYS else person_path(person.id, key))
